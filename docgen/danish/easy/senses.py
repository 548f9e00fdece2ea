"""Where a hard word is not the one that the list means: in a name, a title, an address, or in another sense."""

import re

from docgen.danish.hard_words import HardWord, HardWordUse
from docgen.late import late_pattern

_QUOTED = late_pattern(r"»[^«»]*«|\"[^\"]*\"|”[^”]*”")
_OTHER_SENSES = {
    "revidere": late_pattern(r"regnskab|revisor", re.IGNORECASE),
    "med videre": late_pattern(
        r"\b(?:tag|tog|bring|brag|giv|gav|før|kom|send|få)\w{0,6}\b.{0,90}\bmed videre", re.IGNORECASE
    ),
    "iværksætte": late_pattern(r"\b(?:en|og|som|af|for|med|den|mange|flere) iværksætter", re.IGNORECASE),
}
"""What stands in a sentence where a hard word is not the one that the list knows: accounts are audited."""


def has_another_sense(hard: HardWord, sentence: str) -> bool:
    """Tell whether a hard word means something else in a sentence than its easy words say."""
    other = _OTHER_SENSES.get(hard.word)
    return other is not None and other.search(sentence) is not None


def is_named(found: HardWordUse, sentence: str) -> bool:
    """Tell whether the word is part of a name, a title in quotation marks or an address."""
    is_inner_capital = found.written[0].isupper() and bool(
        re.search(r"\w", re.split(r"[.!?:]", sentence[: found.start])[-1])
    )
    in_quotes = any(match.start() < found.start < match.end() for match in _QUOTED.finditer(sentence))
    rest = sentence[found.start + len(found.written) :]
    is_number = re.match(r" \d", rest) is not None and not re.match(r" \d+\. \w", rest)
    is_joined = sentence[: found.start].endswith(("-", "/", "- og ", "- eller ", "- samt ")) or rest.startswith(
        ("-", "/")
    )
    return (
        is_inner_capital or in_quotes or (is_number and bool(found.hard.forms) and not found.hard.is_verb) or is_joined
    )
