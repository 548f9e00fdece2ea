"""A Word document as a package of parts: which of them is the document, and what each of them says.

Parts and elements are known by what they are, never by how they are written: the name of the main part, the prefix of
a namespace and the encoding are the writer's to choose (ISO 29500-2; ISO 29500-4 for the transitional namespaces).
"""

import posixpath
import zipfile
from collections.abc import Iterator
from functools import cached_property
from xml.etree import ElementTree as ET

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT_TYPES = (f"{_WORD}document.main+xml", f"{_WORD}template.main+xml")
MACRO_TYPES = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_STORIES = ("document", "template", "header", "footer", "footnotes", "endnotes")


class DoctypeError(Exception):
    """A part declares a document type: no program writes one, and an attack begins so."""


class WordPackage:
    """The parts of a Word document; a part is read when it is asked for, and once."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        """Take an open package; nothing is read yet."""
        self._package = package
        self.names = frozenset(package.namelist())
        self._trees: dict[str, ET.Element] = {}

    def tree(self, name: str) -> ET.Element:
        """Return a part's root. Raises ParseError where it is no XML, DoctypeError where it declares a type."""
        if name not in self._trees:
            parser = ET.XMLParser(target=_Builder())  # noqa: S314 - a document type ends the reading
            parser.feed(self._package.read(name))
            root = parser.close()
            self._trees[name] = root
        return self._trees[name]

    @cached_property
    def types(self) -> dict[str, str]:
        """The content type of each part that is named with one of its own or by its ending."""
        if "[Content_Types].xml" not in self.names:
            return {}
        said = list(self.tree("[Content_Types].xml").iter())
        kinds = {value(one, "Extension").lower() or value(one, "PartName").lstrip("/"): one for one in said}
        return {
            name: value(found, "ContentType")
            for name in self.names
            if (found := kinds.get(name, kinds.get(name.rpartition(".")[2].lower()))) is not None
        }

    @cached_property
    def main(self) -> str:
        """The name of the part that is the document, or nothing."""
        for relation in self.relations(""):
            if relation.get("Type", "").endswith("/officeDocument"):
                name = posixpath.normpath(relation.get("Target", "").lstrip("/"))
                if name in self.names:
                    return name
        return next((name for name, kind in self.types.items() if kind in DOCUMENT_TYPES), "")

    @cached_property
    def has_macros(self) -> bool:
        """Whether a part holds macros, or has a content type that does."""
        said = self.tree("[Content_Types].xml").iter() if "[Content_Types].xml" in self.names else ()
        kinds = {one.get("ContentType") for one in said}
        return not kinds.isdisjoint(MACRO_TYPES) or any(name.endswith("/vbaProject.bin") for name in self.names)

    @property
    def main_type(self) -> str:
        """The content type of the document."""
        return self.types.get(self.main, "")

    def relations(self, part: str) -> Iterator[ET.Element]:
        """Yield the relations of a part; those of the package itself for no part."""
        folder, _, name = part.rpartition("/")
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        if where in self.names:
            yield from self.tree(where)

    @cached_property
    def stories(self) -> dict[str, ET.Element]:
        """The parts that hold paragraphs, by name: the document, headers and footers, notes."""
        found = {}
        for name, kind in self.types.items():
            said = kind.removeprefix(_WORD) if kind.startswith(_WORD) else ""
            if name == self.main or said.partition(".")[0].partition("+")[0] in _STORIES:
                found[name] = self.tree(name)
        return found


class _Builder(ET.TreeBuilder):
    def doctype(self, name: str, pubid: str, system: str) -> None:
        """Refuse a document type; the parser calls this where one begins."""
        raise DoctypeError(name or pubid or system)


def local(one: ET.Element) -> str:
    """Return an element's name without its namespace."""
    return one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""


def is_wordprocessing(one: ET.Element) -> bool:
    """Tell whether an element is of Word's own language, transitional or strict."""
    return isinstance(one.tag, str) and "wordprocessingml" in one.tag.partition("}")[0]


def value(one: ET.Element, name: str) -> str:
    """Return an attribute by its name, whatever its namespace; nothing where it is not there."""
    return next((said for key, said in one.attrib.items() if key.rpartition("}")[2] == name), "")
