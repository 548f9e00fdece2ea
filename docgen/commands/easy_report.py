"""The report for the person who rewrites minutes to easy text: how far each item is, and what helps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from docgen.checks.easy.easy_cells import (
    AGREEMENT,
    DRAFT_LINE,
    FIELDS,
    TEXT,
    cells_of,
    is_in_easy,
    is_needed,
    quoted,
    running,
)
from docgen.checks.easy.known_words import known_in
from docgen.checks.easy.rereading import easy_words
from docgen.checks.easy.turns_of_phrase import TURNS, turns_of_phrase
from docgen.checks.r03_word_list import list_findings, word_list_findings
from docgen.commands.easy_draft import item_draft, language_of
from docgen.danish.hard_words import HardWords
from docgen.danish.readability import Readability, lix, unmarked, words_of
from docgen.danish.sentences import sentences
from docgen.finding import Finding, Place
from docgen.public.redact import public
from docgen.sheets.books import MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.numbering import item_numbers

FULL = ("background", "discussion", "decision")


@dataclass(frozen=True)
class Suggestion:
    """A hard word as it is written, and the easy words that can stand in its place; there may be none."""

    word: str
    easy: tuple[str, ...]


@dataclass(frozen=True)
class EasyField:
    """A cell of the easy text: where it stands, what is in it, and a first draft where nothing is."""

    place: Place
    text: str
    draft: str

    def as_json(self) -> dict[str, str | None]:
        """Return the cell for ``--json``."""
        place = self.place
        return {
            "sheet": place.sheet,
            "cell": place.cell,
            "field": place.field,
            "text": self.text,
            "draft": self.draft,
        }


@dataclass(frozen=True)
class EasyItem:
    """One item: the full text's figures and the easy text's, and what is left to do.

    ``after`` is None where there is no easy text yet. The longest sentence and the hard words are the
    easy text's where there is one, else the full text's. ``missing`` are headings of empty cells.
    ``full`` are the full texts by their headings, ``fields`` the easy text's cells, and ``findings`` what the
    rules say of those.
    """

    number: str
    title: str
    before: Readability
    after: Readability | None
    longest_sentence: str
    hard_words: tuple[Suggestion, ...]
    missing: tuple[str, ...]
    full: dict[str, str]
    fields: tuple[EasyField, ...]
    findings: tuple[Finding, ...]

    def lines(self) -> Iterator[str]:
        """Yield the item's lines of the report."""
        after = f"{self.after.lix:.0f} ({self.after.band})" if self.after else "mangler"
        yield f"{self.number}. {self.title}: lix {self.before.lix:.0f} → {after}"
        if self.longest_sentence:
            yield f"   Længste sætning, {len(words_of(self.longest_sentence))} ord: {quoted(self.longest_sentence)}"
        for hard in self.hard_words:
            yield f"   {hard.word} → {' / '.join(hard.easy) or 'sig det på en lettere måde'}"
        if self.missing:
            yield f"   Mangler: {', '.join(self.missing)}"


@dataclass(frozen=True)
class EasyReport:
    """The whole easy-read minutes: each item that is in them or may be, the totals, and the word list's faults."""

    items: tuple[EasyItem, ...]
    before: Readability
    after: Readability
    findings: tuple[Finding, ...]

    def lines(self) -> Iterator[str]:
        """Yield the report as lines for the screen."""
        for item in self.items:
            yield from item.lines()
        yield f"I alt: lix {self.before.lix:.0f} ({self.before.band}) → {self._total()}"

    def _total(self) -> str:
        if not self.after.words:
            return "ingen let tekst endnu"
        longest = f"længste sætning {self.after.longest_sentence} ord"
        unsure = "" if self.after.is_sure else "; under 100 ord er tallet usikkert"
        return f"{self.after.lix:.0f} ({self.after.band}), {self.after.words} ord, {longest}{unsure}"

    def as_json(self) -> dict[str, Any]:
        """Return the report for ``--json``; LIX with one decimal."""
        return {
            "schema": 1,
            "items": [
                {
                    "number": item.number,
                    "title": item.title,
                    "before": _figures(item.before),
                    "after": _figures(item.after) if item.after else None,
                    "longest_sentence": item.longest_sentence,
                    "hard_words": [{"word": hard.word, "easy": list(hard.easy)} for hard in item.hard_words],
                    "missing": list(item.missing),
                    "full": item.full,
                    "fields": [field.as_json() for field in item.fields],
                    "findings": [finding.as_json() for finding in item.findings],
                }
                for item in self.items
            ],
            "before": _figures(self.before),
            "after": _figures(self.after),
            "findings": [finding.as_json() for finding in self.findings],
        }


@dataclass(frozen=True)
class Draft:
    """A first draft for an empty cell."""

    place: Place
    field: str
    text: str


def easy_report(book: MeetingBook, words: HardWords, findings: Sequence[Finding] = ()) -> EasyReport:
    """Return the report on a meeting whose minutes are written; closed items are never in it.

    Of ``findings``, which are the workbook's, each item has those that stand in its easy cells.
    """
    wanted = _wanted(book)
    offered = {one.place: one.text for one in drafts(book)}
    easy = "\n".join(running(cells_of(item)) for item, _ in wanted if is_in_easy(item))
    return EasyReport(
        items=tuple(_report(book, item, number, words, findings=findings, offered=offered) for item, number in wanted),
        before=lix("\n".join(_full(item) for item, _ in wanted)),
        after=lix(easy),
        findings=(*word_list_findings(words), *list_findings(TURNS, turns_of_phrase().faults)),
    )


def drafts(book: MeetingBook) -> tuple[Draft, ...]:
    """Return a marked first draft for each empty *Let tekst* and *Let aftale* of the items that are wanted.

    People who may not be named are called what the public edition calls them.
    """
    seen = public(book).book
    assert isinstance(seen, MeetingBook)  # noqa: S101 — an edition is of the same kind
    language = language_of(seen)
    shown = {id(item): one for item, one in zip(book.items, seen.items, strict=True)}
    found = []
    for item, number in _wanted(book):
        made = item_draft(seen, shown[id(item)], number, language)
        for field, lines in ((TEXT, made.text), (AGREEMENT, made.agreement)):
            if lines and not getattr(item, field):
                found.append(Draft(item.place(field), field, "\n".join((DRAFT_LINE, *lines))))
    return tuple(found)


def _wanted(book: MeetingBook) -> list[tuple[Item, str]]:
    """Return the open items that nobody has left out, with their numbers; welcome and pauses only where easy."""
    numbered = zip(book.items, item_numbers(book), strict=True)
    return [
        (item, number)
        for item, number in numbered
        if item.openness == "Åben" and item.in_easy is not False and (item.in_easy or _concerns_readers(item))
    ]


def _concerns_readers(item: Item) -> bool:
    return bool(item.easy_text) or (is_needed(item) and bool(_full(item)))


def _full(item: Item) -> str:
    return "\n".join(str(value) for field in FULL if (value := getattr(item, field)))


def _report(  # noqa: PLR0913 — all of it is said of one item
    book: MeetingBook,
    item: Item,
    number: str,
    words: HardWords,
    *,
    findings: Sequence[Finding],
    offered: Mapping[Place, str],
) -> EasyItem:
    easy = running(cells_of(item)) if is_in_easy(item) else ""
    shown = easy or _full(item)
    explained = known_in(book)
    fields = tuple(_fields(item, offered))
    cells = {(field.place.sheet, field.place.cell) for field in fields}
    hard = {
        found.written.casefold(): Suggestion(found.written, easy_words(found, sentence))
        for line in shown.splitlines()
        for sentence in sentences(line)
        for found in words.find(sentence)
        if not explained.explains(found.written)
    }
    return EasyItem(
        number=number,
        title=item.easy_title or item.title or "",
        before=lix(_full(item)),
        after=lix(easy) if easy else None,
        longest_sentence=max(sentences(unmarked(shown)), key=lambda sentence: len(words_of(sentence)), default=""),
        hard_words=tuple(hard.values()),
        missing=tuple(_missing(item)),
        full={item.heading(field): str(value) for field in FULL if (value := getattr(item, field))},
        fields=fields,
        findings=tuple(found for found in findings if (found.place.sheet, found.place.cell) in cells),
    )


def _fields(item: Item, offered: Mapping[Place, str]) -> Iterator[EasyField]:
    for field in FIELDS:
        place = item.place(field)
        if place.cell:
            yield EasyField(place, str(getattr(item, field) or ""), offered.get(place, ""))


def _missing(item: Item) -> Iterator[str]:
    wanted = {"easy_title": True, TEXT: True, AGREEMENT: bool(item.decision), "picture_text": bool(item.picture)}
    yield from (item.heading(field) for field, is_wanted in wanted.items() if is_wanted and not getattr(item, field))


def _figures(figures: Readability) -> dict[str, float | str]:
    return asdict(figures) | {"lix": round(figures.lix, 1), "band": figures.band}
