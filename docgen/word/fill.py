"""A template and its names in, a finished Word document out."""

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.errors import FileError
from docgen.word.compiled.engine import finished as made_quickly
from docgen.word.compiled.store import prepared_for, require_sound
from docgen.word.filling.verify import is_complete
from docgen.word.language.environment import illegal_sign
from docgen.word.language.render_log import Journal
from docgen.word.ooxml.zip_entries import LARGEST_FILE, LARGEST_MARKUP

if TYPE_CHECKING:  # filling needs the records and not what they are made with
    from pydantic import BaseModel


def fill(  # noqa: PLR0913 — what a document needs is said by name
    template: Path, context: "BaseModel", target: Path, *, title: str, subject: str = "", draft: bool = False
) -> None:
    """Write ``target``: the template filled with the context's names.

    ``title`` and ``subject`` become the document's properties. In a ``draft`` a value that is not
    filled in is printed as ``[MANGLER: heading]``. The same input gives the same bytes.

    Raises TemplateError with every fault of the template, or of its filling; nothing is written
    then. Raises FileError where the template cannot be read or the target cannot be written.
    """
    content = read_template(template)
    require_sound(template.name, content, type(context))
    finished = by_preparation(content, context, title, subject)
    if finished is None:
        from docgen.word.filling.docxtpl_engine import by_docxtpl  # noqa: PLC0415 — few documents need docxtpl

        finished = by_docxtpl(content, context, Journal(template.name, draft, context=context), title, subject)
    try:
        target.write_bytes(finished)
    except OSError as problem:
        raise FileError("Word-filen kan ikke gemmes.", "Er den åben i Word? Luk den.", file=str(target)) from problem


def by_preparation(content: bytes, context: "BaseModel", title: str, subject: str) -> bytes | None:
    """Return the finished file by the prepared template, or None where anything is not as it should be."""
    prepared = prepared_for(content)
    if prepared is None or illegal_sign(title + subject):
        return None
    made = made_quickly(prepared, context, title, subject)
    return made[0] if made and is_complete(*made, prepared.plain) else None


def read_template(template: Path) -> bytes:
    """Return a template's content, its list of contents without lines. Raises FileError where it cannot be read."""
    if template.exists() and not template.is_file():
        raise FileError("Skabelonen er ikke en almindelig fil.", "Vælg Word-filen selv.", file=str(template))
    try:
        if template.stat().st_size > LARGEST_FILE:  # no more is read than can be used
            raise FileError("Skabelonen er over 50 MB.", "Gør billederne i den mindre.", file=str(template))
        content = template.read_bytes()
    except OSError as problem:
        raise FileError("Skabelonen kan ikke åbnes.", "Se efter, om den findes.", file=str(template)) from problem
    if not _may_list_contents(content):
        return content
    from docgen.word.contents.references import without_lines  # noqa: PLC0415 — few templates have a list

    return without_lines(content)


def _may_list_contents(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            body = package.getinfo("word/document.xml")
            return body.file_size <= LARGEST_MARKUP and b"TOC" in package.read(body)
    except Exception:  # noqa: BLE001 — a file of another kind is told of by those who read it
        return False
