"""L25 · En linje i Prøvelæsning findes ikke

Regel: Punkt i arket Prøvelæsning er nummeret på et punkt i det lette papir. Er Linje et tal, er det
nummeret på en af punktets lette linjer, som de står på siden fra »easy --page«: linje 1 er den første i
Let tekst, og Let aftale tæller videre. I en dagsorden er det linjerne i Let om punktet.

Hvorfor: Et svar, der står ved en forkert linje, får jer til at rette en linje, som læseren forstod.

Passes:
    Punkt: 4 · Linje: 2, og punkt 4 har tre lette linjer

Fails:
    Punkt: 4 · Linje: 7, og punkt 4 har tre lette linjer
    Punkt: 40, og der er ni punkter

Sådan retter du: Se efter på siden, som læseren fik. Er teksten rettet siden, så skriv linjen selv i Linje.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import is_in_easy_paper, proof_lines
from docgen.danish.lists import all_of
from docgen.danish.words import plain
from docgen.finding import Finding, warning
from docgen.sheets.books import MeetingBook
from docgen.sheets.numbering import bare_number, item_numbers
from docgen.sheets.proof_reading import ProofReading

CODE = "L25"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each line that was read and that the easy-read paper has not."""
    book = context.book
    if not isinstance(book, MeetingBook):
        return
    read = _lines_by_number(book)
    for row in book.proof_readings:
        if not row.item:  # that it is lacking is told by the reading
            continue
        lines = read.get(bare_number(row.item))
        if lines is None:
            message = f"Der er intet punkt {row.item} i det lette papir."
            remedy = f"Punkterne er {all_of(list(read))}." if read else "Intet punkt har en let tekst."
            yield warning(CODE, row.place("item"), message, remedy)
        elif _is_number(row) and line_of(book, row) is None:
            message = f"Punkt {row.item} har ingen linje {plain(row.line)}; det har {len(lines)}."
            yield warning(CODE, row.place("line"), message, "Se nummeret på siden, som læseren fik.")


def line_of(book: MeetingBook, row: ProofReading) -> str | None:
    """Return the easy line that a row's number means, or None where it is no number or there is no such line."""
    lines = _lines_by_number(book).get(bare_number(row.item or ""), ())
    number = int(bare_number(row.line)) if _is_number(row) else 0
    return lines[number - 1] if 1 <= number <= len(lines) else None


def _is_number(row: ProofReading) -> bool:
    return bare_number(row.line or "").isdecimal()


def _lines_by_number(book: MeetingBook) -> dict[str, tuple[str, ...]]:
    is_minutes = book.meeting.status == "Referat"
    return {
        bare_number(number): proof_lines(item, is_minutes=is_minutes)
        for number, item in zip(item_numbers(book), book.items, strict=True)
        if number and is_in_easy_paper(book, item)
    }
