"""A folder of workbooks, each of a council of its own."""

import copy
from pathlib import Path

from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank
from tools.samples import egedal_meeting


def write_workbooks(folder: Path, count: int) -> list[Path]:
    """Write so many workbooks, each an agenda of a council of its own; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        values = copy.deepcopy(egedal_meeting.VALUES)
        values["Organ"]["Kort navn"] += f" {number + 1}"
        paths.append(folder / f"{number:04}.xlsx")
        write_blank(MeetingBook, paths[-1], values)
    return paths
