"""Templates looked at without a workbook: their faults, and the names they may use."""

import json
from collections.abc import Sequence
from pathlib import Path

from docgen.errors import FileError
from docgen.finding import Finding
from docgen.kinds.catalogue import CONTEXTS
from docgen.kinds.kind import View
from docgen.word.fill import needs_docxtpl
from docgen.word.language.fields import Field, fields
from docgen.word.language.lint import lint
from docgen.word.reading.accessibility import accessibility_findings
from docgen.word.template_file import cut_findings, read_template


def template_findings(paths: Sequence[Path], kind: str | None) -> list[Finding]:
    """Return every fault of the templates, and of those below the folders, that are named.

    A template belongs to the kind that its file is named after, or to ``kind``.
    """
    found: list[Finding] = []
    for path in _templates(paths):
        found.extend(lint(path, _context_of(path, kind)))
        found.extend(cut_findings(path))
        found.extend(accessibility_findings(path, is_template=True))
    return found


def slow_templates(paths: Sequence[Path]) -> list[Path]:
    """Return the sound templates that cannot be prepared, so that docxtpl itself fills each document."""
    return [path for path in _templates(paths) if needs_docxtpl(read_template(path))]


def field_lines(kind: str) -> list[str]:
    """Return the names of a kind's template in columns: name, type, Danish heading, example."""
    rows = [(field.name, field.type, field.heading, field.example) for field in _fields(kind)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return [
        f"{name:{widths[0]}}  {type_:{widths[1]}}  {heading:{widths[2]}}  {example}".rstrip()
        for name, type_, heading, example in rows
    ]


def fields_as_json(kind: str) -> str:
    """Return the names of a kind's template as JSON."""
    rows = [
        {"name": field.name, "type": field.type, "heading": field.heading, "example": field.example}
        for field in _fields(kind)
    ]
    return json.dumps({"schema": 1, "kind": kind, "fields": rows}, ensure_ascii=False, indent=2)


def _fields(kind: str) -> list[Field]:
    return fields(CONTEXTS[kind])


def _templates(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise FileError(f"»{path}« findes ikke.", "Se efter, om navnet er stavet rigtigt.")
        found.extend(sorted(path.rglob("*.docx")) if path.is_dir() else [path])
    return [path for path in found if not path.name.startswith("~$")]


def _context_of(path: Path, kind: str | None) -> type[View]:
    context = CONTEXTS.get(kind or path.stem)
    if context is None:
        raise FileError(
            f"»{path.name}« er ikke navngivet efter et dokument.", f"Sig hvilket med --kind: {', '.join(CONTEXTS)}."
        )
    return context
