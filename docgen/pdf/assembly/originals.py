"""Files attached to a bundle as they came, beside their pages: PDF/A-3 has room for them."""

import datetime as dt
import hashlib
import mimetypes
from collections.abc import Sequence
from pathlib import Path

from pikepdf import Array, Dictionary, Name, NameTree, Pdf, Stream, String

from docgen.errors import FileError
from docgen.pdf.annexes.intake import sniff
from docgen.pdf.labels.metadata import pdf_date
from docgen.pdf.reading.files import unreadable

_KINDS = {"pdf": "application/pdf", "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


def attach(pdf: Pdf, files: Sequence[Path], date: dt.datetime | None) -> None:
    """Attach files byte for byte, each under its own name; raise FileError for one that cannot be read.

    A paper (PDF or Word) is the source of pages in the bundle; how another file belongs to them is not said
    (ISO 19005-3, 6.8 and annex E).
    """
    tree = NameTree.new(pdf)
    associated = []
    for name, file in _named(files):
        try:
            data = file.read_bytes()
        except OSError as problem:
            raise unreadable(file, problem) from problem
        kind, relationship = _kind(file)
        facts = Dictionary(Size=len(data), CheckSum=String(hashlib.md5(data, usedforsecurity=False).digest()))
        if date is not None:
            facts.ModDate = String(pdf_date(date))
        stream = Stream(pdf, data, Type=Name.EmbeddedFile, Subtype=Name(f"/{kind}"), Params=facts)
        entry = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(name),
                UF=String(name),
                EF=Dictionary(F=stream, UF=stream),
                AFRelationship=relationship,
            )
        )
        tree[name] = entry
        associated.append(entry)
    pdf.Root.Names = Dictionary(EmbeddedFiles=tree.obj)
    pdf.Root.AF = Array(associated)


def _named(files: Sequence[Path]) -> list[tuple[str, Path]]:
    """Return each file once with its name, with a number where a name has been used before."""
    named: dict[str, Path] = {}
    for file in dict.fromkeys(files):
        number, name = 1, file.name
        while name in named:
            number += 1
            name = f"{file.stem} ({number}){file.suffix}"
        named[name] = file
    return sorted(named.items())


def _kind(file: Path) -> tuple[str, Name]:
    """Return the media type of a file, and whether it is the source of pages."""
    try:
        return _KINDS[sniff(file)], Name.Source
    except FileError:
        return mimetypes.guess_type(file.name)[0] or "application/octet-stream", Name.Unspecified
