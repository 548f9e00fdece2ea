"""Each code of the catalogue has a fault planted in a real workbook, and it fires at the cell where it was planted."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook import Workbook

from docgen.build.check import check
from docgen.checks.catalogue import codes
from tests.conftest import cell_of, spoiled

TODAY = dt.date(2026, 1, 15)
NUMBER = "070761-4285"
MEETING, NETWORK, HEARING, CASE = "samarbejdsforum", "egedal_meeting", "ishoej_hearing", "odense_case"
Cell = tuple[str, str, int]

PLANTED: list[tuple[str, str, Cell, dict[Cell, Any]]] = [
    ("P01", MEETING, ("Punkter", "Fremstilling", 6), {("Punkter", "Fremstilling", 6): "at [skriv indstilling]"}),
    ("P02", MEETING, ("Punkter", "Beslutning", 6), {("Punkter", "Beslutning", 6): "Beslutning der skal udfyldes, hvis punktet er lukket"}),
    ("P03", MEETING, ("Punkter", "Drøftelse", 4), {("Punkter", "Drøftelse", 4): "Forummet talte om bolig. Forummet talte om bolig."}),
    ("P04", "ishoej_meeting", ("Punkter", "Lukkegrund", 2), {("Punkter", "Åbenhed", 2): "Lukket"}),
    ("P05", MEETING, ("Punkter", "Drøftelse", 6), {("Punkter", "Drøftelse", 6): "Det besluttes, at der skrives et brev.", ("Punkter", "Beslutning", 6): None}),
    ("P06", MEETING, ("Punkter", "Drøftelse", 4), {("Punkter", "Drøftelse", 4): "Forummet mødes den den 15. juni 2022."}),
    ("D01", MEETING, ("Punkter", "Drøftelse", 4), {("Punkter", "Drøftelse", 4): "Forummet mødes tirsdag den 15. juni 2022."}),
    ("D02", MEETING, ("Møde", "Næste møde dato", 1), {("Møde", "Næste møde dato", 1): dt.date(2022, 6, 1)}),
    ("D03", NETWORK, ("Møde", "Dato", 1), {("Møde", "Dato", 1): dt.date(2026, 1, 20)}),
    ("D04", CASE, ("Sag", "Mødedato", 1), {("Sag", "Mødedato", 1): dt.date(2026, 6, 10)}),
    ("D05", HEARING, ("Høring", "Behandlingsform", 1), {("Høring", "Behandlet den", 1): None, ("Høring", "Behandlingsform", 1): "På møde", ("Høring", "Næste møde dato", 1): dt.date(2026, 8, 12)}),
    ("D06", MEETING, ("Møde", "Næste møde dato", 1), {("Møde", "Næste møde dato", 1): dt.date(2122, 6, 1)}),
    ("D07", MEETING, ("Punkter", "Minutter", 4), {("Punkter", "Minutter", 4): 900}),
    ("K02", MEETING, ("Organ", "E-mail", 1), {("Organ", "E-mail", 1): "navn.example.dk"}),
    ("M03", MEETING, ("Deltagere", "Status", 2), {("Deltagere", "Status", 2): "Inviteret"}),
    ("M01", MEETING, ("Punkter", "Oplægsholder", 2), {("Punkter", "Oplægsholder", 2): "Else Prøvesen, leder"}),
    ("M02", MEETING, ("Organ", "Beslutningsdygtig andel", 1), {("Organ", "Beslutningsdygtig andel", 1): 0.95}),
    ("K01", CASE, ("Sag", "Sagsnr.", 1), {("Sag", "Sagsnr.", 1): "27.0.00-A00-5-15"}),
    ("B01", CASE, ("Bilag", "Fil", 1), {("Bilag", "Fil", 1): "bilag/findes-ikke.pdf"}),
    ("B02", MEETING, ("Punkter", "Drøftelse", 4), {("Punkter", "Drøftelse", 4): "![Et hus](findes-ikke.png)"}),
    ("I01", CASE, ("Indstilling", "At", 1), {("Indstilling", "At", 1): "Direktøren indstiller, at"}),
    ("I02", CASE, ("Sag", "Inddragelse", 1), {("Sag", "Inddragelse", 1): "Ja"}),
    ("F01", CASE, ("Sag", "Behandles i", 1), {("Sag", "Behandles i", 1): "QQQ"}),
    ("G01", MEETING, ("Punkter", "Drøftelse", 4), {("Punkter", "Drøftelse", 4): f"Forummet talte om {NUMBER}."}),
    ("G02", MEETING, ("Punkter", "Let tekst", 6), {("Punkter", "Let tekst", 6): "Tove Kildegård talte om sit liv."}),
    ("G03", MEETING, ("Punkter", "Drøftelse", 4), {("Punkter", "Drøftelse", 4): "A.B. har fået afslag på støtte efter § 85."}),
    ("G04", MEETING, ("Punkter", "Overskrift", 4), {("Punkter", "Åbenhed", 4): "Lukket", ("Punkter", "Lukkegrund", 4): "Personforhold", ("Punkter", "Overskrift", 4): "Klage fra Tove Kildegård"}),
    ("G05", MEETING, ("Møde", "Afstemt med deltagerne den", 1), {("Organ", "Tavshedspligt", 1): "Ja"}),
    ("O01", "ishoej_meeting", ("Punkter", "Fremstilling", 2), {("Punkter", "Fremstilling", 2): "Sagen handler om udsatterrådet."}),
    ("O02", MEETING, ("Punkter", "Overføres til næste møde", 6), {("Punkter", "Beslutning", 6): "Punktet udsættes.", ("Punkter", "Overføres til næste møde", 6): None}),
    ("R02", MEETING, ("Grænser", "Fejl fra", 1), {("Grænser", "Kode", 1): "L02", ("Grænser", "Advarsel fra", 1): 20, ("Grænser", "Fejl fra", 1): 15}),
    ("E01", MEETING, ("Budget", "Forbrug", 1), {("Budget", "Post", 1): "Diæter", ("Budget", "Bevilling", 1): 25000, ("Budget", "Forbrug", 1): 26000}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sample", "cell", "values"), PLANTED, ids=[one[0] for one in PLANTED])
def test_a_planted_fault_fires_at_its_cell(
    code: str, sample: str, cell: Cell, values: dict[Cell, Any], tmp_path: Path
) -> None:
    found = ""

    def plant(workbook: Workbook) -> None:
        nonlocal found
        found = cell_of(workbook, cell[0], cell[1], cell[2])
        for (sheet, heading, row), value in values.items():
            workbook[sheet][cell_of(workbook, sheet, heading, row)] = value

    path = spoiled(sample, tmp_path / "ark.xlsx", plant)
    shutil.copytree(Path(__file__).parents[2] / "inputs" / "bilag", tmp_path / "bilag")
    places = [(one.place.sheet, one.place.cell) for one in check(path, TODAY).findings if one.code == code]
    assert (cell[0], found) in places


def test_every_code_of_the_catalogue_is_planted() -> None:
    # Those of the easy text and of the year are planted in their own tests.
    # R03 is about the word list, G07 about finished files.
    in_a_workbook = {code for code in codes() if not code.startswith(("L", "Y"))} - {"R03", "G07"}
    assert {code for code, *_ in PLANTED} == in_a_workbook
