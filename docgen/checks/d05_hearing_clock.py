"""D05 · Høringsfristen udløber før næste møde

Regel: Skal et høringssvar behandles på et møde, ligger mødet senest på høringsfristen. Er svaret ikke
behandlet, og ligger »Næste møde dato« efter fristen, er det en fejl. Mangler begge datoer, kommer der en
advarsel.

Hvorfor: Rådene mødes fire gange om året, og en høring kan være en uge. En styrelse gav i 2025 fra den
18. til den 25. september, og tre udsatteråd måtte bede om mere tid.

Passes:
    Behandlingsform: På møde, Næste møde dato 20. maj, Høringsfrist 29. maj
    Behandlingsform: Skriftlig

Fails:
    Behandlingsform: På møde, Næste møde dato 17. juni, Høringsfrist 29. maj

Sådan retter du: Vælg Skriftlig eller Formandskab i Behandlingsform, indkald til et ekstraordinært møde,
eller bed myndigheden om længere frist.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.danish.numbers import quantity
from docgen.finding import Finding, error, warning
from docgen.sheets.books import HearingBook

CODE = "D05"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding where a hearing expires before the meeting that was to treat it."""
    if not isinstance(context.book, HearingBook):
        return
    hearing = context.book.hearing
    if hearing.treatment != "På møde" or hearing.treated_on or not hearing.due_on:
        return
    if hearing.next_meeting is None:
        yield warning(
            CODE,
            hearing.place("next_meeting"),
            "Svaret skal behandles på et møde, men mødets dato mangler.",
            "Skriv datoen her eller i »Behandlet den«.",
        )
    elif hearing.next_meeting > hearing.due_on:
        late = (hearing.next_meeting - hearing.due_on).days
        yield error(
            CODE,
            hearing.place("treatment"),
            f"Fristen er {in_words(hearing.due_on)}, men næste møde er {in_words(hearing.next_meeting)}, "
            f"{quantity(late, 'dag', 'dage')} efter.",
            "Vælg Skriftlig eller Formandskab, indkald til et ekstraordinært møde, eller bed om længere frist.",
        )
