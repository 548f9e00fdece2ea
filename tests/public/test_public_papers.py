"""From the workbook to the folder: what is asked about stops a public paper, and what a person decides goes on."""

import io
from pathlib import Path

import docx
import pytest
from openpyxl.workbook import Workbook
from PIL import Image

from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.build.pipeline import build_all
from docgen.disk import resources
from docgen.pdf.conversion.office import find_office
from docgen.picture import without_metadata
from docgen.sheets.books import BOOKS
from docgen.workbook.blank import write_blank
from tests.conftest import cell_of, spoiled
from tests.public.secret_workbooks import workbooks
from tests.public.trial import TODAY

SILENT, ROWS = "Tove Kildegård", ("Ord", "Sted", "Må stå", "Godkendt af", "Begrundelse")


def built(path: Path, out: Path, **options: object) -> Outcome:
    asked = Options(today=TODAY, out=out, pdf=False, **options)  # type: ignore[arg-type]
    (outcome,) = build_all([path], asked, lambda: None)
    return outcome


def workbook(folder: Path, said: str, *decided: str, sheet: str = "Punkter", field: str = "Drøftelse") -> Path:
    def spoil(book: Workbook) -> None:
        book[sheet][cell_of(book, sheet, field, 2)] = said
        for heading, value in zip(ROWS, decided, strict=False):
            book["Offentliggørelse"][cell_of(book, "Offentliggørelse", heading, 1)] = value

    return spoiled("samarbejdsforum", folder / "ark.xlsx", spoil)


def text_of(outcome: Outcome) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(outcome.files[0])).paragraphs)


def errors(outcome: Outcome) -> list[str]:
    return [finding.coded for finding in outcome.findings if finding.level == "error"]


def test_a_firm_with_a_silent_persons_name_is_asked_about_and_stands_once_that_is_decided(tmp_path: Path) -> None:
    said = "Så kom firmaet Kildegård & Søn."
    outcome = built(workbook(tmp_path, said), tmp_path / "out", public=True)
    assert (outcome.exit_code, outcome.files) == (1, [])
    assert errors(outcome) == [
        f"Punkter!K4  Drøftelse: »Kildegård« kan være {SILENT}, der ikke har sagt ja til at stå med navn. Skriv det om, eller "
        "skriv i arket Offentliggørelse, om det må stå, hvem der har besluttet det, og hvorfor.  [G07]"
    ]
    decided = ("Kildegård & Søn", "", "Ja", "Anne Eksempel", "Firmaet er kendt af alle.")
    outcome = built(workbook(tmp_path, said, *decided), tmp_path / "out", public=True)
    assert outcome.exit_code == 0, errors(outcome)
    assert said in text_of(outcome)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("Kildegård", "Så kom firmaet et medlem & Søn."), ("firmaet", "Så kom (udeladt) Kildegård & Søn.")],
)
def test_what_a_person_has_decided_against_is_taken_out(tmp_path: Path, word: str, wanted: str) -> None:
    decided = (word, "", "Nej", "Anne Eksempel", "Det må ikke stå her.")
    outcome = built(workbook(tmp_path, "Så kom firmaet Kildegård & Søn.", *decided), tmp_path / "out", public=True)
    assert (wanted in text_of(outcome)) if word == "Kildegård" else outcome.files == []


def test_the_municipalitys_own_name_is_never_exchanged(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        book["Organ"][cell_of(book, "Organ", "Kommune")] = "Kildegård Kommune"

    path = spoiled("samarbejdsforum", tmp_path / "ark.xlsx", spoil)
    outcome = built(path, tmp_path / "out", public=True)
    assert {line.partition(":")[0] for line in errors(outcome)} == {"Organ!B4  Kommune"}
    assert "medlem Kommune" not in " ".join(note.line for note in outcome.notes)


def test_easy_minutes_are_searched_in_an_internal_edition_too_and_the_minutes_are_made(tmp_path: Path) -> None:
    path = workbook(tmp_path, "Kildegård & Søn hjælper os.", field="Let tekst")
    outcome = built(path, tmp_path / "out")
    assert outcome.exit_code == 1
    assert [made.kind for made in outcome.made] == ["minutes"]
    assert any("»Kildegård« kan være" in line and "[G07]" in line for line in errors(outcome))
    assert [note.message for note in outcome.notes] == ["Let referat blev ikke lavet."]


def test_a_poster_says_no_silent_name_in_any_edition(tmp_path: Path) -> None:
    path = workbook(tmp_path, f"Hjemme hos {SILENT}", sheet="Møde", field="Næste møde sted")
    outcome = built(path, tmp_path / "out", poster="A4")
    (poster,) = [
        file for made in outcome.made for file in made.files if "Opslag A4" in file.name and file.suffix == ".docx"
    ]
    every = " ".join(str(text) for text in docx.Document(str(poster)).element.itertext())
    assert "Hjemme hos et medlem" in every
    assert SILENT not in every


def test_without_a_list_of_participants_nothing_public_is_made(tmp_path: Path) -> None:
    def empty(book: Workbook) -> None:
        sheet = book["Deltagere"]
        first = int(cell_of(book, "Deltagere", "Navn", 1)[1:])
        sheet.delete_rows(first, sheet.max_row)

    path = spoiled("samarbejdsforum", tmp_path / "ark.xlsx", empty)
    refused = "Deltagere  Uden en deltagerliste, der kan læses, ved docgen ikke, hvem der må nævnes. Udfyld arket Deltagere.  [G05]"
    outcome = built(path, tmp_path / "out", public=True)
    assert (outcome.exit_code, outcome.files) == (1, [])
    assert refused in errors(outcome)
    outcome = built(path, tmp_path / "out")
    assert [made.kind for made in outcome.made] == ["minutes"]
    assert refused in errors(outcome)


def test_originals_are_in_no_public_edition(tmp_path: Path) -> None:
    outcome = built(workbook(tmp_path, "Rådet talte."), tmp_path / "out", public=True, attach_originals=True)
    assert (outcome.exit_code, outcome.files) == (1, [])
    assert errors(outcome) == [
        "--attach-originals  Bilagenes originaler kan ikke vedhæftes en offentlig udgave; de kan sige mere, end siderne "
        "viser. Udelad --attach-originals.  [G05]"
    ]


def test_a_number_in_the_template_leaves_no_house(tmp_path: Path) -> None:
    folder = tmp_path / "skabeloner"
    folder.mkdir()
    for kind in ("minutes", "easy_minutes"):
        document = docx.Document(str(resources.templates() / f"{kind}.docx"))
        document.sections[0].footer.paragraphs[0].text = "CPR 070761-4285"
        document.save(str(folder / f"{kind}.docx"))
    outcome = built(workbook(tmp_path, "Rådet talte."), tmp_path / "out", template=folder)
    assert (outcome.exit_code, outcome.files) == (1, [])
    assert any("Her står et personnummer" in line and "0707••-••••" in line for line in errors(outcome))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_keeps_its_points_and_which_side_is_up_and_nothing_else(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Mona Eksempel"
    made = io.BytesIO()
    Image.new("RGB", (8, 4), (200, 30, 30)).save(made, kind, exif=exif, icc_profile=b"x" * 200)
    bare = without_metadata(made.getvalue())
    assert b"Mona" in made.getvalue()
    assert b"Mona" not in bare
    with Image.open(io.BytesIO(bare)) as after, Image.open(io.BytesIO(made.getvalue())) as before:
        assert list(after.convert("RGB").tobytes()) == list(before.convert("RGB").tobytes())
        assert after.getexif().get(0x0112, 1) == (6 if kind == "JPEG" else 1)
        assert after.info.get("icc_profile") == b"x" * 200
    assert without_metadata(bare) == bare


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"\xff\xd8\xff\xe1\x00", b"\x89PNG\r\n\x1a\n\x00\x00\x00\xff", b"\xff\xd8\xff\xe0"]
)
def test_what_is_no_whole_picture_is_given_back_as_it_is(content: bytes) -> None:
    assert without_metadata(content) == content


@pytest.mark.office
@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not here")
def test_the_annexes_of_a_public_edition_are_the_bundles_pages_alone(tmp_path: Path) -> None:
    (annexed,) = [one for one in workbooks(3, 60) if one.cell == "annex"][:1]
    for is_public, wanted in ((True, []), (False, ["Bilag 1 – Rådet talte om boliger.pdf"])):
        folder = tmp_path / str(is_public)
        folder.mkdir()
        write_blank(BOOKS[0], folder / "ark.xlsx", annexed.without)
        document = docx.Document()
        document.add_paragraph("Notat om boliger")
        document.save(str(folder / "notat.docx"))
        options = Options(today=TODAY, out=folder / "out", public=is_public)
        (outcome,) = build_all([folder / "ark.xlsx"], options, lambda: None)
        assert [file.name for file in outcome.files if file.parent.name == "Bilag"] == wanted
        assert any(file.name.endswith("med bilag.pdf") for file in outcome.files)
