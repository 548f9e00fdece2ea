"""The list styles of a document, and new lists that start at 1."""

from lxml import etree

from docgen.late import dataclass
from docgen.word.ooxml.template_tags import Element, W

STYLES = {"bullet": "List Bullet", "number": "List Number"}


@dataclass(frozen=True)
class ListStyle:
    """A list's paragraph style: its id, and the w:num that it counts by."""

    style: str
    num: str | None


def find_list_style(styles: Element, name: str) -> ListStyle | None:
    """Return the paragraph style that Word calls ``name`` in every language, or None."""
    for style in styles.iter(W + "style"):
        called = style.find(W + "name")
        if called is not None and called.get(W + "val", "").casefold() == name.casefold():
            identity = style.get(W + "styleId", "")
            return ListStyle(identity, _numbering(styles, style))
    return None


def _numbering(styles: Element, style: Element | None) -> str | None:
    """Return the w:num that a style has, or inherits."""
    seen: set[Element] = set()
    while style is not None and style not in seen:
        seen.add(style)
        num = style.find(f"{W}pPr/{W}numPr/{W}numId")
        if num is not None:
            return num.get(W + "val")
        based = style.find(W + "basedOn")
        wanted = based.get(W + "val") if based is not None else None
        style = next((one for one in styles.iter(W + "style") if one.get(W + "styleId") == wanted), None)
    return None


def abstract_of(numbering: Element, num: str | None) -> str | None:
    """Return the abstract numbering that a w:num has, or None where there is no such w:num."""
    for one in numbering.iter(W + "num"):
        if one.get(W + "numId") == num:
            abstract = one.find(W + "abstractNumId")
            return abstract.get(W + "val") if abstract is not None else None
    return None


class NumberedLists:
    """The numbered lists of one document, each with a w:num of its own that counts from 1."""

    def __init__(self, numbering: Element, style: ListStyle) -> None:
        """Begin behind the lists that the template has."""
        nums = list(numbering.iter(W + "num"))
        self._abstract = abstract_of(numbering, style.num) or "0"
        self._last = nums[-1]
        self._count = max(int(num.get(W + "numId", "0")) for num in nums)

    def start(self) -> str:
        """Begin a list and return the id it counts by."""
        self._count += 1
        new = etree.Element(W + "num", {W + "numId": str(self._count)})
        etree.SubElement(new, W + "abstractNumId", {W + "val": self._abstract})
        override = etree.SubElement(new, W + "lvlOverride", {W + "ilvl": "0"})
        etree.SubElement(override, W + "startOverride", {W + "val": "1"})
        self._last.addnext(new)
        self._last = new
        return str(self._count)
