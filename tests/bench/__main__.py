"""Measure docgen beside its peers: ``python -m tests.bench [--rounds N] [--modules FOLDER] [--faults] [SECTION …]``."""

# ruff: noqa: T201 — a program for a terminal

import argparse
import json
import os
import platform
from pathlib import Path
from typing import Any

from tests.bench.faults import as_page, faults
from tests.bench.filling import filling, large
from tests.bench.programs import ROOT, first_document, help_page, memory, pdf

SECTIONS = ("filling", "large", "start", "memory", "pdf")


def main() -> None:
    """Print the tables, and everything once more as one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "sections", nargs="*", metavar="SECTION", help=f"{', '.join(SECTIONS)}; all where none is named"
    )
    parser.add_argument("--rounds", type=int, default=20, help="turns of five documents for each engine")
    parser.add_argument("--modules", type=Path, default=Path(__file__).parent, help="where npm installed package.json")
    parser.add_argument("--workbooks", type=int, default=1000, help="how many workbooks the memory is looked at for")
    parser.add_argument(
        "--faults", action="store_true", help="write docs/faults.md instead: who is wrong without a word"
    )
    asked = parser.parse_args()
    if asked.faults:
        page = as_page(*faults(asked.modules))
        (ROOT / "docs/faults.md").write_text(page, encoding="utf-8")
        print(page)
        return
    if unknown := set(asked.sections) - set(SECTIONS):
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    wanted = asked.sections or SECTIONS
    found: dict[str, Any] = {"cores": os.cpu_count(), "python": platform.python_version(), "rounds": asked.rounds}
    print(f"{found['cores']} cores, Python {found['python']}; medians; × is documents while docxtpl makes one")
    if "filling" in wanted:
        found["filling"], found["absent"] = filling(asked.rounds, asked.modules)
        _table("An agenda of ten items", found["filling"])
        for name in found["absent"]:
            print(f"  {name:18} is not installed")
    if "large" in wanted:
        few = max(4, asked.rounds // 5)
        found["items_200"], found["rows_2000"] = large(few, 200, rows_only=False), large(few, 2000, rows_only=True)
        _table("An agenda of 200 items", found["items_200"])
        _table("A table of 2,000 rows", found["rows_2000"])
    if "start" in wanted:
        found["first_document"], found["help"] = first_document(7), help_page(7)
        _times("A process that fills one agenda, seconds", found["first_document"])
        _times("docgen --help, seconds", found["help"])
    if "memory" in wanted:
        found["memory_mb"] = memory(asked.workbooks)
        _times("Workbooks read and filled in one process, megabytes at most", found["memory_mb"])
    if "pdf" in wanted:
        found["pdf"] = pdf(20)
        _times("Twenty agendas to PDF, seconds a document", found["pdf"] or {"LibreOffice is not installed": 0.0})
    print(json.dumps(found))


def _table(title: str, rows: list[dict[str, Any]]) -> None:
    print(f"\n{title}\n  {'engine':18} {'ms':>8} {'×':>7}  middle half")
    for row in sorted(rows, key=lambda row: -row["ratio"]):
        print(f"  {row['engine']:18} {row['ms']:8.2f} {row['ratio']:7.2f}  {row['low']:.2f}–{row['high']:.2f}")


def _times(title: str, figures: dict[Any, float]) -> None:
    print(f"\n{title}")
    for name, value in figures.items():
        print(f"  {name!s:18} {value:8.3f}" if isinstance(value, float) else f"  {name!s:18} {value:8}")


if __name__ == "__main__":
    main()
