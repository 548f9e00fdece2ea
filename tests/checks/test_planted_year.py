"""Each rule of the year, as people's workbooks break it and as they only seem to: by every habit, at its cell."""

from pathlib import Path
from typing import Any

import pytest
from planted_accounts import ACCOUNTS
from planted_matters import MATTERS
from planted_plans import PLANS
from year_habits import HABITS, Habit, Plant, write

from docgen.build.check import check
from docgen.checks.year.year_rules import YEAR
from tests.year.years import BODY, MEETING

PLANTS = (*PLANS, *MATTERS, *ACCOUNTS)
_MOST_SHEETS: dict[str, Any] = {
    "Organ": BODY,
    "År": {"År": 2027},
    "Møder": [MEETING],
    "Årsrapport": {"Underskriver": "Anne Eksempel"},
}
_ABOUT_READING = ("X", "Y18")
_CASES = [
    (plant, habit) for place, plant in enumerate(PLANTS) for habit in (HABITS[0], HABITS[1 + place % (len(HABITS) - 1)])
]
"""Each as it is meant, and by one habit in turn: each rule meets them all."""


@pytest.mark.parametrize(
    ("plant", "habit"), _CASES, ids=[f"{plant.code} {plant.name}, {habit.name}" for plant, habit in _CASES]
)
def test_a_rule_of_the_year_speaks_at_its_cell_and_nowhere_else(plant: Plant, habit: Habit, tmp_path: Path) -> None:
    for name, sheets in plant.beside.items():
        write(sheets, tmp_path / name, HABITS[0])
    forms = {name: _MOST_SHEETS[name] | plant.sheets.get(name, {}) for name in ("Organ", "År", "Årsrapport")}
    cells = write({**_MOST_SHEETS, **plant.sheets, **forms}, tmp_path / "år.xlsx", habit)
    checked = check(tmp_path / "år.xlsx", plant.today)
    findings = (*checked.findings, *checked.notes)
    assert [one.line for one in findings if one.code.startswith(_ABOUT_READING) and one.level == "error"] == []
    found = [
        (one.place.sheet, one.place.cell)
        for one in findings
        if one.code == plant.code and one.place.file in ("", str(tmp_path / "år.xlsx"))
    ]
    assert sorted(found) == sorted((cell[0], cells.get(cell)) for cell in plant.at)


@pytest.mark.parametrize("code", [rule.CODE for rule in YEAR if rule.CODE != "Y18"])
def test_every_rule_of_the_year_is_broken_in_four_ways_and_kept_in_one(code: str) -> None:
    plants = [one for one in PLANTS if one.code == code]
    assert len([one for one in plants if one.at]) >= 4
    assert [one for one in plants if not one.at]
