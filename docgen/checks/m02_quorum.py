"""M02 · Mødet var ikke beslutningsdygtigt

Regel: I et referat er mindst den andel af medlemmerne til stede, som arket Organ siger under
»Beslutningsdygtig andel«. Gæster, referenten, sekretariatet, forvaltningen og administrationen er ikke
medlemmer. En suppleant tæller som fremmødt, men ikke som ekstra medlem.

Hvorfor: Et råds offentlige referater fra 2023 viser to møder med fem medlemmer til stede og otte afbud.
Med en regel om halvdelen kunne rådet ikke beslutte noget, og det bør stå i referatet.

Passes:
    7 deltog, 6 meldte afbud, Beslutningsdygtig andel: 0,5
    5 deltog, 2 suppleanter deltog, 6 meldte afbud, Beslutningsdygtig andel: 0,5

Fails:
    5 deltog, 8 meldte afbud, Beslutningsdygtig andel: 0,5

Sådan retter du: Ret Status i arket Deltagere, eller skriv i referatet, at mødet ikke var
beslutningsdygtigt, og tag beslutningerne op igen.
"""

import math
import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.finding import Finding, warning
from docgen.late import late_pattern
from docgen.sheets.books import MeetingBook
from docgen.sheets.participants import Participant

CODE = "M02"

_STAFF = late_pattern(r"\bsekretariat|forvaltning|\badministration|\breferent|\bsekretær\b", re.IGNORECASE)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning where too few members came."""
    book = context.book
    if not isinstance(book, MeetingBook) or book.meeting.status != "Referat" or not book.body.quorum:
        return
    if any(person.status is None or person.group is None for person in book.participants):
        return
    members = [person for person in book.participants if _is_member(person)]
    total = sum(person.status != "Suppleant" for person in members)
    came = min(total, sum(person.status in ("Deltog", "Suppleant") for person in members))
    wanted = math.ceil(book.body.quorum * total)
    if came < wanted:
        yield warning(
            CODE,
            book.body.place("quorum"),
            f"Fremmødte: {came} af {total}. Der skal være mindst {wanted}, for at mødet er beslutningsdygtigt.",
            "Ret Status i arket Deltagere, eller skriv i referatet, at mødet ikke var beslutningsdygtigt.",
        )


def _is_member(person: Participant) -> bool:
    return person.status != "Gæst" and not _STAFF.search(f"{person.group} {person.role or ''}")
