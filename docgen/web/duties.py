"""What is late and what is due, as the year's workbooks in the folder say."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docgen.web.jobs import Queue

ANEW = 60 * 60
"""Seconds after which the year is asked again: a day may have passed."""


class Duties:
    """What is due, asked anew when a workbook of the folder is another; ``late`` and ``soon`` are by day."""

    def __init__(self, looks: Queue, folder: Path) -> None:
        """Take the queue that ``docgen year`` is run in, and the folder."""
        self._looks, self._folder = looks, folder
        self._asked: tuple[object, ...] = ()
        self._number = 0
        self._due: list[dict[str, Any]] = []

    def ask(self, years: Sequence[Path], state: Sequence[str]) -> None:
        """Have the years looked at, unless nothing is new: ``state`` is the digests of all workbooks."""
        asked = (*years, *state, time.monotonic() // ANEW)
        if asked == self._asked:
            return
        self._asked = asked
        self._number = self._looks.add("Ser på året", ["year", *map(str, years)], self._folder).number if years else 0
        self._due = self._due if years else []

    def take(self) -> None:
        """Take over what was found, where it was."""
        job = self._looks.find(self._number)
        if job and job.is_over:
            self._due, self._number = list(job.report.get("due", [])), 0

    @property
    def is_known(self) -> bool:
        """Whether nothing is being looked at just now."""
        return not self._number

    @property
    def late(self) -> list[dict[str, Any]]:
        """What should have been done."""
        return [one for one in self._due if one["late"]]

    @property
    def soon(self) -> list[dict[str, Any]]:
        """What is due in the next thirty days."""
        return [one for one in self._due if not one["late"]]
