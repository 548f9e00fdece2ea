"""The letter that a paper is sent with: a draft, to those who have an address, with the papers; nothing is sent."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank
from tests.test_meeting_life import PEOPLE, meeting

STEM = "2026-06-17 Dagsorden Udsatterådet"


def run(values: dict[str, Any], folder: Path, *words: str) -> tuple[list[Path], str]:
    write_blank(MeetingBook, folder / "ark.xlsx", values)
    asked = ["build", str(folder / "ark.xlsx"), "--no-pdf", "--mail", "--today", "2026-06-01", *words]
    result = CliRunner().invoke(main, [*asked, "--out", str(folder / "ud")])
    assert result.exit_code == 0, result.stderr
    return list((folder / "ud").rglob("*.eml")), result.stderr


def called(*addresses: str) -> dict[str, Any]:
    people = [
        person | {"Status": "Inviteret", "E-mail": address} for person, address in zip(PEOPLE, addresses, strict=False)
    ]
    return meeting() | {"Deltagere": people}


def test_the_letter_is_a_draft_with_the_papers(tmp_path: Path) -> None:
    (file,), _ = run(called("ole@example.dk", "ida@example.dk", "ole@example.dk"), tmp_path)
    assert file.name == f"{STEM} udsendelse.eml"
    letter = message_from_bytes(file.read_bytes(), policy=default)
    assert str(letter["to"]) == "Ole Lund <ole@example.dk>, Ida Brink <ida@example.dk>"
    assert str(letter["from"]) == "Vera Holm <navn@example.dk>"
    assert str(letter["subject"]) == "Dagsorden til møde i Udsatterådet onsdag den 17. juni 2026"
    assert str(letter["x-unsent"]) == "1"
    assert [part.get_filename() for part in letter.iter_attachments()] == [f"{STEM}.docx", f"{STEM}.ics"]
    text = letter.get_body()
    assert text is not None
    assert "Papirerne er vedhæftet." in text.get_content()


def test_the_same_workbook_gives_the_same_letter(tmp_path: Path) -> None:
    values = called("ole@example.dk")
    (first,), _ = run(values, tmp_path)
    before = first.read_bytes()
    (second,), _ = run(values, tmp_path, "--force")
    assert second.read_bytes() == before


def test_without_an_address_there_is_no_letter_and_that_is_said(tmp_path: Path) -> None:
    files, told = run(called("ring til mig"), tmp_path)
    assert files == []
    assert "»ring til mig« er ikke en e-mailadresse og får ikke brevet." in told
    assert "Ingen i arket Deltagere har en E-mail, så der er ikke noget brev at sende." in told


def test_a_public_edition_is_sent_to_nobody(tmp_path: Path) -> None:
    files, told = run(called("ole@example.dk"), tmp_path, "--edition", "public")
    assert files == []
    assert "Et brev laves kun til dagsorden, referat og meddelelse i den interne udgave." in told


def test_a_poster_that_there_is_nothing_for_is_said(tmp_path: Path) -> None:
    _, told = run(called("ole@example.dk"), tmp_path, "--poster", "A4")
    assert "Et opslag laves af det lette referat, og det er der ikke noget af." in told


@pytest.mark.parametrize(("status", "is_called"), [("Dagsorden", True), ("Aflyst", False), ("Referat", False)])
def test_only_those_who_shall_still_meet_are_told_the_link(tmp_path: Path, status: str, is_called: bool) -> None:
    values = called("ole@example.dk")
    values["Møde"] |= {"Status": status, "Onlinemøde": "https://example.dk/moede"}
    values["Deltagere"][0]["Status"] = "Deltog"
    (file,), _ = run(values, tmp_path)
    text = message_from_bytes(file.read_bytes(), policy=default).get_body()
    assert text is not None
    assert ("https://example.dk/moede" in text.get_content()) == is_called
