"""What the record beside a result tells: what it was made from, with which versions, and what was let through."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from docgen import __version__
from docgen.build.stages import Finished
from docgen.danish.personal_numbers import mask
from docgen.disk.delivery import digest
from docgen.disk.snapshot import Snapshot
from docgen.disk.stored_receipts import ENDING, SCHEMA, sent_of
from docgen.finding import Finding
from docgen.kinds.kind import PaperView
from docgen.late import late_imports
from docgen.public.search import KEPT_BACK
from docgen.sheets.books import MeetingBook
from docgen.workbook.record import Book

with late_imports():  # a receipt is the last that is written
    import importlib.metadata

_PACKAGES = ("docxtpl", "jinja2", "lxml", "openpyxl", "pikepdf", "pypdf", "python-docx")


def receipt(finished: Finished) -> dict[str, Any]:
    """Return the record of one document; every file is named with its SHA-256.

    When an earlier one of the same name was sent, and to whom, is told on.

    A public edition's record says nothing of what was taken out of it. Its day is the run's, never the clock's.
    """
    drafted = finished.drafted
    record = {
        "schema": SCHEMA,
        **_document(finished),
        "date": finished.today.isoformat(),
        "workbook": _original(drafted.workbook, drafted.snapshot),
        "rows": rows_of(drafted.book),
        **_figures(drafted.context),
        "template": _file(drafted.template),
        "annexes": [{"label": annex.view.label, **_file(annex.file)} for annex in drafted.annexes],
        "sent": [] if drafted.edition else sent_of(drafted.target.with_name(f"{drafted.target.stem}{ENDING}")),
        "results": [{"name": one.target.name, "sha256": digest(one.made)} for one in finished.results.papers],
        "findings": [_beside(finding).as_json() for finding in (*_quotable(finished), *finished.notes)],
        "letThrough": [{"code": one.code, "by": one.by, "because": one.because} for one in finished.waivers],
        "limits": _limits(drafted.book),
        "notes": [mask(one.sentence) for one in finished.notes],
        "basis": drafted.basis if finished.pages else "",
        "versions": versions() | ({"LibreOffice": finished.office} if finished.office else {}),
    }
    proof = drafted.proof if drafted.edition else None
    return _kept_back(record, proof.kept_back) if proof else record


def _beside(finding: Finding) -> Finding:
    """Return the finding with its file's name alone: where the folder lies is no part of a paper's origin."""
    return finding.in_file(Path(finding.place.file).name)


def _figures(context: PaperView) -> dict[str, Any]:
    """Return each figure of a paper that counts, with the sheet and the rows it was counted from."""
    said = [
        {"name": figure.name, "value": figure.value, **_origin(figure.origins)}
        for figure in getattr(context, "figures", ())
    ]
    return {"figures": said} if said else {}


def _origin(origins: Sequence[Any]) -> dict[str, Any]:
    """Return the sheet and the rows of the workbook itself, and those of the workbooks that it names."""
    own = [one for one in origins if not one.file]
    others = [{"name": mask(one.file), "sheet": one.sheet, "rows": list(one.rows)} for one in origins if one.file]
    said: dict[str, Any] = {"sheet": own[0].sheet, "rows": list(own[0].rows)} if own else {}
    return said | ({"files": others} if others else {})


def _document(finished: Finished) -> dict[str, Any]:
    """Return what a record system wants to know of the document, and what its public edition says otherwise."""
    drafted = finished.drafted
    naming = drafted.kind.naming(drafted.book)
    changes = drafted.edition.changes if drafted.edition else ()
    return {
        "kind": drafted.kind.name,
        "label": naming.label,
        "title": mask(drafted.title),
        "documentDate": naming.date.isoformat() if naming.date else "",
        "caseNumber": naming.case_number,
        "openness": naming.openness,
        "edition": "public" if drafted.edition else "internal",
        "changes": [
            {"sheet": one.place.sheet, "cell": one.place.cell, "field": one.place.field, "told": one.summary}
            for one in changes
        ],
    }


def _limits(book: Book) -> list[dict[str, Any]]:
    """Return the council's own limits for easy text."""
    limits = book.limits if isinstance(book, MeetingBook) else ()
    return [{"code": one.code, "warning": one.warning, "error": one.error} for one in limits]


def _quotable(finished: Finished) -> list[Finding]:
    """Return the findings without what they quote of a cell that the public edition changes."""
    edition, proof = finished.drafted.edition, finished.drafted.proof
    if edition is None or proof is None:
        return list(finished.findings)
    cells = {(one.place.sheet, one.place.cell) for one in edition.changes}
    return [
        replace(one, message=KEPT_BACK, remedy="")
        if (one.place.sheet, one.place.cell) in cells or proof.hides(one.place)
        else one
        for one in finished.findings
    ]


def _kept_back(record: Mapping[str, Any], concealed: Callable[[str], str]) -> dict[str, Any]:
    """Return the record of a public edition with ``concealed`` applied to what quotes the workbook or a file.

    Who let an error through, and why, is left as it was written.
    """
    quoting = ("workbook", "template", "annexes", "findings", "notes", "changes")
    return {name: _each_text(value, concealed) if name in quoting else value for name, value in record.items()}


def _each_text(value: Any, concealed: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return concealed(value)
    if isinstance(value, dict):
        return {name: _each_text(part, concealed) for name, part in value.items()}
    return [_each_text(part, concealed) for part in value] if isinstance(value, list) else value


def rows_of(book: Book) -> dict[str, list[int]]:
    """Return the rows of each table that the document was made from."""
    tables = {sheet: getattr(book, book.field_of(sheet)) for sheet in book.sheets()}
    return {sheet: [row.row for row in rows] for sheet, rows in tables.items() if isinstance(rows, tuple) and rows}


def versions() -> dict[str, str]:
    """Return the versions of docgen and of the packages that a result depends on."""
    found = {"docgen": __version__}
    return found | {package: known for package in _PACKAGES if (known := _version(package))}


@cache  # the list of a package's files is read for it
def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _original(path: Path, snapshot: Snapshot) -> dict[str, str]:
    """Return a file's name, and the SHA-256 of the copy that was read in its place."""
    return {"name": mask(path.name), "sha256": snapshot.digest(path)}


def _file(path: Path) -> dict[str, str]:
    return {"name": mask(path.name), "sha256": digest(path)}
