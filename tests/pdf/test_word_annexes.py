"""Word files as annexes: their words are all in the bundle, or they are refused with a sentence."""

import io
import zipfile
from pathlib import Path

import pytest

from docgen.errors import FileError
from docgen.pdf.annexes.intake import Intake, examine
from docgen.pdf.annexes.word_annex import word_notes
from docgen.pdf.conversion.convert import convert
from docgen.pdf.conversion.stored_fields import with_stored_results
from docgen.pdf.reading import inspect
from tests.pdf.word_habits import HABITS, REFUSED, made, sound
from tests.sentences import sentences

TAKEN = [name for name in HABITS if name not in REFUSED]
WORDS = {
    "changes of looks alone": "Kursiv",
    "a formula": "kvotient",
    "a reference whose place is gone": "Se afsnit 4.2",
    "a link": "Kommunen",
    "a field that fetches a picture and has it": "Gemt figur",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_be_lost_or_fetched_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileError) as stop:
        examine(made((name,), sound(tmp_path / "sund.docx"), tmp_path / "bilag.docx"))
    assert stop.value.message == f"»bilag.docx« {REFUSED[name]}"


@pytest.mark.parametrize("name", [name for name in REFUSED if "deleted" in name])
def test_what_was_deleted_is_known_under_any_prefix(name: str, tmp_path: Path) -> None:
    path = made((name, "another prefix"), sound(tmp_path / "sund.docx"), tmp_path / "bilag.docx")
    with pytest.raises(FileError) as stop:
        examine(path)
    assert stop.value.message == f"»bilag.docx« {REFUSED[name]}"


@pytest.mark.office
def test_ordinary_files_are_taken_with_all_their_words(tmp_path: Path) -> None:
    base = sound(tmp_path / "sund.docx")
    files = {name: made((name,), base, tmp_path / f"{number}.docx") for number, name in enumerate(TAKEN)}
    assert [examine(file) for file in files.values()] == [Intake("word")] * len(files)
    pdfs = convert(list(files.values()), tmp_path / "pdf")
    for name, file in files.items():
        text = " ".join("".join(inspect.texts(pdfs[file])).split())
        lost = {word for word in ("Sidste afsnit", "Ældre får mad", WORDS.get(name, "Et punkt")) if word not in text}
        assert (name, lost) == (name, set()) or (name == "a formula" and sentences(word_notes(file, pdf=pdfs[file])))


def test_a_formula_that_is_not_drawn_is_told(tmp_path: Path) -> None:
    file = made(("a formula",), sound(tmp_path / "sund.docx"), tmp_path / "bilag.docx")
    (bare,) = convert([sound(tmp_path / "uden.docx")], tmp_path / "pdf").values()
    assert sentences(word_notes(file, pdf=bare)) == (
        "»bilag.docx«: Formlen »e=mc2+kvotient« er ikke med på siderne. Installer libreoffice-math, eller bed afsenderen "
        "om bilaget som PDF.",
    )


def test_comments_are_told(tmp_path: Path) -> None:
    file = made(("a comment",), sound(tmp_path / "sund.docx"), tmp_path / "bilag.docx")
    assert sentences(word_notes(file)) == ("»bilag.docx«: Kommentarer er ikke taget med på siderne.",)


def test_what_was_fetched_last_is_told(tmp_path: Path) -> None:
    file = made(("a field that fetches a picture and has it",), sound(tmp_path / "sund.docx"), tmp_path / "bilag.docx")
    assert sentences(word_notes(file)) == (
        "»bilag.docx«: Billeder hentes fra andre steder; de billeder, der sidst var gemt i filen, er vist. Se siderne "
        "efter.",
    )


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("a picture from another machine", "»kort over byen.png«"),
        ("an old picture from another machine, in a shape of Word's", "»logo.gif«"),
        ("a picture from another machine, and its copy", None),
    ],
)
def test_a_picture_outside_of_the_file_is_never_fetched_and_told_where_it_is_missing(
    name: str, picture: str | None, tmp_path: Path
) -> None:
    file = made((name,), sound(tmp_path / "sund.docx"), tmp_path / "bilag.docx")
    told = (
        f"»bilag.docx«: Billeder, der ligger uden for filen, hentes ikke og er ikke med: {picture}. Bed afsenderen om "
        "dokumentet med billederne i filen eller som PDF.",
    )
    assert sentences(word_notes(file)) == (told if picture else ())
    with zipfile.ZipFile(io.BytesIO(with_stored_results(file))) as package:
        sent = package.read("word/_rels/document.xml.rels").decode()
    assert "External" not in sent
    assert "styles.xml" in sent
    assert ("kort.png" in sent) is (picture is None)
