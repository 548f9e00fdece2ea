"""The names of those who have not said yes to being named, found in a text in whatever form they are written.

Nothing here knows what the public edition has exchanged: the names are those of the workbook as it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import cached_property

from docgen.danish.name_words import ABBREVIATIONS, SHORT_FORMS, SPEAKS, TAILS, WORDS_TOO
from docgen.danish.tokens import Token, keys, plain, seen, tokens
from docgen.finding import Place
from docgen.late import dataclass, late_pattern
from docgen.public.hits import Hit

_BEHIND = late_pattern(r"[(\[][^()\[\]]*[)\]]")
_NICK = late_pattern(r"[»\"“„'‘]([^«»\"“”„'’‘]{2,})[«\"”“'’]|\((?P<round>[A-ZÆØÅ][a-zæøå]{2,})\)")
_TITLE = late_pattern(
    r"(?:chef|leder|direktør|formand|mester|læge|rådgiver|sekretær|medlem|ordfører|konsulent|koordinator|pædagog|"
    r"sygeplejerske|terapeut|lærer|præst|frivillig|bruger|suppleant|repræsentant)\b",
    re.IGNORECASE,
)
"""What stands behind a comma and is no first name."""
_PARTICLES = frozenset("af von van de la el og der den di da le hr fr fru dr prof".split())  # noqa: SIM905 — a list of words
_ADDRESS = late_pattern(
    r"(?<!\S)\S*[@#]\S+|\b(?:https?:|www\.)\S+|(?<!\S)\S+\.(?:docx|pdf|xlsx|png|jpe?g)\b", re.IGNORECASE
)
_SIDE_BY_SIDE = late_pattern(r"[^\w\n.!?]{0,3}")
_STRETCHED = late_pattern(r"(.)\1{2,}")
_WINDOW = 3
"""Words between the first and the last name of one person: middle names."""
_LETTERS = 3
"""Letters; shorter names are looked for as whole pieces of an address alone."""
_CLOSE, _STEM, _LONG = 4, 6, 7
_ENDS_OF_OTHERS = ("sen", "sens", "son", "gaard", "strup", "rup", "borg", "bjerg", "sted", "by", "inge")
"""A first name with one of these is another name, or a town."""


@dataclass(frozen=True)
class Person:
    """One person's names in the order first to last, the short ones, and the cell of the list that says them."""

    name: str
    words: tuple[str, ...]
    also: tuple[str, ...] = ()
    place: Place = field(default_factory=Place)
    letters: str = ""

    @classmethod
    def of(cls, name: str, place: Place, letters: str = "") -> "Person":
        """Return the person of a cell: »Mona Eksempel«, »Eksempel, Mona«, »Mona "Mulle" Eksempel (A)«.

        ``letters`` are the initials that the list gives the person besides.
        """
        also = [match[1] or match["round"] for match in _NICK.finditer(name)]
        bare = _BEHIND.sub(" ", _NICK.sub(" ", seen(name)))
        last, comma, first = (part.strip() for part in bare.partition(","))
        is_turned = bool(comma) and len(last.split()) <= 2 and first[:1].isupper() and not _TITLE.search(first)
        bare = f"{first} {last}" if is_turned else last
        words = [word.strip(".,;:&/'’") for word in re.split(r"[\s&/]+", bare)]
        parts = [word for word in words if len(word) > 1 and word.casefold() not in _PARTICLES and word[0].isalpha()]
        return cls(name, tuple(parts), tuple(also), place, letters.strip().upper())

    @property
    def parts(self) -> tuple[str, ...]:
        """Each name of the person, a double one also by its halves, then what the person may be called for short."""
        halves = [half for word in self.words for half in re.split("[-‐‑–]", word) if len(half) > 1]
        short = [one for word in self.words[:1] for one in SHORT_FORMS.get(plain(word), ())]
        joined = [re.sub("[-‐‑–]", "", word) for word in self.words]
        return tuple(dict.fromkeys((*self.words, *joined, *halves, *self.also, *short)))

    @property
    def ends(self) -> tuple[str, str]:
        """The first and the last name, plain and without hyphens."""
        return _solid(self.words[0]), _solid(self.words[-1])

    @property
    def initials(self) -> frozenset[str]:
        """The letters the person may be called by: ME, MVE, MEX, MOEX."""
        words = [word for word in self.words if word]
        initials = {self.letters} if self.letters else set[str]()
        if len(words) < 2:
            return frozenset(initials)
        first, last = words[0].upper(), re.sub("[-‐‑–]", "", words[-1]).upper()
        halves = [half[0] for word in words for half in re.split("[-‐‑–]", word.upper()) if half]
        every = "".join(word[0].upper() for word in words)
        return frozenset(
            (*initials, first[0] + last[0], first[0] + last[:2], first[:2] + last[:2], every, "".join(halves))
        )


def _solid(word: str) -> str:
    return plain(re.sub("[-‐‑–]", "", word))


@dataclass(frozen=True)
class Names:
    """The persons without consent (``silent``), and the names that may be said (``spoken``)."""

    silent: tuple[Person, ...]
    spoken: tuple[Person, ...] = ()

    def hits(self, text: str, words: Sequence[Token]) -> Iterator[Hit]:
        """Yield each place of a seen text where a silent person may be meant."""
        if not self.silent:
            return
        addresses = [match.span() for match in _ADDRESS.finditer(text)]
        found = sorted(self._alone(words, addresses), key=lambda hit: hit.start)
        yield from _together(found, text)
        yield from self._within(text, addresses)
        yield from self._initials(text, words)

    def _alone(self, words: Sequence[Token], addresses: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield each word that is a name by itself or by what stands near, those of addresses left aside."""
        free = self._without_spoken(words)
        meant = {at: found for at in free if (found := self._meant(words[at].text))}
        for at, found in meant.items():
            token = words[at]
            if any(start <= token.start < end for start, end in addresses):
                continue
            for person, part in found:
                others = (near for near in range(at - _CLOSE, at + _CLOSE + 1) if near != at and near in meant)
                is_whole = any(one is person and other != part for near in others for one, other in meant[near])
                if is_whole or self._is_name(token, part, words[at + 1 : at + 2]):
                    yield Hit(token.text, token.start, token.end, _why(person.name), person.place)
                    break

    def _without_spoken(self, words: Sequence[Token]) -> list[int]:
        """Return the places of the words that are not the whole name of somebody who may be named."""
        plains = [token.plain for token in words]
        places: dict[str, list[int]] = {}
        for at, word in enumerate(plains):
            places.setdefault(word, []).append(at)
        taken: set[int] = set()
        for first, last in self._spoken_ends:
            for at in (*places.get(first, ()), *places.get(last, ())):
                other = last if plains[at] == first else first
                within = range(at + 1, min(at + _WINDOW, len(plains)))
                end = next((near for near in within if plains[near] in (other, f"{other}s")), None)
                if end is not None:
                    taken.update(range(at, end + 1))
        return [at for at in range(len(words)) if at not in taken]

    @cached_property
    def _spoken_ends(self) -> set[tuple[str, str]]:
        return {person.ends for person in self.spoken if len(person.words) > 1}

    @cached_property
    def _spoken_parts(self) -> frozenset[str]:
        return frozenset(plain(part) for person in self.spoken for part in person.parts)

    @cached_property
    def _by_key(self) -> dict[str, list[tuple[Person, str]]]:
        found: dict[str, list[tuple[Person, str]]] = {}
        for person in self.silent:
            joined = ["".join(person.ends), "".join(reversed(person.ends))] if len(person.words) > 1 else []
            for part in (*person.parts, *joined):
                for key in keys(part):
                    found.setdefault(key, []).append((person, plain(part)))
        return found

    @cached_property
    def _stems(self) -> dict[str, list[tuple[Person, str]]]:
        """Each part of four letters and more by its first three."""
        found: dict[str, list[tuple[Person, str]]] = {}
        for person in self.silent:
            for part in dict.fromkeys(map(plain, person.parts)):
                if len(part) >= 4:
                    found.setdefault(part[:3], []).append((person, part))
        return found

    @cached_property
    def _known(self) -> dict[str, list[tuple[Person, str]]]:
        return {}

    def _meant(self, word: str) -> list[tuple[Person, str]]:
        """Return whose name a word may be, and which of it."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = list(self._looked_up(_STRETCHED.sub(r"\1\1", word)))
        return found

    def _looked_up(self, word: str) -> Iterator[tuple[Person, str]]:
        small = plain(word)
        forms = [word, *(word[: -len(end)] for end in ("s", "es", "S", "ES") if word.endswith(end))]
        exact = {key for form in forms if len(form) > 1 for key in keys(form)}
        found = [one for key in exact for one in self._by_key.get(key, ())]
        if small in self._spoken_parts and not any(part == small for _, part in found):
            return
        yield from found
        for person, part in () if found else self._stems.get(small[:3], ()):
            if _is_compound(small, part) or _is_misspelt(small, part):
                yield person, part

    @staticmethod
    def _is_name(token: Token, part: str, behind: Sequence[Token]) -> bool:
        """Tell whether a word by itself is a name: it has a capital, or is nothing but a name, or somebody speaks."""
        if token.is_capital:
            return True
        small = token.plain
        if small in WORDS_TOO or len(part) < 4 or not small.startswith(part):
            return small.startswith(part) and bool(behind) and behind[0].plain in SPEAKS
        return small in (part, f"{part}s") and part not in WORDS_TOO

    def _within(self, text: str, addresses: Iterable[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the addresses in which a name stands: monaeksempel@, /mona-eksempel."""
        for start, end in addresses:
            written = text[start:end].rstrip('.,;:!?)»"')
            solid = plain(re.sub(r"[\W\d_]", "", written))
            pieces = {token.plain for token in tokens(written)}
            for person in self.silent:
                parts = [part for part in map(plain, person.parts) if part not in WORDS_TOO]
                is_there = any(part in (solid if len(part) > _LETTERS else pieces) for part in parts)
                if is_there or (len(person.words) > 1 and "".join(person.ends) in solid):
                    yield Hit(written, start, start + len(written), _why(person.name), person.place)
                    break

    def _initials(self, text: str, words: Sequence[Token]) -> Iterator[Hit]:
        for at, token in enumerate(words):
            letters, end = _letters_from(text, words, at)
            person = self._by_initials.get(letters)
            if person is None:
                continue
            behind = words[at + 1 : at + 2]
            speaks = bool(behind) and behind[0].plain in SPEAKS
            is_apart = (
                text[token.start - 1 : token.start] == "(" and text[end : end + 1] == ")"
            )  # as a name's letters are
            is_other = letters in ABBREVIATIONS or _is_shouted(words, at)
            if end > token.end or speaks or is_apart or not is_other:
                yield Hit(text[token.start : end], token.start, end, _why(person.name), person.place)

    @cached_property
    def _by_initials(self) -> dict[str, Person]:
        taken = {letters for person in self.spoken for letters in person.initials}
        found = {letters: person for person in reversed(self.silent) for letters in person.initials}
        return {letters: person for letters, person in found.items() if letters not in taken}


def _together(hits: Sequence[Hit], text: str) -> Iterator[Hit]:
    """Yield the hits, those of one person that stand side by side as one."""
    row: list[Hit] = []
    for hit in (*hits, None):
        if row and (
            hit is None or hit.why != row[-1].why or not _SIDE_BY_SIDE.fullmatch(text[row[-1].end : hit.start])
        ):
            start, end, why = row[0].start, row[-1].end, row[0].why
            word = " ".join(text[start:end].split())
            why = "har ikke sagt ja til at stå med navn" if why == _why(word) else why
            yield Hit(word, start, end, why, row[0].source)
            row = []
        row += [hit] if hit else []


def _why(name: str) -> str:
    return f"kan være {name}, der ikke har sagt ja til at stå med navn"


def _is_compound(small: str, part: str) -> bool:
    rest = small.removeprefix(part)
    if rest == small or not rest:
        return False
    if rest in TAILS or rest.removeprefix("s") in TAILS:
        return True
    return len(part) >= _STEM and part not in WORDS_TOO and len(rest) <= 14 and rest not in _ENDS_OF_OTHERS


def _is_misspelt(small: str, part: str) -> bool:
    """Tell whether two long words differ in one letter, or two neighbours that changed places."""
    if min(len(small), len(part)) < _LONG or abs(len(small) - len(part)) > 1:
        return False
    head = next((at for at, (one, other) in enumerate(zip(small, part, strict=False)) if one != other), None)
    if head is None:
        return True
    if head == 0:
        return False
    rests = ((small[head + 1 :], part[head + 1 :]), (small[head + 1 :], part[head:]), (small[head:], part[head + 1 :]))
    is_turned = small[head : head + 2] == part[head : head + 2][::-1] and small[head + 2 :] == part[head + 2 :]
    return is_turned or any(one == other for one, other in rests)


def _letters_from(text: str, words: Sequence[Token], at: int) -> tuple[str, int]:
    """Return the capitals that begin at a word, such as MEX or M.E., and where they end; "" where there are none."""
    token = words[at]
    if 2 <= len(token.text) <= 4 and token.text.isupper():
        return token.text, token.end
    letters, end, near = "", token.end, at
    while near < len(words) and len(words[near].text) == 1 and words[near].text.isupper():
        if letters and not re.fullmatch(r"\. ?", text[end : words[near].start]):
            break
        letters, end = letters + words[near].text, words[near].end
        near += 1
    return (letters, end) if len(letters) > 1 else ("", end)


def _is_shouted(words: Sequence[Token], at: int) -> bool:
    """Tell whether the words round it are in capitals, too."""
    near = [*words[max(0, at - 2) : at], *words[at + 1 : at + 3]]
    return any(len(token.text) > 2 and token.text.isupper() and token.text.isalpha() for token in near)
