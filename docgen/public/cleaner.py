"""One cell of a public edition cleaned: silent names exchanged, private details and decided words left out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docgen.checks.privacy.decisions import Decisions, plains_in
from docgen.danish.dates import Deadline
from docgen.danish.people import Renamer, counted, with_article
from docgen.danish.private_details import private_details
from docgen.danish.tokens import plain, tokens
from docgen.finding import Place
from docgen.late import dataclass
from docgen.prose import Paragraph, Prose, Run
from docgen.public.names import Person
from docgen.sheets.body import Body
from docgen.sheets.participants import Participant
from docgen.workbook.record import Record

_NO_TEXT = ("file", "picture", "public_label", "link", "online", "email", "phone", "case_number")
"""Fields that are no running text: files, addresses, numbers of the office's own."""

_AROUND = 30
_LEFT_OUT = "(udeladt)"


@dataclass(frozen=True)
class Change:
    """One thing that the public edition says otherwise, for a person to approve.

    ``was`` are the words of the workbook, ``became`` the new ones: empty where they were taken out, ``was`` again
    where a person must look. ``summary`` says it without the words that were taken out. ``is_stranger``: a person's
    name that no list of the workbook has.
    """

    place: Place
    was: str
    became: str
    summary: str
    is_stranger: bool = False


@dataclass(frozen=True)
class Hand:
    """What every cell is cleaned with: the names, the office's own telephone number, what a person has decided."""

    renamer: Renamer
    phone: str
    decisions: Decisions


def cleaned_record(record: Record, *, hand: Hand, changes: list[Change]) -> Record:
    """Return the record with silent names exchanged and private details left out, in all the texts it holds."""
    updates: dict[str, Any] = {}
    for name in type(record).model_fields if not isinstance(record, Body) else ():
        value = getattr(record, name)
        if name in _NO_TEXT or (isinstance(record, Participant) and name == "name"):
            continue
        if isinstance(value, str | Prose | Deadline) and value:
            found: list[Change] = []
            new = _Cleaner(record.place(name), hand, found).cleaned(value)
            if found:
                updates[name] = new
                changes += [change for change in found if change not in changes]
    return record.model_copy(update=updates) if updates else record


@dataclass(frozen=True)
class _Cleaner:
    """Cleans the texts of one cell, and notes what it did."""

    place: Place
    hand: Hand
    changes: list[Change]

    def cleaned(self, value: str | Prose | Deadline) -> str | Prose | Deadline:
        """Return a value cleaned, whatever kind of text it is."""
        if isinstance(value, Prose):
            return self.prose(value)
        return Deadline(self.text(value.words), value.day) if isinstance(value, Deadline) else self.text(value)

    def text(self, text: str, before: str = "") -> str:
        """Return one text cleaned."""
        renamed, exchanges = self.hand.renamer.rename(self._without_details(text), before, self._may_stand)
        for one in exchanges:
            end = one.start + len(one.became or one.was)
            around = f"{_tail(renamed[: one.start])}[{renamed[one.start : end]}]{_head(renamed[end:])}"
            summary = f"»{around}«" if one.became else f"se efter, hvem det er: »{around}«"
            self.changes.append(Change(self.place, one.was, one.became or one.was, summary))
        return counted(renamed) if exchanges else renamed

    def prose(self, prose: Prose) -> Prose:
        """Return running text cleaned, paragraph by paragraph."""
        return Prose(self._quietly(prose.source), tuple(self._paragraph(part) for part in prose.paragraphs))

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        quiet = self._quietly(paragraph.text)
        if len(paragraph.runs) < 2 or quiet == paragraph.text:
            new = self.text(paragraph.text)
            first = paragraph.runs[0] if paragraph.runs else Run("")
            same = paragraph.runs if new == paragraph.text else (replace(first, text=new),)
            return replace(paragraph, runs=self._linked(same))
        runs: list[Run] = []
        before, done = "", len(self.changes)
        for run in paragraph.runs:
            runs.append(replace(run, text=self.text(run.text, before)))
            before += run.text
        if "".join(run.text for run in runs) != quiet:
            # A name that stands half in bold is exchanged in the whole paragraph, which loses its bold.
            del self.changes[done:]
            runs = [Run(self.text(paragraph.text))]
        return replace(paragraph, runs=self._linked(tuple(runs)))

    def _linked(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """Return the runs without the links whose own address says what may not be seen."""
        return tuple(self._unlinked(run) if self._quietly(run.link) != run.link else run for run in runs)

    def _unlinked(self, run: Run) -> Run:
        summary = f"»{self._quietly(run.text)}« er med uden sit link"
        self.changes.append(Change(self.place, run.link, "", summary))
        return replace(run, link="")

    def _quietly(self, text: str) -> str:
        """Return the text cleaned, without a note of it."""
        return _Cleaner(self.place, self.hand, []).text(text)

    def _may_stand(self, words: str) -> bool:
        """Tell whether a person has decided that the words may stand here."""
        plains = plains_in(words)
        return self.hand.decisions.about(plains, 0, len(plains), self.place) is True

    def _without_details(self, text: str) -> str:
        names = tuple(self.hand.renamer.labels)
        found = [
            ((one.start, one.end), f"({one.what} udeladt)")
            for one in private_details(text, self.hand.phone, names, self._names_one)
            if not self._may_stand(text[one.start : one.end])
        ]
        found += self._decided_against(text)
        rest, end = "", 0
        for (start, stop), label in sorted(found, key=lambda one: (one[0][0], -one[0][1])):
            if start >= end:
                rest = self._left_out(rest + text[end:start], text[start:stop], label)
                end = stop
        return rest + text[end:]

    def _decided_against(self, text: str) -> Iterator[tuple[tuple[int, int], str]]:
        """Yield the words that a person has decided may not stand here, and what stands there instead."""
        wanted = tuple(self.hand.decisions.left_out(self.place))
        words = tokens(text) if wanted else ()
        for sought in wanted:
            for at in range(len(words) - len(sought) + 1):
                plains = [token.plain for token in words[at : at + len(sought)]]
                if plains in (list(sought), [*sought[:-1], f"{sought[-1]}s"]):
                    span = words[at].start, words[at + len(sought) - 1].end
                    yield span, self._label_of(sought) or _LEFT_OUT

    def _label_of(self, sought: tuple[str, ...]) -> str:
        """Return what the person is called whose name the words are, or nothing."""
        for name, label in self.hand.renamer.labels.items():
            if set(sought) <= {plain(part) for part in Person.of(name, self.place).parts}:
                return with_article(label)
        return ""

    def _names_one(self, words: str) -> bool:
        return bool(self.hand.renamer.rename(words)[1])

    def _left_out(self, before: str, words: str, label: str) -> str:
        """Note that the words are left out after ``before``, which is clean already; return what stands there now."""
        around = _tail(self.hand.renamer.rename(before)[0])
        self.changes.append(Change(self.place, words, "", f"»{around}[{label}]«"))
        return before + label


def _tail(text: str) -> str:
    line = text.rsplit("\n", 1)[-1]
    return f"… {line[-_AROUND:].partition(' ')[2]}" if len(line) > _AROUND else line


def _head(text: str) -> str:
    line = text.split("\n", 1)[0]
    return f"{line[:_AROUND].rpartition(' ')[0]} …" if len(line) > _AROUND else line
