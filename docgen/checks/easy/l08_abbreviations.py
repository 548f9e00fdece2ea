"""L08 · En forkortelse

Regel: Der er ingen forkortelser i let tekst, hverken »bl.a.« eller »BSF«. Et navn på en forening, som står
under Organisation i arket Deltagere, og en forkortelse, der er forklaret i arket Ordliste, må gerne stå.

Hvorfor: En forkortelse skal oversættes i hovedet, og det kan ikke alle.

Passes:
    Vi talte om blandt andet boliger.
    SIND var med (når SIND er en organisation i arket Deltagere)

Fails:
    Vi talte om bl.a. boliger.
    BSF svarer i maj.

Sådan retter du: Skriv ordene helt ud.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.known_words import hard_words, known_in
from docgen.danish.easy.fitting import BEFORE_THING
from docgen.danish.readability import written_out
from docgen.danish.words import capital
from docgen.finding import Finding, warning

CODE = "L08"

# Four capitals and more are told by L16; »TV« and »EU« are words that everybody knows.
_INITIALS = re.compile(r"(?<![\w-])(?!(?:TV|CD|EU)\b)[A-ZÆØÅ]{2,3}(?![A-ZÆØÅa-zæøå])")
_PER = re.compile(r"pr\.?", re.IGNORECASE)
_TIMES = re.compile(r"(?:år|måned|uge|dag|kvartal|halvår|døgn|time)\b", re.IGNORECASE)
_PERHAPS, _KRONER = "eventuelt", "kroner"
_ROMAN = re.compile(r"[IVX]+")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each abbreviation."""
    names = known_in(context.book)
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            words = sentence.split()
            around = zip(["", *words[:-1]], [*words[1:], ""], strict=True)
            for token, (before, behind) in dict(zip(words, around, strict=True)).items():
                short = token.strip("()»«”,;:")
                is_name = short[:1].isupper() and before[-1:].isalnum()  # »Mini Max.«
                if (full := written_out(token)) and not is_name and not names.has(short.rstrip(".")):
                    message = f"»{short}« er en forkortelse: {quoted(sentence)}"
                    yield warning(CODE, cell.place, message, _remedy(short, full, before, behind))
            for short in dict.fromkeys(_INITIALS.findall(sentence)):
                if not names.has(short) and not _ROMAN.fullmatch(short):
                    yield warning(
                        CODE,
                        cell.place,
                        f"»{short}« er en forkortelse: {quoted(sentence)}",
                        f"Skriv navnet helt ud, eller forklar »{short}« i arket Ordliste.",
                    )


def _remedy(short: str, full: str, before: str, behind: str) -> str:
    """Return what is written for an abbreviation between two words."""
    if full == _PERHAPS and before.casefold() in BEFORE_THING:  # »på evt. ledige pladser«
        return "Sig det på en lettere måde."
    if full == _KRONER and behind[:1].isdigit():
        return f"Skriv »{behind.rstrip('.,;:-').removesuffix(',00')} {full}«."
    words = _per(behind) if _PER.fullmatch(short) else _easy(full)
    return f"Skriv »{capital(words) if short[:1].isupper() else words}«."


def _per(following: str) -> str:
    """Return what »pr.« means before a word: a date, a stretch of time, or each of something."""
    if following[:1].isdigit():
        return "fra den"
    return "om" if _TIMES.match(following) else "for hver"


def _easy(words: str) -> str:
    """Return the words, or the easy ones where these are hard too: »ca.« is »cirka«, which is »omkring«."""
    found = hard_words().find(words)
    easy = found[0].hard.easy[0] if found and found[0].written == words else words
    return words if "," in easy else easy
