"""Annexes mended for PDF/A: nothing that is seen or read is given up for it."""

import io
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pikepdf import Name, Pdf
from PIL import Image, ImageCms

from docgen.pdf.annexes.rebuild import in_place
from docgen.pdf.labels import twin_fonts, verapdf
from docgen.pdf.labels.drawn_with import drawn_with
from docgen.pdf.labels.print_colours import profile
from docgen.pdf.labels.repairs import drop_private, repair
from docgen.pdf.labels.validator import broken_rules
from docgen.pdf.labels.widths import repair_widths
from tests.pdf.habits import HABITS, LOCKS, made, pairs, singles, sound
from tests.pdf.made import blank
from tests.pdf.trial import brief, judge, table, tried

needs_verapdf = pytest.mark.skipif(bool(verapdf.missing()), reason=verapdf.missing())
WHOLE = (
    "the font Helvetica not in the file",
    "the font Symbol not in the file",
    "ink in four colours without a measure",
    "widths that are not the font's",
    "a picture in the page that asks to be smoothed",
    "bookmarks to named places",
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound(tmp_path_factory.mktemp("sund") / "sund.pdf")


@needs_verapdf
@pytest.mark.office
@pytest.mark.parametrize("name", WHOLE)
def test_a_habit_is_mended_and_the_annex_keeps_its_words_and_its_labels(name: str, base: Path, tmp_path: Path) -> None:
    trial, bundle = tried(made((name,), base, tmp_path / "bilag.pdf"), brief(tmp_path), tmp_path)
    assert bundle is not None
    judge([(trial, bundle)])
    assert (trial.pdf_a, trial.pdf_ua, trial.false_labels, trial.lost_letters) == (True, True, [], 0)
    assert dict(table([trial]))["tagged that keep PDF/UA"] == 1


def test_each_habit_can_be_made_alone_and_in_pairs(base: Path, tmp_path: Path) -> None:
    every = [*singles(), *pairs(20)]
    assert len(every) == len(HABITS) + len(LOCKS) + 20
    for names in every:
        with pikepdf.open(made(names, base, tmp_path / "a.pdf")) as pdf:
            assert len(pdf.pages) == 2


def test_a_font_that_is_as_wide_as_none_is_left_alone(tmp_path: Path) -> None:
    def widen(pdf: Pdf) -> None:
        font = pdf.pages[0].obj.Resources.Font.F1
        font.FirstChar, font.LastChar, font.Widths = 65, 65, pikepdf.Array([999])

    with pikepdf.open(blank(tmp_path / "a.pdf", change=widen)) as pdf:
        assert not twin_fonts.embed_twins(pdf, drawn_with(pdf))
        assert pdf.pages[0].obj.Resources.Font.F1.BaseFont == Name.Helvetica


def test_a_sign_that_is_wider_than_the_twin_s_does_not_keep_the_twin_out(tmp_path: Path) -> None:
    def widen(pdf: Pdf) -> None:
        font = pdf.pages[0].obj.Resources.Font.F1
        font.Encoding = Name.WinAnsiEncoding
        font.FirstChar, font.LastChar, font.Widths = 183, 183, pikepdf.Array([333])

    with pikepdf.open(blank(tmp_path / "a.pdf", change=widen)) as pdf:
        assert twin_fonts.embed_twins(pdf, drawn_with(pdf))
        font = pdf.pages[0].obj.Resources.Font.F1
        program = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
        advance = program["hmtx"][program.getBestCmap()[0xB7]][0] * 1000 / program["head"].unitsPerEm
        assert abs(advance - 333) < 1
        assert float(font.Widths[183 - int(font.FirstChar)]) == 333


def test_a_twin_brings_just_the_letters_that_can_be_written(tmp_path: Path) -> None:
    with pikepdf.open(blank(tmp_path / "a.pdf")) as pdf:
        assert twin_fonts.embed_twins(pdf, drawn_with(pdf))
        font = pdf.pages[0].obj.Resources.Font.F1
        assert (font.Subtype, str(font.BaseFont)) == (Name.TrueType, "/DOCGEN+LiberationSans")
        assert int(font.Widths[65 - int(font.FirstChar)]) == 666
        assert len(font.FontDescriptor.FontFile2.read_bytes()) < 60_000


def test_inks_are_measured_as_they_are_shown() -> None:
    inks = ImageCms.ImageCmsProfile(io.BytesIO(profile()))
    mixed = Image.new("CMYK", (1, 1), (255, 0, 0, 0))
    shown = ImageCms.profileToProfile(mixed, inks, ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert shown is not None
    assert max(abs(one - two) for one, two in zip(shown.getpixel((0, 0)), (0, 174, 239), strict=True)) <= 3  # type: ignore[arg-type]


def test_a_file_that_lacks_nothing_is_not_mended(base: Path, tmp_path: Path) -> None:
    with pikepdf.open(base) as pdf:
        assert not repair_widths(pdf)
        repair(pdf, drawn_with(pdf))
        said = pdf.Root.Metadata.objgen
        assert drop_private(pdf) == {said}  # a bundle says its own
    assert in_place(base, tmp_path / "b.pdf")  # it has no measure for inks yet
    assert broken_rules(tmp_path / "b.pdf", "ua1") == frozenset()
