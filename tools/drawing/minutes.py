"""The minutes: the agenda, and in it what the meeting said and agreed."""

from tools.drawing import meeting
from tools.drawing.house import MUNICIPAL
from tools.drawing.marks import Row, Xml, cells, each, heads, line, optional, prose, row_each, table, tag, when
from tools.drawing.package import Template

_OBJECTIONS = "Indsigelser mod referatet sendes til {{ body.contact }} senest {{ objections_until|in_full }}."


def minutes() -> Template:
    """Return the template ``minutes.docx``."""
    body = (
        line("Heading1", "{{ paper.title }}")
        + meeting.notices()
        + meeting.facts()
        + when("meeting.introduction", prose("meeting.introduction", "Indledning"))
        + meeting.people("Til stede")
        + meeting.overview()
        + each("item in items", meeting.by_level(_item))
        + when("meeting.closed_at", line("Slutlinje", "Mødet hævet kl. {{ meeting.closed_at|clock }}."))
        + _follow_ups()
        + meeting.next_meeting()
        + _carried_over()
        + meeting.annexes()
        + when("objections_until", line("BodyText", _OBJECTIONS))
        + meeting.last_line("referatet")
    )
    return Template("Referat", MUNICIPAL, meeting.letterhead(), meeting.running_head(), Xml(body))


def _item(level: int) -> Xml:
    outcome = ("Beslutning", "Beslutning4", "Beslutning5")[level]
    return Xml(
        meeting.item_head(level)
        + meeting.away()
        + meeting.case_of_item(level)
        + meeting.section("Drøftelse", "item.discussion", level)
        + when("item.decision or item.carried_over", line(outcome, "{{ outcome }}"), _decision())
        + meeting.votes(level)
        + meeting.section("Særstandpunkt", "item.dissent", level)
        + meeting.item_annexes(level)
    )


def _decision() -> Xml:
    carried = line("BodyText", "Punktet overføres til næste møde.")
    return Xml(tag("if item.decision") + prose("item.decision") + tag("else") + carried + tag("endif"))


def _follow_ups() -> Xml:
    at = "{% if action.item %} (punkt {{ action.item }}){% endif %}"
    due = "{% if action.due %}{{ action.due|in_words }}{% else %}–{% endif %}"
    return when(
        "follow_ups",
        line("Heading2", "Opfølgning"),
        table(
            "Tabel",
            (52, 26, 22),
            heads("Hvad", "Ansvarlig", optional("Frist")),
            *row_each("action in follow_ups", _action(at, due)),
        ),
    )


def _action(at: str, due: str) -> Row:
    return cells("{{ action.what }}" + at, "{{ action.responsible }}", due, style="Tabelsammen")


def _carried_over() -> Xml:
    return each(
        "item in items if item.carried_over",
        when("loop.first and not meeting.next_date", line("Heading2", "Næste møde")),
        when("loop.first", line("Mellemtekst", "Punkter, der er overført til næste møde:")),
        line("ListBullet", meeting.HEADING),
    )
