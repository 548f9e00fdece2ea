"""A Word file in the shape that docgen fills: main part, names, encodings and prefixes as Word itself writes them.

Office 365 calls the main part ``document2.xml``, other programs write UTF-16, other prefixes than ``w``, names in
another case, content types by ending. All of it is allowed (ECMA-376 part 2, 9 and 10), and none of it is what
docxtpl and python-docx look for. A file that is in shape already keeps every byte.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache

from lxml import etree

from docgen.late import dataclass, late_pattern
from docgen.word.ooxml.package import Package, opened
from docgen.word.ooxml.relations import ROOT, Relation, owner_of, relations_in, relations_part
from docgen.word.ooxml.stories import MAIN
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.ooxml.zip_entries import laid_out, pack

TYPES = "/[Content_Types].xml"
BODY = "/word/document.xml"
_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_SMALL = late_pattern(r"/word/(?:styles|numbering|settings|comments|header\d*|footer\d*|footnotes|endnotes)\.xml")
"""The parts that Word names in small letters, and other programs look for by that name."""
_SMALL_FILE = 1_000_000
"""Bytes of a Word file whose shape is remembered."""
_PLAIN = ("UTF-8", "US-ASCII", "ASCII")
_WORD = W.strip("{}")


@dataclass
class Shape:
    """A Word file as it is changed: its parts, the XML of them, their types, and the relationships by their owner.

    ``changed`` are the parts whose XML is another than before; ``is_changed`` tells it of the whole file.
    """

    parts: dict[str, bytes]
    trees: dict[str, Element]
    types: dict[str, str]
    relations: dict[str, list[Relation]]
    changed: set[str] = field(default_factory=set)
    is_changed: bool = False

    def change(self, part: str) -> None:
        """Note that a part's XML has been changed."""
        self.changed.add(part)
        self.is_changed = True


def shaped(content: bytes) -> bytes:
    """Return a Word file in docgen's shape; one that is in it, or cannot be opened, keeps every byte."""
    return _remembered(content) if len(content) <= _SMALL_FILE else _shaped(content)


@lru_cache(maxsize=32)  # several steps read a paper one after the other
def _remembered(content: bytes) -> bytes:
    return _shaped(content)


def _shaped(content: bytes) -> bytes:
    package = opened(content)
    shape = in_shape(package) if package is not None else None
    if shape is None or not shape.is_changed:
        return content
    return laid_out(pack(name, part) for name, part in written(shape, unused=True).items())


def in_shape(package: Package) -> Shape:
    """Return the file in docgen's shape."""
    trees = {name: tree for name, tree in package.trees.items() if not _is_frame(name)}
    relations = {
        owner_of(name): list(relations_in(owner_of(name), tree))
        for name, tree in package.trees.items()
        if name.casefold().endswith(".rels")
    }
    parts = {name: content for name, content in package.parts.items() if not _is_frame(name)}
    shape = Shape(parts, trees, dict(package.content_types), relations)
    shape.is_changed = package.is_odd
    _match_names(shape)
    _name_parts(shape, package.main)
    for name, tree in list(shape.trees.items()):
        raw = shape.parts[name]
        if any(one.prefix != "w" for one in tree.iter(f"{W}*")):
            shape.trees[name] = _with_prefix(tree)
            shape.change(name)
        elif (tree.getroottree().docinfo.encoding or "UTF-8").upper() not in _PLAIN or b"&#" in raw or b"<![CD" in raw:
            shape.change(name)
    return shape


def _is_frame(name: str) -> bool:
    return name.casefold().endswith(".rels") or name.casefold() == TYPES.casefold()


def _match_names(shape: Shape) -> None:
    """Let each relationship name its part as the part is named: Word takes names in any case."""
    known = {name.casefold(): name for name in shape.parts}
    for owner, found in list(shape.relations.items()):
        own = ROOT if owner == ROOT else known.get(owner.casefold(), owner)
        named = [
            one if one.is_outside else _retarget(one, known.get(one.target.casefold(), one.target)) for one in found
        ]
        if own != owner or named != found:
            shape.is_changed = True
            del shape.relations[owner]
            shape.relations[own] = [Relation(own, one.number, one.type, one.target, one.is_outside) for one in named]


def _retarget(one: Relation, target: str) -> Relation:
    return Relation(one.owner, one.number, one.type, target, one.is_outside)


def _name_parts(shape: Shape, main: str) -> None:
    """Let the main part be ``word/document.xml``, of the type of a document; another part of that name moves away.

    Those that Word names in small letters get them.
    """
    if shape.types.get(main) != MAIN:
        shape.types[main] = MAIN
        shape.is_changed = True
    names = {name: small for name in shape.parts if (small := name.casefold()) != name and _SMALL.fullmatch(small)}
    if main != BODY:
        names[main] = BODY
        if BODY in shape.parts:
            names[BODY] = "/word/former-document.xml"
    if not names:
        return
    shape.parts = {names.get(name, name): content for name, content in shape.parts.items()}
    shape.trees = {names.get(name, name): tree for name, tree in shape.trees.items()}
    shape.types = {names.get(name, name): kind for name, kind in shape.types.items()}
    shape.relations = {
        names.get(owner, owner): [
            Relation(
                names.get(one.owner, one.owner),
                one.number,
                one.type,
                one.target if one.is_outside else names.get(one.target, one.target),
                one.is_outside,
            )
            for one in found
        ]
        for owner, found in shape.relations.items()
    }
    shape.is_changed = True


def _with_prefix(tree: Element) -> Element:
    """Return a part whose elements of Word's own have the prefix ``w``, which docxtpl looks for."""
    root = etree.Element(tree.tag, nsmap={**_other_names(tree), "w": _WORD})
    waiting = [(tree, root)]
    while waiting:
        old, new = waiting.pop()
        new.attrib.update(old.attrib)
        new.text = old.text
        for child in old:
            if isinstance(child.tag, str):
                copied = etree.SubElement(new, child.tag, nsmap=_other_names(child))
                copied.tail = child.tail
                waiting.append((child, copied))
    return root


def _other_names(element: Element) -> dict[str | None, str]:
    """Return the prefixes in use at an element, less those that are Word's own or in the way of it."""
    return {prefix: uri for prefix, uri in element.nsmap.items() if uri != _WORD and prefix != "w"}


def written(shape: Shape, *, unused: bool = False) -> dict[str, bytes]:
    """Return the parts to be packed, by their names in the zip, and what describes them.

    Those that nothing leads to are among them where ``unused`` ones are wanted.
    """
    used = set(reached(shape.relations))
    kept = [name for name in shape.parts if unused or name in used]
    parts = {TYPES: _content_types({name: shape.types.get(name, "") for name in kept})}
    for owner in (ROOT, *kept):
        if found := shape.relations.get(owner):
            parts[relations_part(owner)] = _relationships(found)
    for name in kept:
        parts[name] = _serialised(shape.trees[name]) if name in shape.changed else shape.parts[name]
    return {name.removeprefix("/"): content for name, content in parts.items()}


def reached(relations: Mapping[str, list[Relation]]) -> Iterator[str]:
    """Yield the parts that the file is made of: those that something in it leads to."""
    waiting, seen = [ROOT], {ROOT}
    while waiting:
        owner = waiting.pop()
        yield owner
        for one in relations.get(owner, ()):
            if not one.is_outside and one.target not in seen:
                seen.add(one.target)
                waiting.append(one.target)


def _content_types(types: Mapping[str, str]) -> bytes:
    root = etree.Element(f"{{{_TYPES_NAMESPACE}}}Types", nsmap={None: _TYPES_NAMESPACE})
    for ending, kind in (("rels", _RELATIONS_TYPE), ("xml", "application/xml")):
        etree.SubElement(root, f"{{{_TYPES_NAMESPACE}}}Default", {"Extension": ending, "ContentType": kind})
    for name, kind in types.items():
        if kind:
            etree.SubElement(root, f"{{{_TYPES_NAMESPACE}}}Override", {"PartName": name, "ContentType": kind})
    return _serialised(root)


def _relationships(found: list[Relation]) -> bytes:
    root = etree.Element(f"{{{_RELATIONS_NAMESPACE}}}Relationships", nsmap={None: _RELATIONS_NAMESPACE})
    for one in found:
        written = {"Id": one.number, "Type": one.type, "Target": one.target}
        if one.is_outside:
            written["TargetMode"] = "External"
        etree.SubElement(root, f"{{{_RELATIONS_NAMESPACE}}}Relationship", written)
    return _serialised(root)


def _serialised(tree: Element) -> bytes:
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
