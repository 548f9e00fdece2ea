"""L14 · Et stort eller skævt tal

Regel: Tal over 1.000, tal med komma og procenter skrives på en lettere måde. Et rundt tusindtal skrives med
»tusind«. Årstal og telefonnumre må gerne stå.

Hvorfor: De fleste husker »omkring 26 tusind« og »hver tiende«, men ikke 25.875 og 9,8 procent.

Passes:
    25 tusind kroner
    i 2026
    halvdelen

Fails:
    25.000 kroner
    2,5 timer
    50 procent

Sådan retter du: Brug forslaget i beskeden, hvis det er præcist nok.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.limits import Limit, limit_of
from docgen.danish.numbers import read_number
from docgen.finding import Finding, Level
from docgen.late import late_pattern

CODE = "L14"

_PERCENT = r"(?P<percent> ?(?:%|procent\b|pct\b\.?))?"
_NUMBER = late_pattern(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?)(?![\w/-]|[.,]\d){_PERCENT}"
)
_YEAR = range(1900, 2100)
_SHARES = {10: "hver tiende", 20: "hver femte", 25: "hver fjerde", 33: "hver tredje", 50: "halvdelen", 100: "alle"}
_SMALL_SHARE = 8
_TELEPHONE = 8
_THOUSAND, _MILLION, _HALF = 1_000, 1_000_000, Decimal("0.5")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each number that is hard to remember, with an easier one."""
    limit = limit_of(context.book, CODE)
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            for match in _NUMBER.finditer(sentence):
                if level := _level(match, limit):
                    written = match[0].strip()
                    message = f"»{written}« er svært at huske: {quoted(sentence)}"
                    yield Finding(CODE, level, cell.place, message, _remedy(match, sentence))


def _remedy(match: re.Match[str], sentence: str) -> str:
    """Return the easier number where it can stand as it is: behind »ca.« and before »midler« it cannot."""
    if _ABOUT.search(sentence[: match.start()]):
        return "Skriv et rundt tal."
    if _OF_MILLIONS.match(sentence[match.end() :]) and easier(match).startswith("halvanden"):
        return "Skriv fx »halvanden million«."
    is_of_thing = match["percent"] and re.match(r" (?!af\b|på\b|i\b|og\b)[^\W\d_]", sentence[match.end() :])
    return "Skriv det med ord." if is_of_thing else f"Skriv fx »{easier(match)}«."


_OF_MILLIONS = late_pattern(r" (?:mio\b|millioner\b)", re.IGNORECASE)
_ABOUT = late_pattern(r"\b(?:ca\.?|cirka|omkring|mindst|højst|over|under|mere end) $", re.IGNORECASE)


def _level(match: re.Match[str], limit: Limit) -> Level | None:
    number = match["number"]
    if match["percent"] or "," in number:
        return Level.WARNING
    is_year_or_phone = "." not in number and (int(number) in _YEAR or len(number) == _TELEPHONE)
    return None if is_year_or_phone else limit.level(int(read_number(number)))


def easier(match: re.Match[str]) -> str:
    """Return an easier way to say the number."""
    value = read_number(match["number"])
    if match["percent"]:
        if 0 < value < _SMALL_SHARE:
            return f"omkring 1 ud af {round(100 / value)}"
        near = min(_SHARES, key=lambda share: abs(share - value))
        return _SHARES[near] if abs(near - value) <= 2 else f"omkring {max(1, round(value / 10))} ud af 10"
    if value < _THOUSAND:
        halves = "halvanden" if value < 2 else f"{value // 1} og en halv"
        return halves if value % 1 == _HALF and value > 1 else f"omkring {round(value)}"
    unit, name = (_MILLION, "million") if value >= _MILLION else (_THOUSAND, "tusind")
    rounded = round(value / unit)
    if unit == _MILLION and rounded > 1:
        name = "millioner"
    if value == rounded * unit:
        return f"{rounded} {name}"
    is_near = abs(value - rounded * unit) * 10 <= value
    return f"{'omkring' if is_near else 'mere end'} {rounded if is_near else value // unit} {name}"
