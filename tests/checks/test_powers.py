"""A body that may not decide, recommend or answer hearings is told where its text says that it did."""

import pytest
from check_contexts import ITEM, hearing, lines, meeting

from docgen.checks import i01_recommendations as i01

NETWORK = {
    "Navn": "Egedal Kommunes UdsatteNetværk",
    "Kort navn": "UdsatteNetværket",
    "Type": "Netværk",
    "Må beslutte": "Nej",
    "Må indstille": "Nej",
    "Må afgive høringssvar": "Nej",
}
COUNCIL = {"Må beslutte": "Nej"}


def told(field: str, text: str, body: dict[str, str]) -> list[str]:
    return [
        line.partition(": Her står ")[2] for line in lines(i01, meeting(Organ=body, Punkter=[ITEM | {field: text}]))
    ]


@pytest.mark.parametrize(
    ("field", "text", "words", "power"),
    [
        ("Drøftelse", "Netværket besluttede at skrive til borgmesteren.", "besluttede", "beslutte"),
        ("Drøftelse", "Derfor besluttede UdsatteNetværket at mødes igen.", "besluttede", "beslutte"),
        ("Beslutning", "Det blev besluttet at mødes igen.", "Det blev besluttet", "beslutte"),
        ("Fremstilling", "Netværket indstiller, at der bygges.", "indstiller", "indstille"),
        ("Drøftelse", "Vi anbefaler flere boliger.", "anbefaler", "indstille"),
        ("Drøftelse", "Netværket afgiver høringssvar til byrådet.", "afgiver høringssvar", "afgive høringssvar"),
        ("Let aftale", "Vi besluttede at skrive et brev.", "besluttede", "beslutte"),
    ],
)
def test_a_network_neither_decides_nor_recommends_nor_answers(field: str, text: str, words: str, power: str) -> None:
    assert [line.partition(". ")[0] for line in told(field, text, NETWORK)] == [
        f"»{words}«, men UdsatteNetværket må ikke {power}"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Netværket drøftede, hvad byrådet besluttede i maj.",
        "Byrådet vedtog planen, og netværket drøftede den.",
        "Netværket kan ikke beslutte noget.",
        "Netværket beslutter ikke, men taler om det.",
        "Det blev aftalt, at politikerne tager det med videre.",
        "Forvaltningen indstiller, at planen godkendes.",
    ],
)
def test_what_others_do_and_what_is_denied_may_be_said(text: str) -> None:
    assert told("Drøftelse", text, NETWORK) == []


def test_an_advisory_council_does_not_grant_money_but_may_advise() -> None:
    assert told("Drøftelse", "Rådet bevilger 10.000 kr. til temadagen.", COUNCIL) == [
        "»bevilger«, men Udsatterådet må ikke beslutte. Skriv fx »anbefaler«, »udtaler« eller »tager til efterretning«."
    ]
    assert told("Drøftelse", "Rådet anbefaler flere boliger.", COUNCIL) == []


def test_nobody_speaks_on_behalf_of_a_network() -> None:
    item = ITEM | {"Drøftelse": "Hanne skriver på vegne af UdsatteNetværket."}
    assert lines(i01, meeting(Organ=NETWORK, Punkter=[item])) == [
        "warning: Punkter!K2  Drøftelse: Her står »på vegne af UdsatteNetværket«, men deltagerne taler kun på egne "
        "vegne. Skriv, hvem der siger det."
    ]


def test_a_network_has_no_hearing_response() -> None:
    assert lines(i01, hearing(Organ=NETWORK)) == [
        "error: Organ!B6  Må afgive høringssvar: UdsatteNetværket må ikke afgive høringssvar. "
        "Lad et medlem svare i eget navn, eller ret feltet."
    ]
