"""Every body's paper: what a body may do decides what its papers say, and its type is only a word."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.danish.bodies import genitive, names_of_type, noun_of_name, noun_of_type
from docgen.sheets.body import Body
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.blank import write_blank
from docgen.workbook.record import Book
from tests.test_contract import CASE, HEARING, MEETING
from tests.transcript import transcript

COUNCIL = {"Må afgive høringssvar": "Ja", "Må indstille": "Ja", "Må beslutte": "Nej"}
DECIDES = COUNCIL | {"Må beslutte": "Ja"}
BODIES: dict[str, tuple[dict[str, Any], str, str]] = {
    "Handicapråd": ({"Navn": "Handicaprådet", **COUNCIL}, "rådet", "Konklusion"),
    "Ældreråd": ({"Navn": "Ældrerådet", **COUNCIL}, "rådet", "Konklusion"),
    "Skolebestyrelse": ({"Navn": "Skolebestyrelsen", **DECIDES}, "bestyrelsen", "Beslutning"),
    "Styregruppe": ({"Navn": "Styregruppen for Midtbyen", **DECIDES}, "styregruppen", "Beslutning"),
    "Kommunalbestyrelse": ({"Navn": "Kommunalbestyrelsen", **DECIDES}, "kommunalbestyrelsen", "Beslutning"),
    "Bylaug": ({"Navn": "Bylauget", **COUNCIL}, "lauget", "Konklusion"),
    "Huskollegie": ({"Navn": "Kollegiet", **COUNCIL, "Omtales som": "Kollegiet"}, "kollegiet", "Konklusion"),
}


def body_of(kind: str) -> dict[str, Any]:
    own = BODIES[kind][0]
    return {**MEETING["Organ"], "Type": kind, **own, "Kort navn": own["Navn"]}


def built(book: type[Book], values: dict[str, Any], folder: Path, today: str = "2022-06-01") -> tuple[str, str]:
    """Return the transcripts of all that a workbook gives, and what was said on the way."""
    path = folder / "ark.xlsx"
    write_blank(book, path, values)
    result = CliRunner().invoke(main, ["build", str(path), "--no-pdf", "--today", today, "--out", str(folder / "ud")])
    assert result.exit_code == 0, result.stderr
    papers = [folder / line for line in result.stdout.splitlines() if line.endswith(".docx")]
    return "".join(transcript(paper) for paper in papers), result.stderr


@pytest.mark.parametrize("kind", BODIES)
@pytest.mark.parametrize("status", ["Dagsorden", "Referat"])
def test_a_whole_meeting_of_any_body_says_its_own_name_and_what_it_may(kind: str, status: str, tmp_path: Path) -> None:
    _, noun, outcome = BODIES[kind]
    name = body_of(kind)["Navn"]
    item = MEETING["Punkter"][0] | {
        "Drøftelse": f"{noun.capitalize()} drøftede det.",
        "Beslutning": "Forslaget sendes videre.",
        "Let aftale": "Forslaget sendes videre.",
    }
    meeting = MEETING | {
        "Organ": body_of(kind),
        "Møde": MEETING["Møde"] | {"Status": status},
        "Punkter": [item],
    }
    said, told = built(MeetingBook, meeting, tmp_path)
    assert f" møde i {name} onsdag den 15. juni 2022" in said
    assert "dsatteråd" not in said + told
    if status == "Referat":
        assert f"[Beslutning] {outcome}\n" in said


@pytest.mark.parametrize("kind", BODIES)
def test_an_answer_to_a_hearing_speaks_of_the_body_that_gives_it(kind: str, tmp_path: Path) -> None:
    hearing = HEARING | {
        "Organ": body_of(kind),
        "Høring": HEARING["Høring"] | {"Behandlingsform": "På møde", "Behandlet den": "20. maj 2026"},
    }
    said, told = built(HearingBook, hearing, tmp_path)
    assert f"På {genitive(BODIES[kind][1])} møde den 20. maj 2026" in said
    assert "dsatteråd" not in said + told


def test_a_case_asks_about_the_council_that_it_names(tmp_path: Path) -> None:
    case = CASE["Sag"] | {"Råd": "Handicaprådet", "Inddragelse": "Rådet drøftede sagen på sit møde i juni."}
    said, _ = built(CaseBook, CASE | {"Sag": case}, tmp_path, "2026-05-20")
    assert "[heading 2] Inddragelse af Handicaprådet\n" in said.replace("[Heading 2]", "[heading 2]")
    assert "| Skal Handicaprådet inddrages? | Ja |" in said
    assert "dsatteråd" not in said


def test_an_answer_that_says_nothing_is_asked_for_in_the_council_s_name(tmp_path: Path) -> None:
    path = tmp_path / "ark.xlsx"
    case = CASE["Sag"] | {"Råd": "Skolebestyrelsen", "Inddragelse": "Skolebestyrelsen inddrages løbende."}
    write_blank(CaseBook, path, CASE | {"Sag": case})
    result = CliRunner().invoke(main, ["check", str(path), "--today", "2026-05-20"])
    assert (
        "»Skolebestyrelsen inddrages løbende.« siger ikke, hvordan og hvornår bestyrelsen inddrages. "
        "Skriv fx »Bestyrelsen drøfter sagen på mødet i juni.«"
    ) in result.stderr + result.stdout


@pytest.mark.parametrize(
    ("kind", "noun", "whose"),
    [
        ("Udsatteråd", "rådet", "rådets"),
        ("Netværk", "netværket", "netværkets"),
        ("Forum", "forummet", "forummets"),
        ("Børn- og ungeudvalg", "udvalget", "udvalgets"),
        ("Arbejdsgruppe", "arbejdsgruppen", "arbejdsgruppens"),
        ("Byråd", "byrådet", "byrådets"),
        ("Huleboerklynge", "rådet", "rådets"),
    ],
)
def test_the_noun_follows_from_the_type(kind: str, noun: str, whose: str) -> None:
    assert (noun_of_type(kind), genitive(noun)) == (noun, whose)


def a_body(**values: str) -> Body:
    """Return a council that may do nothing, with the given values over it."""
    nothing = {"Må afgive høringssvar": "Nej", "Må indstille": "Nej", "Må beslutte": "Nej"}
    return Body.model_validate(MEETING["Organ"] | nothing | values)


def test_a_body_of_an_unknown_type_is_spoken_of_by_its_short_name() -> None:
    body = a_body(**{"Type": "Huleboerklynge", "Kort navn": "Klyngen"})
    assert (body.noun, body.nouns) == ("Klyngen", "Klyngens")
    assert genitive("Fællesraadhus") == "Fællesraadhus'"


def test_the_noun_of_a_name() -> None:
    names = ("Social- og Sundhedsudvalget", "Kommunalbestyrelsen", "Styregruppen", "Ældrerådet", "Direktør Bo")
    assert [noun_of_name(name) for name in names] == [
        "udvalget",
        "kommunalbestyrelsen",
        "styregruppen",
        "rådet",
        "Direktør Bo",
    ]
    assert names_of_type("Samarbejdsforum") == ("forummet", "samarbejdsforummet", "samarbejdsforum")


def test_only_a_body_that_may_do_nothing_and_keeps_silence_or_is_a_network_only_talks() -> None:
    assert a_body(Type="Udsattenetværk").only_talks
    assert a_body(Type="Brugerråd", Tavshedspligt="Ja").only_talks
    assert not a_body(Type="Brugerråd", Tavshedspligt="Nej").only_talks
    assert not a_body(**{"Type": "Netværk", "Må indstille": "Ja"}).only_talks
