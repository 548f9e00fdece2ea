"""What is being done, in one line on a terminal, for a person who has waited half a second; it is gone afterwards."""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from docgen.cli.door import presentable
from docgen.disk.platform import called_after

SECONDS = 0.5
"""How long nothing is shown."""


class StatusLine:
    """The line: the last thing said stands in it, from half a second after the beginning on."""

    def __init__(self, *, is_shown: bool) -> None:
        """Begin; a line that is not shown is never written."""
        self._due = time.monotonic() + SECONDS if is_shown else float("inf")
        self._text = ""
        self._drawn = 0

    def say(self, doing: str) -> None:
        """Say what is being done from now on."""
        if doing != self._text:
            self._text = doing
            self.draw()

    def draw(self) -> None:
        """Show what was said last, if it is time."""
        if time.monotonic() >= self._due and self._text:
            text = presentable(self._text)[: shutil.get_terminal_size().columns - 1]
            _write(f"\r{text.ljust(self._drawn)}")
            self._drawn = len(text)

    def clear(self) -> None:
        """Empty the line, so that something else can be printed."""
        if self._drawn:
            _write(f"\r{' ' * self._drawn}\r")
            self._drawn = 0


@contextmanager
def status_line(*, is_shown: bool) -> Iterator[StatusLine]:
    """Give the line, which is empty again when the block ends."""
    line = StatusLine(is_shown=is_shown)
    try:
        with called_after(SECONDS + 0.01, line.draw) if is_shown else nullcontext():
            yield line
    finally:
        line.clear()


def _write(text: str) -> None:
    # By the system itself: Python's own stream may be in the middle of something when the timer goes off.
    os.write(sys.stderr.fileno(), text.encode(sys.stderr.encoding, "replace"))
