"""F01 · Udvalget mangler i forumrækken

Regel: Koderne i »Behandles i« står i arket Fora; ellers ville papiret mangle et kryds. Sagens eget udvalg
er en af dem, og udvalget står i arket Fora. Er »Behandles i« tomt, siges der ikke noget om rækken; er ingen
af koderne kendt, siges kun det.

Hvorfor: Forumrækken er den linje, hvor politikerne ser, hvem der skal behandle sagen. Mangler krydset
ved udvalget selv, er det som regel en kode, der er skrevet forkert.

Passes:
    Udvalgskode SOS, Behandles i: SOS; BYR

Fails:
    Udvalgskode SOS, Behandles i: BYR
    Behandles i: SOC

Sådan retter du: Vælg koden fra arket Fora, eller tilføj udvalget dér.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.lists import did_you_mean
from docgen.danish.words import key, nearest
from docgen.finding import Finding, error, warning
from docgen.sheets.books import CaseBook

CODE = "F01"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each committee or code that the forum row cannot show."""
    if isinstance(context.book, CaseBook):
        yield from _unknown_codes(context.book)
        yield from _own_committee(context.book)
        yield from _committee_without_forum(context.book)


def _unknown_codes(book: CaseBook) -> Iterator[Finding]:
    codes = [forum.code for forum in book.forums if forum.code]
    if len(codes) < len(book.forums):
        return
    codes_there = {key(code) for code in codes}
    written = [("treated_in", code) for code in book.case.treated_in or ()]
    if book.case.committee_code and codes:
        written.append(("committee_code", book.case.committee_code))
    for field, code in written:
        if key(code) not in codes_there:
            remedy = did_you_mean(code, codes) if codes else "Skriv udvalgene i arket Fora."
            # The paper would go out without the cross that this code asks for.
            found = error if field == "treated_in" and codes else warning
            yield found(CODE, book.case.place(field), f"»{code}« findes ikke i arket Fora.", remedy)


def _own_committee(book: CaseBook) -> Iterator[Finding]:
    case = book.case
    committee = case.committee_code or next(
        (forum.code for forum in book.forums if forum.name and key(forum.name) == key(case.committee or "")), None
    )
    treated_in = {key(code) for code in case.treated_in or ()}
    is_readable = any(key(forum.code or "") in treated_in for forum in book.forums)
    if committee and is_readable and key(committee) not in treated_in:
        yield warning(
            CODE,
            case.place("treated_in"),
            f"Sagens eget udvalg, {committee}, er ikke med.",
            f"Skriv {committee} sammen med de andre koder.",
        )


def _committee_without_forum(book: CaseBook) -> Iterator[Finding]:
    names = [forum.name for forum in book.forums if forum.name]
    committee = book.case.committee
    if not committee or not names or len(names) < len(book.forums):
        return
    if key(committee) not in {key(name) for name in names}:
        guess = nearest(committee, names)
        remedy = f"Mente du »{guess}«?" if guess else "Tilføj udvalget i arket Fora."
        yield warning(CODE, book.case.place("committee"), f"»{committee}« står ikke i arket Fora.", remedy)
