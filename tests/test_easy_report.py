"""The report for the person who rewrites, and the drafts of the empty cells."""

from typing import Any

import pytest
from check_contexts import ITEM, PERSON, lines, meeting, said

from docgen.checks import p01_placeholders
from docgen.commands.easy_report import drafts, easy_report
from docgen.danish.hard_words import read_hard_words
from docgen.disk import resources
from docgen.sheets.books import MeetingBook
from tests.books import book_of

WORDS = read_hard_words(resources.templates() / "ordliste.csv")
TOLD = ITEM | {
    "Let med": "Ja",
    "Drøftelse": "Forvaltningen orienterede om planen.\nDer mangler boliger.",
    "Beslutning": "Rådet vil høres.",
}


def book(*items: dict[str, str], **sheets: Any) -> MeetingBook:
    made = meeting(Punkter=list(items), **sheets).book
    assert isinstance(made, MeetingBook)
    return made


def test_an_item_without_easy_text_shows_the_full_texts_hard_words_and_what_is_missing() -> None:
    assert list(easy_report(book(TOLD), WORDS).lines()) == [
        "1. Boliger: lix 43 → mangler",
        "   Længste sætning, 4 ord: »Forvaltningen orienterede om planen.«",
        "   Forvaltningen → kommunen",
        "   orienterede om → fortalte om",
        "   Mangler: Let overskrift, Let tekst, Let aftale",
        "I alt: lix 43 (middel) → ingen let tekst endnu",
    ]


def test_an_item_with_easy_text_shows_before_and_after() -> None:
    easy = {"Let overskrift": "Flere hjem", "Let tekst": "Vi drøftede boliger.", "Let aftale": "Vi vil svare."}
    assert list(easy_report(book(TOLD | easy), WORDS).lines()) == [
        "1. Flere hjem: lix 43 → 36 (middel)",
        "   Længste sætning, 3 ord: »Vi drøftede boliger.«",
        "   drøftede → talte om",
        "I alt: lix 43 (middel) → 36 (middel), 6 ord, længste sætning 3 ord; under 100 ord er tallet usikkert",
    ]


def test_closed_items_pauses_and_items_left_out_are_not_in_it() -> None:
    closed = TOLD | {"Åbenhed": "Lukket", "Lukkegrund": "Personforhold"}
    pause = ITEM | {"Type": "Pause", "Drøftelse": "Vi drak kaffe."}
    agenda = ITEM | {"Overskrift": "Godkendelse af dagsorden", "Beslutning": "Godkendt."}
    assert easy_report(book(closed, pause, agenda, TOLD | {"Let med": "Nej"}), WORDS).items == ()


def test_a_word_that_the_glossary_explains_is_not_hard() -> None:
    explained = book(TOLD, Ordliste=[{"Ord": "Forvaltning", "Betyder": "Dem på rådhuset."}])
    assert [hard.word for hard in easy_report(explained, WORDS).items[0].hard_words] == ["orienterede om"]


def test_the_report_is_json_too() -> None:
    told = easy_report(book(TOLD, Deltagere=[PERSON]), WORDS).as_json()
    assert told["schema"] == 1
    assert told["items"][0] == {
        "number": "1",
        "title": "Boliger",
        "before": {
            "lix": 43.3,
            "words": 10,
            "sentences": 3,
            "long_words": 4,
            "longest_sentence": 4,
            "band": "middel",
        },
        "after": None,
        "longest_sentence": "Forvaltningen orienterede om planen.",
        "hard_words": [
            {"word": "Forvaltningen", "easy": ["kommunen"]},
            {"word": "orienterede om", "easy": ["fortalte om"]},
        ],
        "missing": ["Let overskrift", "Let tekst", "Let aftale"],
    }


def test_each_empty_easy_cell_gets_a_draft_that_is_refused_until_its_mark_is_gone() -> None:
    made = drafts(book(TOLD), WORDS)
    assert [(str(draft.place), draft.field) for draft in made] == [
        ("Punkter!P2  Let tekst", "easy_text"),
        ("Punkter!Q2  Let aftale", "easy_agreement"),
    ]
    assert lines(p01_placeholders, said(made[0].text)) != []
    assert lines(p01_placeholders, said(made[0].text.partition("\n")[2])) == []


def test_a_filled_cell_gets_no_draft() -> None:
    assert drafts(book(TOLD | {"Let tekst": "Hej.", "Let aftale": "Ja."}), WORDS) == ()


@pytest.mark.parametrize("name", ["ishoej_meeting", "samarbejdsforum"])
def test_the_samples_are_easy(name: str) -> None:
    sample = book_of(name)
    assert isinstance(sample, MeetingBook)
    report = easy_report(sample, WORDS)
    assert report.after.lix <= 27
    assert report.after.longest_sentence <= 15
    assert report.before.lix > 40
    assert [(item.hard_words, item.missing) for item in report.items if item.hard_words or item.missing] == []
