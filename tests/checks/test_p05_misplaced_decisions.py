import pytest
from check_contexts import BODY, ITEM, SECTIONS, case, lines, meeting

from docgen.checks import p05_misplaced_decisions as p05

END = "er en beslutning, men feltet Beslutning er tomt. Flyt sætningen til Beslutning."


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Det besluttes, at rådet skriver til udvalget.", "Det besluttes"),
        ("- Det besluttes at skrive.", "Det besluttes"),
        ("Det blev besluttet, at rådet skriver.", "Det blev besluttet"),
        ("Udsatterådet vedtog planen.", "Udsatterådet vedtog"),
        ("Rådet drøftede sagen. Rådet besluttede at skrive.", "Rådet besluttede"),
    ],
)
@pytest.mark.parametrize(("heading", "cell"), [("Fremstilling", "I2"), ("Drøftelse", "K2")])
def test_a_decision_outside_its_field_is_told(sentence: str, words: str, heading: str, cell: str) -> None:
    assert lines(p05, meeting(Punkter=[ITEM | {heading: sentence}])) == [
        f"warning: Punkter!{cell}  {heading}: »{words} …« {END}"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Det blev besluttet på mødet den 8. juni 2025, at rådet skal have fire møder.",
        "Rådet besluttede sidste år at skrive.",
        "Rådet drøftede, hvad byrådet har besluttet.",
        "Byrådet besluttede at spare.",
        "Rådet beslutter selv sine temaer.",
    ],
)
def test_what_was_decided_before_or_by_others_may_stand(sentence: str) -> None:
    assert lines(p05, meeting(Punkter=[ITEM | {"Fremstilling": sentence}])) == []


def test_nothing_is_said_where_the_decision_is_filled_or_the_meeting_is_not_held() -> None:
    item = ITEM | {"Drøftelse": "Rådet besluttede at skrive."}
    assert lines(p05, meeting(Punkter=[item | {"Beslutning": "Rådet skriver."}])) == []
    assert lines(p05, meeting(Møde={"Status": "Dagsorden"}, Punkter=[item])) == []


def test_each_kind_of_body_has_its_own_word() -> None:
    network = BODY | {"Type": "Netværk", "Kort navn": "Mødestedet"}
    item = ITEM | {"Drøftelse": "Netværket besluttede at ringe.\nMødestedet vedtog det.\nRådet besluttede det."}
    assert lines(p05, meeting(Organ=network, Punkter=[item])) == [
        f"warning: Punkter!K2  Drøftelse: »Netværket besluttede …« {END}",
        f"warning: Punkter!K2  Drøftelse: »Mødestedet vedtog …« {END}",
    ]


def test_a_cases_text_is_looked_through() -> None:
    sections = [SECTIONS[0], SECTIONS[1] | {"Tekst": "Det besluttes, at aftalen fornyes."}]
    assert lines(p05, case(Tekst=sections)) == [f"warning: Tekst!B3  Tekst: »Det besluttes …« {END}"]
    assert lines(p05, case(Sag={"Beslutning": "Godkendt."}, Tekst=sections)) == []
