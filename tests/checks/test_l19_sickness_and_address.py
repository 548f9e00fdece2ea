import pytest
from check_contexts import ITEM, lines, meeting
from easy_contexts import TEXT, easy

from docgen.checks.easy import l19_sickness_and_address as l19


def test_an_illness_is_a_warning() -> None:
    assert lines(l19, easy("Vi talte om en mand med skizofreni.")) == [
        f"warning: {TEXT}: »skizofreni« siger noget om helbred: »Vi talte om en mand med skizofreni.« Skriv »sygdom« eller »hjælp«, så ingen kan kendes."
    ]


@pytest.mark.parametrize("word", ["sukkersyge", "astma", "en blodprop", "OCD", "en hjerneskade"])
def test_a_common_name_of_an_illness_is_one_too(word: str) -> None:
    (line,) = lines(l19, easy(f"Hun har {word}."))
    assert line.startswith(f"warning: {TEXT}: »{word.removeprefix('en ')}« siger noget om helbred: ")


def test_an_abuse_is_a_warning_and_a_house_for_all_is_not() -> None:
    assert lines(l19, easy("Hun har et alkoholmisbrug.\nVi talte om et hus for folk med misbrug.")) == [
        f"warning: {TEXT}: »alkoholmisbrug« siger noget om helbred: »Hun har et alkoholmisbrug.« Skriv »sygdom« eller »hjælp«, så ingen kan kendes."
    ]


def test_an_address_is_a_warning() -> None:
    assert lines(l19, easy("Huset er på Prøvevej 12.")) == [
        f"warning: {TEXT}: »Prøvevej 12« er en adresse: »Huset er på Prøvevej 12.« Er det en persons hjem, så slet den."
    ]


def test_the_meetings_own_address_passes() -> None:
    assert (
        lines(
            l19, meeting(Møde={"Sted": "Rådhuset, Torvet 1"}, Punkter=[ITEM | {"Let tekst": "Vi mødes på Torvet 1."}])
        )
        == []
    )
