"""No page of a sample's papers stops its reader: no heading alone, no date in two, no empty half, nothing torn."""

from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from docgen.pdf.conversion.convert import convert
from tests.kinds.page_faults import faults_of, lines_of

pytestmark = pytest.mark.office
WHOLE = ("Let referat", "Mødeplan", "Opslag")
"""Papers in which no table is torn: easy items, the meetings of a year, a poster."""
ONE_A_PAGE = "Svar på forslag"
"""The paper whose pages are letters of their own, each to be cut off and sent."""


def test_no_page_of_any_sample_has_a_fault(sample_papers: Path) -> None:
    papers = [
        pdf
        for pdf in sorted(sample_papers.rglob("*.pdf"))
        if pdf.parent.name != "Bilag" and " med bilag" not in pdf.stem
    ]
    assert len(papers) > 18
    faults = {pdf.name: faults_of(pdf, tables_are_whole=any(name in pdf.name for name in WHOLE)) for pdf in papers}
    for name, found in faults.items():
        if ONE_A_PAGE in name:
            faults[name] = [one for one in found if " er tom under " not in one]
    assert {name: found for name, found in faults.items() if found} == {}


def test_each_fault_is_found_where_it_is(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(12)
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    document.add_paragraph("Mødet holdes onsdag den 15." + "\n" + "juni 2022 under punkt" + "\n" + "7 efter § 85.")
    document.add_paragraph("Det blev aftalt,")
    document.add_page_break()  # type: ignore[no-untyped-call]
    document.add_heading("Økonomi", 2)
    document.add_page_break()  # type: ignore[no-untyped-call]
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "\n".join(["Ord"] * 60)
    document.add_paragraph("I alt 60")
    document.save(str(tmp_path / "a.docx"))
    (pdf,) = convert([tmp_path / "a.docx"], tmp_path).values()
    assert faults_of(pdf, tables_are_whole=True) == [
        "side 1 ender med optakten »Det blev aftalt,«",
        "side 2 ender med overskriften »Økonomi«",
        "side 1 deler »15.|juni«",
        "side 1 deler »punkt|7«",
        "side 4 har »I alt 60« tæt under en tabel",
        "side 3 river rækken »Ord« over",
        "side 3 river tabellen »Ord« over",
        "side 1 er tom under »Det blev aftalt,«",
        "side 2 er tom under »Økonomi«",
    ]
    assert [line.page for line in lines_of(pdf)][:5] == [1, 1, 1, 1, 2]
