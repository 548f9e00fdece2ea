"""What the easy-read rules look at: every cell that is printed in the easy-read minutes, and what is known.

Only a meeting whose status is *Referat* has easy-read minutes; before that it may have an easy-read agenda, and a
hearing an easy-read answer. An item is in them when it is open, *Let
med* is not Nej, and it has a *Let tekst*. What happens now comes from the open rows of *Opfølgning*, and
hard words by *Ordliste*.
"""

import re
from collections.abc import Iterable, Iterator

from docgen.checks.context import CheckContext
from docgen.danish.sentences import sentences
from docgen.danish.words import plain
from docgen.finding import Place
from docgen.late import dataclass, late_pattern
from docgen.prose import LIST_MARKER
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.hearing import Advice
from docgen.sheets.items import Item
from docgen.sheets.numbering import open_follow_ups
from docgen.workbook.record import Book, Record

DRAFT_LINE = "[Udkast fra docgen: ret teksten, og slet denne linje]"
"""What a draft begins with; P01 refuses it until a person has removed it."""

TITLE, TEXT, AGREEMENT, MEANING = "easy_title", "easy_text", "easy_agreement", "meaning"
MACHINE_LINE = "[Udkast skrevet af en sprogmodel: ret teksten, og slet denne linje]"
"""What a draft begins with that a language model wrote a line of; P01 refuses it too."""

AGENDA, SAID = "easy_agenda", "easy"
FIELDS = (TITLE, TEXT, AGREEMENT)

_ENDS = late_pattern(r"[.!?…:;][)»”\"']*$")
_QUOTED = 90
_NOBODYS_NEWS = ("Fast", "Pause", "Overskrift")
_NOTHING = late_pattern(r"(?:der var )?(?:intet|ingenting|ingen bemærkninger)(?: (?:under|til) \w+)?\.?", re.IGNORECASE)
_FORMAL = late_pattern(r"^godkendelse af (?:dagsorden|referat)", re.IGNORECASE)


@dataclass(frozen=True)
class EasyCell:
    """One cell of the easy-read minutes: its sentences, each as a reader meets it."""

    record: Record
    field: str
    text: str

    @property
    def place(self) -> Place:
        """Where the cell stands."""
        return self.record.place(self.field)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they are written, without its bullet."""
        return tuple(LIST_MARKER.sub("", line) for part in self.text.splitlines() if (line := plain(part)))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences; one that is broken over two lines, where a reader pauses, is one."""
        return tuple(sentence for line in _whole(self.text) for sentence in sentences(line))


def easy_items(book: Book) -> tuple[Item, ...]:
    """Return the items of the easy-read minutes, or none where the workbook gives no minutes."""
    if not isinstance(book, MeetingBook) or book.meeting.status != "Referat":
        return ()
    return tuple(item for item in book.items if is_in_easy(item))


def is_in_easy(item: Item) -> bool:
    """Tell whether an item stands in the easy-read minutes."""
    return item.openness == "Åben" and item.in_easy is not False and bool(item.easy_text)


def is_in_easy_agenda(item: Item) -> bool:
    """Tell whether an item stands in the easy-read agenda."""
    return item.openness == "Åben" and item.in_easy is not False and bool(item.easy_agenda)


def is_in_easy_paper(book: MeetingBook, item: Item) -> bool:
    """Tell whether an item stands in the easy-read paper that the meeting has now; a cancelled one has none."""
    if book.meeting.status == "Aflyst":
        return False
    return is_in_easy(item) if book.meeting.status == "Referat" else is_in_easy_agenda(item)


def proof_lines(item: Item, *, is_minutes: bool) -> tuple[str, ...]:
    """Return the easy sentences of an item in their order: line 1 of *Prøvelæsning* is the first."""
    fields = (TEXT, AGREEMENT) if is_minutes else (AGENDA,)
    return tuple(sentence for cell in filled_cells(item, fields) for sentence in cell.sentences)


def is_needed(item: Item) -> bool:
    """Tell whether readers may need an item: not welcome, pauses, the approval of papers, or »Intet«."""
    is_empty_of_news = _NOTHING.fullmatch(plain(str(item.discussion or ""))) and not item.decision
    return item.type not in _NOBODYS_NEWS and not _FORMAL.match(item.title or "") and not is_empty_of_news


def easy_cells(context: CheckContext) -> Iterator[EasyCell]:
    """Yield each cell that is printed: those of the easy-read items, what happens now, the words explained."""
    items = easy_items(context.book)
    for item in items:
        yield from cells_of(item)
    if items and isinstance(context.book, MeetingBook):
        yield from map(step_cell, open_steps(context.book))
        yield from (EasyCell(row, MEANING, row.meaning) for row in context.book.glossary if row.meaning)
    yield from easy_texts(context.book)


def easy_texts(book: Book) -> Iterator[EasyCell]:
    """Yield the filled easy texts of what is no minutes: an agenda, a hearing answer, a year's report."""
    if isinstance(book, MeetingBook):
        agenda = () if book.meeting.status == "Referat" else book.items
        in_it = (item for item in agenda if is_in_easy_paper(book, item))
        yield from (cell for item in in_it for cell in filled_cells(item, (TITLE, AGENDA)))
        return
    for record, field in book.easy_texts:
        yield from filled_cells(record, (field,))


def paper_items(book: Book) -> tuple[Item, ...]:
    """Return the items of the easy-read paper that a meeting has now: minutes, or an agenda before it."""
    return tuple(item for item in book.items if is_in_easy_paper(book, item)) if isinstance(book, MeetingBook) else ()


def easy_parts(book: Book) -> Iterator[tuple[Place, tuple[EasyCell, ...]]]:
    """Yield each part that a reader meets as one, with the cell that is told of it.

    An item is one, a remark of a hearing answer, all its recommendations, and each text of a report.
    """
    if isinstance(book, MeetingBook):
        is_minutes = book.meeting.status == "Referat"
        field, fields = (TEXT, FIELDS) if is_minutes else (AGENDA, (TITLE, AGENDA))
        yield from ((item.place(field), tuple(filled_cells(item, fields))) for item in paper_items(book))
        return
    cells = tuple(easy_texts(book))
    advice = tuple(cell for cell in cells if isinstance(cell.record, Advice))
    yield from ((cell.place, (cell,)) for cell in cells if cell not in advice)
    if advice:
        yield advice[0].place, advice


def part_name(book: Book) -> str:
    """Return what a part is called in a sentence."""
    return "punktet" if isinstance(book, MeetingBook) else "teksten"


def easy_paper(book: Book) -> str:
    """Return what the easy-read paper of a workbook is called in a sentence."""
    if isinstance(book, MeetingBook):
        return "Det lette referat" if book.meeting.status == "Referat" else "Den lette dagsorden"
    return "Det lette høringssvar" if isinstance(book, HearingBook) else "Den lette årsrapport"


def open_steps(book: MeetingBook) -> tuple[FollowUp, ...]:
    """Return what happens now: the open rows of *Opfølgning*, but for those of closed items."""
    return tuple(row for row in open_follow_ups(book) if row.status == "Åben")


def step_cell(action: FollowUp) -> EasyCell:
    """Return the cell that says in easy words what is done: its *Let tekst*, or else *Hvad*."""
    return EasyCell(action, "easy", action.easy) if action.easy else EasyCell(action, "what", action.what or "")


def cells_of(item: Item) -> Iterator[EasyCell]:
    """Yield each filled easy cell of an item of minutes."""
    yield from filled_cells(item, FIELDS)


def filled_cells(record: Record, fields: tuple[str, ...]) -> Iterator[EasyCell]:
    """Yield each of a record's easy cells that is filled, without the line that marks a draft."""
    for field in fields:
        if text := str(getattr(record, field) or "").replace(DRAFT_LINE, "").replace(MACHINE_LINE, "").strip():
            yield EasyCell(record, field, text)


def running(cells: Iterable[EasyCell]) -> str:
    """Return the sentences of the cells that are no headings, one a line."""
    return "\n".join(sentence for cell in cells if cell.field != TITLE for sentence in cell.sentences)


def quoted(sentence: str) -> str:
    """Return the sentence in quotation marks, shortened where it is very long."""
    if len(sentence) <= _QUOTED:
        return f"»{sentence}«"
    return f"»{sentence[:_QUOTED].rsplit(' ', 1)[0]} …«"


def _whole(text: str) -> Iterator[str]:
    """Yield the lines, those that only break a sentence joined; a bullet begins a line of its own."""
    held = ""
    for part in text.splitlines():
        line = plain(part)
        if not line:
            continue
        bare = LIST_MARKER.sub("", line)
        if held and bare == line and line[0].islower() and not _ENDS.search(held):
            held = f"{held} {line}"
            continue
        if held:
            yield held
        held = bare
    if held:
        yield held
