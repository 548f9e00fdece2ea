"""The samples' annexes as Word documents, written from the texts in this folder."""

from pathlib import Path

from docx.document import Document as Paper
from docx.shared import Pt

from . import marks, paper, pictures


def write_annual_report(folder: Path) -> Path:
    """Write Odense's »Årsrapport 2025« as aarsrapport-2025.docx: front page, contents, tables and a chart."""
    report = paper.blank("Årsrapport 2025", "Rådet for Socialt Udsatte i Odense")
    lines = marks.read("aarsrapport-2025")
    _front_page(report)
    _contents(report, lines)
    marks.write(report, lines, {"henvendelser": pictures.chart()})
    paper.number_pages(report, "Udsatterådet · Årsrapport 2025", front_page=True)
    return paper.save(report, folder / "aarsrapport-2025.docx")


def write_principles(folder: Path) -> Path:
    """Write Odense's principles of co-operation as samarbejdsprincipper.docx."""
    return _write_short(folder, "samarbejdsprincipper", "Principper for samarbejdet", "Odense Kommune")


def write_agreement(folder: Path) -> Path:
    """Write Herning's preliminary agreement as forelobig-samarbejdsaftale.docx."""
    parties = "Herning Kommune og Blå Kors Varmestue Herning"
    return _write_short(folder, "forelobig-samarbejdsaftale", "Foreløbig samarbejdsaftale", parties)


def _write_short(folder: Path, stem: str, title: str, subtitle: str) -> Path:
    short = paper.blank(title, subtitle)
    short.styles["Title"].font.size = Pt(26)
    short.styles["Heading 1"].font.size = Pt(16)
    short.styles["Heading 2"].font.size = Pt(13)
    short.add_paragraph(title, "Title")
    short.add_paragraph(subtitle, "Subtitle")
    marks.write(short, marks.read(stem), {})
    paper.number_pages(short, title, front_page=False)
    return paper.save(short, folder / f"{stem}.docx")


def _front_page(report: Paper) -> None:
    report.add_paragraph("Odense Kommune", "Subtitle")
    marks.add_picture(report, pictures.band(), "Pynt: cirkler i flere farver, der lapper over hinanden")
    title = report.add_paragraph("Årsrapport 2025", "Title")
    title.paragraph_format.space_before = Pt(60)
    report.add_paragraph("Rådet for Socialt Udsatte i Odense", "Subtitle")
    report.add_paragraph("Godkendt af rådet tirsdag den 3. februar 2026")


def _contents(report: Paper, lines: list[marks.Line]) -> None:
    """Add the list of chapters; a chapter's page is known, for every page of the text begins with a mark."""
    report.add_paragraph("Indhold", "Contents Heading").paragraph_format.page_break_before = True
    page = 2
    for line in lines:
        page += line.new_page
        if line.mark == "#":
            paper.add_contents_line(report, line.text, page)
