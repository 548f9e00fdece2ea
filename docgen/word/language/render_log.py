"""What happens while a template is filled: what was printed where, and what could not be."""

import re
import sys
import time
from dataclasses import field
from types import FrameType
from typing import Any, NoReturn

from docgen.finding import Finding, Place, error
from docgen.late import dataclass
from docgen.word.language.types import members
from docgen.word.ooxml.template_tags import Tag
from docgen.word.template_faults import ENDLESS

_TEMPLATE = "__jinja_template__"  # Jinja's own mark in the code that it compiles a template to
MOST_STEPS = 1_000_000
"""Rounds of all loops together: a meeting of 200 items needs some thousands."""
MOST_CHARACTERS = 50_000_000
"""The most signs of markup that one part may grow to."""
MOST_SECONDS = 15.0
"""Seconds of the processor's time for one document: one of 200 items needs a tenth of one."""


@dataclass(frozen=True)
class PlacedTag:
    """A tag and what its place in the template is called."""

    tag: Tag
    label: str


class StopError(Exception):
    """Filling cannot go on; ``finding`` says why."""

    def __init__(self, finding: Finding) -> None:
        """Stop with this fault."""
        super().__init__(finding.message)
        self.finding = finding


@dataclass
class RenderLog:
    """The render log of one document.

    ``tags`` are the template's tags by their numbers; ``lines`` tells which of them stands on
    which line of the code that is running; ``labels`` are the Danish names of the parts;
    ``printed`` are the texts of each part in their order.
    ``last_read`` is the record and field that was read last, and the line of Python it was read on.
    """

    template: str
    draft: bool = False
    tags: list[PlacedTag] = field(default_factory=list)
    lines: dict[int, int] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    part: str = ""
    printed: dict[str, list[str]] = field(default_factory=dict)
    pictures: dict[str, list[str]] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)
    context: Any = None
    last_read: tuple[Any, str, int] | None = None
    steps: int = 0
    began: float = field(default_factory=time.thread_time)
    began_at: float = field(default_factory=time.monotonic)

    def open_part(self, part: str, lines: dict[int, int]) -> None:
        """Begin a part of the document; the same part is never opened twice."""
        self.part, self.lines, self.last_read = part, lines, None
        self.printed[part] = []
        self.pictures[part] = []

    def step(self) -> None:
        """Count one round of a loop; raises StopError when there are far too many."""
        self.steps += 1
        if self.steps > MOST_STEPS or self.is_late(MOST_SECONDS):
            self.stop(
                ENDLESS, "Løkkerne i skabelonen bliver ved.", "Ret i skabelonen: en løkke står i en anden for meget."
            )

    def is_late(self, seconds: float) -> bool:
        """Tell whether the document has had so many seconds; other programs' share is not counted."""
        # The clock on the wall is asked first: it costs a tenth, and is never behind.
        return time.monotonic() - self.began_at > seconds and time.thread_time() - self.began > seconds

    def fault(self, code: str, message: str, remedy: str = "") -> None:
        """Write down a fault of the tag that is being filled."""
        finding = error(code, self.place(_running_line()), message, remedy)
        if finding not in self.faults:
            self.faults.append(finding)

    def stop(self, code: str, message: str, remedy: str = "") -> NoReturn:
        """Raise StopError with a fault of the tag that is being filled."""
        raise StopError(error(code, self.place(_running_line()), message, remedy))

    def place(self, line: int | None) -> Place:
        """Return the place of the tag that stands on a line of the running code."""
        placed_tag = self.placed_tag(line)
        if placed_tag is None:
            return Place(file=self.template, part=self.labels.get(self.part))
        return Place(file=self.template, part=placed_tag.label, field=placed_tag.tag.written)

    def placed_tag(self, line: int | None = None) -> PlacedTag | None:
        """Return the tag on a line of the running code, or the one that is being filled."""
        number = self.lines.get(_running_line() or 0 if line is None else line)
        return None if number is None else self.tags[number]

    def heading(self) -> str:
        """Return the Danish heading of the value that is being printed."""
        read = self._read_here()
        return members(type(read[0]))[read[1]].heading if read else self.name()

    def source(self) -> str:
        """Return where the value that is being printed comes from: ``cellen Møde!B6 (Slut)``, or ``»Slut«``."""
        cell = self.cell()
        return f"cellen {cell} ({self.heading()})" if cell else f"»{self.heading()}«"

    def cell(self) -> str:
        """Return the cell that the value which is being printed was read from, ``Møde!B6``, or no text."""
        read = self._read_here()
        place_of = getattr(read[0], "place", None) if read and read[1] in type(read[0]).model_fields else None
        place = place_of(read[1]) if callable(place_of) and read else None
        return f"{place.sheet}!{place.cell}" if isinstance(place, Place) and place.sheet and place.cell else ""

    def name(self) -> str:
        """Return the name that the tag which is being filled begins with."""
        placed_tag = self.placed_tag()
        found = re.match(r"[\w.]+", placed_tag.tag.inner) if placed_tag else None
        return found[0] if found else "værdien"

    def _read_here(self) -> tuple[Any, str] | None:
        """Return the record and field that the tag which is being filled has read, as far as is known."""
        frame = _running_frame()
        if self.last_read and (frame is None or frame.f_lineno == self.last_read[2]):
            return self.last_read[:2]
        name = self.name()
        if self.context is not None and name in members(type(self.context)):
            return self.context, name
        return None


def _running_line() -> int | None:
    """Return the line of the template's code that is running, or None outside of one."""
    frame = _running_frame()
    return None if frame is None else int(frame.f_globals[_TEMPLATE].get_corresponding_lineno(frame.f_lineno))


def _running_frame() -> FrameType | None:
    frame: FrameType | None = sys._getframe()  # noqa: SLF001 — the documented way to the running frame
    while frame is not None and _TEMPLATE not in frame.f_globals:
        frame = frame.f_back
    return frame
