"""The private details of the open cells, found where they are still said: they should have been taken out."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from docgen.danish.private_details import is_official, mails, private_details
from docgen.danish.tokens import Token, seen, tokens
from docgen.finding import Place
from docgen.late import dataclass
from docgen.public.closed import number_runs
from docgen.public.hits import Hit
from docgen.public.names import Names

_WHAT = {
    "e-mailadresse": "er en privat e-mailadresse",
    "telefonnummer": "er et telefonnummer, som ikke er organets eget",
    "adresse": "siger, hvor en person bor",
    "kontonummer": "er et kontonummer",
    "fødselsdato": "er en fødselsdag",
    "nummerplade": "er en nummerplade",
}
_FOREIGN = "er en e-mailadresse, som ikke er organets eller en myndigheds"
_SHORTEST_NUMBER = 6


@dataclass(frozen=True)
class Detail:
    """One private detail: its words as they are compared, its figures where it has many, what it is, and where."""

    words: tuple[str, ...]
    figures: str
    why: str
    place: Place


@dataclass(frozen=True)
class Details:
    """The private details of a workbook's open cells."""

    every: tuple[Detail, ...]

    @classmethod
    def of(cls, cells: Sequence[tuple[Place, str]], names: Names, phone: str, mail: str) -> "Details":
        """Return the private details of the cells; ``phone`` and ``mail`` are the office's own."""

        def speaks_of_one(text: str) -> bool:
            shown = seen(text)
            return next(names.hits(shown, tokens(shown)), None) is not None

        silent = [part for person in names.silent for part in person.parts]
        found = []
        for place, text_ in cells:
            text = seen(text_)
            parts = [
                (text[one.start : one.end], _WHAT[one.what])
                for one in private_details(text, phone, silent, speaks_of_one)
            ]
            parts += [
                (one[0], _FOREIGN) for one in mails(text) if place.sheet != "Organ" and not is_official(one[0], mail)
            ]
            found += [_detail(words, why, place) for words, why in dict(reversed(parts)).items()]
        return cls(tuple(found))

    def hits(self, text: str, words: Sequence[Token]) -> Iterator[Hit]:
        """Yield each place of a seen text that says a private detail."""
        if not self.every:
            return
        for start, end, figures in number_runs(text, words) if self._by_figures else ():
            if detail := self._by_figures.get(figures):
                yield Hit(text[start:end], start, end, detail.why, detail.place)
        plains = [token.plain for token in words]
        for at, word in enumerate(plains):
            for detail in self._by_word.get(word, ()):
                size = len(detail.words)
                if tuple(plains[at : at + size]) == detail.words:
                    start, end = words[at].start, words[at + size - 1].end
                    yield Hit(text[start:end], start, end, detail.why, detail.place)

    @cached_property
    def _by_figures(self) -> dict[str, Detail]:
        return {detail.figures: detail for detail in self.every if detail.figures}

    @cached_property
    def _by_word(self) -> dict[str, list[Detail]]:
        found: dict[str, list[Detail]] = {}
        for detail in self.every:
            if not detail.figures:
                found.setdefault(detail.words[0], []).append(detail)
        return found


def _detail(text: str, why: str, place: Place) -> Detail:
    words = tuple(token.plain for token in tokens(text))
    figures = "".join(word for word in words if word.isdecimal())
    is_number = len(figures) >= _SHORTEST_NUMBER and all(word.isdecimal() for word in words)
    if is_number and "telefon" in why:
        figures = figures[-8:]
    if "hvor en person bor" in why:
        last = next((at for at, word in enumerate(words) if word.isdecimal()), len(words) - 1)
        words = words[: last + 1]
    return Detail(words, figures if is_number else "", why, place)
