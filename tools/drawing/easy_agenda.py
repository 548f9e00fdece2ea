"""The easy-read agenda: hung up before the meeting. Its looks are those of the easy-read minutes."""

from tools.drawing.easy_minutes import HALVES, ask_and_write, beside, hard_words
from tools.drawing.house import EASY
from tools.drawing.marks import Row, Xml, each, line, prose, table, when
from tools.drawing.package import Template


def easy_agenda() -> Template:
    """Return the template ``easy_agenda.docx``."""
    body = (
        line("Notits", "Let at læse")
        + line("Heading1", "{{ paper.title }}")
        + _box()
        + line("Heading2", "Det skal vi tale om")
        + each("item in items", _item())
        + _more()
        + hard_words()
    )
    return Template(
        "Let dagsorden", EASY, line("Header", "{{ body.name }}"), line("Header", "{{ body.short_name }}"), Xml(body)
    )


def _box() -> Xml:
    until = "{% if meeting.end %} til klokken {{ meeting.end|clock }}{% endif %}"
    day = Xml(
        line("Faktanavn", "Hvornår?")
        + line("Faktatekst", "{{ meeting.date|in_full|capital }}")
        + line("Faktatekst", "Fra klokken {{ meeting.start|clock }}" + until)
    )
    place = Xml(line("Faktanavn", "Hvor?") + line("Faktatekst", "{{ meeting.venue }}"))
    return table("Opstillingsboks", HALVES, Row((day, place)), text_width=EASY.text_width)


def _item() -> Xml:
    picture = when("item.picture", line("Billede", "{{ item.picture }}"))
    title = Xml(line("Sideoverskrift", "{{ item.title }}") + picture)
    return beside("Opstilling", Row((title, prose("item.text"))))


def _more() -> Xml:
    return Xml(
        line("Heading2", "Vil du vide mere?")
        + beside("Boks", Row((line("Sideoverskrift", "Har du spørgsmål?"), ask_and_write())))
    )
