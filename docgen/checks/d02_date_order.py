"""D02 · To datoer står i forkert rækkefølge

Regel: En høring er modtaget, før den behandles, behandlet, før den besvares, og besvaret senest på
fristen. En tidligere behandling ligger ikke efter mødet, næste skridt og næste møde ikke før; samme dag
er i orden, for flere udvalg mødes tit samme dag. Frist for forslag ligger ikke efter mødet, og mødet
slutter efter, at det begynder. Ingen går, før mødet begynder. Det giver en advarsel, når næste møde er
samme dag, når en opfølgning skal gøres før mødet, og når en deltager kommer, efter at mødet er slut.

Hvorfor: Når en gammel fil genbruges, bliver en dato let stående fra sidste gang.

Passes:
    Modtaget 1. maj, behandlet 20. maj, svar 26. maj, frist 29. maj
    Start 16.30, Slut 18.30
    Mødedato 12. august, Tidligere behandling i et andet udvalg 12. august

Fails:
    Svardato 2. juni, Høringsfrist 29. maj
    Mødedato 12. august, Videre proces 24. juni
    Start 16.30, en deltager med Til 16.00

Sådan retter du: Ret den dato, der er forkert. Har I fået længere frist, så skriv den nye frist.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import clock, day_of, in_words
from docgen.danish.numbers import quantity
from docgen.finding import Finding, error, warning
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.hearing import Hearing
from docgen.sheets.participants import Participant
from docgen.workbook.record import Record

CODE = "D02"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each date that lies on the wrong side of another."""
    match context.book:
        case MeetingBook() as book:
            yield from _meeting(book)
        case HearingBook() as book:
            yield from _hearing(book.hearing)
        case CaseBook() as book:
            yield from _case(book)


def _meeting(book: MeetingBook) -> Iterator[Finding]:
    meeting = book.meeting
    if meeting.date and meeting.next_date and meeting.next_date < meeting.date:
        yield _wrong(meeting, "next_date", f"{in_words(meeting.next_date)} ligger før dette møde.")
    if meeting.date and meeting.proposals_due and meeting.proposals_due > meeting.date:
        yield _wrong(meeting, "proposals_due", f"{in_words(meeting.proposals_due)} ligger efter mødet.")
    for field in ("next_date", "proposals_due"):
        if meeting.date and getattr(meeting, field) == meeting.date:
            message = f"{in_words(meeting.date)} er samme dag som mødet."
            yield warning(CODE, meeting.place(field), message, "Ret datoen, hvis det er en anden dag.")
    yield from _times(meeting, "start", "end")
    yield from _times(meeting, "start", "closed_at")
    for person in book.participants:
        yield from _times(person, "since", "until")
        yield from _presence(book, person)
    for action in book.follow_ups:
        if meeting.date and (due := day_of(action.due)) and due < meeting.date and _is_late(book, action):
            yield warning(
                CODE,
                action.place("due"),
                f"{in_words(due)} ligger før mødet den {in_words(meeting.date)}.",
                "Skriv en ny frist, eller vælg Lukket i Status.",
            )


def _is_late(book: MeetingBook, action: FollowUp) -> bool:
    """Tell whether an open action needs a new day: one from an earlier meeting is asked about at this one."""
    return action.status == "Åben" and bool(action.item or book.meeting.status == "Referat")


def _presence(book: MeetingBook, person: Participant) -> Iterator[Finding]:
    """Yield an error for one who leaves before the start, a warning for one who comes after the end."""
    start, end = book.meeting.start, book.meeting.closed_at or book.meeting.end
    if start and person.until and person.until <= start:
        message = f"Personen går kl. {clock(person.until)}, men mødet begynder kl. {clock(start)}."
        yield error(CODE, person.place("until"), message, "Ret klokkeslættet.")
    if end and person.since and person.since >= end:
        message = f"Personen kommer kl. {clock(person.since)}, men mødet slutter kl. {clock(end)}."
        yield warning(CODE, person.place("since"), message, "Ret klokkeslættet, hvis det er forkert.")


def _times(record: Record, first: str, last: str) -> Iterator[Finding]:
    start: dt.time | None = getattr(record, first)
    end: dt.time | None = getattr(record, last)
    if start and end and end <= start:
        yield error(
            CODE,
            record.place(last),
            f"Kl. {clock(end)} er ikke efter {record.heading(first)}, kl. {clock(start)}.",
            "Ret klokkeslættet.",
        )


def _hearing(hearing: Hearing) -> Iterator[Finding]:
    yield from _before(hearing, "received_on", "due_on")
    yield from _before(hearing, "received_on", "treated_on")
    yield from _before(hearing, "treated_on" if hearing.treated_on else "received_on", "answered_on")
    if hearing.answered_on and hearing.due_on and hearing.answered_on > hearing.due_on:
        late = (hearing.answered_on - hearing.due_on).days
        yield error(
            CODE,
            hearing.place("answered_on"),
            f"Svaret er {quantity(late, 'dag', 'dage')} for sent. Fristen var {in_words(hearing.due_on)}.",
            "Ret datoen. Har I fået længere frist, så skriv den i Høringsfrist.",
        )


def _before(record: Record, first: str, last: str) -> Iterator[Finding]:
    early: dt.date | None = getattr(record, first)
    late: dt.date | None = getattr(record, last)
    if early and late and late < early:
        yield _wrong(record, last, f"{in_words(late)} ligger før {record.heading(first)}, {in_words(early)}.")


def _case(book: CaseBook) -> Iterator[Finding]:
    meeting = book.case.date
    if meeting is None:
        return
    for earlier in book.earlier:
        if earlier.date and earlier.date > meeting:
            yield _wrong(earlier, "date", f"{in_words(earlier.date)} ligger efter mødet den {in_words(meeting)}.")
    for step in book.next_steps:
        if step.date and step.date < meeting:
            yield _wrong(step, "date", f"{in_words(step.date)} ligger før mødet den {in_words(meeting)}.")


def _wrong(record: Record, field: str, message: str) -> Finding:
    return error(CODE, record.place(field), message, "Ret datoen.")
