"""The hearing response: a letter with the council's position, remarks and recommendations."""

from tools.drawing import meeting
from tools.drawing.house import MUNICIPAL
from tools.drawing.marks import BREAK, Xml, each, either, fact, line, prose, row_when, strong, table, when
from tools.drawing.package import Template


def hearing_response() -> Template:
    """Return the template ``hearing_response.docx``."""
    body = (
        _address()
        + line("Heading1", "{{ paper.title }}")
        + _facts()
        + prose("hearing.introduction", "Indledning")
        + _section("Generelle bemærkninger", "hearing.general_remarks")
        + when("remarks", line("Heading2", "Specifikke bemærkninger"), _remarks())
        + _advice()
        + _section("Mindretalsudtalelse", "hearing.minority")
        + when("hearing.closing", prose("hearing.closing", "Afslutning"))
        + _signature()
        + _annexes()
    )
    return Template("Høringssvar", MUNICIPAL, meeting.letterhead(), meeting.running_head(), Xml(body))


def _address() -> Xml:
    place = "{% if hearing.signed_at %}{{ hearing.signed_at }}, {% endif %}"
    return Xml(
        line("Modtager", strong("Til {{ hearing.authority }}"))
        + line("Brevdato", place + "{{ hearing.answered_on|in_words }}")
    )


def _facts() -> Xml:
    due = "{{ hearing.due_on|in_words }}{% if hearing.due_at %} kl. {{ hearing.due_at|clock }}{% endif %}"
    treated = (
        "{% if hearing.treatment == 'På møde' %}På {{ body.nouns }} møde"
        "{% elif hearing.treatment == 'Skriftlig' %}Skriftligt blandt medlemmerne{% else %}Af formandskabet{% endif %}"
        "{% if hearing.treated_on %} den {{ hearing.treated_on|in_words }}{% endif %}"
    )
    return table(
        "Fakta",
        (25, 75),
        fact("Samlet holdning", line("Faktatekst", strong("{{ hearing.position }}"))),
        fact("Høringsfrist", due),
        fact("Behandlet", treated),
        *row_when("hearing.authority_case", fact("Jeres sagsnr.", "{{ hearing.authority_case }}")),
        *row_when("hearing.case_number", fact("Vores sagsnr.", "{{ hearing.case_number }}")),
        *meeting.details(),
    )


def _section(heading: str, name: str) -> Xml:
    return when(name, line("Heading2", heading), prose(name))


def _remarks() -> Xml:
    under_a_theme = Xml(line("Heading3", "{{ theme.heading }}") + each("remark in theme.remarks", _remark(4)))
    under_none = each("remark in theme.remarks", _remark(3))
    return each("theme in themes", either("theme.heading", under_a_theme, under_none))


def _remark(level: int) -> Xml:
    where = "{% if remark.refers_to %} ({{ remark.refers_to }}){% endif %}"
    return Xml(
        line(f"Heading{level}", "{{ remark.number }}. {{ remark.subject }}" + where)
        + when("remark.quotation", prose("remark.quotation", "Quote"))
        + prose("remark.remark")
        + when("remark.proposal", line("Ledord", "Forslag:"), prose("remark.proposal", "Indrykket"))
    )


def _advice() -> Xml:
    return when(
        "advice",
        line("Heading2", "Anbefalinger"),
        line("Mellemtekst", "{{ body.short_name }} anbefaler,"),
        either(
            "advice|length > 1",
            each("line in advice", prose("line.advice", "Punkt")),
            each("line in advice", prose("line.advice", "Indrykket")),
        ),
    )


def _signature() -> Xml:
    role = "{{ hearing.signer_role|capital }}"
    return line("Underskrift", "På vegne af {{ body.short_name }}", BREAK, strong("{{ hearing.signer }}"), BREAK, role)


def _annexes() -> Xml:
    shown = "{{ annex.label }}: {{ annex.title }}{% if annex.page %}, side {{ annex.page }}{% endif %}"
    return when("annexes", line("Heading2", "Bilag"), each("annex in annexes", line("ListBullet", shown)))
