"""The record beside a result: what it was made from, with which versions, and what was let through."""

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from docgen import __version__
from docgen.checks.levels import LetThrough
from docgen.danish.personal_numbers import mask
from docgen.disk.delivery import digest
from docgen.errors import FileError, reason
from docgen.finding import Finding
from docgen.kinds.kind import Naming
from docgen.public.redact import Change
from docgen.sheets.limits import OwnLimit
from docgen.workbook.record import Book

SCHEMA = 1
ENDING = " kvittering.json"
"""How a receipt's file name ends."""
_PACKAGES = ("docxtpl", "jinja2", "lxml", "openpyxl", "pikepdf", "pydantic", "pypdf", "python-docx")


def receipt(  # noqa: PLR0913 — a receipt names each thing that went in
    *,
    kind: str,
    title: str,
    naming: Naming,
    rows: Mapping[str, Sequence[int]],
    workbook: Path,
    template: Path,
    annexes: Sequence[tuple[str, Path]],
    results: Sequence[tuple[str, Path]],
    findings: Sequence[Finding],
    passed: Sequence[LetThrough],
    limits: Sequence[OwnLimit],
    notes: Sequence[str],
    edition: str,
    changes: Sequence[Change],
    office: str | None,
    basis: str,
    today: dt.date,
) -> dict[str, Any]:
    """Return the record of one document; every file is named with its SHA-256.

    ``naming`` and ``title`` are the document's, ``rows`` the rows of each sheet that it was made from;
    ``limits`` are the council's own for easy text; ``annexes`` are labels and files, ``results`` names
    and files; ``notes`` what was said of the PDF;
    ``changes`` what a public edition says otherwise than the workbook, without the words that were taken out;
    ``office`` LibreOffice's version, or None where no PDF was made, and ``basis`` the mark of all that decides
    what the PDF is. ``today`` is the day of the run, never the clock.
    """
    return {
        "schema": SCHEMA,
        "kind": kind,
        "label": naming.label,
        "title": mask(title),
        "documentDate": naming.date.isoformat() if naming.date else "",
        "caseNumber": naming.case_number,
        "openness": naming.openness,
        "edition": edition,
        "changes": [
            {"sheet": one.place.sheet, "cell": one.place.cell, "field": one.place.field, "told": one.told}
            for one in changes
        ],
        "date": today.isoformat(),
        "workbook": _file(workbook),
        "rows": {sheet: list(numbers) for sheet, numbers in rows.items()},
        "template": _file(template),
        "annexes": [{"label": label, **_file(path)} for label, path in annexes],
        "results": [{"name": name, "sha256": digest(path)} for name, path in results],
        "findings": [finding.as_json() for finding in findings],
        "letThrough": [{"code": one.code, "by": one.by, "because": one.because} for one in passed],
        "limits": [{"code": one.code, "warning": one.warning, "error": one.error} for one in limits],
        "notes": [mask(note) for note in notes],
        "basis": basis,
        "versions": versions() | ({"LibreOffice": office} if office else {}),
    }


def kept_back(record: Mapping[str, Any], keep: Callable[[str], str]) -> dict[str, Any]:
    """Return the record of a public edition with ``keep`` asked about each text that quotes the workbook or a file.

    Who let an error through, and why, is left as it was written.
    """
    quoting = ("workbook", "template", "annexes", "findings", "notes", "changes")
    return {name: _each_text(value, keep) if name in quoting else value for name, value in record.items()}


def _each_text(value: Any, keep: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return keep(value)
    if isinstance(value, dict):
        return {name: _each_text(part, keep) for name, part in value.items()}
    return [_each_text(part, keep) for part in value] if isinstance(value, list) else value


def write(record: Mapping[str, Any], target: Path) -> None:
    """Write a record as JSON that a person can read too."""
    target.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def load(path: Path) -> dict[str, Any]:
    """Return a receipt that was written before; raise FileError where it cannot be read as one."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if record["schema"] == SCHEMA and all(result["sha256"] for result in record["results"]):
            return dict(record)
    except OSError as problem:
        raise FileError(f"»{path.name}« kan ikke læses.", f"Grunden er: {reason(problem)}.") from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise FileError(f"»{path.name}« er ikke en kvittering fra docgen.", "Lav papirerne igen.") from problem
    raise FileError(f"»{path.name}« er fra en anden docgen.", "Brug den docgen, der skrev den.")


def results_of(path: Path) -> dict[str, str]:
    """Return the digest of each result in a receipt, by file name; empty where there is no receipt."""
    if not path.is_file():
        return {}
    return {str(result["name"]): str(result["sha256"]) for result in load(path)["results"]}


def rows_of(book: Book) -> dict[str, list[int]]:
    """Return the rows of each table that the document was made from."""
    tables = {sheet: getattr(book, book.field_of(sheet)) for sheet in book.sheets()}
    return {sheet: [row.row for row in rows] for sheet, rows in tables.items() if isinstance(rows, tuple) and rows}


def versions() -> dict[str, str]:
    """Return the versions of docgen and of the packages that a result depends on."""
    found = {"docgen": __version__}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def _file(path: Path) -> dict[str, str]:
    return {"name": mask(path.name), "sha256": digest(path)}
