"""Text as a reader takes it: figures of every script as 0 to 9, codes decoded, what cannot be seen left out.

The folded text remembers where each of its characters began, so that what is found in it can be covered in the
text that was given. Sources: Unicode 15.1 (decimal and digit values, NFKC, general categories), HTML's character
references, RFC 3986 (percent-encoding).
"""

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from docgen.danish.calendar_names import MONTHS, SHORT_MONTHS, month_number

JOINT, RAISED, MONTH, SERIAL = "\ue000", "\ue001", "\ue002", "\ue003"
"""What stands in a folded text between two neighbours, between an ordinary and a raised figure, round the number of
a month that was a word, and for words such as »løbenr.«. They are neither letters nor figures."""

_ORDINARY = (
    r"\t-\r\x1c-\x7e\xa0-\xac\xae-\xb1\xb4-\xb8\xba\xbb\xbf-\u02ff\u2000-\u200a\u2010-\u2029\u202f-\u205f" + JOINT
)
"""Characters that are kept as they are: Latin letters, usual spaces and punctuation, figures."""
_UNUSUAL = re.compile(
    rf"[^{_ORDINARY}]"
    r"|&(?:amp;)*(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?:%(?:25)*[0-9A-Fa-f]{2})+"
    r"|\\u[0-9A-Fa-f]{4}"
    r"|</?[A-Za-z][^<>]{0,400}>"
)
_CHANGED = re.compile(rf"[^{_ORDINARY}]|[&%<\\]")
_WRAPPED = re.compile(r"(?<=%)(?:25)+(?=[0-9A-Fa-f]{2})")

_MONTH = re.compile(
    rf"\d(?P<gap>[\W_]{{0,3}})(?P<name>{'|'.join((*MONTHS, *SHORT_MONTHS))})(?=[\W_]{{0,4}}\d\d)",
    re.IGNORECASE,
)
SERIAL_WORDS = (
    r"(?:(?:de )?sidste (?:fire|4)(?: (?:cifre|tal))?|(?:løbe|loebe|serie|kontrol)-?(?:nummer|nr|cifre|ciffer))"
)
"""What the last four figures are called."""
_SERIAL = re.compile(rf"\d[\W_]{{1,12}}(?:og )?{SERIAL_WORDS}[\W_]{{0,12}}(?:er )?(?=\d{{4}}(?!\d))", re.IGNORECASE)
_UNSEEN = "\u115f\u1160\u3164\uffa0"
"""Letters by their category, yet empty: the fillers of Hangul."""


@dataclass(frozen=True)
class Folded:
    """A folded ``text``; ``starts`` says where each character began, or is None where nothing was changed."""

    text: str
    starts: list[int] | None
    length: int

    def start(self, position: int) -> int:
        """Return where the character at ``position`` began in the text that was given."""
        if self.starts is None:
            return position
        return self.starts[position] if position < len(self.starts) else self.length

    def changed(self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> "Folded":
        """Return the folded text with each hit exchanged."""
        pieces: list[str] = []
        starts: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            replacement = new(match)
            pieces += (self.text[at : match.start()], replacement)
            starts.extend(range(at, match.start()))
            starts.extend([match.start()] * len(replacement))
            at = match.end()
        if not at:
            return self
        pieces.append(self.text[at:])
        starts.extend(range(at, len(self.text)))
        earlier = self.starts
        return Folded("".join(pieces), [earlier[one] for one in starts] if earlier else starts, self.length)


def is_plain(text: str) -> bool:
    """Tell whether a text holds nothing but Latin letters, figures and usual punctuation."""
    return not _CHANGED.search(text)


def fold(text: str) -> Folded:
    """Return the text with plain figures; nothing is changed in a text of Latin letters and usual punctuation.

    »7. juli 1961« is given as »7. 07 1961«; a raised figure behind an ordinary one is kept apart from it.
    """
    folded = Folded(text, None, len(text))
    if not is_plain(text):
        folded = folded.changed(_UNUSUAL, _plain)
    return folded.changed(_MONTH, _numbered).changed(_SERIAL, _serial)


def _plain(match: re.Match[str]) -> str:
    found = match[0]
    if len(found) == 1:
        return _of_character(match)
    if found[0] == "<":
        return " "
    if found[0] == "%":
        found = unquote(_WRAPPED.sub("", found))
    elif found[0] == "&":
        found = html.unescape(found.replace("&amp;", "&"))
    else:
        found = chr(int(found.removeprefix("\\u"), base=16))
    return "".join(_value(character) for character in found)


def _of_character(match: re.Match[str]) -> str:
    """Return a character as it reads; a raised figure next to an ordinary one, such as a note's, is kept apart."""
    value = _value(match[0])
    if not value.isdecimal() or match[0].isdecimal():
        return value
    before, behind = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return (RAISED if before.isdecimal() else "") + value + (RAISED if behind.isdecimal() else "")


@lru_cache(maxsize=4096)
def _value(character: str) -> str:
    category = unicodedata.category(character)
    figure = unicodedata.numeric(character, -1) if category in ("Nd", "No") else -1
    if figure in range(10):
        return f"{figure:.0f}"
    if category in ("Cf", "Mn", "Me") or character in _UNSEEN or (category == "Cc" and not character.isspace()):
        return ""
    if category == "Co":
        return " "
    normal = unicodedata.normalize("NFKC", character)
    is_list_number = any(map(str.isdecimal, normal)) and not any(
        character.isalpha() or character == "\u2044" for character in normal
    )
    return normal if is_list_number or len(normal) == 1 else character


def _numbered(match: re.Match[str]) -> str:
    month = month_number(match["name"])
    return f"{match[0][0]}{match['gap']}{MONTH}{month:02}{MONTH}"


def _serial(match: re.Match[str]) -> str:
    return f"{match[0][0]}{SERIAL}{JOINT if JOINT in match[0] else ''}"
