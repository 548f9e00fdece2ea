"""The public edition: what may not be seen is in no file of it, and where it would be, nothing is delivered.

Each file is read here by other means than docgen's own: unpacked parts and streams, text layer, names.
"""

import datetime as dt
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pikepdf
import pytest
from click.testing import CliRunner
from openpyxl.workbook import Workbook
from pypdf import PdfReader

from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.build.pipeline import build_all
from docgen.cli import main
from docgen.disk import resources
from docgen.pdf.conversion.office import find_office
from tests.conftest import cell_of, spoiled
from tests.sentences import sentences

TODAY = dt.date(2022, 6, 20)
SECRETS = {
    "Drøftelse": "Leverandøren Gråræv Byg har ikke betalt sine regninger.\nDet skyldes direktørens sygdom.",
    "Beslutning": "Kontrakten opsiges med tre måneders varsel.",
    "Lukkegrund": "Leverandørens forretningsforhold",
    "Fremstilling": "Se den hemmelige redegørelse fra revisionen.",
    "Sagsnr.": "88.00.00-G01-7-22",
}
PHONE, HOME = "12 34 56 78".replace("8", "9"), "Prøvevej 112"
SPOKEN = "Tove Kildegårds forslag blev støttet af Asger Tornbjerg, A. Tornbjerg og Camilla. Tove bor på " + HOME + "."
NAMES = ("Tove Kildegård", "Kildegård", "Camilla Stenstrup", "Asger Tornbjerg", "Tornbjerg", "Dorthe Ravnholt")


def secretive(workbook: Workbook) -> None:
    items = workbook["Punkter"]
    for heading, text in SECRETS.items() | {("Åbenhed", "Lukket")}:
        items[cell_of(workbook, "Punkter", heading, 4)] = text
    for heading in ("Let med", "Let overskrift", "Let tekst", "Let aftale", "Billede", "Billedtekst"):
        items[cell_of(workbook, "Punkter", heading, 4)] = None
    items[cell_of(workbook, "Punkter", "Drøftelse", 2)] = f"{SPOKEN}\nHans private nummer er {PHONE}."
    todo = workbook["Opfølgning"]
    todo[cell_of(workbook, "Opfølgning", "Punkt", 1)] = "4"
    todo[cell_of(workbook, "Opfølgning", "Hvad", 1)] = "Opsiger kontrakten med Gråræv Byg"


FORBIDDEN = (*NAMES, *(line for text in SECRETS.values() for line in text.splitlines()), PHONE, HOME, "Gråræv Byg")


def built(path: Path, out: Path, today: dt.date = TODAY, **options: object) -> Outcome:
    asked = Options(today=today, out=out, public=True, html=True, **options)  # type: ignore[arg-type]
    (outcome,) = build_all([path], asked, lambda: None)
    return outcome


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return spoiled("samarbejdsforum", tmp_path / "ark.xlsx", secretive)


def everything_in(file: Path) -> Iterator[str]:
    """Yield a file's name, and all that can be got out of it by unpacking, as text."""
    yield file.name
    raw = [file.read_bytes()]
    if file.suffix == ".docx":
        with zipfile.ZipFile(file) as package:
            raw += [package.read(name) for name in package.namelist()]
            yield from (re.sub(r"<[^>]*>", "", part.decode("utf-8", "ignore")) for part in raw[1:])
    if file.suffix == ".pdf":
        yield from (page.extract_text() for page in PdfReader(file).pages)
        with pikepdf.open(file) as pdf:
            raw += [
                obj.read_bytes()
                for obj in pdf.objects
                if isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") != "/Image"
            ]
            raw += [str(obj).encode() for obj in pdf.objects if not isinstance(obj, pikepdf.Stream)]
            yield from (str(value) for value in pdf.docinfo.values())
    for content in raw:
        yield from (content.decode(encoding, "ignore") for encoding in ("utf-8", "latin-1", "utf-16-be", "utf-16-le"))


def seen_in(folder: Path) -> list[tuple[str, str]]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [(file.suffix, word) for file in files for text in everything_in(file) for word in FORBIDDEN if word in text]


@pytest.mark.office
def test_nothing_that_may_not_be_seen_is_in_any_file(path: Path, tmp_path: Path) -> None:
    outcome = built(path, tmp_path / "out")
    assert outcome.exit_code == 0, outcome.findings
    assert {file.suffix for file in outcome.files} >= {".docx", ".json", ".html", ".txt"}
    assert bool(find_office()) == any(file.suffix == ".pdf" for file in outcome.files)
    assert seen_in(tmp_path / "out") == []


def test_the_closed_items_number_and_title_are_kept(path: Path, tmp_path: Path) -> None:
    outcome = built(path, tmp_path / "out", pdf=False)
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(outcome.files[0])).paragraphs)
    assert re.search(r"^4\. Efterværn$", text, re.MULTILINE)


def test_an_unnamed_person_is_counted_where_several_stand_under_one_label(path: Path, tmp_path: Path) -> None:
    outcome = built(path, tmp_path / "out", pdf=False)
    table = "\n".join(cell.text for table in docx.Document(str(outcome.files[0])).tables for cell in table._cells)
    assert "2 medlemmer" in table


def test_each_change_is_told_on_the_screen_in_the_receipt_and_in_the_list_to_approve(
    path: Path, tmp_path: Path
) -> None:
    outcome = built(path, tmp_path / "out", pdf=False)
    assert [note for note in sentences(outcome.notes) if note.startswith("Punkter!K4")] == [
        "Punkter!K4  Drøftelse: »Prøvevej 112« er taget ud.",
        "Punkter!K4  Drøftelse: »Tove Kildegårds« blev til »Et medlems«.",
        "Punkter!K4  Drøftelse: »Asger Tornbjerg« blev til »et medlem«.",
        "Punkter!K4  Drøftelse: »A. Tornbjerg« blev til »et medlem«.",
        "Punkter!K4  Drøftelse: »Camilla« blev til »et medlem«.",
        "Punkter!K4  Drøftelse: »Tove« blev til »Et medlem«.",
        "Punkter!K4  Drøftelse: »12 34 56 79« er taget ud.",
    ]
    receipt = json.loads(next(file for file in outcome.files if file.suffix == ".json").read_text(encoding="utf-8"))
    assert {"sheet": "Deltagere", "cell": "A6", "field": "Navn", "told": "»[medlem]«"} in receipt["changes"]
    listed = next(file for file in outcome.files if file.suffix == ".txt").read_text(encoding="utf-8-sig")
    assert "  [ ] Deltagere!A6  Navn: »[medlem]«" in listed
    assert listed.count("[ ]") == len(receipt["changes"])


def template_saying(tmp_path: Path, change: Callable[[docx.document.Document], None]) -> Path:
    folder = tmp_path / "skabeloner"
    folder.mkdir()
    for kind in ("minutes", "easy_minutes"):
        document = docx.Document(str(resources.templates() / f"{kind}.docx"))
        change(document)
        document.save(str(folder / f"{kind}.docx"))
    return folder


def papers() -> list[Path]:
    folder = Path("2022-06-15 Samarbejdsforum")
    return [folder / f"2022-06-15 {label} Samarbejdsforum (offentlig).docx" for label in ("Referat", "Let referat")]


REFUSED = "»Tove Kildegård« har ikke sagt ja til at stå med navn, og det står i den offentlige udgave"


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.add_paragraph("Godkendt af Tove Kildegård"),
        lambda document: setattr(document.sections[0].footer.paragraphs[0], "text", "Tove\u00a0Kilde\u00adgård"),
    ],
    ids=["body", "footer"],
)
def test_where_the_proof_fails_nothing_is_delivered_and_the_cell_is_told(
    path: Path, tmp_path: Path, change: Callable[[docx.document.Document], None]
) -> None:
    outcome = built(path, tmp_path / "out", pdf=False, template=template_saying(tmp_path, change))
    assert outcome.exit_code == 1
    told = [finding for finding in outcome.findings if finding.code == "G07"]
    assert told
    assert all(REFUSED in finding.message for finding in told)
    made = [target.with_suffix(ending) for target in papers() for ending in (".docx", ".html")]
    assert {finding.place.part for finding in told} <= {f"{target.parent.name}/{target.name}" for target in made}
    assert outcome.files == []
    assert not list((tmp_path / "out").rglob("*.*"))


def test_a_name_in_the_workbooks_own_name_is_kept_out_of_the_receipt(path: Path, tmp_path: Path) -> None:
    moved = path.rename(tmp_path / "Møde med Tove Kildegård.xlsx")
    outcome = built(moved, tmp_path / "out", pdf=False)
    assert outcome.exit_code == 0
    assert seen_in(tmp_path / "out") == []


def test_what_a_finding_quotes_of_a_cell_that_was_changed_is_kept_out_of_the_receipt(
    path: Path, tmp_path: Path
) -> None:
    def at_home(workbook: Workbook) -> None:
        secretive(workbook)
        items = workbook["Punkter"]
        items[cell_of(workbook, "Punkter", "Drøftelse", 2)] = f"Tove bor på {HOME}, 2. tv., 9990 Prøvestad."
        items[cell_of(workbook, "Punkter", "Let aftale", 2)] = "Camilla ringer."

    spoiled("samarbejdsforum", path, at_home)
    outcome = built(path, tmp_path / "out", pdf=False)
    quoted = [finding for finding in outcome.findings if finding.code == "G02"]
    assert any(HOME in finding.message for finding in quoted)
    assert any("Camilla" in one.message for one in quoted)
    receipts = [file.read_text(encoding="utf-8") for file in outcome.files if file.suffix == ".json"]
    assert receipts
    assert not any(word in text for text in receipts for word in (HOME, "Camilla"))


@pytest.mark.office
def test_a_closed_annex_of_a_case_is_in_no_file_and_the_open_one_keeps_its_number(tmp_path: Path) -> None:
    title = "Hemmelig vurdering af borgerens forhold"

    def close(workbook: Workbook) -> None:
        for heading, text in (("Titel", title), ("Åbenhed", "Lukket")):
            workbook["Bilag"][cell_of(workbook, "Bilag", heading, 2)] = text

    path = spoiled("odense_case", tmp_path / "sag.xlsx", close)
    shutil.copytree(resources.samples() / "bilag", tmp_path / "bilag")
    outcome = built(path, tmp_path / "out", dt.date(2026, 1, 15))
    assert outcome.exit_code == 0, outcome.findings
    assert list(sentences(outcome.notes)[:2]) == [
        "Den offentlige udgave siger ét sted noget andet end arket.",
        f"Bilag!C4  Titel: »{title}« er taget ud.",
    ]
    everything = [text for file in outcome.files for text in everything_in(file)]
    assert not any(title in text or "samarbejdsprincipper" in text for text in everything)


def test_a_body_with_duty_of_secrecy_gets_no_public_edition_before_it_is_cleared(tmp_path: Path) -> None:
    path = resources.samples() / "2026-12-09 UdsatteNetværket.xlsx"
    out = tmp_path / "out"
    asked = [
        "build",
        str(path),
        "--edition",
        "public",
        "--out",
        str(out),
        "--today",
        "2026-11-20",
        "--draft",
        "--no-pdf",
    ]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 1
    assert "Møde!B17  Afstemt med deltagerne den: UdsatteNetværket har tavshedspligt" in result.stderr
    assert not list(out.rglob("*.docx"))

    def clear(workbook: Workbook) -> None:
        workbook["Møde"][cell_of(workbook, "Møde", "Afstemt med deltagerne den")] = dt.date(2026, 11, 19)

    cleared = spoiled("egedal_meeting", tmp_path / "ark.xlsx", clear)
    result = CliRunner().invoke(main, [asked[0], str(cleared), *asked[2:]])
    assert result.exit_code == 0, result.stderr
    assert list(out.rglob("*(offentlig).docx"))
