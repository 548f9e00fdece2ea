"""L01 · Det lette referat har for højt lix

Regel: Det lette referats tekst har lix 27 eller derunder. Fra 28 kommer der en advarsel, og fra 35 er det
en fejl. Lix er ord pr. sætning plus procenten af lange ord (over 6 bogstaver). En linje slutter altid en
sætning, og overskrifter tæller ikke med. Har teksten under 100 ord, er tallet usikkert, og så kommer der
først en advarsel ved 35. Under 40 ord bliver lix ikke målt.

Hvorfor: Rigtige referater måler lix 51-56. EU's egen letlæste side på dansk måler lix 25. Hver sjette
voksne har svært ved at læse, og det er dem, referatet hænges op til.

Passes:
    Rådet vil have flere billige boliger.

Fails:
    Forvaltningen orienterede om implementeringen af kommunens handleplaner vedrørende hjemløshed.

Sådan retter du: Begynd med den sværeste sætning: del den i to, og brug kortere ord.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import TITLE, EasyCell, easy_cells, easy_paper, quoted, running
from docgen.checks.easy.limits import FEWEST_WORDS, limit_of
from docgen.danish.readability import ENOUGH_WORDS, lix
from docgen.finding import Finding, Level

CODE = "L01"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding at the hardest cell where the easy minutes as a whole are too hard."""
    cells = [cell for cell in easy_cells(context) if cell.field != TITLE]
    result = lix(running(cells))
    limit = limit_of(context.book, CODE)
    level = limit.level(round(result.lix))
    if level is None or not cells:
        return
    if not result.is_sure:
        if level is Level.WARNING or result.words < FEWEST_WORDS:
            return
        level = Level.WARNING
    cell, sentence = hardest(cells)
    unsure = "" if result.is_sure else f" Under {ENOUGH_WORDS} ord er tallet usikkert."
    yield Finding(
        CODE,
        level,
        cell.place,
        f"{easy_paper(context.book)} har lix {result.lix:.0f} ({result.band}). Højst {limit.most} er let.{unsure}",
        f"Begynd her: {quoted(sentence)} Del sætningen, og brug kortere ord.",
    )


def hardest(cells: list[EasyCell]) -> tuple[EasyCell, str]:
    """Return the sentence with the highest LIX, and its cell."""
    pairs = [(cell, sentence) for cell in cells for sentence in cell.sentences]
    return max(pairs, key=lambda pair: lix(pair[1]).lix)
