"""Danish numbers and amounts: point for thousands, comma for decimals."""

import re
from decimal import Decimal

from docgen.late import late_pattern

_NUMBER = late_pattern(
    r"(?P<sign>-?)(?P<whole>[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)|[0-9]+)(?:,(?P<part>[0-9]+))?"
)
_DANISH = str.maketrans(",.", ".,")
_CURRENCY = late_pattern(r"^(?:kr\.?|dkk) *|,- *$|(?<! ) *(?:kr\.?|kroner|dkk)$", re.IGNORECASE)
_UNIT = late_pattern(
    r"(?<=[0-9]) *(?:dage?|min\.?|minut(?:ter)?|møder?|stk\.?|personer|deltagere|eksemplarer|pladser|km)$",
    re.IGNORECASE,
)
_OTHER_UNIT = late_pattern(
    r"[0-9,]+ *(?:t\.?|timer?|uger?|måned(?:er)?|år|mio\.?|mia\.?|tusind|t\.?kr\.?)", re.IGNORECASE
)
_RANGE = late_pattern(r"[0-9]+ *(?:-|–|til|eller) *[0-9]+.*", re.IGNORECASE)
_POINTED = late_pattern(r"-?[0-9]+\.[0-9]{1,2}")
_ENGLISH = late_pattern(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_WORDS = (
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten",
    "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve",
)  # fmt: skip
_SHARES = {
    "halvdelen": Decimal(1) / 2, "det halve": Decimal(1) / 2, "en halv": Decimal(1) / 2, "½": Decimal(1) / 2,
    "en tredjedel": Decimal(1) / 3, "to tredjedele": Decimal(2) / 3,
    "en fjerdedel": Decimal(1) / 4, "tre fjerdedele": Decimal(3) / 4,
}  # fmt: skip
_FRACTION = late_pattern(r"([0-9]{1,2}) ?/ ?([1-9][0-9]?)")
_PERCENT = late_pattern(r"(?<! ) *(?:%|pct\.?|procent)$", re.IGNORECASE)

HOW_TO_WRITE_A_NUMBER = "Skriv fx 1.250.000,50."


def read_number(text: str) -> Decimal:
    """Return the number that ``text`` says in Danish form, in figures or as a word up to twenty.

    ``kr.`` before or behind is passed over, and so is a unit behind that changes nothing (``14 dage``,
    ``20 min.``). Raises ValueError with a Danish sentence for anything else, such as ``1,234.56``.
    """
    words = " ".join(text.split())
    if words.casefold() in _WORDS:
        return Decimal(_WORDS.index(words.casefold()))
    bare = _UNIT.sub("", _CURRENCY.sub("", words))
    if match := _NUMBER.fullmatch(bare):
        whole = re.sub("[. ]", "", match["whole"])
        return Decimal(f"{match['sign']}{whole}.{match['part'] or 0}")
    raise ValueError(_why_no_number(text, bare))


def _why_no_number(text: str, bare: str) -> str:
    """Return the sentence for a text that is no number, with the reason where it can be said."""
    if _OTHER_UNIT.fullmatch(bare):
        return f"»{text}« er ikke kun et tal. Skriv tallet alene, i den enhed som hjælpen nævner."
    if _RANGE.fullmatch(bare):
        return f"»{text}« er mere end ét tal. Skriv ét."
    if _ENGLISH.fullmatch(bare):
        return f"»{text}« er ikke et dansk tal."
    if _POINTED.fullmatch(bare):
        return f"»{text}« har punktum, hvor danske tal har komma."
    return f"»{text}« er ikke et dansk tal."


def read_share(text: str) -> Decimal:
    """Return the share that ``text`` says: ``0,5``, ``50 %``, ``2/3`` or ``halvdelen``.

    Raises ValueError with a Danish sentence for anything else; »mere end halvdelen« is no one share.
    """
    words = " ".join(text.split())
    if found := _SHARES.get(words.casefold()):
        return found
    if match := _FRACTION.fullmatch(words):
        return Decimal(match[1]) / Decimal(match[2])
    if _PERCENT.search(words):
        return read_number(_PERCENT.sub("", words)) / 100
    return read_number(words)


def quantity(count: Decimal | int, one: str, many: str) -> str:
    """Return a count with its noun: ``1 gang``, ``1,5 gange``, ``2 gange``."""
    return f"{number(count)} {one if count == 1 else many}"


def number(value: Decimal | int) -> str:
    """Return ``1.250.000,5``, with three decimals at most."""
    return _pointed(f"{Decimal(value):,.3f}".rstrip("0").rstrip("."))


def amount(value: Decimal | int) -> str:
    """Return ``1.250.000 kr.``, with two decimals where there are øre."""
    return f"{_pointed(f'{Decimal(value):,.2f}' if value % 1 else f'{int(value):,}')} kr."


def _pointed(text: str) -> str:
    """Return a number with other languages' separators in the Danish way: point for thousands, comma for decimals."""
    return text.translate(_DANISH)
