"""``python -m tools.samples``: write ``inputs/`` anew, the workbooks and the annexes beside them."""

import datetime as dt
import tempfile
from pathlib import Path

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


if __name__ == "__main__":
    write_inputs(INPUTS)
