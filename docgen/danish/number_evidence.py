"""How sure it is that ten figures are a personal number: the check digit, the words near, the shape."""

import re
from enum import IntEnum

from docgen.danish.figure_groups import SCATTERED, Reading
from docgen.danish.folding import JOINT, SERIAL
from docgen.late import dataclass, late_pattern


class Confidence(IntEnum):
    """How sure it is that the figures are a personal number."""

    POSSIBLE = 1
    LIKELY = 2
    SURE = 3


_BEFORE, _AFTER, _FARTHEST = 40, 25, 120
_NUMBER_WORD = late_pattern(
    r"c\.?p\.?r|person(?:lige? ?)?-?\s?(?:nummer|numre|nr\b)|f(?:ø|oe)dselsn(?:ummer|r\b)|\bpnr\b", re.IGNORECASE
)
_BIRTH_WORD = late_pattern(r"\bf(?:ø|oe)dt\b|f(?:ø|oe)dsels(?:dato|dag)|\bf\. ?$", re.IGNORECASE)
# The name of another kind of number, right before the figures (»Konto 1234 …« has some of its own between).
_OTHER_NUMBER = late_pattern(
    r"(?:\b(?P<case>sags?|j(?=[-. ]{0,2}n)|journal|ref|id|dok(?:ument)?|løbe)(?:[-. ]{0,2}(?:nummer|nr))?|"
    r"\b(?:cvr|ean|gln|iban|bfe|is[bs]n(?:-1[03])?|doi|tlf|mob|fax|fik|ordre|faktura|konto|reg|kunde|telefon|mobil|"
    r"betalings-?id|produktionsenhed)(?:[-. ]?(?:nummer|nr))?|\b(?:p|se|produktionsenheds)[-. ]?(?:nummer|nr|enhed)|"
    rf"\bkr|\+\d\d<\d{{0,15}})[-.: {JOINT}]*(?:\d{{4,8}}[ /-])?$",
    re.IGNORECASE,
)
_LINK = late_pattern(r"(?:://|www\.|\b10\.\d{4,9}/)\S*$")
# A universally unique identifier (RFC 9562), the shorter ones that Acrobat gives to tags, and a digest.
_IDENTITY = late_pattern(r"[0-9A-F]{8}(?:-[0-9A-F]{4}){2}|(?=\d{0,19}[A-F])[0-9A-F]{20}", re.IGNORECASE)
_WORD_BEFORE, _WORD_BEHIND = late_pattern(r"(?<![0-9A-Za-z-])[0-9A-Za-z-]*$"), late_pattern(r"[0-9A-Za-z-]*")
_LONGEST_IDENTITY = 64
_YOUNGEST = 2010
_CLOCK = late_pattern(r"(?:0[6-9]|1\d|2[0-3])(?:00|15|30|45)")
_AMOUNT = late_pattern(r",\d\d\b|\s?(?:kr\b|kroner\b|,-)", re.IGNORECASE)
_TOWN = late_pattern(rf"[ {JOINT}][A-ZÆØÅ][a-zæøå]{{2}}")


@dataclass(frozen=True)
class _Words:
    """What the words round a reading say: a personal number's name, a birth, another number's name, an address."""

    number: bool
    birth: bool
    other: bool
    case: bool
    link: bool


def is_named(text: str) -> bool:
    """Tell whether a text, such as a heading, names a personal number."""
    return bool(_NUMBER_WORD.search(text))


def names_a_number(label: str) -> bool:
    """Tell whether a label is the name of a number: a personal one, a date of birth or another kind."""
    return is_named(label) or bool(_BIRTH_WORD.search(label) or _OTHER_NUMBER.search(label))


def confidence_in(reading: Reading, text: str, near: str = "") -> Confidence | None:
    """Return how sure it is that a reading of a folded text is a personal number, or None where it is none.

    ``near`` is said of the whole text, such as the heading of its column.
    """
    if _is_identity(reading, text) or (_is_over_lines(reading) and not (reading.alone and reading.is_checked)):
        return None
    words = _words(reading, text, near)
    if words.number and not words.other:
        return _named(reading)
    if _is_over_lines(reading):
        return Confidence.POSSIBLE
    if _is_day_and_clock(reading):
        return None
    found = _split(reading) if reading.is_split else _shaped(reading, text)
    if words.birth and not words.other:
        found = _born(reading, found, text)
    if found and (words.other or words.case or words.link):
        return _in_spite_of(reading, found, words)
    return found


def confidence_over_words(reading: Reading, text: str, near: str = "") -> Confidence | None:
    """Return how sure it is that a date and four figures with words between are one number, or None.

    Only a personal number's name near makes one of them, or a birth and a right check digit.
    """
    words = _words(reading, text, near)
    has_name = words.number or is_named(reading.gap)
    if words.other or words.case or _OTHER_NUMBER.search(reading.gap) or _is_before_a_town(reading, text):
        return None
    if reading.is_checked:
        return Confidence.LIKELY if has_name else Confidence.POSSIBLE if words.birth else None
    return Confidence.POSSIBLE if has_name and not _ends_in_a_year(reading) and not _is_clock(reading) else None


def _words(reading: Reading, text: str, near: str) -> _Words:
    before, behind = text[max(0, reading.start - _BEFORE) : reading.start], text[reading.end :][:_AFTER]
    if near and reading.start < _BEFORE:
        before = f"{near[-_BEFORE:]} {before}"
    around = f"{before} {behind}"
    other = _OTHER_NUMBER.search(before)
    return _Words(
        number=bool(_NUMBER_WORD.search(around)) or SERIAL in reading.gap,
        birth=bool(_BIRTH_WORD.search(around)),
        other=other is not None and not other["case"],
        case=other is not None and bool(other["case"]),
        link=bool(_LINK.search(text[max(0, reading.start - _FARTHEST) : reading.start])),
    )


def _named(reading: Reading) -> Confidence | None:
    """Return the confidence in figures with a word such as »cpr« near: any grouping will do."""
    if reading.shape == "longer":
        return Confidence.POSSIBLE
    if reading.shape == "spoken" and not reading.alone:
        return None
    if reading.shape in ("robbed", "iso") or not reading.fits:
        return Confidence.LIKELY
    if (
        reading.gap
        and not reading.has_dash
        and not reading.is_checked
        and (_is_clock(reading) or _is_day_and_clock(reading))
    ):
        return Confidence.POSSIBLE
    return Confidence.SURE


def _shaped(reading: Reading, text: str) -> Confidence | None:
    """Return the confidence in figures without any word near: the check digit and the grouping tell."""
    before, behind = text[: reading.start][-1:], text[reading.end : reading.end + 1]
    if before == "+" and not (reading.is_checked or reading.has_dash):
        return None
    match reading.shape:
        case "longer":
            return Confidence.POSSIBLE
        case "whole" | "spoken":
            found = _unparted(reading)
        case shape if shape in SCATTERED:
            found = _scattered(reading)
        case "iso" | "robbed":
            is_one = reading.shape == "iso" and reading.fits and reading.is_checked
            found = (Confidence.LIKELY if reading.has_dash else Confidence.POSSIBLE) if is_one else None
        case _:
            found = _parted(reading, text) if reading.fits else None
    if found and not reading.is_checked and (before.isalpha() or behind.isalpha()):
        return Confidence.POSSIBLE
    return found


def _unparted(reading: Reading) -> Confidence | None:
    if reading.is_checked:
        return Confidence.LIKELY
    return Confidence.POSSIBLE if reading.shape == "whole" or reading.alone else None


def _scattered(reading: Reading) -> Confidence | None:
    """Return the confidence in pairs, single figures and odd groups: telephone numbers and amounts look so too."""
    if reading.shape == "odd":
        in_thousands = set(reading.inner) <= {".", " "}
        return Confidence.POSSIBLE if reading.is_checked and not in_thousands else None
    return Confidence.LIKELY if reading.is_checked or reading.has_dash else None


def _parted(reading: Reading, text: str) -> Confidence | None:
    """Return the confidence in a date and four figures."""
    is_loose = reading.shape != "six" and reading.gap not in (" ", ".", "/", "_", "\n", "")
    is_doubtful = _ends_in_a_year(reading) or (reading.shape != "six" and _is_clock(reading))
    if reading.has_dash:
        if reading.is_checked:
            return Confidence.LIKELY if _ends_in_a_year(reading) else Confidence.SURE
        is_version = reading.shape == "short" and reading.year is None
        return Confidence.POSSIBLE if is_doubtful or is_version else Confidence.LIKELY
    if _is_before_a_town(reading, text) or _AMOUNT.match(text, reading.end):
        return Confidence.POSSIBLE if reading.is_checked else None
    is_weak = is_loose or "," in reading.gap or reading.shape == "short"
    if reading.is_checked:
        # Rows of papers begin with a day and an amount: what is more in the row, and a day of late, speak against it.
        is_row = reading.shape != "six" and not (reading.alone and (reading.year or 0) < _YOUNGEST)
        is_of_late = _is_clock(reading) and 15 <= int(reading.figures[4:6]) <= 40  # a day and a time in a file's name
        return Confidence.POSSIBLE if is_weak or is_row or is_of_late else Confidence.LIKELY
    if is_weak or is_doubtful or _is_clock(reading) or reading.year or reading.shape == "worded":
        return None
    return Confidence.POSSIBLE if reading.alone or not reading.gap else None


def _split(reading: Reading) -> Confidence | None:
    """Return the confidence in figures of several neighbours, without any word near."""
    if not reading.fits or reading.shape in ("longer", "robbed", "iso"):
        return None
    if reading.shape in (*SCATTERED, "spoken"):
        return Confidence.POSSIBLE if reading.alone and reading.is_checked else None
    if reading.is_checked:
        return Confidence.LIKELY if reading.has_dash else Confidence.POSSIBLE
    has_kept_its_zero = reading.shape == "six" and reading.figures[0] == "0" and not reading.inner
    return Confidence.POSSIBLE if reading.has_dash or (has_kept_its_zero and reading.alone) else None


def _born(reading: Reading, found: Confidence | None, text: str) -> Confidence | None:
    """Return the confidence where a birth is spoken of: a step higher, for dates of birth stand alone too."""
    if _is_before_a_town(reading, text) and ("," in reading.gap or not reading.is_checked):
        return found
    if found:
        return Confidence(min(found + 1, Confidence.SURE))
    is_dated = reading.shape in ("six", "dotted", "worded") or (reading.shape == "short" and reading.year is not None)
    is_other = _is_clock(reading) or _ends_in_a_year(reading)
    return Confidence.POSSIBLE if is_dated and reading.fits and reading.alone and not is_other else None


def _in_spite_of(reading: Reading, found: Confidence, words: _Words) -> Confidence | None:
    """Return what is left of the confidence where the words right before name another number, or in an address.

    Old systems number cases by the person, so a case number is not believed where its check digit is right or
    where it is split and does not end in a year. Any other number needs a dash and a right check digit to be
    believed whole, or one of them to be doubted.
    """
    if words.case:
        if _ends_in_a_year(reading):
            return Confidence.POSSIBLE if reading.is_checked else None
        return found if reading.is_checked or reading.has_dash else None
    if reading.is_checked and reading.has_dash:
        return found
    has_usual_shape = reading.has_dash and reading.shape == "six" and not _ends_in_a_year(reading)
    return Confidence.POSSIBLE if has_usual_shape or (reading.is_checked and not words.other) else None


def _is_identity(reading: Reading, text: str) -> bool:
    before = _WORD_BEFORE.search(text[max(0, reading.start - _LONGEST_IDENTITY) : reading.start])
    behind = _WORD_BEHIND.match(text, reading.start, reading.start + _LONGEST_IDENTITY)
    word = f"{before[0] if before else ''}{behind[0] if behind else ''}"
    return len(word) > len("070761-4285-") and bool(_IDENTITY.search(word))


def _ends_in_a_year(reading: Reading) -> bool:
    return 1990 <= int(reading.figures[6:]) <= 2049


def _is_clock(reading: Reading) -> bool:
    return bool(_CLOCK.fullmatch(reading.figures[6:]))


def _is_day_and_clock(reading: Reading) -> bool:
    """Tell whether a date and two pairs are a date and a time of day: 15.06.22 16.30."""
    point = reading.inner[2:] if reading.shape != "comb" else ()
    hour, minute = int(reading.figures[6:8]), int(reading.figures[8:])
    return point in ((".",), (":",)) and reading.gap != point[0] and hour < 24 and minute in range(0, 60, 5)


def _is_over_lines(reading: Reading) -> bool:
    return reading.shape in ("dotted", "short", "worded", "pairs") and any("\n" in gap for gap in reading.inner)


def _is_before_a_town(reading: Reading, text: str) -> bool:
    return bool(_TOWN.match(text, reading.end))
