from check_contexts import case, lines

from docgen.checks import f01_forums as f01

FORUMS = [
    {"Kode": "SOS", "Navn": "Social- og Sundhedsudvalget"},
    {"Kode": "ØKE", "Navn": "Økonomi- og Erhvervsudvalget"},
    {"Kode": "BYR", "Navn": "Byrådet"},
]


def test_a_row_with_the_own_committee_is_right() -> None:
    assert lines(f01, case(Sag={"Udvalgskode": "SOS", "Behandles i": "sos; BYR"}, Fora=FORUMS)) == []
    assert lines(f01, case(Sag={"Behandles i": "SOS"}, Fora=FORUMS)) == []


def test_a_case_without_a_row_is_left_alone() -> None:
    assert lines(f01, case()) == []
    assert lines(f01, case(Sag={"Udvalgskode": "SOS"}, Fora=FORUMS)) == []
    assert lines(f01, case(Sag={"Udvalgskode": "SOS"})) == []


def test_an_unknown_code_gets_the_nearest() -> None:
    assert lines(f01, case(Sag={"Behandles i": "SOS; BYP"}, Fora=FORUMS)) == [
        "error: Sag!B14  Behandles i: »BYP« findes ikke i arket Fora. Mente du »BYR«?"
    ]


def test_the_own_code_must_be_known_too() -> None:
    assert lines(f01, case(Sag={"Udvalgskode": "XYZ"}, Fora=FORUMS)) == [
        "warning: Sag!B3  Udvalgskode: »XYZ« findes ikke i arket Fora. Vælg »SOS«, »ØKE« eller »BYR«."
    ]


def test_codes_without_the_sheet_are_told() -> None:
    assert lines(f01, case(Sag={"Behandles i": "SOS"})) == [
        "warning: Sag!B14  Behandles i: »SOS« findes ikke i arket Fora. Skriv udvalgene i arket Fora."
    ]


def test_the_own_committee_is_missing_from_the_row() -> None:
    line = "warning: Sag!B14  Behandles i: Sagens eget udvalg, SOS, er ikke med. Skriv SOS sammen med de andre koder."
    assert lines(f01, case(Sag={"Udvalgskode": "SOS", "Behandles i": "ØKE; BYR"}, Fora=FORUMS)) == [line]
    assert lines(f01, case(Sag={"Behandles i": "BYR"}, Fora=FORUMS)) == [line]


def test_a_committee_that_the_sheet_does_not_have_is_told() -> None:
    assert lines(f01, case(Sag={"Udvalg": "Social- og Sundhedsudvalg"}, Fora=FORUMS)) == [
        (
            "warning: Sag!B2  Udvalg: »Social- og Sundhedsudvalg« står ikke i arket Fora. "
            "Mente du »Social- og Sundhedsudvalget«?"
        )
    ]
    assert lines(f01, case(Sag={"Udvalg": "Miljø og Teknik"}, Fora=FORUMS)) == [
        "warning: Sag!B2  Udvalg: »Miljø og Teknik« står ikke i arket Fora. Tilføj udvalget i arket Fora."
    ]
