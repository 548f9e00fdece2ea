from dataclasses import replace
from typing import Literal

import pytest
from check_contexts import ANNEX, CASE, ITEM, case, lines, meeting, said

from docgen.checks.privacy import g01_personal_numbers as g01
from docgen.checks.privacy.number_findings import findings_in
from docgen.finding import Place, error
from docgen.workbook.cell_texts import CellText

NUMBER = "070761-4285"
MASKED = "0707••-••••"


def test_a_number_is_told_and_never_shown() -> None:
    assert lines(g01, said(f"Borgeren ({NUMBER}) har klaget.")) == [
        f"error: Punkter!I2  Fremstilling: Her står et personnummer: {MASKED}. Slet det."
    ]


def test_what_only_looks_like_one_is_a_warning() -> None:
    # Ten figures with a date of birth and a wrong check digit.
    figures = NUMBER.replace("-", "")[:-1] + "6"
    assert lines(g01, said(f"Se {figures}.")) == [
        (
            f"warning: Punkter!I2  Fremstilling: {MASKED} ligner et personnummer. "
            "Er det et personnummer, så slet det. Ellers skriv foran, hvad det er, fx »P-nr.«."
        )
    ]


def test_many_numbers_in_a_cell_are_one_finding() -> None:
    text = " og ".join([NUMBER] * 5)
    assert lines(g01, said(text)) == [
        f"error: Punkter!I2  Fremstilling: Her står 5 personnumre: {MASKED}, {MASKED}, {MASKED} og 2 til. Slet dem."
    ]


@pytest.mark.parametrize("area", ["value", "own", "other"])
def test_every_area_of_the_workbook_is_searched(area: Literal["value", "own", "other"]) -> None:
    place = Place(sheet="Intern noter", cell="C4")
    context = replace(meeting(), texts=(CellText(f"cpr {NUMBER}", place, area),))
    assert lines(g01, context) == [f"error: Intern noter!C4  Her står et personnummer: {MASKED}. Slet det."]


def test_the_names_of_files_are_searched() -> None:
    context = meeting(
        Bilag=[ANNEX | {"Fil": f"bilag/notat_{NUMBER}.pdf"}], Punkter=[ITEM | {"Billede": f"{NUMBER}.png"}]
    )
    assert lines(g01, context) == [
        f"error: Punkter!R2  Billede: Her står et personnummer: {MASKED}. Slet det.",
        f"error: Bilag!D2  Fil: Her står et personnummer: {MASKED}. Slet det.",
    ]


def test_case_numbers_are_none() -> None:
    assert lines(g01, case(Sag=CASE)) == []


def test_a_text_outside_the_workbook_is_searched_and_its_place_tells_nothing() -> None:
    place = Place(part=f"{NUMBER}.pdf, side 3")
    assert [finding.line for finding in findings_in(f"Patient\n{NUMBER}", place)] == [
        f"{MASKED}.pdf, side 3  Her står et personnummer: {MASKED}. Slet det."
    ]
    assert list(findings_in("Ring på 12 34 56 78.", place)) == []


def test_another_checks_finding_is_concealed() -> None:
    place = Place(sheet="Bilag", cell="D2", field="Fil")
    told = g01.concealed(error("B01", place, f"»{NUMBER}.pdf« findes ikke.", f"Ligger der »{NUMBER} 2.pdf«?"))
    assert told == error("B01", place, f"»{MASKED}.pdf« findes ikke.", f"Ligger der »{MASKED} 2.pdf«?")
