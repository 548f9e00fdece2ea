"""D04 · Mødet passer ikke ind i årets gang

Regel: En sag med årsrapporten behandles i januar, februar eller marts. Et samarbejdsmøde forbereder et
rådsmøde, så »Næste møde dato« er udfyldt. Er mødenummeret fx 2/2026, og ligger næste møde først i 2027,
når organet ikke op på sit mindste antal møder.

Hvorfor: I Odense er Udsatterådet et punkt på udvalgets møde i første kvartal med årsrapporten som bilag,
og de fire samarbejdsmøder »lægges altid op til et udsatterådsmøde«. Ishøjs råd holder fire møder om
året, Egedals netværk mindst tre.

Passes:
    Mødedato 10. marts 2026, Årsrapport år 2025
    Mødenummer 3/2026, Næste møde dato 10. marts 2027, Mindst antal møder pr. år: 3

Fails:
    Mødedato 12. august 2026, Årsrapport år 2025
    Mødetype Samarbejdsmøde, Næste møde dato er tom
    Mødenummer 2/2026, Næste møde dato 10. marts 2027, Mindst antal møder pr. år: 4

Sådan retter du: Flyt mødet, eller skriv datoen. Er det aftalt anderledes i år, kan advarslen stå.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.calendar_names import MONTHS
from docgen.danish.dates import in_words
from docgen.danish.numbers import quantity
from docgen.finding import Finding, warning
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook, MeetingBook

CODE = "D04"

_LAST_MONTH = 3
_NUMBER = late_pattern(r"(?P<count>\d{1,2})\s?[/-]\s?(?P<year>\d{4})")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each meeting that comes at the wrong time of the year."""
    match context.book:
        case CaseBook() as book:
            yield from _report(book)
        case MeetingBook() as book:
            yield from _preparation(book)
            yield from _too_few(book)


def _report(book: CaseBook) -> Iterator[Finding]:
    date = book.case.date
    has_report = book.case.report_year or any(annex.type == "Årsrapport" for annex in book.attachments)
    if date and has_report and date.month > _LAST_MONTH:
        yield warning(
            CODE,
            book.case.place("date"),
            f"Sagen har årsrapporten med, men mødet ligger i {MONTHS[date.month - 1]} og ikke i årets første kvartal.",
            "Ret datoen, eller lad advarslen stå, hvis det er aftalt sådan.",
        )


def _preparation(book: MeetingBook) -> Iterator[Finding]:
    if book.meeting.type == "Samarbejdsmøde" and not book.meeting.next_date:
        yield warning(
            CODE,
            book.meeting.place("next_date"),
            "Et samarbejdsmøde forbereder et rådsmøde, men rådsmødets dato mangler.",
            "Skriv datoen for rådsmødet.",
        )


def _too_few(book: MeetingBook) -> Iterator[Finding]:
    meeting, least = book.meeting, book.body.min_meetings
    number = _NUMBER.fullmatch(meeting.number or "")
    if not (number and least and meeting.date and meeting.next_date) or int(number["year"]) != meeting.date.year:
        return
    count = int(number["count"])
    if meeting.next_date.year > meeting.date.year and count < least:
        yield warning(
            CODE,
            meeting.place("next_date"),
            f"Møde nr. {count} er det sidste i {meeting.date.year}, for næste møde er {in_words(meeting.next_date)}. "
            f"Der skal være mindst {quantity(least, 'møde', 'møder')} om året.",
            "Indkald til et møde mere, eller ret datoen.",
        )
