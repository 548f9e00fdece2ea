"""The hard words: office words, their forms, and easy words to use instead.

The list is a file that staff edit in Excel: semicolons, UTF-8 with a byte order mark, and the columns
``ord; former; let; kilde``. ``former`` are all forms but the word itself, separated by spaces; of a
phrase (»redegøre for«) they are the forms of its first word. A slash stands between two easy words.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from docgen.danish.easy_verbs import in_tense

_TENSES = 3
"""How many of a verb's forms are its tenses: present, past, participle; the others are passives."""

COLUMNS = ("ord", "former", "let", "kilde")

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True)
class HardWord:
    """One hard word: its other forms, the easy words to use, and who says that it is hard."""

    word: str
    forms: tuple[str, ...]
    easy: tuple[str, ...]
    source: str

    @property
    def spellings(self) -> Iterator[tuple[str, ...]]:
        """Each spelling as its words in small letters: »redegjorde for« is two."""
        first, *rest = self.word.casefold().split()
        return ((form, *rest) for form in (first, *(form.casefold() for form in self.forms)))


@dataclass(frozen=True)
class Found:
    """A hard word in a text: as it is written there, and what the list says."""

    written: str
    hard: HardWord
    start: int

    @property
    def easy(self) -> tuple[str, ...]:
        """The easy words in the tense that the hard verb stands in: »formidler« gives »fortæller«."""
        first = self.written.split(" ", maxsplit=1)[0].casefold()
        verb = self.hard.word.split(" ", maxsplit=1)[0]
        forms = self.hard.forms
        is_verb = bool(forms) and forms[0] in (f"{verb}r", verb.removesuffix("e"))
        tense = forms.index(first) + 1 if is_verb and first in forms[:_TENSES] else 0
        return tuple(in_tense(words, tense) for words in self.hard.easy)


@dataclass(frozen=True)
class HardWords:
    """A list of hard words that can be looked for in a text."""

    words: tuple[HardWord, ...]

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[tuple[str, ...], HardWord]]]:
        index: dict[str, list[tuple[tuple[str, ...], HardWord]]] = {}
        for hard in self.words:
            for spelling in hard.spellings:
                index.setdefault(spelling[0], []).append((spelling, hard))
        for spellings in index.values():
            spellings.sort(key=lambda pair: len(pair[0]), reverse=True)
        return index

    def find(self, text: str) -> list[Found]:
        """Return the hard words of a text in their order; the longest phrase wins."""
        tokens = list(_WORD.finditer(text))
        keys = [token[0].casefold() for token in tokens]
        found: list[Found] = []
        place = 0
        while place < len(tokens):
            spelling, hard = self._at(keys, place)
            stands_alone = not text.startswith("-", tokens[place].end())  # »Beskæftigelses- og Socialudvalget«
            if hard and stands_alone:
                start, end = tokens[place].start(), tokens[place + len(spelling) - 1].end()
                found.append(Found(text[start:end], hard, start))
            place += max(1, len(spelling))
        return found

    def _at(self, keys: list[str], place: int) -> tuple[tuple[str, ...], HardWord | None]:
        owner = keys[place].removesuffix("s")  # »forvaltningens«
        for first in dict.fromkeys((keys[place], owner)):
            for spelling, hard in self._by_first.get(first, ()):
                if spelling[1:] == tuple(keys[place + 1 : place + len(spelling)]):
                    return spelling, hard
        return (), None


def read_hard_words(path: Path) -> HardWords:
    """Return the list in a file.

    Raises OSError where the file cannot be read, and ValueError with a Danish sentence where it is
    not such a list.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise ValueError(f"»{path.name}« skal have kolonnerne {'; '.join(COLUMNS)}.")
        return HardWords(tuple(_words(path.name, rows)))


def _words(name: str, rows: Iterable[dict[str, str | None]]) -> Iterator[HardWord]:
    for number, row in enumerate(rows, 2):
        word, forms, easy, source = ((row[column] or "").strip() for column in COLUMNS)
        if not (word or forms or easy):
            continue
        if not word or not easy:
            raise ValueError(f"»{name}«, række {number}: Både »ord« og »let« skal være udfyldt.")
        choices = tuple(part.strip() for part in easy.split("/"))
        yield HardWord(word, tuple(forms.split()), choices, source)
