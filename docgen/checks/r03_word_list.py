"""R03 · En række i ordlisten kan ikke bruges

Regel: Filen ordliste.csv i mappen med skabeloner har kolonnerne ord, former, let og kilde. I hver række
står et svært ord og mindst ét let ord. Filen kan være gemt fra Excel på alle Excels måder. En række, der
ikke kan bruges, springes over, og de andre gælder.

Hvorfor: Listen rettes i Excel af mange. Et ord, der ikke virker, er værre end intet, for så tror man, at
teksten er set efter.

Passes:
    drøfte; drøfter drøftede drøftet; tale om; os
    udarbejde; udarbejder; lave / skrive; os

Fails:
    drøfte; drøfter; ; os
    drøfte; drøfter; tale om; os; en celle for meget
    forn¾den; ; nødvendig; os

Sådan retter du: Ret rækken i Excel, og gem filen som »CSV UTF-8 (semikolonsepareret)«.
"""

from collections.abc import Iterator, Sequence

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_items
from docgen.checks.easy.known_words import WORD_LIST, hard_words
from docgen.danish.edited_lists import BadRow
from docgen.danish.hard_words import HardWords
from docgen.finding import Finding, Place, warning

CODE = "R03"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each row of the word list that cannot be used, where easy text is measured by it."""
    if easy_items(context.book):
        yield from word_list_findings(hard_words())


def word_list_findings(words: HardWords) -> Iterator[Finding]:
    """Yield a warning for each fault of a word list, at its row."""
    yield from list_findings(WORD_LIST, words.faults)


def list_findings(name: str, faults: Sequence[BadRow]) -> Iterator[Finding]:
    """Yield a warning for each row that cannot be used of a list that staff edit, at its row."""
    for fault in faults:
        yield warning(CODE, Place(part=f"{name}, række {fault.number}"), fault.message, fault.remedy)
