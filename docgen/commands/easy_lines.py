"""The lines of a draft for each kind of easy-read paper: minutes, agenda, hearing answer, annual report."""

from docgen.checks.easy.easy_cells import AGENDA, AGREEMENT, SAID, TEXT
from docgen.commands.easy_choice import MOST_LINES
from docgen.commands.easy_draft import agenda_draft, easiest_of, item_draft
from docgen.commands.easy_parts import EasyBook, Part
from docgen.danish.easy.clauses import has_verb, is_sentence
from docgen.danish.easy.easing import Language, eased
from docgen.danish.readability import LIST_MARKER, words_of
from docgen.danish.sentences import sentences
from docgen.danish.words import plain
from docgen.sheets.books import MeetingBook
from docgen.sheets.hearing import Advice, Hearing, Remark
from docgen.sheets.items import Item
from docgen.sheets.year.doings import ReportWords

_SAYS = {
    "Støtter": ("Vi støtter det.",),
    "Støtter med bemærkninger": ("Vi støtter det.", "Men vi har noget at sige til det."),
    "Støtter ikke": ("Vi støtter det ikke.",),
    "Ingen bemærkninger": ("Vi har ikke noget at sige til det.",),
}
"""What the council thinks as a whole, in easy words, by its choice in *Samlet holdning*."""

_MOST_WORDS = 15
"""Words in a line of what the council wants; a longer wish is left to the one who writes."""


def lines_of(book: EasyBook, part: Part, language: Language) -> dict[str, tuple[str, ...]]:
    """Return the lines of a draft by the easy cell that they are for; ``part`` is of the public edition."""
    record = part.record
    if isinstance(book, MeetingBook) and isinstance(record, Item):
        if AGENDA in part.easy:
            return {AGENDA: agenda_draft(record, language)}
        made = item_draft(book, record, part.number, language)
        return {TEXT: made.text, AGREEMENT: made.agreement}
    if isinstance(record, ReportWords):
        (easy,) = part.easy
        is_advice = easy == "easy_advice"
        return {easy: _wished(part.full_text, language) if is_advice else easiest_of(part.full_text, language, 4)}
    return _of_answer(part, language)


def _of_answer(part: Part, language: Language) -> dict[str, tuple[str, ...]]:
    """Return the lines of a part of a hearing answer."""
    record = part.record
    if isinstance(record, Hearing):
        return {TEXT: (*_SAYS.get(record.position, ()), *easiest_of(str(record.general_remarks or ""), language, 2))}
    if isinstance(record, Remark):
        said, wish = str(record.remark or ""), str(record.proposal or "")
        wished = [line for one in sentences(plain(wish)) for line in eased(one, language).lines]
        short = tuple(line for line in wished if is_sentence(line) and len(words_of(line)) <= _MOST_WORDS)
        return {SAID: (*easiest_of(said, language, max(1, MOST_LINES - len(short))), *short)}
    if isinstance(record, Advice):
        return {SAID: _wish(str(record.advice).strip(), language)}
    return {}


def _wished(text: str, language: Language) -> tuple[str, ...]:
    """Return what a council recommends, one line each: »Flere boliger« is »Vi foreslår dette: Flere boliger.«"""
    points = (LIST_MARKER.sub("", plain(line)) for line in text.splitlines())
    return tuple(line for point in points if point for line in _wish(point, language))


def _wish(point: str, language: Language) -> tuple[str, ...]:
    point = point.rstrip(".")
    if point.startswith("at "):
        return eased(f"Vi foreslår, {point}.", language).lines
    return eased(f"{point}.", language).lines if has_verb(point) else (f"Vi foreslår dette: {point}.",)
