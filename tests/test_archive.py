"""A finished matter in the archive: whole, hashed, never written over; a flipped byte is found."""

import csv
import json
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner
from openpyxl.workbook import Workbook

from docgen.cli import main
from docgen.commands.archive import archive, verify
from docgen.commands.origin import origin_of
from docgen.disk.delivery import digest
from docgen.errors import FileError
from docgen.pdf.tags.structure import elements
from tests.books import write_sample
from tests.conftest import cell_of, spoiled

TODAY = "2026-01-15"


@pytest.fixture
def matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a hearing response that was built with its PDF."""
    monkeypatch.chdir(tmp_path)
    write_sample("ishoej_hearing", tmp_path / "ark.xlsx")
    result = CliRunner().invoke(main, ["build", "ark.xlsx", "--kind", "høringssvar", "--pdf", "--today", TODAY])
    assert result.exit_code == 0, result.stderr
    return Path(result.stdout.splitlines()[0]).parent


@pytest.mark.office
class TestArchive:
    def test_holds_the_pdf_the_slip_and_the_checksums(self, matter: Path, tmp_path: Path) -> None:
        box = archive(matter, tmp_path / "outputs")
        assert box.folder == tmp_path / "outputs" / "arkiv" / "2026" / matter.name
        names = {file.name for file in box.files}
        assert {"følgeseddel.csv", "manifest.json", "SHA256SUMS"} < names
        slip = (box.folder / "følgeseddel.csv").read_bytes()
        assert slip.startswith(b"\xef\xbb\xbf")
        (row,) = csv.DictReader(slip.decode("utf-8-sig").splitlines(), delimiter=";")
        assert row["Dokumenttype"] == "Høringssvar"
        assert row["Sagsnr."] == "27.00.00-K04-1-26"
        assert row["PDF/A"] == "2b"
        manifest = json.loads((box.folder / "manifest.json").read_text())
        assert manifest["documents"][0]["workbook"]["name"] == "ark.xlsx"

    def test_the_same_matter_twice_is_one_box_and_another_lies_beside_it(self, matter: Path, tmp_path: Path) -> None:
        first = archive(matter, tmp_path / "outputs")
        assert archive(matter, tmp_path / "outputs").folder == first.folder
        receipt = next(matter.glob("*kvittering.json"))
        receipt.write_text(receipt.read_text().replace('"date": "2026-01-15"', '"date": "2026-01-16"'))
        second = archive(matter, tmp_path / "outputs")
        assert second.folder.name == f"{matter.name} (2)"
        assert verify(first.folder) == []

    def test_a_flipped_byte_is_found(self, matter: Path, tmp_path: Path) -> None:
        box = archive(matter, tmp_path / "outputs")
        pdf = next(box.folder.glob("*.pdf"))
        content = bytearray(pdf.read_bytes())
        content[len(content) // 2] ^= 1
        pdf.write_bytes(content)
        assert [finding.line for finding in verify(box.folder)] == [
            f"{pdf.name}  Filen er ændret, siden den blev lavet. Brug den ikke; hent den, der blev lavet."
        ]

    def test_a_label_that_is_not_true_is_found(self, matter: Path) -> None:
        pdf = next(matter.glob("*.pdf"))
        with pikepdf.open(pdf, allow_overwriting_input=True) as paper:
            paper.Root.Lang = pikepdf.String("en-US")
            for tag in elements([paper.Root.StructTreeRoot.K[0]]):
                if "/Lang" in tag:
                    del tag["/Lang"]
            del paper.Root["/OutputIntents"]
            paper.save(pdf)
        receipt = next(matter.glob("*kvittering.json"))
        record = json.loads(receipt.read_text())
        for result in record["results"]:
            result["sha256"] = digest(matter / result["name"])  # as one who wants it to pass would
        receipt.write_text(json.dumps(record))
        said = [finding.line.partition("  ")[2] for finding in verify(matter)]
        assert said == [
            "Filen er mærket PDF/A-2b, men har farver, som ikke er fastlagt i filen (fx side 1). Lav papiret igen.",
            "Filen er mærket PDF/UA-1, men siger, at sproget er en-US, men teksten er dansk. Lav papiret igen.",
        ]

    def test_the_labels_are_told(self, matter: Path) -> None:
        result = CliRunner().invoke(main, ["verify", str(matter)])
        pdf = next(matter.glob("*.pdf"))
        assert result.stderr.splitlines() == [
            f"{pdf.name}: 2 sider, PDF/A-2b og PDF/UA-1",
            "Alt er, som det blev lavet, og mærkerne passer.",
        ]

    def test_a_missing_and_a_foreign_file_are_found(self, matter: Path, tmp_path: Path) -> None:
        box = archive(matter, tmp_path / "outputs")
        pdf = next(box.folder.glob("*.pdf"))
        pdf.rename(box.folder / "noget andet.pdf")
        assert [finding.code for finding in verify(box.folder)] == ["V02", "V03"]

    def test_an_edited_paper_is_not_archived(self, matter: Path, tmp_path: Path) -> None:
        next(matter.glob("*.docx")).write_bytes(b"rettet")
        with pytest.raises(FileError) as stop:
            archive(matter, tmp_path / "outputs")
        assert "Filen er ændret, siden den blev lavet." in str(stop.value)
        assert not (tmp_path / "outputs" / "arkiv" / "2026" / matter.name).exists()

    def test_a_receipt_tells_what_a_paper_is_made_of(self, matter: Path) -> None:
        pdf = next(matter.glob("*.pdf"))
        lines = list(origin_of(pdf).lines())
        assert lines[0] == f"{pdf.name}: som den blev lavet"
        assert lines[2].startswith("  Ark       ark.xlsx  ")
        assert any("Bemærkninger: rækkerne 3, 4, 5, 6 og 7" in line for line in lines)

    def test_receipt_as_json_is_the_receipt_and_whether_the_paper_is_as_it_was_made(self, matter: Path) -> None:
        pdf = next(matter.glob("*.pdf"))
        receipt = json.loads(next(matter.glob("*kvittering.json")).read_text(encoding="utf-8"))
        for unchanged in (True, False):
            result = CliRunner().invoke(main, ["receipt", str(pdf), "--json"])
            assert (result.exit_code, result.stderr) == (0, "")
            assert json.loads(result.stdout) == {"file": pdf.name, "unchanged": unchanged, **receipt}
            pdf.write_bytes(pdf.read_bytes() + b"\n")


def test_a_folder_without_receipts_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError) as stop:
        verify(tmp_path)
    assert str(stop.value) == f"»{tmp_path}« har hverken kvittering eller kontrolsummer. Vælg en mappe fra docgen."


def test_a_receipt_says_which_limits_are_the_councils_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def own_limit(workbook: Workbook) -> None:
        for heading, value in (("Kode", "L02"), ("Advarsel fra", 15)):
            workbook["Grænser"][cell_of(workbook, "Grænser", heading, 1)] = value

    monkeypatch.chdir(tmp_path)
    spoiled("samarbejdsforum", tmp_path / "ark.xlsx", own_limit)
    result = CliRunner().invoke(main, ["build", "ark.xlsx", "--no-pdf", "--kind", "easy_minutes"])
    assert result.exit_code == 0, result.stderr
    receipt = json.loads(next(tmp_path.glob("outputs/*/*kvittering.json")).read_text(encoding="utf-8"))
    assert receipt["limits"] == [{"code": "L02", "warning": 15, "error": None}]
    lines = list(origin_of(next(tmp_path.glob("outputs/*/*.docx"))).lines())
    assert "  L02       jeres egen grænse: advarsel fra 15" in lines


def test_a_matter_without_a_pdf_is_archived_as_word_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_sample("ishoej_hearing", tmp_path / "ark.xlsx")
    made = CliRunner().invoke(main, ["build", "ark.xlsx", "--kind", "høringssvar", "--no-pdf", "--today", TODAY])
    word = Path(made.stdout.splitlines()[0]).resolve()
    monkeypatch.chdir(word.parent)  # the folder has no name of its own there
    result = CliRunner().invoke(main, ["archive", ".", "--out", str(tmp_path / "outputs")])
    assert result.exit_code == 0, result.stderr
    said = f"{word.name}  Papiret har ingen PDF, så det er Word-filen, der er lagt i arkivet. Skal det være en arkivfil, så "
    assert result.stderr.startswith(said)
    box = tmp_path / "outputs" / "arkiv" / "2026" / word.parent.name
    assert (box / word.name).read_bytes() == word.read_bytes()
    (row,) = csv.DictReader((box / "følgeseddel.csv").read_text("utf-8-sig").splitlines(), delimiter=";")
    assert (row["Fil"], row["PDF/A"], row["PDF/UA"]) == (word.name, "", "")
    assert verify(box) == []
    (box / "mappe").mkdir()
    assert [one.line for one in verify(box)] == [
        "mappe  Filen er lagt i mappen efter docgen. Flyt den et andet sted hen."
    ]


def test_a_receipt_without_a_paper_and_a_link_for_a_paper_are_not_archived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_sample("ishoej_hearing", tmp_path / "ark.xlsx")
    word = Path(
        CliRunner()
        .invoke(main, ["build", "ark.xlsx", "--kind", "høringssvar", "--no-pdf", "--today", TODAY])
        .stdout.splitlines()[0]
    )
    receipt = next(word.parent.glob("*kvittering.json"))
    whole = receipt.read_text(encoding="utf-8")
    record = json.loads(whole)
    receipt.write_text(json.dumps(record | {"results": []}), encoding="utf-8")
    with pytest.raises(FileError) as stop:
        archive(word.parent, tmp_path / "outputs")
    assert stop.value.message == f"Kvitteringen for »{record['title']}« nævner intet papir."
    receipt.write_text(whole, encoding="utf-8")
    word.rename(tmp_path / "hemmelig.docx")
    word.symlink_to(tmp_path / "hemmelig.docx")
    with pytest.raises(FileError) as stop:
        archive(word.parent, tmp_path / "outputs")
    assert stop.value.message.startswith("Filen mangler.")
