"""The poster and the posting list: what hangs on the notice board, and where.

The poster is read while standing: large letters, three things with a picture each, one place to ask.
"""

from tools.drawing import meeting
from tools.drawing.house import MUNICIPAL, POSTER, POSTER_A3, House
from tools.drawing.marks import (
    Row,
    Xml,
    cells,
    each,
    either,
    fact,
    heads,
    line,
    optional,
    row_each,
    row_when,
    table,
    tag_row,
    when,
)
from tools.drawing.package import Template

SHARES = (24, 76)
"""Hundredths of the text's width: the picture, and the text."""
SHARES_OF_CODE = (34, 66)
"""The same of the code that a telephone is held before, and whom to ask."""


def poster() -> Template:
    """Return the template ``poster.docx``, on A4."""
    return _poster(POSTER)


def poster_a3() -> Template:
    """Return the template ``poster_a3.docx``: the same on A3."""
    return _poster(POSTER_A3)


def _poster(house: House) -> Template:
    head = line("Header", "{{ body.name }}")
    body = (
        line("Notits", "Let at læse")
        + line("Heading1", "{{ paper.title }}")
        + line("BodyText", "Vi holdt møde {{ meeting.date|in_full }}.")
        + _points(house)
        + when("meeting.next_date", line("Heading2", "Næste møde"), _next_meeting(house))
        + line("Heading2", "Vil du vide mere?")
        + _questions(house)
    )
    return Template("Opslag", house, head, head, Xml(body), counts_pages=False)


def _points(house: House) -> Xml:
    told = Xml(line("Heading2", "{{ point.title }}") + line("BodyText", "{{ point.sentence }}"))
    rows = (
        tag_row("if point.picture"),
        Row((line("Billede", "{{ point.picture }}"), told)),
        tag_row("else"),
        Row((told,)),
        tag_row("endif"),
    )
    return table("Opstilling", SHARES, *row_each("point in points", *rows), text_width=house.text_width)


def _next_meeting(house: House) -> Xml:
    return table(
        "Boks",
        SHARES,
        fact("Hvornår?", "{{ meeting.next_date|in_full|capital }}"),
        *row_when("meeting.next_venue", fact("Hvor?", "{{ meeting.next_venue }}")),
        text_width=house.text_width,
    )


def _questions(house: House) -> Xml:
    phone = when("body.phone", line("BodyText", "Telefon {{ body.phone }}."))
    ask = Xml(line("BodyText", "Spørg {{ body.contact }}.") + phone)
    scan = line("BodyText", "Læs hele referatet med koden.")
    write = line("Slutlinje", "Du kan også skrive til {{ body.email }}.")
    beside = Xml(scan + line("Slutlinje", "{{ meeting.link }}") + ask + write)
    code = table(
        "Opstilling", SHARES_OF_CODE, Row((line("Billede", "{{ code }}"), beside)), text_width=house.text_width
    )
    return either("code and meeting.link", code, Xml(ask + write))


def posting_list() -> Template:
    """Return the template ``posting_list.docx``: to be printed and filled in by hand."""
    many = "{{ job.copies }} stk. på {{ job.size }}"
    body = (
        line("Heading1", "{{ paper.title }}")
        + table(
            "Fakta",
            (22, 78),
            fact("Møde", "{{ meeting.date|in_full|capital }}"),
            *row_when("prints", fact("Print", each("job in prints", line("Faktatekst", many)))),
        )
        + line("Heading2", "Her hænger opslaget")
        + table(
            "Tabel",
            (27, 24, 9, 10, 15, 15),
            heads("Sted", optional("Kontaktperson"), "Antal", "Format", "Hængt op", "Af"),
            *row_each("posting in postings", _posting()),
        )
        + meeting.last_line("opslaget")
    )
    return Template("Opslagsliste", MUNICIPAL, meeting.letterhead(), meeting.running_head(), Xml(body))


def _posting() -> Row:
    contact = "{% if posting.contact %}{{ posting.contact }}{% else %}–{% endif %}"
    return cells(
        "{{ posting.place_name }}", contact, "{{ posting.copies }}", "{{ posting.size }}", "____ / ____", "_________"
    )
