"""O02 · Noget, der skal tages op igen, kan blive væk

Regel: I et referat, hvor et punkt overføres, er »Næste møde dato« udfyldt. Et punkt, hvis beslutning
er »Udsat« eller »Overføres«, har Ja i »Overføres til næste møde«. En åben opfølgning har en frist, når
næste møde ikke er fastsat. Hører en opfølgning til et punkt, findes punktet; er der lukkede punkter, er det
en fejl, hvis det ikke gør, for et lukket punkts opfølgning er også lukket. Lover beslutningerne, at nogen
undersøger eller vender tilbage, er arket Opfølgning ikke tomt.

Hvorfor: I et referat fra 2022 aftalte deltagerne tre punkter til næste møde. I et andet råds referat fra
2014 står der »… følger op«, og ikke hvornår. Næste dagsorden laves af det, der står her.

Passes:
    Overføres til næste møde: Ja, Næste møde dato: 17. august 2026
    Beslutning: Udsat til næste møde. Overføres til næste møde: Ja

Fails:
    Overføres til næste møde: Ja, Næste møde dato er tom
    Beslutning: Punktet udsættes. (og »Overføres til næste møde« er tom)

Sådan retter du: Skriv næste mødes dato, vælg Ja i »Overføres til næste møde«, og skriv aftalerne i
arket Opfølgning.
"""

import re
from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of
from docgen.checks.context import CheckContext
from docgen.danish.lists import all_of
from docgen.finding import Finding, error, warning
from docgen.late import late_pattern
from docgen.sheets.books import MeetingBook
from docgen.sheets.numbering import bare_number, item_numbers

CODE = "O02"

_POSTPONED = late_pattern(
    r"^(?:punktet |sagen |drøftelsen )?(?:er |blev |bliver )?(?:udsat|udsættes|udskydes|udskudt|overføres|overført|"
    r"genoptages)\b",
    re.IGNORECASE,
)
_PROMISED = late_pattern(
    r"\b(?:undersøger|følger op|vender tilbage|giver (?:en )?status|tager kontakt|indkalder)\b", re.IGNORECASE
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each thing that the next agenda would not know of."""
    book = context.book
    if not isinstance(book, MeetingBook):
        return
    numbers = item_numbers(book)
    yield from _no_item(book, numbers)
    if book.meeting.status != "Referat":
        return
    yield from _without_a_meeting(book, numbers)
    yield from _postponed(book)
    yield from _without_a_day(book)
    yield from _promised(book)


def _without_a_meeting(book: MeetingBook, numbers: tuple[str, ...]) -> Iterator[Finding]:
    carried = [number for item, number in zip(book.items, numbers, strict=True) if item.carried_over]
    if carried and not book.meeting.next_date:
        yield warning(
            CODE,
            book.meeting.place("next_date"),
            f"Punkt {all_of(carried)} overføres til næste møde, men mødets dato mangler.",
            "Skriv næste mødes dato.",
        )


def _postponed(book: MeetingBook) -> Iterator[Finding]:
    for item in book.items:
        match = next((match for line in lines_of(str(item.decision or "")) if (match := _POSTPONED.match(line))), None)
        if match and not item.carried_over:
            yield warning(
                CODE,
                item.place("carried_over"),
                f"Beslutningen siger »{match[0]}«, men punktet overføres ikke til næste møde.",
                "Vælg Ja, så kommer det med på næste dagsorden.",
            )


def _no_item(book: MeetingBook, numbers: tuple[str, ...]) -> Iterator[Finding]:
    there = {bare_number(number) for number in numbers}
    # What belongs to a closed item is closed, too: where there is one, nobody may have to guess.
    say = error if any(item.openness == "Lukket" for item in book.items) else warning
    for action in book.follow_ups:
        if action.item and bare_number(action.item) not in there:
            advice = f"Punkterne er {', '.join(filter(None, numbers))}. Er det et andet mødes punkt, så tøm cellen."
            yield say(CODE, action.place("item"), f"Der er intet punkt {action.item} i arket Punkter.", advice)


def _without_a_day(book: MeetingBook) -> Iterator[Finding]:
    for action in book.follow_ups:
        if action.status == "Åben" and not action.due and not book.meeting.next_date:
            yield warning(
                CODE,
                action.place("due"),
                "Opfølgningen har ingen frist, og næste møde er ikke fastsat.",
                "Skriv en frist eller næste mødes dato.",
            )


def _promised(book: MeetingBook) -> Iterator[Finding]:
    if book.follow_ups:
        return
    for item in book.items:
        if match := _PROMISED.search(str(item.decision or "")):
            message = f"Beslutningen siger »{match[0]}«, men arket Opfølgning er tomt."
            yield warning(CODE, item.place("decision"), message, "Skriv i Opfølgning, hvem der gør hvad.")
            return
