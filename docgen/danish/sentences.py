"""Where a sentence ends in municipal Danish.

A full stop does not end a sentence behind an abbreviation, an ordinal (»den 15. juni«) or an
initial (»A. Eksempel«), nor inside a number, a time or a case number. A line always ends one.

Each word is looked at once, with the word before and the word behind, so the time is linear in the
text's length.
"""

from functools import lru_cache

from docgen.danish.abbreviations import ACADEMIC, CLOSING, DOORS, FOLLOWED, UNITS, WORDS
from docgen.danish.calendar_names import MONTHS, SHORT_MONTHS
from docgen.late import late_pattern

_TERMINATORS, _OPENERS, _CLOSERS = ".!?…", "([»«”“„\"'’‘", ")]»«”“\"'’"
_QUOTES = tuple("»”“„\"'’‘")

_WORD = late_pattern(r"\S+")
_ORDINAL = late_pattern(r"\d{1,3}")
_YEAR = late_pattern(r"(?:19|20)\d{2}\b")
_NEXT_ORDINAL = late_pattern(r"\d{1,2}\.")
_CAPITAL = "[A-ZÆØÅÉ]"
_INITIALS = late_pattern(rf"(?:{_CAPITAL}|Aa|Chr|Th|Kr|Joh)(?:[.-]+{_CAPITAL})*")
# »bygning C.«, »bilag A.«: the letter is the thing's name, not a person's.
_LETTERED_WORDS = (
    "bilag blok bygning figur fløj gruppe hus hold kategori klasse lokale model niveau opgang plan post "
    "punkt rum scenarie spor stue tabel type variant version vitamin zone"
)
_LETTERED = frozenset(_LETTERED_WORDS.split())
# »5000 Odense C.«: the letter belongs to the postal district.
_TOWNS = frozenset(
    {"aalborg", "aarhus", "århus", "esbjerg", "frederiksberg", "københavn", "odense", "randers", "viborg"}
)
_HEADING = frozenset({"-", "•", "–", "ad", "pkt.", "punkt", "bilag", "kapitel", "afsnit", "§"})
_NUMBERED = frozenset({"punkt", "pkt.", "punktet", "sag", "nr.", "afsnit", "kapitel", "kap."})
_NUMBERED_WORDS = frozenset({"afs", "art", "bind", "punkt", "side"})
_VOWEL = late_pattern("[aeiouyæøåé]")
_DOTTED = late_pattern(r"(?:[a-zæøå]{1,3}\.)+[a-zæøå]{1,3}")
_ORDINAL_NOUNS = frozenset({"verdenskrig", "viceborgmester", "pinsedag", "påskedag", "juledag", "division"})
# »Det kan I. Vi kommer.«: »I« is the pronoun unless one of these stands before it.
_BEFORE_A_NAME = frozenset({"", "og", "af", "ved", "v.", "til", "fra", "med", "for", "samt", "hos"})


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each without white space around it, in their order."""
    return [part for line in text.splitlines() for part in _of_line(line)]


@lru_cache(maxsize=2**15)  # twenty rules ask for the sentences of the same cells, one rule after the other
def _of_line(line: str) -> tuple[str, ...]:
    spans = [match.span() for match in _WORD.finditer(line)]
    words = [line[start:end] for start, end in spans]
    ends = [place for place in range(len(words)) if place == len(words) - 1 or _ends(words, place)]
    begins = [0, *(place + 1 for place in ends[:-1])]
    return tuple(line[spans[first][0] : spans[last][1]] for first, last in zip(begins, ends, strict=False))


def _ends(words: list[str], place: int) -> bool:
    """Tell whether a sentence ends with the word at ``place``, which is not the line's last."""
    word, behind = words[place], words[place + 1]
    bare = word.rstrip(_CLOSERS)
    stem = bare.rstrip(_TERMINATORS)
    terminator = bare[len(stem) :]
    first = behind.lstrip(_OPENERS)[:1]
    if not terminator or first.islower():
        return word.endswith(":") and behind == "1."  # »Vi så på to ting: 1. Boliger. 2. Mad.«
    if terminator != ".":
        return True
    stem = stem.lstrip(_OPENERS)
    if word[len(bare) :].startswith(")") and stem.casefold() in WORDS:
        return False
    before = words[place - 1] if place else ""
    if _ORDINAL.fullmatch(stem):
        opens_a_heading = (
            place == 0 or (place == 1 and before.casefold() in _HEADING) or _is_listed(words, place, int(stem))
        )
        return not opens_a_heading and _ends_at_number(before, stem, behind)
    if _INITIALS.fullmatch(stem):
        return _ends_at_initial(before, stem, first)
    return _ends_at_word(before, stem, first)


def _is_listed(words: list[str], place: int, count: int) -> bool:
    """Tell whether the figure at ``place``, ``count``, numbers a point of a list that stands on one line."""
    before = words[place - 1]
    if count == 1:
        return before.endswith(":")
    return f"{count - 1}." in words[:place] and before.endswith(".") and _ends(words, place - 1)


def _ends_at_number(before: str, number: str, behind: str) -> bool:
    inner = behind.strip(_OPENERS + _CLOSERS + _TERMINATORS + ",").casefold()
    if inner in MONTHS or inner in SHORT_MONTHS or inner in _ORDINAL_NOUNS:
        return False
    if behind.startswith(_QUOTES) and before.casefold() in _NUMBERED:
        return False
    is_day = int(number) <= 31 and (_NEXT_ORDINAL.match(behind) or _YEAR.match(behind))
    return not is_day


def _ends_at_initial(before: str, stem: str, first: str) -> bool:
    if before.casefold() in _LETTERED or before.casefold() in _TOWNS:
        return True
    if stem == "I":
        return before.islower() and before not in _BEFORE_A_NAME
    return first.isdigit() and bool(before)


def _ends_at_word(before: str, stem: str, first: str) -> bool:
    short, behind_number = stem.casefold(), before[-1:].isdigit() or before.rstrip(".").casefold() in UNITS
    if short in DOORS:
        return before.rstrip(".").isdigit()
    if short in FOLLOWED or short.startswith(ACADEMIC):
        return False
    if short in UNITS:
        return behind_number or not first.isdigit()
    if short in CLOSING:
        return True
    # »lb.«, »hft.«: what cannot be spoken is shortened; so is »a.m.b.a.«.
    if stem.islower() and stem.isalpha() and not _VOWEL.search(stem):
        return behind_number
    return not (first.isdigit() and (short in SHORT_MONTHS or short in _NUMBERED_WORDS or _DOTTED.fullmatch(stem)))
