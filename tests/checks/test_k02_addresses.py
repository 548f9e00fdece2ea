import pytest
from check_contexts import hearing, lines, meeting

from docgen.checks import k02_addresses as k02


@pytest.mark.parametrize("text", ["navn@example.dk", "Sekretariatet, navn@example.dk", "a.b-c@raad.example.dk"])
def test_an_address_is_right(text: str) -> None:
    assert lines(k02, meeting(Organ={"E-mail": text})) == []


@pytest.mark.parametrize("text", ["navn.example.dk", "navn@example", "@example.dk", "navn @ example.dk"])
def test_what_is_no_address_is_told(text: str) -> None:
    line = f"warning: Organ!B11  E-mail: »{text}« er ikke en e-mailadresse. Skriv fx navn@example.dk."
    assert lines(k02, meeting(Organ={"E-mail": text})) == [line]
    assert lines(k02, hearing(Organ={"E-mail": text})) == [line]
