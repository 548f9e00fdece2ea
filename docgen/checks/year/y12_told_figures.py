"""Y12 · Et tal i årsrapportens tekst er ikke det, der er talt

Regel: Siger forordet, temaerne eller planerne, hvor mange møder, samarbejdsmøder, temadage, høringer,
høringssvar eller aktiviteter året havde, er det de tal, som docgen har talt i arkene. En sætning om et andet
år og det, vedtægten kræver (»mindst fire møder«), er ikke et tal om året. Det, teksten siger er brugt, er
posteringernes sum, en posts eller en aktivitets.

Hvorfor: Tallene i en årsrapport bliver citeret i udvalget. To tal for det samme gør begge utroværdige.

Passes:
    »Vi holdt fire møder«, og der er fire afholdte møder

Fails:
    »Vi holdt fem møder«, og der er fire afholdte møder

Sådan retter du: Ret tallet, eller ret arket, hvis der mangler en række.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.context import CheckContext
from docgen.danish.numbers import amount, number, read_number
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.late import late_pattern
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import figures_of, report_day, spent

CODE = "Y12"

_TEXTS = ("foreword", "themes", "easy_foreword", "easy_themes")
"""What is told of the year itself; the other texts look ahead."""

_NAMES = {
    "møde": ("Møder",),
    "rådsmøde": ("Møder",),
    "samarbejdsmøde": ("Samarbejdsmøder",),
    "udvalgsmøde": ("Udvalgsmøder",),
    "dialogmøde": ("Dialogmøder",),
    "temadag": ("Temadage",),
    "høring": ("Høringer", "Høringssvar"),
    "høringssvar": ("Høringssvar",),
    "aktivitet": ("Aktiviteter",),
}
"""The figures that a noun may tell; »fire høringer« may be those that came or those that were answered."""
_NOUNS = "|".join(sorted(_NAMES, key=len, reverse=True))
_TOLD = late_pattern(
    rf"(?<![\w.,])(?P<count>[0-9]{{1,3}}|[a-zæøå]+) (?:ordinære |skriftlige )?(?P<noun>{_NOUNS})"
    r"(?:erne|ene|er|e|r)?\b(?! mere\b)",
    re.IGNORECASE,
)
_NO_COUNT = ("en", "et")
"""Articles: »ét« and »én« are counts."""
_RULE = late_pattern(r"\b(?:mindst|højst|op til|skal holde)\s+$", re.IGNORECASE)
"""What stands before a figure that a rule says."""
_SENTENCE = late_pattern(r"[^.!?\n]*(?:[.!?\n]|$)")
_EARLIER = late_pattern(r"\b(?:sidste år|året før|(?P<year>(?:19|20)\d\d))\b", re.IGNORECASE)
_SPENT = late_pattern(
    r"\bbrug(?:t|te)\b[^.!?\n]{0,40}?(?<![\d.,])(?P<amount>\d[\d.]*(?:,\d{1,2})?) (?:kr\b\.?|kroner\b)", re.IGNORECASE
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each figure of the report's own text that is not the counted one."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    told = [(name, str(text)) for name in _TEXTS if (text := getattr(book.report, name))]
    counted = {one.name: one for one in figures_of(book, report_day(book) or context.today)} if told else {}
    for name, text in told:
        for match in _figures(text, book.year.year):
            figures = [counted[one] for one in _NAMES[key(match["noun"])]]
            said = _number(match["count"])
            if said is not None and all(said != one.value for one in figures):
                gives = f"men arket {figures[0].origins[0].sheet} giver {number(figures[0].value)}."
                message = f"Teksten siger »{match[0]}«, {gives}"
                yield warning(CODE, book.report.place(name), message, "Ret tallet, eller ret arket.")
        yield from _money(book, name, text)


def _figures(text: str, year: int | None) -> Iterator[re.Match[str]]:
    """Yield what is told of the year itself: no rule, no article, and no sentence about another year."""
    for sentence in _SENTENCE.findall(text):
        earlier = list(_EARLIER.finditer(sentence))
        if earlier and not any(one["year"] == str(year) for one in earlier):
            continue
        for match in _TOLD.finditer(sentence):
            if key(match["count"]) not in _NO_COUNT and not _RULE.search(sentence[: match.start()]):
                yield match


def _money(book: YearBook, name: str, text: str) -> Iterator[Finding]:
    """Yield a warning for each amount told as spent that is neither the whole, nor a post's, nor an activity's."""
    posts: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in book.expenses:
        posts[key(row.post or "")] += row.amount or 0
    known = {spent(book), *posts.values(), *(one.cost for one in book.activities)}
    for match in _SPENT.finditer(text) if book.expenses else ():
        said = _number(match["amount"])
        if said is not None and said not in known:
            message = f"Teksten siger »{match[0]}«, men posteringerne giver {amount(spent(book))}"
            yield warning(CODE, book.report.place(name), message, "Ret beløbet, eller ret arket.")


def _number(text: str) -> Decimal | None:
    try:
        return read_number(text)
    except ValueError:
        return None
