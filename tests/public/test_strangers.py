"""Names of people who stand in no list of the workbook: they are warned of at their cell and put up for approval."""

from pathlib import Path

import pytest

from docgen.finding import Level
from tests.public.test_public_papers import built, workbook


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Så kom Kurt Skovby med et forslag.", "Kurt Skovby"),
        ("Birthe M. Lundager var imod.", "Birthe M. Lundager"),
        ("Det er Fatima El Amins ønske.", "Fatima El Amins"),
        ("Vi talte med Anne-Marie Hedelund.", "Anne-Marie Hedelund"),
    ],
)
def test_a_name_that_nobody_listed_is_warned_of_and_put_up_for_approval(said: str, name: str, tmp_path: Path) -> None:
    outcome = built(workbook(tmp_path, said), tmp_path / "out", public=True)
    assert outcome.exit_code == 0
    told = [(one.place.cell, one.word) for one in outcome.findings if one.code == "G07" and one.level is Level.WARNING]
    assert told == [("K4", name)]
    listed = next(file for file in outcome.files if file.suffix == ".txt").read_text(encoding="utf-8-sig")
    assert f"[{name}]" in listed.partition("Skal læses af et menneske")[2]


def test_what_a_person_has_decided_about_it_holds(tmp_path: Path) -> None:
    decided = ("Kurt Skovby", "", "Ja", "Anne Eksempel", "Han har selv sagt ja.")
    outcome = built(workbook(tmp_path, "Så kom Kurt Skovby ind.", *decided), tmp_path / "out", public=True)
    assert outcome.exit_code == 0
    assert not [one for one in outcome.findings if one.code == "G07"]


@pytest.mark.parametrize(
    "said",
    [
        "Næste gang taler vi om Sankt Hans Aften og Per person.",
        "Vi mødes på Louise Parkvej og i Maria Kirke.",
        "Klaus Riskærs Fond og Ulla Danielsen A/S har svaret.",
        "Rådet sendte et brev til Social- og Sundhedsudvalget i Prøvekøbing Kommune.",
    ],
)
def test_roads_firms_and_offices_are_nobodys_names(said: str, tmp_path: Path) -> None:
    outcome = built(workbook(tmp_path, said), tmp_path / "out", public=True)
    assert not [one.line for one in outcome.findings if one.code == "G07"]
