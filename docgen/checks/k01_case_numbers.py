"""K01 · Sagsnummeret er ikke skrevet som et KLE-nummer

Regel: Et sagsnummer er emne, facet, løbenummer og år med bindestreg imellem: 27.00.00-A00-5-15. Emnet
er tre tal med to cifre, facetten et stort bogstav (også Æ, Ø og Å) og to cifre, løbenummeret et til fem
cifre og året to eller fire. Året er sagens første år og ligger ikke ude i fremtiden. Et nummer, der
ligner et andet systems, giver kun en advarsel. Myndighedens eget nummer prøves ikke.

Hvorfor: Sagen findes og kasseres efter nummeret. Excel kan selv have gjort et emne til en dato eller
have fjernet et nul.

Passes:
    27.00.00-A00-5-15
    00.22.04-P35-1-2026
    29.00.00-Ø36-2-17

Fails:
    27.0.00-A00-5-15
    27.00.00-A0-5-15
    17/10438

Sådan retter du: Kopiér nummeret fra sagssystemet, og lad cellen være formateret som Tekst.
"""

import datetime as dt
import re
from collections.abc import Iterator

from docgen.checks.matter import Matter
from docgen.finding import Finding, Place, error, warning
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.record import Book

CODE = "K01"

_PARTS = (
    ("emnet", re.compile(r"\d{2}\.\d{2}\.\d{2}"), "tre tal med to cifre, fx 27.00.00"),
    ("facetten", re.compile(r"[A-ZÆØÅ]\d{2}"), "et stort bogstav og to cifre, fx A00"),
    ("løbenummeret", re.compile(r"\d{1,5}"), "et til fem cifre"),
    ("året", re.compile(r"\d{2}|\d{4}"), "to eller fire cifre"),
)
# Numbers that other municipalities' case systems are seen to print.
_OTHER_SYSTEMS = (
    re.compile(r"\d{2}/\d{1,6}"),
    re.compile(r"\d{3}-\d{4}-\d{1,6}"),
    re.compile(r"(?:19|20)\d{2}-\d{5,7}"),
    re.compile(r"\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{2}-(?:\d|\d{3}|\d{5})"),
)
_OLDEST_YEAR = 1970


def check(matter: Matter) -> Iterator[Finding]:
    """Yield a finding for each case number that is no KLE number."""
    for number, place in _numbers(matter.book):
        if number and (finding := _fault(number, place, matter.today)):
            yield finding


def _numbers(book: Book) -> Iterator[tuple[str | None, Place]]:
    match book:
        case MeetingBook():
            yield book.meeting.case_number, book.meeting.place("case_number")
            yield from ((item.case_number, item.place("case_number")) for item in book.items)
        case HearingBook():
            yield book.hearing.case_number, book.hearing.place("case_number")
        case CaseBook():
            yield book.case.case_number, book.case.place("case_number")


def _fault(number: str, place: Place, today: dt.date) -> Finding | None:
    if any(form.fullmatch(number) for form in _OTHER_SYSTEMS):
        return warning(
            CODE,
            place,
            f"»{number}« er ikke et KLE-nummer, men ligner et andet sagssystems.",
            "Se efter, om det er det nummer, der skal stå.",
        )
    parts = number.split("-")
    if len(parts) != len(_PARTS):
        return error(
            CODE,
            place,
            f"»{number}« er ikke et KLE-nummer: det skal have emne, facet, løbenummer og år med bindestreg imellem.",
            "Skriv fx 27.00.00-A00-5-15.",
        )
    for part, (name, form, rule) in zip(parts, _PARTS, strict=True):
        if not form.fullmatch(part):
            return error(
                CODE,
                place,
                f"»{number}« er ikke et KLE-nummer: {name} »{part}« skal være {rule}.",
                "Skriv fx 27.00.00-A00-5-15.",
            )
    if not _OLDEST_YEAR <= (year := _year(parts[-1], today)) <= today.year:
        return error(
            CODE, place, f"»{number}« har året {year}, og det kan ikke passe.", "Skriv det år, sagen blev oprettet."
        )
    return None


def _year(digits: str, today: dt.date) -> int:
    """Return the year that two or four digits mean; two digits from 70 on are the last century's."""
    year = int(digits)
    if len(digits) == 4:
        return year
    century = today.year // 100 * 100
    return century - 100 + year if year >= _OLDEST_YEAR % 100 and century + year > today.year else century + year
