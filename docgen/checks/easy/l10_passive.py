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

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.known_words import hard_words
from docgen.danish.easy.fitting import exchanged
from docgen.danish.easy.places import is_safe_anywhere
from docgen.danish.easy.senses import has_another_sense
from docgen.danish.passives import Passive, made_active, passives_in
from docgen.finding import Finding, warning

CODE = "L10"


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
    if (active := made_active(sentence)) != sentence:
        return f"Skriv fx »{exchanged(active, hard_words())}«"
    return f"Skriv, hvem der gør det: »… {_easy(passive.active, sentence)} …«."


def _easy(active: str, sentence: str) -> str:
    """Return the active verb, or the easy one where it is a hard word itself: »afholder« is »holder«."""
    found = hard_words().find(active)
    whole = next((one for one in found if one.written == active), None)
    is_other = whole is not None and has_another_sense(whole.hard, sentence)
    if whole is None or is_other:
        return active
    listed = zip(whole.hard.easy, whole.easy, strict=True)
    sure = (words for word, words in listed if " " not in words and is_safe_anywhere(whole.hard.word, word))
    return next(sure, active)
