"""The page for a test reader: on its side, the full text left, the easy lines with their boxes right."""

from tools.drawing.house import EASY_LANDSCAPE
from tools.drawing.marks import Row, Xml, each, either, heads, line, prose, strong, table, when
from tools.drawing.package import Template

SHARES = (42, 58)
"""Hundredths of the text's width: the full text, and the easy one."""

BOXES = "☐\u00a0Det\u00a0forstår\u00a0jeg\u2003☐\u00a0Det\u00a0forstår\u00a0jeg\u00a0ikke"
WORD = "Svært\u00a0ord:\u00a0______________________________"


def proof_page() -> Template:
    """Return the template ``proof_page.docx``: to be printed, read together, and filled in by hand."""
    when_and_where = "{{ meeting.date|in_full|capital }}"
    body = (
        line("Heading1", "{{ paper.title }}")
        + line("BodyText", when_and_where)
        + line("BodyText", "Læs én linje ad gangen. Sæt kryds ved linjen.")
        + line("BodyText", "Er et ord svært? Skriv ordet.")
        + each("item in items", _item())
        + line("Slutlinje", _SAID)
    )
    return Template(
        "Prøvelæsning",
        EASY_LANDSCAPE,
        line("Header", "{{ body.name }}"),
        line("Header", "{{ body.short_name }}"),
        Xml(body),
    )


_SAID = (
    "Til sekretæren: Skriv svarene i arket Prøvelæsning: punktets nummer i Punkt, linjens nummer i Linje, Ja eller Nej i "
    "Forstået og ordet i Svært ord."
)


def _item() -> Xml:
    full = each("part in item.full", line("Faktanavn", "{{ part.heading }}"), prose("part.text"))
    lines = each(
        "line in item.lines",
        line("Indledning", strong("{{ line.number }}. "), "{{ line.text }}"),
        line("Tabelsammen", BOXES),
        line("Tabeltekst", WORD),
    )
    easy = Xml(when("item.easy_title", line("Faktanavn", "{{ item.easy_title }}")) + lines)
    rows = Row((either("item.full", full, line("Tabeltekst", "Der står ikke mere.")), easy), splits=True)
    return Xml(
        line("Heading2", "{{ item.number }}. {{ item.title }}")
        + table(
            "Tabel",
            SHARES,
            heads("Sådan står det i {{ full_paper }}", "Sådan står det med lette ord"),
            rows,
            text_width=EASY_LANDSCAPE.text_width,
        )
    )
