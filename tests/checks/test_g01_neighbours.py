"""A number that several cells hold together, and cells whose label says what their figures are."""

from dataclasses import replace

import pytest
from check_contexts import lines, meeting

from docgen.checks.privacy import g01_personal_numbers as g01
from docgen.finding import Place
from docgen.workbook.cell_texts import CellText
from tests.danish.number_spellings import Chance

FIRST, LAST = "070761", "4285"
SHEET = "Intern noter"


def told(**cells: str) -> list[str]:
    """Return the findings of a sheet of the user's own with these cells."""
    ordered = sorted(cells.items(), key=lambda one: (one[0][1:], one[0][0]))
    texts = tuple(CellText(text, Place(sheet=SHEET, cell=cell), "own") for cell, text in ordered)
    return lines(g01, replace(meeting(), texts=texts))


DOUBT = "Er det et personnummer, så slet det. Ellers skriv foran, hvad det er, fx »P-nr.«."


def test_a_number_over_two_cells_of_a_row_is_told_at_the_first() -> None:
    assert told(A1="CPR", B1=FIRST, C1=LAST) == [
        "error: Intern noter!B1  Sammen med C1 står her et personnummer: 0707••-••••. Slet det."
    ]


def test_without_a_word_it_is_a_doubt() -> None:
    assert told(A1="Borger", B1=FIRST, C1=LAST) == [
        f"warning: Intern noter!B1  0707••-•••• ligner et personnummer, sammen med C1. {DOUBT}"
    ]


def test_a_number_over_three_cells_of_a_column_is_told() -> None:
    assert told(A1="Personnummer", A2="0707", A3="61", A4=LAST) == [
        "error: Intern noter!A2  Sammen med A3 og A4 står her et personnummer: 0707••-••••. Slet det."
    ]


def test_the_heading_of_the_column_is_the_word_near() -> None:
    # Excel has taken the first zero of a number for itself.
    assert told(A1="Navn", B1="CPR-nr.", A2="Mona", B2="707614285", A3="Bo", B3="707614285") == [
        "error: Intern noter!B2  Her står et personnummer: 0707••-••••. Slet det.",
        "error: Intern noter!B3  Her står et personnummer: 0707••-••••. Slet det.",
    ]
    assert told(A1="CPR", A2="70761", B2=LAST) == [
        "error: Intern noter!A2  Sammen med B2 står her et personnummer: 0707••-••••. Slet det."
    ]


@pytest.mark.parametrize("label", ["P-nr.", "CVR-nummer", "EAN", "Faktura nr.", "Konto"])
def test_a_label_of_another_number_quiets_ten_figures(label: str) -> None:
    figures = Chance(1).number(checked=False).figures
    assert told(A1=label, B1=figures) == []
    assert told(A1="Firma", B1=label, A2="Eksempel", B2=figures) == []


def test_amounts_and_dates_beside_each_other_are_quiet() -> None:
    assert told(A1="Drift", B1="120612", C1="4286", D1="3311") == []
    assert told(A1="15-06-2022", B1="1630", C1="Møde") == []
    assert told(A1="Nr.", A2="1", A3="2", A4="3", A5="4", A6="5", A7="6", A8="7", A9="8") == []
