"""The door: words in, files on stdout, everything said on stderr, the exit codes of the contract."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.commands import new
from docgen.disk import resources
from docgen.disk.delivery import digest
from docgen.pdf.reading.inspect import outline, page_labels, pages, texts
from tests.books import write_sample
from tests.conftest import cell_of

FAKES = Path(__file__).parent / "fakes"
TODAY = ("--today", "2026-01-15")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def spoil(path: Path, sheet: str, heading: str, value: object) -> None:
    workbook = openpyxl.load_workbook(path)
    workbook[sheet][cell_of(workbook, sheet, heading)] = value  # type: ignore[assignment]
    workbook.save(path)


def test_a_finding_is_one_line_on_stderr_and_the_exit_code_is_one(here: Path) -> None:
    path = write_sample("egedal_meeting", here / "ark.xlsx")
    spoil(path, "Punkter", "Type", "Drøftelsse")
    result = run("check", "ark.xlsx", *TODAY)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "ark.xlsx: 1 fejl, 0 advarsler",
        "Fejl, der skal rettes:",
        "Punkter!C3  Type: »Drøftelsse« findes ikke på listen. Mente du »Drøftelse«?  [X08]",
    ]


def test_json_holds_the_same_finding(here: Path) -> None:
    path = write_sample("egedal_meeting", here / "ark.xlsx")
    spoil(path, "Punkter", "Type", "Drøftelsse")
    result = run("check", "ark.xlsx", "--json", *TODAY)
    assert json.loads(result.stdout) == {
        "schema": 1,
        "ok": False,
        "files": [],
        "findings": [
            {
                "file": "ark.xlsx",
                "sheet": "Punkter",
                "cell": "C3",
                "field": "Type",
                "code": "X08",
                "level": "error",
                "message": "»Drøftelsse« findes ikke på listen.",
                "remedy": "Mente du »Drøftelse«?",
            }
        ],
    }


def test_word_files_are_named_by_date_kind_and_body(here: Path) -> None:
    write_sample("egedal_meeting", here / "ark.xlsx")
    result = run("build", "ark.xlsx", "--no-pdf", *TODAY)
    assert result.exit_code == 0, result.stderr
    files = [Path(line) for line in result.stdout.splitlines()]
    assert all(file.is_file() for file in files)
    (folder,) = {file.parent for file in files}
    assert folder.parent == Path("outputs")
    words = [file for file in files if file.suffix == ".docx"]
    day, body = folder.name[:10], folder.name[11:]
    assert [word.stem for word in words] == [f"{day} Udkast til dagsorden {body}", f"{day} Let dagsorden {body}"]
    assert all((folder / f"{word.stem} kvittering.json").is_file() for word in words)
    assert list(Path("outputs").glob(".docgen-*")) == []


def test_one_bad_workbook_does_not_stop_the_others(here: Path) -> None:
    (here / "ark").mkdir()
    write_sample("egedal_meeting", here / "ark" / "a.xlsx")
    write_sample("samarbejdsforum", here / "ark" / "b.xlsx")
    spoil(here / "ark" / "b.xlsx", "Møde", "Dato", "i morgen")
    (here / "ark" / "c.xlsx").write_text("ikke et ark")
    (here / "ark" / "~$a.xlsx").write_text("lås")
    result = run("build", "ark", "--no-pdf", *TODAY)
    assert result.exit_code == 4
    assert [line for line in result.stdout.splitlines() if line.endswith(".docx")] == [
        "outputs/2026-12-09 UdsatteNetværket/2026-12-09 Udkast til dagsorden UdsatteNetværket.docx",
        "outputs/2026-12-09 UdsatteNetværket/2026-12-09 Let dagsorden UdsatteNetværket.docx",
    ]
    assert "2 af 3 ark blev ikke til noget." in result.stderr


def test_a_dry_run_names_the_files_and_writes_nothing(here: Path) -> None:
    write_sample("samarbejdsforum", here / "ark.xlsx")
    result = run("build", "ark.xlsx", "--dry-run", *TODAY)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines() == [
        "outputs/2022-06-15 Samarbejdsforum/2022-06-15 Referat Samarbejdsforum.docx",
        "outputs/2022-06-15 Samarbejdsforum/2022-06-15 Let referat Samarbejdsforum.docx",
    ]
    assert list(here.iterdir()) == [here / "ark.xlsx"]


def test_the_users_workbook_is_never_changed(here: Path) -> None:
    path = write_sample("samarbejdsforum", here / "ark.xlsx")
    before = path.read_bytes()
    run("check", "ark.xlsx", *TODAY)
    run("build", "ark.xlsx", "--no-pdf", *TODAY)
    run("new", "meeting", "nyt.xlsx", "--from", "ark.xlsx")
    assert path.read_bytes() == before


def test_a_missing_file_is_said(here: Path) -> None:
    result = run("build", "nej.xlsx")
    assert result.exit_code == 4
    assert result.stderr == "»nej.xlsx« findes ikke. Se efter, om navnet er stavet rigtigt.\n"


def test_a_cell_that_says_a_tag_is_told_at_the_cell_and_not_of_the_template(here: Path) -> None:
    path = write_sample("samarbejdsforum", here / "ark.xlsx")
    spoil(path, "Punkter", "Drøftelse", "Rådet drøftede {{ navn }} i dag.")
    result = run("build", "ark.xlsx", "--no-pdf", "--draft", "--json", *TODAY)
    findings = json.loads(result.stdout)["findings"]
    assert [one["code"] for one in findings if "{{" in one["message"] or "skabelon" in one["remedy"]] == ["P01"]
    assert len(json.loads(result.stdout)["files"]) > 1


def test_a_draft_is_made_in_spite_of_errors_and_shows_what_is_missing(here: Path) -> None:
    path = write_sample("egedal_meeting", here / "ark.xlsx")
    spoil(path, "Møde", "Sted", None)
    assert run("build", "ark.xlsx", "--no-pdf", *TODAY).exit_code == 1
    result = run("build", "ark.xlsx", "--no-pdf", "--draft", *TODAY)
    assert result.exit_code == 1
    made = [line for line in result.stdout.splitlines() if line.endswith(".docx")]
    assert len(made) == 2
    for document in map(docx.Document, made):
        words = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        assert any("[MANGLER: Sted]" in text for text in (*words, *(p.text for p in document.paragraphs)))


def test_strict_counts_warnings(here: Path) -> None:
    path = write_sample("egedal_meeting", here / "ark.xlsx")
    spoil(path, "Punkter", "Overskrift", "Vel\u00a0komst")
    assert run("check", "ark.xlsx", *TODAY).exit_code == 0
    assert run("check", "ark.xlsx", "--strict", *TODAY).exit_code == 1


def test_new_never_writes_over_a_file(here: Path) -> None:
    assert run("new", "meeting", "møde.xlsx").stdout == "møde.xlsx\n"
    result = run("new", "meeting", "møde")
    assert result.exit_code == 4
    assert result.stderr == "»møde.xlsx« findes allerede. Vælg et andet navn; docgen skriver aldrig oven i et ark.\n"


def test_wrong_use_is_said_in_danish(here: Path) -> None:
    result = run("buld", "ark.xlsx")
    assert result.exit_code == 2
    assert "Kommandoen buld findes ikke." in result.stderr


def test_a_code_is_explained(here: Path) -> None:
    assert run("explain", "P01").stdout.startswith("P01 · ")
    assert run("explain", "x08").stdout.startswith("X08 · Ordet findes ikke på listen over valgmuligheder.\n")
    assert run("explain", "Q99").exit_code == 2


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; sys.argv = ['docgen', '--help']\ntry:\n    import docgen.cli; docgen.cli.main()\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for heavy in ("openpyxl", "docxtpl", "docx", "lxml", "pypdf", "pikepdf", "pydantic", "babel", "holidays", "jinja2"):
        assert f"'{heavy}'" not in done.stdout


def test_a_bug_shows_no_traceback_unless_asked(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Path:
        raise ZeroDivisionError

    monkeypatch.setattr(new, "new_workbook", broken)
    result = run("new", "meeting", "møde.xlsx")
    assert result.exit_code == 70
    assert result.stderr == (
        "Noget gik galt, som docgen ikke kender (ZeroDivisionError). Kør igen med --debug, og send svaret.\n"
    )


def test_the_program_can_be_run_as_a_module(here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "docgen", "--version"], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.startswith("docgen ")


def test_without_libreoffice_the_word_files_are_made_and_one_line_says_so(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", "/findes/ikke")
    write_sample("egedal_meeting", here / "ark.xlsx")
    result = run("build", "ark.xlsx", *TODAY)
    assert result.exit_code == 0
    assert [line for line in result.stderr.splitlines() if "LibreOffice" in line] == [
        "LibreOffice findes ikke på denne maskine, og uden LibreOffice kan der ikke laves PDF. "
        "Installer det med: sudo apt-get install --no-install-recommends libreoffice-writer-nogui "
        "fonts-crosextra-carlito "
        "fonts-crosextra-caladea fonts-dejavu-core fonts-liberation  [S03]"
    ]
    assert any(line.endswith(".docx") for line in result.stdout.splitlines())
    assert not any(line.endswith(".pdf") for line in result.stdout.splitlines())
    assert run("build", "ark.xlsx", "--pdf", *TODAY).exit_code == 3


def test_a_pdf_that_is_not_made_is_no_success_and_leaves_nothing_behind(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", str(FAKES / "soffice-delivers-nothing"))
    write_sample("egedal_meeting", here / "ark.xlsx")
    result = run("build", "ark.xlsx", *TODAY)
    assert result.exit_code == 6
    assert "LibreOffice kunne ikke lave »" in result.stderr
    assert result.stdout == ""
    assert list((here / "outputs").rglob("*")) == []


@pytest.mark.office
def test_a_case_becomes_one_numbered_pdf_with_its_annexes(here: Path) -> None:
    shutil.copytree(resources.samples(), here / "inputs")
    (case,) = (here / "inputs").glob("2026-03-10*.xlsx")
    result = run("build", str(case), "--pdf", *TODAY)
    assert result.exit_code == 0, result.stderr
    (bundle,) = [Path(line) for line in result.stdout.splitlines() if line.endswith("med bilag.pdf")]
    total = pages(bundle)
    found = outline(bundle)
    tops = [(mark.title, mark.page) for mark in found if mark.level == 0]
    assert [title for title, _ in tops] == [
        "Drøftelse med Udsatterådet om årsrapport 2025",
        "Bilag 1 – Årsrapport 2025",
        "Bilag 2 – Principper for samarbejdet",
    ]
    # An annex's own bookmarks lie below its title: those of a report that docgen made begin with its heading.
    assert [mark.title for mark in found if mark.level == 1 and "Årsrapport" in mark.title] == [
        "Årsrapport 2025 for Udsatterådet"
    ]
    assert any(mark.level == 2 and mark.title == "Forord" for mark in found)
    for number, text in enumerate(texts(bundle), 1):
        assert f"Samlet side {number} af {total}" in text
    assert page_labels(bundle) == [str(number) for number in range(1, total + 1)]


def test_a_pdf_of_an_earlier_run_is_not_left_beside_a_new_word_file(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_sample("egedal_meeting", here / "ark.xlsx")
    run("build", "ark.xlsx", "--no-pdf", *TODAY)
    (receipt,) = (here / "outputs").rglob("*Udkast til dagsorden*kvittering.json")
    record = json.loads(receipt.read_text())
    old = receipt.parent / record["results"][0]["name"].replace(".docx", ".pdf")
    old.write_bytes(b"gammel")
    record["results"].append({"name": old.name, "sha256": digest(old)})
    receipt.write_text(json.dumps(record))
    spoil(here / "ark.xlsx", "Møde", "Sted", "Et andet sted")
    assert run("build", "ark.xlsx", "--no-pdf", *TODAY).exit_code == 0
    assert not old.exists()
    assert (old.parent / "Tidligere" / old.name).read_bytes() == b"gammel"


@pytest.mark.office
def test_a_preview_is_a_picture_of_each_page(here: Path) -> None:
    write_sample("ishoej_hearing", here / "ark.xlsx")
    result = run("build", "ark.xlsx", "--preview", *TODAY)
    assert result.exit_code == 0, result.stderr
    pictures = [Path(line) for line in result.stdout.splitlines() if line.endswith(".png")]
    pdfs = [Path(line) for line in result.stdout.splitlines() if line.endswith(".pdf")]
    assert len(pdfs) == 2
    for pdf in pdfs:
        assert len([picture for picture in pictures if picture.name.startswith(pdf.stem)]) == pages(pdf)
    assert len(pictures) == sum(map(pages, pdfs))
    assert {picture.parent for picture in pictures} == {pdf.parent / "Forhåndsvisning" for pdf in pdfs}
    assert all(picture.read_bytes().startswith(b"\x89PNG") for picture in pictures)


def test_a_fault_in_the_easy_text_stops_the_easy_minutes_alone(here: Path) -> None:
    path = write_sample("samarbejdsforum", here / "ark.xlsx")
    spoil(path, "Punkter", "Let overskrift", "Implementeringen af boligstrategien blev drøftet af forvaltningen i dag")
    workbook = openpyxl.load_workbook(path)
    hard = "Implementeringen af handleplanerne under Ungestrategien er aktuelt under udarbejdelse i forvaltningen, "
    workbook["Punkter"][cell_of(workbook, "Punkter", "Let tekst", 2)] = hard + "som også fastsætter ambitionsniveauer."
    workbook.save(path)
    result = run("build", "ark.xlsx", "--no-pdf", *TODAY)
    assert result.exit_code == 1
    assert "Let referat blev ikke lavet." in result.stderr
    (word,) = [line for line in result.stdout.splitlines() if line.endswith(".docx")]
    assert word.endswith("2022-06-15 Referat Samarbejdsforum.docx")


def test_a_converter_that_cannot_be_used_is_said_before_anything_is_made(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["build", "inputs", "--out", str(tmp_path / "ud"), "--converter", "ftp://x"])
    assert done.exit_code == 2
    assert done.stderr == (
        "Adressen efter --converter kan ikke bruges. "
        "Skriv http://… eller https://… for Gotenberg, eller unoserver://… for unoserver.\n"
    )
    assert not (tmp_path / "ud").exists()


def test_a_converter_that_does_not_answer_is_named_for_each_workbook(tmp_path: Path) -> None:
    words = ["--out", str(tmp_path / "ud"), "--today", "2026-06-01", "--converter", "http://127.0.0.1:9"]
    done = CliRunner().invoke(main, ["build", str(write_sample("egedal_meeting", tmp_path / "ark.xlsx")), *words])
    assert done.exit_code == 6
    assert (
        "http://127.0.0.1:9 lavede ikke »2026-12-09 Udkast til dagsorden UdsatteNetværket.docx« om til PDF: "
        in done.stderr
    )
    assert list((tmp_path / "ud").iterdir()) == []


def test_an_agenda_that_is_asked_for_is_not_at_fault_for_the_easy_text(here: Path) -> None:
    path = write_sample("samarbejdsforum", here / "ark.xlsx")
    workbook = openpyxl.load_workbook(path)
    workbook["Punkter"][cell_of(workbook, "Punkter", "Let tekst", 6)] = "Rådet kan IKKE svare."
    workbook.save(path)
    words = ("build", "ark.xlsx", "--no-pdf", *TODAY)
    assert run(*words, "--kind", "agenda").exit_code == 0
    assert run(*words, "--kind", "easy_minutes").exit_code == 1


def test_easy_minutes_without_an_easy_text_are_not_made(here: Path) -> None:
    path = write_sample("samarbejdsforum", here / "ark.xlsx")
    workbook = openpyxl.load_workbook(path)
    for row in range(1, 14):
        workbook["Punkter"][cell_of(workbook, "Punkter", "Let tekst", row)] = None
    workbook.save(path)
    result = run("build", "ark.xlsx", "--no-pdf", "--kind", "Let referat", *TODAY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Intet punkt har en Let tekst, så der er ikke noget let referat at lave." in result.stderr
