"""The public edition of a book: each kind of thing that may not be seen, and what stands in its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.kinds.views import annexes_of
from docgen.prose import Prose, Run
from docgen.public.approval import is_doubt
from docgen.public.redact import Edition, public
from docgen.sheets.books import CaseBook, MeetingBook
from tests.books import book_of

SILENT = "Tove Kildegård"


def edition_saying(text: str | Prose) -> Edition:
    """Return the public edition of the sample with ``text`` as the first item's discussion."""
    book = book_of("samarbejdsforum")
    assert isinstance(book, MeetingBook)
    prose = Prose.of(text) if isinstance(text, str) else text
    first = book.items[0].model_copy(update={"discussion": prose})
    return public(book.model_copy(update={"items": (first, *book.items[1:])}))


def said(text: str | Prose) -> str:
    book = edition_saying(text).book
    assert isinstance(book, MeetingBook)
    return str(book.items[0].discussion)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ring 12 34 56 78.", "Ring 12 34 56 78."),
        ("Skriv til tove.kildegaard@firma.example.dk i dag.", "Skriv til (e-mailadresse udeladt) i dag."),
        ("Skriv til samarbejdsforum@example.dk.", "Skriv til samarbejdsforum@example.dk."),
        ("Skriv til navn@gmail.com.", "Skriv til (e-mailadresse udeladt)."),
        ("Hun bor på Prøvevej 12, 2. tv.", "Hun bor på (adresse udeladt)"),
        ("Tove Kildegård, Prøvevej 12, kom.", "Et medlem, (adresse udeladt), kom."),
        ("Hendes lejlighed er Prøvegade 3B, 5000 Odense.", "Hendes lejlighed er (adresse udeladt)."),
        ("Mødet holdes på Rådhuspladsen 1.", "Mødet holdes på Rådhuspladsen 1."),
        ("Tove Kildegård og Asger Tornbjerg kom.", "To medlemmer kom."),
        ("Hun har +45 00000000 og 0045 00000000.", "Hun har (telefonnummer udeladt) og (telefonnummer udeladt)."),
        ("Ring på 00 00 00 00 eller 00000000.", "Ring på (telefonnummer udeladt) eller (telefonnummer udeladt)."),
        ("Sag 00000000 er lukket.", "Sag 00000000 er lukket."),
    ],
)
def test_what_is_private_is_left_out_and_what_is_the_offices_stays(text: str, wanted: str) -> None:
    assert said(text) == wanted


def test_what_is_told_of_one_private_detail_does_not_say_the_one_before_it() -> None:
    changes = edition_saying("Ring på 00 00 00 00 eller 11 11 11 11, hun bor på Prøvevej 12.").changes
    assert [change.summary for change in changes if change.place.field == "Drøftelse"] == [
        "»Ring på [(telefonnummer udeladt)]«",
        "»… udeladt) eller [(telefonnummer udeladt)]«",
        "»… udeladt), hun bor på [(adresse udeladt)]«",
    ]


def test_a_name_that_stands_half_in_bold_is_exchanged_in_its_paragraph() -> None:
    prose = Prose.of([Run("Så kom "), Run("Tove", bold=True), Run(" Kildegård.")])
    book = edition_saying(prose).book
    assert isinstance(book, MeetingBook)
    discussion = book.items[0].discussion
    assert discussion is not None
    assert [paragraph.text for paragraph in discussion.paragraphs] == ["Så kom et medlem."]


def test_bold_words_stay_bold_around_an_exchanged_name() -> None:
    prose = Prose.of([Run("Vigtigt: ", bold=True), Run("Tove Kildegård kom.")])
    book = edition_saying(prose).book
    assert isinstance(book, MeetingBook)
    discussion = book.items[0].discussion
    assert discussion is not None
    assert discussion.paragraphs[0].runs == (Run("Vigtigt: ", bold=True), Run("et medlem kom."))


def test_an_unnamed_person_keeps_no_title_role_or_organisation() -> None:
    book = book_of("samarbejdsforum")
    assert isinstance(book, MeetingBook)
    told = {"role": "Formand", "title": "Direktør", "organisation": "SIND"}
    people = tuple(one.model_copy(update=told) if one.name == SILENT else one for one in book.participants)
    changed = public(book.model_copy(update={"participants": people})).book
    assert isinstance(changed, MeetingBook)
    assert changed.participants[3].described == "medlem"


def test_open_annexes_keep_the_numbers_they_have_among_all() -> None:
    book = book_of("odense_case")
    assert isinstance(book, CaseBook)
    first, *rest = book.attachments
    closed = first.model_copy(update={"openness": "Lukket"})
    edition = public(book.model_copy(update={"attachments": (closed, *rest)}))
    assert isinstance(edition.book, CaseBook)
    labels = [annex.label for annex in annexes_of(edition.book.attachments)]
    assert labels == [f"Bilag {number}" for number in range(2, len(rest) + 2)]
    assert [change.summary for change in edition.changes] == ["bilag 1 er lukket og ikke med"]


WORDS = st.lists(
    st.sampled_from(["Tove", "Kildegård", "Kildegårds", "kom", "og", "Asger Tornbjerg", "Birgit", ".", "\n"])
)


@settings(deadline=None)
@given(words=WORDS)
def test_no_silent_name_of_any_form_is_left_in_a_text(words: list[str]) -> None:
    edition = edition_saying("x " + " ".join(words))
    assert isinstance(edition.book, MeetingBook)
    left = str(edition.book.items[0].discussion)
    told = {change.was for change in edition.changes if is_doubt(change)}
    for part in ("Kildegård", "Tornbjerg", "Tove", "Asger"):
        assert part not in left or any(part in words for words in told)
