"""The words of what is closed, found where they are said again: rare words, numbers, and sentences whole or in part."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import zip_longest

from docgen.danish.common_words import COMMON
from docgen.danish.name_words import ABBREVIATIONS, ACTS
from docgen.danish.sentences import sentences
from docgen.danish.tokens import Token, seen, tokens
from docgen.finding import Place
from docgen.late import dataclass, late_pattern
from docgen.public.hits import Hit

_RUN = 4
"""Words in a row that two texts share, two of them with a meaning of their own: one has them from the other."""
_FEWEST_ALIKE, _SHARE = 4, 0.75
"""Words of a sentence that another one has, too, whatever stands between: how many at least, and how much of it."""
_SHORTEST = 3
_LONG_NUMBER = 4
_OFFICES = (
    *("raad", "raadet", "udvalg", "udvalget", "forvaltning", "forvaltningen", "styrelsen", "ministeriet"),
    *("kommune", "kommunen", "kommunes", "kommunens", "loven", "lovens", "region"),
)
_OVER = ("står også i noget lukket", "kommer fra noget lukket")


@dataclass(frozen=True)
class ClosedText:
    """What a closed cell says, and where; of a ``title``, which is printed, only the rare words are closed."""

    text: str
    place: Place
    is_title: bool = False


@dataclass(frozen=True)
class Closed:
    """The closed texts of a workbook, and the words that its office and its open names say anyhow (plain)."""

    texts: tuple[ClosedText, ...]
    free: frozenset[str] = frozenset()

    def hits(self, text: str, words: Sequence[Token]) -> Iterator[Hit]:
        """Yield each place of a seen text that says what is closed."""
        if not self.texts:
            return
        yield from self._rare(words)
        yield from self._numbers_in(text, words)
        yield from self._again(text, words)

    def _rare(self, words: Sequence[Token]) -> Iterator[Hit]:
        for token, behind in zip_longest(words, words[1:]):
            found = next(filter(None, map(self._rare_words.get, _forms(token.plain))), None)
            if found is None:
                continue
            place, is_certain = found
            is_name = token.is_capital and (is_certain or not token.begins or _acts(token, behind))
            if is_name or (is_certain and len(token.plain) > _LONG_NUMBER):
                yield Hit(token.text, token.start, token.end, f"{_OVER[0]} ({place})", place)

    @cached_property
    def _rare_words(self) -> dict[str, tuple[Place, bool]]:
        """Each word with a capital: where, and whether it stood where only a name has one."""
        found: dict[str, tuple[Place, bool]] = {}
        for one in self.texts:
            for token in tokens(seen(one.text)):
                small = token.plain
                if not self._may_be_rare(token, small) or (one.is_title and token.begins):
                    continue
                is_certain = not token.begins or _is_road(small)
                for form in {small, small.removesuffix("s")} if len(small) > _LONG_NUMBER else {small}:
                    if form not in found or is_certain:
                        found[form] = (one.place, is_certain)
        return found

    def _may_be_rare(self, token: Token, small: str) -> bool:
        if not token.is_capital or len(small) < _SHORTEST or not small.isalpha() or token.text in ABBREVIATIONS:
            return False
        return small not in COMMON and small not in self.free and not small.endswith(_OFFICES)

    def _numbers_in(self, text: str, words: Sequence[Token]) -> Iterator[Hit]:
        for start, end, figures in number_runs(text, words):
            place = self._numbers.get(figures)
            if place is not None:
                yield Hit(text[start:end], start, end, f"{_OVER[0]} ({place})", place)

    @cached_property
    def _numbers(self) -> dict[str, Place]:
        found: dict[str, Place] = {}
        for one in self.texts:
            text = seen(one.text)
            for start, end, figures in number_runs(text, tokens(text), whole=True):
                if (
                    len(figures) >= _LONG_NUMBER
                    and not _is_ordinary(text[start:end], figures)
                    and figures not in self.free
                ):
                    found.setdefault(figures, one.place)
        return found

    def _again(self, text: str, words: Sequence[Token]) -> Iterator[Hit]:
        """Yield what is said in the same words: in a row, or in one sentence."""
        plains = [token.plain for token in words]
        at = 0
        while at < len(plains):
            found = self._longest(plains, at)
            if found is None:
                at += 1
                continue
            length, place = found
            start, end = words[at].start, words[at + length - 1].end
            yield Hit(_short(text[start:end]), start, end, f"{_OVER[1]} ({place})", place)
            at += length
        yield from self._alike(text, plains, words)

    def _longest(self, plains: Sequence[str], at: int) -> tuple[int, Place] | None:
        for length in range(_RUN, 1, -1):
            place = self._runs.get(tuple(plains[at : at + length]))
            if place is not None and at + length <= len(plains):
                return length, place
        return None

    @cached_property
    def _runs(self) -> dict[tuple[str, ...], Place]:
        found: dict[tuple[str, ...], Place] = {}
        for place, words in self._sentences:
            size = min(_RUN, len(words))
            for start in range(len(words) - size + 1):
                run = tuple(words[start : start + size])
                if sum(map(self._says, run)) > 1:
                    found.setdefault(run, place)
        return found

    @cached_property
    def _sentences(self) -> list[tuple[Place, list[str]]]:
        """The closed sentences as plain words, those that say something by themselves."""
        found = []
        for one in self.texts:
            for line in seen(one.text).splitlines() if not one.is_title else ():
                for sentence in sentences(line) or [line]:
                    words = [token.plain for token in tokens(sentence)]
                    if len(words) > 1 and any(map(self._says, words)):
                        found.append((one.place, words))
        return found

    def _says(self, word: str) -> bool:
        return (len(word) > _SHORTEST and word not in COMMON and word not in self.free
                and not word.endswith(_OFFICES) and not word.isdecimal())  # fmt: skip

    def _alike(self, text: str, plains: Sequence[str], words: Sequence[Token]) -> Iterator[Hit]:
        wanted = [
            (place, alike)
            for place, each in self._sentences
            if len(alike := set(filter(self._says, each))) >= _FEWEST_ALIKE
        ]
        if not wanted or not any(one in alike for _, alike in wanted for one in plains):
            return
        starts = [at for at, token in enumerate(words) if token.begins or at == 0]
        for first, last in zip(starts, [*starts[1:], len(words)], strict=True):
            here = set(plains[first:last])
            place = next(
                (place for place, alike in wanted if len(alike & here) >= max(_FEWEST_ALIKE, _SHARE * len(alike))),
                None,
            )
            if place is not None:
                start, end = words[first].start, words[last - 1].end
                yield Hit(_short(text[start:end]), start, end, f"{_OVER[1]} ({place})", place)


def number_runs(text: str, words: Sequence[Token], *, whole: bool = False) -> Iterator[tuple[int, int, str]]:
    """Yield the figures of each number and of numbers in a row; with ``whole`` the whole row alone."""
    row: list[Token] = []
    for token in (*words, None):
        is_next = token is not None and token.text.isdecimal()
        if row and (token is None or not is_next or not _GAP.fullmatch(text[row[-1].end : token.start])):
            ends = [(0, len(row))] if whole else _slices(len(row))
            for first, last in ends:
                yield row[first].start, row[last - 1].end, "".join(one.text for one in row[first:last])
            row = []
        if token is not None and is_next:
            row.append(token)


_GAP = late_pattern(r"[^\w\n]{0,3}")
_MOST_IN_A_ROW = 8


def _slices(count: int) -> Iterable[tuple[int, int]]:
    return (
        (first, last) for first in range(count) for last in range(first + 1, min(first + _MOST_IN_A_ROW, count) + 1)
    )


_DATE = late_pattern(r"\d{1,2}[./ -]{1,2}\d{1,2}[./ -]{1,2}(?:\d{4}|\d\d)")


def _is_ordinary(written: str, figures: str) -> bool:
    """Tell whether a number is a year, a day, a time or a round sum: two texts may say it by chance."""
    is_year = len(figures) == _LONG_NUMBER and figures[:2] in ("19", "20")
    return is_year or bool(_DATE.fullmatch(written)) or len(figures.rstrip("0")) < _SHORTEST or "." in written[-3:-2]


def _is_road(small: str) -> bool:
    return small.endswith(("vej", "gade", "alle", "straede", "vaenget", "parken", "toften", "bakken"))


def _forms(small: str) -> Iterator[str]:
    """Yield a word and what it may be a form of: a name in the genitive, a road with its article."""
    yield small
    yield small.removesuffix("s")
    yield from (road for road in (small.removesuffix("s").removesuffix("en"),) if _is_road(road))


def _acts(token: Token, behind: Token | None) -> bool:
    """Tell whether a word that begins a sentence does what only somebody does: »Kvabstrup bor«."""
    return len(token.plain) > _LONG_NUMBER and behind is not None and behind.plain in ACTS


def _short(text: str) -> str:
    words = " ".join(text.split()).split(" ")
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


def plains_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words and the rows of figures of texts, plain."""
    found: set[str] = set()
    for text in map(seen, texts):
        words = tokens(text)
        found.update(token.plain for token in words)
        found.update(figures for *_, figures in number_runs(text, words))
    return frozenset(found)
