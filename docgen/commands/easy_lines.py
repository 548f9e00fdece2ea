"""The lines of a draft for each kind of easy-read paper: minutes, agenda, hearing answer."""

from docgen.checks.easy.easy_cells import AGENDA, AGREEMENT, SAID, TEXT
from docgen.commands.easy_draft import agenda_draft, easiest_of, item_draft
from docgen.commands.easy_parts import EasyBook, Part
from docgen.danish.easy.easing import Language, eased
from docgen.sheets.books import MeetingBook
from docgen.sheets.hearing import Advice, Hearing, Remark
from docgen.sheets.items import Item

_SAYS = {
    "Støtter": ("Vi støtter det.",),
    "Støtter med bemærkninger": ("Vi støtter det.", "Men vi har noget at sige til det."),
    "Støtter ikke": ("Vi støtter det ikke.",),
    "Ingen bemærkninger": ("Vi har ikke noget at sige til det.",),
}
"""What the council thinks as a whole, in easy words, by its choice in *Samlet holdning*."""


def lines_of(book: EasyBook, part: Part, language: Language) -> dict[str, tuple[str, ...]]:
    """Return the lines of a draft by the easy cell that they are for; ``part`` is of the public edition."""
    record = part.record
    if isinstance(book, MeetingBook) and isinstance(record, Item):
        if AGENDA in part.easy:
            return {AGENDA: agenda_draft(record, language)}
        made = item_draft(book, record, part.number, language)
        return {TEXT: made.text, AGREEMENT: made.agreement}
    if isinstance(record, Hearing):
        return {TEXT: (*_SAYS.get(record.position, ()), *easiest_of(str(record.general_remarks or ""), language, 2))}
    if isinstance(record, Remark):
        return {SAID: easiest_of("\n".join(part.full_texts.values()), language, 4)}
    if isinstance(record, Advice):
        advice = str(record.advice).strip()
        sentence = f"Vi foreslår, {advice.rstrip('.')}." if advice.startswith("at ") else advice
        return {SAID: eased(sentence, language).lines}
    return {}
