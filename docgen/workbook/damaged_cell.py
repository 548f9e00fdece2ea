"""Which cell of a damaged workbook is at fault, so that a person can go there."""

from collections.abc import Iterator
from xml.parsers import expat

from docgen.late import late_pattern
from docgen.workbook.package import Package, SheetPart

_CELL = late_pattern(
    rb"<(?:[\w.-]+:)?c\b(?P<own>[^<>]*?)(?:/>|>(?P<inner>(?:[^<]++|<(?!/?(?:[\w.-]+:)?c\b))*+)</(?:[\w.-]+:)?c\s*>)"
)
_TYPE = late_pattern(rb"""\bt\s*=\s*["']([^"']*)""")
_STYLE = late_pattern(rb"""(?<![\w:])s\s*=\s*["']([^"']*)""")
_AT = late_pattern(rb"""(?<![\w:])r\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["']""")
_POINTS = late_pattern(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]*")? t="s"><v>([0-9]{1,7})</v></c>')
_VALUE = late_pattern(rb"<(?:[\w.-]+:)?v\b[^<>]*>([^<]*)<")
_NUMBER = late_pattern(rb"\s*+[+-]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]++)?\s*+")


def pictures_of(sheet: SheetPart) -> frozenset[str]:
    """Return the addresses of the cells that show a picture of their own (Excel's »Placér i celle«)."""
    if b" vm=" not in sheet.content:
        return frozenset()
    cells = (match["own"] for match in _CELL.finditer(sheet.content) if b" vm=" in match["own"])
    return frozenset(at[1].decode() for attributes in cells if (at := _AT.search(attributes)))


def wrong_string(package: Package) -> str | None:
    """Return the place of the first cell that points at a text which is not there: ``Punkter!B3``."""
    for sheet in package.sheets:
        for attributes, value in () if _points_well(sheet, package.strings) else _cells(sheet, only=b"s"):
            if value and not (value.strip().isdigit() and int(value) < package.strings):
                return _place(sheet, attributes)
    return None


def _points_well(sheet: SheetPart, strings: int) -> bool:
    """Tell whether all that points at a text is written as Excel writes it, and points at one of the ``strings``."""
    values = _POINTS.findall(sheet.content)
    is_all = len(values) == sheet.content.count(b'"s"') + sheet.content.count(b"'s'")
    return is_all and all(int(value) < strings for value in set(values))


def damaged_place(package: Package) -> str | None:
    """Return the place of the first cell that cannot be read, or of the one where the markup breaks off."""
    for sheet in package.sheets:
        for attributes, value in _cells(sheet):
            kind = _TYPE.search(attributes)
            style = _STYLE.search(attributes)
            is_wrong = style is not None and not style[1].isdigit()
            if (kind[1] if kind else b"n") in (b"n", b"b"):
                is_wrong |= bool(value) and not _NUMBER.fullmatch(value)
            if is_wrong:
                return _place(sheet, attributes)
        if place := _broken_off(sheet):
            return place
    return None


def _cells(sheet: SheetPart, only: bytes = b"") -> Iterator[tuple[bytes, bytes]]:
    """Yield the attributes and the value of each cell that has one, or of those of one type."""
    for match in _CELL.finditer(sheet.content):
        kind = _TYPE.search(match["own"])
        if only and (not kind or kind[1] != only):
            continue
        found = _VALUE.search(match["inner"] or b"")
        yield match["own"], found[1] if found else b""


def _place(sheet: SheetPart, attributes: bytes) -> str:
    at = _AT.search(attributes)
    return f"{sheet.name}!{at[1].decode()}" if at else sheet.name


def _broken_off(sheet: SheetPart) -> str | None:
    parser = expat.ParserCreate()
    try:
        parser.Parse(sheet.content, True)
    except ValueError:  # an encoding that Python cannot read
        return sheet.name
    except expat.ExpatError:
        before = _AT.findall(sheet.content[: parser.ErrorByteIndex])
        return f"{sheet.name}!{before[-1].decode()}" if before else sheet.name
    return None
