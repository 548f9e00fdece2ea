"""O01 · Organets navn er stavet forskelligt

Regel: Organets navn staves, som det står i arket Organ. Et ord, der kun er ét bogstav fra navnet
(glemt, for meget, forkert eller ombyttet), giver en advarsel. I en sag gælder det »udsatterådet«. Endelser
og sammensætninger som »udsatterådets« og »udsatterådsmøde« er rigtige.

Hvorfor: En kommunes egne rammer for sit udsatteråd staver navnet »udsatterrådet« fem gange og rigtigt
resten af gangene.

Passes:
    udsatterådet, Udsatterådets, udsatteråd, udsatterådsmøde, udsatteområdet

Fails:
    udsatterrådet
    Udsaterådet

Sådan retter du: Ret stavemåden. Står navnet forkert i arket Organ, så ret det dér.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from docgen.checks.cell_lines import lines_of, written
from docgen.checks.context import CheckContext
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.record import Book

CODE = "O01"

_SHORTEST = 7
_BODY_WORD = late_pattern(r"(?P<stem>[^\W\d_]*(?:råd|netværk|udvalg|forum|bestyrelse|nævn))(?:m?et|n)?", re.IGNORECASE)
_WORD = late_pattern(r"(?<![\w@./-])[^\W\d_]+(?![\w@]|\.\w)")
_ENDINGS = ("", "s", "et", "ets", "en", "ens", "ene", "enes", "met", "mets")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each spelling that is one letter away from the body's own name."""
    stems = _stems(context.book)
    for cell in written(context):
        counts: Counter[str] = Counter()
        meant: dict[str, str] = {}
        for line in lines_of(cell.text):
            for word in _WORD.findall(line):
                if right := _meant(key(word), stems):
                    counts[key(word)] += 1
                    meant.setdefault(key(word), f"»{word}« staves »{_like(word, right)}«")
        for word, message in meant.items():
            times = f" Det står {counts[word]} steder i cellen." if counts[word] > 1 else ""
            yield warning(CODE, cell.place, f"{message}.{times}", "Ret stavemåden.")


def _stems(book: Book) -> tuple[str, ...]:
    """Return the body's name less its ending, the short name's first: ``udsatteråd``."""
    match book:
        case MeetingBook() | HearingBook():
            names = [name for name in (book.body.short_name, book.body.name) if name]
        case CaseBook():
            names = [book.case.council_name]
        case _:
            names = []
    stems: list[str] = []
    for name in names:
        for word in _WORD.findall(key(name)):
            match = _BODY_WORD.fullmatch(word)
            stem = match["stem"] if match else ""
            # The two names of one body may differ by a slip: the short name is the measure.
            if len(stem) >= _SHORTEST and not any(_is_one_off(stem, other) for other in stems):
                stems.append(stem)
    return tuple(dict.fromkeys(stems))


@lru_cache(4096)  # most words of a workbook are those of its other cells
def _meant(word: str, stems: tuple[str, ...]) -> str | None:
    """Return the right spelling of a word that is one letter off, or None."""
    if any(word.startswith(stem) for stem in stems):
        return None
    for stem in stems:
        if stem.endswith("forum") and word.startswith(f"{stem[:-5]}form"):
            continue  # »samarbejdsformer« is another word
        for length in (len(stem), len(stem) + 1, len(stem) - 1):
            ending = word[length:]
            if _is_one_off(word[:length], stem) and (ending in _ENDINGS or ending.startswith("s")):
                return stem + ending
    return None


def _is_one_off(word: str, other: str) -> bool:
    """Tell whether one letter too many, too few, wrong or exchanged makes the difference."""
    while word and other and word[0] == other[0]:
        word, other = word[1:], other[1:]
    while word and other and word[-1] == other[-1]:
        word, other = word[:-1], other[:-1]
    is_exchanged = len(word) == 2 and word == other[::-1]
    return is_exchanged or (bool(word or other) and max(len(word), len(other)) == 1)


def _like(word: str, right: str) -> str:
    return right[0].upper() + right[1:] if word[0].isupper() else right
