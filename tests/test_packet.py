"""The packet: a meeting or a hearing with annexes is bound with them, and each annex lies there as a file too."""

import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pikepdf
import pypdf
import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.disk import resources
from docgen.pdf.conversion.office import find_office
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.workbook.blank import write_blank
from docgen.workbook.record import Book
from tests.test_contract import HEARING
from tests.test_meeting_life import CARRIED, meeting

needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not here")
ANNEXES: list[dict[str, Any]] = [
    {"Nr.": "3.1", "Punkt": "3", "Titel": "Årsrapport: 2025", "Fil": "aarsrapport-2025.pdf", "Type": "Årsrapport", "Åbenhed": "Åben"},
    {"Nr.": "3.2", "Punkt": "3", "Titel": "Fortroligt notat", "Fil": "samarbejdsprincipper.docx", "Type": "Notat", "Åbenhed": "Lukket"},
]  # fmt: skip
ITEMS = [{key: value for key, value in item.items() if key not in ("Beslutning", "Sagsnr.")} for item in CARRIED]


def made(book: type[Book], values: dict[str, Any], folder: Path, *words: str) -> dict[str, Path]:
    """Build a workbook that lies beside the sample's annexes; return its files by name."""
    for row in values["Bilag"]:
        shutil.copy(resources.samples() / "bilag" / row["Fil"], folder)
    write_blank(book, folder / "ark.xlsx", values)
    asked = ["build", str(folder / "ark.xlsx"), "--pdf", "--today", "2026-05-20", *words, "--out", str(folder / "ud")]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 0, result.stderr
    return {path.name: path for path in (folder / "ud").rglob("*") if path.is_file()}


def links_of(file: Path) -> list[tuple[int, str, int]]:
    """Return the links within a PDF in their order: page from 0, what they say, the page they lead to."""
    with pikepdf.open(file) as pdf:
        order = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        return [
            (number, str(note.get("/Contents", "")), order[note.Dest[0].objgen])
            for number, page in enumerate(pdf.pages)
            for note in page.obj.get("/Annots", ())
            if "/Dest" in note and str(note.get("/Contents", "")).startswith(("Gå til", "Tilbage til"))
        ]


def linked(page: Path) -> list[Path]:
    """Return the files that a page's annexes lead to; each lies where the page says."""
    addresses = re.findall(r'<a href="([^"#]*)[^"]*" class="file">', page.read_text("utf-8"))
    found = [page.parent / unquote(address) for address in addresses]
    assert all(path.is_file() for path in found)
    return found


@needs_office
def test_an_agenda_is_bound_with_its_annexes_and_they_lie_beside_it(tmp_path: Path) -> None:
    values = meeting() | {"Punkter": ITEMS, "Bilag": ANNEXES}
    files = made(MeetingBook, values, tmp_path, "--html")
    stem = "2026-06-17 Dagsorden Udsatterådet"
    bundle = pypdf.PdfReader(files[f"{stem} med bilag.pdf"])
    texts = [page.extract_text() for page in bundle.pages]
    own = len(pypdf.PdfReader(files[f"{stem}.pdf"]).pages)
    assert "Bilag til punkt 3: Boliger" in texts[own]
    assert "Årsrapport på " in texts[own]
    assert f"Samlet side {own + 1} af {len(texts)}" in texts[own]
    assert "Side 1 af 1" not in texts[own]
    titles = [one.title for one in bundle.outline if not isinstance(one, list)]
    assert titles[-2:] == ["Bilag 3.1 – Årsrapport: 2025", "Bilag 3.2 – Fortroligt notat"]
    there = [
        note for note in links_of(files[f"{stem} med bilag.pdf"]) if note[1] == "Gå til Bilag 3.1 – Årsrapport: 2025"
    ]
    assert [to for _, _, to in there] == [own] * 4  # at its item, and its label, title and page in the list of all
    assert [page for page, *_ in there] == sorted(page for page, *_ in there)
    page, *_ = there[0]
    (back,) = (note for note in links_of(files[f"{stem} med bilag.pdf"]) if note[0] == own)
    assert back == (own, "Tilbage til punkt 3: Boliger", page)
    assert "Bilag 3.1: Årsrapport: 2025" in texts[page]
    singles = {path.name for path in files.values() if path.parent.name == "Bilag"}
    assert singles == {"Bilag 3.1 – Årsrapport- 2025.pdf", "Bilag 3.2 – Fortroligt notat.pdf"}
    with pikepdf.open(files["Bilag 3.2 – Fortroligt notat.pdf"]) as single:
        assert str(single.docinfo["/Title"]) == "Fortroligt notat"
    shown = files[f"{stem}.html"].read_text("utf-8")
    assert {path.name for path in linked(files[f"{stem}.html"])} == singles
    again = made(MeetingBook, values, tmp_path, "--html", "--mail")  # the PDF is up to date and not made again
    assert set(again) == set(files)
    assert again[f"{stem}.html"].read_text("utf-8") == shown


@needs_office
def test_a_public_packet_has_no_closed_annex(tmp_path: Path) -> None:
    values = meeting() | {"Punkter": ITEMS, "Bilag": ANNEXES}
    files = made(MeetingBook, values, tmp_path, "--edition", "public", "--html")
    stem = "2026-06-17 Dagsorden Udsatterådet (offentlig)"
    bundle = pypdf.PdfReader(files[f"{stem} med bilag.pdf"])
    texts = [page.extract_text() for page in bundle.pages]
    assert "Fortroligt" not in "".join(texts)
    page = files[f"{stem}.html"]
    assert "Fortroligt" not in page.read_text("utf-8")
    (target,) = set(linked(page))
    assert target == files[f"{stem} med bilag.pdf"]
    (place,) = {int(number) for number in re.findall(r"#page=(\d+)", page.read_text("utf-8"))}
    assert "Årsrapport: 2025" in texts[place - 1]
    assert [name for name in files if name.startswith("Bilag ")] == []  # what is published is the bundle's pages alone


@needs_office
def test_a_hearing_s_answer_is_bound_too(tmp_path: Path) -> None:
    annex = {"Titel": "Principper", "Fil": "samarbejdsprincipper.docx", "Type": "Notat", "Åbenhed": "Åben"}
    files = made(HearingBook, HEARING | {"Bilag": [annex]}, tmp_path)
    bundle = pypdf.PdfReader(files["2026-05-26 Høringssvar Ny politik med bilag.pdf"])
    texts = [page.extract_text() for page in bundle.pages]
    assert any("Bilag til svaret på »Ny politik«" in text for text in texts)
    assert "Bilag 1: Principper, side 2" in texts[0]
