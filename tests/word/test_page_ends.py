"""Page breaks for what a page ends with by mistake, and the tighter setting, in Word files alone."""

from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.shared import Pt

from docgen.word.ooxml.tighter import tighten
from docgen.word.reading.page_ends import PageEnd, breaks_for, write_with_breaks


def written(tmp_path: Path, *paragraphs: tuple[str, str]) -> Path:
    """Write a document of paragraphs (style, text); a style of ``kept`` is a plain paragraph kept with the next."""
    document = docx.Document()
    for style, text in paragraphs:
        paragraph = document.add_paragraph(text, style="Normal" if style == "kept" else style)
        paragraph.paragraph_format.keep_with_next = True if style == "kept" else None
    document.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


def begins_page(file: Path) -> list[str]:
    paragraphs: list[Any] = docx.Document(str(file)).paragraphs
    return [one.text for one in paragraphs if one.paragraph_format.page_break_before]


def test_the_chain_that_ends_a_page_goes_to_the_next_from_its_first_paragraph(tmp_path: Path) -> None:
    text = (
        ("Normal", "Før"),
        ("Heading 2", "Punkt"),
        ("kept", "5 min."),
        ("Heading 3", "Drøftelse"),
        ("Normal", "Efter"),
    )
    file = written(tmp_path, *text)
    places = breaks_for(file, [PageEnd("Drøftelse")])
    write_with_breaks(file, tmp_path / "b.docx", places)
    assert begins_page(tmp_path / "b.docx") == ["Punkt"]
    assert begins_page(file) == []


def test_what_may_end_a_page_or_is_not_found_gets_no_break(tmp_path: Path) -> None:
    file = written(tmp_path, ("Heading 2", "Et"), ("Normal", "Tekst"), ("Normal", "Mere"))
    assert breaks_for(file, [PageEnd("Tekst"), PageEnd("Andet"), PageEnd("Et", 1)]) == ()


def test_of_headings_alike_the_one_that_was_meant_is_moved(tmp_path: Path) -> None:
    pairs = [pair for number in "123" for pair in (("Heading 3", "Drøftelse"), ("Normal", f"Tekst {number}"))]
    assert breaks_for(written(tmp_path, *pairs), [PageEnd("Drøftelse", 1)]) == (2,)


def test_a_chain_from_the_documents_start_or_of_a_page_stays(tmp_path: Path) -> None:
    assert breaks_for(written(tmp_path, ("Heading 1", "Et"), ("Heading 2", "To")), [PageEnd("To")]) == ()
    long = [("Normal", "Før"), *[("Heading 2", f"Punkt {number}") for number in range(12)]]
    assert breaks_for(written(tmp_path, *long), [PageEnd("Punkt 11")]) == ()


def test_a_tighter_document_has_smaller_distances_and_letters_of_the_same_size(tmp_path: Path) -> None:
    document = docx.Document()
    look = document.styles["Normal"]
    look.paragraph_format.space_after, look.paragraph_format.line_spacing, look.font.size = Pt(10), 1.1, Pt(11)
    document.styles["List Bullet"].paragraph_format.line_spacing = 0.9
    document.save(str(tmp_path / "a.docx"))
    tighten(tmp_path / "a.docx")
    styles = docx.Document(str(tmp_path / "a.docx")).styles
    spacing = styles["Normal"].element.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    assert spacing is not None
    assert (spacing.get(qn("w:after")), spacing.get(qn("w:line"))) == ("130", "251")
    assert styles["Normal"].font.size == Pt(11)
    assert styles["List Bullet"].paragraph_format.line_spacing == 0.9
