"""The looks that a workbook's cells point at, read from its part of styles (ECMA-376 Part 1, 18.8)."""

import re
from xml.etree import ElementTree as ET

from docgen.late import late_pattern
from docgen.workbook.number_formats import GENERAL
from docgen.workbook.sheet_contents import Colour, Font, Look
from docgen.workbook.sheet_markup import MAIN, Unusual, attributes_of, flag, number, whole

_FROM_0 = (
    GENERAL, "0", "0.00", "#,##0", "#,##0.00", '"$"#,##0_);("$"#,##0)', '"$"#,##0_);[Red]("$"#,##0)',
    '"$"#,##0.00_);("$"#,##0.00)', '"$"#,##0.00_);[Red]("$"#,##0.00)', "0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??",
    "mm-dd-yy", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "m/d/yy h:mm",
)  # fmt: skip
_FROM_37 = (
    "#,##0_);(#,##0)", "#,##0_);[Red](#,##0)", "#,##0.00_);(#,##0.00)", "#,##0.00_);[Red](#,##0.00)",
    r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)', r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)', r'_("$"* #,##0.00_)_("$"* \(#,##0.00\)_("$"* "-"??_)_(@_)',
    "mm:ss", "[h]:mm:ss", "mmss.0", "##0.0E+0", "@",
)  # fmt: skip
_BUILT_IN = dict(enumerate(_FROM_0)) | dict(enumerate(_FROM_37, 37))
"""The number formats that no file writes out, as openpyxl names them (18.8.30)."""
_OWN_FORMATS = 164
"""The first number of a format that a file writes out."""
_UNREAD = late_pattern(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^][]*\]')
"""What of a format says nothing of a date: words in quotation marks, colours and languages."""
_DATE = late_pattern(r"(?<![_\\])[dmhysDMHYS]")
_SPAN = late_pattern(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
_RGB = late_pattern(r"[A-Fa-f0-9]{6}(?:[A-Fa-f0-9]{2})?")
_SCRIPTS = {"superscript": "superscript", "subscript": "subscript", "baseline": "baseline", "none": None}


def looks_of(styles: bytes) -> tuple[Look, ...]:
    """Return the looks in the order in which cells point at them; raise Unusual where one cannot be told."""
    root = ET.fromstring(styles)  # noqa: S314 — examined
    parts = {part.tag: part for part in root}
    if root.tag != f"{MAIN}styleSheet" or len(parts) != len(root):
        raise Unusual(root.tag)
    formats = {**_BUILT_IN, **dict(map(_format, parts.get(f"{MAIN}numFmts", ())))}
    fonts = [font_of(font) for font in parts.get(f"{MAIN}fonts", ())]
    papers = [_paper(fill) for fill in parts.get(f"{MAIN}fills", ())]
    looks = tuple(_look(one, formats, fonts, papers) for one in parts.get(f"{MAIN}cellXfs", ()))
    if not looks:
        raise Unusual("cellXfs")
    return looks


def _format(element: ET.Element) -> tuple[int, str]:
    code = element.get("formatCode")
    if code is None:
        raise Unusual("formatCode")
    return whole(element.get("numFmtId")), code


def _look(element: ET.Element, formats: dict[int, str], fonts: list[Font], papers: list[Colour | None]) -> Look:
    at, font, fill = (whole(element.get(name, "0")) for name in ("numFmtId", "fontId", "fillId"))
    if font >= len(fonts) or fill >= len(papers) or (at >= _OWN_FORMATS and at not in formats):
        raise Unusual("xf")
    return Look(formats.get(at, GENERAL), fonts[font], papers[fill])


def font_of(element: ET.Element) -> Font:
    """Return the font of an element that holds its properties, a cell's or a run's."""
    found = {child.tag: child for child in element}
    if len(found) != len(element) or not all(tag.startswith(MAIN) for tag in found):
        raise Unusual(element.tag)
    bold, italic, struck = (
        name in found and flag(found[name].get("val", "1")) for name in (f"{MAIN}b", f"{MAIN}i", f"{MAIN}strike")
    )
    script, size, colour = (found.get(f"{MAIN}{name}") for name in ("vertAlign", "sz", "color"))
    if script is not None and script.get("val") not in _SCRIPTS:
        raise Unusual("vertAlign")
    return Font(
        bold,
        italic,
        struck,
        None if script is None else _SCRIPTS[script.get("val", "none")],
        None if size is None else number(size.get("val")),
        None if colour is None else _colour(colour),
    )


def _paper(fill: ET.Element) -> Colour | None:
    pattern = next(iter(fill), None)
    if pattern is None:
        raise Unusual("fill")
    if pattern.tag != f"{MAIN}patternFill" or pattern.get("patternType") != "solid":
        return None
    colour = pattern.find(f"{MAIN}fgColor")
    return Colour("rgb", "00000000") if colour is None else _colour(colour)


def _colour(element: ET.Element) -> Colour:
    said = attributes_of(element, {"rgb", "indexed", "auto", "theme", "tint"})
    tint = number(said.get("tint", "0"))
    if not -1 <= tint <= 1:
        raise Unusual("tint")
    if "indexed" in said:
        return Colour("indexed", indexed=whole(said["indexed"]), tint=tint)
    if "theme" in said:
        return Colour("theme", theme=whole(said["theme"]), tint=tint)
    if "auto" in said:
        return Colour("auto", tint=tint)
    rgb = said.get("rgb", "00000000")
    if not _RGB.fullmatch(rgb):
        raise Unusual("rgb")
    return Colour("rgb", rgb if len(rgb) == 8 else f"00{rgb}", tint=tint)


def is_date(code: str) -> bool:
    """Tell whether a number of this format is a day or a time, as openpyxl tells: by its first section."""
    return _DATE.search(_UNREAD.sub("", code.split(";", maxsplit=1)[0])) is not None


def is_span(code: str) -> bool:
    """Tell whether a number of this format is a length of time, such as ``[h]:mm``."""
    return _SPAN.search(code.split(";", maxsplit=1)[0]) is not None
