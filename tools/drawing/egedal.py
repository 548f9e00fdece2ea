"""Egedal's agenda: a network that talks together and decides nothing, in warm and plain words."""

from tools.drawing import meeting
from tools.drawing.house import EGEDAL
from tools.drawing.letterhead import masthead
from tools.drawing.marks import Xml, each, either, fact, heads, line, optional, prose, row_when, table, when
from tools.drawing.package import Template


def egedal_agenda() -> Template:
    """Return the template ``egedal/agenda.docx``."""
    body = (
        line("Heading1", "{{ paper.title }}")
        + _draft_notice()
        + _facts()
        + when("meeting.introduction", prose("meeting.introduction", "Indledning"))
        + meeting.people("Hvem er med?")
        + meeting.since_last()
        + _overview()
        + each("item in items", meeting.by_level(_item))
        + _secrecy()
        + _next_meeting()
        + _annexes()
        + line("Heading2", "Har du spørgsmål?")
        + line("BodyText", "Du er altid velkommen til at kontakte {{ body.contact }}" + _phone() + ".")
        + line("BodyText", "Skriv til {{ body.email }}, Att. {{ body.short_name }}.")
    )
    contact = "{{ body.email }} · Att. {{ body.short_name }}" + meeting.PHONE
    letterhead = masthead("{{ body.municipality }}", line("Brevhovedorgan", "{{ body.name }}"), contact)
    return Template("Dagsorden", EGEDAL, letterhead, meeting.running_head(), Xml(body))


def _phone() -> str:
    return "{% if body.phone %} på telefon {{ body.phone }}{% endif %}"


def _draft_notice() -> Xml:
    return when(
        "paper.is_draft",
        line("Notits", "Det her er et udkast"),
        line("BodyText", "Vi sender det i god tid, så du kan nå at sige, hvad du gerne vil tale om."),
        when(
            "meeting.proposals_due",
            line("BodyText", "Skriv eller ring til {{ body.contact }} senest {{ meeting.proposals_due|in_full }}."),
        ),
    )


def _facts() -> Xml:
    return table(
        "Boks",
        (22, 78),
        fact("Hvornår?", "{{ meeting.date|in_full|capital }}, {{ meeting.hours }}"),
        *row_when("meeting.moved_from", fact("Flyttet fra", "{{ meeting.moved_from|in_full|capital }}")),
        fact("Hvor?", "{{ meeting.venue }}"),
        *row_when("meeting.online", fact("Online", prose("meeting.online", "Faktatekst"))),
        fact("Mødeleder", "{{ meeting.chair }}"),
        *row_when("meeting.minute_taker", fact("Referent", "{{ meeting.minute_taker }}")),
        *meeting.details(),
    )


def _overview() -> Xml:
    return Xml(
        line("Heading2", "Temaer")
        + line("Mellemtekst", "Det her skal vi tale om på mødet:")
        + table(
            "Tabel",
            (10, 74, 16),
            heads("Nr.", "Tema", optional("Tid")),
            *meeting.rows_of_items("{{ item.title }}", meeting.TIME),
        )
    )


def _item(level: int) -> Xml:
    presenter = "{% if item.presenter %}Oplæg ved {{ item.presenter }}{% endif %}"
    told = (
        "{% if item.presenter and item.minutes %} · {% endif %}{% if item.minutes %}{{ item.minutes }} min.{% endif %}"
    )
    return Xml(
        line(meeting.ITEM_HEADINGS[level], meeting.HEADING)
        + when("item.presenter or item.minutes", meeting.item_line(presenter + told))
        + _guests()
        + when("item.background", line(f"Heading{3 + level}", "Hvad vil vi tale om?"), prose("item.background"))
        + each("section in item.sections", line(f"Heading{3 + level}", "{{ section.heading }}"), prose("section.text"))
        + meeting.item_annexes(level)
    )


def _guests() -> Xml:
    time = (
        "{% if guest.since and guest.until %} er med fra kl. {{ guest.since|clock }} til kl. {{ guest.until|clock }}."
        "{% elif guest.since %} er med fra kl. {{ guest.since|clock }}.{% else %} er med under punktet.{% endif %}"
    )
    return each("guest in item.guests", meeting.item_line("Gæst: {{ guest.described }}" + time))


def _secrecy() -> Xml:
    return when(
        "body.secrecy or body.confidentiality_note",
        line("Notits", "Alle har tavshedspligt"),
        either(
            "body.confidentiality_note",
            prose("body.confidentiality_note"),
            line("BodyText", "Det, vi taler om, bliver mellem os. Vi aftaler sammen, hvad vi deler med andre."),
        ),
    )


def _next_meeting() -> Xml:
    where = "{% if meeting.next_venue %} Vi mødes her: {{ meeting.next_venue }}.{% endif %}"
    return when(
        "meeting.next_date",
        line("Heading2", "Næste gang vi mødes"),
        line("BodyText", "Vi ses igen {{ meeting.next_date|in_full }}." + where),
    )


def _annexes() -> Xml:
    shown = "{{ annex.label }}: {{ annex.title }}{% if annex.page %}, side {{ annex.page }}{% endif %}"
    return when("annexes", line("Heading2", "Bilag"), each("annex in annexes", line("ListBullet", shown)))
