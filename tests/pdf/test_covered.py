"""Text that a page does not show: each kind of cover is refused, and no honest scan or ordinary page is."""

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Stream

from docgen.errors import FileError
from docgen.pdf.annexes import covered_text, page_picture, unseen_text
from docgen.pdf.annexes.covered_text import hidden_text
from docgen.pdf.annexes.intake import examine
from tests.many_examples import seeds
from tests.pdf import honest
from tests.pdf.covers import COVERS, SECRET, page_with
from tests.sentences import sentences

_TESSERACT = shutil.which("tesseract")


def test_there_are_enough_of_each_kind() -> None:
    assert len(COVERS) >= 60
    assert len(honest.PAGES) >= 30


@pytest.mark.parametrize("name", COVERS)
def test_words_under_any_cover_are_refused(name: str, tmp_path: Path) -> None:
    for seed in seeds(1, 8):
        file = page_with(name, seed, tmp_path / "bilag.pdf")
        with pikepdf.open(file) as pdf:
            assert any(SECRET.encode() in stream.read_bytes() for stream in pdf.objects if isinstance(stream, Stream))
        with pytest.raises(FileError) as stop:
            examine(file)
        assert stop.value.message.startswith(
            "»bilag.pdf« har tekst, som siderne ikke viser, men som kan læses i filen: "
        )
        assert stop.value.message.endswith("(side 1).")
        assert stop.value.remedy == "Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun skjult."


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a box of any colour", "dækket eller i bundens farve"),
        ("words without ink", "usynlig"),
        ("a page that is cut", "uden for siden"),
        ("words of no size", "for lille til at se"),
    ],
)
def test_the_reason_is_said(name: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(FileError) as stop:
        examine(page_with(name, 1, tmp_path / "bilag.pdf"))
    assert str(stop.value) == (
        f"»bilag.pdf« har tekst, som siderne ikke viser, men som kan læses i filen: {why} (side 1). "
        "Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun skjult."
    )


def test_a_link_with_a_drawing_covers_words_whose_letters_were_seen_on_the_page_before(tmp_path: Path) -> None:
    file = page_with("a link with a drawing of its own", 1, tmp_path / "bilag.pdf")
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.pages.insert(0, pdf.pages[0])
        del pdf.pages[0].obj["/Annots"]
        pdf.save(file)
    assert hidden_text(file).pages == {"covered": [2]}


@pytest.mark.parametrize("seed", seeds(10, 120))
def test_a_scan_with_its_own_text_layer_is_taken(seed: int, tmp_path: Path) -> None:
    assert hidden_text(honest.scan(seed, tmp_path / "scan.pdf")).pages == {}


@pytest.mark.parametrize("seed", range(4))
def test_a_scan_may_have_its_text_in_black_below_the_picture(seed: int, tmp_path: Path) -> None:
    assert hidden_text(honest.scan(seed, tmp_path / "scan.pdf", visible=True)).pages == {}


@pytest.mark.parametrize("seed", seeds(3, 24))
def test_a_scan_smaller_than_its_page_may_have_its_text_in_letters_that_let_all_light_through(
    seed: int, tmp_path: Path
) -> None:
    for bar, wanted in (("", {}), ("white", {"invisible": [1]})):
        with pikepdf.open(honest.scan(seed, tmp_path / "scan.pdf", bar=bar), allow_overwriting_input=True) as pdf:
            page = pdf.pages[0].obj
            page.Resources.ExtGState = pikepdf.Dictionary(G0=pikepdf.Dictionary(ca=0))
            page.Contents = Stream(
                pdf, page.Contents.read_bytes().replace(b"BT 3 Tr", b"q BT /G0 gs 0 g").replace(b"ET", b"ET Q")
            )
            page.MediaBox = [0, 0, 1.6 * float(page.MediaBox[2]), 1.6 * float(page.MediaBox[3])]
            pdf.save(tmp_path / "scan.pdf")
        assert hidden_text(tmp_path / "scan.pdf").pages == wanted


@pytest.mark.parametrize("bar", ["black", "white", "grey", "navy"])
def test_a_bar_in_the_picture_of_a_scan_hides_nothing_from_a_search(bar: str, tmp_path: Path) -> None:
    for seed in seeds(2, 20):
        assert hidden_text(honest.scan(seed, tmp_path / "scan.pdf", bar=bar)).pages == {"invisible": [1]}, seed


@pytest.mark.parametrize("name", honest.PAGES)
def test_an_ordinary_page_is_taken(name: str, tmp_path: Path) -> None:
    honest.PAGES[name](tmp_path / "bilag.pdf")
    assert hidden_text(tmp_path / "bilag.pdf").pages == {}


@pytest.mark.skipif(not _TESSERACT, reason="no tesseract on this machine")
def test_the_layer_that_tesseract_writes_is_taken(tmp_path: Path) -> None:
    assert _TESSERACT
    with pypdfium2.PdfDocument(honest.scan(2, tmp_path / "scan.pdf")) as document:
        document[0].render(scale=2).to_pil().save(tmp_path / "side.png", dpi=(144, 144))
    subprocess.run([_TESSERACT, tmp_path / "side.png", tmp_path / "læst", "pdf"], check=True, capture_output=True)
    assert hidden_text(tmp_path / "læst.pdf").pages == {}


def test_a_page_with_more_on_it_than_can_be_looked_at_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (page_picture, unseen_text):
        monkeypatch.setattr(module, "MOST_THINGS", 5)
    honest.PAGES["two columns"](tmp_path / "bilag.pdf")
    assert hidden_text(tmp_path / "bilag.pdf").unlooked == (1,)


def test_pages_that_there_was_no_time_for_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest.PAGES["two columns"](tmp_path / "bilag.pdf")
    assert hidden_text(tmp_path / "bilag.pdf", seconds=-1).unlooked == (1,)
    monkeypatch.setattr(covered_text, "hidden_text", lambda _: covered_text.HiddenPages({}, (4, 5, 6)))
    assert sentences(covered_text.refuse_covered_text(tmp_path / "bilag.pdf", tmp_path / "bilag.pdf")) == (
        "»bilag.pdf«: Side 4, 5, 6 er ikke set efter for skjult tekst, for filen er for tung.",
    )
