"""The agenda and the hearing answer in easy words: what is in them, and what never is."""

from pathlib import Path
from typing import Any

import pytest
from check_contexts import HEARING, ITEM, MEETING, PERSON, REMARK, hearing, lines, meeting

from docgen.build.selection import stops
from docgen.checks.easy import l01_lix, l02_sentence_length, l06_very_long_words, l09_hard_words
from docgen.checks.easy.easy_cells import easy_texts, running
from docgen.commands.easy_overview import drafts, easy_report
from docgen.danish.hard_words import HardWords
from docgen.danish.readability import lix
from docgen.finding import Place, error
from docgen.kinds.agenda import AGENDA
from docgen.kinds.easy_agenda import EASY_AGENDA, easy_agenda
from docgen.kinds.easy_hearing import EASY_HEARING, easy_hearing
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.doings import EASY_WORDS
from tests.books import book_of

CALLED = MEETING | {"Status": "Dagsorden"}
EASY_ITEM = ITEM | {"Let overskrift": "Nye boliger", "Let om punktet": "Vi skal tale om boliger. Kom og hør mere."}


def agenda_book(*items: dict[str, str], **sheets: Any) -> MeetingBook:
    made = meeting(Punkter=list(items), Møde=CALLED, **sheets).book
    assert isinstance(made, MeetingBook)
    return made


def hearing_book(**sheets: Any) -> HearingBook:
    made = hearing(**sheets).book
    assert isinstance(made, HearingBook)
    return made


def test_the_easy_agenda_has_each_open_item_with_an_easy_text_one_sentence_a_line() -> None:
    closed = EASY_ITEM | {"Åbenhed": "Lukket", "Lukkegrund": "Personforhold"}
    left_out = EASY_ITEM | {"Let med": "Nej"}
    view = easy_agenda(agenda_book(EASY_ITEM, ITEM, closed, left_out), Path())
    (item,) = view.items
    assert item.title == "Nye boliger"
    assert [paragraph.text for paragraph in item.text.paragraphs] == ["Vi skal tale om boliger.", "Kom og hør mere."]


def test_who_may_not_be_named_stands_in_no_easy_agenda() -> None:
    silent = PERSON | {"Navn": "Mona Test", "Må nævnes offentligt": "Nej", "Offentlig betegnelse": "et medlem"}
    book = agenda_book(EASY_ITEM | {"Let om punktet": "Mona Test fortæller om huset."}, Deltagere=[silent])
    assert "Mona" not in str(easy_agenda(book, Path()))


@pytest.mark.parametrize(
    ("status", "applies"), [("Udkast", True), ("Dagsorden", True), ("Referat", False), ("Aflyst", False)]
)
def test_the_easy_agenda_is_made_before_the_meeting(status: str, applies: bool) -> None:
    book = meeting(Punkter=[EASY_ITEM], Møde=CALLED | {"Status": status}).book
    assert EASY_AGENDA.applies(book) is applies
    assert not EASY_AGENDA.applies(agenda_book(ITEM))


def test_the_easy_hearing_answer_has_what_is_said_and_what_is_proposed() -> None:
    book = hearing_book(
        Høring=HEARING | {"Let titel": "Vores svar", "Let tekst": "Planen er god."},
        Bemærkninger=[REMARK | {"Let tekst": "Der mangler boliger."}, REMARK],
        Anbefalinger=[{"Anbefaling": "at der bygges", "Let tekst": "Byg flere."}, {"Anbefaling": "at der måles"}],
    )
    view = easy_hearing(book, Path())
    assert view.paper.title == "Vores svar"
    assert [str(remark.text) for remark in view.remarks] == ["Der mangler boliger."]
    assert [str(advice) for advice in view.advice] == ["Byg flere."]


@pytest.mark.parametrize(
    ("answer", "applies"),
    [({"Let tekst": "Ja."}, True), ({}, False), ({"Let tekst": "Ja.", "Åbenhed": "Lukket"}, False)],
)
def test_a_closed_hearing_has_no_easy_answer(answer: dict[str, str], applies: bool) -> None:
    book = hearing_book(Høring=HEARING | answer)
    assert EASY_HEARING.applies(book) is applies


@pytest.mark.parametrize("rule", [l02_sentence_length, l06_very_long_words, l09_hard_words])
def test_the_easy_read_rules_look_at_both(rule: Any) -> None:
    hard = "Forvaltningen drøftede beskæftigelsesområdet og planen og huset og byen og mødet og maden og alt det andet i går."
    assert lines(rule, meeting(Punkter=[EASY_ITEM | {"Let om punktet": hard}], Møde=CALLED))
    assert lines(rule, hearing(Høring=HEARING | {"Let tekst": hard}))
    assert lines(rule, hearing(Høring=HEARING | {"Let tekst": "Ja."}, Bemærkninger=[REMARK | {"Let tekst": hard}]))
    assert not lines(rule, hearing(Høring=HEARING, Bemærkninger=[REMARK | {"Let tekst": hard}]))


def test_the_message_of_lix_says_which_paper_it_is() -> None:
    hard = " ".join(["Forvaltningens handleplaner omhandler implementeringen."] * 30)
    (found,) = lines(l01_lix, hearing(Høring=HEARING | {"Let tekst": hard}))
    assert "Det lette høringssvar har lix" in found
    (found,) = lines(l01_lix, meeting(Punkter=[EASY_ITEM | {"Let om punktet": hard}], Møde=CALLED))
    assert "Den lette dagsorden har lix" in found


def test_a_fault_in_the_easy_text_stops_the_easy_papers_alone() -> None:
    fault = error("L02", Place(), "For lang.", "Del den.")
    assert all(stops(fault, kind) for kind in (EASY_AGENDA, EASY_HEARING))
    assert not stops(fault, AGENDA)


@pytest.mark.parametrize("name", ["egedal_meeting", "ishoej_hearing"])
def test_the_samples_are_easy(name: str) -> None:
    book = book_of(name)
    assert isinstance(book, MeetingBook | HearingBook)
    report = easy_report(book, HardWords(()))
    assert report.after.lix <= 27
    assert report.after.longest_sentence <= 15


@pytest.mark.parametrize("name", ["egedal_meeting", "ishoej_hearing", "ishoej_year", "odense_year"])
def test_the_other_papers_of_the_samples_are_easy_too(name: str) -> None:
    """The easy agenda, the easy answer and both easy annual reports, Odense's too."""
    figures = lix(running(easy_texts(book_of(name))))
    assert figures.words > 50
    assert figures.lix <= 27
    assert figures.longest_sentence <= 15


def test_who_tells_of_an_item_stands_in_the_draft_of_the_agenda() -> None:
    told = ITEM | {"Oplægsholder": "Bo Eksempel, formand", "Fremstilling": "Rådet drøfter planen."}
    (draft,) = [one for one in drafts(agenda_book(told)) if one.field == "easy_agenda"]
    assert draft.text.splitlines()[1:3] == ["Vi skal tale om boliger.", "Bo Eksempel fortæller om det."]


def test_an_agenda_and_a_hearing_get_drafts_in_their_empty_easy_cells() -> None:
    told = ITEM | {"Fremstilling": "Forvaltningen orienterer om boligerne. Rådet drøfter planen."}
    (draft,) = [one for one in drafts(agenda_book(told)) if one.field == "easy_agenda"]
    assert draft.text.splitlines()[1:] == [
        "Vi skal tale om boliger.",
        "Kommunen fortæller om boligerne.",
        "Vi taler om planen.",
    ]
    answer = hearing_book(Høring=HEARING, Bemærkninger=[REMARK], Anbefalinger=[{"Anbefaling": "at rådet inddrages"}])
    found = {one.place.sheet: one.text.splitlines()[1:] for one in drafts(answer)}
    assert found["Høring"] == ["Vi støtter det.", "Men vi har noget at sige til det."]
    assert found["Bemærkninger"] == ["Der mangler boliger.", "Det mener vi."]
    assert found["Anbefalinger"] == ["Vi foreslår dette: Rådet spørges."]


def test_an_advice_that_stands_as_it_is_ends_as_a_sentence() -> None:
    advice = "at fristen bliver den 1. september 2026, så råd og foreninger kan nå at læse planen og svare"
    (draft,) = [
        one
        for one in drafts(hearing_book(Høring=HEARING, Anbefalinger=[{"Anbefaling": advice}]))
        if one.place.sheet == "Anbefalinger"
    ]
    assert draft.text.endswith("svare.")


def test_what_a_remark_wants_has_its_line() -> None:
    wish = {"Forslag": "Mindst ét værested bør holde åbent i weekenden og på helligdage."}
    answer = hearing_book(Høring=HEARING, Bemærkninger=[REMARK | wish])
    (draft,) = [one for one in drafts(answer) if one.place.sheet == "Bemærkninger"]
    assert draft.text.splitlines()[-1] == wish["Forslag"]


def year_without_easy_words(**words: str) -> YearBook:
    book = book_of("ishoej_year")
    assert isinstance(book, YearBook)
    none = dict.fromkeys((*EASY_WORDS, "foreword", "themes", "advice", "next_year"))
    return book.model_copy(update={"report": book.report.model_copy(update=none | words)})


def test_an_annual_report_gets_drafts_in_its_empty_easy_cells() -> None:
    words = {
        "foreword": "Rådet drøftede planen for de nye boliger.",
        "advice": "- Flere boliger\n- at kommunen spørger rådet\n- Kommunen bør åbne huset i maj.",
        "next_year": "Planen sendes ud i maj.",
    }
    found = {one.field: one.text.splitlines()[1:] for one in drafts(year_without_easy_words(**words))}
    assert found == {
        "easy_foreword": ["Vi talte om planen for de nye boliger."],
        "easy_advice": [
            "Vi foreslår dette: Flere boliger.",
            "Vi foreslår dette: Kommunen spørger rådet.",
            "Kommunen bør åbne huset i maj.",
        ],
        "easy_next_year": ["Planen bliver sendt ud i maj."],
    }


def test_the_report_on_a_year_says_how_far_each_text_is() -> None:
    told = easy_report(year_without_easy_words(foreword="Rådet drøftede planen."), HardWords(()))
    assert [(item.title, item.missing) for item in told.items] == [("Forord", ("Let forord",))]
