"""Which standards a PDF may say that it keeps, decided from facts, and why not, in Danish."""

from collections.abc import Sequence
from typing import Literal

from docgen.finding import Finding
from docgen.late import dataclass
from docgen.pdf.notes import unlabelled

Part = Literal[0, 2, 3]
"""The part of PDF/A: 3 where other files are attached, else 2; 0 is no PDF/A."""


Origin = Literal["pdf", "word", "own"]
"""Where a PDF comes from: outside, a Word file from outside, or docgen."""

_ARCHIVE, _ACCESSIBLE = "arkivfil (PDF/A)", "tilgængelig (PDF/UA)"
_REMEDIES: dict[tuple[Origin, str], str] = {
    ("pdf", _ARCHIVE): "Bed om bilaget som Word eller som PDF/A.",
    ("pdf", _ACCESSIBLE): "Bed om bilaget som Word eller som en PDF med tags.",
    ("word", _ARCHIVE): "Bed om bilaget som PDF/A, eller ret Word-filen.",
    ("word", _ACCESSIBLE): "Ret Word-filen (brug Words »Kontrollér tilgængelighed«), eller bed afsenderen om det.",
    ("own", _ARCHIVE): "Ret skabelonen eller arket, og lav papiret igen.",
    ("own", _ACCESSIBLE): "Ret skabelonen eller arket, og lav papiret igen.",
}


@dataclass(frozen=True)
class Source:
    """The facts about one PDF that a label hangs on.

    ``name`` is what a person calls it; ``tagged`` whether its tags were found sound; ``against_a`` and
    ``against_ua`` are Danish clauses, each a fact that speaks against the label. What a source says of itself
    is no fact. ``origin`` says whether the PDF came from outside, was made of a Word file from outside, or is docgen's
    own paper: what to ask for depends on it.
    """

    name: str
    tagged: bool
    against_a: tuple[str, ...] = ()
    against_ua: tuple[str, ...] = ()
    origin: Origin = "pdf"


@dataclass(frozen=True)
class Claims:
    """The labels that were earned, and a warning for each that was not."""

    pdf_a: Part
    pdf_ua: bool
    notes: tuple[Finding, ...] = ()


def decide_claims(sources: Sequence[Source], part: Part = 2) -> Claims:
    """Return the labels that every one of the sources has earned; a single doubt takes a label away."""
    against_a = [(source, reason) for source in sources for reason in dict.fromkeys(source.against_a)]
    against_ua = [(source, reason) for source in sources for reason in _doubts_ua(source)]
    notes = [_unlabelled(_ARCHIVE, source, reason) for source, reason in against_a]
    notes += [_unlabelled(_ACCESSIBLE, source, reason) for source, reason in against_ua]
    return Claims(0 if against_a else part, not against_ua, tuple(notes))


def _unlabelled(label: str, source: Source, reason: str) -> Finding:
    message = f"PDF'en er ikke mærket som {label}: »{source.name}« {reason}."
    return unlabelled(source.name, message, _REMEDIES[source.origin, label])


def _doubts_ua(source: Source) -> list[str]:
    doubts = list(dict.fromkeys(source.against_ua))
    if not source.tagged:
        doubts.insert(0, "mangler tags, så en skærmlæser ikke kan læse den op i rækkefølge")
    return doubts
