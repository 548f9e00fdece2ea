import pytest
from check_contexts import CASE, ITEM, PERSON, case, lines, meeting

from docgen.checks.privacy import g04_closed_items as g04

SAID = "Leverandøren har budt otte kroner for hver eneste portion mad i caféen."
CLOSED = ITEM | {
    "Åbenhed": "Lukket",
    "Lukkegrund": "Forhandling",
    "Overskrift": "Valg af leverandør",
    "Drøftelse": SAID,
}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Klage fra Bo Eksempel", "Bo Eksempel"),
        ("Støtte til borger NN", "borger NN"),
        ("Borgeren fik afslag", "Borgeren"),
        ("Hjælp ved angst", "angst"),
        ("A.B. og § 85", "A.B."),
    ],
)
def test_a_closed_items_title_is_neutral(title: str, words: str) -> None:
    assert lines(g04, meeting(Punkter=[CLOSED | {"Overskrift": title}])) == [
        (
            f"error: Punkter!B2  Overskrift: »{words}« står i overskriften på noget lukket, og overskriften "
            "offentliggøres. Skriv en overskrift, der ikke siger, hvem det handler om."
        )
    ]


def test_a_closed_cases_title_is_neutral_too() -> None:
    assert len(lines(g04, case(Sag=CASE | {"Åbenhed": "Lukket", "Titel": "Klage fra borger NN"}))) == 1
    assert lines(g04, case(Sag=CASE | {"Titel": "Klage fra borger NN"})) == []


def test_an_open_items_title_is_its_own_affair() -> None:
    assert (
        lines(g04, meeting(Deltagere=[PERSON], Punkter=[CLOSED, ITEM | {"Overskrift": "Oplæg ved Bo Eksempel"}])) == []
    )


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        f"Rådet talte. {SAID}",
        "Vi hørte, at leverandøren har budt otte kroner for hver eneste portion mad.",
        SAID.upper(),
    ],
)
def test_closed_words_in_an_open_item_are_told(text: str) -> None:
    told = lines(g04, meeting(Punkter=[CLOSED, ITEM | {"Fremstilling": text}]))
    assert len(told) == 1
    assert told[0].startswith("error: Punkter!I3  Fremstilling: »")
    assert told[0].endswith("« står også i det lukkede punkt 1. Slet sætningen her, eller skriv den om.")


def test_a_whole_sentence_in_the_easy_text_is_told() -> None:
    closed = CLOSED | {"Drøftelse": "Caféen får ny leverandør."}
    assert lines(g04, meeting(Punkter=[closed, ITEM | {"Let tekst": "Caféen får ny leverandør."}])) == []
    closed = CLOSED | {"Drøftelse": "Caféen får en ny leverandør."}
    assert lines(g04, meeting(Punkter=[closed, ITEM | {"Let tekst": "Caféen får en ny leverandør."}])) == [
        (
            "error: Punkter!P3  Let tekst: »Caféen får en ny leverandør.« står også i det lukkede punkt 1. "
            "Slet sætningen her, eller skriv den om."
        )
    ]


def test_standard_phrases_are_everybodys() -> None:
    both = {"Indstilling": "Formanden indstiller,\nat rådet tager orienteringen fra forvaltningen til efterretning."}
    assert lines(g04, meeting(Punkter=[CLOSED | both, ITEM | both])) == []


def test_a_closed_item_has_no_easy_text() -> None:
    end = "Punktet er lukket og kan ikke stå i det lette referat. Tøm de lette felter, og skriv Nej i »Let med«."
    assert lines(g04, meeting(Punkter=[CLOSED | {"Let tekst": "Vi talte."}])) == [
        f"error: Punkter!P2  Let tekst: {end}"
    ]
    assert lines(g04, meeting(Punkter=[CLOSED | {"Let med": "Ja"}])) == [f"error: Punkter!N2  Let med: {end}"]
    assert lines(g04, meeting(Punkter=[CLOSED | {"Let med": "Nej"}])) == []


def test_two_closed_items_may_say_the_same() -> None:
    assert lines(g04, meeting(Punkter=[CLOSED, CLOSED])) == []
