"""Headings, tables and links in a cell are headings, tables and links in Word, and no sign of them is left."""

import shutil
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from docgen.cli import main
from docgen.disk import resources
from docgen.html.markup import lines
from docgen.prose import Paragraph, Prose, Run, with_links
from docgen.sheets.books import CaseBook, MeetingBook
from tests.test_bodies import built
from tests.test_contract import CASE, MEETING

TEXT = """Før.
# Økonomi
Udgiften er 25.000 kr.
| Post | Beløb |
|---|---:|
| Mad | 9.600 kr. |
| [Bus](https://www.example.dk/bus) | 100 kr. |
## Vej
Se www.example.dk/a, (https://example.dk/b) og navn@example.dk. Læs [om rådet](https://example.dk/c_(d))!
| ikke en tabel |"""
LINKS = {
    "https://www.example.dk/bus", "https://www.example.dk/a", "https://example.dk/b", "mailto:navn@example.dk",
    "https://example.dk/c_(d)",
}  # fmt: skip


def rich(**fields: str) -> dict[str, Any]:
    return MEETING | {"Punkter": [MEETING["Punkter"][0] | fields]}


def test_the_text_is_read_as_headings_rows_and_text() -> None:
    assert [(one.shape, one.level, one.text) for one in Prose.of(TEXT).paragraphs] == [
        ("text", 1, "Før."),
        ("heading", 1, "Økonomi"),
        ("text", 1, "Udgiften er 25.000 kr."),
        ("row", 1, "| Post | Beløb |"),
        ("row", 1, "| Mad | 9.600 kr. |"),
        ("row", 1, "| Bus | 100 kr. |"),
        ("heading", 2, "Vej"),
        ("text", 1, "Se www.example.dk/a, (https://example.dk/b) og navn@example.dk. Læs om rådet!"),
        ("text", 1, "| ikke en tabel |"),
    ]


@pytest.mark.parametrize("field", ["Fremstilling", "Drøftelse", "Beslutning"])
def test_word_has_them_at_the_right_level(field: str, tmp_path: Path) -> None:
    said, _ = built(MeetingBook, rich(**{field: TEXT, "Let med": "Nej", "Let tekst": ""}), tmp_path)
    assert (
        "[Body Text] Før.\n[Heading 4] Økonomi\n[Body Text] Udgiften er 25.000 kr.\n| Post | Beløb |\n"
        "| Mad | 9.600 kr. |\n| Bus | 100 kr. |\n[Heading 5] Vej\n[Body Text] Se www.example.dk/a, "
    ) in said
    paper = docx.Document(str(next(tmp_path.rglob("*Referat*.docx"))))
    table = next(one for one in paper.tables if one.cell(0, 0).text == "Post")
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    codes = [str(one.text) for one in paper.element.body.iter(qn("w:instrText"))]
    assert {code.split('"')[1] for code in codes if "HYPERLINK" in code} == LINKS


def test_a_case_s_section_and_an_introduction_have_the_level_below_their_own(tmp_path: Path) -> None:
    sections = [CASE["Tekst"][0], CASE["Tekst"][1] | {"Tekst": "# Baggrund\nDer mangler boliger."}]
    said, _ = built(CaseBook, CASE | {"Tekst": sections}, tmp_path, "2026-05-20")
    assert "[Heading 2] Sagsfremstilling\n[Heading 3] Baggrund\n" in said
    meeting = MEETING | {"Møde": MEETING["Møde"] | {"Indledning": "# Velkommen\nKom bare."}}
    said, _ = built(MeetingBook, meeting, tmp_path)
    assert "[Heading 2] Velkommen\n" in said


def test_signs_are_no_placeholders_and_no_words(tmp_path: Path) -> None:
    _, told = built(MeetingBook, rich(Fremstilling=TEXT), tmp_path)
    assert "P01" not in told


def test_a_page_for_the_web_has_them_too() -> None:
    page = lines(Prose.of(TEXT))
    assert "<h4>Økonomi</h4>" in page
    assert '<thead><tr><th scope="col">Post</th><th scope="col">Beløb</th></tr></thead>' in page
    assert '<td><a href="https://www.example.dk/bus">Bus</a></td>' in page
    assert '<a href="mailto:navn@example.dk">navn@example.dk</a>' in page


def test_a_page_for_the_web_counts_a_list_on() -> None:
    assert '<ol start="2"><li>b</li></ol>' in str(lines(Prose.of("1. a\nmere\n2. b")))


def test_a_link_whose_address_names_a_silent_person_is_none(tmp_path: Path) -> None:
    people = [
        *MEETING["Deltagere"],
        {"Navn": "Ida Brink", "Gruppe": "Rådet", "Status": "Deltog", "Må nævnes offentligt": "Nej"},
    ]
    text = "Læs [oplægget](https://www.example.dk/ida_brink). Skriv til [hende](mailto:ida.brink@example.dk)."
    meeting = rich(Fremstilling=text) | {"Deltagere": people}
    built(MeetingBook, meeting, tmp_path)
    words = ["build", str(tmp_path / "ark.xlsx"), "--no-pdf", "--edition", "public", "--kind", "minutes"]
    result = CliRunner().invoke(main, [*words, "--today", "2022-06-20", "--out", str(tmp_path / "offentlig")])
    assert result.exit_code == 0, result.stderr
    paper = next((tmp_path / "offentlig").rglob("*.docx"))
    with zipfile.ZipFile(paper) as package:
        assert "brink" not in package.read("word/document.xml").decode().lower()


WORDS = st.text(st.sampled_from("ab |#[]()-.\n1æw@:/"), max_size=60)


@given(WORDS)
def test_no_text_is_lost_whatever_the_signs(text: str) -> None:
    kept = "".join(run.text for one in Prose.of(text).paragraphs for run in with_links(one.runs))
    assert {sign for sign in text if sign.isalpha()} == {sign for sign in kept if sign.isalpha()} or "](" in text


def test_bold_stays_around_a_link() -> None:
    runs = with_links((Run("Se www.example.dk.", bold=True),))
    assert runs == (
        Run("Se ", bold=True),
        Run("www.example.dk", bold=True, link="https://www.example.dk"),
        Run(".", bold=True),
    )
    assert Paragraph((Run("| a | "), Run("b", bold=True), Run(" |")), "row").cells == (
        (Run("a"),),
        (Run("b", bold=True),),
    )


def picture_text(alt: str = "Et hus med røde vinduer", file: str = "hus.png") -> str:
    return f"Før.\n![{alt}]({file})\nEfter."


def test_a_picture_in_the_text_stands_in_word_with_its_words(tmp_path: Path) -> None:
    shutil.copy(resources.templates() / "pictograms" / "home.png", tmp_path / "hus.png")
    said, told = built(MeetingBook, rich(Fremstilling=picture_text()), tmp_path)
    assert "[Body Text] Før.\n[Body Text] \n[Body Text] Efter.\n" in said
    assert "![" not in said
    paper = docx.Document(str(next(tmp_path.rglob("*Referat*.docx"))))
    shown = [one.get("descr") for one in paper.element.body.iter("{*}docPr")]
    assert "Et hus med røde vinduer" in shown
    assert "B02" not in told
