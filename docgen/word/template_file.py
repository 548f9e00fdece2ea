"""A template's file read, with limits."""

import io
import zipfile
from pathlib import Path

from docgen.errors import FileError
from docgen.word.ooxml.zip_entries import LARGEST_FILE, LARGEST_MARKUP


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
