"""Which sentences of an item's text a draft tells: the easiest with the most in them, and what they point back at."""

import re
from collections.abc import Iterator

from docgen.danish.easy.clauses import is_sentence
from docgen.danish.easy.easing import Eased
from docgen.danish.easy.pointing import refers_back, speaks_of_unknown, stands_by_itself
from docgen.danish.facts import facts_in, names_inside
from docgen.danish.readability import words_of
from docgen.late import dataclass, late_pattern

MOST_LINES = 4
"""Lines that a draft of an item has, unless more was decided."""

_MOST_WORDS = 15
_HARDEST = 62.0
"""How hard a line of a draft may be that decides nothing; a harder one is left out."""

_LATER = 4.0
"""What each sentence before it costs one: minutes tell the most important first."""

_EASED, _FOR_EACH = 16.0, 2.0
"""How much rather a sentence is told that could be made easier: at most, and for each point that it became so."""

_FAR = 4.0
"""How much easier a hard sentence must have become, if it is to be told."""

_FRAGMENT = late_pattern(r"(?:blandt andet|herunder|for eksempel|samt|og) ", re.IGNORECASE)


@dataclass(frozen=True)
class Candidate:
    """A sentence that may be told: where it stands among the others, its place in the text, its lines.

    ``needs`` tells that it points at what the sentence before it says, so that the two go together; ``stands`` that it
    is as the minutes have it.
    """

    weight: float
    place: int
    lines: tuple[str, ...]
    needs: bool
    stands: bool


def candidates_of(told: list[tuple[str, Eased]], known: str) -> list[Candidate]:
    """Return the sentences that may be told; ``known`` is the item's title and the body's names, which need nothing."""
    said = ["", *(one for one, _ in told)]
    return [
        Candidate(
            _weight(made) + _LATER * place,
            place,
            made.lines,
            not stands_by_itself(one, said[place], known)
            if place
            else refers_back(one) or speaks_of_unknown(one, known),
            not made.is_easier,
        )
        for place, (one, made) in enumerate(told)
        if all(_can_stand(line) for line in made.lines)
        and (made.before - made.after >= _FAR or made.after <= _HARDEST / 1.6)
    ]


def chosen_lines(candidates: list[Candidate], room: int, standing: int = MOST_LINES) -> Iterator[str]:
    """Yield the lines of the best candidates that there is room for, in the order of the text.

    One that points back is only told behind the sentence that it points at; ``standing`` is how many there may be that
    stand as in the minutes.
    """
    by_place = {one.place: one for one in candidates}
    chosen: dict[int, Candidate] = {}
    for one in sorted(candidates, key=lambda candidate: (candidate.weight, candidate.place)):
        group = [one]
        while group[0].needs and (before := by_place.get(group[0].place - 1)):
            group.insert(0, before)
        new = [part for part in group if part.place not in chosen]
        length, as_is = sum(len(part.lines) for part in new), sum(part.stands for part in new)
        if not group[0].needs and length <= room and (standing > 0 or not as_is):
            chosen |= {part.place: part for part in new}
            room, standing = room - length, standing - as_is
    for _, one in sorted(chosen.items()):
        yield from one.lines


def _can_stand(line: str) -> bool:
    is_whole = is_sentence(line) and not _FRAGMENT.match(line) and not line.endswith(":")
    return is_whole and len(words_of(line)) <= _MOST_WORDS


def _weight(made: Eased) -> float:
    """Return where a sentence stands among those of its item: facts and what concerns the reader go first."""
    text = " ".join(made.lines)
    facts = len(facts_in(text)) + len(list(names_inside(text)))
    is_for_reader = re.search(r"\b(?:du|borger\w*|alle|åben\w*|gratis|hjælp\w*|penge|bolig\w*)\b", text, re.IGNORECASE)
    return made.after - 12 * min(facts, 2) - (10 if is_for_reader else 0) - _won(made)


def _won(made: Eased) -> float:
    return min(_EASED, _FOR_EACH * (made.before - made.after)) if made.is_easier else 0.0
