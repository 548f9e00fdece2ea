"""Y12: figures of the report's text are the counted ones."""

import pytest
from year_contexts import MEETING, told, year

from docgen.checks.year import y12_told_figures

POSTINGS = [
    {"Dato": "09-02-2027", "Post": post, "Beløb": amount} for post, amount in (("Kaffe", "640"), ("Bus", "400"))
]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Vi holdt ét møde og besvarede 2 høringer i 2027.", ["2 høringer"]),
        ("Vi holdt fire møder.", ["fire møder"]),
        ("Vi holdt et møde, og mange møder er vigtige.", []),
        ("Der var 3 samarbejdsmøder.", ["3 samarbejdsmøder"]),
        ("Vi besvarede to høringer.", ["to høringer"]),
        ("Vi var med på 2 udvalgsmøder.", ["2 udvalgsmøder"]),
        ("Vi har brugt 900 kr. i alt.", ["brugt 900 kr."]),
        ("Vi brugte 640 kroner til kaffe og 1.040 kr. i alt.", []),
        ("Vi brugte hele året. 900 kr. er ikke nok.", []),
    ],
)
def test_a_figure_that_is_not_the_counted_one_is_told(text: str, lines: list[str]) -> None:
    found = told(y12_told_figures, year(Årsrapport={"Forord": text}, Posteringer=POSTINGS))
    assert [line.partition("»")[2].partition("«")[0] for line in found] == lines


def test_the_sentence_says_what_the_sheet_gives() -> None:
    assert told(y12_told_figures, year(Årsrapport={"Temaer": "Vi holdt fire møder."})) == [
        "warning: Årsrapport!B3  Temaer: Teksten siger »fire møder«, men arket Møder giver 1. Ret tallet, eller ret arket."
    ]


def test_hearings_may_be_those_that_came_or_those_that_were_answered() -> None:
    hearing = {"Titel": "Ny politik", "Hørende myndighed": "Byrådet", "Modtaget den": "01-02-2027"}
    hearings = [hearing, hearing | {"Svaret den": "10-02-2027"}]
    for text in ("Vi fik to høringer.", "Vi svarede på en høring.", "Vi skrev et høringssvar."):
        assert told(y12_told_figures, year(Årsrapport={"Forord": text}, Høringer=hearings)) == []


def test_the_figures_are_those_of_the_reports_own_day() -> None:
    words = {"Forord": "Vi holdt to møder.", "Næste år": "Vi vil holde fem møder."}
    meetings = [MEETING, MEETING | {"Nr.": "2", "Dato": "09-11-2027"}]
    assert told(y12_told_figures, year(Møder=meetings, Årsrapport=words)) == []
    assert len(told(y12_told_figures, year(Møder=meetings, Årsrapport=words | {"Dato": "01-06-2027"}))) == 1
