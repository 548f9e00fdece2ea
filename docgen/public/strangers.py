"""The names of people whom the workbook lists nowhere: told by their shape, for a person to look at.

Nobody has said yes or no for them, and a program cannot know who they are: they are left, listed and warned of.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from docgen.checks.privacy.decisions import plains_in
from docgen.checks.privacy.g07_public_words import CODE
from docgen.danish.first_names import FIRST_NAMES
from docgen.danish.tokens import plain, seen
from docgen.finding import Finding, Place, warning
from docgen.late import late_pattern
from docgen.public.cleaner import Change
from docgen.public.search import Proof

_WORD = r"[A-ZÆØÅ][a-zæøåéèüöäí]+(?:-[A-ZÆØÅ][a-zæøåéèüöäí]+)?"
_NAME = late_pattern(
    rf"(?<![\w-])(?P<first>{_WORD}) (?:(?:[A-ZÆØÅ]\.|{_WORD}|af|von|van|de|el|al) ){{0,2}}(?P<last>{_WORD})"
    r"(?![\w-]| ?&| (?:A/S|ApS|I/S|[Ff]ond)\b)"
)
_NO_SURNAME = late_pattern(
    r"(?:vej|vejen|gade|gaden|allé|stræde|vænge|pladsen|plads|torv|kirke|skole|skolen|hjem|hjemmet|center|centret|centeret|"
    r"huset|fond|fonden|forening|foreningen|kommune|lov|loven|råd|rådet|park|parken|hospital|gymnasium|bibliotek)s?$",
    re.IGNORECASE,
)
_AROUND = 30
_REMEDY = (
    "Se efter, om personen har sagt ja til det. Skriv en række i Deltagere, eller i Offentliggørelse, om det må stå."
)


def strangers(proof: Proof) -> Iterator[Change]:
    """Yield each name of a person in the open cells that is neither in the list of people nor the office's own, once.

    What a person has decided may stand, or may not, is passed over.
    """
    known = [{plain(part) for part in person.parts} for person in (*proof.names.silent, *proof.names.spoken)]
    told: set[tuple[str, ...]] = set()
    for cell in proof.cells:
        text = seen(cell.text)
        for match in _NAME.finditer(text):
            first, last = plain(match["first"].partition("-")[0]), plain(match["last"])
            if first not in FIRST_NAMES or _NO_SURNAME.search(match["last"]) or _is_listed(first, last, known):
                continue
            words = plains_in(match[0])
            if words not in told and proof.decisions.about(words, 0, len(words), cell.place) is None:
                told.add(words)
                yield _doubt(cell.place, text, match)


def warnings_of(changes: Iterable[Change]) -> Iterator[Finding]:
    """Yield a warning for each name among the changes that is a stranger's."""
    for change in changes:
        if change.is_stranger:
            message = f"»{change.was}« ligner navnet på en person, som arket ikke har på listen."
            yield replace(warning(CODE, change.place, message, _REMEDY), word=change.was)


def _is_listed(first: str, last: str, known: Iterable[set[str]]) -> bool:
    return any(first in parts and {last, last.removesuffix("s")} & parts for parts in known)


def _doubt(place: Place, text: str, match: re.Match[str]) -> Change:
    before = text[: match.start()].rpartition("\n")[2][-_AROUND:]
    behind = text[match.end() :].partition("\n")[0][:_AROUND]
    summary = f"se efter, hvem det er: »{before.partition(' ')[2] or before}[{match[0]}]{behind}«"
    return Change(place, match[0], match[0], summary, is_stranger=True)
