"""The hard words: office words, their forms, and easy words to use instead.

The list is a file that staff edit in Excel, with the columns ``ord; former; let; kilde``. ``former`` are all forms but
the word itself, separated by spaces; of a phrase (»redegøre for«) they are the forms of its first word. A slash stands
between two easy words.
"""

import codecs
import csv
import errno
import io
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from docgen.danish.verbs import in_tense

_TENSES = 3
"""How many of a verb's forms are its tenses: present, past, participle; the others are passives."""

COLUMNS = ("ord", "former", "let", "kilde")

SAVE_AGAIN = "Gem filen fra Excel som »CSV UTF-8 (semikolonsepareret)«, eller ret rækken."

_BESIDE_LETTERS = ".,'’/&()-"
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
class BadRow:
    """A row of the list that cannot be used; ``number`` is Excel's, from 1."""

    number: int
    message: str
    remedy: str


@dataclass(frozen=True)
class HardWordUse:
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
    """A list of hard words that can be looked for in a text, and the rows that could not be used."""

    words: tuple[HardWord, ...]
    faults: tuple[BadRow, ...] = ()

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[tuple[str, ...], HardWord]]]:
        index: dict[str, list[tuple[tuple[str, ...], HardWord]]] = {}
        for hard in self.words:
            for spelling in hard.spellings:
                index.setdefault(spelling[0], []).append((spelling, hard))
        for spellings in index.values():
            spellings.sort(key=lambda pair: len(pair[0]), reverse=True)
        return index

    def find(self, text: str) -> list[HardWordUse]:
        """Return the hard words of a text in their order; the longest phrase wins."""
        tokens = list(_WORD.finditer(text))
        keys = [token[0].casefold() for token in tokens]
        found: list[HardWordUse] = []
        place = 0
        while place < len(tokens):
            spelling, hard = self._at(keys, place)
            is_whole_word = not text.startswith("-", tokens[place].end())  # »Beskæftigelses- og Socialudvalget«
            if hard and is_whole_word:
                start, end = tokens[place].start(), tokens[place + len(spelling) - 1].end()
                found.append(HardWordUse(text[start:end], hard, start))
            place += max(1, len(spelling))
        return found

    def _at(self, keys: list[str], place: int) -> tuple[tuple[str, ...], HardWord | None]:
        owner = keys[place].removesuffix("s")  # »forvaltningens«
        for first in dict.fromkeys((keys[place], owner)):
            for spelling, hard in self._by_first.get(first, ()):
                if spelling[1:] == tuple(keys[place + 1 : place + len(spelling)]):
                    return spelling, hard
        return (), None


MOST = 5_000_000
"""Bytes of a word list; docgen's own has some thirty thousand."""


def read_hard_words(path: Path) -> HardWords:
    """Return the list in a file, without the rows that cannot be used, each of which is among its faults.

    Excel's ways to save are all read: UTF-8 or Unicode text, the code pages of Windows, DOS and Mac; semicolons, commas
    or tabs; columns in any order, and others beside them. Raises OSError where the file cannot be read or is larger
    than MOST.
    """
    with path.open("rb") as file:
        content = file.read(MOST + 1)
    if len(content) > MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    text = _decoded(content)
    header = next((line for line in text.splitlines() if line.strip()), "")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=header.count))
    words: list[HardWord] = []
    faults: list[BadRow] = []
    columns: dict[str, int] = {}
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if not columns:
                columns = {cell.casefold(): place for place, cell in enumerate(cells) if cell}
                if missing := [name for name in COLUMNS if name not in columns]:
                    return HardWords((), (_without(missing),))
                continue
            if fault := _fault(number, cells, columns):
                faults.append(fault)
            else:
                words.append(_word(cells, columns))
    except csv.Error:
        faults.append(BadRow(number + 1, "Rækken og dem under den kan ikke læses.", SAVE_AGAIN))
    return HardWords(tuple(words), tuple(faults)) if columns else HardWords((), (_without(COLUMNS),))


def _decoded(data: bytes) -> str:
    """Return the text of a file in the encoding of its byte order mark, in UTF-8, or in what its Danish letters say."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        texts = [data.decode(page, errors="replace") for page in ("cp1252", "cp850", "mac_roman")]
        return max(texts, key=lambda text: sum(text.casefold().count(letter) for letter in "æøå"))


def _without(columns: Sequence[str]) -> BadRow:
    message = f"Ordlisten har ikke {'kolonnen' if len(columns) == 1 else 'kolonnerne'} {', '.join(columns)}"
    return BadRow(1, f"{message}, så svære ord bliver ikke fundet.", f"Skriv overskrifterne {', '.join(COLUMNS)}.")


def _fault(number: int, cells: Sequence[str], columns: Mapping[str, int]) -> BadRow | None:
    """Return what is wrong with a row, or None."""
    word, easy = _cell("ord", cells, columns), _cell("let", cells, columns)
    if not word or not easy.strip("/ "):
        empty = "ord" if not word else "let"
        return BadRow(number, f"»{empty}« er ikke udfyldt.", "Skriv det, eller slet rækken.")
    if any(cells[max(columns.values()) + 1 :]):
        return BadRow(
            number, "Der står noget efter den sidste kolonne.", "Slet det, eller skriv en overskrift over det."
        )
    letters = f"{word} {_cell('former', cells, columns)}"
    if strange := next((one for one in letters if not _is_of_a_word(one)), None):
        return BadRow(number, f"Tegnet »{strange}« hører ikke til i et ord.", SAVE_AGAIN)
    if not _WORD.search(word):
        return BadRow(number, f"»{word}« er ikke et ord.", "Ret det, eller slet rækken.")
    return None


def _is_of_a_word(character: str) -> bool:
    return character.isalpha() or character.isdecimal() or character.isspace() or character in _BESIDE_LETTERS


def _word(cells: Sequence[str], columns: Mapping[str, int]) -> HardWord:
    choices = (part.strip() for part in _cell("let", cells, columns).split("/"))
    forms = tuple(_cell("former", cells, columns).split())
    return HardWord(
        _cell("ord", cells, columns), forms, tuple(part for part in choices if part), _cell("kilde", cells, columns)
    )


def _cell(column: str, cells: Sequence[str], columns: Mapping[str, int]) -> str:
    return cells[columns[column]] if columns[column] < len(cells) else ""
