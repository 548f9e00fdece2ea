"""Word's own marks as text: runs, paragraphs, template tags, tables.

Every function returns WordprocessingML; plain words are escaped, marks are ``Xml`` and are not.
"""

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

TEXT_WIDTH = 9298
"""Twentieths of a point between the margins of an A4 page (16.4 cm)."""

OVERHANG = 108
"""How far tables and shaded strips reach out of the text on each side, so that their words stand flush with it."""


_BEFORE_A_VALUE = re.compile(r"\b(kl\.|klokken|punkt|telefon|Telefon|Ad|Side|Bilag) (?=\{\{)")
"""A word and the value behind it, which no line's end parts."""


class Xml(str):
    """Text that is already WordprocessingML."""

    __slots__ = ()


_ROW_HEADS = ("Fakta", "Boks")
"""The tables whose first column says what the row is; the others have a header row, or only place things."""

BREAK = Xml("<w:r><w:br/></w:r>")
"""A new line in the same paragraph."""


def words(text: str, style: str | None = None) -> Xml:
    """Return a run of words, with a character style where one is named."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    text = _BEFORE_A_VALUE.sub("\\1\u00a0", text)
    parts = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in text.split("\t")
    )
    return Xml(f"<w:r>{look}{parts}</w:r>")


def strong(text: str) -> Xml:
    """Return a run in bold."""
    return words(text, "Strong")


def field(code: str) -> Xml:
    """Return a field that Word counts itself: ``PAGE`` or ``NUMPAGES``."""
    return Xml(f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')


def line(style: str, *parts: str) -> Xml:
    """Return a paragraph in a style."""
    runs = "".join(part if isinstance(part, Xml) else words(part) for part in parts)
    return Xml(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>')


def prose(name: str, style: str = "BodyText") -> Xml:
    """Return the paragraph that becomes the running text of a name."""
    return line(style, f"{{{{p {name} }}}}")


def tag(text: str, scope: str = "p") -> Xml:
    """Return a tag alone in its paragraph; the paragraph is gone once the template is filled."""
    return line("Skabelontag", f"{{%{scope} {text} %}}")


def when(condition: str, *content: Xml) -> Xml:
    """Return content that is there only if the condition holds."""
    return Xml(tag(f"if {condition}") + "".join(content) + tag("endif"))


def either(condition: str, yes: Xml, no: Xml) -> Xml:
    """Return one content if the condition holds, else the other."""
    return Xml(tag(f"if {condition}") + yes + tag("else") + no + tag("endif"))


def either_of(first: tuple[str, Xml], second: tuple[str, Xml], other: Xml) -> Xml:
    """Return the content whose condition holds first, or else the other."""
    return Xml(
        tag(f"if {first[0]}") + first[1] + tag(f"elif {second[0]}") + second[1] + tag("else") + other + tag("endif")
    )


def each(loop: str, *content: Xml) -> Xml:
    """Return content that is repeated: ``each("item in items", …)``."""
    return Xml(tag(f"for {loop}") + "".join(content) + tag("endfor"))


@dataclass(frozen=True)
class Row:
    """A row of a table: the paragraphs of each cell; a row that ``splits`` may run over two pages."""

    cells: tuple[Xml, ...]
    is_header: bool = False
    splits: bool = False


def heads(*titles: str) -> Row:
    """Return the header row of a table."""
    return Row(
        tuple(title if isinstance(title, Xml) else line("Tabelhoved", title) for title in titles), is_header=True
    )


def optional(title: str, style: str = "Tabelhovedvalgfri") -> Xml:
    """Return the heading of a column that is printed only where something stands in it."""
    return line(style, title)


def cells(*texts: str, style: str = "Tabeltekst") -> Row:
    """Return a row of plain cells."""
    return Row(tuple(text if isinstance(text, Xml) else line(style, text) for text in texts))


def fact(name: str, *content: str, style: str = "Faktanavn") -> Row:
    """Return a row of a fact table: its name and what it is."""
    told = Xml("".join(part if isinstance(part, Xml) else line("Faktatekst", part) for part in content))
    return Row((line(style, name), told))


def tag_row(text: str) -> Row:
    """Return a tag alone in its row; the row is gone once the template is filled."""
    return Row((tag(text, "tr"),))


def row_when(condition: str, *rows: Row) -> tuple[Row, ...]:
    """Return rows that are there only if the condition holds."""
    return (tag_row(f"if {condition}"), *rows, tag_row("endif"))


def row_each(loop: str, *rows: Row) -> tuple[Row, ...]:
    """Return rows that are repeated."""
    return (tag_row(f"for {loop}"), *rows, tag_row("endfor"))


def table(style: str, widths: tuple[int, ...], *rows: Row, text_width: int = TEXT_WIDTH) -> Xml:
    """Return a table; ``widths`` are the columns' shares of the text's width, in hundredths."""
    twips = tuple(round((text_width + 2 * OVERHANG) * share / 100) for share in widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    heads_row = any(row.is_header for row in rows)
    heads_column = style in _ROW_HEADS
    look = f'w:firstRow="{int(heads_row)}" w:firstColumn="{int(heads_column)}"'
    code = "0020" if heads_row else "0080" if heads_column else "0000"
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(twips)}" w:type="dxa"/>'
        f'<w:tblInd w:w="-{OVERHANG}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{code}" {look} w:lastRow="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(_row(row, twips) for row in rows)}</w:tbl>"
    )


def column_each(loop: str, head: Xml, cell: Xml) -> Xml:
    """Return a table of two rows with a column for each round of a loop; the columns share the width."""
    width = '<w:tcW w:w="0" w:type="auto"/>'
    tags = [f"<w:tc><w:tcPr>{width}</w:tcPr>{tag(text, 'tc')}</w:tc>" for text in (f"for {loop}", "endfor")]
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{tags[0]}<w:tc><w:tcPr>{width}</w:tcPr>{content}</w:tc>{tags[1]}</w:tr>"
        for content, mark in ((head, "<w:tblHeader/>"), (cell, ""))
    )
    whole = TEXT_WIDTH + 2 * OVERHANG
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Tabel"/><w:tblW w:w="{whole}" w:type="dxa"/>'
        f'<w:tblInd w:w="-{OVERHANG}" w:type="dxa"/><w:tblLayout w:type="autofit"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:firstColumn="0" w:lastRow="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'</w:tblPr><w:tblGrid>{f"""<w:gridCol w:w="{whole // 3}"/>""" * 3}</w:tblGrid>{rows}</w:tbl>'
    )


def _row(row: Row, twips: tuple[int, ...]) -> str:
    marks = ("" if row.splits else "<w:cantSplit/>") + ("<w:tblHeader/>" if row.is_header else "")
    if len(row.cells) < len(twips):
        span = f'<w:tcW w:w="{sum(twips)}" w:type="dxa"/><w:gridSpan w:val="{len(twips)}"/>'
        found = f"<w:tc><w:tcPr>{span}</w:tcPr>{row.cells[0]}</w:tc>"
    else:
        found = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
            for width, content in zip(twips, row.cells, strict=True)
        )
    return f"<w:tr><w:trPr>{marks}</w:trPr>{found}</w:tr>"
