"""Columns that nobody has filled are not printed; the others share the room."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from docgen.word.filling.optional_columns import optional_styles, without_empty_columns


def table_of(
    tmp_path: Path, rows: list[list[str]], *, optional: tuple[int, ...] = (1, 2), style: str = "Tabelhoved, valgfri"
) -> Any:
    """Return the table of a Word file that has been through the filter."""
    document = docx.Document()
    document.styles.add_style(style, 1)
    table = document.add_table(len(rows), len(rows[0]))
    for cells, row in zip(rows, table.rows, strict=True):
        for text, cell in zip(cells, row.cells, strict=True):
            cell.text = text
    for place in optional:
        table.rows[0].cells[place].paragraphs[0].style = style
    document.save(str(tmp_path / "a.docx"))
    content = (tmp_path / "a.docx").read_bytes()
    (tmp_path / "b.docx").write_bytes(without_empty_columns(content, optional_styles(content)))
    return docx.Document(str(tmp_path / "b.docx")).tables[0]


def texts(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("nothing", ["–", "", " – "])
def test_a_column_of_nothing_is_left_out_and_the_table_stays_as_wide(tmp_path: Path, nothing: str) -> None:
    table = table_of(tmp_path, [["Hvad", "Frist", "Tid"], ["Et", nothing, "5"], ["To", nothing, "–"]])
    assert texts(table) == [["Hvad", "Tid"], ["Et", "5"], ["To", "–"]]
    before = docx.Document(str(tmp_path / "a.docx")).tables[0]
    widths = [sum(int(str(column.get(qn("w:w")))) for column in one._tbl.tblGrid) for one in (before, table)]
    assert abs(widths[0] - widths[1]) <= 2


def test_a_column_for_the_pen_and_a_table_without_rows_stay(tmp_path: Path) -> None:
    rows = [["Hvad", "Af", "Tid"], ["Et", "", "–"]]
    assert texts(table_of(tmp_path, rows, optional=())) == rows
    assert texts(table_of(tmp_path, rows[:1])) == rows[:1]


def test_a_table_is_never_left_without_columns(tmp_path: Path) -> None:
    rows = [["Hvad", "Af", "Tid"], ["", "", "–"]]
    assert texts(table_of(tmp_path, rows, optional=(0, 1, 2))) == rows


def test_merged_cells_leave_the_table_as_it_is(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles.add_style("Tabelhoved, valgfri", 1)
    table = document.add_table(2, 2)
    table.rows[0].cells[0].paragraphs[0].style = "Tabelhoved, valgfri"
    table.cell(1, 0).merge(table.cell(1, 1))
    document.save(str(tmp_path / "a.docx"))
    content = (tmp_path / "a.docx").read_bytes()
    assert without_empty_columns(content, optional_styles(content)) == content
