"""The case brief: a case for a political committee."""

from tools.drawing import case_parts
from tools.drawing.house import MUNICIPAL
from tools.drawing.marks import Xml, fact, line, row_when, table
from tools.drawing.package import Template


def case_brief() -> Template:
    """Return the template ``case_brief.docx``."""
    body = (
        line("Heading1", "{{ paper.title }}")
        + _facts()
        + case_parts.forums("Behandling")
        + case_parts.sections()
        + case_parts.discussion_points()
        + case_parts.involvement()
        + case_parts.earlier()
        + case_parts.next_steps()
        + case_parts.recommendation()
        + case_parts.decision()
        + case_parts.annexes()
        + case_parts.last_line()
    )
    return Template("Sagsfremstilling", MUNICIPAL, case_parts.letterhead(), case_parts.running_head(), Xml(body))


def management_brief() -> Template:
    """Return the template ``management_brief.docx``: the question of involvement stands before what is recommended."""
    body = (
        line("Heading1", "{{ paper.title }}")
        + _facts("Møde")
        + case_parts.involvement()
        + case_parts.sections()
        + case_parts.discussion_points()
        + case_parts.earlier()
        + case_parts.next_steps()
        + case_parts.recommendation()
        + case_parts.decision()
        + case_parts.annexes()
        + case_parts.last_line()
    )
    title = "Indstilling til koncernledelsen"
    return Template(title, MUNICIPAL, case_parts.letterhead("{{ paper.label }}"), case_parts.running_head(), Xml(body))


def _facts(forum: str = "Udvalg") -> Xml:
    return table(
        "Fakta",
        (28, 72),
        fact(forum, "{{ case.committee }}"),
        fact("Mødedato", "{{ case.date|in_full|capital }}"),
        *row_when("case.venue", fact("Mødested", "{{ case.venue }}")),
        *row_when("case.item_number", fact("Punkt", "{{ case.item_number }}")),
        fact("Sagsnr.", "{{ case.case_number }}"),
        *row_when("case.officer", fact("Sagsbehandler", "{{ case.officer }}")),
        *row_when("case.other_officers", fact("Øvrige sagsbehandlere", "{{ case.other_officers }}")),
        fact("Sagstype", "{{ case.type }}"),
        fact("Åbenhed", case_parts.openness()),
        *case_parts.details(),
    )
