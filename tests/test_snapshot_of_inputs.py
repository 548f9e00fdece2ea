"""What was checked is what is printed, bound and hashed, whoever exchanges a file meanwhile."""

import datetime as dt
import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from docx import Document as WordDocument
from openpyxl.workbook import Workbook
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from docgen.build import hand_over, pipeline
from docgen.build.check import check
from docgen.build.draft import draft
from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.checks.easy import known_words
from docgen.errors import FileError
from tests.books import write_sample
from tests.conftest import cell_of, spoiled

TODAY = dt.date(2026, 3, 1)
HONEST, SWAPPED = "En side om boliger", "CPR 070761-4285"


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def brief(folder: Path, annex: str = "bilag.pdf") -> Path:
    """Write a case with one annex beside it, and return the workbook."""
    folder.mkdir()

    def one_annex(workbook: Workbook) -> None:
        for heading, value in (
            ("Nr.", None),
            ("Titel", "Notat"),
            ("Fil", annex),
            ("Type", "Notat"),
            ("Åbenhed", "Åben"),
        ):
            workbook["Bilag"][cell_of(workbook, "Bilag", heading)] = value

    path = spoiled("herning_case", folder / "sag.xlsx", one_annex)
    write_annex(folder / annex, HONEST)
    return path


def write_annex(file: Path, words: str) -> None:
    if file.suffix == ".pdf":
        page = Canvas(str(file))
        page.drawString(72, 720, words)
        page.save()
    else:
        document = WordDocument()
        document.add_paragraph(words)
        document.save(str(file))


Stage = tuple[object, str]
STAGES: dict[str, Stage] = {
    "tjekket": (pipeline, "sources_of"),
    "udfyldt": (pipeline, "draft"),
    "sat i gang": (pipeline, "begin_conversion"),
    "omdannet": (pipeline, "end_conversion"),
    "afsluttet": (hand_over, "finish"),
    "afleveret": (hand_over, "deliver"),
}


@pytest.mark.office
@pytest.mark.parametrize("annex", ["bilag.pdf", "bilag.docx"])
@pytest.mark.parametrize("stage", STAGES)
def test_an_annex_exchanged_at_any_stage_is_never_printed_unsearched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str, annex: str
) -> None:
    path = brief(tmp_path / "sag", annex)
    file = path.parent / annex
    before = digest(file)
    place, name = STAGES[stage]
    as_before: Callable[..., object] = getattr(place, name)

    def exchanged(*given: object, **named: object) -> object:
        write_annex(file, SWAPPED)
        return as_before(*given, **named)

    monkeypatch.setattr(place, name, exchanged)
    outcome = built(path, tmp_path / "ud")
    assert outcome.exit_code == 0, [one.message for one in outcome.findings]
    assert digest(file) != before
    (receipt,) = (tmp_path / "ud").rglob("*kvittering.json")
    record = json.loads(receipt.read_text(encoding="utf-8"))
    assert [one["sha256"] for one in record["annexes"]] == [before]
    (bundle,) = (tmp_path / "ud").rglob("*med bilag.pdf")
    words = " ".join(page.extract_text() for page in pypdf.PdfReader(bundle).pages)
    assert HONEST in words
    assert "4285" not in words


def built(path: Path, out: Path) -> Outcome:
    (outcome,) = pipeline.build_all([path], Options(out=out, today=TODAY, pdf=True), lambda: None)
    return outcome


def test_an_exchanged_workbook_and_template_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ark.xlsx"
    write_sample("ishoej_meeting", path)
    before = digest(path)
    read_as_before = check

    def exchanged(*given: object) -> object:
        checked = read_as_before(*given)  # type: ignore[arg-type]
        path.write_bytes(b"noget andet")
        return checked

    monkeypatch.setattr(pipeline, "check", exchanged)
    (outcome,) = pipeline.build_all(
        [path], Options(out=tmp_path / "ud", today=TODAY, pdf=False, draft=True), lambda: None
    )
    (receipt, *_) = sorted((tmp_path / "ud").rglob("*kvittering.json"))
    assert json.loads(receipt.read_text(encoding="utf-8"))["workbook"] == {"name": "ark.xlsx", "sha256": before}
    assert outcome.made


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_20_gigabytes_as_an_annex_are_a_finding_with_its_cell(tmp_path: Path, suffix: str) -> None:
    path = brief(tmp_path / "sag", f"bilag{suffix}")
    with (path.parent / f"bilag{suffix}").open("r+b") as stream:
        stream.truncate(20 * 2**30)
    found = [one for one in check(path, TODAY).findings if one.place.sheet == "Bilag" and one.code == "B01"]
    said = f"»bilag{suffix}« fylder 20480 MB; et bilag må højst fylde 500 MB."
    assert [(one.message, one.place.field) for one in found] == [(said, "Fil")]


def test_20_gigabytes_as_a_workbook_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "ark.xlsx"
    write_sample("ishoej_meeting", path)
    with path.open("r+b") as stream:
        stream.truncate(20 * 2**30)
    with pytest.raises(FileError, match=r"^»ark\.xlsx« fylder 20480 MB; et ark må højst fylde 20 MB\."):
        check(path, TODAY)


def with_own_picture(folder: Path) -> Path:
    def one_picture(workbook: Workbook) -> None:
        sheet = workbook["Punkter"]
        for heading, value in (("Billede", "hus.png"), ("Billedtekst", "Et hus")):
            column = sheet[cell_of(workbook, "Punkter", heading)].column
            for row in range(4, sheet.max_row + 1):
                if sheet.cell(row, sheet[cell_of(workbook, "Punkter", "Let tekst")].column).value:
                    sheet.cell(row, column, value)

    return spoiled("ishoej_meeting", folder / "ark.xlsx", one_picture)


def test_20_gigabytes_as_a_picture_are_a_finding_with_its_cell(tmp_path: Path) -> None:
    path = with_own_picture(tmp_path)
    with (tmp_path / "hus.png").open("wb") as stream:
        stream.truncate(20 * 2**30)
    found = [one for one in check(path, TODAY).findings if one.code == "L18"]
    said = "»hus.png« fylder 20480 MB; et billede må højst fylde 20 MB."
    assert {(one.message, one.remedy, one.place.field) for one in found} == {(said, "Gør det mindre.", "Billede")}


def test_an_exchanged_picture_is_not_the_one_that_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = with_own_picture(tmp_path)
    Image.new("RGB", (20, 20), "red").save(tmp_path / "hus.png")
    before = draft

    def exchanged(*given: object) -> object:
        Image.new("RGB", (20, 20), "blue").save(tmp_path / "hus.png")
        return before(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "draft", exchanged)
    options = Options(out=tmp_path / "ud", today=TODAY, pdf=False, kind="easy_minutes")
    (outcome,) = pipeline.build_all([path], options, lambda: None)
    assert outcome.exit_code == 0
    (paper,) = (tmp_path / "ud").rglob("*.docx")
    with zipfile.ZipFile(paper) as package:
        pictures = [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
    colours = {Image.open(io.BytesIO(one)).convert("RGB").getpixel((5, 5)) for one in pictures}
    assert (255, 0, 0) in colours
    assert (0, 0, 255) not in colours


def test_20_gigabytes_as_a_template_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "ark.xlsx"
    write_sample("ishoej_meeting", path)
    with (tmp_path / "skabelon.docx").open("wb") as stream:
        stream.truncate(20 * 2**30)
    options = Options(out=tmp_path / "ud", today=TODAY, pdf=False, kind="minutes", template=tmp_path / "skabelon.docx")
    (outcome,) = pipeline.build_all([path], options, lambda: None)
    (fault,) = [one for one in outcome.findings if one.code == "X01"]
    assert fault.message == "»skabelon.docx« fylder 20480 MB; en skabelon må højst fylde 50 MB."
    assert fault.place.part == str(tmp_path / "skabelon.docx")


def test_20_gigabytes_as_a_word_list_are_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "ordliste.csv").open("wb") as stream:
        stream.truncate(20 * 2**30)
    monkeypatch.setattr(known_words, "templates", lambda: tmp_path)
    (fault,) = known_words.hard_words().faults
    assert fault.message == "Ordlisten kan ikke læses: filen er for stor. Svære ord bliver ikke fundet."
