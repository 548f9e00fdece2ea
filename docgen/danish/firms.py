"""Names that are more than a person's: ordinary words, firms, other people."""

import re
from collections.abc import Iterable

from docgen.danish.name_words import WORDS_TOO
from docgen.danish.tokens import plain
from docgen.late import late_pattern

_FIRM_BEHIND = late_pattern(r"[ \u00a0]?(?:& ?|[ \u00a0][A-ZÆØÅ][a-zæøå])")
_FIRM_BEFORE = late_pattern(
    r"(?:\w[.]?[ \u00a0]?& ?|(?<!\w)(?:[A-ZÆØÅ]\.[ \u00a0]?){1,8}"
    r"|\b(?i:caf[eé]|hotel|restaurant|butik|salon|firmaet|forlaget|galleri|villa|brødrene)[ \u00a0]"
    r"|[^\s.!?:][ \u00a0](?!(?:Fru|Hr|Dr|Frøken)\b)[A-ZÆØÅ]\w{0,40}[ \u00a0])$"
)


def is_word(part: str) -> bool:
    """Tell whether a name is an ordinary word, too: »Dag«, »Skov«."""
    return plain(part) in WORDS_TOO


def is_a_firms(match: re.Match[str], names: Iterable[re.Match[str]]) -> bool:
    """Tell whether one name alone stands by words that make a firm's or another person's of it: »Møller & Søn«.

    ``names`` are the other names that were found: what stands by one of them is a person's.
    """
    if any(other.start() - match.end() in (1, 0) or match.start() - other.end() in (1, 0) for other in names):
        return False
    before = match.string[max(0, match.start() - 40) : match.start()]
    return bool(_FIRM_BEHIND.match(match.string, match.end()) or _FIRM_BEFORE.search(before))
