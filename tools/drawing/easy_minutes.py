"""The easy-read minutes: hung up where the citizens come.

Two pages. Fourteen points, one sentence a line, whole words, no italics. What a part is about stands left, with its
picture; what is said of it stands right, in lines that hold 55 characters at most.
"""

from tools.drawing.house import EASY
from tools.drawing.marks import Row, Xml, cells, each, either, line, prose, row_each, row_when, table, when
from tools.drawing.package import Template

SHARES = (26, 74)
"""Hundredths of the text's width: the question or the picture, and the text."""

HALVES = (48, 52)
"""When and where beside who: two short columns say it in fewer lines."""


def easy_minutes() -> Template:
    """Return the template ``easy_minutes.docx``."""
    body = (
        line("Notits", "Let at læse")
        + line("Heading1", "{{ paper.title }}")
        + _box()
        + each("item in items", _item())
        + _steps()
        + _more()
        + hard_words()
    )
    return Template(
        "Let referat", EASY, line("Header", "{{ body.name }}"), line("Header", "{{ body.short_name }}"), Xml(body)
    )


def beside(style: str, *rows: Row) -> Xml:
    """Return rows of what a part is about, left, and what is said of it, right."""
    return table(style, SHARES, *rows, text_width=EASY.text_width)


def _box() -> Xml:
    all_named = line("Faktatekst", "Det var {{ named|all_of }}.")
    some_named = line("Faktatekst", "Nogle af dem var {{ named|all_of }}.")
    named = when("named", either("named|length == attended", all_named, some_named))
    count = "{{ attended }} {% if attended == 1 %}person{% else %}personer{% endif %} var med."
    came = Xml(line("Faktatekst", count) + named)
    who = Xml(
        line("Faktanavn", "Hvem var med?") + either("attended", came, line("Faktatekst", "Det er ikke skrevet op."))
    )
    until = "{% if meeting.end %} til klokken {{ meeting.end|clock }}{% endif %}"
    met = Xml(
        line("Faktanavn", "Hvornår?")
        + line("Faktatekst", "{{ meeting.date|in_full|capital }}")
        + line("Faktatekst", "Fra klokken {{ meeting.start|clock }}" + until)
        + line("Faktanavn", "Hvor?")
        + line("Faktatekst", "{{ meeting.venue }}")
    )
    return table("Opstillingsboks", HALVES, Row((met, who)), text_width=EASY.text_width)


def _item() -> Xml:
    asked = "Hvad talte vi om?"
    question = either("item.agreement", line("Sideoverskriftsammen", asked), line("Sideoverskrift", asked))
    agreed = Row((line("Sideoverskrift", "Hvad blev vi enige om?"), prose("item.agreement")))
    picture = when("item.picture", line("Billede", "{{ item.picture }}"))
    return Xml(
        line("Heading2", "{{ item.title }}")
        + beside(
            "Opstilling",
            Row((Xml(question + picture), prose("item.text"))),
            *row_when("item.agreement", agreed),
        )
    )


def _steps() -> Xml:
    who = "{% if step.who %}{{ step.who }}{% else %}En fra mødet{% endif %}"
    due = when("step.due", line("BodyText", "Senest {{ step.due|in_full }}."))
    does = Row((line("Faktanavn", who), Xml(line("BodyText", "{{ step.what }}") + due)))
    return when(
        "steps",
        line("Heading2", "Hvad sker der nu?"),
        beside(
            "Opstilling",
            *row_each("step in steps", does),
        ),
    )


def ask_and_write() -> Xml:
    """Return whom one can ring, or ask, and write to."""
    by_phone = line("Faktatekst", "Ring til {{ body.contact }} på telefon {{ body.phone }}.")
    ask = either("body.phone", by_phone, line("Faktatekst", "Spørg {{ body.contact }}."))
    return Xml(ask + line("Faktatekst", "Du kan også skrive til {{ body.email }}."))


def _more() -> Xml:
    date = line("Faktatekst", "Næste møde er {{ meeting.next_date|in_full }}.")
    venue = when("meeting.next_venue", line("Faktatekst", "Stedet er {{ meeting.next_venue }}."))
    here = when("posted_at", line("Faktatekst", "Du kan også spørge personalet her: {{ posted_at|all_of }}."))
    linked = line("Faktatekst", "{{ meeting.link }}")
    whole = either("meeting.link", linked, line("Faktatekst", "Du kan få det hos {{ body.contact }}."))
    return Xml(
        line("Heading2", "Vil du vide mere?")
        + beside(
            "Boks",
            *row_when("meeting.next_date", Row((line("Sideoverskriftsammen", "Næste møde"), Xml(date + venue)))),
            Row((line("Sideoverskriftsammen", "Har du spørgsmål?"), Xml(ask_and_write() + here))),
            Row((line("Sideoverskrift", "Hele referatet"), whole)),
        )
    )


def hard_words() -> Xml:
    """Return the hard words with what they mean."""
    return when(
        "glossary",
        line("Heading2", "Ord, der er svære"),
        beside(
            "Opstilling",
            *row_each("entry in glossary", cells(line("Faktanavn", "{{ entry.word }}"), "{{ entry.meaning }}")),
        ),
    )
