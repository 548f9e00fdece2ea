import pytest
from check_contexts import ITEM, lines, meeting

from docgen.checks import o02_carry_over as o02

NEXT = {"Næste møde dato": "17-08-2026"}
CARRIED = ITEM | {"Overføres til næste møde": "Ja"}
NO_ITEM = (
    "warning: Opfølgning!A2  Punkt: Der er intet punkt 9 i arket Punkter. Punkterne er 1. "
    "Er det et andet mødes punkt, så tøm cellen."
)
ACTION = {"Hvad": "Ringer", "Ansvarlig": "Anne Eksempel", "Status": "Åben"}


def test_items_that_are_carried_over_need_a_next_meeting() -> None:
    assert lines(o02, meeting(Punkter=[CARRIED, ITEM, CARRIED, CARRIED])) == [
        (
            "warning: Møde!B15  Næste møde dato: Punkt 1, 3 og 4 overføres til næste møde, men mødets dato mangler. "
            "Skriv næste mødes dato."
        )
    ]
    assert lines(o02, meeting(Møde=NEXT, Punkter=[CARRIED])) == []


@pytest.mark.parametrize(
    "decision", ["Udsat.", "Punktet udsættes til næste møde.", "Overføres til næste møde.", "Sagen blev udskudt."]
)
def test_a_postponed_item_is_carried_over(decision: str) -> None:
    words = decision.split(" til ", maxsplit=1)[0].rstrip(".")
    item = ITEM | {"Beslutning": decision}
    assert lines(o02, meeting(Møde=NEXT, Punkter=[item])) == [
        (
            f"warning: Punkter!M2  Overføres til næste møde: Beslutningen siger »{words}«, men punktet overføres ikke "
            "til næste møde. Vælg Ja, så kommer det med på næste dagsorden."
        )
    ]
    assert lines(o02, meeting(Møde=NEXT, Punkter=[CARRIED | item | {"Overføres til næste møde": "Ja"}])) == []


@pytest.mark.parametrize(
    "decision", ["Godkendt.", "Rådet udsatte ikke noget.", "Punkterne 8.1 og 8.2 sættes på næste dagsorden."]
)
def test_a_decision_that_postpones_nothing_is_free(decision: str) -> None:
    assert lines(o02, meeting(Punkter=[ITEM | {"Beslutning": decision}])) == []


def test_a_follow_up_has_a_day_and_an_item() -> None:
    assert lines(o02, meeting(Opfølgning=[ACTION | {"Punkt": "9"}])) == [
        NO_ITEM,
        (
            "warning: Opfølgning!D2  Frist: Opfølgningen har ingen frist, og næste møde er ikke fastsat. "
            "Skriv en frist eller næste mødes dato."
        ),
    ]
    assert lines(o02, meeting(Opfølgning=[ACTION | {"Punkt": "1", "Frist": "01-08-2026"}])) == []
    assert lines(o02, meeting(Møde=NEXT, Opfølgning=[ACTION])) == []
    assert lines(o02, meeting(Opfølgning=[ACTION | {"Punkt": "1.", "Frist": "01-08-2026"}])) == []
    assert lines(o02, meeting(Opfølgning=[ACTION | {"Punkt": "9", "Status": "Lukket"}])) == [NO_ITEM]


def test_a_promise_without_any_follow_up_is_told_once() -> None:
    item = ITEM | {"Beslutning": "Forvaltningen undersøger det og vender tilbage."}
    assert lines(o02, meeting(Punkter=[item, item])) == [
        (
            "warning: Punkter!L2  Beslutning: Beslutningen siger »undersøger«, men arket Opfølgning er tomt. "
            "Skriv i Opfølgning, hvem der gør hvad."
        )
    ]
    assert lines(o02, meeting(Møde=NEXT, Punkter=[item], Opfølgning=[ACTION])) == []


def test_an_agenda_has_agreed_nothing_yet() -> None:
    context = meeting(Møde={"Status": "Dagsorden"}, Punkter=[CARRIED], Opfølgning=[ACTION | {"Punkt": "9"}])
    assert lines(o02, context) == [NO_ITEM]
