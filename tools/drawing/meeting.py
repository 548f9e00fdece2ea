"""What agenda and minutes share: letterhead, facts, people, overview, annexes."""

from collections.abc import Callable

from tools.drawing.letterhead import masthead
from tools.drawing.marks import (
    TEXT_WIDTH,
    Row,
    Xml,
    cells,
    each,
    either,
    either_of,
    fact,
    heads,
    line,
    optional,
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
HEADING = "{% if item.number %}{{ item.number }}. {% endif %}{{ item.title }}"
ITEM_HEADINGS = ("Heading2", "Punktoverskrift3", "Punktoverskrift4")
"""The style of an item's heading, by how many items it stands under."""
PRESENCE = (
    "{% if person.since and person.until %}, fra kl. {{ person.since|clock }} til kl. {{ person.until|clock }}"
    "{% elif person.since %}, fra kl. {{ person.since|clock }}"
    "{% elif person.until %}, til kl. {{ person.until|clock }}{% endif %}"
)


def letterhead(text_width: int = TEXT_WIDTH) -> Xml:
    """Return the first page's letterhead: municipality, body, contact."""
    department = when("body.department", line("Brevhovedorgan", "{{ body.department }}"))
    below = Xml(line("Brevhovedorgan", "{{ body.name }}") + department)
    return masthead("{{ body.municipality }}", below, CONTACT, text_width)


def running_head() -> Xml:
    """Return the head of the later pages."""
    return line("Header", "{{ body.short_name }}\t{{ body.municipality }}")


def facts() -> Xml:
    """Return the table of when, where and who; a line is there only where it is filled."""
    return table(
        "Fakta",
        (22, 78),
        fact("Tid", "{{ meeting.date|in_full|capital }}, {{ meeting.hours }}"),
        *row_when("meeting.moved_from", fact("Flyttet fra", "{{ meeting.moved_from|in_full|capital }}")),
        fact("Sted", "{{ meeting.venue }}"),
        *row_when("meeting.online", fact("Online", prose("meeting.online", "Faktatekst"))),
        fact("Mødeleder", "{{ meeting.chair }}"),
        *row_when("meeting.minute_taker", fact("Referent", "{{ meeting.minute_taker }}")),
        *row_when("meeting.type != 'Ordinært'", fact("Mødetype", "{{ meeting.type }}")),
        *row_when("meeting.number", fact("Mødenummer", "{{ meeting.number }}")),
        *row_when("meeting.case_number", fact("Sagsnr.", "{{ meeting.case_number }}")),
        *row_when("meeting.sent_on", fact("Udsendt den", "{{ meeting.sent_on|in_words }}")),
        *row_when("meeting.approved_on", fact("Godkendt den", "{{ meeting.approved_on|in_words }}")),
        *details(),
    )


def details() -> tuple[Row, ...]:
    """Return the facts that the workbook's sheet *Oplysninger* adds to the head."""
    return row_each("detail in details", fact("{{ detail.name }}", "{{ detail.value }}"))


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
        PRESENCE
        + "{% if person.not_there_at %}, ikke til stede ved punkt {{ person.not_there_at|all_of }}{% endif %}"
        + "{% if person.disqualified_at %}, inhabil ved punkt {{ person.disqualified_at|all_of }}{% endif %}"
    )
    stands_in = "{% if person.status == 'Suppleant' and not person.stands_in_for %}, suppleant{% endif %}"
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


HELD_TOGETHER = 9
"""Rows: a table of the items that is shorter stands on one page; a longer one would leave half a page empty."""


def since_last() -> Xml:
    """Return what was agreed at earlier meetings, with what came of it."""
    due = "{% if action.due %}{{ action.due|in_words }}{% else %}–{% endif %}"
    result = (
        "{% if action.result %}{{ action.result }}{% elif action.status == 'Lukket' %}Gjort{% else %}Åben{% endif %}"
    )
    return when(
        "since_last",
        line("Heading2", "Siden sidst"),
        table(
            "Tabel",
            (38, 20, 18, 24),
            heads("Hvad", "Ansvarlig", optional("Frist"), "Hvad er der sket?"),
            *row_each("action in since_last", cells("{{ action.what }}", "{{ action.responsible }}", due, result)),
        ),
    )


def overview() -> Xml:
    """Return the table of the items."""
    title = "{{ item.title }}{% if not item.is_open %} (lukket){% endif %}"
    headings = heads("Nr.", "Punkt", "Type", optional("Tid"))
    items = table("Tabel", (10, 54, 22, 14), headings, *rows_of_items(title, TYPE, TIME))
    return Xml(line("Heading2", "Oversigt over punkterne") + items)


def rows_of_items(title: str, *others: str) -> tuple[Row, ...]:
    """Return a row for each item, an item below another indented, a group heading in bold.

    A few rows hold together, and of many the last two: one alone on a page is a table without a heading in sight.
    """
    return (
        tag_row("for item in items"),
        tag_row("if item.is_group"),
        cells(
            "{{ item.number }}",
            line("Tabelgruppe", "{{ item.title }}"),
            *(f"{{% if not item.is_group %}}{other}{{% endif %}}" for other in others),
            style="Tabelsammen",
        ),
        tag_row(f"elif items|length < {HELD_TOGETHER} or loop.revindex == 2"),
        _row_of_item(title, others, "Tabelsammen", "Tabelundersammen"),
        tag_row("else"),
        _row_of_item(title, others, "Tabeltekst", "Tabelunder"),
        tag_row("endif"),
        tag_row("endfor"),
    )


def _row_of_item(title: str, others: tuple[str, ...], style: str, below: str) -> Row:
    shown = either("'.' in item.number and item.level", line(below, title), line(style, title))
    return cells("{{ item.number }}", shown, *others, style=style)


def by_level(draw: Callable[[int], Xml]) -> Xml:
    """Return an item's drawing for each level that it may stand on: a heading is one level below what it is under."""
    return either_of(("item.level == 0", draw(0)), ("item.level == 1", draw(1)), draw(2))


def item_head(level: int) -> Xml:
    """Return an item's heading, the line below it, its guests, and why it is closed."""
    facts_line = (
        TYPE
        + "{% if item.presenter %} · v. {{ item.presenter }}{% endif %}"
        + "{% if item.minutes %} · {{ item.minutes }} min.{% endif %}"
        + "{% if item.case_number %} · Sagsnr. {{ item.case_number }}{% endif %}"
    )
    guests = (
        "Til stede under punktet: {% for guest in item.guests %}{{ guest.described }}"
        "{% if guest.since and guest.until %}, fra kl. {{ guest.since|clock }} til kl. {{ guest.until|clock }}"
        "{% elif guest.since %}, fra kl. {{ guest.since|clock }}{% endif %}"
        "{% if not loop.last %}; {% endif %}{% endfor %}"
    )
    reason = when("item.closed_because", line("BodyText", "Begrundelse: {{ item.closed_because }}"))
    return Xml(
        line(ITEM_HEADINGS[level], HEADING)
        + when("not item.is_alone", item_line(facts_line))
        + when("item.guests", item_line(guests))
        + when("not item.is_open", line("Notits", "Lukket punkt"), reason)
    )


def item_line(text: str) -> Xml:
    """Return a line below an item's heading, which stands with what follows only where that is the item's own."""
    return either("item.has_text", line("Punktlinje", text), line("Punktlinjealene", text))


def away() -> Xml:
    """Return who was not there under an item, and who was disqualified."""
    return Xml(
        when("item.not_there", item_line(_named("Ikke til stede under punktet", "item.not_there")))
        + when("item.disqualified", item_line(_named("Inhabil under punktet", "item.disqualified")))
    )


def _named(what: str, people: str) -> str:
    each_one = "{{ person.name }}{% if not loop.last %}; {% endif %}"
    return f"{what}: {{% for person in {people} %}}{each_one}{{% endfor %}}"


def section(heading: str, name: str, level: int = 0) -> Xml:
    """Return a section of an item, with its heading only where there is something to say."""
    return when(name, line(f"Heading{3 + level}", heading), prose(name))


def case_of_item(level: int) -> Xml:
    """Return what an item is about: its text, its named sections, and who recommends what."""
    recommended = when("item.recommends", line("Mellemtekst", "{{ item.recommends }},"))
    named = Xml(line(f"Heading{3 + level}", "{{ section.heading }}") + prose("section.text"))
    return Xml(
        section("Fremstilling", "item.background", level)
        + each("section in item.sections", named)
        + when(
            "item.recommendation",
            line(f"Heading{3 + level}", "Indstilling"),
            recommended,
            prose("item.recommendation"),
        )
    )


def votes(level: int) -> Xml:
    """Return the votes of an item: a small table, and the same in a sentence."""
    counted = ("vote.for_it", "vote.against", "vote.neither")
    counts = [f"{{% if {name} is none %}}–{{% else %}}{{{{ {name} }}}}{{% endif %}}" for name in counted]
    rows = row_each("vote in item.votes", cells("{{ vote.proposal }}", *(line("Tabelmidt", one) for one in counts)))
    heads_row = Row(
        (
            line("Tabelhoved", "Forslag"),
            *(optional(one, "Tabelhovedvalgfrimidt") for one in ("For", "Imod", "Undlod")),
        ),
        is_header=True,
    )
    said = "{{ vote.sentence }}{% if vote.sentence and vote.names %} {% endif %}{% if vote.names %}{{ vote.names }}{% endif %}"
    said = "{% if item.votes|length > 1 %}{{ vote.proposal }}: {% endif %}" + said
    return when(
        "item.votes",
        line(f"Heading{3 + level}", "Afstemning"),
        table("Tabel", (58, 14, 14, 14), heads_row, *rows),
        each("vote in item.votes", when("vote.sentence or vote.names", line("Indledning", said))),
    )


def item_annexes(level: int = 0) -> Xml:
    """Return the annexes of an item as a list."""
    shown = "{{ annex.label }}: {{ annex.title }}{% if not annex.is_open %} (lukket){% endif %}"
    return when(
        "item.annexes", line(f"Heading{3 + level}", "Bilag"), each("annex in item.annexes", line("ListBullet", shown))
    )


def next_meeting() -> Xml:
    """Return when and where the next meeting is."""
    where = "{% if meeting.next_venue %}, {{ meeting.next_venue }}{% endif %}"
    return when(
        "meeting.next_date",
        line("Heading2", "Næste møde"),
        line("BodyText", "{{ meeting.next_date|in_full|capital }}" + where + "."),
    )


def annexes() -> Xml:
    """Return the table of all annexes, with their pages where they are bound together."""
    item = "{% if annex.item %}{{ annex.item }}{% else %}Hele mødet{% endif %}"
    texts = ("{{ annex.label }}", "{{ annex.title }}", item, "{% if annex.is_open %}Åbent{% else %}Lukket{% endif %}")
    page = "{% if annex.page %}{{ annex.page }}{% else %}–{% endif %}"
    headings = heads("Bilag", "Titel", "Punkt", "Åbenhed", optional("Side"))
    listed = table("Tabel", (15, 45, 15, 15, 10), headings, *row_each("annex in annexes", cells(*texts, page)))
    return when("annexes", line("Heading2", "Bilagsliste"), listed)


def last_line(about: str) -> Xml:
    """Return the paper's last line: whom to ask."""
    return line(
        "Slutlinje",
        f"Spørgsmål til {about}: {{{{ body.contact }}}}, {{{{ body.email }}}}"
        "{% if body.phone %}, telefon {{ body.phone }}{% endif %}.",
    )
