"""The agenda: what the meeting is about, from the first draft on."""

from tools.drawing import meeting
from tools.drawing.house import MUNICIPAL
from tools.drawing.marks import Xml, each, either, line, prose, when
from tools.drawing.package import Template


def agenda() -> Template:
    """Return the template ``agenda.docx``."""
    body = (
        line("Heading1", "{{ paper.title }}")
        + _draft_notice()
        + meeting.notices()
        + meeting.facts()
        + when("meeting.introduction", prose("meeting.introduction", "Indledning"))
        + meeting.people("Deltagere")
        + when("is_supplement", line("BodyText", "Punkterne her kommer i tillæg til den dagsorden, der er sendt ud."))
        + meeting.since_last()
        + meeting.overview()
        + each("item in items", meeting.by_level(_item))
        + meeting.next_meeting()
        + meeting.annexes()
        + meeting.last_line("dagsordenen")
    )
    return Template("Dagsorden", MUNICIPAL, meeting.letterhead(), meeting.running_head(), Xml(body))


def _draft_notice() -> Xml:
    due = (
        "Forslag til punkter sendes til {{ body.contact }}, {{ body.email }}, "
        "senest {{ meeting.proposals_due|in_full }}."
    )
    later = line("BodyText", "Den endelige dagsorden sendes senere.")
    asked = either("meeting.proposals_due", line("BodyText", due), later)
    return when("paper.is_draft", line("Notits", "Udkast"), asked)


def _item(level: int) -> Xml:
    return Xml(meeting.item_head(level) + meeting.case_of_item(level) + meeting.item_annexes(level))
