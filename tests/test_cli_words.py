"""What a person may type and reads at the door: Danish words, and the command that this person can type."""

import json
import re
import unicodedata
from itertools import permutations
from pathlib import Path
from typing import Any, cast

import openpyxl
import pytest
from click.testing import CliRunner, Result
from openpyxl.workbook import Workbook

from docgen.cli import main
from docgen.cli.choices import documents, workbooks
from docgen.commands.explain import known_codes
from docgen.kinds.catalogue import KINDS as DOCUMENTS
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.read import read
from tests.books import book_of, write_sample
from tests.conftest import cell_of, spoiled

ENGLISH = re.compile(
    r"\b(?:INTEGER|RANGE|TEXT|PATH|FILE|NAME|KIND|meeting|hearing|case|agenda|minutes|internal|public)\b"
)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def every_command() -> list[list[str]]:
    own = [[name] for name in main.commands if name != "template"]
    return [[], *own, *(["template", name] for name in main.commands["template"].commands)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", every_command(), ids=" ".join)
def test_the_help_page_is_danish_throughout(words: list[str]) -> None:
    page = run(*words, "--help").stdout
    assert page
    assert not ENGLISH.search(page)
    assert "\\b" not in page
    assert "x<=" not in page


def test_the_words_of_the_door_are_those_of_the_house() -> None:
    assert list(workbooks()) == [book.kind for book in BOOKS]
    assert list(documents()) == [kind.name for kind in DOCUMENTS]


@pytest.mark.parametrize(
    "word",
    ["møde", "MØDE", "moede", "meeting", unicodedata.normalize("NFD", "møde"), "høring", "hoering", "sag", "case"],
)
def test_a_new_workbook_is_asked_for_in_danish_or_english(word: str, tmp_path: Path) -> None:
    result = run("new", word, "Nyt", "-o", str(tmp_path / "nyt.xlsx"))
    assert (result.exit_code, result.stdout.strip()) == (0, str(tmp_path / "nyt.xlsx"))


def test_a_word_that_is_not_known_gets_those_that_are() -> None:
    result = run("new", "foo")
    assert result.exit_code == 2
    assert "»foo« kendes ikke. Vælg »møde«, »høring«, »sag« eller »år«." in result.stderr
    assert "»0« er ikke et tal fra 1 til 64." in run("build", "x", "--jobs", "0").stderr


def test_hints_name_the_command_that_this_person_can_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_PROGRAM", "python3 run.py")
    said = run("new", "sag", "-o", str(tmp_path / "sag.xlsx")).stderr
    assert (
        said == f'Åbn arket i Excel, udfyld de gule felter, gem – og kør:  python3 run.py build "{tmp_path}/sag.xlsx"\n'
    )
    assert run("check", str(tmp_path / "tom")).stderr.find("docgen ") == -1
    (tmp_path / "tom").mkdir()
    assert "Lav et med »python3 run.py new«." in run("check", str(tmp_path / "tom")).stderr
    assert run("check", "--help").stdout.startswith("Brug: python3 run.py check ")


def test_a_slip_in_the_old_workbook_is_told_and_costs_nothing_in_the_new_one(tmp_path: Path) -> None:
    def slip(workbook: Workbook) -> None:
        workbook["Punkter"][cell_of(workbook, "Punkter", "Overføres til næste møde", 4)] = "ja tak"
        workbook["Punkter"][cell_of(workbook, "Punkter", "Minutter", 4)] = "en time"
        workbook["Opfølgning"][cell_of(workbook, "Opfølgning", "Status", 1)] = "Åbn"

    old = spoiled("samarbejdsforum", tmp_path / "gammelt.xlsx", slip)
    before = read(old, BOOKS).book
    assert isinstance(before, MeetingBook)
    result = run("new", "møde", "--from", str(old), "-o", str(tmp_path / "nyt.xlsx"))
    assert result.exit_code == 0
    said = result.stderr.splitlines()
    assert said[0] == (f"Der er fejl i {old}. Det, der overføres, er taget med, som det står; ret det i det nye ark:")
    assert [line.rpartition("  [")[2] for line in said[1:-1]] == ["X13]", "X08]", "X08]"]
    new = openpyxl.load_workbook(tmp_path / "nyt.xlsx")
    titles = [row[1].value for row in new["Punkter"].iter_rows(min_row=3) if row[1].value]
    assert before.items[3].title in titles
    minutes = [row[6].value for row in new["Punkter"].iter_rows(min_row=3) if row[1].value == before.items[3].title]
    assert minutes == ["en time"]
    actions = [(row[1].value, row[4].value) for row in new["Opfølgning"].iter_rows(min_row=3) if row[1].value]
    assert (before.follow_ups[0].what, "Åbn") in actions


@pytest.mark.parametrize(("old", "kind"), list(permutations(("meeting", "hearing", "year"), 2)))
def test_a_workbook_of_another_kind_gives_its_body(old: str, kind: str, tmp_path: Path) -> None:
    previous = write_sample(f"ishoej_{old}", tmp_path / "gammelt.xlsx")
    result = run("new", kind, "--from", str(previous), "-o", str(tmp_path / "nyt.xlsx"))
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'nyt.xlsx'}\n")
    new: Any = read(tmp_path / "nyt.xlsx", BOOKS).book
    assert repr(new.body) == repr(cast("Any", book_of(f"ishoej_{old}")).body)
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".xlsx"] == []


def test_what_is_only_a_warning_in_the_old_workbook_is_called_no_fault(tmp_path: Path) -> None:
    def slip(workbook: Workbook) -> None:
        workbook["Punkter"][cell_of(workbook, "Punkter", "Fremstilling", 1)] = "Pris:\u00a0\u00a065 kr."

    old = spoiled("samarbejdsforum", tmp_path / "gammelt.xlsx", slip)
    said = run("new", "møde", "--from", str(old), "-o", str(tmp_path / "nyt.xlsx")).stderr.splitlines()
    assert said[0] == f"{old} er taget med, som det står. Se efter i det nye ark:"
    assert [line.rpartition("  [")[2] for line in said[1:-1]] == ["X20]"]


def test_explain_without_a_code_lists_them_all() -> None:
    listed = run("explain").stdout.splitlines()
    assert [line.split("  ")[0] for line in listed] == list(known_codes())
    assert "P01  En pladsholder er ikke udfyldt" in listed
    assert json.loads(run("explain", "--json").stdout)["codes"][0] == {
        "code": "B01",
        "title": "Et bilag mangler eller er ikke nævnt",
    }
