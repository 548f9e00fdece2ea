"""Figures written as Danish words: »nul syv nul syv enogtres«."""

from collections.abc import Iterator, Sequence

from docgen.danish.figure_groups import Reading, birth_date
from docgen.late import dataclass, late_pattern

_UNITS = ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"]
_TEENS = ["ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten"]
_TENS = {"tyve": 2, "tredive": 3, "fyrre": 4, "halvtreds": 5, "tres": 6, "halvfjerds": 7, "firs": 8, "halvfems": 9}
_VALUES = {word: str(value) for value, word in enumerate(_UNITS + _TEENS)}
_VALUES |= dict.fromkeys(("een", "et", "ét", "én"), "1")
_VALUES |= {word: f"{tens}0" for word, tens in _TENS.items()}
_VALUES |= {f"{_UNITS[unit]}og{word}": f"{tens}{unit}" for word, tens in _TENS.items() for unit in range(1, 10)}
_TOKEN = late_pattern(r"[^\W_]+")
_BETWEEN = late_pattern(r"[\W_]{1,8}")
_DASHES = ("streg", "bindestreg", "minus")
_FEWEST_WORDS, _SHORTEST = 3, len("ti ti ti ti ti")
_WANTED, _DATE = 10, 6


@dataclass(frozen=True)
class _Token:
    figures: str
    start: int
    end: int
    is_word: bool
    gap: str = ""


def may_be_spoken(text: str) -> bool:
    """Tell whether a text holds words for figures enough for a number; a sentence may hold as many."""
    words = _TOKEN.findall(text.lower()) if len(text) >= _SHORTEST else []
    return sum(map(_VALUES.__contains__, words)) >= _FEWEST_WORDS


def spoken_in(text: str) -> Iterator[Reading]:
    """Yield each ten figures in a row of a folded text, three of them or more as words, that begin with a date."""
    for run in _runs(text):
        for place in range(len(run)):
            if reading := _read(run, place):
                yield reading


def _runs(text: str) -> Iterator[list[_Token]]:
    """Yield the words and figures that follow each other; »streg« is the dash before the next."""
    run: list[_Token] = []
    end, gap = 0, ""
    for match in _TOKEN.finditer(text):
        word = match[0].lower()
        figures = match[0] if match[0].isdecimal() and len(word) <= _DATE else _VALUES.get(word, "")
        follows = bool(_BETWEEN.fullmatch(text, end, match.start()))
        if not follows or not (figures or word in _DASHES):
            if run:
                yield run
            run, gap = [], ""
        if figures:
            between = gap + text[end : match.start()] if run else ""
            run.append(_Token(figures, match.start(), match.end(), not match[0].isdecimal(), between))
            gap = ""
        elif word in _DASHES and run:
            gap = "-"
        end = match.end()
    if run:
        yield run


def _read(run: Sequence[_Token], place: int) -> Reading | None:
    figures, gap = "", ""
    chosen: list[_Token] = []
    for token in run[place : place + _WANTED]:
        chosen.append(token)
        if len(figures) == _DATE:
            gap = token.gap
        figures += token.figures
        if len(figures) >= _WANTED:
            break
    words = sum(token.is_word for token in chosen)
    if len(figures) != _WANTED or words < _FEWEST_WORDS or birth_date(figures) is None:
        return None
    return Reading(figures, chosen[0].start, chosen[-1].end, "spoken", gap, alone=len(chosen) == len(run))
