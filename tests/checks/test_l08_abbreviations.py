import pytest
from check_contexts import ITEM, PERSON, lines, meeting
from easy_contexts import TEXT, easy, explaining

from docgen.checks.easy import l08_abbreviations as l08


def test_each_abbreviation_is_found_with_its_words() -> None:
    assert lines(l08, easy("Vi talte om bl.a. boliger og fx mad.")) == [
        f"warning: {TEXT}: »bl.a.« er en forkortelse: »Vi talte om bl.a. boliger og fx mad.« Skriv »blandt andet«.",
        f"warning: {TEXT}: »fx« er en forkortelse: »Vi talte om bl.a. boliger og fx mad.« Skriv »for eksempel«.",
    ]


def test_initials_are_found() -> None:
    assert lines(l08, easy("BSF svarer i maj.")) == [
        f"warning: {TEXT}: »BSF« er en forkortelse: »BSF svarer i maj.« Skriv navnet helt ud, eller forklar »BSF« i arket Ordliste."
    ]


def test_an_abbreviation_of_a_hard_word_has_an_easier_one() -> None:
    assert lines(l08, easy("Vi var ca. 14.")) == [
        f"warning: {TEXT}: »ca.« er en forkortelse: »Vi var ca. 14.« Skriv »omkring«."
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kl. 10 er der kaffe.", ["»Klokken«."]),
        ("Det koster kr. 6.000 om året.", ["»6.000 kroner«."]),
        ("Der er plads til evt. gæster.", ["Sig det på en lettere måde."]),
        ("Bo flytter til Mini Max.", []),
        ("Græsset slås jf. planen i maj.", ["Sig det på en lettere måde."]),
        ("Vi talte om huset, jf. planen.", ["»se«."]),
        ("Vi talte om huset (jf. planen).", ["»se«."]),
    ],
)
def test_what_is_written_for_it_fits_its_place(text: str, said: list[str]) -> None:
    assert [
        line.removeprefix("Skriv ")
        for line in (one.partition("« ")[2].partition("« ")[2] for one in lines(l08, easy(text)))
    ] == said


def test_explained_initials_pass() -> None:
    assert lines(l08, explaining("BSF", "BSF svarer i maj.")) == []


def test_the_name_of_an_organisation_passes() -> None:
    assert (
        lines(
            l08,
            meeting(
                Deltagere=[PERSON | {"Organisation": "LEV"}], Punkter=[ITEM | {"Let tekst": "LEV var med. Vi så TV."}]
            ),
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Det gælder pr. 1. juli.", "fra den 1."),
        ("Vi mødes to gange pr. år.", "om året"),
        ("Det koster en krone pr. person.", "for hver person"),
    ],
)
def test_pr_is_said_as_what_it_means_there(text: str, words: str) -> None:
    assert lines(l08, easy(text)) == [f"warning: {TEXT}: »pr.« er en forkortelse: »{text}« Skriv »{words}«."]
