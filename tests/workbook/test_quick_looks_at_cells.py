"""What is looked at in one go, because it is written as Excel writes it, is told as cell by cell."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import FileError
from docgen.workbook import damaged_cell, preflight
from docgen.workbook.cell_faults import _SELDOM, _UNPRINTABLE, _unseen
from docgen.workbook.package import SheetPart

CELLS = st.sampled_from(
    (
        *('<c r="A1" s="3" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>', '<c r="C1"><v>7</v></c>'),
        *('<c r="A1"/>', '<c r="AAA1"/>', '<c r="XFE1"/>', '<c r="ZZZ9"/>', '<c r="A0"/>', '<c r="A1048577"/>', "<c/>"),
        *('<c r="D1" t="x"/>', '<c t="s" r="E1"><v>9</v></c>', "<c r='F1' t='s'><v>9</v></c>", '<c r="A01"/>'),
        *('<c r="G1" t="s"><v>9</v></c>', '<c r="H1" t="s"><v></v></c>', '<c r="I1" t="s"/>', '<x:c r="J1" t="s"/>'),
        *('<row r="1"/>', '<row r="2" ht="3">', '<row r="2"/>', '<row r="0"/>', '<row r="1048577"/>', "<row>"),
        *('<c r="K1" t="inlineStr"><is><t>"s"</t></is></c>', '<c r="L1" t = "s"><v>9</v></c>', "</row>", "x"),
    )
)
SHEETS = st.lists(CELLS, max_size=5).map("".join).map(str.encode)


@given(SHEETS)
def test_cells_that_are_looked_at_in_one_go_are_in_order(content: bytes) -> None:
    count = preflight._plain_cells(content)
    if count is not None:
        assert preflight._examine_each(Path("ark.xlsx"), content, "") == count


def test_what_is_wrong_is_looked_at_cell_by_cell() -> None:
    for wrong in ('<c r="A1"/><c r="A1"/>', '<row r="1"/><row r="1"/>', '<c r="XFE1"/>', '<c r="A1" t="x"/>'):
        assert preflight._plain_cells(wrong.encode()) is None
        try:
            preflight._examine_each(Path("ark.xlsx"), wrong.encode(), "")
        except FileError:
            continue
        raise AssertionError(wrong)
    assert preflight._plain_cells(b'<row r="1" ht="3"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1"/></row>') == 2


@given(SHEETS)
def test_texts_that_are_looked_for_in_one_go_are_there(content: bytes) -> None:
    sheet = SheetPart("Ark", "visible", "xl/worksheets/sheet1.xml", content, ())
    values = [value for _, value in damaged_cell._cells(sheet, only=b"s") if value]
    if damaged_cell._points_well(sheet, 2):
        assert all(value.isdigit() and int(value) < 2 for value in values)


def test_every_character_is_told_as_the_standard_has_it() -> None:
    everything = "".join(map(chr, range(0x110000)))
    wrong = {ord(one) for one in _UNPRINTABLE.findall(everything)}
    assert wrong == {*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF} - {9, 10}
    assert all(_unseen(one) for one in _SELDOM.findall(everything))
