"""Y10 · Pengene rækker ikke, eller tallene siger hver sit

Regel: Posteringerne er højst årets bevilling; fra 80 procent kommer der en advarsel. Et mødeark, der
siger, hvad der er brugt af en post, siger det samme som posteringerne indtil den dag. En postering ligger
i året.

Hvorfor: Ishøjs råd har 25.000 kr. om året til diæter, mødeforplejning, transport, temadage m.m.

Passes:
    Bevilling 25.000, posteringer i alt 18.400

Fails:
    Bevilling 25.000, posteringer i alt 26.100

Sådan retter du: Ret beløbet, eller få en bevilling mere.
"""

from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.danish.numbers import amount
from docgen.danish.words import key
from docgen.finding import Finding, error, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import is_of_year, spent
from docgen.sheets.year.sources import meetings_of

CODE = "Y10"

_SOON = Decimal("0.8")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error where the grant is spent, a warning where it soon is or where two workbooks disagree."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    grant, total = book.year.grant, spent(book)
    if grant is not None and total > grant:
        message = f"Der er brugt {amount(total)} ud af en bevilling på {amount(grant)}"
        yield error(CODE, book.year.place("grant"), message, "Ret beløbet, eller få en bevilling mere.")
    elif grant and total >= _SOON * grant:
        message = f"Der er brugt {amount(total)} af {amount(grant)}: {round(100 * total / grant)} procent."
        yield warning(CODE, book.year.place("grant"), message, "Sig det til formanden, mens der kan vælges om.")
    for row in book.expenses:
        if row.date and not is_of_year(book.year, row.date):
            yield warning(CODE, row.place("date"), f"{in_words(row.date)} er ikke i dette år.", "Ret datoen.")
    yield from _disagreements(book)


def _disagreements(book: YearBook) -> Iterator[Finding]:
    posts = {key(row.post) for row in book.expenses if row.post}
    for meeting in meetings_of(book):
        for post in meeting.book.budget if meeting.book else ():
            if not post.post or post.spent is None or key(post.post) not in posts:
                continue
            own = [
                row.amount or Decimal(0)
                for row in book.expenses
                if row.date and row.date <= meeting.date and key(row.post or "") == key(post.post)
            ]
            if sum(own) != post.spent:
                message = (
                    f"Posteringerne indtil {in_words(meeting.date)} giver {amount(sum(own, Decimal(0)))} til "
                    f"»{post.post}«, mødets ark siger {amount(post.spent)}"
                )
                yield warning(CODE, meeting.row.place("source"), message, "Ret det ene tal.")
                source = book.source_of(meeting.row)
                back = f"Her står {amount(post.spent)}, årsarkets posteringer giver {amount(sum(own, Decimal(0)))}"
                if source:
                    there = post.place("spent")
                    yield warning(CODE, there, back, "Ret det ene tal.").in_file(str(source.path))
