"""``python -m tests.pdf.verdicts``: build every sample, and print what each judge says of each PDF.

``--office PATH`` has another LibreOffice make them than the one that is installed.
"""

import argparse
import datetime as dt
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.build.options import Options
from docgen.build.pipeline import build_all
from docgen.pdf.conversion.office import office_version, require_office
from docgen.pdf.labels import verapdf
from docgen.pdf.labels.validator import Profile, broken_rules
from docgen.pdf.reading.inspect import label
from docgen.pdf.tags.audit import doubts_about

INPUTS = Path(__file__).resolve().parents[2] / "inputs"
TODAY = dt.date(2026, 6, 3)
PROFILES: dict[str, Profile] = {"2b": "2b", "3b": "3b"}
HEAD = ("Fil", "Mærket som", "veraPDF PDF/A", "veraPDF PDF/UA-1", "page-validation", "docgens vagt")


@dataclass(frozen=True)
class Row:
    """What is said of one PDF; ``ok`` if all who were asked agree with what it says of itself."""

    file: str
    claims: str
    vera_a: verapdf.Verdict
    vera_ua: verapdf.Verdict
    broken: tuple[str, ...]
    doubts: tuple[str, ...]

    @property
    def ok(self) -> bool:
        asked = {self.vera_a.outcome, self.vera_ua.outcome} - {"not checked"}
        return self.claims == "ingen" or (asked <= {"conforms"} and not self.broken and not self.doubts)


def judged(pdfs: Sequence[Path]) -> list[Row]:
    """Return what each judge says of the PDFs, for the labels that they bear or for PDF/A-2b."""
    labels = {pdf: label(pdf) for pdf in pdfs}
    profiles = {pdf: PROFILES.get(labels[pdf].pdf_a, "2b") for pdf in pdfs}
    said_a: dict[Path, verapdf.Verdict] = {}
    for profile in sorted(set(profiles.values())):
        those = [pdf for pdf in pdfs if profiles[pdf] == profile]
        said_a |= dict(zip(those, verapdf.verdicts(those, profile, 600), strict=True))
    said_ua = dict(zip(pdfs, verapdf.verdicts(pdfs, "ua1", 600), strict=True))
    rows = []
    for pdf in pdfs:
        marks = [f"PDF/A-{labels[pdf].pdf_a}"] if labels[pdf].pdf_a else []
        marks += [f"PDF/UA-{labels[pdf].pdf_ua}"] if labels[pdf].pdf_ua else []
        broken = sorted(broken_rules(pdf, profiles[pdf]) | broken_rules(pdf, "ua1"))
        said = ", ".join(marks) or "ingen"
        rows.append(Row(pdf.name, said, said_a[pdf], said_ua[pdf], tuple(broken), doubts_about(pdf)))
    return rows


def sample_pdfs(folder: Path) -> list[Path]:
    """Build every sample into ``folder``, with its posters and its agenda beside the minutes, and return its PDFs."""
    options = Options(today=TODAY, out=folder, poster="A4", also=("agenda",))
    outcomes = build_all(sorted(INPUTS.glob("*.xlsx")), options, lambda: None)
    unmade = [outcome.path.name for outcome in outcomes if not outcome.made]
    if unmade:
        raise RuntimeError(f"nothing was made of {unmade}")
    return sorted(folder.rglob("*.pdf"))


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = ["| " + " | ".join(HEAD) + " |", "| --- " * len(HEAD) + "|"]
    for row in rows:
        cells = [row.file, row.claims, _said(row.vera_a), _said(row.vera_ua)]
        cells += [", ".join(row.broken) or "godkendt", "; ".join(row.doubts) or "godkendt"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _said(verdict: verapdf.Verdict) -> str:
    if verdict.outcome == "conforms":
        return "godkendt"
    return verdict.reason or "fejler: " + ", ".join(verdict.rules)


def main() -> int:
    """Print the table and which LibreOffice it is of; return 1 if any judge disagrees with a label."""
    parser = argparse.ArgumentParser(prog="python -m tests.pdf.verdicts", description=__doc__)
    parser.add_argument("--office", type=Path, help="the program soffice of another LibreOffice")
    if office := parser.parse_args().office:
        os.environ["DOCGEN_SOFFICE"] = str(office.absolute())
    print(f"{office_version(require_office())}\n", file=sys.stderr)  # noqa: T201 - a command for a terminal
    with tempfile.TemporaryDirectory() as work:
        rows = judged(sample_pdfs(Path(work)))
    print(table(rows))  # noqa: T201 - a command for a terminal
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
