"""What is closed is found where it is said again, and what two papers say by chance is not."""

import pytest

from docgen.danish.tokens import seen, tokens
from docgen.finding import Place
from docgen.public.closed import Closed, ClosedText, plains_of

CELL = Place(sheet="Punkter", cell="L3")
FREE = plains_of(["Udsatterådet i Prøvekøbing", "Prøvekøbing Kommune", "12 34 56 78"])


def hits(closed: str, text: str, *, is_title: bool = False) -> list[str]:
    shown = seen(text)
    found = Closed((ClosedText(closed, CELL, is_title=is_title),), FREE).hits(shown, tokens(shown))
    return [hit.word for hit in found]


@pytest.mark.parametrize(
    ("closed", "text", "wanted"),
    [
        ("Familien Kvabstrup får en bolig.", "Vi talte om Kvabstrup.", ["Kvabstrup"]),
        ("Familien Kvabstrup får en bolig.", "Kvabstrups hus", ["Kvabstrups"]),
        ("Kvabstrup bor her.", "Kvabstrup bor der.", ["Kvabstrup"]),
        ("Æblegrød nr. 1 om varmestuer.", "Æblegrød nr. 2 om varmestuer.", []),
        ("Regning 4711-88 er betalt.", "Se 4711-88 og 471188.", ["4711-88", "471188"]),
        ("Det koster 25.000 kr. i 2026.", "Det koster 25.000 kr. i 2026.", []),
        ("Ring til 12 34 56 78.", "Ring til 12 34 56 78.", []),
        ("Mødet er den 12.08.2026.", "Mødet er den 12.08.2026.", []),
        ("Rådet tager orienteringen til efterretning.", "Rådet tager orienteringen til efterretning.", []),
        ("Rådet drøftede sagen.", "Rådet drøftede sagen.", []),
        ("Social- og Sundhedsudvalget i Prøvekøbing.", "Social- og Sundhedsudvalget i Prøvekøbing.", []),
        ("Hunden skal flyttes væk herfra straks.", "hunden skal flyttes væk i dag", ["hunden skal flyttes væk"]),
        (
            "Naboen klager over larm, røg og affald hver nat.",
            "Over affald, røg og larm klager hver nat en ny naboen.",
            ["Over affald, røg og larm klager …"],
        ),
        ("Hunden larmer.", "Hunden larmer.", ["Hunden larmer"]),
        ("Hunden skal være i snor.", "Hunden er glad.", []),
        ("Sat ud fra Lærkevej 12.", "Der er plads på Lærkevej.", ["Lærkevej"]),
        ("Sat ud fra Lærkevej 12.", "Der er bump på Lærkevejen og Lærkevejens hjørne.", ["Lærkevejen", "Lærkevejens"]),
    ],
)
def test_what_is_closed_is_found(closed: str, text: str, wanted: list[str]) -> None:
    assert hits(closed, text) == wanted


def test_of_a_title_only_the_names_in_it_are_closed() -> None:
    assert hits("Klage fra familien Kvabstrup", "Klage fra familien Kvabstrup", is_title=True) == ["Kvabstrup"]
    assert hits("Valg af leverandør", "Valg af leverandør", is_title=True) == []


def test_nothing_closed_is_never_found() -> None:
    assert list(Closed(()).hits("Kvabstrup", tokens("Kvabstrup"))) == []
