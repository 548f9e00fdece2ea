"""Running text as a value: paragraphs, bullets, numbered lines, bold and italic.

A cell becomes a Prose in ``workbook`` and Word paragraphs in ``word``; neither knows the other.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

Shape = Literal["text", "bullet", "number"]
Script = Literal["", "superscript", "subscript"]

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_GAP = "[ \t\u00a0]"
_BULLET = re.compile(
    rf"(?:- (?=\S)|{_GAP}*(?:[-–•·●▪◦‣\uf0b7\uf0a7\uf0d8\uf0fc]|o(?={_GAP}+[^\W\d_]|\t)){_GAP}+(?=\S))"
)
"""docgen's own mark, and those that Word writes into a text that is copied from it."""
# »15. juni« at the start of a line is a date, not the fifteenth line of a list.
_NUMBER = re.compile(rf"{_GAP}*(?:([0-9]{{1,3}})[.)]|([a-z])\)){_GAP}+(?=\S)(?!(?:{_MONTHS})\b)")


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look; ``link`` is the address that it leads to, empty for none."""

    text: str
    bold: bool = False
    italic: bool = False
    script: Script = ""
    link: str = ""


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
        """Return the prose of a text: a line is a paragraph, ``- `` a bullet, ``1. `` a number.

        Word's own bullets (``•``, ``–``, ``o``) and numbers (``1)``, ``a)``) are read as these.
        """
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
        elif (mark := _NUMBER.match(text)) and (figure := _figure(mark)) in (1, expected):
            yield Paragraph(_cut(line, mark.end()), "number", figure)
            expected = figure + 1
        else:
            expected = 1
            yield Paragraph(line)


def _figure(mark: re.Match[str]) -> int:
    return int(mark[1]) if mark[1] else ord(mark[2]) - ord("a") + 1


def _lines(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    line: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        line.append(replace(run, text=first))
        for text in rest:
            yield tuple(part for part in line if part.text)
            line = [replace(run, text=text)]
    yield tuple(part for part in line if part.text)


def _cut(runs: tuple[Run, ...], count: int) -> tuple[Run, ...]:
    """Return the runs less their first ``count`` characters."""
    left: list[Run] = []
    for run in runs:
        text = run.text[count:]
        count = max(0, count - len(run.text))
        if text:
            left.append(replace(run, text=text))
    return tuple(left)
