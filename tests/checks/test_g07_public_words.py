import pytest
from check_contexts import PERSON, case, hearing, lines, meeting

from docgen.checks.privacy import g07_public_words as g07

ROW = {"Ord": "Skov", "Må stå": "Ja", "Godkendt af": "Anne Eksempel", "Begrundelse": "Det er skoven ved søen."}


@pytest.mark.parametrize("where", ["Punkter!I2", "punkter ! $I$2", "'Møde'!B7", None])
def test_a_decision_with_a_word_a_person_and_a_reason_is_used(where: str | None) -> None:
    row = ROW | ({"Sted": where} if where else {})
    for context in (meeting(Deltagere=[PERSON], Offentliggørelse=[row]), hearing(Offentliggørelse=[row])):
        assert lines(g07, context) == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            {"Sted": "side 4"},
            "B2  Sted: Stedet kan ikke læses. Skriv ark og celle, fx Punkter!I2, eller lad feltet være tomt.",
        ),
        (
            {"Sted": "I2"},
            "B2  Sted: Stedet kan ikke læses. Skriv ark og celle, fx Punkter!I2, eller lad feltet være tomt.",
        ),
        (
            {"Godkendt af": "sekretariatet"},
            "D2  Godkendt af: Kun en navngiven person kan beslutte, om et ord må stå. Skriv personens fulde navn.",
        ),
        (
            {"Begrundelse": "ok"},
            "E2  Begrundelse: Det kan kun besluttes med en grund. Skriv grunden i en hel sætning.",
        ),
    ],
)
def test_a_decision_that_cannot_be_used_is_told_at_its_cell(change: dict[str, str], line: str) -> None:
    assert lines(g07, case(Offentliggørelse=[ROW | change])) == [f"error: Offentliggørelse!{line}"]
