from dataclasses import replace
from pathlib import Path

import pytest
from check_contexts import ITEM, SECTIONS, case, hearing, lines, meeting

from docgen.checks import p04_empty_sections as p04
from docgen.sheets.books import CaseBook
from docgen.sheets.declared_sections import in_declared_order

DECISION = ITEM | {"Type": "Beslutning"}
NO_DECISION = (
    "error: Punkter!L2  Beslutning: Punkt 1 har ingen beslutning, og mødets status er Referat. "
    "Skriv beslutningen, eller skriv Ja i »Overføres til næste møde«."
)


@pytest.mark.parametrize(
    "item",
    [DECISION, ITEM | {"Type": "Høring"}, ITEM | {"Indstilling": "Formanden indstiller,\nat planen godkendes."}],
)
def test_minutes_lack_a_decision(item: dict[str, str]) -> None:
    assert lines(p04, meeting(Punkter=[item])) == [NO_DECISION]


@pytest.mark.parametrize("item", [DECISION, ITEM | {"Type": "Høring"}])
def test_a_discussion_may_say_what_was_decided(item: dict[str, str]) -> None:
    told = item | {"Drøftelse": "Der bliver taget stilling til et høringssvar på næste møde."}
    assert lines(p04, meeting(Punkter=[told])) == [NO_DECISION.replace("error", "warning", 1)]


def test_a_body_that_may_not_decide_needs_a_discussion_or_a_decision() -> None:
    assert lines(p04, meeting(Organ={"Må beslutte": "Nej"}, Punkter=[DECISION])) == [
        (
            "error: Punkter!K2  Drøftelse: Punkt 1 har hverken drøftelse eller beslutning, og mødets status er Referat. "
            "Skriv drøftelsen, eller skriv Ja i »Overføres til næste møde«."
        )
    ]
    discussed = DECISION | {"Drøftelse": "Rådet drøftede sagen."}
    assert lines(p04, meeting(Organ={"Må beslutte": "Nej"}, Punkter=[discussed])) == []


@pytest.mark.parametrize(
    "item",
    [
        DECISION | {"Beslutning": "Godkendt."},
        DECISION | {"Overføres til næste møde": "Ja"},
        ITEM,
        ITEM | {"Type": "Orientering"},
        ITEM | {"Type": "Pause"},
    ],
)
def test_these_items_are_complete_in_minutes(item: dict[str, str]) -> None:
    assert lines(p04, meeting(Punkter=[item])) == []


@pytest.mark.parametrize("status", ["Udkast", "Dagsorden", "Tillægsdagsorden"])
def test_an_agenda_needs_no_decision(status: str) -> None:
    assert lines(p04, meeting(Møde={"Status": status}, Punkter=[DECISION])) == []


def test_a_closed_item_and_a_closed_case_say_why() -> None:
    assert lines(p04, meeting(Punkter=[ITEM | {"Åbenhed": "Lukket"}])) == [
        (
            "error: Punkter!E2  Lukkegrund: Punktet er lukket, men grunden mangler. "
            "Skriv fx »Personforhold«, eller skriv Åben i Åbenhed."
        )
    ]
    assert lines(p04, case(Sag={"Åbenhed": "Lukket"})) == [
        (
            "error: Sag!B13  Lukkegrund: Sagen er lukket, men grunden mangler. "
            "Skriv fx »Personforhold«, eller skriv Åben i Åbenhed."
        )
    ]
    assert lines(p04, case(Sag={"Åbenhed": "Lukket", "Lukkegrund": "Personforhold"})) == []


def test_a_section_that_is_taken_along_has_text() -> None:
    economy = {"Afsnit": "Økonomi", "Medtag": "Ja"}
    assert lines(p04, case(Tekst=[*SECTIONS, economy])) == [
        "error: Tekst!B4  Tekst: Afsnittet »Økonomi« er tomt. Skriv teksten, eller vælg »Ikke relevant« i Medtag."
    ]
    assert lines(p04, case(Tekst=[*SECTIONS, economy | {"Medtag": "Ikke relevant"}])) == []


def test_a_case_without_one_of_the_two_usual_sections_is_only_warned_of() -> None:
    remedy = "Skriv en række med det, hvis jeres sager har det."
    assert lines(p04, case(Tekst=[SECTIONS[0]])) == [
        f"warning: Tekst  Sagen har ikke afsnittet »Sagsfremstilling«. {remedy}"
    ]
    assert lines(p04, case(Tekst=[SECTIONS[1]])) == [f"warning: Tekst  Sagen har ikke afsnittet »Sagsresume«. {remedy}"]


def test_other_municipalities_names_for_the_sections_are_known() -> None:
    sections = [SECTIONS[0] | {"Afsnit": "Resumé"}, SECTIONS[1] | {"Afsnit": "Beskrivelse af sagen"}]
    assert lines(p04, case(Tekst=sections)) == []


def test_an_answer_with_an_opinion_has_remarks() -> None:
    assert lines(p04, hearing(Bemærkninger=[])) == [
        (
            "error: Høring!B15  Generelle bemærkninger: Samlet holdning er »Støtter med bemærkninger«, men svaret har "
            "ingen bemærkninger. Skriv en bemærkning her eller i arket Bemærkninger, eller vælg »Ingen bemærkninger«."
        )
    ]


def test_an_answer_without_an_opinion_needs_none() -> None:
    assert lines(p04, hearing(Høring={"Samlet holdning": "Ingen bemærkninger"}, Bemærkninger=[])) == []
    assert lines(p04, hearing(Høring={"Samlet holdning": "Støtter"}, Bemærkninger=[])) == []
    assert lines(p04, hearing(Høring={"Generelle bemærkninger": "Rådet er glad."}, Bemærkninger=[])) == []
    assert lines(p04, hearing(Anbefalinger=[{"Anbefaling": "at der bygges."}], Bemærkninger=[])) == []


def declared(tmp_path: Path, table: str, sections: list[dict[str, str]]) -> list[str]:
    """Return what P04 says of a case with these sections, beside a municipality's own table of them."""
    (tmp_path / "afsnit.csv").write_text(table, encoding="utf-8")
    return lines(p04, replace(case(Tekst=sections), templates=tmp_path))


def test_a_municipality_s_own_table_says_which_sections_a_case_must_have(tmp_path: Path) -> None:
    table = "navn;kræves\nResumé;Ja\nBaggrund;Ja\nLovgrundlag;Nej\n"
    own = {"Afsnit": "resumé", "Tekst": "Sagen.", "Medtag": "Ja"}
    assert declared(tmp_path, table, [own, own | {"Afsnit": "Lovgrundlaget"}]) == [
        "error: Tekst  Sagen har ikke afsnittet »Baggrund«, som jeres sager skal have. "
        "Skriv en række med det. Gælder det ikke sagen, så vælg »Ikke relevant« i Medtag.",
        "warning: Tekst!A3  Afsnit: Afsnittet »Lovgrundlaget« er ikke et af jeres. Det bliver sat sidst. "
        "Mente du »Lovgrundlag«?",
    ]
    skipped = {"Afsnit": "Baggrund", "Medtag": "Ikke relevant"}
    assert declared(tmp_path, table, [own, skipped]) == []
    assert declared(tmp_path, "name,required\nResumé,yes\n", [own]) == []


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("navn;kræves\nResumé;måske\n", "række 2  »måske« er hverken Ja eller Nej. Skriv Ja eller Nej."),
        ("navn;kræves\nResumé;Ja\nresumé;Ja\n", "række 3  Afsnittet »resumé« står der to gange. Slet rækken."),
        ("afsnit\nResumé\n", "række 1  Kolonnerne »navn« og »kræves« mangler."),
    ],
)
def test_a_row_of_the_table_that_cannot_be_used_is_told(tmp_path: Path, table: str, said: str) -> None:
    found = declared(tmp_path, table, [{"Afsnit": "Resumé", "Tekst": "Sagen.", "Medtag": "Ja"}])
    assert [one for one in found if said in one] != []


def test_sections_are_printed_in_the_table_s_order_and_by_its_names(tmp_path: Path) -> None:
    (tmp_path / "afsnit.csv").write_text("navn;kræves\nØKONOMI;Nej\nResumé;Ja\n", encoding="utf-8")
    rows = [{"Afsnit": name, "Tekst": "Tekst.", "Medtag": "Ja"} for name in ("Andet", "resumé", "Økonomi")]
    book = case(Tekst=rows).book
    assert isinstance(book, CaseBook)
    assert [row.heading_text for row in in_declared_order(book, tmp_path).sections] == ["ØKONOMI", "Resumé", "Andet"]
    assert in_declared_order(book, tmp_path / "ingen") is book
