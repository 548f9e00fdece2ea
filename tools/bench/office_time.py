"""What the LibreOffices of a run take of the processor: they are killed when it ends, and the system forgets it then."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import psutil

from docgen.cli import main
from docgen.pdf.conversion.offices import Office


@contextmanager
def counted() -> Iterator[list[float]]:
    """Give a list of the processor's seconds of each LibreOffice that has been ended since."""
    seconds: list[float] = []

    end = Office.end

    def counted_end(office: Office) -> None:
        seconds.append(_seconds(office._process.pid) if office._process else 0.0)
        end(office)

    with patch.object(Office, "end", counted_end):
        yield seconds


def _seconds(process: int) -> float:
    try:
        top = psutil.Process(process)
        return sum(sum(one.cpu_times()[:4]) for one in (top, *top.children(recursive=True)))
    except psutil.Error:  # it ended by itself, and what it took has been added to this process's children
        return 0.0


if __name__ == "__main__":
    with counted() as spent:
        try:
            main(sys.argv[1:])
        finally:
            print(sum(spent), file=sys.stderr)
