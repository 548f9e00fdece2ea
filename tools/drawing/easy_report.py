"""The easy-read annual report: what a part is about stands left with its picture, what is said of it right."""

from tools.drawing.easy_minutes import SHARES
from tools.drawing.house import EASY
from tools.drawing.marks import Row, Xml, each, either, line, prose, table, when
from tools.drawing.package import Template


def easy_report() -> Template:
    """Return the template ``easy_report.docx``."""
    part = Row((line("Billede", "{{ part.picture }}"), prose("part.text")))
    counted = Row(
        (line("Billede", "{{ money }}"), each("sentence in counted", line("BodyText", "{{ sentence }}"))),
    )
    body = (
        line("Notits", "Let at læse")
        + line("Heading1", "{{ paper.title }}")
        + when("counted", line("Heading2", "Året i tal"), _table(counted))
        + each("part in parts", line("Heading2", "{{ part.title }}"), _table(part))
        + _more()
    )
    return Template(
        "Let årsrapport", EASY, line("Header", "{{ body.name }}"), line("Header", "{{ body.short_name }}"), Xml(body)
    )


def _table(*rows: Row) -> Xml:
    return table("Opstilling", SHARES, *rows, text_width=EASY.text_width)


def _more() -> Xml:
    by_phone = line("Faktatekst", "Ring til {{ body.contact }} på telefon {{ body.phone }}.")
    ask = either("body.phone", by_phone, line("Faktatekst", "Spørg {{ body.contact }}."))
    write = line("Faktatekst", "Du kan også skrive til {{ body.email }}.")
    row = Row((line("Sideoverskrift", "Har du spørgsmål?"), Xml(ask + write)))
    return Xml(line("Heading2", "Vil du vide mere?") + table("Boks", SHARES, row, text_width=EASY.text_width))
