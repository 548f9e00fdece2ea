"""What a page shows and its text lacks is searched too, or told as not searched."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from docgen.commands import doctor
from docgen.pdf.annexes import recognition
from docgen.pdf.annexes import shown_words as module
from docgen.pdf.annexes.recognition import recogniser
from docgen.pdf.annexes.shown_words import Shown, shown_words
from docgen.pdf.annexes.unread_pages import unread_pages
from tests.many_examples import seeds
from tests.pdf import honest

NUMBER = "070761-4285"
_FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"


@pytest.fixture
def _unaided(monkeypatch: pytest.MonkeyPatch) -> None:
    """No tesseract."""
    monkeypatch.setattr(module, "recogniser", lambda: None)


def page(path: Path, content: bytes, **font: object) -> Path:
    pdf = Pdf.new()
    made = pdf.add_blank_page(page_size=(595, 842)).obj
    keys = {"Type": Name.Font, "Subtype": Name.Type1, "BaseFont": Name.Helvetica, "Encoding": Name.WinAnsiEncoding}
    plain, own = Dictionary(**keys), Dictionary(**{**keys, **font})  # type: ignore[arg-type]
    made.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(plain), F2=pdf.make_indirect(own)))
    made.Contents = Stream(pdf, b"BT /F1 12 Tf 72 760 Td (Bilag om boliger) Tj ET\n" + content)
    pdf.save(path)
    return path


def table(pairs: dict[str, str]) -> bytes:
    lines = "\n".join(f"<{ord(code):02x}> <{ord(letter):04x}>" for code, letter in pairs.items())
    return f"begincmap 1 begincodespacerange <00> <FF> endcodespacerange {len(pairs)} beginbfchar {lines} endbfchar".encode()


def texts(shown: Shown) -> str:
    return " ".join(text for _, text in shown.texts)


@pytest.mark.parametrize("spoken", [b"(vedlagt)", b"<FEFF00760065>", b"(se \\(bilag\\) 2)"])
def test_an_alternative_text_does_not_hide_the_letters(spoken: bytes, tmp_path: Path) -> None:
    content = b"/Span << /ActualText " + spoken + b" >> BDC BT /F1 14 Tf 72 700 Td (070761-4285) Tj ET EMC"
    shown = shown_words(page(tmp_path / "bilag.pdf", content))
    assert NUMBER in texts(shown)
    assert shown.texts[0][0] == "side 1, som den vises"
    assert shown.contradicted == (1,)


def test_a_table_of_letters_that_lies_is_not_believed(tmp_path: Path) -> None:
    pdf = Pdf.new()
    lie = Stream(pdf, table(dict(zip("0123456789", "abcdefghij", strict=True))))
    path = page(tmp_path / "bilag.pdf", b"BT /F2 14 Tf 72 700 Td (070761-4285) Tj ET")
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        opened.pages[0].obj.Resources.Font.F2.ToUnicode = opened.copy_foreign(pdf.make_indirect(lie))
        opened.save(path)
    with pypdfium2.PdfDocument(path) as document:
        assert "4285" not in document[0].get_textpage().get_text_range()
    shown = shown_words(path)
    assert NUMBER in texts(shown)
    assert shown.contradicted == (1,)


def test_a_table_that_lies_about_a_font_in_the_file_is_not_believed(tmp_path: Path) -> None:
    honest.PAGES["marked words"](tmp_path / "ærlig.pdf")
    with pikepdf.open(tmp_path / "ærlig.pdf") as pdf:
        for thing in pdf.objects:
            if isinstance(thing, Dictionary) and thing.get("/Subtype") == Name.Type0:
                told = thing.ToUnicode.read_bytes()
                thing.ToUnicode = Stream(pdf, told.replace(b"<0032>", b"<0078>").replace(b"<0031>", b"<0079>"))
        pdf.save(tmp_path / "løgn.pdf")
    assert shown_words(tmp_path / "ærlig.pdf").texts == ()
    shown = shown_words(tmp_path / "løgn.pdf")
    assert "250000" in texts(shown)
    assert shown.contradicted == (1,)


def test_names_of_letters_in_another_order_are_read(tmp_path: Path) -> None:
    names = [Name(f"/{name}") for name in ("zero", "seven", "six", "one", "hyphen", "four", "two", "eight", "five")]
    encoding = Dictionary(Type=Name.Encoding, Differences=Array([97, *names]))
    path = page(tmp_path / "bilag.pdf", b"BT /F2 14 Tf 72 700 Td (abacb dcefg hi) Tj ET", Encoding=encoding)
    with pypdfium2.PdfDocument(path) as document:
        assert "0706" in document[0].get_textpage().get_text_range()
    assert shown_words(path).texts == ()


def test_figures_one_below_another_are_read_together(tmp_path: Path) -> None:
    column = b"".join(
        b"BT /F1 14 Tf 72 %d Td (%c) Tj ET\n" % (700 - 20 * at, sign) for at, sign in enumerate(NUMBER.encode())
    )
    assert ("side 1", NUMBER) in shown_words(page(tmp_path / "bilag.pdf", column)).texts


def drawing(pdf: Pdf, content: bytes, **keys: object) -> Stream:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    return Stream(pdf, content, Resources=Dictionary(Font=Dictionary(F1=font)), **keys)


def in_pattern(pdf: Pdf, resources: Object) -> bytes:
    words = f"BT /F1 14 Tf 5 12 Td ({NUMBER}) Tj ET".encode()
    keys = {"Type": Name.Pattern, "PatternType": 1, "PaintType": 1, "TilingType": 1, "XStep": 300, "YStep": 40}
    pattern = drawing(pdf, words, BBox=Array([0, 0, 300, 40]), Matrix=Array([1, 0, 0, 1, 72, 600]), **keys)
    resources.Pattern = Dictionary(P=pattern)
    return b"/Pattern cs /P scn 72 600 300 40 re f"


def in_mask(pdf: Pdf, resources: Object) -> bytes:
    words = f"1 g BT /F1 14 Tf 72 600 Td ({NUMBER}) Tj ET".encode()
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    keys = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 595, 842]), "Group": group}
    mask = Dictionary(S=Name.Luminosity, G=drawing(pdf, words, **keys))
    resources.ExtGState = Dictionary(G=Dictionary(SMask=mask))
    return b"q /G gs 0 g 60 580 400 50 re f Q"


def in_font(pdf: Pdf, resources: Object) -> bytes:
    words = "".join(f"BT /F1 1000 Tf {600 * at} 0 Td ({sign}) Tj ET " for at, sign in enumerate(NUMBER)).encode()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]))
    font.FontBBox, font.Widths, font.FirstChar, font.LastChar = Array([0, 0, 9000, 1000]), Array([600]), 97, 97
    font.CharProcs = Dictionary(a=Stream(pdf, b"9000 0 d0 " + words))
    font.Encoding = Dictionary(Differences=Array([97, Name.a]))
    font.Resources = resources
    resources.Font.F3 = pdf.make_indirect(font)
    return b"BT /F3 14 Tf 72 600 Td (a) Tj ET"


@pytest.mark.usefixtures("_unaided")
@pytest.mark.parametrize("draw", [in_pattern, in_mask, in_font])
def test_letters_that_are_no_text_of_the_page_are_told_as_not_searched(
    draw: Callable[[Pdf, Object], bytes], tmp_path: Path
) -> None:
    with pikepdf.open(page(tmp_path / "bilag.pdf", b""), allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(draw(pdf, pdf.pages[0].obj.Resources))
        pdf.save(tmp_path / "bilag.pdf")
    assert shown_words(tmp_path / "bilag.pdf") == Shown((), (1,))


def picture(words: str, size: tuple[int, int] = (600, 200)) -> ImageReader:
    drawn = Image.new("RGB", size, "white")
    ImageDraw.Draw(drawn).text((30, 60), words, fill="black", font=ImageFont.truetype(_FONT, 40))
    packed = io.BytesIO()
    drawn.save(packed, "JPEG")
    return ImageReader(io.BytesIO(packed.getvalue()))


def stamped(path: Path, words: str = f"CPR {NUMBER}") -> Path:
    canvas = Canvas(str(path), pagesize=A4)
    canvas.drawImage(picture(words), 72, 500, 400, 133)
    canvas.drawString(72, 760, "Modtaget 14. januar 2026")
    canvas.showPage()
    canvas.drawString(72, 760, "En side med tekst.")
    canvas.save()
    return path


@pytest.mark.usefixtures("_unaided")
def test_a_picture_of_writing_with_a_stamp_is_told_as_not_searched(tmp_path: Path) -> None:
    assert shown_words(stamped(tmp_path / "bilag.pdf")) == Shown((), (1,))


def test_a_scan_without_its_layer_is_not_searched_whatever_stands_on_it(tmp_path: Path) -> None:
    for seed in seeds(3, 24):
        with pikepdf.open(honest.scan(seed, tmp_path / "scan.pdf"), allow_overwriting_input=True) as pdf:
            stamp = b"BT 0 Tr 100 Tz /F1 9 Tf 30 20 Td (Side 1) Tj ET"
            drawn = f"q {pdf.pages[0].mediabox[2]} 0 0 {pdf.pages[0].mediabox[3]} 0 0 cm /I Do Q ".encode()
            pdf.pages[0].obj.Contents = Stream(pdf, drawn + stamp)
            pdf.save(tmp_path / "scan.pdf")
        with pypdfium2.PdfDocument(tmp_path / "scan.pdf") as document:
            assert list(unread_pages(document)) == [1]


def test_a_scan_with_its_layer_is_searched(tmp_path: Path) -> None:
    for seed in seeds(6, 48):
        with pypdfium2.PdfDocument(honest.scan(seed, tmp_path / "scan.pdf")) as document:
            assert list(unread_pages(document)) == [], seed


@pytest.mark.parametrize("name", honest.PAGES)
def test_an_ordinary_page_is_searched(name: str, tmp_path: Path) -> None:
    honest.PAGES[name](tmp_path / "bilag.pdf")
    assert shown_words(tmp_path / "bilag.pdf") == Shown((), ()), name


@pytest.mark.skipif(recogniser() is None, reason="no tesseract with Danish on this machine")
def test_what_tesseract_reads_is_searched_and_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shown = shown_words(stamped(tmp_path / "bilag.pdf"))
    assert NUMBER in texts(shown)
    assert (shown.unread, shown.recognised) == ((), (1,))
    assert not (tmp_path / "cache").exists()
    shown_words(stamped(tmp_path / "rent.pdf", "Kun bogstaver"))
    (kept,) = (tmp_path / "cache" / "docgen" / "recognised").iterdir()
    assert b"bogstaver" not in kept.read_bytes()
    assert shown_words(tmp_path / "rent.pdf").texts == (("side 1, genkendt", ""),)


def test_the_program_is_never_taken_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tesseract").write_text("#!/bin/sh\necho dan\n")
    (tmp_path / "tesseract").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f".:{tmp_path}")
    recognition.recogniser.cache_clear()
    assert recogniser() is None
    recognition.recogniser.cache_clear()


def test_doctor_says_whether_pictures_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "recogniser", lambda: None)
    (found,) = [one for one in doctor.diagnoses() if "tesseract" in one.what]
    assert found.state == "ADVARSEL"
    assert found.what == "tesseract med dansk findes ikke: scannede sider i bilag gennemsøges ikke for personnumre"
    assert found.remedy == "sudo apt-get install --no-install-recommends tesseract-ocr tesseract-ocr-dan"
