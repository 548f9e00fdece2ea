"""L09 · Et svært ord

Regel: Ord fra listen over svære kontorord bruges ikke i let tekst. Listen er filen ordliste.csv i mappen
med skabeloner; I kan rette den i Excel. Et ord, der er forklaret i arket Ordliste, må gerne stå.

Hvorfor: En undersøgelse viste, at under halvdelen forstår almindelige ord fra det offentlige som
fremsendelse, bibeholdelse, pågældende, fortrinsvis og fornøden.

Passes:
    Rådet talte om sagen.

Fails:
    Rådet drøftede sagen.
    Hun redegjorde for planen.

Sådan retter du: Brug det lette ord, eller forklar ordet i arket Ordliste.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.known_words import KnownWords, hard_words, known_in
from docgen.checks.easy.limits import limit_of
from docgen.checks.easy.rereading import easy_words
from docgen.danish.hard_words import HardWordUse
from docgen.danish.lists import one_of
from docgen.finding import Finding, warning
from docgen.workbook.record import Book

CODE = "L09"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each hard word that is not explained, with the easy word."""
    names = known_in(context.book)
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            for found in hard_words().find(sentence):
                if not names.explains(found.written) and not _is_too_long(found.written, context.book, names):
                    yield warning(
                        CODE,
                        cell.place,
                        f"»{found.written}« er et svært ord: {quoted(sentence)}",
                        _remedy(found, sentence),
                    )


def _remedy(found: HardWordUse, sentence: str) -> str:
    easy = easy_words(found, sentence)
    how = f"Skriv fx {one_of(easy)}" if easy else "Sig det på en lettere måde"
    return f"{how}, eller forklar ordet i arket Ordliste."


def _is_too_long(word: str, book: Book, names: KnownWords) -> bool:
    """Tell whether L06 reports the word, with the same easy word."""
    return bool(limit_of(book, "L06").level(len(word))) and " " not in word and "-" not in word and not names.has(word)
