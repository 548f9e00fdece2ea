from pathlib import Path

import pytest

from docgen.danish.easy.turns import COLUMNS, Turns, read_turns
from docgen.disk import resources

SHIPPED = read_turns(resources.templates() / "vendinger.csv")


def ours(phrase: str) -> bool:
    return phrase.casefold() in ("rådet", "udsatterådet")


def easy(sentence: str, topic: str = "") -> str:
    return next(SHIPPED.of_sentence(sentence, is_decision=True, ours=ours, topic=topic), "")


def all_easy(sentence: str) -> list[str]:
    return list(SHIPPED.of_sentence(sentence, is_decision=True, ours=ours, topic=""))


def listed(folder: Path, *rows: str) -> Turns:
    path = folder / "vendinger.csv"
    path.write_text("\n".join([";".join(COLUMNS), *rows]), "utf-8")
    return read_turns(path)


def test_the_shipped_list_has_150_turns_and_no_faulty_row() -> None:
    assert SHIPPED.faults == ()
    assert len({turn.written for turn in SHIPPED.turns if turn.place != "overskrift"}) >= 150


def test_excel_opens_the_list_as_danish() -> None:
    assert (resources.templates() / "vendinger.csv").read_bytes().startswith(b"\xef\xbb\xbfvending;let;sted\r\n")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Godkendt.", "Vi sagde ja til det."),
        ("Enstemmigt vedtaget", "Vi sagde ja til det."),
        ("Indstillingen blev godkendt.", "Vi sagde ja til forslaget."),
        ("Taget til efterretning.", "Vi har hørt om det."),
        ("Rådet tog orienteringen til efterretning.", "Vi har hørt om det."),
        ("Drøftet.", "Vi talte om det."),
        ("Sagen blev udsat til næste møde.", "Vi venter med det til næste møde."),
        ("Overføres til næste møde.", "Vi taler om det på næste møde."),
        ("Rådet kunne ikke tiltræde forslaget.", "Vi kunne ikke sige ja til forslaget."),
        ("Det blev aftalt, at forvaltningen undersøger sagen.", "Vi aftalte, at forvaltningen undersøger sagen."),
        ("Det blev aftalt, at der på næste møde drøftes boliger.", "Vi aftalte, at der på næste møde drøftes boliger."),
        ("Formanden orienterede om boligerne.", "Formanden fortalte om boligerne."),
        ("Formanden har orienteret om boligerne.", "Formanden har fortalt om boligerne."),
        ("Udkastet sendes i høring.", "Andre skal nu sige deres mening om udkastet."),
        ("Rådet ønsker at få flere boliger.", "Vi vil gerne få flere boliger."),
    ],
)
def test_a_turn_of_minutes_is_said_easily(sentence: str, said: str) -> None:
    assert easy(sentence) == said


def test_what_the_item_is_about_is_said_where_it_is_known() -> None:
    assert easy("Godkendt.", "dagsordenen") == "Vi sagde ja til dagsordenen."


def test_a_subordinate_clause_gets_the_order_of_a_main_one() -> None:
    assert "Forvaltningen sender ikke brevet." in all_easy("Det blev aftalt, at forvaltningen ikke sender brevet.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Rådet godkendte, hvad formanden sagde, og gik hjem.",
        "Hvis nogen orienterede om boligerne.",
    ],
)
def test_a_sentence_whose_parts_are_not_sure_has_no_turn(sentence: str) -> None:
    assert easy(sentence) == ""


def test_a_title_gives_what_it_is_about() -> None:
    assert SHIPPED.of_title("Orientering om boligerne", ours) == "Boligerne"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (";Ja.;beslutning", "»vending« og »let« skal begge være udfyldt."),
        ("godkendt;Ja.;her", "»her« er ikke et sted. Skriv beslutning, sætning, inde eller overskrift."),
        ("godkendt (nu;Ja.;beslutning", "»godkendt (nu« har en klamme, der ikke er lukket."),
        ("{hvad} godkendt;Ja.;beslutning", "De samme felter skal stå i »vending« og i »let«, hvert én gang."),
        ("{hvo} kom;{hvo} kom.;sætning", "»hvo« er ikke et felt. Skriv hvem, hvad, ting, sætning, tid, gøre, led."),
        ("(er|var) her;(er|var|har) her;inde", "Ordene i ( | ) skal være lige mange i »vending« og i »let«."),
    ],
)
def test_a_row_that_cannot_be_used_is_told_with_its_number(tmp_path: Path, row: str, message: str) -> None:
    (fault,) = listed(tmp_path, row).faults
    assert (fault.number, fault.message) == (2, message)


def test_a_list_without_its_columns_is_told(tmp_path: Path) -> None:
    path = tmp_path / "vendinger.csv"
    path.write_text("ord;let\nA;B\n", "utf-8")
    assert [fault.message for fault in read_turns(path).faults] == ["Listen over vendinger har ikke vending, sted."]
