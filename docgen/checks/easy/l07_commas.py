"""L07 · En sætning har for mange kommaer

Regel: En let sætning har højst ét komma. To giver en advarsel, og tre er en fejl. Komma i tal tæller ikke.

Hvorfor: Hvert komma er en ny tanke, og en let sætning har én.

Passes:
    Vi taler om, hvad vi vil.

Fails:
    Vi taler om, hvad vi vil, og hvornår.

Sådan retter du: Lav et af kommaerne om til et punktum.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.l02_sentence_length import where_to_part
from docgen.checks.easy.limits import limit_of
from docgen.danish.numbers import quantity
from docgen.finding import Finding
from docgen.late import late_pattern

CODE = "L07"

_FEWEST_PARTS = 2

_JOINS = late_pattern(r"^(?:og|herunder|blandt andet|såsom|samt) ")
_COMMA = late_pattern(r",(?!\d)")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each sentence with too many commas."""
    limit = limit_of(context.book, CODE)
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            count = len(_COMMA.findall(sentence))
            if level := limit.level(count):
                message = f"Sætningen har {quantity(count, 'komma', 'kommaer')}: {quoted(sentence)}"
                yield Finding(CODE, level, cell.place, message, _remedy(sentence))


def _remedy(sentence: str) -> str:
    parts = [_JOINS.sub("", part) for part in sentence.split(", ")]
    if len(parts) > _FEWEST_PARTS and all(
        len(part.split()) <= 2 and part[:1].isalpha() and "." not in part[:-1] for part in parts[1:]
    ):
        return f"Skriv en liste med én ting på hver linje, fx »- {parts[1].rstrip('.')}«."
    return where_to_part(sentence)
