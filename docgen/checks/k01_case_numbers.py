"""K01 · Sagsnummeret er ikke skrevet som et KLE-nummer

Regel: Et sagsnummer er emne, facet, løbenummer og år med bindestreg imellem: 27.00.00-A00-5-15. Emnet
er tre tal med to cifre, facetten et stort bogstav (også Æ, Ø og Å) og to cifre, løbenummeret et til fem
cifre og året to eller fire. Året er sagens første år og ligger ikke ude i fremtiden. Andre systemer
skriver andre numre; dem får du kun en advarsel om. Skriv et af jeres egne i »Sagsnumre ser sådan ud«, så
er alle numre af den form i orden. Myndighedens eget nummer prøves ikke.

Hvorfor: Sagen findes og kasseres efter nummeret. Excel kan selv have gjort et emne til en dato eller
have fjernet et nul.

Passes:
    27.00.00-A00-5-15
    00.22.04-P35-1-2026
    29.00.00-Ø36-2-17
    EMN-2020-02194 (når »Sagsnumre ser sådan ud« er EMN-2026-00001)

Fails:
    27.0.00-A00-5-15
    27.00.00-A0-5-15
    17/10438
    EMN-2020-02194

Sådan retter du: Kopiér nummeret fra sagssystemet, og lad cellen være formateret som Tekst. Bruger I ikke
KLE, så udfyld »Sagsnumre ser sådan ud« i arket Organ eller Sag.
"""

import datetime as dt
import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.finding import Finding, Level, Place, error, warning
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.record import Book

CODE = "K01"

_PARTS = (
    ("emnet", late_pattern(r"\d{2}\.\d{2}\.\d{2}"), "tre tal med to cifre, fx 27.00.00"),
    ("facetten", late_pattern(r"[A-ZÆØÅ]\d{2}"), "et stort bogstav og to cifre, fx A00"),
    ("løbenummeret", late_pattern(r"\d{1,5}"), "et til fem cifre"),
    ("året", late_pattern(r"\d{2}|\d{4}"), "to eller fire cifre"),
)
# Near enough to a KLE number that a slip in one of its parts can be named.
_MEANT = late_pattern(r"\d{1,3}\.\d{1,3}\.\d{1,3}-[^\W\d_]\d{1,3}-\d{1,7}-\d{1,4}")
# Odsherred's: the year before the serial number.
_YEAR_FIRST = late_pattern(r"\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{2}-(?:\d|\d{3}|\d{5})")
_OLDEST_YEAR = 1970


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each case number that is no KLE number and not like the council's own."""
    usual = _usual_number(context.book)
    reported: set[str] = set()  # the shapes of other systems' numbers: a council has one system, and hears of it once
    for number, place in _numbers(context.book):
        if not number or (usual and _shape_of(usual).fullmatch(number)):
            continue
        shape = _shape_of(number).pattern
        if shape not in reported:
            found = list(_faults(number, place, context.today, usual))
            reported |= {shape for finding in found if finding.level is Level.WARNING}
            yield from found


def _numbers(book: Book) -> Iterator[tuple[str | None, Place]]:
    match book:
        case MeetingBook():
            yield book.meeting.case_number, book.meeting.place("case_number")
            yield from ((item.case_number, item.place("case_number")) for item in book.items)
        case HearingBook():
            yield book.hearing.case_number, book.hearing.place("case_number")
        case CaseBook():
            yield book.case.case_number, book.case.place("case_number")


def _usual_number(book: Book) -> str | None:
    """Return a number as the council itself writes them, where it has said so."""
    match book:
        case MeetingBook() | HearingBook():
            return book.body.case_numbers_like
        case CaseBook():
            return book.case.case_numbers_like
    return None


def _shape_of(number: str) -> re.Pattern[str]:
    """Return what all numbers written like this one are: figures for figures, letters for letters."""
    parts = re.findall(r"\d+|[^\W\d_]+|\s+|.", number)
    forms = (r"\d++" if part.isdigit() else r"[^\W\d_]++" if part.isalpha() else re.escape(part) for part in parts)
    return re.compile(r"\A" + "".join(forms))


def _faults(number: str, place: Place, today: dt.date, usual: str | None) -> Iterator[Finding]:
    if _YEAR_FIRST.fullmatch(number) or not _MEANT.fullmatch(number):
        like = f"jeres egne ({usual})" if usual else "et KLE-nummer (27.00.00-A00-5-15)"
        message = f"»{number}« ligner ikke {like}."
        remedy = "Ret nummeret, hvis det er forkert."
        if not usual:
            remedy += " Bruger I andre numre, så skriv et af dem i »Sagsnumre ser sådan ud«."
        yield warning(CODE, place, message, remedy)
        return
    parts = number.split("-")
    for part, (name, form, rule) in zip(parts, _PARTS, strict=True):
        if not form.fullmatch(part):
            message = f"»{number}« er ikke et KLE-nummer: {name} »{part}« skal være {rule}."
            yield error(CODE, place, message, "Skriv fx 27.00.00-A00-5-15.")
            return
    if not _OLDEST_YEAR <= (year := _year(parts[-1], today)) <= today.year:
        message = f"»{number}« har året {year}, og det kan ikke passe."
        yield error(CODE, place, message, "Skriv det år, sagen blev oprettet.")


def _year(digits: str, today: dt.date) -> int:
    """Return the year that two or four digits mean; two digits from 70 on are the last century's."""
    year = int(digits)
    if len(digits) == 4:
        return year
    century = today.year // 100 * 100
    return century - 100 + year if year >= _OLDEST_YEAR % 100 and century + year > today.year else century + year
