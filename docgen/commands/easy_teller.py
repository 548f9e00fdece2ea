"""Whether somebody told of an item at the meeting, and whether anything was said at all.

That a person stands as *Oplægsholder* says who should tell: what was said may show that nobody came, or had news.
"""

import re

from docgen.danish.sentences import sentences
from docgen.danish.words import key, plain
from docgen.late import late_pattern

_NOTHING = late_pattern(
    r"(?:der (?:er|var) )?(?:intet|ingenting|ikke noget|ingen)(?: (?:nyt|nye?|bemærkninger|kommentarer|meddelelser|"
    r"punkter|sager|emner|indlæg))?(?: (?:at|til|fra) [^.,;]{1,40})?[.!]?",
    re.IGNORECASE,
)
_DID_NOT = late_pattern(
    r"\b(?:forhindret|afbud|fraværende|syg|udebl\w+|udg(?:ik|år)|aflyst|udsat|udskudt|ikke til stede|ikke kom\w*|"
    r"kom ikke|deltog ikke|ikke deltog|deltager ikke)\b",
    re.IGNORECASE,
)
_TELLS = late_pattern(
    r"(?:fortalte|fortæller|orientere\w+|oplyste|oplyser|informere\w+|fremla\w+|fremlæ\w+|præsentere\w+|redegj\w+|redegør|gennemg\w+|holdt|viste|beret\w+|gav|gjorde|"
    r"introduc\w+|forklar\w+|sagde|nævn\w+|tilføj\w+|bemærk\w+|svarede|meddel\w+|skitser\w+|bød)\b",
    re.IGNORECASE,
)


def is_nothing(text: str) -> bool:
    """Tell whether a text says that there was nothing: »Intet nyt«, »Ingen bemærkninger.«"""
    return bool(text.strip()) and all(_NOTHING.fullmatch(plain(line)) for line in text.splitlines() if line.strip())


def has_told(presenter: str, text: str, *, is_telling: bool) -> bool:
    """Tell whether somebody surely told of an item.

    They did where the item is one of telling (``is_telling``) and its text says nothing against it; of another item,
    where a sentence of the text begins with them and says that they told something.
    """
    found = [one for line in text.splitlines() for one in sentences(plain(line))]
    if any(_DID_NOT.search(one) for one in found if not is_telling or _names(presenter, one)):
        return False
    return is_telling or any(_begins(presenter, one) for one in found)


def _names(presenter: str, sentence: str) -> bool:
    return any(part in key(sentence).split() for part in key(presenter).split()[:1])


def _begins(presenter: str, sentence: str) -> bool:
    words = sentence.split()
    named = [part for part in key(presenter).split() if part in key(" ".join(words[:3])).split()]
    return bool(named) and any(_TELLS.match(word) for word in words[1:6])
