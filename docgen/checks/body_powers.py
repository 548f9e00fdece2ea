"""What a body may not do, and the words that say that it did: for I01, which tells them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.checks.cell_lines import lines_of
from docgen.danish.sentences import sentences
from docgen.finding import Finding, Place, error, warning
from docgen.late import dataclass, late_pattern
from docgen.sheets.body import Body, called
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.workbook.record import Record

_DECIDES = (
    "beslutter|besluttede|har besluttet|vedtager|vedtog|har vedtaget|bevilger|bevilgede|har bevilget|afgør|afgjorde|"
    "pålægger|pålagde|dispenserer|dispenserede"
)
_WAS_DECIDED = late_pattern(
    r"\bdet (?:besluttes|blev besluttet|er besluttet|vedtages|blev vedtaget)\b|"
    r"\bder (?:bevilges|blev bevilget|er bevilget)\b",
    re.IGNORECASE,
)
_RECOMMENDS = "indstiller|indstillede|har indstillet"
_ADVISES = "anbefaler|anbefalede|har anbefalet"
_ANSWERS = (
    "afgiver (?:et )?høringssvar|afgav (?:et )?høringssvar|sender (?:et )?høringssvar|skriver (?:et )?høringssvar"
)
_OTHERS = late_pattern(
    r"\b(?:\w*(?<!udsatteråds)udvalget|byrådet|kommunalbestyrelsen|\w*forvaltningen|regionsrådet|folketinget|"
    r"ministeriet|retten|direktøren|formanden for udvalget|direktionen)\b",
    re.IGNORECASE,
)
_NOT = late_pattern(r"\b(?:ikke|hverken|aldrig|ingen)\b", re.IGNORECASE)
_TALKS = "Skriv fx »drøftede«, »foreslog« eller »tager med videre«."


@dataclass(frozen=True)
class Ban:
    """One thing that a body may not do: what it is called, the verbs that say it, and what to write instead."""

    what: str
    verbs: str
    remedy: str


def limits_of(body: Body) -> list[Ban]:
    """Return what the body may not do; one that only talks gives no advice either (Egedal's network)."""
    milder = _TALKS if body.only_talks else "Skriv fx »anbefaler«, »udtaler« eller »tager til efterretning«."
    limits = []
    if body.may_decide is False:
        limits.append(Ban("beslutte", _DECIDES, milder))
    if body.may_recommend is False:
        remedy = _TALKS if body.only_talks else "Skriv fx »anbefaler« eller »opfordrer til«."
        limits.append(Ban("indstille", f"{_RECOMMENDS}|{_ADVISES}" if body.only_talks else _RECOMMENDS, remedy))
    if body.may_answer_hearings is False:
        limits.append(Ban("afgive høringssvar", _ANSWERS, "Skriv, hvem der bringer drøftelsen videre."))
    return limits


def oversteps(code: str, book: MeetingBook | HearingBook) -> Iterator[Finding]:
    """Yield a finding for each cell that says the body did what it may not, and for an answer it may not give."""
    body = book.body
    name = body.short_name or "Organet"
    if isinstance(book, HearingBook) and body.may_answer_hearings is False:
        message = f"{name} må ikke afgive høringssvar."
        yield error(
            code, body.place("may_answer_hearings"), message, "Lad et medlem svare i eget navn, eller ret feltet."
        )
    limits, subject = limits_of(body), _subject(body)
    for place, text, is_outcome in _texts(book):
        for limit in limits:
            if words := _breach(text, subject, limit, is_outcome=is_outcome):
                message = f"Her står »{words}«, men {name} må ikke {limit.what}."
                yield warning(code, place, message, limit.remedy)
        if body.only_talks and (match := re.search(rf"\bpå vegne af {subject}", text, re.IGNORECASE)):
            message = f"Her står »{match[0]}«, men deltagerne taler kun på egne vegne."
            yield warning(code, place, message, "Skriv, hvem der siger det.")


def _texts(book: MeetingBook | HearingBook) -> Iterator[tuple[Place, str, bool]]:
    """Yield the place and the words of each text, and whether it says what came of an item."""
    records: list[tuple[Record, tuple[str, ...]]] = []
    if isinstance(book, MeetingBook):
        records.append((book.meeting, ("introduction",)))
        fields = ("background", "discussion", "decision", "easy_text", "easy_agreement")
        records += [(item, fields) for item in book.items]
        records += [(action, ("what",)) for action in book.follow_ups]
    else:
        records.append((book.hearing, ("introduction", "general_remarks", "closing")))
        records += [(remark, ("remark", "proposal")) for remark in book.remarks]
    for record, names in records:
        for name in names:
            if text := str(getattr(record, name, None) or ""):
                yield record.place(name), text, name in ("decision", "easy_agreement")


def _breach(text: str, subject: str, limit: Ban, *, is_outcome: bool) -> str | None:
    """Return the words by which the body itself does it; in an outcome it need not be named. Others may."""
    pattern = _done_by(subject, limit.verbs)
    for line in lines_of(text):
        for sentence in sentences(line):
            match = pattern.search(sentence)
            if match and not _NOT.search(match[0]) and not _NOT.match(sentence[match.end() :].strip()):
                return match["verb"] or match["first"]
            if not match and is_outcome and (words := _unnamed(sentence, limit)):
                return words
    return None


@lru_cache(maxsize=64)
def _done_by(subject: str, verbs: str) -> re.Pattern[str]:
    """Return what finds a sentence in which the body, or one of its members, does it."""
    we = rf"(?:{subject}|vi|deltagerne|medlemmerne)"
    return re.compile(rf"\b{we}\b(?: \w+){{0,2}}? (?P<verb>{verbs})\b|\b(?P<first>{verbs}) {we}\b", re.IGNORECASE)


def _unnamed(sentence: str, limit: Ban) -> str | None:
    match = re.search(rf"\b(?:{limit.verbs})\b", sentence, re.IGNORECASE)
    if match is None and limit.what == "beslutte":
        match = _WAS_DECIDED.search(sentence)
    return match[0] if match and not _OTHERS.search(sentence, 0, match.start()) else None


def _subject(body: Body) -> str:
    return "(?:" + "|".join(re.escape(name) for name in called(body)) + ")"
