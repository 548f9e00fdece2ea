"""A script that knows only the contract fills every cell; each planted word is in its papers, and in no other."""

import html
import itertools
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pypdf
import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.disk import resources
from docgen.pdf.conversion.office import find_office
from tests import whole_contract as contract
from tests.test_contract import CASE, HEARING, MEETING, fill, headings

SHEETS_OF = {"meeting": contract.MEETING, "hearing": contract.HEARING, "case": contract.CASE}
TODAY = {"Referat": "2026-06-24"}
SHEETS: dict[str, tuple[str, contract.Sheets, tuple[str, str, str]]] = {
    **{
        status: ("meeting", contract.MEETING, ("Møde", "Status", status))
        for status in ("Udkast", "Dagsorden", "Tillægsdagsorden", "Referat", "Aflyst")
    },
    "Høring": ("hearing", contract.HEARING, ("Høring", "Åbenhed", "Åben")),
    "Sag": ("case", contract.CASE, ("Sag", "Papir", "Sagsfremstilling")),
    "Koncernledelse": ("case", contract.CASE, ("Sag", "Papir", "Indstilling til koncernledelsen")),
}
MADE = {
    "Udkast": {contract.DRAFT, "Let dagsorden", "Flytning"},
    "Dagsorden": {"Dagsorden", "Let dagsorden", "Flytning"},
    "Tillægsdagsorden": {"Tillægsdagsorden", "Let dagsorden", "Flytning"},
    "Referat": {"Referat", "Let referat", "Opslag A4", "Opslagsliste"},
    "Aflyst": {"Aflysning"},
    "Høring": {"Høringssvar", "Let høringssvar"},
    "Sag": {"Sagsfremstilling"},
    "Koncernledelse": {"Indstilling til koncernledelsen"},
}
LABELS = sorted({label for labels in MADE.values() for label in labels} | contract.POSTER, key=len, reverse=True)


@dataclass(frozen=True)
class Said:
    """What a cell says, and the papers that say it; a word that was planted stands nowhere else."""

    place: str
    words: str
    papers: frozenset[str]
    is_planted: bool


@dataclass
class Planted:
    """One workbook's values, and what its cells say."""

    values: dict[str, Any] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)


def unlike_words() -> Iterator[str]:
    """Yield words that nobody has said before, each unlike those near it."""
    for n in itertools.count():
        yield "bdfghjklmnprs"[n % 13] + "aeiou"[n % 5] + "vkgtbdlmnsp"[n % 11] + "aeiouyø"[n % 7] + "kgtdlmnsp"[n % 9]


def planted(sheets: contract.Sheets) -> Planted:
    """Return the contract's values with a new word for each ``¤``."""
    book, new = Planted(), unlike_words()

    def cell(place: str, content: Any) -> Any:
        value, papers, *printed = content if isinstance(content, tuple) else (content, frozenset())
        if isinstance(value, str) and "¤" in value:
            for word in itertools.islice(new, value.count("¤")):
                value = value.replace("¤", word, 1)
                book.said.append(Said(place, word, papers, is_planted=True))
        elif papers:
            book.said.append(Said(place, printed[0] if printed else str(value), papers, is_planted=False))
        return value

    def record(place: str, content: contract.Record) -> contract.Record:
        return {heading: cell(f"{place}!{heading}", value) for heading, value in content.items()}

    for sheet, content in sheets.items():
        book.values[sheet] = (
            record(sheet, content)
            if isinstance(content, dict)
            else [record(f"{sheet} {number}", row) for number, row in enumerate(content, 1)]
        )
    return book


def is_described(one: pikepdf.Object) -> bool:
    """Tell whether an object of a PDF has words of its own in a picture's place."""
    return isinstance(one, pikepdf.Dictionary) and "/Alt" in one


def text_of(file: Path) -> str:
    """Return what a file says, in small letters, one space between words; of XML and HTML what attributes say, too."""
    if file.suffix == ".pdf":
        with pikepdf.open(file) as pdf:
            unseen = [str(pdf.docinfo["/Title"]), *(str(one["/Alt"]) for one in pdf.objects if is_described(one))]
        said = "\n".join([*unseen, *(page.extract_text() for page in pypdf.PdfReader(file).pages)])
    elif file.suffix == ".docx":
        with zipfile.ZipFile(file) as package:
            parts = [package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))]
        said = "\n".join([*parts, *(re.sub(r"<[^>]+>", "", part.replace("</w:p>", "\n")) for part in parts)])
    else:
        said = file.read_text("utf-8")
        said += re.sub(r"<[^>]+>", "", said)
    return " ".join(html.unescape(said).split()).casefold()


def built(name: str, folder: Path, *words: str) -> tuple[Planted, dict[str, list[Path]]]:
    """Fill a workbook and build it; return what it says, and the files of each paper."""
    kind, sheets, (sheet, heading, value) = SHEETS[name]
    book = planted(sheets)
    book.values[sheet][heading] = value
    for annex in ("aarsrapport-2025.pdf", "samarbejdsprincipper.docx"):
        shutil.copy(resources.samples() / "bilag" / annex, folder)
    assert CliRunner().invoke(main, ["new", kind, "-o", str(folder / "ark.xlsx")]).exit_code == 0
    fill(folder / "ark.xlsx", book.values)
    size = "A3" if "offentlig" in words else "A4"
    poster = ("--poster", size) if name == "Referat" else ()
    day = TODAY.get(name, "2026-05-22")
    where = ("--out", str(folder / "ud"), "--today", day)
    result = CliRunner().invoke(main, ["build", str(folder / "ark.xlsx"), *where, *poster, *words])
    assert result.exit_code == 0, result.stderr
    papers: dict[str, list[Path]] = {}
    for line in result.stdout.splitlines():
        file = Path(line)
        label = next((label for label in LABELS if f" {label} " in f" {file.name.replace('.', ' ')}"), "")
        if label and file.suffix in (".docx", ".pdf", ".html") and file.parent.name != "Bilag":
            papers.setdefault(label, []).append(file)
    assert set(papers) == {label.replace("Opslag A4", f"Opslag {size}") for label in MADE[name]}
    return book, papers


def astray(book: Planted, label: str, file: Path, hidden: str) -> list[str]:
    """Return what a paper lacks of what its workbook says, and what it says of another's; what is hidden, nobody says."""
    text = text_of(file)
    found = []
    for one in book.said:
        belongs = label in one.papers and not re.match(hidden, one.place)
        is_there = one.words.casefold() in text
        may_differ = re.match(contract.HEADS, one.place)
        if belongs and not is_there and not (may_differ and file.suffix == ".html"):
            found.append(f"{file.name} lacks {one.place} »{one.words}«")
        if is_there and not belongs and one.is_planted and not may_differ:
            found.append(f"{file.name} tells {one.place} »{one.words}«")
    return found


@pytest.mark.parametrize("edition", ["intern", "offentlig"])
@pytest.mark.parametrize("name", SHEETS)
def test_each_cell_is_in_its_papers_and_in_no_other(name: str, edition: str, tmp_path: Path) -> None:
    book, papers = built(name, tmp_path, "--no-pdf", "--html", "--mail", "--edition", edition)
    hidden = contract.CLOSED if edition == "offentlig" else contract.PUBLIC
    found = [one for label, files in papers.items() for file in files for one in astray(book, label, file, hidden)]
    assert not found, "\n".join(found)
    letters = sorted((tmp_path / "ud").rglob("*.eml"))
    assert bool(letters) == (SHEETS[name][0] == "meeting" and edition == "intern")
    for letter in letters:
        told_of_link = name not in ("Referat", "Aflyst")
        assert_letter(letter, book, papers, contract.LETTER if told_of_link else contract.LETTER.partition("|Møde")[0])


def assert_letter(file: Path, book: Planted, papers: dict[str, list[Path]], cells: str) -> None:
    """Assert that a letter says what these cells say and nothing of any other, and that its paper is in it."""
    letter = message_from_bytes(file.read_bytes(), policy=default)
    text = letter.get_body()
    assert text is not None
    said = f"{letter['subject']}\n{text.get_content()}".casefold()
    planted = [one for one in book.said if one.is_planted]
    assert {one.place for one in planted if one.words.casefold() in said} == {
        one.place for one in planted if re.match(cells, one.place)
    }
    assert "12 34 56 78" in said
    assert "navn@example.dk" in said
    assert letter["to"] == "Ole Sand <navn@example.dk>"
    paper, *calendar = (part.get_filename() for part in letter.iter_attachments())
    assert paper == file.name.replace(" udsendelse.eml", ".docx")
    assert paper in {one.name for files in papers.values() for one in files}
    assert calendar in ([], [file.name.replace(" udsendelse.eml", ".ics")])


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("name", ["Dagsorden", "Referat", "Høring", "Sag"])
def test_each_cell_is_in_the_pdf_too(name: str, tmp_path: Path) -> None:
    book, papers = built(name, tmp_path, "--pdf")
    pdfs = [(label, file) for label, files in papers.items() for file in files if file.suffix == ".pdf"]
    assert {label for label, _ in pdfs} == MADE[name]
    found = [one for label, file in pdfs for one in astray(book, label, file, contract.PUBLIC)]
    assert not found, "\n".join(found)


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a blank workbook of each kind."""
    folder = tmp_path_factory.mktemp("tomme")
    files = {kind: folder / f"{kind}.xlsx" for kind in contract.CHOICES}
    for kind, file in files.items():
        assert CliRunner().invoke(main, ["new", kind, "-o", str(file)]).exit_code == 0
    return files


def choices_of(kind: str) -> dict[tuple[str, str], list[str]]:
    return {
        (sheet, heading): words.split(" | ")
        for sheet, headings in contract.CHOICES[kind].items()
        for heading, words in headings.items()
    }


@pytest.mark.parametrize("kind", contract.CHOICES)
def test_each_drop_down_has_the_words_of_the_contract_in_their_order(kind: str, blank: dict[str, Path]) -> None:
    workbook = openpyxl.load_workbook(blank[kind])
    for (sheet, heading), words in choices_of(kind).items():
        cell = headings(workbook[sheet])[heading]
        filled = cell.offset(0, 1) if isinstance(SHEETS_OF[kind][sheet], dict) else cell.offset(1, 0)
        (rule,) = (one for one in workbook[sheet].data_validations.dataValidation if filled.coordinate in one.sqref)
        area = workbook.defined_names[rule.formula1].attr_text.partition("!")[2].replace("$", "")
        assert [one.value for row in workbook["Lister"][area] for one in row] == words, (sheet, heading)


@pytest.mark.parametrize("kind", contract.CHOICES)
def test_each_choice_of_the_contract_is_taken(kind: str, blank: dict[str, Path], tmp_path: Path) -> None:
    values = planted(SHEETS_OF[kind]).values
    choices = choices_of(kind)
    for turn in range(5):  # as many as the choices of any field but Type, which takes any word
        for (sheet, heading), words in choices.items():
            rows = [values[sheet]] if isinstance(values[sheet], dict) else values[sheet]
            for number, row in enumerate(rows):
                row[heading] = words[(turn + number) % len(words)]
        shutil.copy(blank[kind], tmp_path / "ark.xlsx")
        fill(tmp_path / "ark.xlsx", values)
        result = CliRunner().invoke(main, ["check", str(tmp_path / "ark.xlsx"), "--json", "--today", "2026-05-22"])
        assert result.exit_code in (0, 1), result.output
        told = [one["message"] for one in json.loads(result.stdout)["findings"]]
        assert not [one for one in told if "findes ikke på listen" in one]


@pytest.mark.parametrize(("kind", "values"), [("meeting", MEETING), ("hearing", HEARING), ("case", CASE)])
def test_a_workbook_of_the_first_version_alone_builds_as_before(
    kind: str, values: dict[str, Any], tmp_path: Path
) -> None:
    old, new = tmp_path / "old.xlsx", tmp_path / "new.xlsx"
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, content in values.items():
        sheet = workbook.create_sheet(name)
        rows = [content] if isinstance(content, dict) else content
        heads = list(dict.fromkeys(heading for row in rows for heading in row))
        lines = (
            [("Felt", "Værdi", "Hjælp"), *content.items()]
            if isinstance(content, dict)
            else [heads, *([row.get(heading) for heading in heads] for row in rows)]
        )
        for line in lines:
            sheet.append(line)
    workbook.save(old)
    assert CliRunner().invoke(main, ["new", kind, "-o", str(new)]).exit_code == 0
    fill(new, values)
    said = []
    for file in (old, new):
        out = tmp_path / file.stem
        result = CliRunner().invoke(main, ["build", str(file), "--no-pdf", "--today", "2026-05-20", "--out", str(out)])
        assert result.exit_code == 0, result.stderr
        said.append({Path(line).name: text_of(Path(line)) for line in result.stdout.splitlines() if "docx" in line})
    assert said[0] == said[1]
