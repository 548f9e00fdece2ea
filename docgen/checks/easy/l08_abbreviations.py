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
from typing import NamedTuple

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.known_words import hard_words, known_in
from docgen.danish.easy.fitting import fitting
from docgen.danish.easy.plainly import TIMES
from docgen.danish.readability import written_out
from docgen.danish.verbs import ALL
from docgen.danish.words import capital, word_set
from docgen.finding import Finding, warning
from docgen.late import late_pattern

CODE = "L08"

# Four capitals and more are told by L16; »TV« and »EU« are words that everybody knows.
_INITIALS = late_pattern(r"(?<![\w-])(?!(?:TV|CD|EU)\b)[A-ZÆØÅ]{2,3}(?![A-ZÆØÅa-zæøå])")
_PER = late_pattern(r"pr\.?", re.IGNORECASE)
_MILLIONS = ("millioner", "milliarder")
_PERHAPS, _KRONER, _SEE = "eventuelt", "kroner", "se"
_MODALS = word_set("skal kan vil bør må skulle kunne ville burde at")
_COMMON = ("person", "portion", "deltager", "gang", "elev", "klasse", "borger", "side", "familie", "beboer", "kuvert")
_NEUTER = ("barn", "medlem", "hold", "hus", "møde", "stykke")
_ROMAN = late_pattern(r"[IVX]+")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each abbreviation."""
    names = known_in(context.book)
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            for spot in dict.fromkeys(_spots(sentence)):
                is_name = spot.short[:1].isupper() and spot.before[-1:].isalnum()  # »Mini Max.«
                if not is_name and not names.has(spot.short.rstrip(".")):
                    message = f"»{spot.short}« er en forkortelse: {quoted(sentence)}"
                    yield warning(CODE, cell.place, message, _remedy(spot, sentence))
            for short in dict.fromkeys(_INITIALS.findall(sentence)):
                if not names.has(short) and not _ROMAN.fullmatch(short):
                    yield warning(
                        CODE,
                        cell.place,
                        f"»{short}« er en forkortelse: {quoted(sentence)}",
                        f"Skriv navnet helt ud, eller forklar »{short}« i arket Ordliste.",
                    )


class _Spot(NamedTuple):
    """An abbreviation, what it stands for, and the words around it."""

    short: str
    full: str
    before: str
    behind: str
    is_aside: bool


def _spots(sentence: str) -> Iterator[_Spot]:
    words = sentence.split()
    for token, before, behind in zip(words, ["", *words[:-1]], [*words[1:], ""], strict=True):
        short = token.strip("()»«”,;:")
        full = written_out(token)
        if full and not (_INITIALS.fullmatch(short) and not behind[:1].isdigit()):  # »KL« is no »kl.«
            yield _Spot(short, full, before, behind, token.startswith("("))


def _remedy(spot: _Spot, sentence: str) -> str:
    """Return what is written for an abbreviation between two words."""
    short, full, before, behind, _ = spot
    if full == _SEE and not before.endswith(",") and not spot.is_aside:  # »foretages jf. plan«
        return "Sig det på en lettere måde."
    if full == _PERHAPS and not _is_before_doing(before, behind):  # »evt. ledige pladser«
        return "Sig det på en lettere måde."
    if full == _KRONER and behind[:1].isdigit():
        return f"Skriv »{behind.rstrip('.,;:-').removesuffix(',00')} {full}«."
    if full in _MILLIONS and before == "1":
        full = full.removesuffix("er")
    if _PER.fullmatch(short):
        said = _per(behind.rstrip(".,;:"))
        return f"Skriv »{said}«." if said else "Sig det på en lettere måde."
    words = _easy(full, sentence.replace(short, full, 1))
    return f"Skriv »{capital(words) if short[:1].isupper() else words}«."


def _is_before_doing(before: str, behind: str) -> bool:
    """Tell whether a verb stands beside a word, so that »måske« can: »skal evt. sendes«, »vil evt. sende«."""
    verb = behind.strip(".,").casefold()
    is_doing = verb in ALL or (verb.endswith("s") and verb.removesuffix("s") in ALL)
    return before.casefold() in _MODALS and is_doing


def _per(following: str) -> str:
    """Return what »pr.« and the word behind it are: a date, a stretch of time, each of something; else nothing."""
    if following[:1].isdigit():
        return f"fra den {following}" if following.count("/") else f"fra den {following}."
    if said := TIMES.get(following):
        return f"om {said}"
    each = "hver" if following.endswith(_COMMON) else "hvert" if following.endswith(_NEUTER) else ""
    return f"for {each} {following}" if each else ""


def _easy(words: str, sentence: str) -> str:
    """Return the words, or the easy ones where these are hard too: »ca.« is »cirka«, which is »omkring«."""
    found = [one for one in hard_words().find(sentence) if one.written.casefold() == words.casefold()]
    easy = [one for one in fitting(found[0], sentence) if "," not in one] if found else []
    if words == _PERHAPS:
        return "måske"
    return easy[0] if easy else words
