from pathlib import Path

import docx
import pytest

from docgen.pdf.annexes.missing_characters import character_notes
from docgen.pdf.conversion.convert import convert
from tests.sentences import sentences


@pytest.mark.office
def test_signs_that_no_font_here_has_are_named(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Børn & Ø – »nej« ½ a\u030a, \U00066262, \U00080de0 slut")
    document.save(str(tmp_path / "brev.docx"))
    pdf = convert([tmp_path / "brev.docx"], tmp_path / "pdf")[tmp_path / "brev.docx"]
    assert sentences(character_notes(tmp_path / "brev.docx", pdf)) == (
        "PDF'en viser ikke »\U00066262« (U+66262), »\U00080de0« (U+80DE0), for ingen skrifttype på maskinen har dem. "
        "Word-dokumentet har dem. Skriv det på en anden måde, eller få en skrifttype, der har dem.",
    )


@pytest.mark.office
def test_common_signs_are_not_looked_for(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Udgift < 5 mio. & „lave“ – 25 € … ≤ 3 ‰")
    document.save(str(tmp_path / "brev.docx"))
    assert sentences(character_notes(tmp_path / "brev.docx", tmp_path / "findes-ikke.pdf")) == ()
