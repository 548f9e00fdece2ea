"""The hard words: office words, their forms, and easy words to use instead.

The list is a file that staff edit in Excel, with the columns ``ord; former; let; kilde``. ``former`` are all forms but
the word itself, separated by spaces; of a phrase (»redegøre for«) they are the forms of its first word. A slash stands
between two easy words.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from docgen.danish.edited_lists import SAVE_AGAIN, BadRow, read_list
from docgen.danish.verbs import in_tense
from docgen.late import dataclass, late_pattern

_TENSES = 3
"""How many of a verb's forms are its tenses: present, past, participle; the others are passives."""

COLUMNS = ("ord", "former", "let", "kilde")

_BESIDE_LETTERS = ".,'’/&()-"
_WORD = late_pattern(r"[^\W_]+(?:-[^\W_]+)*")


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

    @property
    def is_verb(self) -> bool:
        """Whether its forms are those of a verb: »afholde« has »afholder« first."""
        first = self.word.split(" ", maxsplit=1)[0]
        return bool(self.forms) and self.forms[0] in (f"{first}r", first.removesuffix("e"))


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
        forms = self.hard.forms
        tense = forms.index(first) + 1 if self.hard.is_verb and first in forms[:_TENSES] else 0
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


def read_hard_words(path: Path) -> HardWords:
    """Return the list in a file, without the rows that cannot be used, each of which is among its faults.

    Raises OSError where the file cannot be read or is larger than a list may be.
    """
    found = read_list(path, COLUMNS)
    if found.missing:
        return HardWords((), (_without(found.missing),))
    faults = [*found.faults, *(fault for number, row in found.rows if (fault := _fault(number, row)))]
    bad = {fault.number for fault in faults}
    words = tuple(_word(row) for number, row in found.rows if number not in bad)
    return HardWords(words, tuple(sorted(faults, key=lambda fault: fault.number)))


def _without(columns: Sequence[str]) -> BadRow:
    message = f"Ordlisten har ikke {'kolonnen' if len(columns) == 1 else 'kolonnerne'} {', '.join(columns)}"
    return BadRow(1, f"{message}, så svære ord bliver ikke fundet.", f"Skriv overskrifterne {', '.join(COLUMNS)}.")


def _fault(number: int, row: Mapping[str, str]) -> BadRow | None:
    """Return what is wrong with a row, or None."""
    word, easy = row["ord"], row["let"]
    if not word or not easy.strip("/ "):
        empty = "ord" if not word else "let"
        return BadRow(number, f"»{empty}« er ikke udfyldt.", "Skriv det, eller slet rækken.")
    letters = f"{word} {row['former']}"
    if strange := next((one for one in letters if not _is_of_a_word(one)), None):
        return BadRow(number, f"Tegnet »{strange}« hører ikke til i et ord.", SAVE_AGAIN)
    if not _WORD.search(word):
        return BadRow(number, f"»{word}« er ikke et ord.", "Ret det, eller slet rækken.")
    return None


def _is_of_a_word(character: str) -> bool:
    return character.isalpha() or character.isdecimal() or character.isspace() or character in _BESIDE_LETTERS


def _word(row: Mapping[str, str]) -> HardWord:
    choices = (part.strip() for part in row["let"].split("/"))
    return HardWord(row["ord"], tuple(row["former"].split()), tuple(part for part in choices if part), row["kilde"])
