"""A workbook's bytes as openpyxl packs them, which writes every sheet among the temporary files first."""

import errno
import gc
import io

from openpyxl import Workbook

from docgen.disk.scratch import refused_by_machine
from docgen.errors import MACHINE


def packed(workbook: Workbook) -> io.BytesIO:
    """Return the workbook as an .xlsx file in memory: one that is begun on a full disk cannot be closed.

    Raises FileError where the folder for temporary files has no room.
    """
    written = io.BytesIO()
    number = _refusal(workbook, written)
    if number:
        gc.collect()  # openpyxl's half sheets: as they are cleared away later they would be heard of once more
        raise refused_by_machine(OSError(number, ""))
    return written


def _refusal(workbook: Workbook, written: io.BytesIO) -> int:
    """Write the workbook; return the number of what the machine refused it for, or 0."""
    try:
        workbook.save(written)
    except OSError as problem:
        if problem.errno in MACHINE:
            return problem.errno
        raise
    except Exception as problem:
        # lxml, with which openpyxl writes the sheets, gives the name of the number alone: »IO_ENOSPC«.
        name = f"{problem.args[0]}" if problem.args else ""
        number = getattr(errno, name.removeprefix("IO_"), 0)
        if number in MACHINE:
            return int(number)
        raise
    return 0
