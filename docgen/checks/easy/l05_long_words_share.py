"""L05 · For mange lange ord i et punkt eller en tekst

Regel: Højst 20 af 100 ord har over 6 bogstaver. Fra 21 kommer der en advarsel, og fra 31 er det en fejl.
Navne, ugedage, måneder og ord, der er forklaret i arket Ordliste, tæller ikke som lange. Der måles et punkt
ad gangen, i et høringssvar hver bemærkning og anbefalingerne samlet, i en årsrapport hver tekst. Det, der har
under 40 ord, bliver ikke målt.

Hvorfor: Lange ord er den halve del af lix. EU's letlæste side på dansk har 13 af 100.

Passes:
    Vi talte om boliger. Der er for få.

Fails:
    Kommunen undersøger mulighederne for yderligere boligpladser.

Sådan retter du: Skift det længste ord ud først.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_parts, part_name, running
from docgen.checks.easy.known_words import KnownWords, hard_words, known_in
from docgen.checks.easy.limits import FEWEST_WORDS, limit_of
from docgen.danish.readability import is_long, words_of
from docgen.finding import Finding

CODE = "L05"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each item with too large a share of long words."""
    names = known_in(context.book)
    limit = limit_of(context.book, CODE)
    for place, cells in easy_parts(context.book):
        words = words_of(running(cells))
        long_words = [word for word in words if is_long(word) and not names.has(word)]
        share = round(100 * len(long_words) / len(words)) if len(words) >= FEWEST_WORDS else 0
        if level := limit.level(share):
            yield Finding(
                CODE,
                level,
                place,
                f"{share} af 100 ord i {part_name(context.book)} har over 6 bogstaver. Højst {limit.most} er let.",
                shorter(max(long_words, key=len), names),
            )


def shorter(word: str, names: KnownWords) -> str:
    """Return the sentence that says what to write for a long word."""
    found = hard_words().find(word)
    if found and not names.has(word):
        return f"Skriv fx »{found[0].hard.easy[0]}« for »{word}«."
    return f"Find et kortere ord for »{word}«, eller forklar det i arket Ordliste."
