"""Whether everyone can read a finished Word file, and nothing is left in it that must not be sent."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from docgen.errors import FileError
from docgen.finding import Finding, Place, error
from docgen.late import late_pattern
from docgen.word.ooxml.package import Package, open_package
from docgen.word.ooxml.styles import Styles
from docgen.word.reading.appearance import check_appearance, excerpt
from docgen.word.reading.leftovers import check_leftovers
from docgen.word.reading.objects import check_objects
from docgen.word.reading.outline import check_outline
from docgen.word.reading.parts import Part, Said, paragraphs_in, read_parts, read_styles
from docgen.word.template_faults import NOT_ACCESSIBLE
from docgen.word.template_file import read_template

_FILE_NAME = late_pattern(r".*\.(?:docx?|docm|dot[xm]?|odt|rtf|pdf|xls[xm]?)|(?:document|dokument) ?\d*", re.IGNORECASE)


def accessibility_findings(document: Path, *, is_template: bool = False) -> list[Finding]:
    """Return what keeps a Word file from being read by everyone, or must not be left in it.

    The rules are PDF/UA-1's and WCAG 2.1's, as far as a Word file can keep or break them. An error
    gives a PDF that is not accessible, or leaks; a warning is for a person to look at. Places are
    named as the template linter names them. With ``is_template`` tags are read as what they become,
    and what the linter reports itself is passed over. A file that is no Word file gives that fault
    alone. Raises FileError where the file cannot be read.
    """
    return look_through(document, is_template=is_template)[0]


def look_through(document: Path, *, is_template: bool = False) -> tuple[list[Finding], Said]:
    """Return :func:`accessibility_findings` of a Word file, and what it says to its readers."""
    try:
        content = read_template(document) if is_template else document.read_bytes()
    except OSError as problem:
        raise FileError("Word-filen kan ikke åbnes.", "Se efter, om den findes.", file=str(document)) from problem
    # What open_package tells of a file that it can open is told again below, of a document.
    package, faults = open_package(document.name, content)
    if package is None:
        return faults, Said()
    styles = read_styles(package)
    parts = read_parts(package, document.name, styles, is_template=is_template)
    said = Said() if is_template else Said(hashlib.sha256(content).hexdigest(), paragraphs_in(parts, styles))
    return list(_findings(package, parts, styles, document.name, is_template=is_template)), said


def _findings(
    package: Package, parts: list[Part], styles: Styles, file: str, *, is_template: bool
) -> Iterator[Finding]:
    yield from _title(package, file)
    yield from check_appearance(parts, styles, file)
    yield from check_outline(parts, styles, file)
    yield from check_objects(parts, styles)
    yield from check_leftovers(package, parts, file, is_template=is_template)


def _title(package: Package, file: str) -> Iterator[Finding]:
    """Yield a title that is missing; a screen reader reads it first of all (PDF/UA-1, 7.1)."""
    core = package.trees.get("/docProps/core.xml")
    title = (core.findtext("{*}title") or "").strip() if core is not None else ""
    place = Place(file=file, part="dokumentegenskaber (titel)")
    remedy = "Skriv, hvad dokumentet er, under Filer → Oplysninger → Titel."
    if not title:
        yield error(NOT_ACCESSIBLE, place, "Dokumentet har ingen titel.", remedy)
    elif _FILE_NAME.fullmatch(title):
        yield error(NOT_ACCESSIBLE, place, f"Dokumentets titel er et filnavn: »{excerpt(title)}«.", remedy)
