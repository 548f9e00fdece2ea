"""What agenda and minutes share: letterhead, facts, people, overview, annexes."""

from tools.drawing.letterhead import masthead
from tools.drawing.marks import (
    Row,
    Xml,
    cells,
    each,
    fact,
    heads,
    line,
    prose,
    row_each,
    row_when,
    table,
    tag,
    tag_row,
    when,
)

PHONE = "{% if body.phone %} · Telefon {{ body.phone }}{% endif %}"
CONTACT = "{{ body.contact }}" + PHONE + " · {{ body.email }}"
TYPE = "{% if item.type == 'Fast' %}Fast punkt{% else %}{{ item.type }}{% endif %}"
TIME = "{% if item.minutes %}{{ item.minutes }} min.{% else %}–{% endif %}"
HEADING = "{{ item.number }}. {{ item.title }}"


def letterhead() -> Xml:
    """Return the first page's letterhead: municipality, body, contact."""
    department = when("body.department", line("Brevhovedorgan", "{{ body.department }}"))
    return masthead("{{ body.municipality }}", Xml(line("Brevhovedorgan", "{{ body.name }}") + department), CONTACT)


def running_head() -> Xml:
    """Return the head of the later pages."""
    return line("Header", "{{ body.short_name }}\t{{ body.municipality }}")


def facts() -> Xml:
    """Return the table of when, where and who; a line is there only where it is filled."""
    return table(
        "Fakta",
        (22, 78),
        fact("Tid", "{{ meeting.date|in_full|capital }}, {{ meeting.hours }}"),
        fact("Sted", "{{ meeting.venue }}"),
        fact("Mødeleder", "{{ meeting.chair }}"),
        *row_when("meeting.minute_taker", fact("Referent", "{{ meeting.minute_taker }}")),
        *row_when("meeting.type != 'Ordinært'", fact("Mødetype", "{{ meeting.type }}")),
        *row_when("meeting.number", fact("Mødenummer", "{{ meeting.number }}")),
        *row_when("meeting.case_number", fact("Sagsnr.", "{{ meeting.case_number }}")),
    )


def notices() -> Xml:
    """Return the confidentiality note of internal papers."""
    return when(
        "body.confidentiality_note and not paper.is_public",
        line("Notits", "Fortroligt"),
        prose("body.confidentiality_note"),
    )


def people(called: str) -> Xml:
    """Return the people group by group, then guests, apologies and those who stayed away."""
    presence = (
        "{% if person.since and person.until %}, kl. {{ person.since|clock }}–{{ person.until|clock }}"
        "{% elif person.since %}, fra kl. {{ person.since|clock }}"
        "{% elif person.until %}, til kl. {{ person.until|clock }}{% endif %}"
    )
    stands_in = "{% if person.status == 'Suppleant' %}, suppleant{% endif %}"
    at = "{% if person.guest_at %}, punkt {{ person.guest_at|all_of }}{% endif %}"
    shown = "{{ person.described }}"
    return Xml(
        tag("if groups or guests or apologies or absent")
        + line("Heading2", called)
        + table(
            "Tabel",
            (34, 66),
            heads("Gruppe", "Navne"),
            *row_each("group in groups", _people("{{ group.name }}", "group.people", shown + stands_in + presence)),
            *row_when("guests", _people("Gæster", "guests", shown + at + presence)),
            *row_when("apologies", _people("Afbud", "apologies", shown)),
            *row_when("absent", _people("Fraværende", "absent", shown)),
        )
        + tag("endif")
    )


def _people(name: str, loop: str, shown: str) -> Row:
    return cells(line("Faktanavn", name), each(f"person in {loop}", line("Tabeltekst", shown)))


HELD_TOGETHER = 30
"""Rows: a table of the items that is shorter stands on one page."""


def overview() -> Xml:
    """Return the table of the items.

    Its rows hold together: behind a table that is broken over two pages, LibreOffice 7.4 leaves headings alone.
    """
    rows = held_rows("{{ item.number }}", "{{ item.title }}{% if not item.is_open %} (lukket){% endif %}", TYPE, TIME)
    return Xml(
        line("Heading2", "Oversigt over punkterne")
        + table("Tabel", (10, 54, 22, 14), heads("Nr.", "Punkt", "Type", "Tid"), *rows)
    )


def held_rows(*texts: str) -> tuple[Row, ...]:
    """Return a row for each item, which hold together as long as they fit on a page."""
    return (
        tag_row("for item in items"),
        tag_row(f"if items|length < {HELD_TOGETHER}"),
        cells(*texts, style="Tabelsammen"),
        tag_row("else"),
        cells(*texts),
        tag_row("endif"),
        tag_row("endfor"),
    )


def item_head() -> Xml:
    """Return an item's heading, the line below it, its guests, and why it is closed."""
    facts_line = (
        TYPE
        + "{% if item.presenter %} · v. {{ item.presenter }}{% endif %}"
        + "{% if item.minutes %} · {{ item.minutes }} min.{% endif %}"
        + "{% if item.case_number %} · Sagsnr. {{ item.case_number }}{% endif %}"
    )
    guests = (
        "Til stede under punktet: {% for guest in item.guests %}{{ guest.described }}"
        "{% if guest.since and guest.until %}, kl. {{ guest.since|clock }}–{{ guest.until|clock }}"
        "{% elif guest.since %}, fra kl. {{ guest.since|clock }}{% endif %}"
        "{% if not loop.last %}; {% endif %}{% endfor %}"
    )
    reason = when("item.closed_because", line("BodyText", "Begrundelse: {{ item.closed_because }}"))
    return Xml(
        line("Heading2", HEADING)
        + line("Punktlinje", facts_line)
        + when("item.guests", line("Punktlinje", guests))
        + when("not item.is_open", line("Notits", "Lukket punkt"), reason)
    )


def section(heading: str, name: str) -> Xml:
    """Return a section of an item, with its heading only where there is something to say."""
    return when(name, line("Heading3", heading), prose(name))


def item_annexes() -> Xml:
    """Return the annexes of an item as a list."""
    shown = "{{ annex.label }}: {{ annex.title }}{% if not annex.is_open %} (lukket){% endif %}"
    return when("item.annexes", line("Heading3", "Bilag"), each("annex in item.annexes", line("ListBullet", shown)))


def next_meeting() -> Xml:
    """Return when and where the next meeting is."""
    where = "{% if meeting.next_venue %}, {{ meeting.next_venue }}{% endif %}"
    return when(
        "meeting.next_date",
        line("Heading2", "Næste møde"),
        line("BodyText", "{{ meeting.next_date|in_full|capital }}" + where + "."),
    )


def annexes() -> Xml:
    """Return the table of all annexes."""
    return when(
        "annexes",
        line("Heading2", "Bilagsliste"),
        table(
            "Tabel",
            (15, 53, 16, 16),
            heads("Bilag", "Titel", "Punkt", "Åbenhed"),
            *row_each(
                "annex in annexes",
                cells(
                    "{{ annex.label }}",
                    "{{ annex.title }}",
                    "{% if annex.item %}{{ annex.item }}{% else %}Hele mødet{% endif %}",
                    "{% if annex.is_open %}Åbent{% else %}Lukket{% endif %}",
                ),
            ),
        ),
    )


def last_line(about: str) -> Xml:
    """Return the paper's last line: whom to ask."""
    return line(
        "Slutlinje",
        f"Spørgsmål til {about}: {{{{ body.contact }}}}, {{{{ body.email }}}}"
        "{% if body.phone %}, telefon {{ body.phone }}{% endif %}.",
    )
