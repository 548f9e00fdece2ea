"""Who does what after a meeting, and how many voted, in whole easy sentences."""

import re
from collections.abc import Iterator

from docgen.commands.easy_choice import MOST_LINES
from docgen.danish.dates import in_full
from docgen.danish.easy.clauses import as_main_clause, is_finite
from docgen.danish.easy.easing import Language, eased
from docgen.danish.easy.phrases import PREPOSITIONS, PRONOUNS, is_definite
from docgen.danish.facts import facts_in, is_stated
from docgen.danish.verbs import FINITE
from docgen.danish.words import capital, inside_a_sentence, key, plain, word_set
from docgen.late import late_pattern
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.votes import Vote

_WHEN = late_pattern(r"senest|inden|snarest|løbende|hurtigst muligt|før|efter|i |på |til |ved ", re.IGNORECASE)


def with_step(agreement: list[str], action: FollowUp, language: Language) -> list[str]:
    """Return what was agreed with a follow-up: who does what, and when, as »Bo skriver. Det sker senest …«.

    Where a line says less of the same, the follow-up stands in its place; where one says the same or more, the date
    follows it. Without room it is left to »Hvad sker der nu?«, which has every follow-up.
    """
    doing, when = _doing_lines(action, language), _when_lines(action)
    who = action.responsible or ""
    agreement = [_with_its_subject(line, action) for line in agreement]
    for place, line in enumerate(agreement):
        if len(doing) == 1 and _says_all_of(doing[0], line, who):
            return [*agreement[:place], *doing, *when, *agreement[place + 1 :]]
    if _is_told(action, agreement):
        return agreement
    for place, line in enumerate(agreement):
        if len(doing) == 1 and _says_all_of(line, doing[0], who):
            return [*agreement[: place + 1], *_dated(line, doing, when), *agreement[place + 1 :]]
    if len(agreement) + len(doing) + len(when) <= MOST_LINES:
        return [*agreement, *doing, *when]
    told = next((place for place, line in enumerate(agreement, 1) if _says_most(line, action)), 0)
    return [*agreement[:told], *_dated(agreement[told - 1], doing, when), *agreement[told:]] if told else agreement


def _dated(line: str, doing: list[str], when: list[str]) -> list[str]:
    """Return the date that follows a decision, behind what it is of where the decision goes on to what comes after.

    Of »Bo sender brevet, herefter kan vi købe bænken. Det sker senest …« a reader would take it to be the bench's.
    """
    return [*doing, *when] if when and _COMES_AFTER.search(line) else when


_COMES_AFTER = late_pattern(
    r"[,;] (?:og |men )?(?:(?:herefter|derefter|dernæst|bagefter|hvorefter|efterfølgende)\b"
    r"|(?:så|som|der|hvilket) (?:\w{3,}s|bliver|skal|kan|vil)\b)"
)


def _with_its_subject(line: str, action: FollowUp) -> str:
    """Return a decision that opens with its verb with the name of who does it: »Vil se på prisen.« is »Bo vil …«.

    Only where it has most of what the follow-up says is done, its verb or »vil«, and nobody behind the verb: of »Er
    enige om at se på prisen.« it would be untrue.
    """
    first, _, rest = line.partition(" ")
    follows = rest.partition(" ")[0]
    is_own = first in ("Vil", "Skal") or plain(action.what).casefold().startswith(first.casefold())
    is_without = is_own and is_finite(first) and not first.endswith("s") and not re.search(r"[,?]", rest)
    is_somebody = follows.casefold() in PRONOUNS | {"der"} or follows[:1].isupper()
    if not is_without or is_somebody or not _has_most(line, action):
        return line
    return f"{capital(action.responsible or '')} {first.casefold()} {rest}"


def _says_all_of(fuller: str, line: str, who: str) -> bool:
    """Tell whether a line says all that another says of the same person, who may have the first name alone there."""
    first = who.partition(" ")[0]
    begun = bool(first) and all(one.casefold().startswith(first.casefold()) for one in (fuller, line))
    said, wanted = _words_of(fuller), _words_of(line)
    return begun and wanted - _EMPTY <= said and said & _NOT == wanted & _NOT


def _words_of(line: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", line.casefold()))


_EMPTY = word_set("det dette den denne der her videre med")
_NOT = word_set("ikke ingen intet aldrig")


def _doing_lines(action: FollowUp, language: Language) -> list[str]:
    who = "vi" if language.is_ours(action.responsible) else action.responsible
    return list(eased(_doing(who, plain(action.what)), language, is_decision=True).lines)


def _when_lines(action: FollowUp) -> list[str]:
    when = in_full(action.due) if action.due else ""
    if not when:
        return []
    if re.match(r"\d|(?:man|tirs|ons|tors|fre|lør|søn)dag", when):
        return [f"Det sker senest {when}."]
    return [f"Det sker {when}." if _WHEN.match(when) else f"Fristen er {when}."]


def _doing(who: str, what: str) -> str:
    """Return a follow-up as a sentence with its subject: »Sender svaret« is »Anne Prøve sender svaret.«"""
    what = what.rstrip(".")
    first, _, rest = what.partition(" ")
    small = first.casefold()
    if _is_surely_done(small, rest):
        return f"{capital(who)} {small} {rest}".rstrip() + "."
    if (clause := as_main_clause(inside_a_sentence(what))) and not is_finite(first):
        return clause if key(who.partition(" ")[0]) in key(clause) else f"{capital(who)} sørger for dette: {clause}"
    if is_finite(first) and not small.endswith("s"):
        return f"{capital(who)} {small} {rest}".rstrip() + "."
    if present := _present(small):
        return f"{capital(who)} {present} {rest}".rstrip() + "."
    return f"{capital(who)} står for dette: {what}."


def _is_surely_done(word: str, rest: str) -> bool:
    """Tell whether a word that the list has not is a verb: »afmelder« by »melder«, »annoncerer«, »udformer et brev«.

    No thing stands before another with its article; »plakater en uge før« and »regler rådet lavede« are things.
    """
    if is_finite(word) or not word.endswith("r"):
        return False
    is_of_another = any(word.startswith(part) and word.removeprefix(part) in FINITE for part in _PARTICLES)
    is_foreign = word.endswith("erer") and not word.endswith("kasserer")
    first, second, *_ = [*rest.casefold().split(), "", ""]
    has_object = is_definite(first) or (first in _ARTICLES and second and second not in PREPOSITIONS | _TIMES)
    return is_of_another or is_foreign or bool(word.endswith("er") and has_object and not is_finite(second))


_PARTICLES = tuple(word_set("af ind med om op over på til ud under videre gen frem færdig rund"))
_ARTICLES = word_set("en et sin sit sine vores")
_TIMES = word_set("dag uge gang måned time år halvår formiddag eftermiddag aften weekend")


def _present(infinitive: str) -> str | None:
    found = f"{infinitive}r"
    return found if found in FINITE else None


def _is_told(action: FollowUp, lines: list[str]) -> bool:
    """Tell whether the decision says already who does it, most of what, and when."""
    due = facts_in(f"{action.due:%d-%m-%Y}") if action.due else []
    return any(_says_most(line, action) and all(is_stated(fact, facts_in(line)) for fact in due) for line in lines)


def _says_most(line: str, action: FollowUp) -> bool:
    """Tell whether a line names who does it, and has most of the words of what is done."""
    return (action.responsible or "").rsplit(maxsplit=1)[-1] in line and _has_most(line, action)


def _has_most(line: str, action: FollowUp) -> bool:
    stems = [word[:_STEM] for word in re.findall(r"\w{4,}", plain(action.what).casefold())]
    return sum(stem in line.casefold() for stem in stems) * 2 >= len(stems)


_STEM = 5


def vote_lines(vote: Vote) -> Iterator[str]:
    """Yield how many voted for, against and neither: »5 stemte ja.«"""
    counts = ((vote.for_it, "stemte ja"), (vote.against, "stemte nej"), (vote.neither, "stemte ikke"))
    yield from (f"{number} {what}." for number, what in counts if number)
