"""``python -m tests.samples``: write ``inputs/`` anew, the workbooks and the annexes beside them."""

from pathlib import Path

from docgen.pdf.convert import convert
from tests.books import SAMPLES, write_sample
from tests.samples import annexes, workbook_name

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
    convert([report], beside)


if __name__ == "__main__":
    write_inputs(INPUTS)
