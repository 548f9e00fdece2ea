"""The report for the person who writes an easy text: how far each item is, and what helps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from docgen.checks.easy.easy_cells import AGREEMENT, DRAFT_LINE, MACHINE_LINE, quoted
from docgen.checks.easy.known_words import known_in
from docgen.checks.easy.rereading import easy_words
from docgen.checks.easy.turns_of_phrase import TURNS, turns_of_phrase
from docgen.checks.r03_word_list import list_findings, word_list_findings
from docgen.commands.easy_draft import language_of
from docgen.commands.easy_lines import lines_of
from docgen.commands.easy_parts import EasyBook, Part, parts_of
from docgen.commands.proof_count import ProofCount, proof_count
from docgen.commands.rewriting import Rewriting
from docgen.danish.hard_words import HardWords
from docgen.danish.readability import Readability, lix, unmarked, words_of
from docgen.danish.sentences import sentences
from docgen.finding import Finding, Place
from docgen.late import dataclass
from docgen.public.redact import public
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.year.book import YearBook


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
        number = f"{self.number}. " if self.number else ""
        yield f"{number}{self.title}: lix {self.before.lix:.0f} → {after}"
        if self.longest_sentence:
            yield f"   Længste sætning, {len(words_of(self.longest_sentence))} ord: {quoted(self.longest_sentence)}"
        for hard in self.hard_words:
            yield f"   {hard.word} → {' / '.join(hard.easy) or 'sig det på en lettere måde'}"
        if self.missing:
            yield f"   Mangler: {', '.join(self.missing)}"


@dataclass(frozen=True)
class EasyReport:
    """A whole easy-read paper: each item that is in them or may be, the totals, what readers
    understood of it, and the lists' faults.
    """

    items: tuple[EasyItem, ...]
    before: Readability
    after: Readability
    proof: ProofCount
    findings: tuple[Finding, ...]

    def lines(self) -> Iterator[str]:
        """Yield the report as lines for the screen."""
        for item in self.items:
            yield from item.lines()
        yield f"I alt: lix {self.before.lix:.0f} ({self.before.band}) → {self._total()}"
        yield from self.proof.lines()

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
            "proof_reading": self.proof.as_json(),
            "findings": [finding.as_json() for finding in self.findings],
        }


@dataclass(frozen=True)
class Draft:
    """A first draft for an empty cell."""

    place: Place
    field: str
    text: str


def easy_report(book: EasyBook, words: HardWords, findings: Sequence[Finding] = ()) -> EasyReport:
    """Return the report on a meeting or a hearing; closed items are never in it.

    Of ``findings``, which are the workbook's, each part has those that stand in its easy cells.
    """
    parts = parts_of(book)
    offered = {one.place: one.text for one in drafts(book)}
    return EasyReport(
        items=tuple(_report(book, part, words, findings=findings, offered=offered) for part in parts),
        before=lix("\n".join(part.full_text for part in parts)),
        after=lix("\n".join(part.easy_text for part in parts)),
        proof=proof_count(book),
        findings=(*word_list_findings(words), *list_findings(TURNS, turns_of_phrase().faults)),
    )


def drafts(book: EasyBook, rewriting: Rewriting | None = None) -> tuple[Draft, ...]:
    """Return a marked first draft for each empty easy cell of the parts that are wanted.

    People who may not be named are called what the public edition calls them. ``rewriting`` is a language model that
    is asked about each sentence, where a person has given its address.
    """
    seen = public(book).book
    assert isinstance(seen, MeetingBook | HearingBook | YearBook)  # noqa: S101 — an edition is of the same kind
    language = replace(language_of(seen), rewriter=rewriting)
    if rewriting:
        rewriting.names = language.names
    shown = parts_of(seen)
    found = []
    for part, public_part in zip(parts_of(book), shown, strict=True):
        for field, lines in lines_of(seen, public_part, language).items():
            if lines and not getattr(part.record, field):
                mark = MACHINE_LINE if rewriting and rewriting.is_by_machine(tuple(lines)) else DRAFT_LINE
                found.append(Draft(part.record.place(field), field, "\n".join((mark, *lines))))
    return tuple(found)


def _report(
    book: EasyBook, part: Part, words: HardWords, *, findings: Sequence[Finding], offered: Mapping[Place, str]
) -> EasyItem:
    easy = part.easy_text
    shown = easy or part.full_text
    explained = known_in(book)
    fields = tuple(_fields(part, offered))
    cells = {(field.place.sheet, field.place.cell) for field in fields}
    hard = {
        found.written.casefold(): Suggestion(found.written, easy_words(found, sentence))
        for line in shown.splitlines()
        for sentence in sentences(line)
        for found in words.find(sentence)
        if not explained.explains(found.written)
    }
    return EasyItem(
        number=part.number,
        title=part.title,
        before=lix(part.full_text),
        after=lix(easy) if easy else None,
        longest_sentence=max(sentences(unmarked(shown)), key=lambda sentence: len(words_of(sentence)), default=""),
        hard_words=tuple(hard.values()),
        missing=tuple(_missing(part)),
        full=part.full_texts,
        fields=fields,
        findings=tuple(found for found in findings if (found.place.sheet, found.place.cell) in cells),
    )


def _fields(part: Part, offered: Mapping[Place, str]) -> Iterator[EasyField]:
    for field in part.easy:
        place = part.record.place(field)
        if place.cell:
            yield EasyField(place, str(getattr(part.record, field) or ""), offered.get(place, ""))


def _missing(part: Part) -> Iterator[str]:
    """Yield the headings of the cells that somebody must fill: an agreement only where there is a decision."""
    record = part.record
    wanted = [field for field in part.easy if field != AGREEMENT or getattr(record, "decision", None)]
    wanted += ["picture_text"] if getattr(record, "picture", None) else []
    yield from (record.heading(field) for field in wanted if not getattr(record, field))


def _figures(figures: Readability) -> dict[str, float | str]:
    return asdict(figures) | {"lix": round(figures.lix, 1), "band": figures.band}
