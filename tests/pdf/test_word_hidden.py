"""Words of a Word annex that nobody sees: refused, and what only may be hidden is let through."""

from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from docgen.errors import FileError
from docgen.pdf.annexes.covered_text import refuse_covered_text
from docgen.pdf.annexes.intake import Intake, examine
from docgen.pdf.annexes.word_annex import word_notes
from docgen.pdf.annexes.word_hidden import HiddenWords, hidden_words
from docgen.pdf.conversion.convert import convert
from tests.sentences import sentences

REFUSED = (
    "»notat.docx« har tekst i bundens farve eller uden størrelse, som kan læses i filen. "
    "Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun skjult."
)


def write(path: Path, run: str = "", paragraph: str = "", cell: str = "", table_style: str = "") -> Path:
    """Write a document with a secret run, its properties, its paragraph's and its cell's given as XML."""
    document = docx.Document()
    document.add_paragraph("Almindelig tekst.")
    place: _Cell | None = None
    if cell or table_style:
        table = document.add_table(1, 1)
        if table_style:
            table.style = table_style
        place = table.cell(0, 0)
        if cell:
            place._tc.get_or_add_tcPr().append(parse_xml(f"<w:shd {nsdecls('w')} {cell}/>"))  # type: ignore[arg-type]
    held: Paragraph = place.paragraphs[0] if place else document.add_paragraph("Borgeren hedder ")
    if paragraph:
        held._p.get_or_add_pPr().append(parse_xml(f"<w:shd {nsdecls('w')} {paragraph}/>"))  # type: ignore[arg-type]
    secret = held.add_run("Kaj Fortrolig")
    for part in filter(None, run.split("|")):
        secret._r.get_or_add_rPr().append(
            parse_xml(f"<w:{part.split(' ', 1)[0]} {nsdecls('w')} {part.split(' ', 1)[1]}/>")  # type: ignore[arg-type]
        )
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    "keys",
    [
        {"run": 'color w:val="FFFFFF"'},
        {"run": 'color w:val="fefefe"'},
        {"run": 'color w:val="000000"|highlight w:val="black"'},
        {"run": 'color w:val="FFFF00"|highlight w:val="yellow"'},
        {"run": 'color w:val="123456"|shd w:val="clear" w:color="auto" w:fill="123456"'},
        {"run": 'color w:val="000000"|shd w:val="solid" w:color="000000" w:fill="FFFFFF"'},
        {"run": 'color w:val="000000"', "paragraph": 'w:val="clear" w:color="auto" w:fill="000000"'},
        {"run": 'color w:val="002244"', "cell": 'w:val="clear" w:color="auto" w:fill="002244"'},
        {"run": 'sz w:val="1"'},
        {"run": 'color w:val="auto" w:themeColor="background1"'},
        {"run": 'color w:val="FFFFFF" w:themeColor="background1"'},
    ],
)
def test_words_in_the_colour_of_their_ground_are_refused(keys: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(FileError) as stop:
        examine(write(tmp_path / "notat.docx", **keys))
    assert str(stop.value) == REFUSED


@pytest.mark.parametrize(
    "keys",
    [
        {"run": 'color w:val="auto"|highlight w:val="black"'},  # Word chooses white
        {"run": 'color w:val="FFFFFF"', "cell": 'w:val="clear" w:color="auto" w:fill="002244"'},
        {"run": 'color w:val="FFFFFF"', "paragraph": 'w:val="clear" w:color="auto" w:fill="880000"'},
        {"run": 'color w:val="FFFFFF"|highlight w:val="darkBlue"'},
        {"run": 'color w:val="FFFFFF"', "table_style": "Table Grid"},  # its style may be dark
        {"run": 'color w:val="FFFFFF" w:themeColor="text1"'},
        {"run": 'color w:val="F2F2F2" w:themeColor="background1" w:themeShade="F2"'},
        {"run": 'color w:themeColor="background1"', "cell": 'w:val="clear" w:color="auto" w:fill="002244"'},
        {"run": 'color w:val="FFFFFF"', "cell": 'w:val="clear" w:color="auto" w:fill="FFFFFF" w:themeFill="accent1"'},
        {"run": 'highlight w:val="yellow"'},
        {"run": 'color w:val="EEEEEE"'},
        {"run": 'sz w:val="8"'},
    ],
)
def test_words_that_are_seen_or_may_be_are_taken(keys: dict[str, str], tmp_path: Path) -> None:
    assert examine(write(tmp_path / "notat.docx", **keys)) == Intake("word")


_INK = '<w14:solidFill><w14:{}Clr w14:val="{}">{}</w14:{}Clr></w14:solidFill>'
_CLEAR = '<w14:alpha w14:val="100000"/>'


@pytest.mark.parametrize(
    ("fill", "is_seen"),
    [
        ("<w14:noFill/>", False),
        (_INK.format("srgb", "FFFFFF", "", "srgb"), False),
        (_INK.format("scheme", "bg1", "", "scheme"), False),
        (_INK.format("srgb", "000000", _CLEAR, "srgb"), False),
        (_INK.format("scheme", "tx1", "", "scheme"), True),
        (_INK.format("scheme", "bg1", '<w14:lumMod w14:val="50000"/>', "scheme"), True),
        (_INK.format("srgb", "C00000", "", "srgb"), True),
        (
            '<w14:gradFill><w14:gsLst><w14:gs w14:pos="0"><w14:srgbClr w14:val="FFFFFF"/></w14:gs></w14:gsLst></w14:gradFill>',
            True,
        ),
    ],
)
def test_letters_have_the_colour_that_they_are_filled_with(fill: str, is_seen: bool, tmp_path: Path) -> None:
    document = docx.Document(str(write(tmp_path / "notat.docx", run='color w:val="000000"')))
    space = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    look = document.paragraphs[1].runs[1]._r.get_or_add_rPr()
    look.append(parse_xml(f"<w14:textFill {space}>{fill}</w14:textFill>"))  # type: ignore[arg-type]
    document.save(str(tmp_path / "notat.docx"))
    if is_seen:
        assert examine(tmp_path / "notat.docx") == Intake("word")
        return
    with pytest.raises(FileError) as stop:
        examine(tmp_path / "notat.docx")
    assert str(stop.value) == REFUSED


def test_a_style_that_is_white_is_seen_through(tmp_path: Path) -> None:
    document = docx.Document()
    style = document.styles.add_style("Hvid", 1)
    style.font.color.rgb = RGBColor(255, 255, 255)
    below = document.styles.add_style("Under hvid", 1)
    below.base_style = style
    below.font.size = Pt(9)
    document.add_paragraph("Kaj Fortrolig", style="Under hvid")
    document.save(str(tmp_path / "notat.docx"))
    with pytest.raises(FileError) as stop:
        examine(tmp_path / "notat.docx")
    assert str(stop.value) == REFUSED
    document.paragraphs[0].runs[0].font.color.rgb = RGBColor(0, 0, 0)
    document.save(str(tmp_path / "notat.docx"))
    assert examine(tmp_path / "notat.docx") == Intake("word")


def test_words_on_a_picture_behind_the_text_may_be_white(tmp_path: Path) -> None:
    path = write(tmp_path / "notat.docx", run='color w:val="FFFFFF"')
    document = docx.Document(str(path))
    background = OxmlElement("w:background")
    background.set(qn("w:color"), "003355")
    document.element.insert(0, background)
    document.save(str(path))
    assert examine(path) == Intake("word")


@pytest.mark.parametrize("prefix", ["w", "x", "ns0"])
@pytest.mark.parametrize(
    "space",
    [
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ],
)
def test_hidden_words_are_known_under_any_prefix(prefix: str, space: str) -> None:
    run = "<P:r><P:rPr><P:vanish/></P:rPr><P:t>Note</P:t></P:r><P:r><P:rPr><P:vanish P:val='0'/></P:rPr><P:t>Set</P:t></P:r>"
    part = f"<P:document xmlns:P='{space}'><P:body><P:p>{run}</P:p></P:body></P:document>".replace("P:", f"{prefix}:")
    part = part.replace("xmlns:P", f"xmlns:{prefix}")
    story = ET.fromstring(part)  # noqa: S314 — the test's own
    assert hidden_words({"word/document.xml": story}, None) == HiddenWords(vanished=True)


def test_hidden_words_are_told(tmp_path: Path) -> None:
    path = write(tmp_path / "notat.docx", run='vanish w:val="1"')
    assert examine(path) == Intake("word")
    assert sentences(word_notes(path, attached=False)) == ("»notat.docx«: Skjult tekst er ikke taget med på siderne.",)


@pytest.mark.office
def covered_by_a_shape(path: Path) -> None:
    """Write a Word document with a black shape over its words."""
    document = docx.Document()
    shape = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="9" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="2800000" cy="260000"/><wp:wrapNone/><wp:docPr id="5" name="Felt" descr="Sort felt"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2800000" cy="260000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="000000"/></a:solidFill></wps:spPr>'
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
    document.add_paragraph("Borgeren hedder Kaj Fortrolig og bor her")._p.append(parse_xml(shape))  # type: ignore[arg-type]
    document.save(str(path))


def test_words_below_a_shape_are_refused_when_the_annex_has_become_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "notat.docx"
    covered_by_a_shape(path)
    assert examine(path) == Intake("word")
    (pdf,) = convert([path], tmp_path / "pdf").values()
    with pytest.raises(FileError) as stop:
        refuse_covered_text(path, pdf)
    assert str(stop.value) == (
        "»notat.docx« har tekst, som siderne ikke viser, men som kan læses i filen: dækket eller i bundens farve "
        "(side 1). Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun skjult."
    )
