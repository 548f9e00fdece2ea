"""The easy-read hearing answer: what the council has told the municipality. Its looks are the easy-read minutes'."""

from tools.drawing.easy_minutes import ask_and_write, beside
from tools.drawing.house import EASY
from tools.drawing.marks import Row, Xml, each, line, prose, when
from tools.drawing.package import Template


def easy_hearing() -> Template:
    """Return the template ``easy_hearing.docx``."""
    said = each("remark in remarks", _remark())
    body = (
        line("Notits", "Let at læse")
        + line("Heading1", "{{ paper.title }}")
        + prose("text")
        + when("remarks", line("Heading2", "Det har vi sagt til kommunen"), said)
        + when("advice", line("Heading2", "Det foreslår vi"), each("entry in advice", prose("entry")))
        + _more()
    )
    return Template(
        "Let høringssvar", EASY, line("Header", "{{ body.name }}"), line("Header", "{{ body.short_name }}"), Xml(body)
    )


def _remark() -> Xml:
    return beside("Opstilling", Row((line("Sideoverskrift", "{{ remark.title }}"), prose("remark.text"))))


def _more() -> Xml:
    sent = line("Faktatekst", "Vi sendte svaret {{ hearing.answered_on|in_full }}.")
    got = line("Faktatekst", "{{ hearing.authority }} har fået det.")
    return Xml(
        line("Heading2", "Vil du vide mere?")
        + beside(
            "Boks",
            Row((line("Sideoverskrift", "Hvem har fået svaret?"), Xml(sent + got))),
            Row((line("Sideoverskrift", "Har du spørgsmål?"), ask_and_write())),
        )
    )
