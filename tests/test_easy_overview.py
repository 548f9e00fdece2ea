"""The report for the person who rewrites, and the drafts of the empty cells."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from check_contexts import ITEM, PERSON, lines, meeting, said

from docgen.checks import p01_placeholders
from docgen.commands.easy import report_on
from docgen.commands.easy_overview import drafts, easy_report
from docgen.danish.hard_words import read_hard_words
from docgen.disk import resources
from docgen.sheets.books import MeetingBook
from tests.books import book_of, write_sample

WORDS = read_hard_words(resources.templates() / "ordliste.csv")
TOLD = ITEM | {
    "Let med": "Ja",
    "Drøftelse": "Forvaltningen orienterede om planen.\nDer mangler boliger.",
    "Beslutning": "Rådet vil høres.",
}
DAY = dt.date(2026, 11, 16)


def book(*items: dict[str, str], **sheets: Any) -> MeetingBook:
    made = meeting(Punkter=list(items), **sheets).book
    assert isinstance(made, MeetingBook)
    return made


def test_an_item_without_easy_text_shows_the_full_texts_hard_words_and_what_is_missing() -> None:
    assert list(easy_report(book(TOLD), WORDS).lines()) == [
        "1. Boliger: lix 43 → mangler",
        "   Længste sætning, 4 ord: »Forvaltningen orienterede om planen.«",
        "   Forvaltningen → Kommunen",
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
    made = book(TOLD, Deltagere=[PERSON])
    told = easy_report(made, WORDS).as_json()
    text, agreement = drafts(made)
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
            {"word": "Forvaltningen", "easy": ["Kommunen"]},
            {"word": "orienterede om", "easy": ["fortalte om"]},
        ],
        "missing": ["Let overskrift", "Let tekst", "Let aftale"],
        "full": {"Drøftelse": TOLD["Drøftelse"], "Beslutning": "Rådet vil høres."},
        "fields": [
            {"sheet": "Punkter", "cell": "O2", "field": "Let overskrift", "text": "", "draft": ""},
            {"sheet": "Punkter", "cell": "P2", "field": "Let tekst", "text": "", "draft": text.text},
            {"sheet": "Punkter", "cell": "Q2", "field": "Let aftale", "text": "", "draft": agreement.text},
        ],
        "findings": [],
    }


def test_a_workbook_is_measured_with_what_a_person_is_writing_and_is_not_changed(tmp_path: Path) -> None:
    workbook = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    before = workbook.read_bytes()
    plain = report_on(workbook, DAY).items[0]
    cell = plain.fields[1].place
    long = "Forvaltningen orienterede om, at sagen iværksættes, og at " + "den bliver behandlet igen, " * 6 + "snart."
    (tmp_path / "svar.json").write_text(json.dumps({"cells": {f"{cell.sheet}!{cell.cell}": long}}))
    item = report_on(workbook, DAY, tmp_path / "svar.json").items[0]
    assert item.fields[1].text == long
    assert item.after
    assert plain.after
    assert item.after.lix > plain.after.lix
    assert {found.place.cell for found in item.findings} == {cell.cell}
    assert "L02" in {found.code for found in item.findings}
    assert workbook.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".xlsx"] == ["ark.xlsx"]


def test_each_empty_easy_cell_gets_a_draft_that_is_refused_until_its_mark_is_gone() -> None:
    made = drafts(book(TOLD))
    assert [(str(draft.place), draft.field) for draft in made] == [
        ("Punkter!P2  Let tekst", "easy_text"),
        ("Punkter!Q2  Let aftale", "easy_agreement"),
    ]
    assert lines(p01_placeholders, said(made[0].text)) != []
    assert lines(p01_placeholders, said(made[0].text.partition("\n")[2])) == []


def test_a_filled_cell_gets_no_draft() -> None:
    assert drafts(book(TOLD | {"Let tekst": "Hej.", "Let aftale": "Ja."})) == ()


@pytest.mark.parametrize("name", ["ishoej_meeting", "samarbejdsforum"])
def test_the_samples_are_easy(name: str) -> None:
    sample = book_of(name)
    assert isinstance(sample, MeetingBook)
    report = easy_report(sample, WORDS)
    assert report.after.lix <= 27
    assert report.after.longest_sentence <= 15
    assert report.before.lix > 40
    assert [(item.hard_words, item.missing) for item in report.items if item.hard_words or item.missing] == []


def test_what_readers_understood_is_counted() -> None:
    rows = [
        {"Punkt": "1", "Linje": "Vi talte om boliger.", "Forstået": "Ja"},
        {"Punkt": "1", "Linje": "Boligsociale planer.", "Forstået": "Nej", "Svært ord": "boligsociale"},
        {"Punkt": "1", "Linje": "De er boligsociale.", "Forstået": "Nej", "Svært ord": "Boligsociale"},
    ]
    report = easy_report(book(TOLD, Prøvelæsning=rows), WORDS)
    assert list(report.lines())[-4:] == [
        "Prøvelæst: 1 af 3 linjer blev forstået",
        "   Punkt 1: »Boligsociale planer.« (svært ord: boligsociale)",
        "   Punkt 1: »De er boligsociale.« (svært ord: Boligsociale)",
        "   Svære ord: boligsociale (2)",
    ]
    assert report.as_json()["proof_reading"]["read"] == 3
    assert report.as_json()["proof_reading"]["hard_words"] == {"boligsociale": 2}


def test_of_what_nobody_has_read_nothing_is_said() -> None:
    assert not [line for line in easy_report(book(TOLD), WORDS).lines() if "Prøvelæst" in line]
