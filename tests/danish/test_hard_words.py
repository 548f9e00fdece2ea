from pathlib import Path

import pytest

from docgen import shipped
from docgen.danish.hard_words import HardWord, read_hard_words

SHIPPED = read_hard_words(shipped.templates() / "ordliste.csv")


def written(text: str) -> list[str]:
    return [found.written for found in SHIPPED.find(text)]


def test_the_shipped_list_has_two_hundred_words_and_each_has_an_easy_one_and_a_source() -> None:
    assert len(SHIPPED.words) >= 200
    assert all(word.easy and word.source for word in SHIPPED.words)
    assert len({word.word for word in SHIPPED.words}) == len(SHIPPED.words)


def test_no_easy_word_is_itself_a_hard_word() -> None:
    assert [(word.word, easy) for word in SHIPPED.words for easy in word.easy if written(easy)] == []


def test_excel_opens_the_list_as_danish() -> None:
    assert (shipped.templates() / "ordliste.csv").read_bytes().startswith(b"\xef\xbb\xbford;former;let;kilde\r\n")


def test_words_are_found_in_any_form_and_with_capitals() -> None:
    assert written("Forvaltningens bilag blev drøftet.") == ["Forvaltningens", "bilag", "drøftet"]


def test_the_longest_phrase_wins() -> None:
    assert written("Hun redegjorde for sagen i forhold til planen.") == ["redegjorde for", "i forhold til"]
    assert written("Hun skal redegøre.") == ["redegøre"]


def test_easy_words_are_not_found() -> None:
    assert written("Vi talte om boliger og mad.") == []


def test_a_slash_parts_two_easy_words(tmp_path: Path) -> None:
    path = tmp_path / "ordliste.csv"
    path.write_text("ord;former;let;kilde\nudarbejde;udarbejder udarbejdet;lave / skrive;os\n;;;\n", "utf-8")
    assert read_hard_words(path).words == (
        HardWord("udarbejde", ("udarbejder", "udarbejdet"), ("lave", "skrive"), "os"),
    )


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("word;easy\n", "»ordliste.csv« skal have kolonnerne ord; former; let; kilde."),
        ("ord;former;let;kilde\nbilag;;;os\n", "»ordliste.csv«, række 2: Både »ord« og »let« skal være udfyldt."),
    ],
)
def test_a_list_that_is_none_is_refused(tmp_path: Path, rows: str, message: str) -> None:
    path = tmp_path / "ordliste.csv"
    path.write_text(rows, "utf-8")
    with pytest.raises(ValueError, match="ordliste") as told:
        read_hard_words(path)
    assert str(told.value) == message
