"""Templates looked at without a workbook: their faults, the names they may use, a copy to edit."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen.checks.p01_placeholders import placeholders
from docgen.errors import FileError, reason
from docgen.finding import Finding, Level, Place, warning
from docgen.kinds.catalogue import contexts, templates
from docgen.kinds.kind import View
from docgen.kinds.template_choice import SUFFIXES, name_of, standard_template
from docgen.word.fill import needs_docxtpl
from docgen.word.language.fields import Field, fields
from docgen.word.language.lint import lint
from docgen.word.reading.accessibility import accessibility_findings
from docgen.word.reading.template_texts import has_tags, texts_of_template
from docgen.word.template_faults import LEFT_PLACEHOLDER, NO_TAGS
from docgen.word.template_file import cut_findings, read_template

COPIES = Path("skabeloner")
"""The folder that a copy lies in where no other is named."""


def template_findings(paths: Sequence[Path], kind: str | None) -> list[Finding]:
    """Return every fault of the templates, and of those below the folders, that are named.

    A template belongs to the kind that its file is named after, or to ``kind``.
    """
    found: list[Finding] = []
    for path in _templates(paths):
        faults = lint(path, _context_of(path, kind))
        found += [*faults, *cut_findings(path), *accessibility_findings(path, is_template=True)]
        if not any(one.level is Level.ERROR for one in faults):
            found += _texts(path)
    return list(dict.fromkeys(found))  # what keeps a file from being opened is told by each that tries


def _texts(path: Path) -> Iterator[Finding]:
    """Yield what a template prints in every paper that it can hardly be meant to."""
    if not has_tags(path):
        place = Place(file=path.name, part=path.name)
        remedy = "Sæt mærker ind, hvor der skal stå noget fra arket; »docgen template fields« viser dem."
        yield warning(NO_TAGS, place, "Skabelonen har ingen mærker, så alle papirer bliver ens.", remedy)
    for where, text in texts_of_template(path):
        for words in dict.fromkeys(placeholders(text)):
            message = f"»{words}« ligner en pladsholder og kommer med i hvert papir."
            remedy = "Ret i skabelonen: skriv et mærke eller den rigtige tekst i stedet."
            yield warning(LEFT_PLACEHOLDER, Place(file=path.name, part=where), message, remedy)


def slow_templates(paths: Sequence[Path]) -> list[Path]:
    """Return the sound templates that cannot be prepared, so that docxtpl itself fills each document."""
    return [path for path in _templates(paths) if needs_docxtpl(read_template(path))]


def copy_template(name: str, folder: Path | None) -> Path:
    """Copy docgen's own template of a name to a folder and return the copy, which has its Danish name.

    Raises FileError where such a file lies there already, or it cannot be written.
    """
    target = (folder or COPIES) / f"{templates()[name]}.docx"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:  # never over what somebody has edited
            file.write(standard_template(name).read_bytes())
    except FileExistsError as problem:
        message = f"»{target}« ligger der allerede, og den bliver ikke erstattet."
        raise FileError(message, "Vælg en anden mappe, eller giv den gamle et andet navn.") from problem
    except OSError as problem:
        raise FileError(f"»{target}« kan ikke skrives.", f"Grunden er: {reason(problem)}.") from problem
    return target


def field_lines(kind: str) -> list[str]:
    """Return what a kind's template may have, ready to be copied, in columns: tag, type, Danish heading, example.

    The names of a list stand between the tags that begin and end its loop.
    """
    rows = list(_rows(fields(contexts()[kind])))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return [
        f"{tag:{widths[0]}}  {type_:{widths[1]}}  {heading:{widths[2]}}  {example}".rstrip()
        for tag, type_, heading, example in rows
    ]


def _rows(found: Sequence[Field]) -> Iterator[tuple[str, str, str, str]]:
    open_loops: list[str] = []
    for field in found:
        while open_loops and open_loops != list(field.loop[: len(open_loops)]):
            open_loops.pop()
            yield f"{'  ' * len(open_loops)}{{%p endfor %}}", "", "", ""
        open_loops += field.loop[len(open_loops) :]
        yield f"{'  ' * len(field.loop)}{field.tag}", field.type, field.heading, field.example
    for depth in reversed(range(len(open_loops))):
        yield f"{'  ' * depth}{{%p endfor %}}", "", "", ""


def fields_as_json(kind: str) -> str:
    """Return the names of a kind's template as JSON."""
    rows = [
        {
            "name": field.name,
            "tag": field.tag,
            "loop": list(field.loop),
            "type": field.type,
            "optional": field.optional,
            "heading": field.heading,
            "example": field.example,
        }
        for field in fields(contexts()[kind])
    ]
    return json.dumps({"schema": 1, "kind": kind, "fields": rows}, ensure_ascii=False, indent=2)


def templates_below(folder: Path) -> list[Path]:
    """Return the Word files below a folder that may be templates."""
    found = sorted(file for file in folder.rglob("*") if file.suffix.casefold() in SUFFIXES and file.is_file())
    return [file for file in found if not file.name.startswith(("~$", "."))]


def _templates(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise FileError(f"»{path}« findes ikke.", "Se efter, om navnet er stavet rigtigt.")
        found.extend(templates_below(path) if path.is_dir() else [path])
    return [path for path in found if not path.name.startswith("~$")]


def _context_of(path: Path, kind: str | None) -> type[View]:
    name = kind or name_of(path)
    if name is None:
        raise FileError(
            f"»{path.name}« er ikke navngivet efter et dokument.",
            f"Sig hvilket med --kind: {', '.join(templates().values())}.",
        )
    return contexts()[name]
