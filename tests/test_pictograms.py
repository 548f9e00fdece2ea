from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from docgen.checks.easy.l23_logo import _LOGO
from docgen.danish.words import key
from docgen.disk import resources
from docgen.errors import FileError
from docgen.picture import Picture
from docgen.sheets.pictograms import FOLDER, PICTOGRAMS, Pictogram, picture_for
from tools.drawing.pictograms import SIDE, png_of

DRAWN = resources.templates() / FOLDER
SVG = "{http://www.w3.org/2000/svg}"


def test_a_word_gives_docgens_own_picture_and_its_words() -> None:
    assert picture_for("møde", None, Path("ark")) == Picture(DRAWN / "meeting.png", "Tre mennesker ved et bord", 18)


def test_capitals_and_spaces_make_no_other_word() -> None:
    assert picture_for(" Bolig ", None, Path("ark")).file == DRAWN / "home.png"


def test_the_secretarys_own_words_are_kept() -> None:
    assert picture_for("penge", "Penge til mad", Path("ark")).alternative_text == "Penge til mad"


def test_anything_else_is_a_file_beside_the_workbook() -> None:
    assert picture_for("billeder/hus.png", "Et hus", Path("ark")) == Picture(Path("ark/billeder/hus.png"), "Et hus", 18)
    assert picture_for("hus.png", None, Path("ark")) == Picture(Path("ark/hus.png"), "", 18)


def test_the_words_that_were_promised_are_in_the_table() -> None:
    promised = "møde hjem bolig sundhed penge dato sted telefon stemme brev politikere skole arbejde mad hjælp familie klokken kaffe computer transport spørgsmål"
    assert [word for word in promised.split() if not picture_for(word, None, Path()).alternative_text] == []


def test_a_word_asks_for_one_picture_only() -> None:
    words = [key(word) for pictogram in PICTOGRAMS for word in pictogram.words]
    assert len(words) == len(set(words))


def test_each_picture_shows_something_of_its_own() -> None:
    assert len({pictogram.alternative_text for pictogram in PICTOGRAMS}) == len(PICTOGRAMS)


def test_every_drawing_has_its_words_and_the_other_way_round() -> None:
    stems = [pictogram.stem for pictogram in PICTOGRAMS]
    assert stems == sorted(file.stem for file in DRAWN.glob("*.svg"))
    assert stems == sorted(file.stem for file in DRAWN.glob("*.png"))


def test_none_is_the_european_logo() -> None:
    assert [one for one in PICTOGRAMS if _LOGO.search(" ".join((one.stem, one.alternative_text, *one.words)))] == []


@pytest.mark.parametrize("pictogram", PICTOGRAMS, ids=lambda pictogram: pictogram.stem)
class TestEachPictogram:
    def test_is_what_its_drawing_gives(self, pictogram: Pictogram) -> None:
        drawing = DRAWN / f"{pictogram.stem}.svg"
        assert drawing.with_suffix(".png").read_bytes() == png_of(drawing), "run python -m tools.drawing.pictograms"

    def test_is_large_enough_for_paper(self, pictogram: Pictogram) -> None:
        with Image.open(DRAWN / f"{pictogram.stem}.png") as drawn:
            assert drawn.size == (SIDE, SIDE)

    def test_is_drawn_in_the_one_style(self, pictogram: Pictogram) -> None:
        root = etree.parse(DRAWN / f"{pictogram.stem}.svg").getroot()
        assert (root.get("viewBox"), root.get("stroke"), root.get("stroke-width")) == ("0 0 64 64", "#1F4E5F", "3")
        fills = {one.get("fill") for one in root.iter() if one.get("fill")}
        assert fills <= {"#D3E4E9", "#FFFFFF", "#F2B84B", "#1F4E5F", "none"}

    def test_has_no_letters_and_fetches_nothing(self, pictogram: Pictogram) -> None:
        root = etree.parse(DRAWN / f"{pictogram.stem}.svg").getroot()
        assert {str(one.tag).removeprefix(SVG) for one in root.iter()} <= {
            "svg",
            "title",
            "path",
            "rect",
            "circle",
            "ellipse",
        }


@pytest.mark.parametrize("name", ["../hemmeligt.png", "/etc/hemmeligt.png"])
def test_a_picture_outside_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError) as stop:
        picture_for(name, "Et hus", tmp_path)
    assert str(stop.value) == (
        f"Billedet »{name}« ligger uden for arkets mappe. Læg billedet ved siden af arket, og skriv kun dets navn i Billede."
    )
