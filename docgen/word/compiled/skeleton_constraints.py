"""The schema constraints that a filled part may break, decided from its skeleton and seen in its markup.

mend() and docxtpl's fix_tables() need a part as a tree, which costs more than all the rest. Most
documents need neither, and that can be seen without a tree.
"""

from collections.abc import Iterator

from docxtpl import DocxTemplate
from lxml import etree

from docgen.late import late_pattern
from docgen.word.compiled.placeholders import PLACEHOLDER
from docgen.word.compiled.schema_constraints import PICTURE, SchemaConstraints
from docgen.word.ooxml.repair import repair
from docgen.word.ooxml.template_tags import SPACE, Element, W

# What must stand before the end of an element for mend() to leave it alone.
_ENDS = {W + "tbl": "</w:tr>"} | {
    W + name: "</w:p>" for name in ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent")
}
_HOLDERS = "|".join(name.removeprefix(W) for name, before in _ENDS.items() if before == "</w:p>")
_OPEN_END = late_pattern(f"({PLACEHOLDER.pattern})(?=</w:(?:{_HOLDERS})>)")
"""A placeholder that ends a cell or a part: it becomes paragraphs, or nothing."""
_PARSER = etree.XMLParser(huge_tree=True, resolve_entities=False)
_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


def constraints_of(skeleton: str, *, columns: bool) -> SchemaConstraints:
    """Return what a part must be looked at for; ``columns`` tells that cells come and go in it."""
    story: Element = etree.fromstring(skeleton.encode(), _PARSER)
    pieces = list(_pieces(story))
    holders = {holder for holder, text in pieces if PLACEHOLDER.search(text)}
    kinds = {str(holder.tag) for holder in holders}
    has_plain_holders = kinds <= {W + "t", W + "body", *_ENDS} and all(map(_is_plain_holder, holders))
    filled = _OPEN_END.sub(r"\1<w:p/>", skeleton)  # what stands there is seen to in each document, by the ends
    is_plain = all(holder.tag == W + "t" or not PLACEHOLDER.sub("", text).strip() for holder, text in pieces)
    return SchemaConstraints(
        always=columns or not has_plain_holders or repaired(filled, columns=False) != filled,
        columns=columns,
        ends=tuple(sorted((f"</w:{kind.removeprefix(W)}>", _ENDS[kind]) for kind in kinds & set(_ENDS))),
        pictures=tuple(PICTURE.findall(skeleton)),
        plain=is_plain and next(story.iter(W + "txbxContent"), None) is None,
    )


def _pieces(story: Element) -> Iterator[tuple[Element, str]]:
    """Yield every text with the element that it stands directly in."""
    for element in story.iter():
        if element.text:
            yield element, element.text
        parent = element.getparent()
        if element.tail and parent is not None:
            yield parent, element.tail


def _is_plain_holder(holder: Element) -> bool:
    """Tell whether an element with placeholders is written in the one way that is seen to when it is left empty."""
    if holder.tag == W + "body":
        return holder.find(W + "sectPr") is not None
    return holder.tag != W + "t" or dict(holder.attrib) == {SPACE: "preserve"}


def repaired(markup: str, *, columns: bool) -> str:
    """Return the part as Word's schema wants it, with its ``columns`` counted again. Raises XMLSyntaxError."""
    story: Element = etree.fromstring(markup.encode(), _PARSER)
    if columns:
        story = DocxTemplate.fix_tables(None, markup.removeprefix(_HEAD))
    repair(story)
    return _HEAD + etree.tostring(story, encoding="unicode")
