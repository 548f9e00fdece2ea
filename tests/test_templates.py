"""The Word templates: what a reader, a screen reader and a clerk in Word may expect of each."""

import itertools
import re
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from docgen.commands.templates import slow_templates
from docgen.disk import resources
from docgen.kinds.annex_title_page import TEMPLATE, annex_title_page
from docgen.kinds.catalogue import KINDS, contexts
from docgen.kinds.kind import PaperView
from docgen.kinds.poster import POSTERS
from docgen.kinds.views import annexes_of
from docgen.sheets.books import CaseBook
from docgen.sheets.year.book import YearBook
from docgen.word.fill import fill
from docgen.word.language.lint import lint
from tests.books import book_of
from tools.drawing.house import EASY, EGEDAL, HERNING, MUNICIPAL, POSTER, House
from tools.drawing.package import write
from tools.drawing.templates import TEMPLATES

FOLDER = Path(__file__).parents[1] / "templates"
NAMES = sorted(TEMPLATES)
SAMPLES = {
    "notice.docx": "ishoej_meeting",
    "agenda.docx": "ishoej_meeting",
    "minutes.docx": "samarbejdsforum",
    "easy_minutes.docx": "ishoej_meeting",
    "easy_agenda.docx": "egedal_meeting",
    "easy_hearing.docx": "ishoej_hearing",
    "proof_page.docx": "ishoej_meeting",
    "poster.docx": "ishoej_meeting",
    "poster_a3.docx": "ishoej_meeting",
    "posting_list.docx": "ishoej_meeting",
    "hearing_response.docx": "ishoej_hearing",
    "case_brief.docx": "odense_case",
    "management_brief.docx": "odense_management",
    "annex_title_page.docx": "odense_case",
    "herning/case_brief.docx": "herning_case",
    "egedal/agenda.docx": "egedal_meeting",
    **dict.fromkeys(sorted(f"{kind.name}.docx" for kind in KINDS if kind.book is YearBook), "ishoej_year"),
}
NAMED = contexts() | {kind.name: kind.context_type for kind in POSTERS}
EASY_TO_READ = (
    "easy_minutes.docx",
    "easy_agenda.docx",
    "easy_hearing.docx",
    "easy_report.docx",
    "proof_page.docx",
    "poster.docx",
    "poster_a3.docx",
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TAG = re.compile(r"\{[{%]")


def part(name: str, inner: str) -> etree._Element:
    with zipfile.ZipFile(FOLDER / name) as package:
        return etree.fromstring(package.read(inner))


def stories(name: str) -> list[etree._Element]:
    inner = ("document", "header1", "header2", "footer1", "footer2")
    return [part(name, f"word/{story}.xml") for story in inner]


def text_of(element: etree._Element) -> str:
    return "".join(piece.text or "" for piece in element.iter(W + "t"))


def outline(name: str) -> list[int]:
    """Return the heading level of each heading in the body, in the template's order."""
    levels = {
        str(style.get(W + "styleId")): int(level.get(W + "val", "")) + 1
        for style in part(name, "word/styles.xml").iter(W + "style")
        for level in style.iter(W + "outlineLvl")
    }
    used = (style.get(W + "val", "") for style in part(name, "word/document.xml").iter(W + "pStyle"))
    return [levels[style] for style in used if style in levels]


def view_of(name: str, folder: Path) -> PaperView:
    book = book_of(SAMPLES[name])
    if isinstance(book, CaseBook) and Path(name).stem == TEMPLATE:
        return annex_title_page(book, annexes_of(book.attachments)[0])
    return next(kind for kind in (*KINDS, *POSTERS) if kind.name == Path(name).stem).context(book, folder)


def filled(name: str, folder: Path) -> Path:
    view = view_of(name, folder)
    target = folder / "udfyldt.docx"
    fill(FOLDER / name, view, target, title="Titel")
    return target


def test_every_template_in_the_folder_is_drawn() -> None:
    assert sorted(str(file.relative_to(FOLDER).as_posix()) for file in FOLDER.rglob("*.docx")) == NAMES


@pytest.mark.parametrize("name", NAMES)
class TestEachTemplate:
    def test_is_what_its_drawing_gives(self, name: str, tmp_path: Path) -> None:
        write(TEMPLATES[name](), tmp_path / "drawn.docx")
        assert (tmp_path / "drawn.docx").read_bytes() == (FOLDER / name).read_bytes(), "run python -m tools.drawing"

    def test_has_no_fault_that_the_check_of_templates_finds(self, name: str) -> None:
        assert lint(FOLDER / name, NAMED[Path(name).stem]) == []

    def test_is_in_danish(self, name: str) -> None:
        languages = {lang.get(W + "val") for lang in part(name, "word/styles.xml").iter(W + "lang")}
        assert languages == {"da-DK"}
        assert docx.Document(str(FOLDER / name)).core_properties.language == "da-DK"

    def test_has_a_title_and_no_author(self, name: str) -> None:
        properties = docx.Document(str(FOLDER / name)).core_properties
        assert properties.title
        assert properties.author == ""

    def test_has_one_first_heading_and_skips_no_level(self, name: str) -> None:
        levels = outline(name)
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))

    def test_says_what_the_cells_of_each_table_are(self, name: str) -> None:
        for table in part(name, "word/document.xml").iter(W + "tbl"):
            style = table.find(f"{W}tblPr/{W}tblStyle")
            look = table.find(f"{W}tblPr/{W}tblLook")
            assert style is not None
            assert look is not None
            if style.get(W + "val") == "Tabel":
                assert next(table.iter(W + "tr")).find(f"{W}trPr/{W}tblHeader") is not None
            elif style.get(W + "val") not in ("Opstilling", "Opstillingsboks"):  # they only place things side by side
                assert look.get(W + "firstColumn") == "1"

    def test_has_no_empty_paragraphs(self, name: str) -> None:
        for story in stories(name):
            assert [p for p in story.iter(W + "p") if not text_of(p).strip()] == []

    def test_has_no_text_boxes_and_nothing_that_floats(self, name: str) -> None:
        for story in stories(name):
            assert {etree.QName(one).localname for one in story.iter()}.isdisjoint({"txbxContent", "pict", "anchor"})

    def test_uses_one_font_that_has_a_twin_everywhere(self, name: str) -> None:
        roots = [*stories(name), part(name, "word/styles.xml"), part(name, "word/numbering.xml")]
        used = {font for root in roots for fonts in root.iter(W + "rFonts") for font in fonts.attrib.values()}
        assert used == {"Arial" if name in EASY_TO_READ else "Calibri"}

    def test_hyphenates_unless_it_is_easy_to_read(self, name: str) -> None:
        switch = part(name, "word/settings.xml").find(W + "autoHyphenation")
        assert switch is not None
        assert switch.get(W + "val", "1") == ("0" if name in EASY_TO_READ else "1")

    def test_counts_its_pages(self, name: str) -> None:
        for foot in ("word/footer1.xml", "word/footer2.xml"):
            fields = [field.get(W + "instr", "").strip() for field in part(name, foot).iter(W + "fldSimple")]
            is_alone = Path(name).stem in {TEMPLATE, "poster", "poster_a3"}
            assert fields == ([] if is_alone else ["PAGE", "NUMPAGES"])

    def test_leaves_no_tag_and_no_empty_paragraph_when_it_is_filled(self, name: str, tmp_path: Path) -> None:
        document = docx.Document(str(filled(name, tmp_path)))
        paragraphs = list(document.element.body.iter(W + "p"))
        assert [text_of(p) for p in paragraphs if TAG.search(text_of(p))] == []
        assert [p for p in paragraphs if not text_of(p).strip() and not any(True for _ in p.iter(W + "drawing"))] == []


@pytest.mark.parametrize("name", EASY_TO_READ)
def test_nothing_that_is_easy_to_read_is_below_14_points_or_italic_or_underlined_or_in_capitals(name: str) -> None:
    styles = part(name, "word/styles.xml")
    used = {one.get(W + "val") for story in stories(name) for one in story.iter(W + "pStyle")}
    used -= {"Skabelontag"}
    sizes = [
        int(size.get(W + "val", ""))
        for style in styles.iter(W + "style")
        if style.get(W + "styleId") in used
        for size in style.iter(W + "sz")
    ]
    assert min(sizes) >= 28
    assert not any(True for _ in styles.iter(W + "i", W + "caps", W + "smallCaps"))


def test_a_sentence_of_easy_minutes_is_never_broken_over_two_pages() -> None:
    styles = part("easy_minutes.docx", "word/styles.xml")
    body = next(style for style in styles.iter(W + "style") if style.get(W + "styleId") == "BodyText")
    assert body.find(f"{W}pPr/{W}keepLines") is not None


@pytest.mark.parametrize("house", [MUNICIPAL, EASY, POSTER, HERNING, EGEDAL])
def test_every_colour_of_letters_can_be_read_on_its_ground(house: House) -> None:
    for ground in ("FFFFFF", house.tint):
        assert contrast(house.accent, ground) >= 4.5
        assert contrast(house.quiet, ground) >= 4.5


def contrast(letters: str, ground: str) -> float:
    """Return the contrast of two colours after WCAG 2.1, from 1 to 21."""
    light, dark = sorted((luminance(letters), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    parts = (int(color[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_template_that_only_docxtpl_can_fill_is_said_to_be_slow(tmp_path: Path) -> None:
    shutil.copy(resources.templates() / "agenda.docx", quick := tmp_path / "agenda.docx")
    document = docx.Document(str(quick))
    document.paragraphs[0].add_run("\ue002")  # one of the signs that a sketch is made with
    document.save(str(slow := tmp_path / "minutes.docx"))
    assert slow_templates([quick, slow]) == [slow]
