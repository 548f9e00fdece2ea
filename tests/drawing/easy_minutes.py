"""The easy-read minutes: hung up where the citizens come.

Fourteen points, one sentence a line, whole words, no italics, a picture left of its text.
"""

from tests.drawing.house import EASY
from tests.drawing.letterhead import masthead
from tests.drawing.marks import Row, Xml, cells, each, either, fact, heads, line, prose, row_each, row_when, table, when
from tests.drawing.meeting import PHONE
from tests.drawing.package import Template

PICTURE_SHARE = 25
"""Hundredths of the text's width for a picture of 32 millimetres and the air around it."""


def easy_minutes() -> Template:
    """Return the template ``easy_minutes.docx``."""
    body = (
        line("Notits", "Let at læse")
        + line("Heading1", "{{ paper.title }}")
        + _box()
        + each("item in items", _item())
        + _steps()
        + _next_meeting()
        + _questions()
        + _hard_words()
        + line("Slutlinje", "Du kan få hele referatet hos {{ body.contact }}.")
    )
    letterhead = masthead(
        "{{ body.municipality }}", line("Brevhovedorgan", "{{ body.name }}"), "{{ body.contact }}" + PHONE
    )
    return Template("Let referat", EASY, letterhead, line("Header", "{{ body.short_name }}"), Xml(body))


def _box() -> Xml:
    all_named = line("Faktatekst", "Det var {{ named|all_of }}.")
    some_named = line("Faktatekst", "Nogle af dem var {{ named|all_of }}.")
    named = when("named", either("named|length == attended", all_named, some_named))
    count = "{{ attended }} {% if attended == 1 %}person{% else %}personer{% endif %} var med."
    return table(
        "Boks",
        (27, 73),
        fact("Hvornår?", "{{ meeting.date|in_full|capital }}", "{{ meeting.hours|capital }}"),
        fact("Hvor?", "{{ meeting.venue }}"),
        *row_when("attended", fact("Hvem var med?", count, named)),
    )


def _item() -> Xml:
    talk = _talk()
    beside = table(
        "Opstilling",
        (PICTURE_SHARE, 100 - PICTURE_SHARE),
        Row((line("Billede", "{{ item.picture }}"), talk), splits=True),
    )
    return Xml(line("Heading2", "{{ item.title }}") + either("item.picture", beside, talk))


def _talk() -> Xml:
    return Xml(
        line("Heading3", "Hvad talte vi om?")
        + prose("item.text")
        + when("item.agreement", line("Heading3", "Hvad blev vi enige om?"), prose("item.agreement"))
    )


def _steps() -> Xml:
    return when(
        "steps",
        line("Heading2", "Hvad sker der nu?"),
        table(
            "Tabel",
            (46, 26, 28),
            heads("Hvad?", "Hvem?", "Hvornår?"),
            *row_each(
                "step in steps",
                cells(
                    "{{ step.what }}",
                    "{% if step.who %}{{ step.who }}{% else %}En fra mødet{% endif %}",
                    "{% if step.due %}Senest {{ step.due|in_full }}{% else %}Vi har ikke en dato endnu{% endif %}",
                    style="Tabelsammen",
                ),
            ),
        ),
    )


def _next_meeting() -> Xml:
    return when(
        "meeting.next_date",
        line("Heading2", "Næste møde"),
        line("BodyText", "Næste møde er {{ meeting.next_date|in_full }}."),
        when("meeting.next_venue", line("BodyText", "Stedet er {{ meeting.next_venue }}.")),
    )


def _questions() -> Xml:
    return Xml(
        line("Heading2", "Har du spørgsmål?")
        + either(
            "body.phone",
            line("BodyText", "Ring til {{ body.contact }} på telefon {{ body.phone }}."),
            line("BodyText", "Spørg {{ body.contact }}."),
        )
        + line("BodyText", "Du kan også skrive til {{ body.email }}.")
        + when(
            "posting_places",
            line("BodyText", "Du kan også spørge personalet her:"),
            each("place in posting_places", line("ListBullet", "{{ place.place_name }}")),
        )
    )


def _hard_words() -> Xml:
    return when(
        "glossary",
        line("Heading2", "Ord, der er svære"),
        table(
            "Tabel",
            (32, 68),
            heads("Ord", "Det betyder"),
            *row_each("entry in glossary", cells(line("Faktanavn", "{{ entry.word }}"), "{{ entry.meaning }}")),
        ),
    )
