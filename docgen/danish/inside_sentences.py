"""What opened a sentence, as it is written inside another one, where that is sure.

A capital that opens a sentence says nothing: »Mette« keeps it, »Møllen« does not, and »Lyngen« may be either.
"""

from docgen.danish.first_names import FIRST_NAMES
from docgen.danish.tokens import plain
from docgen.danish.words import inside_a_sentence
from docgen.late import late_pattern

_KNOWN_OWNER = late_pattern(r"[A-ZÆØÅ][a-zæøå]{4,}(?<!s)(?:ens|ets|ernes|enes)")
_FORMS = ("en", "et", "ne", "er", "e", "s")


def surely_inside(phrase: str) -> str | None:
    """Return a phrase with its first letter as it is inside a sentence, or None where nobody can tell.

    One bare noun, »kvartalsrapport«, is no answer either: inside a sentence it would need an article.
    """
    first, _, rest = phrase.partition(" ")
    if not first[:1].isupper() or first[1:2].isupper() or rest[:1].isupper():
        return phrase
    if plain(first.casefold()).removesuffix("s") in FIRST_NAMES:
        return phrase
    is_bare = not rest and not first.endswith(_FORMS)
    if (small := inside_a_sentence(phrase)) != phrase:
        return None if is_bare else small
    return phrase[0].lower() + phrase[1:] if _KNOWN_OWNER.fullmatch(first) else None
