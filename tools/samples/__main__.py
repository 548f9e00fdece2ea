"""``python -m tools.samples``: write ``inputs/`` anew, the workbooks and the annexes beside them."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from docgen.build.options import Options
from docgen.build.pipeline import build_all
from docgen.pdf.assembly.document import rewrite
from docgen.pdf.conversion.convert import convert
from tests.books import SAMPLES, write_sample
from tools.samples import annexes, workbook_name

APPROVED = dt.datetime(2026, 2, 3, tzinfo=dt.UTC)
"""The day the annual report says of itself; with the clock it would be another file each time."""

INPUTS = Path(__file__).resolve().parents[2] / "inputs"


def write_inputs(folder: Path) -> None:
    """Write every sample workbook into ``folder``, and its annexes into ``folder/bilag``."""
    beside = folder / "bilag"
    beside.mkdir(parents=True, exist_ok=True)
    for name in SAMPLES:
        write_sample(name, folder / f"{workbook_name(name)}.xlsx")
    report = annexes.write_annual_report(beside)
    annexes.write_principles(beside)
    annexes.write_agreement(beside)
    with tempfile.TemporaryDirectory() as work:
        made = convert([report], Path(work))[report]
        rewrite(made, report.with_suffix(".pdf"), title="Årsrapport 2025", date=APPROVED)
    write_report(folder)


def write_report(folder: Path) -> None:
    """Write the annual report that docgen makes of Odense's year beside the case that it is an annex of."""
    with tempfile.TemporaryDirectory() as work:
        options = Options(today=APPROVED.date(), out=Path(work), pdf=True, kind="annual_report")
        (made,) = build_all([folder / f"{workbook_name('odense_year')}.xlsx"], options, lambda: None)
        paper = next(file for file in made.files if file.suffix == ".pdf")
        shutil.copyfile(paper, folder / "bilag" / paper.name)


if __name__ == "__main__":
    write_inputs(INPUTS)
