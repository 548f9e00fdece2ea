"""P05 · Beslutningen står det forkerte sted

Regel: I et referat står beslutningen i feltet Beslutning. Er feltet tomt, mens Fremstilling eller
Drøftelse siger »Det besluttes, at …« eller »Rådet besluttede, at …«, kommer der en advarsel. Det samme
gælder teksten i en sag. Det, nogen har besluttet før, må gerne stå der.

Hvorfor: I et udsatteråds referat fra december 2020 stod »Det besluttes at …« midt i sagsfremstillingen,
og under overskriften Beslutning stod der ingenting.

Passes:
    Det blev besluttet på mødet den 8. juni 2025, at rådet skal have fire møder.
    Rådet drøftede, hvad byrådet har besluttet.

Fails:
    Fremstilling: Det besluttes, at rådet skriver til udvalget. (og Beslutning er tom)
    Drøftelse: Rådet besluttede at skrive til udvalget. (og Beslutning er tom)

Sådan retter du: Flyt sætningen til feltet Beslutning.
"""

import re
from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of
from docgen.checks.context import CheckContext
from docgen.danish.dates import dates_in
from docgen.danish.sentences import sentences
from docgen.finding import Finding, warning
from docgen.late import late_pattern
from docgen.sheets.body import called
from docgen.sheets.books import CaseBook, MeetingBook
from docgen.workbook.record import Record

CODE = "P05"

_EARLIER = late_pattern(
    r"\b(?:tidligere|sidste|seneste|forrige|dengang|i sin tid|allerede|har besluttet|(?:i|fra) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each decision that stands where no decision is looked for."""
    match context.book:
        case MeetingBook() as book if book.meeting.status == "Referat":
            subject = "|".join(re.escape(name) for name in called(book.body))
            for item in book.items:
                if not item.decision:
                    yield from _decisions(item, ("background", "discussion"), subject)
        case CaseBook() as book if not book.case.decision:
            for section in book.sections:
                if section.included == "Ja":
                    yield from _decisions(section, ("text",), "udvalget|byrådet")


def _decisions(record: Record, fields: tuple[str, ...], subject: str) -> Iterator[Finding]:
    decided = re.compile(
        rf"^(?:det (?:besluttes|blev besluttet|vedtages|blev vedtaget)|(?:{subject}) (?:besluttede|vedtog))\b,?",
        re.IGNORECASE,
    )
    for field in fields:
        for line in lines_of(str(getattr(record, field) or "")):
            for sentence in sentences(re.sub(r"^(?:- |\d+\. )", "", line)):
                match = decided.match(sentence)
                if match and not _EARLIER.search(sentence) and not dates_in(sentence[: match.end() + 40]):
                    yield warning(
                        CODE,
                        record.place(field),
                        f"»{match[0].rstrip(',')} …« er en beslutning, men feltet Beslutning er tomt.",
                        "Flyt sætningen til Beslutning.",
                    )
