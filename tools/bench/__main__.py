"""Measure docgen beside its peers: ``python -m tools.bench [--rounds N] [--modules FOLDER] [--faults] [SECTION …]``."""

import argparse
import json
import os
import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tools.bench.cluster import cluster
from tools.bench.conversion import pdf, second, whole
from tools.bench.faults import as_page, faults
from tools.bench.filling import filling, large
from tools.bench.goals import goals
from tools.bench.page import saved_to_seen
from tools.bench.peers import fetch_peers
from tools.bench.programs import ROOT, first_document, help_page, memory
from tools.bench.waiting import waiting

SECTIONS = ("filling", "large", "start", "memory", "pdf", "whole", "second", "page", "waiting", "cluster")


def main() -> None:
    """Print the tables, and everything once more as one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument(
        "sections", nargs="*", metavar="SECTION", help=f"{', '.join(SECTIONS)}; all where none is named"
    )
    parser.add_argument("--rounds", type=int, default=20, help="turns of five documents for each engine")
    parser.add_argument("--modules", type=Path, default=Path(__file__).parent, help="where npm installed package.json")
    parser.add_argument("--workbooks", type=int, default=1000, help="how many workbooks the memory is looked at for")
    parser.add_argument("--shared", type=int, default=200, help="how many workbooks the cluster's workers share")
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
    _programs(found, asked, wanted)
    _conversions(found, asked, wanted)
    _goals(found)
    print(json.dumps(found))


def _table(title: str, rows: list[dict[str, Any]]) -> None:
    print(f"\n{title}\n  {'engine':18} {'ms':>8} {'×':>7}  middle half")
    for row in sorted(rows, key=lambda row: -row["ratio"]):
        print(f"  {row['engine']:18} {row['ms']:8.2f} {row['ratio']:7.2f}  {row['low']:.2f}–{row['high']:.2f}")


def _programs(found: dict[str, Any], asked: argparse.Namespace, wanted: Sequence[str]) -> None:
    if "filling" in wanted:
        fetch_peers(asked.modules)
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


def _conversions(found: dict[str, Any], asked: argparse.Namespace, wanted: Sequence[str]) -> None:
    if "pdf" in wanted:
        found["pdf"] = pdf(20, max(2, asked.rounds // 10))
        _times("Twenty agendas to PDF, seconds a document", found["pdf"] or {"LibreOffice is not installed": 0.0})
        if "unoserver's client" not in found["pdf"]:
            print("  unoserver, or Debian's python3-uno that it needs, is not installed")
    if "whole" in wanted:
        found["whole"] = whole(20, max(3, asked.rounds // 4))
        _times("Twenty workbooks to delivered PDF, each, all included", found["whole"])
    if "second" in wanted:
        found["second"] = second(100)
        _times("A folder of 100 workbooks, built twice, seconds", found["second"])
    if "page" in wanted:
        found["page"] = saved_to_seen(max(5, asked.rounds // 4))
        _times("From saving a workbook to seeing its findings on the page, seconds", found["page"])
    if "waiting" in wanted:
        found["waiting"] = waiting(max(5, asked.rounds // 4))
        _times("What a person waits for, seconds and ratios", found["waiting"])
    if "cluster" in wanted:
        found["cluster"] = cluster(asked.shared)
        _times(f"{asked.shared} workbooks on a Dask scheduler, with one worker and with two, seconds", found["cluster"])


def _goals(found: dict[str, Any]) -> None:
    print("\nThe goals")
    found["goals"] = [(one.what, one.goal, one.measured, one.is_reached) for one in goals(found)]
    for what, goal, measured, is_reached in found["goals"]:
        if measured is not None:
            print(f"  {what:48} {measured:8.2f}  (goal {goal:g})  {'reached' if is_reached else 'NOT reached'}")


def _times(title: str, figures: dict[Any, float]) -> None:
    print(f"\n{title}")
    for name, value in figures.items():
        print(f"  {name!s:46} {value:8.3f}" if isinstance(value, float) else f"  {name!s:46} {value:8}")


if __name__ == "__main__":
    main()
