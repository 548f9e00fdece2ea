from pathlib import Path

import docx
import pytest
from check_contexts import ANNEX, lines, meeting
from pypdf import PdfWriter
from reportlab.pdfgen import canvas

from docgen.checks.privacy import g01_personal_numbers as g01

NUMBER = "070761-4285"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    page = canvas.Canvas(str(tmp_path / "brev.pdf"))
    page.drawString(100, 700, "Borgeren har ringet.")
    page.showPage()
    page.drawString(100, 700, f"CPR {NUMBER}")
    page.save()
    letter = docx.Document()
    letter.add_paragraph("Et brev.")
    letter.sections[0].footer.paragraphs[0].text = f"cpr.nr. {NUMBER}"
    letter.save(str(tmp_path / "brev.docx"))
    scan = PdfWriter()
    scan.add_blank_page(595, 842)
    scan.write(tmp_path / "skannet.pdf")
    return tmp_path


def found(folder: Path, file: str) -> list[str]:
    return lines(g01, meeting(folder, Bilag=[ANNEX | {"Fil": file}]))


def test_a_number_on_a_page_of_a_pdf_is_told_with_its_page(folder: Path) -> None:
    assert found(folder, "brev.pdf") == [
        "error: Bilag!D2  Fil: I bilaget, side 2: Her står et personnummer: 0707••-••••. Slet det."
    ]


def test_a_number_in_the_footer_of_a_word_file_is_told(folder: Path) -> None:
    assert found(folder, "brev.docx") == [
        "error: Bilag!D2  Fil: I bilaget, afsnit 1: Her står et personnummer: 0707••-••••. Slet det."
    ]


def test_an_annex_without_text_is_said_to_be_unread(folder: Path) -> None:
    assert found(folder, "skannet.pdf") == [
        "warning: Bilag!D2  Fil: Bilaget har ingen tekst, der kan læses, og er ikke gennemsøgt for personnumre. "
        "Læs det igennem, eller bed om det som tekst."
    ]


def test_a_scanned_page_among_others_is_said_to_be_unread_and_a_blank_one_is_not(folder: Path) -> None:
    page = canvas.Canvas(str(folder / "blandet.pdf"))
    page.drawString(100, 700, "En side med tekst.")
    page.showPage()
    page.showPage()
    page.rect(100, 100, 300, 400, fill=1)
    page.save()
    assert found(folder, "blandet.pdf") == [
        "warning: Bilag!D2  Fil: I bilaget viser side 3 mere, end teksten siger. Det kan ikke gennemsøges for "
        "personnumre. Læs siderne igennem, eller bed om dem som tekst."
    ]
