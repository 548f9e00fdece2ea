"""The notice that a meeting is cancelled or moved."""

from tools.drawing import meeting
from tools.drawing.house import MUNICIPAL
from tools.drawing.marks import Xml, either, fact, line, prose, row_when, table, when
from tools.drawing.package import Template


def notice() -> Template:
    """Return the template ``notice.docx``."""
    body = (
        line("Heading1", "{{ paper.title }}")
        + either(
            "is_cancelled",
            line("BodyText", "Mødet bliver ikke holdt."),
            line("BodyText", "Mødet bliver holdt en anden dag. Ret det gerne i din kalender."),
        )
        + when("meeting.introduction", prose("meeting.introduction"))
        + either("is_cancelled", _cancelled(), _moved())
        + meeting.next_meeting()
        + meeting.last_line("mødet")
    )
    return Template("Meddelelse", MUNICIPAL, meeting.letterhead(), meeting.running_head(), Xml(body))


def _cancelled() -> Xml:
    return table(
        "Fakta",
        (26, 74),
        fact("Skulle være holdt", "{{ meeting.date|in_full|capital }}, {{ meeting.hours }}"),
        fact("Sted", "{{ meeting.venue }}"),
        *row_when("meeting.number", fact("Mødenummer", "{{ meeting.number }}")),
        *meeting.details(),
    )


def _moved() -> Xml:
    return table(
        "Fakta",
        (26, 74),
        fact("Ny tid", "{{ meeting.date|in_full|capital }}, {{ meeting.hours }}"),
        fact("Sted", "{{ meeting.venue }}"),
        *row_when("meeting.online", fact("Online", prose("meeting.online", "Faktatekst"))),
        fact("Flyttet fra", "{{ planned_on|in_full|capital }}"),
        *row_when("meeting.number", fact("Mødenummer", "{{ meeting.number }}")),
        *meeting.details(),
    )
