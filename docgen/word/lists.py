"""The list styles of a document, and a new list that starts at 1."""

import itertools
from dataclasses import dataclass

from lxml import etree

from docgen.word.tags import Element, W

STYLES = {"bullet": "List Bullet", "number": "List Number"}


@dataclass(frozen=True)
class ListStyle:
    """A list's paragraph style: its id, and the w:num and level that it numbers by."""

    style: str
    num: str | None
    level: str


def find_list_style(styles: Element, name: str) -> ListStyle | None:
    """Return the paragraph style that Word calls ``name`` in every language, or None."""
    for style in styles.iter(W + "style"):
        called = style.find(W + "name")
        if called is not None and called.get(W + "val", "").casefold() == name.casefold():
            identity = style.get(W + "styleId", "")
            return ListStyle(identity, *_numbering(styles, style))
    return None


def _numbering(styles: Element, style: Element | None) -> tuple[str | None, str]:
    """Return the w:num and the level that a style has, or inherits."""
    seen: set[Element] = set()
    while style is not None and style not in seen:
        seen.add(style)
        num = style.find(f"{W}pPr/{W}numPr/{W}numId")
        if num is not None:
            level = style.find(f"{W}pPr/{W}numPr/{W}ilvl")
            return num.get(W + "val"), level.get(W + "val", "0") if level is not None else "0"
        based = style.find(W + "basedOn")
        wanted = based.get(W + "val") if based is not None else None
        style = next((one for one in styles.iter(W + "style") if one.get(W + "styleId") == wanted), None)
    return None, "0"


def abstract_of(numbering: Element, num: str | None) -> str | None:
    """Return the abstract numbering that a w:num has, or None where there is no such w:num."""
    for one in numbering.iter(W + "num"):
        if one.get(W + "numId") == num:
            abstract = one.find(W + "abstractNumId")
            return abstract.get(W + "val") if abstract is not None else None
    return None


def start_list(numbering: Element, style: ListStyle) -> str:
    """Add a w:num that counts from 1 and return its id."""
    nums = list(numbering.iter(W + "num"))
    taken = {one.get(W + "numId") for one in nums}
    identity = next(str(i) for i in itertools.count(len(nums) + 1) if str(i) not in taken)
    new = etree.Element(W + "num", {W + "numId": identity})
    etree.SubElement(new, W + "abstractNumId", {W + "val": abstract_of(numbering, style.num) or "0"})
    override = etree.SubElement(new, W + "lvlOverride", {W + "ilvl": style.level})
    etree.SubElement(override, W + "startOverride", {W + "val": "1"})
    nums[-1].addnext(new)
    return identity
