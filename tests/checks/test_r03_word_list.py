"""The word list that staff edit: what cannot be used of it is a finding at its row, and the rest goes on."""

import json
import shutil
from pathlib import Path

import pytest
from check_contexts import ITEM, lines, meeting
from click.testing import CliRunner
from easy_contexts import easy

from docgen.checks import r03_word_list as r03
from docgen.checks.easy import known_words
from docgen.checks.easy import l09_hard_words as l09
from docgen.cli import main
from docgen.disk.resources import templates
from tests.books import write_sample

ROW = "ordliste.csv, række 3  »let« er ikke udfyldt. Skriv det, eller slet rækken."


@pytest.fixture
def own_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a council's own word list; its third row cannot be used."""
    path = tmp_path / "ordliste.csv"
    path.write_text("ord;former;let;kilde\r\ndrøfte;drøftede;tale om;os\r\nbistå;bistår;;os\r\n", "cp1252")
    monkeypatch.setattr(known_words, "templates", lambda: tmp_path)
    return path


def test_the_shipped_list_has_no_faults() -> None:
    assert lines(r03, easy()) == []


@pytest.mark.usefixtures("own_list")
def test_a_bad_row_is_a_warning_at_its_row_and_the_other_words_are_found() -> None:
    assert lines(r03, easy()) == [f"warning: {ROW}"]
    assert len(lines(l09, easy("Vi drøftede boliger."))) == 1


@pytest.mark.usefixtures("own_list")
def test_a_workbook_without_easy_text_is_not_bothered() -> None:
    assert lines(r03, meeting(Punkter=[ITEM])) == []


def test_a_list_that_is_not_there_is_a_warning_too(own_list: Path) -> None:
    own_list.unlink()
    assert lines(r03, easy()) == [
        "warning: ordliste.csv, række 1  Ordlisten kan ikke læses: den findes ikke. Svære ord bliver ikke fundet. "
        "Luk filen i andre programmer, eller hent den igen."
    ]


@pytest.mark.usefixtures("own_list")
def test_easy_says_it_at_the_row_and_measures_all_the_same(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    told = CliRunner().invoke(main, ["easy", str(path)])
    assert (told.exit_code, told.stderr) == (0, f"{ROW}\n")
    found = json.loads(CliRunner().invoke(main, ["easy", str(path), "--json"]).stdout)["findings"]
    assert [(one["code"], one["level"], one["field"]) for one in found] == [("R03", "warning", "ordliste.csv, række 3")]


@pytest.mark.usefixtures("own_list")
def test_check_and_its_annotated_copy_say_it_beside_the_workbooks_own_findings(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    shutil.copytree(templates().parent / "inputs/bilag", tmp_path / "bilag")
    told = CliRunner().invoke(main, ["check", str(path), "--annotate", "--today", "2026-01-15"])
    assert told.exit_code == 0
    assert ROW in told.stderr
