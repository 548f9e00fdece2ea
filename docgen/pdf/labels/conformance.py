"""Which standards a PDF may say that it keeps, decided from facts, and why not, in Danish."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from docgen.finding import Finding
from docgen.pdf.notes import unlabelled

Part = Literal[0, 2, 3]
"""The part of PDF/A: 3 where other files are attached, else 2; 0 is no PDF/A."""


@dataclass(frozen=True)
class Source:
    """The facts about one PDF that a label hangs on.

    ``name`` is what a person calls it; ``tagged`` whether its tags were found sound; ``against_a`` and
    ``against_ua`` are Danish clauses, each a fact that speaks against the label. What a source says of itself
    is no fact.
    """

    name: str
    tagged: bool
    against_a: tuple[str, ...] = ()
    against_ua: tuple[str, ...] = ()


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
    notes = [_unlabelled("arkivfil (PDF/A)", source, reason) for source, reason in against_a]
    notes += [_unlabelled("tilgængelig (PDF/UA)", source, reason) for source, reason in against_ua]
    return Claims(0 if against_a else part, not against_ua, tuple(notes))


def _unlabelled(label: str, source: Source, reason: str) -> Finding:
    return unlabelled(source.name, f"PDF'en er ikke mærket som {label}: »{source.name}« {reason}.")


def _doubts_ua(source: Source) -> list[str]:
    doubts = list(dict.fromkeys(source.against_ua))
    if not source.tagged:
        doubts.insert(0, "mangler tags, så en skærmlæser ikke kan læse den op i rækkefølge")
    return doubts
