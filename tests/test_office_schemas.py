"""Every .docx and .xlsx that docgen makes is read by a validator of the Office schemas, which finds nothing new."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.oxml import OxmlElement
from openxml_audit import OpenXmlValidator

from docgen.cli import main
from docgen.disk import resources
from tests.books import SAMPLES, write_sample

ACCEPTED = {
    (".docx", "A required relationship type 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme'"): (
        "A theme is no part that a document must have (ECMA-376 part 1, 14.2.7 asks for at most one); the fonts and "
        "colours of docgen's templates are written out. Word and LibreOffice open the papers without a word."
    ),
    (".xlsx", "Unexpected element 'b' found"): (
        "openpyxl writes a font's parts in the order of the first edition, where any order is right (ECMA-376:2006 part "
        "4, 3.8.22: a choice). Excel itself reads them so, as it has read every workbook of openpyxl's since 2010."
    ),
    (".xlsx", "Unexpected element 'color' found"): "As for b.",
    (".xlsx", "inline-string cell(s)"): (
        "A text in its cell is as right as one in the shared table (ECMA-376 part 1, 18.18.11); Excel moves it there "
        "when the workbook is saved, which loses nothing."
    ),
}  # fmt: skip
"""What the validator may say, by the kind of file and its words, and why Word and Excel take the file all the same."""

runner = CliRunner()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with one of everything that docgen makes."""
    folder = tmp_path_factory.mktemp("alt")
    for name in SAMPLES:
        write_sample(name, folder / f"{name}.xlsx")
    shutil.copytree(resources.samples() / "bilag", folder / "bilag")
    build = ["build", str(folder), "--no-pdf", "--poster", "A3", "--today", "2026-11-16", "-q"]
    runner.invoke(main, [*build, "--out", str(folder / "interne")], catch_exceptions=False)
    runner.invoke(
        main, [*build, "--out", str(folder / "udkast"), "--draft", "--kind", "dagsorden"], catch_exceptions=False
    )
    for kind in ("møde", "høring", "sag"):
        runner.invoke(main, ["new", kind, "-o", str(folder / f"{kind}.xlsx")], catch_exceptions=False)
    meeting = folder / "ishoej_meeting.xlsx"
    runner.invoke(
        main, ["new", "møde", "--from", str(meeting), "-o", str(folder / "næste.xlsx")], catch_exceptions=False
    )
    runner.invoke(main, ["check", str(folder / "møde.xlsx"), "--annotate"], catch_exceptions=False)
    runner.invoke(main, ["template", "copy", "referat", str(folder / "skabeloner")], catch_exceptions=False)
    return folder


def files_of(folder: Path) -> list[Path]:
    """Return the Office files below a folder that docgen has made: annexes are other people's."""
    found = [file for file in sorted(folder.rglob("*")) if file.suffix in (".docx", ".xlsx")]
    return [file for file in found if file.parent.name.casefold() != "bilag"]


@cache
def said_of(file: Path) -> tuple[tuple[str, str], ...]:
    """Return what the validator says of a file: where, and what."""
    errors = OpenXmlValidator().validate(str(file)).errors
    return tuple((f"{one.part_uri} {one.path}", one.description) for one in errors)


def findings_of(file: Path) -> Iterator[str]:
    """Yield what the validator says of a file and nobody has given a reason for."""
    for where, what in said_of(file):
        if not any(file.suffix == suffix and words in what for suffix, words in ACCEPTED):
            yield f"{file.name} {where} {what}"


def test_every_paper_and_workbook_is_as_the_schemas_say(made: Path) -> None:
    found = files_of(made)
    kinds = {
        word
        for file in found
        for word in ("Referat", "Let referat", "Høringssvar", "Sagsfremstilling", "Opslag", "fund")
        if word in file.name
    }
    assert len(kinds) == 6, [file.name for file in found]
    assert [line for file in found for line in findings_of(file)] == []


@pytest.mark.parametrize("folder", [resources.templates(), resources.samples()], ids=["templates", "samples"])
def test_what_is_shipped_is_as_the_schemas_say(folder: Path) -> None:
    shipped = files_of(folder)
    assert shipped
    assert [line for file in shipped for line in findings_of(file)] == []


def test_every_reason_is_still_needed(made: Path) -> None:
    files = [*files_of(made), *files_of(resources.samples())]
    said = {(file.suffix, what) for file in files for _, what in said_of(file)}
    unused = [key for key in ACCEPTED if not any(suffix == key[0] and key[1] in words for suffix, words in said)]
    assert unused == []


def test_the_validator_sees_what_is_wrong(tmp_path: Path) -> None:

    document = docx.Document(str(resources.templates() / "minutes.docx"))
    document.element.body.insert(0, OxmlElement("w:tc"))
    document.save(str(wrong := tmp_path / "forkert.docx"))
    assert list(findings_of(wrong)) != []
