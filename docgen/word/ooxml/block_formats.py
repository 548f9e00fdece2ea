"""What the headings and the tables in a running text look like, where it stands in a template."""

from docgen.late import dataclass, late_pattern
from docgen.word.ooxml.styles import Styles
from docgen.word.ooxml.template_tags import Element, W

_DEEPEST = 9
_LEVELS = 3
_LOOK = (
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_RULES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>' for side in ("top", "bottom", "insideH")
)
_AIR = 120
"""Twentieths of a point between a table and the text under it."""
_AFTER_SPACING = late_pattern(
    r"<w:(?:ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|"
    r"outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b|$"
)


@dataclass(frozen=True)
class BlockFormats:
    """What stands in the ``w:pPr`` of headings and of a table's cells, and in its ``w:tblPr``.

    ``headings`` are the levels below the heading that the text stands under, the nearest first. ``is_plain`` tells
    that the template has no style for headings or heads, so that they are in bold.
    """

    headings: tuple[str, ...]
    table: str
    head: str
    cell: str
    plain_headings: bool
    plain_heads: bool


def block_formats_of(styles: Styles, level: int) -> BlockFormats:
    """Return the formats of a text that stands under a heading of ``level``, 0 where there is none above it."""
    levels = [min(_DEEPEST, max(level, 1) + below) for below in range(1, _LEVELS + 1)]
    named = [styles.called(f"heading {one}") for one in levels]
    own = styles.called("tabel") or styles.called("table grid")
    head, cell = styles.called("tabelhoved"), styles.called("tabeltekst")
    borders = "" if own else f"<w:tblBorders>{_RULES}</w:tblBorders>"
    style = f'<w:tblStyle w:val="{own}"/>' if own else ""
    return BlockFormats(
        headings=tuple(_heading(style, one) for style, one in zip(named, levels, strict=True)),
        table=f'<w:tblPr>{style}<w:tblW w:w="5000" w:type="pct"/>{borders}{_LOOK}</w:tblPr>',
        head=f'<w:pStyle w:val="{head}"/>' if head else "",
        cell=f'<w:pStyle w:val="{cell}"/>' if cell else "",
        plain_headings=None in named,
        plain_heads=head is None,
    )


def _heading(style: str | None, level: int) -> str:
    """Return a heading's properties; without a style it is one by its outline level (ECMA-376, 17.3.1.20)."""
    if style:
        return f'<w:pStyle w:val="{style}"/>'
    return f'<w:keepNext/><w:spacing w:before="120" w:after="40"/><w:outlineLvl w:val="{level - 1}"/>'


def below_table(properties: str) -> str:
    """Return a ``w:pPr``'s inside whose paragraph stands free of a table above it (order: ECMA-376, 17.3.1.26)."""
    later = _AFTER_SPACING.search(properties)
    place = later.start() if later else len(properties)
    own = properties[:place]
    if "<w:spacing" not in own:
        return f'{own}<w:spacing w:before="{_AIR}"/>{properties[place:]}'
    if "w:before=" in own:
        return properties
    return own.replace("<w:spacing", f'<w:spacing w:before="{_AIR}"', 1) + properties[place:]


def level_of(paragraph: Element, styles: Styles) -> int | None:
    """Return the level of a template's own heading, or None for other paragraphs."""
    properties = paragraph.find(W + "pPr")
    style = properties.find(W + "pStyle") if properties is not None else None
    named = styles.named(style.get(W + "val") if style is not None else None)
    return styles.level(named, properties)
