import pytest
from check_contexts import ITEM, case, hearing, lines, meeting

from docgen.checks import k01_case_numbers as k01

NO_KLE = "er ikke et KLE-nummer"
WRITE = "Skriv fx 27.00.00-A00-5-15."


@pytest.mark.parametrize(
    "number",
    [
        "27.00.00-A00-5-15",
        "27.00.00-A00-6-21",
        "00.30.00-G01-1-19",
        "27.12.00-G01-199-07",
        "00.00.00-P19-1859-07",
        "29.00.00-Ø36-2-17",
        "00.22.04-P35-1-2026",
        "27.00.00-A00-5-99",
        "27.00.00-A00-5-26",
    ],
)
def test_numbers_seen_in_use_are_right(number: str) -> None:
    assert lines(k01, case(Sag={"Sagsnr.": number})) == []


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("27.0.00-A00-5-15", "emnet »27.0.00« skal være tre tal med to cifre, fx 27.00.00."),
        ("27.00.00-A0-5-15", "facetten »A0« skal være et stort bogstav og to cifre, fx A00."),
        ("27.00.00-a00-5-15", "facetten »a00« skal være et stort bogstav og to cifre, fx A00."),
        ("27.00.00-A00-123456-15", "løbenummeret »123456« skal være et til fem cifre."),
        ("27.00.00-A00-5-2", "året »2« skal være to eller fire cifre."),
        ("27.00.00-A00-5-015", "året »015« skal være to eller fire cifre."),
    ],
)
def test_the_part_that_is_wrong_is_named(number: str, why: str) -> None:
    assert lines(k01, case(Sag={"Sagsnr.": number})) == [f"error: Sag!B8  Sagsnr.: »{number}« {NO_KLE}: {why} {WRITE}"]


@pytest.mark.parametrize(
    ("number", "year"),
    [("27.00.00-A00-5-27", "2027"), ("27.00.00-A00-5-2031", "2031"), ("27.00.00-A00-5-1912", "1912")],
)
def test_a_year_that_cannot_be_is_told(number: str, year: str) -> None:
    assert lines(k01, case(Sag={"Sagsnr.": number})) == [
        f"error: Sag!B8  Sagsnr.: »{number}« har året {year}, og det kan ikke passe. Skriv det år, sagen blev oprettet."
    ]


ASK = (
    "ligner ikke et KLE-nummer (27.00.00-A00-5-15). Ret nummeret, hvis det er forkert. "
    "Bruger I andre numre, så skriv et af dem i »Sagsnumre ser sådan ud«."
)


@pytest.mark.parametrize(
    "number",
    [
        "17/10438",
        "17/46",
        "2021-0012345",
        "330-2016-34341",
        "00.30.02-S00-26-1",
        "01.02G00 - 2017/27088",
        "EMN-2020-02194",
        "27-00.00-A00-5-15",
        "27.00.00",
        "12345",
    ],
)
def test_another_systems_number_is_only_a_warning(number: str) -> None:
    assert lines(k01, case(Sag={"Sagsnr.": number})) == [f"warning: Sag!B8  Sagsnr.: »{number}« {ASK}"]


@pytest.mark.parametrize(
    ("own", "number"),
    [
        ("EMN-2026-00194", "EMN-2020-02194"),
        ("17/10438", "26/46"),
        ("01.02G00 - 2017/27088", "27.03K04 - 2026/1"),
        ("S2026-1", "S2019-27"),
    ],
)
def test_a_council_says_once_how_its_numbers_look(own: str, number: str) -> None:
    assert lines(k01, case(Sag={"Sagsnr.": number, "Sagsnumre ser sådan ud": own})) == []
    context = meeting(Organ={"Sagsnumre ser sådan ud": own}, Møde={"Sagsnr.": number})
    assert lines(k01, context) == []
    assert lines(k01, meeting(Organ={"Sagsnumre ser sådan ud": own}, Møde={"Sagsnr.": "x"})) == [
        f"warning: Møde!B12  Sagsnr.: »x« ligner ikke jeres egne ({own}). Ret nummeret, hvis det er forkert."
    ]


def test_the_meetings_its_items_and_the_hearings_numbers_are_seen() -> None:
    context = meeting(Møde={"Sagsnr.": "1"}, Punkter=[ITEM, ITEM | {"Sagsnr.": "2"}])
    assert lines(k01, context) == [
        f"warning: Møde!B12  Sagsnr.: »1« {ASK}",  # »2« is written in the same way
    ]
    others = meeting(Møde={"Sagsnr.": "17/1"}, Punkter=[ITEM | {"Sagsnr.": "EMN-2026-1"}, ITEM | {"Sagsnr.": "17/2"}])
    assert lines(k01, others) == [
        f"warning: Møde!B12  Sagsnr.: »17/1« {ASK}",
        f"warning: Punkter!H2  Sagsnr.: »EMN-2026-1« {ASK}",
    ]
    assert lines(k01, hearing(Høring={"Sagsnr.": "3"})) == [f"warning: Høring!B9  Sagsnr.: »3« {ASK}"]


def test_the_authoritys_own_number_is_its_own_business() -> None:
    assert lines(k01, hearing(Høring={"Myndighedens sagsnr.": "2026-1234"})) == []
