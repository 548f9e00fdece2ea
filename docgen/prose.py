"""Running text as a value: paragraphs, headings, bullets, numbered lines, tables, links, bold and italic.

A cell becomes a Prose in ``workbook`` and Word paragraphs in ``word``; neither knows the other.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Literal

from docgen.danish.calendar_names import MONTHS
from docgen.late import dataclass, late_pattern

Shape = Literal["text", "bullet", "number", "heading", "row", "picture"]
Script = Literal["", "superscript", "subscript"]

_GAP = "[ \t\u00a0]"
_BULLET = late_pattern(
    rf"(?:- (?=\S)|{_GAP}*(?:[-–•*·●▪◦‣⁃∙■□▸►➢➤❖\u0335\uf02d\uf06e\uf076\uf0a7\uf0b7\uf0d8\uf0fc]"
    rf"|o(?={_GAP}+[^\W\d_]|\t)){_GAP}+(?=\S))"
)
"""docgen's own mark, and those that a text has which is copied from Word or from a council's page (U+0335, too)."""
# »15. juni« at the start of a line is a date, not the fifteenth line of a list.
_NUMBER = late_pattern(rf"{_GAP}*(?:([0-9]{{1,3}})[.)]|([a-z])\)){_GAP}+(?=\S)(?!(?:{'|'.join(MONTHS)})\b)")
_HEADING = late_pattern(rf"(#{{1,3}}){_GAP}+(?=\S)")
_PICTURE = late_pattern(r"!\[(?P<alt>[^\[\]]*)\]\((?P<file>[^()]+\.(?:png|jpe?g))\s*\)", re.IGNORECASE)
_ROW = late_pattern(r"\s*\|.*\|\s*")
_RULE = late_pattern(r"\s*(?:\|\s*:?[-–—]{2,}:?\s*)+\|\s*")
"""The line below a table's header that other programs write: ``|---|---|``; a dash alone says »none«."""
_NAMED = late_pattern(
    r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?P<link>(?:https?://|mailto:|www\.)(?:[^\s()]|\([^\s()]*\))+)\)", re.IGNORECASE
)
_BARE = late_pattern(
    r"(?<![\w@/.])(?:https?://[^\s<>»«\"“”]+|www\.[\w-]+(?:\.[\w-]+)+(?:/[^\s<>»«\"“”]*)?|"
    r"(?<![+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)
_AFTER = late_pattern(r"(?<![.,;:!?'’…])[.,;:!?'’…]+$")

LIST_MARKER = late_pattern(rf"(?m:^)(?:{_BULLET.pattern}|{_NUMBER.pattern})")
"""What begins a line of a list, at the start of any line of a text."""


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
    """One paragraph, or one row of a table, whose runs hold the bars between its cells.

    ``number`` is the figure a numbered line was written with (``lettered``: as »a)«), ``level`` how far a heading
    stands below the one that it stands under: 1 is the next level. A picture has its ``file``, and what it shows as
    its text.
    """

    runs: tuple[Run, ...]
    shape: Shape = "text"
    number: int | None = None
    level: int = 1
    file: str = ""
    lettered: bool = False

    @property
    def text(self) -> str:
        """The paragraph's words, without its bullet, number or heading sign."""
        return "".join(run.text for run in self.runs)

    @property
    def cells(self) -> tuple[tuple[Run, ...], ...]:
        """The cells of a table's row, each as its runs."""
        cells: list[list[Run]] = [[]]
        for run in self.runs:
            first, *others = run.text.split("|")
            cells[-1].append(replace(run, text=first))
            cells += [[replace(run, text=text)] for text in others]
        return tuple(_stripped(cell) for cell in cells[1:-1])


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
        """Return the prose of a text: a line is a paragraph, ``- `` a bullet, ``1. `` a number, ``# `` a heading.

        Lines ``| a | b |`` one under another are a table; ``[words](address)`` is a link. Word's own bullets (``•``,
        ``–``, ``o``) and numbers (``1)``, ``a)``) are read as these.
        """
        parts = (Run(runs),) if isinstance(runs, str) else tuple(runs)
        source = "".join(run.text for run in parts)
        return cls(source, tuple(_with_tables(_paragraphs(parts))))


def with_links(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs with each bare address as a run that leads to it: ``www.example.dk``, ``navn@example.dk``."""
    if not any("@" in run.text or "www." in run.text.lower() or "://" in run.text for run in runs):
        return runs
    return tuple(part for run in runs for part in _split(run, _BARE, _bare_link))


def _bare_link(match: re.Match[str]) -> tuple[str, str]:
    """Return the words and the address of a link that is written out; what only ends the sentence is none of it."""
    words = _AFTER.sub("", match[0])
    while words.endswith(")") and words.count(")") > words.count("("):
        words = _AFTER.sub("", words[:-1])
    if "://" in words:
        return words, words
    return words, f"https://{words}" if words.lower().startswith("www.") else f"mailto:{words}"


def _named_link(match: re.Match[str]) -> tuple[str, str]:
    link = match["link"]
    return match["words"], f"https://{link}" if link.lower().startswith("www.") else link


def _split(run: Run, pattern: re.Pattern[str], read: Callable[[re.Match[str]], tuple[str, str]]) -> Iterator[Run]:
    """Yield the parts of a run, those that the pattern finds as links; a run that is a link already stays as it is."""
    end = 0
    for match in pattern.finditer(run.text) if not run.link else ():
        words, link = read(match)
        if match.start() > end:
            yield replace(run, text=run.text[end : match.start()])
        yield replace(run, text=words, link=link)
        end = match.start() + len(words) if pattern is _BARE else match.end()
    if run.text[end:] or not end:
        yield replace(run, text=run.text[end:])


def _with_tables(paragraphs: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs; a row alone is a line of text, and what rules off a table's header is left out."""
    for is_row, group in groupby(paragraphs, lambda paragraph: paragraph.shape == "row"):
        rows = [row for place, row in enumerate(group) if not (is_row and _is_empty(row, below_head=place == 1))]
        yield from (rows if not is_row or len(rows) > 1 else (replace(row, shape="text") for row in rows))


def _is_empty(row: Paragraph, *, below_head: bool) -> bool:
    return not row.text.strip("| \t\u00a0") or (below_head and bool(_RULE.fullmatch(row.text)))


def _stripped(cell: list[Run]) -> tuple[Run, ...]:
    """Return a cell's runs without the spaces at its two ends."""
    runs = [run for run in cell if run.text]
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip())
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(run for run in runs if run.text)


def _paragraphs(runs: tuple[Run, ...]) -> Iterator[Paragraph]:
    awaited: list[tuple[bool, int]] = []
    named = tuple(part for run in runs for part in _split(run, _NAMED, _named_link)) if _has_named(runs) else runs
    for line in _lines(named):
        text = "".join(run.text for run in line)
        if not text.strip():
            continue
        if match := _PICTURE.fullmatch(text.strip()):
            yield Paragraph((Run(match["alt"].strip()),), "picture", file=match["file"].strip())
        elif match := _HEADING.match(text):
            yield Paragraph(_cut(line, match.end()), "heading", level=len(match[1]))
        elif _ROW.fullmatch(text) and text.count("|") > 2:
            yield Paragraph(line, "row")
        elif match := _BULLET.match(text):
            yield Paragraph(_cut(line, match.end()), "bullet")
        elif (match := _NUMBER.match(text)) and _is_next(awaited, figure := _figure(match), lettered=match[1] is None):
            yield Paragraph(_cut(line, match.end()), "number", figure, lettered=match[1] is None)
        else:
            yield Paragraph(line)


def _is_next(awaited: list[tuple[bool, int]], figure: int, *, lettered: bool) -> bool:
    """Tell whether a figure begins a list or is the next one of a list above it, whatever stands between.

    ``awaited`` are the next figures of the lists so far, the innermost last; it is changed to what comes after.
    """
    if figure != 1:
        if (lettered, figure) not in awaited:
            return False
        while awaited.pop() != (lettered, figure):  # a list inside the one that goes on has ended
            continue
    awaited.append((lettered, figure + 1))
    return True


def _has_named(runs: tuple[Run, ...]) -> bool:
    return any("](" in run.text for run in runs)


def _figure(match: re.Match[str]) -> int:
    return int(match[1]) if match[1] else ord(match[2]) - ord("a") + 1


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
