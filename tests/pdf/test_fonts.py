import shutil
from pathlib import Path

import docx
import pytest

from docgen.pdf.conversion.fonts import asked_fonts, font_notes
from tests.pdf.made import word
from tests.sentences import sentences


def test_the_fonts_of_the_text_and_of_its_styles_are_asked_for(tmp_path: Path) -> None:
    document = docx.Document(str(word(tmp_path / "brev.docx")))
    document.styles["Heading 1"].font.name = "Aptos Display"
    document.styles["Heading 9"].font.name = "Ubrugt Skrift"
    document.paragraphs[1].runs[0].font.name = "Segoe UI"
    document.save(str(tmp_path / "brev.docx"))
    asked = asked_fonts(tmp_path / "brev.docx")
    assert {"Aptos Display", "Segoe UI"} <= asked
    assert "Ubrugt Skrift" not in asked


@pytest.mark.skipif(not shutil.which("fc-match"), reason="fontconfig is not installed")
def test_a_font_that_is_not_here_is_named(tmp_path: Path) -> None:
    document = docx.Document(str(word(tmp_path / "brev.docx")))
    document.paragraphs[1].runs[0].font.name = "Kommunens Egen"
    document.save(str(tmp_path / "brev.docx"))
    assert (
        "»brev.docx« bruger skrifttypen Kommunens Egen, som ikke findes her. PDF'en har en anden, "
        "så linjer og sider kan brydes et andet sted."
    ) in sentences(font_notes(tmp_path / "brev.docx"))


def test_the_samples_own_templates_ask_for_fonts_that_are_here_or_have_a_twin() -> None:
    templates = sorted((Path(__file__).parents[2] / "templates").rglob("*.docx"))
    assert templates
    assert [note for template in templates for note in sentences(font_notes(template))] == []
