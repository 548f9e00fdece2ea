"""The whole life of two meetings: draft, agenda with its packet, supplement, moved, cancelled, minutes, the next one."""

import shutil
from pathlib import Path
from typing import Any

import pypdf
import pytest
from click.testing import CliRunner
from icalendar import Calendar

from docgen.cli import main
from docgen.disk import resources
from docgen.pdf.conversion.office import find_office
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.blank import write_blank
from docgen.workbook.read import read
from tests.books import values_of
from tests.transcript import transcript

OF_THE_MEETING = (
    "Drøftelse",
    "Beslutning",
    "Særstandpunkt",
    "Let overskrift",
    "Let tekst",
    "Let aftale",
    "Overføres til næste møde",
)
"""What *Punkter* has first when the meeting was held."""
AFTER = ("Mødet hævet", "Udsendt den", "Godkendt den", "Afstemt med deltagerne den")
ANNEX = {
    "Nr.": "2.1", "Punkt": "2", "Titel": "Principper for samarbejdet", "Fil": "samarbejdsprincipper.docx", "Type": "Notat",
    "Åbenhed": "Åben",
}  # fmt: skip
NEW = {
    "Nr.": "20",
    "Overskrift": "Nyt punkt om varmestuen",
    "Type": "Drøftelse",
    "Åbenhed": "Åben",
    "Nyt i tillæg": "Ja",
}
SAMPLES = ("samarbejdsforum", "ishoej_meeting")


class Life:
    """One meeting's workbook at each step, built in one folder as a secretary builds it."""

    def __init__(self, name: str, folder: Path) -> None:
        self.whole: dict[str, Any] = values_of(name)
        self.folder, self.name = folder, name
        shutil.copytree(resources.samples() / "bilag", folder, dirs_exist_ok=True)
        day = self.whole["Møde"]["Dato"]
        self.day = day if hasattr(day, "isoformat") else read_day(name, folder)

    def before(self, **head: object) -> dict[str, Any]:
        """Return the values as they stood before the meeting."""
        called = [
            person | {"Status": "Inviteret", "E-mail": f"deltager{number}@example.dk"}
            for number, person in enumerate(self.whole["Deltagere"], 1)
            if person["Status"] in ("Deltog", "Afbud", "Inviteret")
        ]
        items = [
            {key: value for key, value in item.items() if key not in OF_THE_MEETING} for item in self.whole["Punkter"]
        ]
        meeting = {key: value for key, value in self.whole["Møde"].items() if key not in AFTER}
        values = {
            key: value for key, value in self.whole.items() if key not in ("Opfølgning", "Ordliste", "Afstemning")
        }
        return values | {"Møde": meeting | head, "Deltagere": called, "Punkter": items}

    def build(self, values: dict[str, Any], *words: str, today: str = "") -> dict[str, Path]:
        """Return the files of a build, by name."""
        write_blank(MeetingBook, self.folder / "ark.xlsx", values)
        asked = ["build", str(self.folder / "ark.xlsx"), "--today", today or self.early, *words]
        result = CliRunner().invoke(main, [*asked, "--out", str(self.folder / "outputs")])
        assert result.exit_code == 0, result.stderr
        return {Path(line).name: Path(line) for line in result.stdout.splitlines()}

    @property
    def early(self) -> str:
        """A day three weeks before the meeting."""
        return str(self.day.fromordinal(self.day.toordinal() - 21))

    @property
    def late(self) -> str:
        """A day three days after the meeting."""
        return str(self.day.fromordinal(self.day.toordinal() + 3))


def read_day(name: str, folder: Path) -> Any:
    write_blank(MeetingBook, folder / "dag.xlsx", values_of(name))
    book = read(folder / "dag.xlsx", BOOKS).book
    assert isinstance(book, MeetingBook)
    return book.meeting.date


@pytest.fixture(params=SAMPLES)
def life(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Life:
    monkeypatch.chdir(tmp_path)
    return Life(request.param, tmp_path)


def only(files: dict[str, Path], ending: str, word: str) -> Path:
    (found,) = (path for name, path in files.items() if name.endswith(ending) and word in name)
    return found


def test_a_meeting_lives_from_its_draft_to_the_next_one(life: Life) -> None:
    titles = [item["Overskrift"] for item in life.whole["Punkter"]]
    draft = life.build(life.before(Status="Udkast"), "--no-pdf")
    said = transcript(only(draft, ".docx", "Udkast til dagsorden"))
    assert all(title in said for title in titles)
    assert not any(word in said for word in ("Beslutning]", "Afbud", "Mødet hævet"))
    first = event(only(draft, ".ics", "Udkast"))

    items = [*life.before()["Punkter"], NEW]
    supplement = life.build(life.before(Status="Tillægsdagsorden") | {"Punkter": items}, "--no-pdf", "--html")
    said = transcript(only(supplement, ".docx", "Tillægsdagsorden"))
    assert f"[Heading 2] 20. {NEW['Overskrift']}" in said
    assert not any(f" {title}\n" in said for title in titles)
    assert NEW["Overskrift"] in only(supplement, ".html", "Tillægsdagsorden").read_text("utf-8")

    later = life.day.fromordinal(life.day.toordinal() + 7)
    moved_head = {"Status": "Dagsorden", "Dato": later, "Flyttet fra": life.day}
    moved = life.build(life.before(**moved_head), "--no-pdf")
    assert "er flyttet til" in transcript(only(moved, ".docx", "Flytning"))
    assert only(moved, ".docx", "Dagsorden").name.startswith(later.isoformat())
    second = event(only(moved, ".ics", "Dagsorden"))

    gone = life.build(life.before(**moved_head | {"Status": "Aflyst"}), "--no-pdf")
    assert "er aflyst" in transcript(only(gone, ".docx", "Aflysning"))
    assert not any("Dagsorden" in name for name in gone)
    third = event(only(gone, ".ics", "Aflysning"))
    assert first["uid"] == second["uid"] == third["uid"]
    assert int(str(first["sequence"])) < int(str(second["sequence"])) < int(str(third["sequence"]))
    assert str(third["status"]) == "CANCELLED"

    held = life.build(life.whole, "--no-pdf", "--html", today=life.late)
    minutes = only(held, ".docx", " Referat ")
    said = transcript(minutes)
    assert all(
        str(item["Drøftelse"]).splitlines()[0] in said for item in life.whole["Punkter"] if item.get("Drøftelse")
    )
    assert only(held, ".html", "Let referat").is_file()

    target = life.folder / "næste" / "ny.xlsx"
    result = CliRunner().invoke(main, ["new", "møde", "--from", str(life.folder / "ark.xlsx"), "-o", str(target)])
    assert result.exit_code == 0, result.stderr
    book = read(target, BOOKS).book
    assert isinstance(book, MeetingBook)
    assert book.meeting.status == "Udkast"
    assert book.meeting.date == next_day(life)
    carried = [item["Overskrift"] for item in life.whole["Punkter"] if item.get("Overføres til næste møde") == "Ja"]
    assert set(carried) <= {item.title for item in book.items}
    (approval,) = (item for item in book.items if item.title == "Godkendelse af referat")
    assert [row.file for row in book.attachments if row.title.startswith("Referat af mødet")] == [
        f"bilag/{minutes.name}"
    ]
    assert approval.background is not None
    result = CliRunner().invoke(main, ["build", str(target), "--no-pdf", "--today", life.late, "--draft"])
    said = transcript(next(path for path in map(Path, result.stdout.splitlines()) if path.suffix == ".docx"))
    assert all(title in said for title in carried)
    open_steps = [row["Hvad"] for row in life.whole.get("Opfølgning", ()) if row["Status"] == "Åben"]
    assert all(step in said for step in open_steps)


def event(file: Path) -> Any:
    (found,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return found


def next_day(life: Life) -> Any:
    book = read(life.folder / "ark.xlsx", BOOKS).book
    assert isinstance(book, MeetingBook)
    return book.meeting.next_date


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not here")
def test_the_agenda_goes_out_with_its_packet(tmp_path: Path) -> None:
    life = Life("ishoej_meeting", tmp_path)
    values = life.before(Status="Dagsorden") | {"Bilag": [ANNEX]}
    files = life.build(values, "--pdf", "--html", "--mail")
    bundle = pypdf.PdfReader(only(files, "med bilag.pdf", "Dagsorden"))
    texts = [page.extract_text() for page in bundle.pages]
    assert any("Bilag til punkt 2: Godkendelse af dagsorden" in text for text in texts)
    assert "Bilag 2.1 – Principper for samarbejdet.pdf" in files
    page = only(files, ".html", "Dagsorden").read_text("utf-8").replace("\u00a0", " ")
    assert 'class="file">Bilag 2.1: Principper for samarbejdet' in page
    letter = only(files, ".eml", "udsendelse").read_text("utf-8")
    assert "deltager1@example.dk" in letter
