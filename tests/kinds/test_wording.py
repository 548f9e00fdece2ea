"""What came of an item is called a decision only where the body may decide."""

from pathlib import Path

import pytest

from docgen.disk import resources
from docgen.kinds.case_brief import CASE_BRIEF
from docgen.kinds.hearing_response import HEARING_RESPONSE
from docgen.kinds.minutes import MINUTES
from docgen.kinds.views import recommending
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.word.fill import fill
from tests.books import book_of
from tests.transcript import transcript

TITLES = [
    ("Ny politik", "Høringssvar: Ny politik"),
    ("Høringssvar vedrørende ny politik", "Høringssvar vedrørende ny politik"),
    ("Rådets høringssvar til budget 2027", "Rådets høringssvar til budget 2027"),
]


@pytest.mark.parametrize(("hearing", "title"), TITLES)
def test_an_answer_is_called_one_once(hearing: str, title: str) -> None:
    book = book_of("ishoej_hearing")
    assert isinstance(book, HearingBook)
    told = book.model_copy(update={"hearing": book.hearing.model_copy(update={"title": hearing})})
    assert HEARING_RESPONSE.context(told, Path()).paper.title == title
    assert HEARING_RESPONSE.naming(told).subject == hearing.removeprefix("Høringssvar ")


TALKS = {"type": "Netværk", "may_decide": False, "may_recommend": False, "may_answer_hearings": False}


@pytest.mark.parametrize(
    ("sample", "body", "heading"),
    [
        ("ishoej_meeting", {}, "Konklusion"),
        ("ishoej_meeting", {"type": "Netværk"}, "Konklusion"),
        ("ishoej_meeting", TALKS, "Hvad tager vi med videre?"),
        ("ishoej_meeting", {"may_decide": True}, "Beslutning"),
    ],
)
def test_the_outcome_is_called_by_what_the_body_may(
    sample: str, body: dict[str, object], heading: str, tmp_path: Path
) -> None:
    book = book_of(sample)
    assert isinstance(book, MeetingBook)
    told = book.model_copy(update={"body": book.body.model_copy(update=body)})
    context = MINUTES.context(told, tmp_path)
    fill(resources.templates() / "minutes.docx", context, tmp_path / "a.docx", title=context.paper.title)
    lines = transcript(tmp_path / "a.docx").splitlines()
    assert {line for line in lines if line.startswith("[Beslutning]")} == {f"[Beslutning] {heading}"}


def test_nobody_else_is_no_row(tmp_path: Path) -> None:
    book = book_of("odense_case")
    assert isinstance(book, CaseBook)
    told = book.model_copy(update={"case": book.case.model_copy(update={"other_officers": None})})
    for name, one in (("nogen", book), ("ingen", told)):
        fill(
            resources.templates() / "case_brief.docx", CASE_BRIEF.context(one, tmp_path), tmp_path / name, title="Titel"
        )
    assert "Øvrige sagsbehandlere" in transcript(tmp_path / "nogen")
    assert "Øvrige sagsbehandlere" not in transcript(tmp_path / "ingen")


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Forvaltningen", "Forvaltningen indstiller"),
        ("Administrationen indstiller til Integrationsrådet, at", "Administrationen indstiller til Integrationsrådet"),
        ("Det indstilles:", "Det indstilles"),
        ("Formandskabet anbefaler", "Formandskabet anbefaler"),
        ("Direktøren for Indstillinger", "Direktøren for Indstillinger indstiller"),
        (None, None),
    ],
)
def test_who_recommends_says_so_once(who: str | None, told: str | None) -> None:
    assert recommending(who) == told
