"""What the committee papers of all houses share."""

from tools.drawing.letterhead import masthead
from tools.drawing.marks import (
    Row,
    Xml,
    cells,
    column_each,
    each,
    either,
    fact,
    heads,
    line,
    optional,
    prose,
    row_each,
    table,
    when,
)

NUMBER = "{% if case.item_number %}{{ case.item_number }}. {% endif %}"


def letterhead(paper: str = "{{ paper.label }} til {{ case.committee }}") -> Xml:
    """Return the first page's letterhead: the municipality, or the committee where none is given, and the paper."""
    name = "{% if case.municipality %}{{ case.municipality }}{% else %}{{ case.committee }}{% endif %}"
    department = when("case.department", line("Brevhovedorgan", "{{ case.department }}"))
    return masthead(name, department, paper)


def running_head() -> Xml:
    """Return the head of the later pages."""
    return line("Header", "{{ case.committee }}, {{ case.date|in_words }}\tSagsnr. {{ case.case_number }}")


def openness() -> str:
    """Return whether the case is open, and why if it is not."""
    return "{{ case.openness }}{% if case.closed_because %}: {{ case.closed_because }}{% endif %}"


def forums(heading: str) -> Xml:
    """Return who treats the case: a row of all committees with their marks, and the same in words."""
    code = line("Tabelhovedmidt", "{{ forum.code }}")
    mark = line("Tabelmidt", "{% if forum.treats %}X{% else %}–{% endif %}")
    return when(
        "forums",
        line("Heading2", heading),
        column_each("forum in forums", code, mark),
        when("treated_by", line("Indledning", "Sagen behandles i: {{ treated_by }}.")),
    )


def sections() -> Xml:
    """Return the text's sections in the workbook's order."""
    return each("section in sections", line("Heading2", "{{ section.heading }}"), prose("section.text"))


def discussion_points() -> Xml:
    """Return the points that the committee is asked to discuss."""
    return when(
        "discussion_points",
        line("Heading2", "Drøftelsespunkter"),
        each(
            "point in discussion_points",
            line("Heading3", "{{ point.number }}. {{ point.point }}"),
            when("point.background", prose("point.background")),
        ),
    )


def involvement() -> Xml:
    """Return the answer to the question that every case must answer."""
    yes = "{% if case.involve_council %}Ja{% else %}Nej{% endif %}"
    social = "{% if case.social_matter %}Ja{% else %}Nej{% endif %}"
    return when(
        "case.asks",
        line("Heading2", "Inddragelse af {{ case.council_name }}"),
        table(
            "Fakta",
            (62, 38),
            fact("Har sagen betydning for det sociale område?", social),
            fact("Skal {{ case.council_name }} inddrages?", yes),
        ),
        prose("case.involvement", "Indledning"),
    )


def recommendation() -> Xml:
    """Return who recommends what; the lines are numbered where there are several."""
    numbered = each("line in part.lines", prose("line.text", "Punkt"))
    alone = each("line in part.lines", prose("line.text", "Indrykket"))
    who = when("part.recommends", line("Mellemtekst", "{{ part.recommends }},"))
    part = Xml(who + either("recommendations|length > 1", numbered, alone))
    return when("recommended", line("Heading2", "Indstilling"), each("part in recommended", part))


def decision() -> Xml:
    """Return what the committee decided, once it has, and what it decided on each line."""
    on_lines = Xml(line("Ledord", "Ad {{ line.number }}:") + prose("line.text", "Indrykket"))
    return when(
        "case.decision or decided",
        line("Beslutningspunkt", "Beslutning"),
        when("case.decision", prose("case.decision")),
        each("line in decided", on_lines),
    )


def details() -> tuple[Row, ...]:
    """Return the facts that the workbook's sheet *Oplysninger* adds to the head."""
    return row_each("detail in details", fact("{{ detail.name }}", "{{ detail.value }}"))


def earlier() -> Xml:
    """Return the table of earlier treatments."""
    return when(
        "earlier",
        line("Heading2", "Tidligere behandling"),
        table(
            "Tabel",
            (34, 21, 11, 34),
            heads("Udvalg", "Dato", optional("Punkt"), optional("Beslutning")),
            *row_each(
                "step in earlier",
                cells(
                    "{{ step.committee }}",
                    "{{ step.date|in_words }}",
                    "{% if step.item %}{{ step.item }}{% else %}–{% endif %}",
                    "{% if step.decision %}{{ step.decision }}{% else %}–{% endif %}",
                ),
            ),
        ),
    )


def next_steps() -> Xml:
    """Return the table of what happens next."""
    return when(
        "next_steps",
        line("Heading2", "Videre proces i udvalgene"),
        table(
            "Tabel",
            (34, 21, 45),
            heads("Udvalg", "Dato", "Formål"),
            *row_each(
                "step in next_steps", cells("{{ step.committee }}", "{{ step.date|in_words }}", "{{ step.purpose }}")
            ),
        ),
    )


def annexes() -> Xml:
    """Return the table of annexes."""
    opened = "{% if annex.is_open %}Åbent{% else %}Lukket{% endif %}"
    page = "{% if annex.page %}{{ annex.page }}{% else %}–{% endif %}"
    return when(
        "annexes",
        line("Heading2", "Bilag"),
        table(
            "Tabel",
            (15, 56, 16, 13),
            heads("Bilag", "Titel", "Åbenhed", optional("Side")),
            *row_each("annex in annexes", cells("{{ annex.label }}", "{{ annex.title }}", opened, page)),
        ),
    )


def last_line() -> Xml:
    """Return the paper's last line: the case and who knows it."""
    officer = "{% if case.officer %} Sagsbehandler: {{ case.officer }}.{% endif %}"
    return line("Slutlinje", "Sagsnr. {{ case.case_number }}." + officer)
