"""P03 · Den samme sætning står to gange

Regel: En sætning på fire ord eller mere står kun én gang i en celle og kun én gang i de felter, der
trykkes sammen (Fremstilling, Drøftelse og Beslutning; Bemærkning og Forslag). Linjen »… indstiller,«
skrives ikke i arket Indstilling, for skabelonen skriver den selv.

Hvorfor: En kommune trykte i flere år »Direktøren … indstiller,« både før og efter indstillingen, fordi
skabelonen også skrev linjen.

Passes:
    Rådet drøftede boliger. Rådet vil gerne have flere små boliger.
    Taget til efterretning. Taget til efterretning.

Fails:
    Direktøren for Social og Sundhed indstiller,
    at udvalget tager orienteringen til efterretning.
    Direktøren for Social og Sundhed indstiller,

Sådan retter du: Slet den ene. Er gentagelsen ment, kan du lade den stå; det er kun en advarsel.
"""

import re
from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of, written
from docgen.checks.context import CheckContext
from docgen.danish.sentences import sentences
from docgen.danish.words import key, plain
from docgen.finding import Finding, warning
from docgen.prose import LIST_MARKER
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.record import Record

CODE = "P03"
FEWEST_WORDS = 4


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each sentence that is said twice."""
    for cell in written(context):
        seen: set[str] = set()
        reported: set[str] = set()
        for sentence in _sentences(cell.text):
            same = _same(sentence)
            if same in seen and same not in reported:
                reported.add(same)
                yield warning(CODE, cell.place, f"»{sentence}« står to gange.", "Slet den ene.")
            seen.add(same)
    match context.book:
        case MeetingBook() as book:
            for item in book.items:
                yield from _across(item, ("background", "discussion", "decision"))
        case HearingBook() as book:
            for remark in book.remarks:
                yield from _across(remark, ("remark", "proposal"))
        case CaseBook() as book:
            yield from _recommender_again(book)
            yield from _same_recommendation(book)


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences that are long enough to be missed when doubled."""
    for line in lines_of(text):
        for sentence in sentences(LIST_MARKER.sub("", line)):
            if len(sentence.split()) >= FEWEST_WORDS:
                yield sentence


def _same(sentence: str) -> str:
    return key(sentence).rstrip(".,;: ")


def _across(record: Record, fields: tuple[str, ...]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for field in fields:
        new: dict[str, str] = {}
        for sentence in _sentences(str(getattr(record, field) or "")):
            same = _same(sentence)
            if same in first and same not in new:
                where = record.heading(first[same])
                yield warning(CODE, record.place(field), f"»{sentence}« står også i {where}.", "Slet den ene.")
            new[same] = field
        first = new | first


def _recommender_again(book: CaseBook) -> Iterator[Finding]:
    recommender = key(book.case.recommender or "")
    for row in book.recommendations:
        for line in lines_of(str(row.that or "")):
            if recommender and is_recommender_line(line, recommender):
                yield warning(
                    CODE,
                    row.place("that"),
                    f"»{line}« skriver skabelonen selv.",
                    "Slet linjen, og begynd med »at«.",
                )


def is_recommender_line(line: str, recommender: str) -> bool:
    """Tell whether a line only says who recommends: ``Direktøren for Social indstiller,``."""
    return key(line).startswith(key(recommender)) and bool(re.search(r"\bindstiller(?: til \w+)?[,:.]?$", key(line)))


def _same_recommendation(book: CaseBook) -> Iterator[Finding]:
    first: dict[str, str | None] = {}
    for row in book.recommendations:
        words = plain(str(row.that or ""))
        same = _same(words)
        if same and same in first:
            where = first[same] or "en tidligere række"
            yield warning(CODE, row.place("that"), f"»{words}« står også i {where}.", "Slet den ene række.")
        first.setdefault(same, row.place("that").cell)
