"""A paper's names are whole and of their types, or are not made."""

from typing import Any

import pytest

from docgen.finding import Place
from docgen.kinds.kind import View
from docgen.workbook.model import Field, UnreadableError
from docgen.workbook.record import Row


class Word(Row):
    text: str = Field(alias="Ordet")


class Line(View):
    text: str = Field(title="Teksten", examples=["Godkendt."])
    words: tuple[Word, ...] = Field(default=(), title="Ordene")


def test_a_view_has_what_it_was_given_and_its_defaults() -> None:
    line = Line(text="Ja")
    assert (line.text, line.words) == ("Ja", ())
    assert line == Line(text="Ja") != Line(text="Nej")
    assert line.model_copy(update={"text": "Nej"}) == Line(text="Nej")
    with pytest.raises(AttributeError, match="Line is frozen"):
        line.text = "Nej"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "text: missing"),
        ({"text": 1}, "text: type"),
        ({"text": "Ja", "words": ["Ja"]}, "words: type"),
        ({"text": "Ja", "color": ""}, "color: type"),
    ],
)
def test_a_view_of_other_values_is_not_made(values: dict[str, Any], said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        Line(**values)
    with pytest.raises(UnreadableError, match=said):
        Line.model_validate(values)


def test_a_view_knows_the_cells_that_its_names_were_taken_from() -> None:
    word = Word.model_validate({"Ordet": "Ja"}).read_from("Ord", {"text": "A2"})
    assert Line(text="Ja").place("text") == Place(field="Teksten")
    assert Line(text="Ja").fed_by(word).place("text") == word.place("text") != Place(field="Teksten")
    assert Line(text="Ja").fed_by(word).place("words") == Place(field="Ordene")
