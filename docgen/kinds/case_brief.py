"""The case brief: sagsfremstilling for a political committee, bundled with its annexes."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from docgen.danish.lists import all_of
from docgen.danish.words import key
from docgen.kinds.kind import Kind, Naming, Paper, PaperView, View
from docgen.kinds.views import Annex, annexes_of, numbered, recommending
from docgen.late import late_pattern
from docgen.prose import Prose
from docgen.sheets.books import CaseBook
from docgen.sheets.case import MANAGEMENT, Case, EarlierTreatment, Forum, NextStep
from docgen.sheets.details import Detail
from docgen.workbook.model import Field

BRIEF = "Sagsfremstilling"


class BriefSection(View):
    """One section that is printed."""

    heading: str = Field(title="Afsnittets overskrift", examples=["Sagsresume"])
    text: Prose = Field(title="Afsnittets tekst", examples=["Sagen handler om …"])


class NumberedText(View):
    """One line of the recommendation."""

    number: str = Field(title="Linjens nummer", examples=["1"])
    text: Prose = Field(title="At …", examples=["at udvalget tager orienteringen til efterretning."])


class Recommended(View):
    """The lines of the recommendation that one recommends: a new one begins where the recommender changes."""

    recommender: str | None = Field(title="Indstiller", examples=["Direktøren for Social og Sundhed"])
    recommends: str | None = Field(
        title="Indstiller, og at der indstilles", examples=["Direktøren for Social og Sundhed indstiller"]
    )
    lines: tuple[NumberedText, ...] = Field(title="Linjerne")


class DecidedLine(View):
    """The decision on one line of the recommendation."""

    number: str = Field(title="Linjens nummer", examples=["1"])
    text: Prose = Field(title="Beslutningen på linjen", examples=["Godkendt."])


class NumberedPoint(View):
    """One point for discussion."""

    number: str = Field(title="Punktets nummer", examples=["1"])
    point: str = Field(title="Drøftelsespunkt", examples=["Rummelige boliger"])
    background: Prose | None = Field(title="Baggrund", examples=["Rådet oplever, at …"])


class ForumCell(View):
    """One committee in the forum row."""

    code: str = Field(title="Kode", examples=["SOS"])
    name: str = Field(title="Navn", examples=["Social- og Sundhedsudvalget"])
    treats: bool = Field(title="Behandler udvalget sagen?", examples=["Ja"])


class CaseBrief(PaperView):
    """A committee case brief."""

    case: Case = Field(title="Sagen")
    forums: tuple[ForumCell, ...] = Field(title="Forumrækken")
    treated_by: str = Field(title="Hvem der behandler sagen, i ord", examples=["Byrådet (BYR)"])
    sections: tuple[BriefSection, ...] = Field(title="Afsnittene")
    discussion_points: tuple[NumberedPoint, ...] = Field(title="Drøftelsespunkterne")
    recommendations: tuple[NumberedText, ...] = Field(title="Indstillingens linjer")
    recommended: tuple[Recommended, ...] = Field(title="Indstillingen, indstiller for indstiller")
    decided: tuple[DecidedLine, ...] = Field(title="Beslutningen linje for linje")
    details: tuple[Detail, ...] = Field(title="Oplysninger i papirets hoved")
    earlier: tuple[EarlierTreatment, ...] = Field(title="Tidligere behandling")
    next_steps: tuple[NextStep, ...] = Field(title="Videre proces")
    annexes: tuple[Annex, ...] = Field(title="Bilagene")


def case_brief(book: CaseBook, folder: Path) -> CaseBrief:
    """Return the names of the case brief's template."""
    del folder
    return CaseBrief(
        paper=Paper(title=book.case.title, label=book.case.paper or BRIEF),
        case=book.case,
        forums=tuple(_forum(forum, book.case) for forum in book.forums),
        treated_by=_treated_by(book),
        sections=tuple(
            BriefSection(heading=row.heading_text, text=row.text).fed_by(row)
            for row in book.sections
            if row.included == "Ja" and row.text
        ),
        discussion_points=tuple(
            NumberedPoint(number=numbered(row.number, position), point=row.point, background=row.background).fed_by(row)
            for position, row in enumerate(book.discussion_points, 1)
        ),
        recommendations=_lines(book),
        recommended=_recommended(book),
        decided=tuple(
            DecidedLine(number=numbered(row.number, position), text=row.decision).fed_by(row)
            for position, row in enumerate(book.recommendations, 1)
            if row.decision
        ),
        details=book.details,
        earlier=book.earlier,
        next_steps=book.next_steps,
        annexes=annexes_of(book.attachments),
    )


def _lines(book: CaseBook) -> tuple[NumberedText, ...]:
    return tuple(
        NumberedText(number=numbered(row.number, position), text=with_at(row.that))
        for position, row in enumerate(book.recommendations, 1)
    )


def _recommended(book: CaseBook) -> tuple[Recommended, ...]:
    own = book.case.recommender
    who = [row.recommender or own for row in book.recommendations]
    runs = groupby(zip(who, _lines(book), strict=True), itemgetter(0))
    return tuple(
        Recommended(recommender=name, recommends=recommending(name), lines=tuple(line for _, line in pairs))
        for name, pairs in runs
    )


_AT = late_pattern(r"at\b", re.IGNORECASE)
# »Udvalget«, »Byrådet«, »Orienteringen«: a definite noun, whose capital only began the sentence.
_DEFINITE = late_pattern(r"[A-ZÆØÅ][a-zæøå-]+(?:en|et|erne|ene)s?(?= [^A-ZÆØÅ]|$)|(?:Der|Det|Den|De|Sagen|Alle)(?= )")


def with_at(that: Prose) -> Prose:
    """Return a line of the recommendation with its »at«: the one that is written, or one put before it."""
    if not that.paragraphs or any(_AT.match(paragraph.text) for paragraph in that.paragraphs):
        return that
    first, *others = that.paragraphs
    begin, *runs = first.runs
    text = begin.text[:1].lower() + begin.text[1:] if _DEFINITE.match(first.text) else begin.text
    opened = replace(first, runs=(replace(begin, text=f"at {text}"), *runs))
    return Prose(that.source, (opened, *others))


def _forum(forum: Forum, case: Case) -> ForumCell:
    treats = key(forum.code) in {key(code) for code in case.treated_in or ()}
    return ForumCell(code=forum.code, name=forum.name, treats=treats)


def _treated_by(book: CaseBook) -> str:
    """Return the committees in words: a lone X in a row reads badly aloud."""
    names = {key(forum.code): forum.name for forum in book.forums}
    codes = book.case.treated_in or ()
    return all_of([f"{names[key(code)]} ({code})" if key(code) in names else code for code in codes])


def _kind(name: str, title: str, applies: Callable[[CaseBook], bool]) -> Kind:
    return Kind(
        name=name,
        title=title,
        book=CaseBook,
        applies=applies,
        context=case_brief,
        context_type=CaseBrief,
        naming=lambda book: Naming(
            book.case.date, title, book.case.title, book.case.committee, book.case.case_number, book.case.openness
        ),
        places=lambda book: (book.case.committee, book.case.municipality or ""),
        bundles=True,
    )


CASE_BRIEF = _kind("case_brief", BRIEF, lambda book: book.case.paper != MANAGEMENT)
MANAGEMENT_BRIEF = _kind("management_brief", MANAGEMENT, lambda book: book.case.paper == MANAGEMENT)
"""Indstilling til koncernledelsen: the paper that always asks about the council's involvement."""
