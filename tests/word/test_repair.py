"""What Word demands of a table whose cells were made by a loop."""

import docx
from docx.oxml.ns import qn

from docgen.word.ooxml.repair import repair


def test_the_grid_has_a_column_for_each_cell_that_a_loop_made() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    row = table.rows[0]._tr
    for _ in range(3):
        cell = document.add_table(rows=1, cols=1).rows[0]._tr.tc_lst[0]
        row.append(cell)
    repair(document.element.body)
    grid = table._tbl.find(qn("w:tblGrid"))
    widths = [int(column.get(qn("w:w"))) for column in grid]
    assert len(widths) == 5
    assert len(set(widths)) == 1
