"""Y08 · Der er afregnet diæt, som loven ikke giver

Regel: Diæt gives ikke til et byrådsmedlem, ikke til den, der ikke deltog eller ikke er medlem den dag, ikke
for et aflyst møde, ikke to gange samme dag og ikke ved siden af honorar. En række mere samme dag er til
kørsel og andre udgifter. Satsen over fire timer er det dobbelte af satsen til fire timer. Rejsetid inden for
kommunen tæller ikke med.

Hvorfor: Sådan står det i kommunestyrelseslovens § 16 a: et fast beløb pr. dag, det dobbelte over fire
timer, og kun til den, der ikke er medlem af kommunalbestyrelsen.

Passes:
    Bo Eksempel deltog, er ikke byrådsmedlem og er diætberettiget

Fails:
    Byrådsmedlem: Ja, Diætberettiget: Ja
    Rejseminutter: 40, Uden for kommunen: Nej

Sådan retter du: Slet rækken, ret Medlemmer, eller spørg lønkontoret; det er dem, der afgør det.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.danish.people import same_person
from docgen.danish.words import nearest
from docgen.finding import Finding, error, warning
from docgen.sheets.year.accounts import LONG, SHORT, Pay, pays, rate_on, sits
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import meetings_of

CODE = "Y08"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each diæt that § 16 a does not give."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    for member in book.members:
        for field, what in (("politician", "byrådsmedlem"), ("fee", "på honorar")):
            if member.paid and getattr(member, field):
                message = f"{member.name or 'Personen'} er {what} og kan ikke få diæter."
                yield error(CODE, member.place("paid"), message, "Skriv Nej i Diætberettiget.")
    for pay in pays(book, meetings_of(book)):
        yield from _row(pay)
        if pay.is_repeated and pay.only_diet:
            message = f"{pay.row.name} får allerede diæt for {in_words(pay.meeting.date)}; den gives én gang om dagen."
            yield error(CODE, pay.row.place("name"), message, "Slet den ene række.")
    if book.members and all(one.name for one in book.members):
        yield from _unknown(book)
    yield from _doubled(book)


def _unknown(book: YearBook) -> Iterator[Finding]:
    """Yield a warning for each who is paid and is no member, or was none that day: docgen gives them no diæt."""
    for pay in pays(book, meetings_of(book)):
        place = pay.row.place("name")
        if pay.member is None:
            guess = nearest(pay.row.name, [one.name for one in book.members])
            remedy = f"Mente du »{guess}«?" if guess else "Ret navnet, eller tilføj personen."
            yield warning(CODE, place, f"»{pay.row.name}« står ikke i arket Medlemmer.", remedy)
        elif pay.member.since and not sits(pay.member, pay.meeting.date):
            message = f"{pay.row.name} var ikke medlem den {in_words(pay.meeting.date)}."
            yield warning(CODE, place, message, "Slet rækken, eller ret Fra og Til i arket Medlemmer.")


def _row(pay: Pay) -> Iterator[Finding]:
    row, member = pay.row, pay.member
    if pay.meeting.is_cancelled:
        yield error(
            CODE, row.place("meeting"), f"Møde nr. {row.meeting} er aflyst.", "Slet rækken, eller ret nummeret."
        )
        return
    if member and member.politician and pay.only_diet:
        message = f"{row.name} er byrådsmedlem og kan ikke få diæt."
        yield error(CODE, row.place("name"), message, "Slet rækken.")
    if pay.meeting.came and not any(same_person(one.name, row.name) for one in pay.meeting.came if one.name):
        message = f"{row.name} deltog ikke i møde nr. {row.meeting}."
        yield error(CODE, row.place("name"), message, "Slet rækken, eller ret deltagerlisten.")
    if row.travel_minutes and row.outside is not True:
        message = "Rejsetid inden for kommunen tæller ikke med i diæten."
        yield error(CODE, row.place("travel_minutes"), message, "Slet minutterne, eller skriv Ja i Uden for kommunen.")


def _doubled(book: YearBook) -> Iterator[Finding]:
    for long in book.rates:
        if long.type != LONG or long.amount is None or not long.since:
            continue
        short = rate_on(book, SHORT, long.since)
        if short and short.amount is not None and long.amount != 2 * short.amount:
            message = "Satsen over fire timer er ikke det dobbelte af satsen til fire timer."
            yield error(CODE, long.place("amount"), message, "Ret den ene sats.")
