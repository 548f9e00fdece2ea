"""Running text as a value: paragraphs, bullets, numbered lines, bold and italic.

A cell becomes a Prose in ``workbook`` and Word paragraphs in ``word``; neither knows the other.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Shape = Literal["text", "bullet", "number"]

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_BULLET = re.compile(r"- (?=\S)")
# »15. juni« at the start of a line is a date, not the fifteenth line of a list.
_NUMBER = re.compile(rf"(\d{{1,3}})\. (?=\S)(?!(?:{_MONTHS})\b)")


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; ``number`` is the figure a numbered line was written with."""

    runs: tuple[Run, ...]
    shape: Shape = "text"
    number: int | None = None

    @property
    def text(self) -> str:
        """The paragraph's words, without the mark of a bullet or a number."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Prose:
    """A cell's running text; ``source`` is the cell's text to the letter."""

    source: str
    paragraphs: tuple[Paragraph, ...]

    def __str__(self) -> str:
        return self.source

    def __bool__(self) -> bool:
        return bool(self.paragraphs)

    @classmethod
    def of(cls, runs: str | Iterable[Run]) -> "Prose":
        """Return the prose of a text: a line is a paragraph, ``- `` a bullet, ``1. `` a number."""
        parts = (Run(runs),) if isinstance(runs, str) else tuple(runs)
        source = "".join(run.text for run in parts)
        return cls(source, tuple(_paragraphs(parts)))


def _paragraphs(runs: tuple[Run, ...]) -> Iterator[Paragraph]:
    expected = 1
    for line in _lines(runs):
        text = "".join(run.text for run in line)
        if not text.strip():
            continue
        if mark := _BULLET.match(text):
            expected = 1
            yield Paragraph(_cut(line, mark.end()), "bullet")
        elif (mark := _NUMBER.match(text)) and int(mark[1]) == expected:
            expected += 1
            yield Paragraph(_cut(line, mark.end()), "number", int(mark[1]))
        else:
            expected = 1
            yield Paragraph(line)


def _lines(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    line: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        line.append(Run(first, run.bold, run.italic))
        for text in rest:
            yield tuple(part for part in line if part.text)
            line = [Run(text, run.bold, run.italic)]
    yield tuple(part for part in line if part.text)


def _cut(runs: tuple[Run, ...], count: int) -> tuple[Run, ...]:
    """Return the runs less their first ``count`` characters."""
    left: list[Run] = []
    for run in runs:
        text = run.text[count:]
        count = max(0, count - len(run.text))
        if text:
            left.append(Run(text, run.bold, run.italic))
    return tuple(left)
