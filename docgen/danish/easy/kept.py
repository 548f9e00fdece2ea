"""What must not be lost, or come in, when a sentence is said in another way: the fact guard.

Dates, times, numbers, names and places, negations, and what a decision does: yes, no, wait, heard, proposed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from docgen.danish.common_words import COMMON
from docgen.danish.facts import facts_in, is_stated, names_inside, spelled_numbers
from docgen.danish.sentences import sentences
from docgen.danish.tokens import plain
from docgen.danish.verbs import FINITE
from docgen.danish.words import key, word_set
from docgen.late import late_pattern

_NEGATIONS = late_pattern(r"\b(ikke|ingen|intet|ingenting|aldrig|hverken|uden|nej|kun|medmindre)\b", re.IGNORECASE)
_MODALS = late_pattern(r"\b(skal|skulle|kan|kunne|må|måtte|bør|burde|vil|ville)\b", re.IGNORECASE)
_MODAL_STEMS = {"skulle": "skal", "kunne": "kan", "måtte": "må", "burde": "bør", "ville": "vil"}
_DECIDES = {
    "ja": r"godkend\w*|vedtag\w*|vedtog|tiltråd\w*|tiltræd\w*|ja",
    "nej": r"afvis\w*|afslå\w*|afslog|forkast\w*|nedstemt\w*|nej",
    "vent": r"udsat|udsæt\w*|udskyd\w*|udskudt|udskød|vent\w*|senere|næste møde",
    "hørt": r"efterretning|hørt\w*|hører|fået at vide",
    "foreslår": r"anbefal\w*|indstill\w*|foresl\w*|forslag\w*",
    "vælger": r"valgt\w*|vælge\w*|udpeg\w*|valg",
    "undersøger": r"undersøg\w*|ser? på|så på|se nærmere|finde ud af",
    "sender": r"\w*send\w*|i høring|spørge\w*",
    "aflyst": r"aflys\w*",
}
_DECISIONS = {name: late_pattern(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _DECIDES.items()}
_OPENED = late_pattern(r"(?<=: )[A-ZÆØÅÉ]")
"""A capital that only opens what is said: »Hun sagde dette: Planen er god.«"""

_FIRST_NAME = late_pattern(r"^[A-ZÆØÅÉ][^\W\d_]+(?=[ ,.])")
_LOWER_ENDINGS = ("en", "et", "ne", "e", "er", "s", "t", "rne")


def lost_or_new(before: str, after: str, *, names: frozenset[str] = frozenset(), context: str = "") -> str | None:
    """Return in Danish what of a sentence its easy version has lost, or what it has that was not there.

    ``names`` are names that are known in any case; what stands in ``context`` may come in. None where all is kept.
    """
    return next(_differences(before, after, names, context), None)


def _differences(before: str, after: str, names: frozenset[str], context: str) -> Iterator[str]:
    said, told = facts_in(before), facts_in(after)
    yield from (f"»{fact.words}« mangler" for fact in said if not is_stated(fact, told + spelled_numbers(after)))
    known = [*said, *spelled_numbers(before), *facts_in(context)]
    yield from (f"»{fact.words}« er nyt" for fact in told if not is_stated(fact, known))
    old, new = Counter(_negated(before)), Counter(_negated(after))
    yield from (f"»{word}« mangler" for word in old if new[word] < old[word])
    yield from (f"»{word}« er nyt" for word in new if not old[word] and "nej" not in _acts(before))
    yield from (f"»{name}« mangler" for name in _names(before, names) if not _holds(after, name))
    source = f"{before} {context}"
    lines = (_OPENED.sub(lambda match: match[0].lower(), line) for line in sentences(after))
    new_names = (name for line in lines for name in names_inside(line))
    yield from (f"»{name}« er nyt" for name in new_names if not _holds(source, name))
    yield from (f"det, der sker ({act}), mangler" for act in _acts(before) if act not in _acts(after))
    yield from (f"»{act}« er nyt" for act in _acts(after) - _acts(source) if act in ("ja", "nej", "aflyst"))
    modals = _modals(after)
    yield from (f"»{modal}« mangler" for modal in _modals(before) if modal not in modals)
    yield from (f"»{words}« er ikke dansk" for words in _collisions(after) - _collisions(before))


_BEFORE_A_THING = word_set("i på til fra med for ved efter inden hos per mellem uden midt sidst omkring")


def _collisions(text: str) -> set[str]:
    """Return the words that stand twice, and the prepositions that stand side by side: »om, om«, »i midt i«."""
    words = re.findall(r"\w+", text.casefold())
    return {
        f"{one} {other}"
        for one, other in pairwise(words)
        if (one == other and not one.isdecimal()) or {one, other} <= _BEFORE_A_THING
    } - _TOGETHER


_TOGETHER = frozenset(
    {
        "med til",
        "med i",
        "med på",
        "midt i",
        "midt på",
        "sidst i",
        "sidst på",
        "inden for",
        "uden for",
        "efter midt",
        "efter sidst",
    }
)


_WITHOUT_A_WORD = late_pattern(r"\buden (?=(?:bemærkning|kommentar|ændring|rettelse)\w*)", re.IGNORECASE)
"""»Uden bemærkninger« is what »ingen ville ændre noget« says."""


def _negated(text: str) -> list[str]:
    text = _WITHOUT_A_WORD.sub("ingen ", text)
    words = [word.casefold() for word in _NEGATIONS.findall(text)]
    return ["ingen" if word in ("intet", "ingenting") else word for word in words]


def _modals(text: str) -> set[str]:
    return {_MODAL_STEMS.get(word.casefold(), word.casefold()) for word in _MODALS.findall(text)}


def _acts(text: str) -> set[str]:
    return {name for name, words in _DECISIONS.items() if words.search(text)}


def _names(text: str, known: frozenset[str]) -> Iterator[str]:
    yield from names_inside(text)
    yield from (word for name in known if name in text for word in name.split())
    first = _FIRST_NAME.match(text)
    if first and not _is_ordinary(first[0]):
        yield first[0]


def _is_ordinary(word: str) -> bool:
    small = word.casefold()
    return plain(small) in COMMON or small in FINITE or small.endswith(_LOWER_ENDINGS)


def _holds(text: str, name: str) -> bool:
    stem = key(name).removesuffix("s")
    return re.search(rf"\b{re.escape(stem)}(?:s|'s|’s)?\b", key(text)) is not None
