"""The styles of a house: every look a paragraph, a word or a table may have has a name in Word."""

from typing import Any

from tools.drawing.house import House
from tools.drawing.marks import OVERHANG

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BULLETS, NUMBERS, POINTS = 1, 2, 3
"""The lists: bullets, numbered lines of running text, the numbered lines of a recommendation."""
_STRIP: dict[str, Any] = {"left": -OVERHANG, "right": -OVERHANG, "first_line": OVERHANG, "before": 10, "after": 4}
"""A shaded strip for one line: its words stand flush with the text, its shade reaches out like a table's."""
_WORDS_OWN = frozenset(
    [
        "Normal",
        "Body Text",
        "List Bullet",
        "List Bullet 2",
        "List Number",
        "List Number 2",
        "Quote",
        "heading 1",
        "heading 2",
        "heading 3",
        "heading 4",
        "heading 5",
        "heading 6",
        "header",
        "footer",
    ]
)


def styles(house: House) -> str:
    """Return the part ``word/styles.xml``."""
    return (
        f'<w:styles xmlns:w="{NAMESPACE}">{_defaults(house)}'
        f"{_running_text(house)}{_headings(house)}{_meeting_marks(house)}{_head_and_foot(house)}"
        f"{_tables(house)}{_characters(house)}</w:styles>"
    )


def _defaults(house: House) -> str:
    fonts = "".join(f' w:{script}="{house.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>{_size(house.size)}"
        '<w:lang w:val="da-DK" w:eastAsia="da-DK" w:bidi="da-DK"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{_spacing(after=house.after, leading=house.leading)}</w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
    )


def _running_text(house: House) -> str:
    keep = not house.hyphenates
    step = house.size * 20
    lists = {"contextual": house.hyphenates, "keep_lines": keep}
    return "".join(
        (
            _paragraph("Normal", "Normal", default=True, look={"keep_lines": keep}),
            _paragraph("BodyText", "Body Text", look={"keep_lines": keep}),
            _paragraph("ListBullet", "List Bullet", look={"list": (BULLETS, 0), "after": 3, **lists}),
            _paragraph("ListBullet2", "List Bullet 2", look={"list": (BULLETS, 1), "after": 3, **lists}),
            _paragraph("ListNumber", "List Number", look={"list": (NUMBERS, 0), "after": 3, **lists}),
            _paragraph("ListNumber2", "List Number 2", look={"list": (NUMBERS, 1), "after": 3, **lists}),
            _paragraph("Punkt", "Nummereret punkt", look={"list": (POINTS, 0), "after": 3, "keep_lines": True}),
            _paragraph("Indrykket", "Indrykket tekst", look={"left": step, "after": 3, "keep_lines": True}),
            _paragraph("Indledning", "Indledning", look={"before": 8, "after": 0}),
            _paragraph("Quote", "Quote", look={"left": 400, "right": 400, "before": 2, "keep_next": True, "keep_lines": True},
                       letters={"italic": house.hyphenates, "color": "404040"}),
            _paragraph("Mellemtekst", "Mellemtekst", look={"keep_next": True, "before": 2, "after": 2}),
            _paragraph("Ledord", "Ledord", based="Mellemtekst", look={"keep_next": True}, letters={"bold": True}),
            _paragraph("Undertabel", "Tekst under tabel", based="BodyText", look={"before": 6, "keep_lines": True}),
            _paragraph("Slutlinje", "Slutlinje", look={"before": 16 if house.hyphenates else 10, "keep_lines": True},
                       letters={"color": house.quiet, "size": house.meta}),
            _paragraph("Skabelontag", "Skabelontag", look={"after": 0, "leading": 240, "no_hyphens": True},
                       letters={"color": "6B6B6B", "size": max(8, house.small - 1)}),
        )
    )  # fmt: skip


def _headings(house: House) -> str:
    first, second, third = house.headings
    look = {"keep_next": True, "keep_lines": True, "no_hyphens": True, "leading": 240 if house.hyphenates else 264}
    bold = {"bold": True, "color": house.accent}
    return "".join(
        (
            _paragraph("Heading1", "heading 1", after="BodyText", look={**look, "before": 12 if house.hyphenates else 4, "after": 10 if house.hyphenates else 6, "level": 0},
                       letters={**bold, "size": first}),
            _paragraph("Heading2", "heading 2", after="BodyText", look={**look, "before": 18 if house.hyphenates else 6, "after": 4 if house.hyphenates else 1, "level": 1},
                       letters={**bold, "size": second}),
            _paragraph("Heading3", "heading 3", after="BodyText", look={**look, "before": 9, "after": 2 if house.hyphenates else 4, "level": 2},
                       letters={"bold": True, "color": "262626", "size": third}),
            *(_paragraph(f"Heading{level}", f"heading {level}", after="BodyText",
                         look={**look, "before": 8, "after": 2 if house.hyphenates else 4, "level": level - 1},
                         letters={"bold": level < 6, "color": "262626" if level == 4 else "404040", "size": third})
              for level in (4, 5, 6)),
            *(_paragraph(f"Punktoverskrift{level}", f"Punktoverskrift {level}", based=f"Heading{level}", after="BodyText",
                         look={"before": 12, "level": level - 1}, letters={**bold, "size": third + more})
              for level, more in ((3, 1.5), (4, 0.5))),
            *(_paragraph(name, name, based=f"Heading{level}", after="BodyText",
                         look={"shade": house.tint, **_STRIP, "level": level - 1}, letters={"color": house.accent})
              for level, name in ((3, "Beslutning"), (4, "Beslutning4"), (5, "Beslutning5"))),
        )
    )  # fmt: skip


def _meeting_marks(house: House) -> str:
    return "".join(
        (
            _paragraph("Punktlinje", "Punktlinje", look={"keep_next": True, "after": 4, "no_hyphens": True},
                       letters={"color": house.quiet, "size": house.meta}),
            _paragraph("Punktlinjealene", "Punktlinje uden tekst under", look={"after": 4, "no_hyphens": True},
                       letters={"color": house.quiet, "size": house.meta}),
            _paragraph("Notits", "Notits", after="BodyText",
                       look={"shade": house.tint, **_STRIP, "keep_next": True, "no_hyphens": True},
                       letters={"bold": True, "color": house.accent}),
            _paragraph("Beslutningspunkt", "Beslutning som overskrift", based="Heading2", after="BodyText",
                       look={"shade": house.tint, **_STRIP, "before": 18, "level": 1}),
            _paragraph("Bilagstitel", "Bilagstitel som overskrift", based="Heading1", after="BodyText",
                       look={"before": 200, "after": 12, "level": 0}),
            _paragraph("Dokumentart", "Dokumentart", look={"before": 14, "after": 0, "keep_next": True, "no_hyphens": True},
                       letters={"color": house.quiet, "size": house.size + 1}),
            _paragraph("Sagslinje", "Sagslinje", look={"after": 4, "keep_next": True, "tabs": ((4200, "left"),)}),
            _paragraph("Afslutning", "Afslutning", look={"before": 8, "after": 0, "keep_next": True, "keep_lines": True}),
            _paragraph("Underskrift", "Underskrift", look={"before": 20, "keep_lines": True}),
            _paragraph("Brevdato", "Brevdato", look={"align": "right", "before": 6, "after": 10}),
            _paragraph("Modtager", "Modtager", look={"after": 0, "keep_next": True}),
        )
    )  # fmt: skip


def _head_and_foot(house: House) -> str:
    quiet = {"color": house.quiet, "size": house.small}
    calm = {"no_hyphens": True, "leading": 240, "after": 0}
    name = house.size + (5 if house.hyphenates else 4)
    right = ((house.head_width, "right"),)
    return "".join(
        (
            _paragraph("Header", "header", look={**calm, "after": 14 if house.hyphenates else 4, "tabs": right}, letters=quiet),
            _paragraph("Footer", "footer", look={**calm, "tabs": right}, letters=quiet),
            _paragraph("Brevhovednavn", "Brevhoved navn", look=calm,
                       letters={"bold": True, "color": house.accent, "size": name}),
            _paragraph("Brevhovedorgan", "Brevhoved organ", look={**calm, "before": 1}, letters={"size": house.size}),
            _paragraph("Brevhovedkontakt", "Brevhoved kontakt",
                       look={**calm, "before": 4, "after": 14}, letters=quiet),
        )
    )  # fmt: skip


def _tables(house: House) -> str:
    text = house.size if not house.hyphenates else house.size - 0.5
    calm = {"no_hyphens": True, "after": 0, "leading": 252 if house.hyphenates else house.leading, "keep_lines": True}
    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{house.rule}"'
    rules = f"<w:top {rule}/><w:bottom {rule}/><w:insideH {rule}/>"
    return "".join(
        (
            _paragraph("Tabeltekst", "Tabeltekst", look=calm, letters={"size": text}),
            _paragraph("Tabelhoved", "Tabelhoved", look={**calm, "keep_next": True},
                       letters={"bold": True, "color": house.accent, "size": text}),
            _paragraph("Tabelhovedvalgfri", "Tabelhoved, valgfri", based="Tabelhoved"),
            _paragraph("Tabelhovedvalgfrimidt", "Tabelhoved, valgfri, midtstillet", based="Tabelhoved", look={"align": "center"}),
            _paragraph("Tabelsammen", "Tabeltekst, holdt sammen", based="Tabeltekst", look={"keep_next": True}),
            _paragraph("Tabelunder", "Tabeltekst, underpunkt", based="Tabeltekst", look={"left": 280, "no_hyphens": True}),
            _paragraph("Tabelundersammen", "Tabeltekst, underpunkt, holdt sammen", based="Tabelunder", look={"keep_next": True}),
            _paragraph("Tabelgruppe", "Tabeltekst, gruppe", based="Tabeltekst", look={"keep_next": True},
                       letters={"bold": True, "color": house.accent, "size": text}),
            _paragraph("Tabelmidt", "Tabel, midtstillet", based="Tabeltekst", look={"align": "center"}),
            _paragraph("Tabelhovedmidt", "Tabelhoved, midtstillet", based="Tabelhoved", look={"align": "center"}),
            _paragraph("Faktatekst", "Faktatekst", look=calm, letters={"size": text}),
            _paragraph("Billede", "Billede", look={**calm, "before": 8 if house.hyphenates else 4, **({} if house.hyphenates else {"leading": 240})}),
            _paragraph("Faktanavn", "Faktanavn", look=calm, letters={"bold": True, "color": house.accent, "size": text}),
            _paragraph("Faktanavnsammen", "Faktanavn, holdt sammen", based="Faktanavn", look={"keep_next": True}),
            "" if house.hyphenates else _paragraph("Sideoverskrift", "Overskrift ved siden af", look={**calm, "level": 2},
                                                   letters={"bold": True, "color": house.accent}),
            "" if house.hyphenates else _paragraph("Sideoverskriftsammen", "Overskrift ved siden af, holdt sammen",
                                                   based="Sideoverskrift", look={"keep_next": True, "level": 2}),
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
            '<w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
            '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
            "</w:tblPr></w:style>",
            _table("Tabel", "Tabel", rules, 50 if house.hyphenates else 80, heads=house.tint),
            _table("Fakta", "Fakta", rules, 35),
            _table("Boks", "Boks", "", 80 if house.hyphenates else 40, ground=house.tint),
            _table("Brevhoved", "Brevhoved", f'<w:bottom w:val="single" w:sz="12" w:space="0" w:color="{house.accent}"/>', 50),
            _table("Opstilling", "Opstilling", "", 0 if house.hyphenates else 14),
            "" if house.hyphenates else _table("Opstillingsboks", "Opstilling i boks", "", 40, ground=house.tint),
        )
    )  # fmt: skip


def _characters(house: House) -> str:
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{house.accent}"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
    )


def _paragraph(
    style: str,
    name: str,
    *,
    based: str = "Normal",
    after: str | None = None,
    default: bool = False,
    look: dict[str, Any] | None = None,
    letters: dict[str, Any] | None = None,
) -> str:
    origin = "" if default else f'<w:basedOn w:val="{based}"/>'
    follows = f'<w:next w:val="{after}"/>' if after else ""
    shown = "" if default else _letters(**(letters or {}))
    kind = 'w:default="1"' if default else "" if name in _WORDS_OWN else 'w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph" {kind} w:styleId="{style}">'
        f'<w:name w:val="{name}"/>{origin}{follows}<w:qFormat/>{_look(**(look or {}))}{shown}</w:style>'
    )


def _look(
    *,
    keep_next: bool = False,
    keep_lines: bool = False,
    list: tuple[int, int] | None = None,  # noqa: A002 — the word of the matter
    shade: str | None = None,
    tabs: tuple[tuple[int, str], ...] = (),
    no_hyphens: bool = False,
    before: float | None = None,
    after: float | None = None,
    leading: int | None = None,
    left: float | None = None,
    right: float | None = None,
    first_line: float | None = None,
    contextual: bool = False,
    align: str | None = None,
    level: int | None = None,
) -> str:
    indents = "".join(
        f' w:{side}="{round(twips)}"'
        for side, twips in (("left", left), ("right", right), ("firstLine", first_line))
        if twips
    )
    stops = "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for place, kind in tabs)
    marks = (
        "<w:keepNext/>" if keep_next else "",
        "<w:keepLines/>" if keep_lines else "",
        f'<w:numPr><w:ilvl w:val="{list[1]}"/><w:numId w:val="{list[0]}"/></w:numPr>' if list else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else "",
        f"<w:tabs>{stops}</w:tabs>" if stops else "",
        "<w:suppressAutoHyphens/>" if no_hyphens else "",
        _spacing(before, after, leading),
        f"<w:ind{indents}/>" if indents else "",
        "<w:contextualSpacing/>" if contextual else "",
        f'<w:jc w:val="{align}"/>' if align else "",
        f'<w:outlineLvl w:val="{level}"/>' if level is not None else "",
    )
    return f"<w:pPr>{''.join(marks)}</w:pPr>" if any(marks) else ""


def _spacing(before: float | None = None, after: float | None = None, leading: int | None = None) -> str:
    marks = "".join(
        (
            f' w:before="{round(before * 20)}"' if before is not None else "",
            f' w:after="{round(after * 20)}"' if after is not None else "",
            f' w:line="{leading}" w:lineRule="auto"' if leading is not None else "",
        )
    )
    return f"<w:spacing{marks}/>" if marks else ""


def _letters(*, bold: bool = False, italic: bool = False, color: str | None = None, size: float | None = None) -> str:
    marks = (
        "<w:b/><w:bCs/>" if bold else "",
        "<w:i/><w:iCs/>" if italic else "",
        f'<w:color w:val="{color}"/>' if color else "",
        _size(size) if size else "",
    )
    return f"<w:rPr>{''.join(marks)}</w:rPr>" if any(marks) else ""


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _table(style: str, name: str, rules: str, air: int, *, heads: str | None = None, ground: str | None = None) -> str:
    """Return a table style: ``air`` above and below a cell's text in twips, the colour of heads and of all cells."""
    borders = f"<w:tblBorders>{rules}</w:tblBorders>" if rules else ""
    edges = "".join(
        f'<w:{edge} w:w="{twips}" w:type="dxa"/>'
        for edge, twips in (("top", air), ("left", OVERHANG), ("bottom", air), ("right", OVERHANG))
    )
    first_row = f'<w:tblStylePr w:type="firstRow">{_ground(heads)}</w:tblStylePr>' if heads else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}'
        f"<w:tblCellMar>{edges}</w:tblCellMar></w:tblPr>{_ground(ground)}{first_row}</w:style>"
    )


def _ground(color: str | None) -> str:
    return f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{color}"/></w:tcPr>' if color else ""
