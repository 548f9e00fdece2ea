from check_contexts import lines
from easy_contexts import easy

from docgen.checks.easy import l23_logo as l23


def test_the_logo_without_a_reader_is_an_error() -> None:
    assert lines(l23, easy(Billede="easy-to-read-logo.png")) == [
        "error: Punkter!R2  Billede: »easy-to-read-logo.png« ligner letlæst-logoet, men det står ikke, hvem der har prøvelæst. Fjern billedet, eller skriv »Prøvelæst af« og navnet i en let tekst."
    ]


def test_the_logo_with_a_readers_name_passes() -> None:
    assert lines(l23, easy("Prøvelæst af Bo Eksempel.", Billede="easy-to-read-logo.png")) == []


def test_another_picture_passes() -> None:
    assert lines(l23, easy(Billede="hus.png", Billedtekst="Et hus")) == []
