import pytest
from check_contexts import ITEM, PERSON, lines, meeting

from docgen.checks import m01_people as m01

ANNE = PERSON | {"Navn": "Anne Eksempel"}
GUEST = PERSON | {"Navn": "Carl Prøve", "Gruppe": "Gæster", "Status": "Gæst"}


@pytest.mark.parametrize(
    "presenter",
    [
        "Bo Eksempel",
        "bo eksempel",
        "v. Bo Eksempel",
        "v./ Bo Eksempel, formand",
        "Bo Eksempel og Anne Eksempel",
        "Bo Eksempel, formand og sekretær",
        "Bo Test Eksempel",
        "Formand Bo Eksempel",
        "Formanden",
        "Alle",
        "Forvaltningen og sekretariatet",
        "Social- og Sundhedsforvaltningen",
        "Center for Myndighed og Social Service",
        "Blå Kors Varmestue",
        "Bo\u00a0Eksempel",
        "Bo Eksempel (A)",
        "Formand Bo Eksempel (A)",
        "1. viceborgmester Bo Eksempel (A)",
    ],
)
def test_these_presenters_are_no_strangers(presenter: str) -> None:
    assert lines(m01, meeting(Punkter=[ITEM | {"Oplægsholder": presenter}])) == []


@pytest.mark.parametrize(
    ("presenter", "name"),
    [
        ("Carl Peder Prøve leder UUO", "Carl Peder Prøve"),
        ("v. Carl Prøve", "Carl Prøve"),
        ("Bo Eksempel og Carl Prøve, områdechef", "Carl Prøve"),
        ("C. Prøve", "C. Prøve"),
        ("Anne-Lise von Prøve (SIND)", "Anne-Lise von Prøve"),
    ],
)
def test_a_presenter_who_is_not_a_participant_is_told(presenter: str, name: str) -> None:
    assert lines(m01, meeting(Punkter=[ITEM | {"Oplægsholder": presenter}])) == [
        f"warning: Punkter!F2  Oplægsholder: »{name}« står ikke i arket Deltagere. Tilføj personen, eller ret navnet."
    ]


def test_a_listed_name_may_carry_its_party_and_a_double_name_its_hyphen_or_not() -> None:
    people = [PERSON | {"Navn": "Bo Eksempel (A)"}, ANNE | {"Navn": "Anne-Marie Eksempel"}]
    fields = {"Mødeleder": "Bo Eksempel", "Referent": "Anne Marie Eksempel"}
    assert lines(m01, meeting(Møde=fields, Deltagere=people)) == []


def test_a_misspelt_presenter_gets_the_nearest_name() -> None:
    assert lines(m01, meeting(Punkter=[ITEM | {"Oplægsholder": "Bo Eksemple"}])) == [
        "warning: Punkter!F2  Oplægsholder: »Bo Eksemple« står ikke i arket Deltagere. Mente du »Bo Eksempel«?"
    ]


def test_the_chair_and_the_minute_taker_are_participants() -> None:
    assert lines(m01, meeting(Møde={"Mødeleder": "Carl Prøve", "Referent": "Dorte Prøve"})) == [
        "warning: Møde!B9  Mødeleder: »Carl Prøve« står ikke i arket Deltagere. Tilføj personen, eller ret navnet.",
        "warning: Møde!B10  Referent: »Dorte Prøve« står ikke i arket Deltagere. Tilføj personen, eller ret navnet.",
    ]


def test_without_a_list_nobody_is_missing() -> None:
    assert lines(m01, meeting(Deltagere=[], Punkter=[ITEM | {"Oplægsholder": "Carl Prøve"}])) == []


def test_a_person_with_two_statuses_is_told() -> None:
    assert lines(m01, meeting(Deltagere=[PERSON, ANNE, PERSON | {"Status": "Afbud"}])) == [
        "error: Deltagere!F4  Status: Bo Eksempel er både Deltog og Afbud. Slet den ene række."
    ]
    assert lines(m01, meeting(Deltagere=[PERSON, ANNE, PERSON | {"Gruppe": "SIND", "Status": "Afbud"}])) == [
        (
            "warning: Deltagere!F4  Status: Bo Eksempel er både Deltog og Afbud. "
            "Slet den ene række, hvis det er den samme person."
        )
    ]
    assert lines(m01, meeting(Deltagere=[PERSON, ANNE, PERSON])) == []


def test_a_guest_belongs_to_an_item_that_is_there() -> None:
    people = [PERSON, ANNE, GUEST | {"Gæst ved punkt": "7; 12"}, GUEST | {"Navn": "Dorte Prøve"}]
    assert lines(m01, meeting(Møde={"Første punktnummer": 7}, Punkter=[ITEM, ITEM], Deltagere=people)) == [
        "error: Deltagere!G4  Gæst ved punkt: Der er intet punkt 12 i arket Punkter. Punkterne er 7, 8.",
    ]


def test_a_group_has_one_chair_and_one_vice_chair() -> None:
    people = [
        PERSON | {"Rolle": "Formand"},
        ANNE | {"Rolle": "formand og ordstyrer"},
        PERSON | {"Navn": "Carl Prøve", "Rolle": "Næstformand"},
        PERSON | {"Navn": "Dorte Prøve", "Rolle": "Formand", "Gruppe": "SIND"},
        PERSON | {"Navn": "Erik Prøve", "Rolle": "Formand for Lænken"},
    ]
    assert lines(m01, meeting(Deltagere=people)) == [
        "error: Deltagere!C3  Rolle: Både Bo Eksempel og Anne Eksempel er formand i gruppen Rådet. Ret den ene rolle."
    ]


GROUPS = [
    {"Gruppe": "Brugere", "Mindst": "2", "Højst": "2"},
    {"Gruppe": "Borgere", "Mindst": "4", "Højst": "7"},
    {"Gruppe": "I alt", "Mindst": "6", "Højst": "9"},
]


def seated(users: int, citizens: int) -> list[str]:
    people = [PERSON | {"Navn": f"Bo Eksempel{n}", "Gruppe": "Brugere"} for n in range(users)]
    people += [PERSON | {"Navn": f"Ida Prøve{n}", "Gruppe": "Borgere", "Status": "Afbud"} for n in range(citizens)]
    people += [PERSON | {"Navn": "Per Gæst", "Gruppe": "Brugere", "Status": "Gæst", "Gæst ved punkt": "1"}]
    return lines(m01, meeting(Møde={"Mødeleder": "Per Gæst", "Referent": None}, Deltagere=people, Sammensætning=GROUPS))


def test_a_body_has_as_many_as_its_rules_say() -> None:
    assert seated(2, 4) == seated(2, 7) == []


def test_too_few_and_too_many_of_a_group_are_told_at_their_number() -> None:
    assert seated(1, 8) == [
        "warning: Sammensætning!B2  Mindst: I gruppen Brugere er der 1 person; der skal være mindst 2. "
        "Ret arket Deltagere, eller få udpeget flere.",
        "warning: Sammensætning!C3  Højst: I gruppen Borgere er der 8 personer; der må højst være 7. "
        "Ret arket Deltagere, eller ret tallet.",
    ]


def test_a_deputy_without_a_chair_is_told() -> None:
    people = [PERSON | {"Rolle": "Næstformand"}, PERSON | {"Navn": "Anne Eksempel"}]
    assert lines(m01, meeting(Deltagere=people)) == [
        "warning: Deltagere!C2  Rolle: Bo Eksempel er næstformand, men der er ingen formand. Skriv formandens rolle."
    ]
