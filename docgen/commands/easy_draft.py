"""A first draft of an item's easy text, from what the workbook knows of it and from its sentences.

The most important stands first: what was decided, who does what and when, and then what was talked about. Nothing is in
a draft that the workbook does not say; people who may not be named are called what the public edition calls them.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from docgen.checks.easy.known_words import hard_words
from docgen.checks.easy.turns_of_phrase import turns_of_phrase
from docgen.commands.easy_choice import MOST_LINES, candidates_of, chosen_lines
from docgen.commands.easy_steps import vote_lines, with_step
from docgen.commands.easy_teller import has_told, is_nothing
from docgen.commands.easy_topic import about, is_without_matter, title_of, topic_of
from docgen.danish.easy.clauses import has_verb, is_sentence
from docgen.danish.easy.definite import definite
from docgen.danish.easy.easing import Eased, Language, eased
from docgen.danish.easy.pointing import opens_with_unknown, refers_back, speaks_of_unknown, stands_by_itself
from docgen.danish.facts import names_inside
from docgen.danish.readability import LIST_MARKER
from docgen.danish.sentences import sentences
from docgen.danish.words import capital, key, plain
from docgen.late import dataclass, late_pattern
from docgen.sheets.body import called
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.numbering import bare_number
from docgen.sheets.year.book import YearBook

_STANDING = 2
"""How much of an item's text stands as in the minutes: what it was about, if no easy line says it, and one sentence."""

_LEAD = late_pattern(r"[:,]\s*$")
_AGREED = late_pattern(
    r"(?:følgende|det|der) (?:blev |er )?(?:aftal|beslut|bestem|vedtag)\w*|beslutning|aftale", re.IGNORECASE
)
"""A lead-in that says no more than that something was agreed."""

_JOINS = late_pattern(r"\b(?:om|for|til|med|på|skal|kan|vil|er|mødes|vælger|valgte|holder)$", re.IGNORECASE)
_ORDINAL = late_pattern(r"\d{1,3}\. [a-zæøå]")
"""A number that is no list's: »7. klasserne«."""

_LONGEST_NAME = 4
_TOLD = ("Orientering", "Oplæg")


@dataclass(frozen=True)
class ItemDraft:
    """An item's draft: the lines of *Let tekst* and of *Let aftale*, and how each sentence of it came to be."""

    text: tuple[str, ...]
    agreement: tuple[str, ...]
    made_of: tuple[tuple[str, Eased], ...]


def language_of(book: MeetingBook | HearingBook | YearBook) -> Language:
    """Return what is known when a sentence of this workbook is made easier."""
    body = book.body
    ours = {key(name) for name in called(body)}
    people = book.participants if isinstance(book, MeetingBook) else book.members if isinstance(book, YearBook) else ()
    names = frozenset(person.name for person in people if person.name and person.may_be_named)
    return Language(hard_words(), turns_of_phrase(), frozenset(ours), names)


def item_draft(book: MeetingBook, item: Item, number: str, language: Language) -> ItemDraft:
    """Return the draft of an item of the public edition: at most four lines, but each decision has one."""
    topic = topic_of(item, language)
    title = plain(item.title or "")
    decided = [
        (one, eased(_short(one, title), language, is_decision=True, topic=definite(title_of(item, language)) or ""))
        for one in _decisions(item)
    ]
    agreement = list(dict.fromkeys(line for _, made in decided for line in made.lines))
    actions = [row for row in book.follow_ups if row.item and bare_number(row.item) == bare_number(number)]
    for action in actions:
        if action.status == "Åben":
            agreement = with_step(agreement, action, language)
    agreement += [
        line for vote in book.votes if bare_number(vote.item) == bare_number(number) for line in vote_lines(vote)
    ]
    if item.carried_over and not any("næste møde" in line for line in agreement):
        agreement.append("Vi taler om det igen på næste møde.")
    agreement = [line for line, _ in groupby(agreement)]  # two may be done by the same day
    told = [(one, eased(one, language)) for one in _statements(str(item.discussion or item.background or ""))]
    if _needs_what_was_said(decided, _known(item, language)):
        text = [*_opening(item, topic, [], language), *_pointed_at(told, _known(item, language))]
    else:
        text = _text(item, topic, told, agreement, language)
    return ItemDraft(tuple(text), tuple(agreement), (*decided, *told))


def agenda_draft(item: Item, language: Language) -> tuple[str, ...]:
    """Return the draft of what the easy-read agenda says of an item: what it is about, and the easiest of its text."""
    topic = topic_of(item, language)
    matter = about(topic, item) if topic else None
    opening = [f"Vi skal tale {matter}."] if matter and matter.startswith("om ") else []
    told = easiest_of(str(item.background or ""), language, MOST_LINES - len(opening) - 1, _known(item, language))
    presenter = _presenter(item, language)
    if presenter and not any(presenter in line for line in told):
        opening.append(f"{capital(presenter)} fortæller om det.")
    return (*opening, *told)


def _known(item: Item, language: Language) -> str:
    return " ".join((plain(item.title or ""), *language.ours))


def easiest_of(text: str, language: Language, most: int, title: str = "") -> tuple[str, ...]:
    """Return the easiest of what a text says, at most so many lines, in its order."""
    found = candidates_of([(one, eased(one, language)) for one in _statements(text)], title)
    return tuple(chosen_lines(found, most))


def _needs_what_was_said(decided: list[tuple[str, Eased]], known: str) -> bool:
    """Tell whether the first of the decisions that tells something points at what was said before it was decided."""
    telling = [one for one, made in decided if not _tells_of_the_matter(made.lines[-1])]
    return any(
        _points(one, known) if place == 0 else _is_of_whom(one, telling[:place]) for place, one in enumerate(telling)
    )


def _is_of_whom(decision: str, before: list[str]) -> bool:
    """Tell whether a decision is of somebody whom those before it do not name: »Bo taler med hende.«"""
    return (
        _WHOM.search(decision) is not None and refers_back(decision) and not any(map(list, map(names_inside, before)))
    )


_WHOM = late_pattern(r"\b(?:ham|hende)\b")


def _tells_of_the_matter(line: str) -> bool:
    return _SAYS_YES.match(line) is not None and not _THIS.search(line)


_THIS = late_pattern(r"\b(?:denne|dette|disse)\b")
_SAYS_YES = late_pattern(r"Vi (?:sagde ja|sagde nej|har hørt|talte|venter)\b.{0,40}$")
"""A decision of the item's own matter, which nothing that follows points at."""


def _points(decision: str, known: str) -> bool:
    is_of_proposal = _OF_A_PROPOSAL.match(decision) is not None
    is_pointing = is_of_proposal or _WAITS.fullmatch(decision) is not None or refers_back(decision)
    return is_pointing or opens_with_unknown(decision, known) or speaks_of_unknown(decision, known)


_WAITS = late_pattern(r"\w+ (?:af)?venter\.?")
"""»Vi afventer.«: what for was said before it."""


_OF_A_PROPOSAL = late_pattern(
    r"(?:forslaget|enighed om) |der (?:er|var) (?:bred |fuld |stor )?opbakning til forslaget|"
    r"(?:drøftelse|beslutning|behandling)(?: og \w+)? (?:\w+s|bliver \w+)\b",
    re.IGNORECASE,
)
"""»Beslutning træffes i maj.«: of what was said before it."""


def _pointed_at(told: list[tuple[str, Eased]], known: str) -> Iterator[str]:
    """Yield the last that was said, whatever its length, and what that points at: a decision points at it."""
    start = len(told) - 1
    while start > 0 and not stands_by_itself(told[start][0], told[start - 1][0], known):
        start -= 1
    for _, made in told[max(0, start) :]:
        lines = tuple(_PROPOSAL.sub("Der var et forslag om, at ", line) for line in made.lines)
        if all(is_sentence(line) or line not in made.lines for line in lines):
            yield from lines


_PROPOSAL = late_pattern(r"^Forslag om,? at ")


def _short(decision: str, title: str) -> str:
    """Return what was decided of the item's own matter without its name: »Årshjul godkendt« is »Godkendt.«"""
    match = _OF_THE_MATTER.fullmatch(decision)
    names = re.findall(r"\w{4,}", match["what"].casefold()) if match else []
    is_own = bool(names) and all(word.rstrip("net")[:_STEM] in title.casefold() for word in names)
    is_all = " og " not in title or " og " in decision  # the title may be of two things, and one was approved
    return f"{capital(match['did'])}." if match and is_own and is_all else decision


_OF_THE_MATTER = late_pattern(
    r"(?P<what>[^,;:.]{3,60}?) (?:blev |er |bliver )?(?P<did>godkendt|vedtaget|tiltrådt|drøftet|udsat)\.?",
    re.IGNORECASE,
)
_STEM = 7


def _decisions(item: Item) -> Iterator[str]:
    yield from _statements(str(item.decision or ""))


def _statements(text: str) -> Iterator[str]:
    """Yield the sentences of a cell; the points of a list with the words that lead in to them."""
    lead = ""
    for part in text.splitlines():
        line = plain(part)
        bare = line if _ORDINAL.match(line) else LIST_MARKER.sub("", line)
        is_point = bare != line or bare.startswith("at ")
        if not bare:
            continue
        if not is_point and _LEAD.search(bare):
            *before, last = sentences(bare)
            yield from before
            lead = last
            continue
        if not is_point:
            if lead and not _AGREED.fullmatch(
                _LEAD.sub("", lead)
            ):  # no list follows it: »Godkendt med denne rettelse:«
                yield lead
            lead = ""
        led = _led(_LEAD.sub("", lead), bare) if is_point else bare
        if lead and led == bare and not _AGREED.fullmatch(_LEAD.sub("", lead)):
            yield lead.rstrip(":,") + ":"
            lead = ""
        yield from sentences(led)


def _led(lead: str, point: str) -> str:
    """Return a point of a list as a sentence with its lead-in, where the two make one."""
    if point.startswith("at ") and lead:
        return f"{lead}, {point}"
    if lead and _JOINS.search(lead) and not has_verb(point):
        return f"{lead} {point}" + ("" if point.endswith(".") else ".")
    return point


def _text(
    item: Item, topic: str | None, told: list[tuple[str, Eased]], agreement: list[str], language: Language
) -> list[str]:
    """Return the lines of *Let tekst*: what it was about, and the easiest of what was said, in its order."""
    if is_nothing(str(item.discussion or "")):
        return [f"Punktet hed »{plain(item.title or '')}«.", "Der var ikke noget."]
    candidates = candidates_of(told, _known(item, language))
    room = max(1, MOST_LINES - len(agreement))
    opening = _opening(item, topic, list(chosen_lines(candidates, room)), language)
    standing = _STANDING - len(opening[:1])
    said = [line for line in chosen_lines(candidates, room - len(opening), standing) if line not in agreement]
    return list(dict.fromkeys([*opening, *said]))


def _presenter(item: Item, language: Language) -> str:
    """Return who tells of an item, without a title; nothing where nobody is named, or the body itself."""
    presenter = plain((item.presenter or "").split(",")[0])
    return presenter if len(presenter.split()) <= _LONGEST_NAME and not language.is_ours(presenter) else ""


def _opening(item: Item, topic: str | None, lines: list[str], language: Language) -> list[str]:
    """Return the sentence that says what the item was about, and who told of it."""
    quoted = f"Punktet hed »{plain(item.title or '')}«."
    discussed = str(item.discussion or "")
    if topic is None:
        return [] if lines or is_without_matter(item) else [quoted]
    presenter = _presenter(item, language)
    if presenter and lines and lines[0].startswith(presenter):
        return []
    is_told = presenter and has_told(presenter, discussed, is_telling=item.type in _TOLD)
    matter = about(topic, item)
    if presenter and matter and key(presenter) in key(matter).removesuffix(f"fra {key(presenter)}"):
        matter = None  # »præsten fortalte om præstens punkt«
    if matter is None:
        news = [f"{capital(presenter)} fortalte nyt."] if is_told else []
        told = [f"{capital(presenter)} fortalte om det."] if is_told else []
        return news if lines and item.type == "Orientering" else [] if lines else [quoted, *told]
    if is_told:
        return [f"{capital(presenter)} fortalte {'nyt' if key(matter).endswith(key(f'fra {presenter}')) else matter}."]
    if item.type in _TOLD:
        return [f"Vi hørte {matter}."]
    named = matter if matter.startswith("om ") else f"om {matter}"
    return [f"Vi talte {named}." if discussed else f"Det handlede {named}."]
