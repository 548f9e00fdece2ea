from check_contexts import ITEM, PERSON, lines, meeting

from docgen.checks import m03_attendance as m03

INVITED = PERSON | {"Status": "Inviteret"}
ANNE = PERSON | {"Navn": "Anne Eksempel"}


def test_minutes_in_which_everybody_is_still_invited_are_stopped() -> None:
    assert lines(m03, meeting(Deltagere=[INVITED, ANNE | {"Status": "Inviteret"}])) == [
        "error: Deltagere!F2  Status: Alle deltagere står stadig som Inviteret. Skriv, hvem der kom."
    ]


def test_some_who_are_still_invited_are_named_once() -> None:
    assert lines(m03, meeting(Deltagere=[ANNE, INVITED])) == [
        "warning: Deltagere!F3  Status: Bo Eksempel står stadig som Inviteret. Skriv, om personen kom."
    ]
    many = [INVITED | {"Navn": f"Bo Prøve{number}"} for number in "abcde"]
    assert lines(m03, meeting(Deltagere=[ANNE, *many])) == [
        "warning: Deltagere!F3  Status: Bo Prøvea, Bo Prøveb og 3 andre står stadig som Inviteret. Skriv, hvem af dem der kom."
    ]


def test_an_agenda_calls_people_and_an_empty_list_says_nothing() -> None:
    assert lines(m03, meeting(Møde={"Status": "Dagsorden"}, Deltagere=[INVITED])) == []
    assert lines(m03, meeting(Deltagere=[])) == []


def test_one_who_presents_has_not_sent_apologies() -> None:
    away = PERSON | {"Navn": "Carl Prøve", "Status": "Afbud"}
    item = ITEM | {"Oplægsholder": "v. Carl Prøve, områdechef"}
    assert lines(m03, meeting(Deltagere=[PERSON, ANNE, away], Punkter=[item])) == [
        "warning: Punkter!F2  Oplægsholder: Carl Prøve står her, men har afbud i arket Deltagere. Ret den ene celle."
    ]
    assert lines(m03, meeting(Deltagere=[PERSON, away | {"Status": "Fraværende"}], Punkter=[item])) == [
        "warning: Punkter!F2  Oplægsholder: Carl Prøve står her, men er fraværende i arket Deltagere. Ret den ene celle."
    ]
    assert lines(m03, meeting(Deltagere=[PERSON, away, away | {"Status": "Gæst"}], Punkter=[item])) == []
