"""Every word that a Word file holds: body, headers, footers, notes, comments, alternative texts, properties."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from docgen.errors import FileError
from docgen.word.tags import W

_STORIES = ("document", "header", "footer", "footnotes", "endnotes", "comments")


def words_of(document: Path) -> Iterator[tuple[str, str]]:
    """Yield where a text stands (»brødtekst«, »dokumentegenskaber«) and the text, a paragraph at a time.

    Raises FileError where the file cannot be opened.
    """
    try:
        with zipfile.ZipFile(document) as package:
            for name in package.namelist():
                if name.endswith(".xml") and name.startswith(("word/", "docProps/")):
                    yield from _of_part(name, package.read(name))
    except (OSError, zipfile.BadZipFile, etree.XMLSyntaxError) as problem:
        raise FileError(f"»{document.name}« kan ikke læses.", "Bed afsenderen om at sende filen igen.") from problem


def _of_part(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(content, parser=parser)
    if name.startswith("docProps/"):
        yield from (("dokumentegenskaber", element.text) for element in root.iter() if element.text)
        return
    if not name.removeprefix("word/").startswith(_STORIES):
        return
    for number, paragraph in enumerate(root.iter(W + "p"), 1):
        yield f"afsnit {number}", "".join(piece.text or "" for piece in paragraph.iter(W + "t", W + "delText"))
    for drawing in root.iter("{*}docPr"):
        yield "alternativ tekst", drawing.get("descr", "")
