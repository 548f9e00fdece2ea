"""What the full minutes decide or agree on, and the easy-read minutes do not tell (the rule L22)."""

import re
from collections.abc import Iterator

from docgen.checks.easy.easy_cells import AGREEMENT, TEXT, cells_of, quoted, step_cell
from docgen.checks.easy.minutes_text import named
from docgen.danish.facts import FactType, facts_in, is_stated
from docgen.danish.numbers import quantity
from docgen.danish.sentences import sentences
from docgen.danish.words import key
from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern
from docgen.prose import LIST_MARKER
from docgen.sheets.books import MeetingBook
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.items import Item

_CODE = "L22"
FACT_NAMES = {"date": "Datoen", "weekday": "Ugedagen", "time": "Klokkeslættet", "number": "Tallet", "name": "Navnet"}
"""What each sort of fact is called in a message."""

_AGREED = late_pattern(
    r"\bdet blev aftalt\b|\bblev (?:vi|man|de) enige om\b|\b(?:vi|rådet|nævnet|bestyrelsen|"
    r"netværket|forummet|udvalget|gruppen) aftalte\b",
    re.IGNORECASE,
)


def missing_item(item: Item, steps: tuple[FollowUp, ...]) -> Iterator[Finding]:
    """Yield an error for an item that decides something and is not in the easy-read minutes."""
    remedy = "Skriv Let tekst, eller vælg Nej i »Let med«."
    if item.decision:
        yield error(_CODE, item.place(TEXT), f"Punktet »{item.title}« har en beslutning, men ingen let tekst.", remedy)
    elif (agreed := _agreement_in(item)) and not steps:
        yield error(_CODE, item.place(TEXT), _agreed_only(item, agreed), remedy)


def left_out(book: MeetingBook, item: Item, steps: tuple[FollowUp, ...], reported: set[FactType]) -> Iterator[Finding]:
    """Yield what the decision says and the easy texts do not, but for the types of fact that are reported already."""
    place = item.place(AGREEMENT)
    if not item.decision:
        if (agreed := _agreement_in(item)) and not (item.easy_agreement or steps):
            yield error(_CODE, place, _agreed_only(item, agreed), "Skriv aftalen med lette ord.")
        return
    if not item.easy_agreement:
        message = f"Punktet »{item.title}« har en beslutning, men Let aftale er tom."
        yield error(_CODE, place, message, f"Skriv med lette ord: {quoted(' '.join(str(item.decision).split()))}")
        return
    easy = "\n".join([*(cell.text for cell in cells_of(item)), *map(_printed, steps)])
    stated = facts_in(easy)
    for fact in facts_in(str(item.decision)):
        is_amount = fact.type == "number" and re.search(
            rf"{re.escape(fact.words)} ?(?:kr|mio|kroner)", str(item.decision)
        )
        is_there = fact.type in reported or is_stated(fact, stated)
        if (fact.type == "date" or is_amount) and not is_there:
            yield _forgotten(item, place, FACT_NAMES[fact.type], fact.words)
    for name in _deciding(book, item):
        if not any(part in easy for part in (name, name.split()[0], name.split()[-1])):
            yield _forgotten(item, place, "Navnet", name)
    yield from _fewer_points(item, easy)


def _printed(action: FollowUp) -> str:
    """Return what the page prints of a follow-up: who, what, and when."""
    return f"{action.responsible}: {step_cell(action).text}\n{f'{action.due:%d-%m-%Y}' if action.due else ''}"


def _fewer_points(item: Item, easy: str) -> Iterator[Finding]:
    """Yield a warning where the decision lists more points than the easy text has lines to tell them in."""
    points = [line for line in str(item.decision).splitlines() if LIST_MARKER.match(line)]
    lines = len([line for line in easy.splitlines() if line.strip()])
    if len(points) > lines:
        left = min(points, key=lambda point: _shared(point, easy))
        where = named(item.place("decision"))
        has, told = quantity(len(points), "punkt", "punkter"), quantity(lines, "linje", "linjer")
        message = f"{where} har {has}, men den lette tekst har kun {told}."
        yield warning(
            _CODE, item.place(AGREEMENT), message, f"Skriv fx en let sætning om {quoted(LIST_MARKER.sub('', left))}"
        )


def _shared(point: str, easy: str) -> float:
    """Return how much of a point is in the easy text: the share of its words whose beginning is there."""
    words = [key(word)[:5] for word in point.split() if len(word) > 4]
    return sum(word in key(easy) for word in words) / len(words) if words else 1


def _agreement_in(item: Item) -> str | None:
    """Return the sentence of the discussion that says what was agreed, or None."""
    found = (one for line in str(item.discussion or "").splitlines() for one in sentences(line) if _AGREED.search(one))
    return next(found, None)


def _agreed_only(item: Item, agreed: str) -> str:
    return f"Aftalen i {named(item.place('discussion'))} har ingen Let aftale: {quoted(agreed)}"


def _deciding(book: MeetingBook, item: Item) -> Iterator[str]:
    """Yield the name of each participant who is named in the decision and may be named in public."""
    people = (person for person in book.participants if person.name and person.may_be_named)
    return (person.name for person in people if person.name in str(item.decision))


def _forgotten(item: Item, place: Place, what: str, words: str) -> Finding:
    message = f"{what} »{words}« i {named(item.place('decision'))} mangler i den lette tekst."
    return error(_CODE, place, message, "Skriv en let sætning om det.")
