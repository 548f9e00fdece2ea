"""E01 · Der er brugt mere, end der er bevilget

Regel: I arket Budget er det samlede forbrug højst den samlede bevilling. Er 80 procent brugt, kommer der en
advarsel. Er en enkelt post overskredet, mens det hele holder, kommer der også en advarsel. En række, der
hedder »I alt«, tælles ikke med.

Hvorfor: Ishøjs udsatteråd har 25.000 kr. om året til diæter, mødeforplejning, transport, temadage m.m.
Formanden skal vide, hvor langt pengene rækker, mens der endnu kan vælges om.

Passes:
    Diæter: Bevilling 9.600, Forbrug 4.800

Fails:
    Diæter: Bevilling 9.600, Forbrug 10.200

Sådan retter du: Ret beløbet, flyt penge mellem posterne, eller få en bevilling mere.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.numbers import amount
from docgen.danish.words import key
from docgen.finding import Finding, error, warning
from docgen.sheets.books import MeetingBook
from docgen.sheets.budget import BudgetPost

CODE = "E01"
SOON_PERCENT = 80
"""The share of the grant, in percent, from which the chair is told."""

_SUMS = ("i alt", "sum", "total", "samlet")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error where the money is spent, a warning where it soon is."""
    if not isinstance(context.book, MeetingBook):
        return
    posts = [post for post in context.book.budget if key(post.post or "") not in _SUMS]
    granted = sum(post.granted or 0 for post in posts)
    spent = sum(post.spent or 0 for post in posts)
    last = next((post for post in reversed(posts) if post.spent), None)
    if last is None or not granted:
        return
    if spent > granted:
        message = f"Der er brugt {amount(spent)} i alt, men bevillingen er {amount(granted)}"
        yield error(CODE, last.place("spent"), message, "Ret beløbet, eller få en bevilling mere.")
        return
    yield from _posts(posts)
    if spent * 100 >= granted * SOON_PERCENT:
        message = f"Der er brugt {amount(spent)} af bevillingen på {amount(granted)}"
        yield warning(CODE, last.place("spent"), message, f"Tilbage er {amount(granted - spent)}")


def _posts(posts: list[BudgetPost]) -> Iterator[Finding]:
    for post in posts:
        if post.granted and post.spent and post.spent > post.granted:
            message = f"Der er brugt {amount(post.spent)}, men posten har {amount(post.granted)}"
            yield warning(CODE, post.place("spent"), message, "Flyt penge fra en anden post, eller ret beløbet.")
