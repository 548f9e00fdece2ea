"""People's names in running text: found in whatever form they are written, and exchanged for what they are called."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from docgen.danish.abbreviations import BEFORE_A_NAME
from docgen.danish.firms import is_a_firms, is_word
from docgen.danish.words import INVISIBLE, key
from docgen.late import dataclass, late_pattern

DEFAULT_LABEL = "deltager"
"""What a person is called who has no label of their own."""

_UNSEEN = f"[{INVISIBLE}\u200d]*"
_GAP = rf"(?:[\s{INVISIBLE}\u200d]+|[._])"
_HYPHEN = "[-‐‑– \u00a0]"
_ACCENTS = {one: group for group in ("aáàâã", "eéèêë", "iíìîï", "oóòôõ", "uúùû", "yýÿ", "cç", "nñ") for one in group}
"""The letters that are the same one with another accent; ä, ö and å are letters of their own, as æ and ø are."""
_PLAIN = str.maketrans({one: group[0] for one, group in _ACCENTS.items()})
_FOLDED = _PLAIN | str.maketrans(
    {"å": "aa", "æ": "ae", "ø": "oe", "ä": "ae", "ö": "oe", "ü": "u", **dict.fromkeys(INVISIBLE + "\u200d", "")}
)
_SPELLINGS = {
    one: group for group in (("å", "aa"), ("æ", "ae", "ä"), ("ø", "oe", "ö"), ("ü", "ue", "u")) for one in group
}
del _SPELLINGS["u"], _SPELLINGS["ue"]
_NEUTER = ("medlem", "barn", "menneske", "råd", "udvalg")
_MOST_INITIALS = 5
_NUMBERS = ("", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_MANY = late_pattern(
    r"\b(?P<one>en|et) (?P<label>[^\W\d]+)(?:, (?P=one) (?P=label)){0,99} og (?P=one) (?P=label)\b", re.IGNORECASE
)
_ABBREVIATION = late_pattern(rf"(?:^|[\s(])(?:{'|'.join(map(re.escape, sorted(BEFORE_A_NAME)))})\.$", re.IGNORECASE)


def undecided(_: str) -> bool:
    """Tell of any words that nobody has decided that they may stand."""
    return False


@dataclass(frozen=True)
class Exchange:
    """One name that was exchanged: the words it was written with, the new ones, and where they stand in the new text.

    Where it cannot be known whose name it is, it was left: ``became`` is empty.
    """

    was: str
    became: str
    start: int


@dataclass(frozen=True)
class Renamer:
    """Exchanges the names of ``labels`` (name → label) and leaves the names of those who may be named."""

    labels: Mapping[str, str]
    spoken: Sequence[str] = ()

    def rename(
        self, text: str, before: str = "", may_stand: Callable[[str], bool] = undecided
    ) -> tuple[str, list[Exchange]]:
        """Return the text with each silent name exchanged, in full, in part, and with an -s, and what was exchanged.

        ``before`` is what stands before the text in its paragraph. A text that is a name and nothing else becomes
        the label alone; in a sentence it gets its article. A part that is a word, or a firm's, is left and listed. What
        a person has decided ``may_stand`` is passed over.
        """
        words = _folded(text)
        if not any(part in words for part in self._parts_looked_for):
            return text, []
        text = unicodedata.normalize("NFC", text)
        found: list[Exchange] = []
        pieces: list[str] = []
        end = 0
        for match, label in self._matches(text):
            if may_stand(match[0]):
                continue
            pieces.append(text[end : match.start()])
            start = sum(map(len, pieces))
            is_whole = not before and match.start() == 0 and match.end() == len(text.rstrip())
            became = _called(label, before + text[: match.start()], is_whole=is_whole) if label else ""
            ending = "s" if became and match["own"] and not became.endswith("s") else ""
            pieces.append(became + ending if became else match[0])
            found.append(Exchange(match[0], became + ending, start))
            end = match.end()
        return "".join([*pieces, text[end:]]), found

    def _matches(self, text: str) -> list[tuple[re.Match[str], str | None]]:
        """Return what is to be exchanged, in order; a longer form goes before a part of it."""
        taken: list[tuple[re.Match[str], str | None]] = []
        for form, label, is_unsure in self._forms:
            for match in form.finditer(text):
                is_free = all(match.end() <= other.start() or other.end() <= match.start() for other, _ in taken)
                if is_free:
                    taken.append((match, "" if is_unsure else label))
        found = [match for match, _ in taken]
        taken = [
            (match, "" if label and match.re in self._parts_alone and is_a_firms(match, found) else label)
            for match, label in taken
        ]
        asked = self._doubtful | self._parts_alone
        doubts = [(match, None) for match, label in taken if label == "" and match.re in asked]
        sure = [(match, label) for match, label in taken if label]
        return sorted([*sure, *doubts], key=lambda pair: pair[0].start())

    @cached_property
    def _forms(self) -> list[tuple[re.Pattern[str], str, bool]]:
        """Each form to look for, its label, and whether it is left: names that may be said, whole ones, parts."""
        silent = sorted(self.labels, key=len, reverse=True)
        longer = [name for name in self.spoken if any(key(one) in key(name) != key(one) for one in silent)]
        forms = [(_whole(name, full=True), "", True) for name in longer]
        forms += [(form, self.labels[name], False) for name in silent for form in _forms_of(name)]
        others = {key(name) for name in self.spoken}
        halves = [(half, self.labels[name]) for name in silent for half in _halved(name) if key(half) not in others]
        forms += [(form, label, False) for half, label in halves for form in _forms_of(half)]
        spoken = {part for name in self.spoken for part in name.split()}
        for name in silent:
            forms += [(_part(part), self.labels[name], part in spoken or is_word(part)) for part in _parts(name)]
            forms += [(_part(half.split()[-1]), self.labels[name], True) for half in _halved(name)]
        return forms

    @cached_property
    def _parts_looked_for(self) -> set[str]:
        """What every form of a name has one of: most texts have none, and are passed over at once."""
        words = (word for name in self.labels for word in name.split())
        return {_folded(part) for word in words for part in re.split("[-‐‑]", word) if part}

    @cached_property
    def _parts_alone(self) -> set[re.Pattern[str]]:
        return {_part(part) for name in self.labels for part in _parts(name)}

    @cached_property
    def _doubtful(self) -> set[re.Pattern[str]]:
        spoken = {part for name in self.spoken for part in name.split()}
        parts = [part for name in self.labels for part in _parts(name) if part in spoken or is_word(part)]
        halves = [half.split()[-1] for name in self.labels for half in _halved(name)]
        return {_part(part) for part in (*parts, *halves)}


def _folded(text: str) -> str:
    """Return a text in small letters a to z, å as aa, without what cannot be seen."""
    return unicodedata.normalize("NFC", text).casefold().translate(_FOLDED)


def _letters(word: str) -> str:
    """Return the pattern of a word's letters; å may be written aa and aa å, as æ and ø may be ae and oe."""
    pieces = re.findall("aa|ae|oe|.", unicodedata.normalize("NFC", word), re.IGNORECASE)
    return _UNSEEN.join(_HYPHEN if piece in "-‐‑" else _letter(piece) for piece in pieces)


def _letter(letters: str) -> str:
    spellings = _SPELLINGS.get(letters.lower())
    if spellings:
        cased = [one if letters.islower() else one.upper() for one in spellings]
        titled = [one.capitalize() for one in spellings] if letters[0].isupper() else []
        return f"(?:{'|'.join(dict.fromkeys((*cased, *titled)))})"
    alike = _ACCENTS.get(letters.lower())
    return re.escape(letters) if not alike else f"[{alike if letters.islower() else alike.upper()}]"


_OWN = r"(?P<own>['’]?[sS]|['’])?(?!\w)"


def _whole(name: str, *, full: bool = False) -> re.Pattern[str]:
    """Return the form of a name in full; a middle name or its letter may be left out or put in."""
    words = name.split()
    middle = "" if full or len(words) < 2 else r"(?:[ \u00a0](?-i:[A-ZÆØÅ])[\w’'-]*\.?){0,3}?"
    first, last = words[0], words[-1]
    if full or len(words) < 2:
        return re.compile(rf"(?<!\w){_GAP.join(map(_letters, words))}{_OWN}", re.IGNORECASE)
    return re.compile(rf"(?<!\w){_letters(first)}{middle}[ \u00a0]{_letters(last)}{_OWN}", re.IGNORECASE)


def _are_initials(name: str) -> bool:
    """Tell whether a name is initials: in small letters »EN« and »OM« would be other words."""
    return name.isupper() and len(name) <= _MOST_INITIALS and " " not in name


def _forms_of(name: str) -> Iterator[re.Pattern[str]]:
    if _are_initials(name):
        yield re.compile(rf"(?<!\w){re.escape(name)}{_OWN}")
        return
    yield _whole(name, full=True)
    words = name.split()
    if len(words) > 1:
        first, last = _letters(words[0]), _letters(words[-1])
        yield _whole(name)
        yield re.compile(rf"(?<!\w){first}{_GAP}{last}{_OWN}", re.IGNORECASE)
        yield re.compile(rf"(?<!\w){last},{_GAP}{first}{_OWN}", re.IGNORECASE)
        yield re.compile(rf"(?<!\w){re.escape(words[0][0])}\.?{_GAP}{last}{_OWN}")
        yield re.compile(
            rf"(?<!\w){first}{_GAP}{re.escape(words[-1][0])}(?:\.(?! ?$| [A-ZÆØÅ]|\n))?(?P<own>['’]?s)?(?!\w)"
        )
        for middle in words[1:-1]:
            yield re.compile(rf"(?<!\w){first}{_GAP}{_letters(middle)}{_OWN}", re.IGNORECASE)


def _halved(name: str) -> list[str]:
    """Return a name with a double surname as it is with each half alone."""
    *before, last = name.split()
    halves = re.split("[-‐‑]", last)
    return [" ".join([*before, half]) for half in halves if half] if before and len(halves) > 1 else []


def _parts(name: str) -> list[str]:
    words = name.split()
    return [
        part for part in dict.fromkeys((*words[:1], *words[-1:], *words[1:-1])) if len(part) >= 2 and "." not in part
    ]


def _part(part: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_letters(part)}|{_letters(part.upper())}){_OWN}")


def _begins_a_sentence(before: str) -> bool:
    words = before.rstrip(" \u00a0")
    if _ABBREVIATION.search(words):
        return False
    return not words or words[-1] in ".!?\n" or words.rsplit("\n", 1)[-1] in ("-", "•", "–")


def _called(label: str, before: str, *, is_whole: bool) -> str:
    shown = label if is_whole else with_article(label)
    return shown[:1].upper() + shown[1:] if _begins_a_sentence(before) and not is_whole else shown


def with_article(label: str) -> str:
    """Return the label as it stands in a sentence: ``et medlem``, ``en deltager``, ``tre borgere`` as it is."""
    words = label.split()
    if not words or words[0].casefold() in ("en", "et", "den", "det", "de", *_NUMBERS[2:]):
        return label
    if words[0][0].isdigit() or words[-1].endswith(("ere", "mer")):
        return label
    return f"{'et' if words[-1].casefold().endswith(_NEUTER) else 'en'} {label}"


def plural(label: str) -> str | None:
    """Return what several are called, or None where it is not known: ``medlem`` gives ``medlemmer``."""
    word = label.removeprefix("en ").removeprefix("et ")
    if " " in word or not word:
        return None
    for ending, many in (("medlem", "mer"), ("er", "e"), ("e", ""), ("ant", "er"), ("ent", "er"), ("ist", "er")):
        if word.endswith(ending):
            return word + many
    return None


def counted(text: str) -> str:
    """Return the text with ``en deltager og en deltager`` said as ``to deltagere``."""

    def many(match: re.Match[str]) -> str:
        count = match[0].casefold().count(match["label"].casefold())
        words = plural(match["label"])
        if not words or count >= len(_NUMBERS):
            return match[0]
        number = _NUMBERS[count]
        return f"{number.capitalize() if match[0][0].isupper() else number} {words}"

    return _MANY.sub(many, text)


_BEHIND_A_NAME = late_pattern(r"(?<!\s)\s*[(\[][^()\[\]]{1,20}[)\]]")


def bare_name(name: str) -> str:
    """Return a person's name without a party's letter or an organisation in brackets: »Dan Test (A)«."""
    return _BEHIND_A_NAME.sub("", name).split(",")[0].strip() or name


@lru_cache(1024)  # each name of a workbook is held against all that are listed
def _own_words(name: str) -> tuple[str, ...]:
    return tuple(key(re.sub("[-‐‑–]", " ", bare_name(name))).split())


def same_person(name: str, listed: str) -> bool:
    """Tell whether two spellings name one person: the same first and last name, or a title before the listed one.

    A party's letter, a middle name, a hyphen or a space in a double name make no difference.
    """
    one, other = _own_words(name), _own_words(listed)
    if not one or not other:
        return False
    return (one[0], one[-1]) == (other[0], other[-1]) or set(other) <= set(one)
