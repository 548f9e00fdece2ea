"""The zip that a Word file is: looked at before anything in it is parsed, and written the same each time."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from docgen.finding import Finding, Place, error
from docgen.late import dataclass, late_imports, late_pattern
from docgen.word.ooxml.relations import (
    CUT,
    KEPT,
    MAIN_DOCUMENT,
    REFUSED,
    ROOT,
    R,
    Relation,
    can_be_followed,
    owner_of,
    relations_in,
)
from docgen.word.ooxml.stories import MAIN, TEMPLATE
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.ooxml.zip_entries import LARGEST_FILE, LARGEST_MARKUP, laid_out, pack
from docgen.word.template_faults import NOT_WORD, TOO_BIG, UNSAFE

with late_imports():  # for a template that is looked at the first time
    import docx
    import docx.exceptions
    import docx.opc.exceptions

LARGEST_UNPACKED = 200_000_000
LARGEST_MARKUPS = 30_000_000
MOST_ENTRIES = 2_000
STEEPEST = 200
"""Bytes that one packed byte may become, in entries above ten megabytes; Word's own stay below 100."""

REMEDY = "Åbn den i Word, og gem den som et nyt dokument."

_TYPES = "/[Content_Types].xml"
_DOCTYPE = late_pattern(b"<!DOCTYPE|" + b"|".join(re.escape("<!DOCTYPE".encode(c)) for c in ("utf-16-le", "utf-16-be")))
_OTHERS = {
    "macroEnabled": "en Word-fil med makroer. Gem den som Word-dokument (.docx).",
    "spreadsheetml": "en Excel-fil.",
    "presentationml": "en PowerPoint-fil.",
}
_STARTS = {
    b"%PDF": "en PDF.",
    b"{\\rtf": "en RTF-fil. Gem den som Word-dokument (.docx).",
    b"<": "en webside eller anden tekst. Gem den som Word-dokument (.docx).",
}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Package:
    """A Word file taken apart: its parts by name (``/word/document.xml``), and their content types.

    ``trees`` are the parts that are XML; nothing outside of the file is fetched to read them. ``main`` is the part
    that is the document itself; ``is_odd`` tells that the file's own list of types is not as Word writes it.
    """

    parts: dict[str, bytes]
    trees: dict[str, Element]
    content_types: dict[str, str]
    main: str = "/word/document.xml"
    is_odd: bool = False

    def relations(self) -> Iterator[Relation]:
        """Yield every relationship of the file."""
        for name, tree in self.trees.items():
            if name.casefold().endswith(".rels"):
                yield from relations_in(owner_of(name), tree)


def open_package(name: str, content: bytes) -> tuple[Package | None, list[Finding]]:
    """Return the file taken apart, or None where it cannot be, and every fault of the zip as such."""
    package, faults = _opened(name, content)
    return package, faults if package is None else list(_foreign(package, Place(file=name)))


def opened(content: bytes, name: str = "") -> Package | None:
    """Return the file taken apart, or None where it cannot be; what it must not have is not looked for."""
    return _opened(name, content)[0]


def _opened(name: str, content: bytes) -> tuple[Package | None, list[Finding]]:
    place = Place(file=name)
    if name.startswith("~$") or not content.startswith(b"PK"):
        return None, [error(NOT_WORD, place, _what_it_is(name, content))]
    if len(content) > LARGEST_FILE:
        return None, [error(TOO_BIG, place, "Filen er over 50 MB.", "Gør billederne i den mindre.")]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if faults := _limits(package, place):
                return None, faults
            parts = {f"/{entry.filename}": package.read(entry) for entry in package.infolist() if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as problem:
        return None, [error(NOT_WORD, place, f"Filen er beskadiget ({problem}).", "Hent eller gem den igen.")]
    return _inspect(parts, place)


def _what_it_is(name: str, content: bytes) -> str:
    if name.startswith("~$"):
        return "Filen er Words låsefil, ikke skabelonen. Luk Word, og vælg filen uden »~$«."
    if not content:
        return "Filen er tom."
    if content.startswith(_OLD_OFFICE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        return (
            "Filen er beskyttet med adgangskode. Fjern adgangskoden."
            if locked
            else "Filen er en gammel Word-fil (.doc). Gem den som Word-dokument (.docx)."
        )
    what = next((what for start, what in _STARTS.items() if content.lstrip().startswith(start)), None)
    return f"Filen er {what}" if what else "Filen er ikke et Word-dokument."


def _limits(package: zipfile.ZipFile, place: Place) -> list[Finding]:
    """Return what makes the zip unsafe to unpack, by its own table of contents."""
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    markup = [entry.file_size for entry in entries if entry.filename.casefold().endswith((".xml", ".rels"))]
    steep = [
        entry
        for entry in entries
        if entry.file_size > 10_000_000 and entry.file_size > STEEPEST * max(1, entry.compress_size)
    ]
    escaping = [name for name in names if name.startswith(("/", "\\")) or ".." in name.split("/") or ":" in name]
    wrong = {
        f"Filen har {len(entries)} dele; en skabelon har højst {MOST_ENTRIES}.": len(entries) > MOST_ENTRIES,
        "Filen fylder over 200 MB, når den pakkes ud.": sum(entry.file_size for entry in entries) > LARGEST_UNPACKED,
        "Filen har en del med over 10 MB tekst.": max(markup, default=0) > LARGEST_MARKUP,
        "Filen har over 30 MB tekst i alt.": sum(markup) > LARGEST_MARKUPS,
        "Filen er pakket som en zip-bombe.": bool(steep),
        "Filen har to dele med samme navn.": len(set(names)) < len(names),
        "Filen har dele, der vil ud af deres mappe.": bool(escaping),
    }
    return [error(TOO_BIG, place, sentence, REMEDY) for sentence, is_so in wrong.items() if is_so]


def _inspect(parts: dict[str, bytes], place: Place) -> tuple[Package | None, list[Finding]]:
    markup = [name for name in parts if name.casefold().endswith((".xml", ".rels"))]
    types = next((name for name in parts if name.casefold() == _TYPES.casefold()), "")
    if typed := [name for name in markup if _DOCTYPE.search(parts[name])]:
        return None, [_doctype(name, place) for name in typed]
    if not types:
        return None, [error(NOT_WORD, place, "Filen er en zip-fil, ikke et Word-dokument.")]
    trees = {name: tree for name in markup if (tree := _tree(parts[name])) is not None}
    content_types = _content_types(trees[types], parts) if types in trees else {}
    others = [name for name, kind in content_types.items() if kind.endswith("xml") and name not in markup]
    trees |= {name: tree for name in others if (tree := _tree(parts[name])) is not None}
    if broken := [name for name in (*markup, *others) if name not in trees]:
        return None, [error(NOT_WORD, place, f"Delen {name} er beskadiget.", REMEDY) for name in broken]
    if typed := [name for name, tree in trees.items() if tree.getroottree().docinfo.doctype]:
        return None, [_doctype(name, place) for name in typed]
    return _document(Package(parts, trees, content_types), types, place)


def _doctype(name: str, place: Place) -> Finding:
    return error(UNSAFE, place, f"Delen {name} har en DOCTYPE, som Word ikke skriver.")


def _document(package: Package, types: str, place: Place) -> tuple[Package | None, list[Finding]]:
    """Return the file with its main part found, or what is wrong with it."""
    main = _main(package)
    if main is None:
        kinds = " ".join(package.content_types.values())
        what = next(
            (what for part_type, what in _OTHERS.items() if part_type in kinds),
            "en zip-fil, ikke et Word-dokument.",
        )
        return None, [error(NOT_WORD, place, f"Filen er {what}")]
    if package.trees[main].tag != W + "document":
        message = "Filen er gemt som »Strict Open XML«. Gem den som almindeligt Word-dokument (.docx)."
        return None, [error(NOT_WORD, place, message)]
    listed = {one.get("PartName") for one in package.trees[types].iter("{*}Override")}
    return replace(package, main=main, is_odd=types != _TYPES or main not in listed), []


def _tree(content: bytes) -> Element | None:
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return None


def _content_types(tree: Element, parts: dict[str, bytes]) -> dict[str, str]:
    """Return the content type of each part, named with it or by its ending; names are taken in any case."""
    endings = {one.get("Extension", "").casefold(): one.get("ContentType", "") for one in tree.iter("{*}Default")}
    named = {one.get("PartName", "").casefold(): one.get("ContentType", "") for one in tree.iter("{*}Override")}
    found = {
        name: named.get(name.casefold()) or endings.get(name.rpartition(".")[2].casefold(), "")
        for name in parts
        if name.casefold() != _TYPES.casefold()
    }
    return {name: kind for name, kind in found.items() if kind}


def _main(package: Package) -> str | None:
    """Return the part that is the document itself: the file says which, whatever it is called."""
    known = {name.casefold(): name for name in package.trees}
    wanted = [
        known[one.target.casefold()]
        for one in package.relations()
        if one.owner == ROOT and one.kind == MAIN_DOCUMENT and one.target.casefold() in known
    ]
    types = package.content_types
    return next(
        (name for name in (*wanted, *types) if types.get(name) in (MAIN, TEMPLATE) and name in package.trees), None
    )


def _foreign(package: Package, place: Place) -> Iterator[Finding]:
    """Yield what a template must not have: what is fetched from outside of it, what runs, what docgen does not know."""
    named = _named(package)
    faults = [
        error(UNSAFE, place, f"Skabelonen {what}: »{one.target[:80]}«.", remedy)
        for one in package.relations()
        for what, remedy in _foreign_relation(package, one, named)
    ]
    yield from faults
    if any(name.casefold().endswith("vbaproject.bin") for name in package.parts) and not faults:
        yield error(UNSAFE, place, "Skabelonen har makroer.", "Gem den som Word-dokument (.docx) uden makroer.")


def _foreign_relation(
    package: Package, one: Relation, named: dict[str, set[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    """Yield what a relationship is that must not be, and what to do about it."""
    word = one.kind.rpartition("/")[2]
    remove = "Ret i skabelonen: fjern det, eller sæt det ind som en del af filen."
    here = {name for name, number in named.get(one.owner, ()) if number == one.number}
    if one.is_outside and word == "hyperlink":
        if here & {"link", "embed", "pict", "href"}:  # shown in the part, whatever the link is called
            yield "henter et billede eller en fil gennem et link", remove
        elif not can_be_followed(one.target):
            remedy = "Ret i skabelonen: vis til en webadresse, eller slet linket."
            yield "har et link, som kun virker på én computer, eller som kører noget", remedy
    elif one.is_outside:
        yield REFUSED[word] if word in ("aFChunk", "subDocument") else f"henter noget udefra ({word})", remove
    elif word in REFUSED:
        yield REFUSED[word], remove
    elif one.kind == "image" and not package.content_types.get(one.target, "image/").startswith("image/"):
        yield "har en fil, der siger, at den er et billede", remove
    elif one.kind not in KEPT and one.kind not in CUT and here:
        yield f"har en del, som docgen ikke kender ({word})", remove


def _named(package: Package) -> dict[str, set[tuple[str, str]]]:
    """Return the relationships that each part names in its own text, with the attribute that it does it by."""
    owners = {one.owner for one in package.relations()}
    return {
        owner: {
            (str(value.attrname), str(value))
            for value in package.trees[owner].xpath("//@r:*", namespaces={"r": R.strip("{}")})
        }
        for owner in owners
        if owner in package.trees
    }


def unopenable(content: bytes) -> str:
    """Return why the file cannot be opened for filling, such as a part that is named but not there."""
    try:
        docx.Document(io.BytesIO(content))
    except (
        docx.exceptions.PythonDocxError,
        docx.opc.exceptions.OpcError,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
    ) as problem:
        return str(problem) or type(problem).__name__
    return ""


def same_bytes(content: bytes) -> bytes:
    """Return the same package with fixed times, so that the same document is the same bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return laid_out(pack(name, package.read(name)) for name in package.namelist())
