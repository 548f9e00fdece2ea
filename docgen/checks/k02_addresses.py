"""K02 · E-mailadressen kan ikke bruges

Regel: I et felt til e-mail står en adresse med @ og et punktum i det, der kommer efter. Der må gerne stå mere
i feltet. Ellers kommer der en advarsel.

Hvorfor: Adressen trykkes på papiret og lægges i indkaldelsen; mangler der et tegn, kommer spørgsmålene aldrig
frem.

Passes:
    navn@example.dk
    Sekretariatet, navn@example.dk

Fails:
    navn.example.dk
    navn@example

Sådan retter du: Kopiér adressen fra postprogrammet.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.finding import Finding, warning
from docgen.late import late_pattern
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.workbook.record import Record

CODE = "K02"

_ADDRESS = late_pattern(r"(?<![^\s@<>,;])[^\s@<>,;]++@[^\s@<>,;]+\.[^\W\d_]{2,}")
_FIELDS = ("email", "e_mail")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each e-mail field without an address."""
    book = context.book
    if not isinstance(book, MeetingBook | HearingBook):
        return
    records: list[Record] = [book.body, *(book.participants if isinstance(book, MeetingBook) else ())]
    for record in records:
        for field in _FIELDS:
            text = getattr(record, field, None)
            if text and not _ADDRESS.search(text):
                yield warning(
                    CODE, record.place(field), f"»{text}« er ikke en e-mailadresse.", "Skriv fx navn@example.dk."
                )
