"""The page for a test reader: what stands on it, what never does, and that its numbers are those of Prøvelæsning."""

from pathlib import Path
from typing import Any

import pytest
from check_contexts import ITEM, MEETING, PERSON, lines, meeting
from click.testing import CliRunner, Result
from openpyxl.workbook import Workbook

from docgen.checks.easy import l25_proof_lines as l25
from docgen.cli import main
from docgen.commands.proof_count import proof_count
from docgen.html.reading_page import reading_page
from docgen.kinds.proof_page import PROOF_PAGE, proof_page
from docgen.public.redact import public
from docgen.sheets.books import MeetingBook
from tests.books import write_sample
from tests.conftest import cell_of, spoiled

TOLD = ITEM | {
    "Drøftelse": "Rådet drøftede kapaciteten.",
    "Beslutning": "Godkendt.",
    "Let overskrift": "Nye boliger",
    "Let tekst": "Vi talte om boliger. Der er for få.\n- Der skal\nbygges flere.",
    "Let aftale": "Vi sagde ja.",
}
EASY_LINES = ["Vi talte om boliger.", "Der er for få.", "Der skal bygges flere.", "Vi sagde ja."]
READ = {"Punkt": "1", "Linje": "3", "Forstået": "Nej", "Svært ord": "bygges"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def book(*items: dict[str, str], **sheets: Any) -> MeetingBook:
    made = meeting(Punkter=list(items), **sheets).book
    assert isinstance(made, MeetingBook)
    return made


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_the_full_and_the_easy_text_stand_beside_each_other_and_each_easy_line_has_its_number() -> None:
    (item,) = proof_page(book(TOLD), Path()).items
    assert [(part.heading, str(part.text)) for part in item.full] == [
        ("Drøftelse", "Rådet drøftede kapaciteten."),
        ("Beslutning", "Godkendt."),
    ]
    assert item.easy_title == "Nye boliger"
    assert [(line.number, line.text) for line in item.lines] == list(enumerate(EASY_LINES, 1))


def test_a_line_s_number_on_the_page_is_that_of_the_sheet() -> None:
    rows = [READ | {"Linje": str(number)} for number in range(1, 5)] + [READ | {"Linje": "Vi talte om boliger."}]
    read = book(ITEM, TOLD, Prøvelæsning=[row | {"Punkt": "2"} for row in rows])
    (item,) = proof_page(read, Path()).items
    assert item.number == "2"
    assert [one.line for one in proof_count(read).misread] == [*(line.text for line in item.lines), EASY_LINES[0]]
    assert lines(l25, meeting(Punkter=[ITEM, TOLD], Prøvelæsning=[row | {"Punkt": "2."} for row in rows])) == []


def test_an_agenda_is_read_too_and_a_cancelled_meeting_has_nothing_to_read() -> None:
    called = ITEM | {"Fremstilling": "Sagen.", "Let om punktet": "Vi skal tale om boliger.", "Let tekst": "Senere."}
    view = proof_page(book(called, Møde=MEETING | {"Status": "Dagsorden"}), Path())
    assert view.full_paper == "dagsordenen"
    assert [line.text for line in view.items[0].lines] == ["Vi skal tale om boliger."]
    assert not PROOF_PAGE.applies(book(called, Møde=MEETING | {"Status": "Aflyst"}))


@pytest.mark.parametrize(
    "cells", [{"Åbenhed": "Lukket", "Lukkegrund": "Personforhold"}, {"Let med": "Nej"}, {"Let tekst": ""}]
)
def test_what_is_closed_or_not_in_the_easy_paper_is_not_on_the_page(cells: dict[str, str]) -> None:
    shown = {field: value for field, value in (TOLD | cells).items() if value}
    view = proof_page(book(ITEM | {"Let tekst": "Ja."}, shown), Path())
    assert [item.number for item in view.items] == ["1"]
    assert "kapaciteten" not in str(view)


def test_the_easy_text_is_the_public_one_in_every_edition_and_the_full_text_the_edition_s() -> None:
    silent = PERSON | {"Navn": "Mona Test", "Må nævnes offentligt": "Nej", "Offentlig betegnelse": "et medlem"}
    named = TOLD | {"Drøftelse": "Mona Test fortalte.", "Let tekst": "Mona Test fortalte."}
    made = book(named, Deltagere=[silent])
    (internal,) = proof_page(made, Path()).items
    assert (str(internal.full[0].text), internal.lines[0].text) == ("Mona Test fortalte.", "Et medlem fortalte.")
    seen = public(made).book
    assert isinstance(seen, MeetingBook)
    assert "Mona" not in str(proof_page(seen, Path()))


def test_the_browser_s_page_has_the_boxes_the_place_for_a_word_and_everything_escaped() -> None:
    page = reading_page(proof_page(book(TOLD | {"Let tekst": "1 < 2 & 3."}), Path()))
    assert page.count("Det forstår jeg</label>") == page.count("Det forstår jeg ikke</label>") == 2
    assert page.count('Svært ord: <input type="text"') == 2
    assert "1 &lt; 2 &amp; 3." in page


def test_the_command_writes_word_and_web_page_and_stdout_has_their_paths(here: Path) -> None:
    write_sample("ishoej_meeting", here / "møde.xlsx")
    done = run("easy", "møde.xlsx", "--page", "--today", "2026-02-20")
    stem = "outputs/2026-02-10 Udsatterådet/2026-02-10 Prøvelæsning Udsatterådet"
    assert (done.exit_code, done.stdout.splitlines()) == (
        0,
        [f"{stem}.docx", f"{stem}.html", f"{stem} kvittering.json"],
    )
    again = run(
        "easy", "møde.xlsx", "--page", "--today", "2026-02-20", "--edition", "offentlig", "--out", "ud", "--json"
    )
    assert again.exit_code == 0
    assert '"ud/2026-02-10 Udsatterådet/2026-02-10 Prøvelæsning Udsatterådet (offentlig).docx"' in again.stdout


def test_a_build_that_does_not_ask_for_the_page_does_not_make_it(here: Path) -> None:
    write_sample("ishoej_meeting", here / "møde.xlsx")
    assert "Prøvelæsning" not in run("build", "møde.xlsx", "--no-pdf", "--today", "2026-02-20").stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--page", "--draft-into", "ny.xlsx"], 2, "--page laves af arket, som det står."),
        (["--force"], 2, "--edition, --out og --force hører sammen med --page."),
    ],
)
def test_words_that_do_not_belong_together_are_wrong_use(here: Path, words: list[str], code: int, said: str) -> None:
    write_sample("ishoej_meeting", here / "møde.xlsx")
    done = run("easy", "møde.xlsx", *words)
    assert done.exit_code == code
    assert said in done.stderr


def test_a_hearing_has_no_page_and_a_meeting_needs_an_easy_text(here: Path) -> None:
    write_sample("ishoej_hearing", here / "høring.xlsx")
    done = run("easy", "høring.xlsx", "--page")
    assert (done.exit_code, done.stdout) == (4, "")
    assert "»høring.xlsx« er et høringsark" in done.stderr
    spoiled("ishoej_meeting", here / "møde.xlsx", _without_easy_texts)
    done = run("easy", "møde.xlsx", "--page", "--today", "2026-02-20")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "Intet punkt har en let tekst, så der er ikke noget at prøvelæse." in done.stderr


def _without_easy_texts(workbook: Workbook) -> None:
    for heading in ("Let tekst", "Let aftale", "Let overskrift"):
        for row in range(1, 10):
            workbook["Punkter"][cell_of(workbook, "Punkter", heading, row)].value = None
