"""Who and what may not be seen on a notice board is not in the easy minutes, whatever the cells say."""

from pathlib import Path

from check_contexts import ITEM, PERSON, meeting

from docgen.kinds.easy_minutes import easy_minutes
from docgen.public.redact import public
from docgen.sheets.books import MeetingBook

SILENT = PERSON | {"Navn": "Dorte Eksempel", "Må nævnes offentligt": "Nej", "Offentlig betegnelse": "et medlem"}
DOES = {"Punkt": "1", "Hvad": "Køber kaffe.", "Ansvarlig": "Bo Eksempel", "Status": "Åben"}


def book_with(*follow_ups: dict[str, str]) -> MeetingBook:
    items = [
        ITEM | {"Let tekst": "Vi talte om mad.\nDorte Eksempel kom."},
        ITEM | {"Åbenhed": "Lukket", "Lukkegrund": "Personforhold", "Let tekst": "Hemmeligt."},
    ]
    book = meeting(Deltagere=[PERSON, SILENT], Punkter=items, Opfølgning=list(follow_ups)).book
    assert isinstance(book, MeetingBook)
    return book


def test_a_follow_up_of_a_closed_item_is_in_no_public_paper() -> None:
    book = book_with(DOES, DOES | {"Punkt": "2.", "Hvad": "Sender afgørelsen."})
    assert [step.what for step in easy_minutes(book, Path()).steps] == ["Køber kaffe."]
    told = public(book).book
    assert isinstance(told, MeetingBook)
    assert [row.what for row in told.follow_ups] == ["Køber kaffe."]


def test_only_those_who_said_yes_are_named() -> None:
    view = easy_minutes(
        book_with(DOES | {"Hvad": "Ringer til Dorte Eksempel."}, DOES | {"Ansvarlig": "Dorte Eksempel"}), Path()
    )
    assert [(step.who, step.what) for step in view.steps] == [
        ("Bo Eksempel", "Ringer til et medlem."),
        (None, "Køber kaffe."),
    ]
    assert [line.text for item in view.items for line in item.text.paragraphs] == ["Vi talte om mad.", "Et medlem kom."]
    assert (view.attended, view.named) == (2, ("Bo Eksempel",))


def test_the_easy_minutes_of_a_public_edition_are_those_of_the_workbook() -> None:
    does = (DOES | {"Ansvarlig": "Dorte"}, DOES | {"Hvad": "Dorte ringer.", "Ansvarlig": "Dorte Eksempel"})
    for label in ("medlem", "et medlem", "borger"):
        book = book_with(*does)
        silent = book.participants[1].model_copy(update={"public_label": label})
        book = book.model_copy(update={"participants": (book.participants[0], silent)})
        told = public(book).book
        assert isinstance(told, MeetingBook)
        assert easy_minutes(told, Path()).steps == easy_minutes(book, Path()).steps
        assert easy_minutes(told, Path()).items == easy_minutes(book, Path()).items
        assert [step.who for step in easy_minutes(told, Path()).steps] == [None, None]


def test_the_easy_words_of_a_follow_up_are_printed_in_its_place() -> None:
    view = easy_minutes(book_with(DOES | {"Hvad": "Udarbejder notat.", "Let tekst": "Skriver et brev."}), Path())
    assert [step.what for step in view.steps] == ["Skriver et brev."]
