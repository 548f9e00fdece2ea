"""L10 · Det står ikke, hvem der gør det

Regel: Let tekst siger, hvem der gør noget. »Blev sendt«, »bliver drøftet«, »skal sendes« og »udarbejdes«
giver en advarsel. »Mødes«, »findes«, »synes«, »lykkes« og »trives« er ikke passiv.

Hvorfor: Læseren vil vide, hvem der gør hvad. »Det undersøges« siger det ikke.

Passes:
    Malene sender svaret.
    Vi mødes i maj.

Fails:
    Svaret bliver sendt.
    Sagen drøftes i maj.

Sådan retter du: Begynd sætningen med den, der gør det.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.danish.passives import Passive, passives_in
from docgen.finding import Finding, warning

CODE = "L10"

_BY = r" af (?P<who>[^\W\d_]+(?: [A-ZÆØÅ][\w-]+)*)"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each passive verb, with the active one."""
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            for passive in passives_in(sentence):
                yield warning(
                    CODE,
                    cell.place,
                    f"»{passive.written}« siger ikke, hvem der gør det: {quoted(sentence)}",
                    _remedy(sentence, passive),
                )


def _remedy(sentence: str, passive: Passive) -> str:
    last = passive.written.split()[-1]
    if agent := re.search(rf"\b{last}{_BY}", sentence):
        who = agent["who"]
        return f"Skriv fx »{who[0].upper()}{who[1:]} {passive.active} …«."
    return f"Skriv, hvem der gør det: »… {passive.active} …«."
