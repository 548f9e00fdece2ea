"""What leaves the house when a sentence is sent to be rewritten: names, numbers, addresses and places are tokens.

A token is »[[1]]«. Each must come back exactly once; what stands for it is put back afterwards.
"""

import re

from docgen.danish.calendar_names import MONTHS, WEEKDAYS
from docgen.danish.common_words import COMMON
from docgen.danish.facts import SPELLED
from docgen.danish.tokens import plain
from docgen.danish.verbs import FINITE
from docgen.late import dataclass, late_pattern

# Each is tried where a run of characters begins, and, with fewer of them, behind what another one has taken.
_MAIL = r"(?<!\S)[^\s@]++@\S+\.\w+|(?<![\w.%+-])[\w.%+-]++@[^\s@]+\.\w+"
_SITE = r"(?:(?<![\w-])[\w-]++|(?<!\w)\w++)\.(?:dk|com|org|net|eu)\b"
_ADDRESS = rf"(?:https?://|www\.)\S+|{_MAIL}|{_SITE}"
_NUMBER = r"(?:(?<![^\s,;:()»«\"])[^\s,;:()»«\"\d]*+)?\d[^\s,;()»«\"]*"
_DATE = rf"\b\d{{1,2}}\. (?:{'|'.join(MONTHS)})\b(?: \d{{4}})?"
_WHEN = "|".join((*MONTHS, *WEEKDAYS))
_SPELLED = "|".join(SPELLED)
_CAPITALS = r"(?<![\w-])[A-ZÆØÅÉ][\w’'-]*(?:\.(?=\s[A-ZÆØÅ]))?(?:\s+[A-ZÆØÅÉ][\w’'-]*)*"
_HIDDEN = late_pattern(
    rf"(?P<address>{_ADDRESS})|(?P<date>{_DATE})|(?P<number>{_NUMBER})|(?P<when>\b(?:{_WHEN}|{_SPELLED})\b)|(?P<name>{_CAPITALS})"
)
_TOKEN = late_pattern(r"\[\[\s*(\d+)\s*\]\]")
_ORDINARY_ENDS = ("erne", "ene", "elsen", "ingen", "heden")


@dataclass(frozen=True)
class Masked:
    """A sentence as it is sent, and what its tokens stand for, in their order."""

    text: str
    hidden: tuple[str, ...]

    def shown(self, answer: str) -> str | None:
        """Return an answer with its tokens put back; None where one is lost, doubled or made up."""
        numbers = [int(number) for number in _TOKEN.findall(answer)]
        if sorted(numbers) != list(range(1, len(self.hidden) + 1)):
            return None
        return _TOKEN.sub(lambda match: self.hidden[int(match[1]) - 1], answer)


def masked(sentence: str, names: frozenset[str] = frozenset()) -> Masked:
    """Return a sentence with a token for each name, number, date, address and place; ``names`` are hidden in any case.

    A word with a capital is taken for a name, but for one that opens the sentence and is an ordinary word.
    """
    hidden: list[str] = []

    def token(match: re.Match[str]) -> str:
        words = match[0]
        if match.lastgroup == "name" and match.start() == 0 and not _is_name(words, names):
            first, _, rest = words.partition(" ")
            if not rest:
                return words
            hidden.append(rest)
            return f"{first} [[{len(hidden)}]]"
        end = words[len(words.rstrip(".")) :] if match.lastgroup == "number" and match.end() == len(sentence) else ""
        hidden.append(words.removesuffix(end))
        return f"[[{len(hidden)}]]{end}"

    known = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    form = re.compile(rf"(?P<known>\b(?:{known})\b)|{_HIDDEN.pattern}") if known else _HIDDEN
    return Masked(form.sub(token, sentence), tuple(hidden))


def _is_name(words: str, names: frozenset[str]) -> bool:
    first = words.partition(" ")[0]
    small = first.casefold()
    is_ordinary = plain(small) in COMMON or small in FINITE or small.endswith(_ORDINARY_ENDS) or small in _OPENERS
    return any(words in name or name in words for name in names) or not is_ordinary


_OPENERS = frozenset(
    [
        *("alle", "flere", "mange", "nogle", "ingen", "andre", "dette", "disse", "derudover", "desuden", "endvidere"),
        *("samtidig", "herefter", "endelig", "forslaget", "medlemmer", "deltagerne", "muligheden", "beløbet", "hun"),
    ]
)
