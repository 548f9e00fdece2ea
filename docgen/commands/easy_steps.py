"""Who does what after a meeting, and how many voted, in whole easy sentences."""

import re
from collections.abc import Iterator

from docgen.danish.dates import in_full
from docgen.danish.easy.clauses import as_main_clause, is_finite
from docgen.danish.easy.easing import Language, eased
from docgen.danish.facts import facts_in, is_stated
from docgen.danish.verbs import FINITE
from docgen.danish.words import capital, inside_a_sentence, key, plain
from docgen.late import late_pattern
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.votes import Vote

_WHEN = late_pattern(r"senest|inden|snarest|løbende|hurtigst muligt|før|efter|i |på |til |ved ", re.IGNORECASE)


def step_lines(action: FollowUp, language: Language) -> list[str]:
    """Return who does what of a follow-up, and when: »Anne Prøve skriver til kommunen. Det sker senest …«."""
    who = "vi" if language.is_ours(action.responsible) else action.responsible
    lines = list(eased(_doing(who, plain(action.what)), language, is_decision=True).lines)
    due = action.due
    when = in_full(due) if due else ""
    if not when:
        return lines
    if re.match(r"\d|(?:man|tirs|ons|tors|fre|lør|søn)dag", when):
        return [*lines, f"Det sker senest {when}."]
    return [*lines, f"Det sker {when}." if _WHEN.match(when) else f"Fristen er {when}."]


def _doing(who: str, what: str) -> str:
    """Return a follow-up as a sentence with its subject: »Sender svaret« is »Anne Prøve sender svaret.«"""
    what = what.rstrip(".")
    first, _, rest = what.partition(" ")
    small = first.casefold()
    if (clause := as_main_clause(inside_a_sentence(what))) and not is_finite(first):
        return clause if key(who.partition(" ")[0]) in key(clause) else f"{capital(who)} sørger for dette: {clause}"
    if is_finite(first) and not small.endswith("s"):
        return f"{capital(who)} {small} {rest}".rstrip() + "."
    if present := _present(small):
        return f"{capital(who)} {present} {rest}".rstrip() + "."
    return f"{capital(who)} står for dette: {what}."


def _present(infinitive: str) -> str | None:
    found = f"{infinitive}r"
    return found if found in FINITE else None


def is_told(action: FollowUp, lines: list[str]) -> bool:
    """Tell whether the decision says already who does it and when."""
    name = (action.responsible or "").rsplit(maxsplit=1)[-1]
    due = facts_in(f"{action.due:%d-%m-%Y}") if action.due else []
    return any(name in line and all(is_stated(fact, facts_in(line)) for fact in due) for line in lines)


def vote_lines(vote: Vote) -> Iterator[str]:
    """Yield how many voted for, against and neither: »5 stemte ja.«"""
    counts = ((vote.for_it, "stemte ja"), (vote.against, "stemte nej"), (vote.neither, "stemte ikke"))
    yield from (f"{number} {what}." for number, what in counts if number)
