"""What veraPDF sees in public files and the in-process validator does not: set right before a label is borne."""

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from docgen.pdf.labels import verapdf
from docgen.pdf.labels.blank_glyphs import add_blanks
from docgen.pdf.labels.drawn_with import drawn_with
from docgen.pdf.labels.print_colours import measure_inks
from tests.pdf.made import blank
from tests.pdf.trial import brief, judge, tried


def _letter() -> T2CharString:
    pen = T2CharStringPen(600, None)
    for place, corner in enumerate(((50, 0), (50, 700), (550, 700), (550, 0))):
        (pen.lineTo if place else pen.moveTo)(corner)
    pen.closePath()
    return pen.getCharString()


def _program() -> bytes:
    """Return the program of a font that has the letter A and no space, as TeX's fonts have none."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCFF("Prik", {}, {".notdef": _letter(), "A": _letter()}, {})
    return bytes(builder.font.getTableData("CFF "))


def _without_space(pdf: Pdf) -> None:
    """Write a page whose words are parted by a space that its font has not."""
    descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name("/AAAAAA+Prik"), Flags=32, ItalicAngle=0)
    descriptor.FontBBox = Array([0, 0, 600, 700])
    descriptor.Ascent, descriptor.Descent, descriptor.CapHeight, descriptor.StemV = 700, 0, 700, 80
    descriptor.FontFile3 = Stream(pdf, _program(), Subtype=Name.Type1C)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/AAAAAA+Prik"), FirstChar=32, LastChar=65)
    font.Widths = Array([0 if code < 65 else 600 for code in range(32, 66)])
    font.Encoding = Name.WinAnsiEncoding
    font.FontDescriptor = pdf.make_indirect(descriptor)
    pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    pdf.pages[0].obj.Contents = Stream(pdf, b"BT /F1 12 Tf 72 700 Td (A A) Tj ET")


def _shaded(pdf: Pdf) -> None:
    """Write a page with a shading of four inks, and a spot colour that says of which inks it is."""
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0, 0, 0, 0]), C1=Array([0, 1, 0, 0]))
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([0, 0, 595, 0]), Function=tint)
    process = Dictionary(
        ColorSpace=Name.DeviceCMYK, Components=Array([Name.Cyan, Name.Magenta, Name.Yellow, Name.Black])
    )
    spot = Array([Name.DeviceN, Array([Name.Magenta]), Name.DeviceCMYK, tint])
    spot.append(Dictionary(Subtype=Name.NChannel, Process=pdf.make_indirect(process)))
    page = pdf.pages[0].obj
    page.Resources = Dictionary(
        Shading=Dictionary(Sh=pdf.make_indirect(shading)), ColorSpace=Dictionary(Spot=pdf.make_indirect(spot))
    )
    page.Contents = Stream(pdf, b"q 0 0 595 400 re W n /Sh sh Q /Spot cs 1 scn 0 500 100 100 re f")


def _descriptors(pdf: Pdf) -> list[Object]:
    return [thing for thing in pdf.objects if isinstance(thing, Dictionary) and "/FontFile3" in thing]


def test_a_font_without_a_space_gets_an_empty_one_of_the_width_that_the_pdf_says(tmp_path: Path) -> None:
    file = blank(tmp_path / "a.pdf", change=_without_space)
    before = pypdfium2.PdfDocument(file)[0].render().to_pil().tobytes()
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        add_blanks(pdf, drawn_with(pdf))
        (descriptor,) = _descriptors(pdf)
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
        pdf.save(file)
    blank_ = fonts[0].CharStrings["space"]
    blank_.decompile()
    private = fonts[0].Private
    width = private.defaultWidthX if len(blank_.program) == 1 else private.nominalWidthX + blank_.program[0]
    assert width == 0
    assert pypdfium2.PdfDocument(file)[0].render().to_pil().tobytes() == before


def test_four_inks_have_a_measure_in_shadings_and_spot_colours_too(tmp_path: Path) -> None:
    with pikepdf.open(blank(tmp_path / "a.pdf", change=_shaded)) as pdf:
        assert measure_inks(pdf)
        named = [
            thing
            for thing in pdf.objects
            if isinstance(thing, Dictionary) and thing.get("/ColorSpace") == Name.DeviceCMYK
        ]
    assert named == []


@pytest.mark.skipif(bool(verapdf.missing()), reason=verapdf.missing() or "veraPDF is here")
@pytest.mark.office
def test_labels_of_such_files_are_true(tmp_path: Path) -> None:
    first = brief(tmp_path)
    files = [blank(tmp_path / f"{write.__name__}.pdf", change=write) for write in (_without_space, _shaded)]
    trials = [tried(file, first, tmp_path) for file in files]
    assert [(trial.refused, trial.pdf_a) for trial, _ in trials] == [("", True)] * 2
    judge([(trial, made) for trial, made in trials if made])
    assert [trial.false_labels for trial, _ in trials] == [[], []]
