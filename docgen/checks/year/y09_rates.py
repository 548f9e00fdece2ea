"""Y09 · Der mangler en sats, eller to satser gælder samme dag

Regel: Til hver afregning er der en sats, som gælder den dag, og en kilde til den. Af samme art gælder kun
én ad gangen. Kilometer har i Transport den sats, de afregnes med. docgen har ingen satser selv.

Hvorfor: Satserne ændres hvert år. Et beløb uden kilde kan hverken lønkontoret eller revisionen følge.

Passes:
    Kørsel lav 2,28 fra 1. januar 2026, Kilde: Skattestyrelsen; 24 km den 10. februar 2026

Fails:
    24 km den 10. februar 2027, og satsen gælder til 31. december 2026

Sådan retter du: Skriv satsen, dagen, den gælder fra, og hvor den står.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.finding import Finding, error
from docgen.sheets.year.accounts import DRIVES, diet_type, is_paid, pays, rate_on
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import meetings_of

CODE = "Y09"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each settlement without a rate, and for rates that overlap or have no source."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    yield from _rates(book)
    for pay in pays(book, meetings_of(book)):
        row, day = pay.row, pay.meeting.date
        if is_paid(pay.member) and not pay.is_repeated and not pay.meeting.is_cancelled:
            if pay.hours is None:
                message = f"Mødets tid kendes ikke, så {row.name}s diæt kan ikke regnes ud."
                yield error(CODE, row.place("meeting"), message, "Skriv Start og Slut i arket Møder.")
            elif pay.diet is None:
                message = f"Der er ingen sats for »{diet_type(pay.hours)}« den {in_words(day)}."
                yield error(CODE, row.place("meeting"), message, "Skriv den i arket Satser.")
        if row.kilometres and row.transport not in DRIVES:
            message = "Det står ikke, hvilken sats kilometerne afregnes med."
            yield error(CODE, row.place("transport"), message, "Vælg »Kørsel høj«, »Kørsel lav« eller »Cykel«.")
        elif row.kilometres and rate_on(book, row.transport or "", day) is None:
            message = f"Der er ingen sats for »{row.transport}« den {in_words(day)}."
            yield error(CODE, row.place("kilometres"), message, "Skriv den i arket Satser.")


def _rates(book: YearBook) -> Iterator[Finding]:
    rates = [one for one in book.rates if one.type and one.since]
    for place, rate in enumerate(rates):
        if rate.until and rate.until < rate.since:
            yield error(CODE, rate.place("until"), "Satsen slutter, før den begynder.", "Ret den ene dato.")
        for other in rates[:place]:
            same = other.type == rate.type
            if (
                same
                and (other.until is None or rate.since <= other.until)
                and (rate.until is None or other.since <= rate.until)
            ):
                message = f"En anden sats for »{rate.type}« gælder også fra {in_words(max(rate.since, other.since))}."
                yield error(CODE, rate.place("since"), message, "Skriv, hvornår den ene holder op.")
                break
