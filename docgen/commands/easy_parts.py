"""The parts of a workbook that an easy-read paper is written of: their full texts, and the cells for the easy ones."""

from collections.abc import Iterator

from docgen.checks.easy.easy_cells import (
    AGENDA,
    FIELDS,
    SAID,
    TEXT,
    TITLE,
    filled_cells,
    is_in_easy,
    is_in_easy_agenda,
    is_needed,
    running,
)
from docgen.late import dataclass
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.numbering import item_numbers
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.doings import EASY_WORDS
from docgen.workbook.record import Record

FULL = ("background", "discussion", "decision")
EasyBook = MeetingBook | HearingBook | YearBook


@dataclass(frozen=True)
class Part:
    """An item, a remark or a recommendation: its number and title, and which of its cells are full text and easy."""

    record: Record
    number: str
    title: str
    full: tuple[str, ...]
    easy: tuple[str, ...]
    is_in: bool

    @property
    def full_texts(self) -> dict[str, str]:
        """The full texts that there are, by their headings."""
        texts = ((field, str(getattr(self.record, field) or "")) for field in self.full)
        return {self.record.heading(field): text for field, text in texts if text}

    @property
    def full_text(self) -> str:
        """All that the full text says."""
        return "\n".join(self.full_texts.values())

    @property
    def easy_text(self) -> str:
        """The easy sentences, one a line; nothing where the part is in no easy-read paper."""
        return running(filled_cells(self.record, self.easy)) if self.is_in else ""


def parts_of(book: EasyBook) -> list[Part]:
    """Return the open parts that an easy-read paper may be written of."""
    if isinstance(book, YearBook):
        return list(_of_year(book))
    return list(_of_hearing(book) if isinstance(book, HearingBook) else _of_meeting(book))


def _of_year(book: YearBook) -> Iterator[Part]:
    """Yield the four texts of the annual report: *Forord*, *Temaer*, *Anbefalinger*, *Næste år*."""
    for easy in EASY_WORDS:
        full = easy.removeprefix("easy_")
        if getattr(book.report, full) or getattr(book.report, easy):
            yield Part(book.report, "", book.report.heading(full), (full,), (easy,), bool(getattr(book.report, easy)))


def _of_meeting(book: MeetingBook) -> Iterator[Part]:
    is_minutes = book.meeting.status == "Referat"
    for item, number in zip(book.items, item_numbers(book), strict=True):
        if item.openness != "Åben" or item.in_easy is False or not (item.in_easy or _concerns_readers(item)):
            continue
        title = item.easy_title or item.title or ""
        if is_minutes:
            yield Part(item, number, title, FULL, FIELDS, is_in_easy(item))
        else:
            yield Part(item, number, title, ("background",), (TITLE, AGENDA), is_in_easy_agenda(item))


def _concerns_readers(item: Item) -> bool:
    """Tell whether readers may need an item: welcome and pauses only where somebody has written an easy text."""
    has_text = any(getattr(item, field) for field in FULL)
    return bool(item.easy_text or item.easy_agenda) or (is_needed(item) and has_text)


def _of_hearing(book: HearingBook) -> Iterator[Part]:
    hearing = book.hearing
    if hearing.openness != "Åben":
        return
    yield Part(hearing, "", hearing.title, ("introduction", "general_remarks"), (TITLE, TEXT), bool(hearing.easy_text))
    for number, remark in enumerate(book.remarks, 1):
        yield Part(remark, str(number), remark.subject, ("remark", "proposal"), (SAID,), bool(remark.easy))
    for advice in book.advice:
        yield Part(advice, "", "Anbefaling", ("advice",), (SAID,), bool(advice.easy))
