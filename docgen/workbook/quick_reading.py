"""A workbook's contents read from its markup, as far as it is such as Excel, LibreOffice and docgen write.

openpyxl takes six times as long, and ten times as long to be imported. Here no fault is told: where anything is not as
it should be, or is seldom met – a shared formula, a value of a kind that Excel does not write – Unusual is raised, and
openpyxl reads the file instead, or stops at it. Both give the same contents (``tests/workbook/test_quick_reading.py``).
What is not read cannot stand in the way: borders, alignments, the names of styles.
"""

from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from docgen.late import late_pattern
from docgen.workbook.addresses import column_letter, corners_of, position_of
from docgen.workbook.package import Package, SheetPart
from docgen.workbook.serial_days import SINCE_1900, SINCE_1904, moment_of, span_of
from docgen.workbook.sheet_contents import BookContent, Cell, CellValue, Columns, Look, SheetContent, Stretch
from docgen.workbook.sheet_markup import MAIN, Unusual, attributes_of, flag, number, root_of, whole
from docgen.workbook.styles_part import is_date, is_span, looks_of
from docgen.workbook.text_parts import note_of, own_properties_of, properties_of, words_of

_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STATES = ("visible", "hidden", "veryHidden")
_UNNAMED = late_pattern(r"[\\*?:/\[\]]")
_ADDRESS = late_pattern(r"[A-Z]{1,3}[1-9][0-9]{0,6}")
_RANGE = late_pattern(r"[A-Z]{1,3}[1-9][0-9]{0,6}(?::[A-Z]{1,3}[1-9][0-9]{0,6})?")
_PARTS = {f"{MAIN}{name}" for name in ("sheetFormatPr", "cols", "sheetData", "mergeCells", "tableParts")}
_ROW, _CELL, _VALUE, _FORMULA, _INLINE = (f"{MAIN}{name}" for name in ("row", "c", "v", "f", "is"))
_SHARED = f"{MAIN}si"
_PLAIN_ROW = {"r", "spans"}
_FORMAT = {
    "baseColWidth", "defaultColWidth", "defaultRowHeight", "customHeight", "zeroHeight", "thickTop", "thickBottom",
    "outlineLevelRow", "outlineLevelCol",
}  # fmt: skip
_COLUMN = {"min", "max", "width", "hidden", "outlineLevel", "style", "bestFit", "customWidth", "collapsed"}
_USUAL_WIDTH, _MOST_COLUMNS = 13.0, 200


def content_of(package: Package) -> BookContent:
    """Return what a workbook holds; raise Unusual where openpyxl has to be asked."""
    parts = package.parts
    try:
        looks = looks_of(parts["xl/styles.xml"])
        shared = root_of(parts.get("xl/sharedStrings.xml"), "sst")
        strings = [words_of(one) for one in shared.iterfind(_SHARED)]
        names = [sheet.name.casefold() for sheet in package.sheets]
        if len(set(names)) < len(names) or not all(names):
            raise Unusual("name")
        reader = _Reader(package, looks, strings)
        sheets = tuple(reader.sheet(place, sheet) for place, sheet in enumerate(package.sheets, 1))
        return BookContent(
            sheets,
            properties_of(parts.get("docProps/core.xml")),
            dict(own_properties_of(parts.get("docProps/custom.xml"))),
            parts.get("xl/theme/theme1.xml"),
            package.counts_from_1904,
        )
    except (ET.ParseError, LookupError, ValueError, OverflowError) as problem:
        raise Unusual(str(problem)) from problem


class _Reader:
    """Reads the sheets of one workbook."""

    def __init__(self, package: Package, looks: Sequence[Look], strings: Sequence[str | tuple[Stretch, ...]]) -> None:
        self._parts = package.parts
        self._looks = looks
        self._strings = strings
        self._since = SINCE_1904 if package.counts_from_1904 else SINCE_1900
        self._days = {place for place, look in enumerate(looks) if is_date(look.number_format)}
        self._spans = {place for place, look in enumerate(looks) if is_span(look.number_format)}
        self._tables: set[str] = set()

    def sheet(self, place: int, part: SheetPart) -> SheetContent:
        root = root_of(self._parts[f"xl/worksheets/sheet{place}.xml"], "worksheet")
        found = {child.tag: child for child in root}
        if len(found) < len(root) or not found.keys() <= _PARTS:
            raise Unusual("worksheet")
        if part.state not in _STATES or _UNNAMED.search(part.name):
            raise Unusual(part.name)
        rows = found.get(f"{MAIN}sheetData", ())
        merges = tuple(dict.fromkeys(map(_merge, found.get(f"{MAIN}mergeCells", ()))))
        covered = {at for merge in merges for at in _covered(merge)}
        cells = {(cell.row, cell.column): cell for row in rows for cell in self._cells(row)}
        links = self._links(place)
        self._annotate(cells, rows, links, covered)
        size = found.get(f"{MAIN}sheetFormatPr")
        sizes = {} if size is None else attributes_of(size, _FORMAT)
        height, width = number(sizes.get("defaultRowHeight", "15")), sizes.get("defaultColWidth")
        return SheetContent(
            name=part.name,
            state=part.state,
            cells=tuple(cell for at, cell in cells.items() if at not in covered),
            merges=merges,
            tables=tuple(self._table(one, links) for one in found.get(f"{MAIN}tableParts", ())),
            rows={whole(row.get("r")): self._height(row) for row in rows if not set(row.keys()) <= _PLAIN_ROW},
            columns=tuple(self._columns(found.get(f"{MAIN}cols", ()))),
            has_no_height=flag(sizes.get("zeroHeight", "0")) or height == 0,
            default_width=None if width is None else number(width),
        )

    def _cells(self, row: ET.Element) -> Iterator[Cell]:
        if row.tag != _ROW or not row.get("r"):
            raise Unusual(row.tag)
        for element in row:
            if element.tag != _CELL:
                raise Unusual(element.tag)
            if len(element) and (cell := self._cell(element)):
                yield cell

    def _cell(self, element: ET.Element) -> Cell | None:
        address = element.get("r", "")
        if not _ADDRESS.fullmatch(address):
            raise Unusual(address)
        style = whole(element.get("s", "0"))
        look = self._looks[style]
        value, kind = self._value(element, style)
        formula = element.find(_FORMULA)
        if formula is None:
            return None if value is None else Cell(*position_of(address), value, kind, look)
        if formula.get("t", "normal") != "normal":
            raise Unusual("formula")
        return Cell(*position_of(address), value, kind, look, f"={formula.text or ''}")

    def _value(self, element: ET.Element, style: int) -> tuple[CellValue, str]:
        """Return a cell's stored value, and its kind."""
        kind = element.get("t", "n")
        if kind == "inlineStr":
            words = element.find(_INLINE)
            return (None, kind) if words is None else (words_of(words), "s")
        text = element.findtext(_VALUE) or None
        if text is None:
            return None, kind
        if kind == "n":
            return self._number(text, style)
        if kind not in ("s", "b", "str", "e"):
            raise Unusual(kind)
        if kind == "s":
            return self._strings[whole(text)], kind
        return (bool(int(text)), kind) if kind == "b" else (text, "s" if kind == "str" else kind)

    def _number(self, text: str, style: int) -> tuple[CellValue, str]:
        value = float(text) if "." in text or "e" in text or "E" in text else int(text)
        if style not in self._days:
            return value, "n"
        try:
            return (span_of(value) if style in self._spans else moment_of(value, self._since)), "d"
        except (OverflowError, ValueError):
            return "#VALUE!", "e"

    def _height(self, row: ET.Element) -> tuple[bool, float | None]:
        """Return whether a row is hidden, and its height where it has one of its own."""
        height = row.get("ht")
        whole(row.get("outlineLevel", "0"))
        if whole(row.get("s", "0")) >= len(self._looks) or row.get("visible") or row.get("height"):
            raise Unusual("row")
        return flag(row.get("hidden", "0")), None if height is None else number(height)

    def _columns(self, elements: Sequence[ET.Element] | ET.Element) -> Iterator[Columns]:
        found: dict[int, Columns] = {}
        for element in elements:
            said = attributes_of(element, _COLUMN)
            if len(said) < len(element.keys()) or whole(said.get("style", "0")) >= len(self._looks):
                raise Unusual(element.tag)
            first, last = whole(said.get("min")), whole(said.get("max", "0"))
            is_hidden, level = flag(said.get("hidden", "0")), whole(said.get("outlineLevel", "0"))
            width = number(said["width"]) if "width" in said else _USUAL_WIDTH
            found[first] = Columns(first, min(last, _MOST_COLUMNS), is_hidden, bool(level), width)
        yield from found.values()

    def _links(self, place: int) -> dict[str, tuple[str, str]]:
        """Return the kind and the part that each relation of a sheet leads to."""
        content = self._parts.get(f"xl/worksheets/_rels/sheet{place}.xml.rels")
        relations = () if content is None else ET.fromstring(content)  # noqa: S314 — written by docgen itself
        found = {
            one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], one.get("Target", "").lstrip("/"))
            for one in relations
        }
        if len(found) < len(relations):
            raise Unusual("Id")
        return found

    def _table(self, element: ET.Element, links: Mapping[str, tuple[str, str]]) -> tuple[str, int | None, int | None]:
        root = root_of(self._parts[links[element.get(_LINK, "")][1]], "table")
        names = {root.get("displayName", "").casefold(), root.get("name", root.get("displayName", "")).casefold()}
        reference = root.get("ref", "")
        if " " in root.get("displayName", " ") or names & self._tables or not _RANGE.fullmatch(reference):
            raise Unusual("table")
        self._tables |= names
        totals = root.get("totalsRowCount")
        return reference, whole(root.get("headerRowCount", "1")), None if totals is None else whole(totals)

    def _annotate(
        self,
        cells: dict[tuple[int, int], Cell],
        rows: Sequence[ET.Element] | ET.Element,
        links: Mapping[str, tuple[str, str]],
        covered: set[tuple[int, int]],
    ) -> None:
        """Give the cells their notes; a note may stand at a cell that holds nothing."""
        parts = [part for kind, part in links.values() if kind == "comments"]
        styles = {cell.get("r"): cell.get("s", "0") for row in rows for cell in row} if parts else {}
        for part in parts:
            root = root_of(self._parts[part], "comments")
            authors = root.find(f"{MAIN}authors")
            for comment in root.iterfind(f"{MAIN}commentList/{MAIN}comment"):
                address = comment.get("ref", "")
                if not _ADDRESS.fullmatch(address) or whole(comment.get("authorId")) >= len(authors or ()):
                    raise Unusual(address)
                at = position_of(address)
                if at not in covered:
                    cell = cells.get(at) or Cell(*at, None, "n", self._looks[whole(styles.get(address, "0"))])
                    cells[at] = cell._replace(note=note_of(comment.find(f"{MAIN}text")))


def _merge(element: ET.Element) -> str:
    """Return a merged range's address, one cell's where it is of one."""
    reference = element.get("ref", "")
    if not _RANGE.fullmatch(reference):
        raise Unusual(reference)
    top, left, bottom, right = corners_of(reference)
    if bottom < top or right < left:
        raise Unusual(reference)
    first = f"{column_letter(left)}{top}"
    return first if (top, left) == (bottom, right) else f"{first}:{column_letter(right)}{bottom}"


def _covered(merge: str) -> Iterator[tuple[int, int]]:
    """Yield the cells of a merged range but the first, which holds what is seen."""
    top, left, bottom, right = corners_of(merge)
    return (
        (row, column)
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    )
