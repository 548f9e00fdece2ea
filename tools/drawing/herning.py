"""Herning's case brief: the order and the look of the committee's own agenda."""

from tools.drawing import case_parts
from tools.drawing.house import HERNING
from tools.drawing.marks import Xml, fact, line, row_when, strong, table
from tools.drawing.package import Template


def herning_case_brief() -> Template:
    """Return the template ``herning/case_brief.docx``."""
    others = "{% if case.other_officers %}{{ case.other_officers }}{% else %}-{% endif %}"
    body = (
        _head()
        + line("Dokumentart", "Dagsordenpunkter")
        + line("Heading1", case_parts.NUMBER + "{{ case.title }}")
        + line(
            "Sagslinje",
            strong("Sagsnr.: "),
            "{{ case.case_number }}\t",
            strong("Sagsbehandler: "),
            "{{ case.officer }}",
        )
        + case_parts.forums("Behandles i")
        + line("Indledning", strong("Øvrige sagsbehandlere: "), others)
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
    return Template("Sagsfremstilling", HERNING, case_parts.letterhead(), case_parts.running_head(), Xml(body))


def _head() -> Xml:
    return table(
        "Fakta",
        (22, 78),
        fact("Udvalg", "{{ case.committee }}"),
        fact("Mødedato", "{{ case.date|in_words }}"),
        *row_when("case.venue", fact("Mødested", "{{ case.venue }}")),
        fact("Sagstype", "{{ case.type }}"),
        fact("Åbenhed", case_parts.openness()),
        *case_parts.details(),
    )
