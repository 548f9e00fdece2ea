"""Numbers that an annex shows and that no text of it holds alone: fields, table cells, paragraphs, symbols, drawings."""

from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pytest
from check_contexts import ANNEX, lines, meeting
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfgen import canvas

from docgen.checks.privacy import g01_personal_numbers as g01

FIRST, LAST = "070761", "4285"
FOUND = "Her står et personnummer: 0707••-••••. Slet det."


def told(folder: Path, file: str) -> list[str]:
    return [
        line.removeprefix("error: Bilag!D2  Fil: ")
        for line in lines(g01, meeting(folder, Bilag=[ANNEX | {"Fil": file}]))
    ]


def in_cells(document: Document) -> None:
    table = document.add_table(1, 3)
    for cell, text in zip(table.rows[0].cells, ("CPR", FIRST, LAST), strict=True):
        cell.text = text


def in_paragraphs(document: Document) -> None:
    document.add_paragraph(f"Personnummer: {FIRST} -")
    document.add_paragraph(LAST)


def with_hyphens(document: Document) -> None:
    runs = "".join(f"<w:r><w:t>{text}</w:t></w:r><w:r><w:softHyphen/></w:r>" for text in ("0707", "61", "-42", "85"))
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>"))


def as_symbols(document: Document) -> None:
    codes = "".join(f'<w:sym w:font="Arial" w:char="F0{ord(sign):02X}"/>' for sign in f"{FIRST}-{LAST}")
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}><w:r>{codes}</w:r></w:p>"))


def as_formula(document: Document) -> None:
    formula = f"<m:oMath><m:r><m:t>{FIRST}</m:t></m:r><m:r><m:t>-{LAST}</m:t></m:r></m:oMath>"
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w', 'm')}>{formula}</w:p>"))


def as_word_art(document: Document) -> None:
    art = f'<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textpath string="{FIRST}-{LAST}"/></v:shape></w:pict>'
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}><w:r>{art}</w:r></w:p>"))


def as_author(document: Document) -> None:
    document.add_comment(document.paragraphs[0].runs, "Se her.", author=f"Mona {FIRST}-{LAST}", initials="ME")


def of_attribute(written: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        names = (
            nsdecls("w", "wp")
            + ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
        )
        names += ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
        document.element.body.insert(0, parse_xml(f"<w:p {names}>{written.format(f'{FIRST}-{LAST}')}</w:p>"))

    return change


WORD: dict[str, tuple[Callable[[Document], None], str]] = {
    "table cells": (in_cells, "afsnit 3 til 4"),
    "paragraphs": (in_paragraphs, "afsnit 2 til 3"),
    "hyphens": (with_hyphens, "afsnit 1"),
    "symbols": (as_symbols, "afsnit 1"),
    "formula": (as_formula, "afsnit 1"),
    "word art": (as_word_art, "tegning"),
    "name of a bookmark": (of_attribute('<w:bookmarkStart w:id="9" w:name="_{}"/>'), "bogmærke"),
    "author of a comment": (as_author, "forfatter"),
    "initials": (of_attribute('<w:commentReference w:id="9" w:initials="{}"/>'), "forfatter"),
    "account of an author": (of_attribute('<w15:presenceInfo w15:userId="S::{}"/>'), "forfatter"),
    "simple field": (of_attribute('<w:fldSimple w:instr="QUOTE {}"/>'), "felt"),
    "tip of a link": (of_attribute('<w:hyperlink w:anchor="a" w:tooltip="CPR {}"/>'), "link"),
    "target of a link": (of_attribute('<w:hyperlink w:anchor="CPR {}"/>'), "bogmærke"),
    "place of a link": (of_attribute('<w:hyperlink w:anchor="a" w:docLocation="CPR {}"/>'), "link"),
    "remark in the file": (of_attribute("<!-- CPR {} -->"), "skjulte oplysninger"),
    "element of its own": (of_attribute('<w:customXml w:uri="a" w:element="CPR{}"/>'), "skjulte oplysninger"),
    "fact of a smart tag": (
        of_attribute('<w:smartTagPr><w:attr w:name="a" w:val="{}"/></w:smartTagPr>'),
        "skjulte oplysninger",
    ),
    "hidden value of a list": (
        of_attribute('<w:sdt><w:listItem w:displayText="A" w:value="{}"/></w:sdt>'),
        "valgmulighed",
    ),
    "name of a drawing": (of_attribute('<w:r><wp:docPr id="9" name="{}"/></w:r>'), "skjulte oplysninger"),
    "identifier of a shape": (
        of_attribute('<w:r><w:pict><v:shape id="cpr {}"/></w:pict></w:r>'),
        "skjulte oplysninger",
    ),
    "identifier of a program's": (
        of_attribute('<w:r><w:pict><v:rect o:spid="{}"/></w:pict></w:r>'),
        "skjulte oplysninger",
    ),
}


@pytest.mark.parametrize(("change", "where"), WORD.values(), ids=WORD.keys())
def test_a_number_that_word_shows_is_told(tmp_path: Path, change: Callable[[Document], None], where: str) -> None:
    document = docx.Document()
    document.add_paragraph("Et brev om boliger.")
    change(document)
    document.save(str(tmp_path / "brev.docx"))
    assert told(tmp_path, "brev.docx") == [f"I bilaget, {where}: {FOUND}"]


def numbered(document: Document) -> None:
    """Put in what Word numbers itself: none of it is a personal number, whatever its figures."""
    shape = '<w:r><w:pict><v:shape id="_x0000_s0707614285" o:spid="_x0000_s1073741827"/></w:pict></w:r>'
    control = '<w:sdt><w:sdtPr><w:id w:val="0707614285"/></w:sdtPr><w:sdtContent/></w:sdt>'
    of_attribute(f'{shape}{control}<w:r><wp:docPr id="0707614285" name="Billede 1"/></w:r>')(document)


def test_what_word_numbers_itself_is_no_personal_number(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Et brev om boliger.")
    numbered(document)
    document.save(str(tmp_path / "brev.docx"))
    assert told(tmp_path, "brev.docx") == []


ASIDE: dict[str, tuple[bytes, str]] = {
    "remark": (b"% CPR 070761-4285\n", " på side 1"),
    "remark at the end": (b"% CPR 070761-4285", " på side 1"),
    "marked content": (b"/070761-4285 BMC EMC", " på side 1"),
    "name with codes": (b"/070761#2D4285 BMC EMC", " på side 1"),
    "name of a mark's properties": (b"/Span /cpr_070761-4285 BDC EMC", " på side 1"),
    "colours": (b"/070761-4285 cs", " på side 1"),
}


@pytest.mark.parametrize(("content", "where"), ASIDE.values(), ids=ASIDE.keys())
def test_a_number_that_stands_beside_a_drawing_is_told(tmp_path: Path, content: bytes, where: str) -> None:
    page = canvas.Canvas(str(tmp_path / "plan.pdf"))
    page.drawString(72, 700, "En plan om boliger.")
    page.save()
    with pikepdf.open(tmp_path / "plan.pdf", allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(content)
        pdf.save(tmp_path / "plan.pdf")
    assert told(tmp_path, "plan.pdf") == [f"I bilaget, skjulte oplysninger{where}: {FOUND}"]


@pytest.mark.parametrize("kind", ["XObject", "Properties", "ColorSpace", "Font"])
def test_a_number_in_the_name_of_what_a_page_may_draw_is_told(tmp_path: Path, kind: str) -> None:
    page = canvas.Canvas(str(tmp_path / "plan.pdf"))
    page.drawString(72, 700, "En plan om boliger.")
    page.save()
    with pikepdf.open(tmp_path / "plan.pdf", allow_overwriting_input=True) as pdf:
        form = pdf.make_stream(b"% CPR 0707614285", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        pdf.pages[0].obj.Resources[f"/{kind}"] = pikepdf.Dictionary({"/Plan": form, f"/{FIRST}-{LAST}": form})
        pdf.save(tmp_path / "plan.pdf")
    assert told(tmp_path, "plan.pdf") == [f"I bilaget, skjulte oplysninger: {FOUND}"] * 2


def test_names_and_remarks_of_programs_are_no_personal_numbers(tmp_path: Path) -> None:
    page = canvas.Canvas(str(tmp_path / "plan.pdf"))
    page.drawString(72, 700, "En plan (50 % af 1.250.000 kr.) om boliger.")
    page.save()
    with pikepdf.open(tmp_path / "plan.pdf", allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(
            b"%%Page: 1 1 %%CreationDate 20260617123000\n/GS12345 gs /Im4285070761111 Do 070761 4285 m"
        )
        pdf.pages[0].obj.Resources.ExtGState = pikepdf.Dictionary(GS12345=pikepdf.Dictionary())
        pdf.save(tmp_path / "plan.pdf")
    assert told(tmp_path, "plan.pdf") == []


def form(path: Path, fields: list[tuple[str, str, float, float]]) -> None:
    page = canvas.Canvas(str(path))
    page.drawString(72, 700, "Et skema om boliger.")
    page.save()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        boxes = [
            pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, Rect=[x, y, x + 20, y + 12],
                    T=pikepdf.String(name), V=pikepdf.String(value),
                )
            )
            for name, value, x, y in fields
        ]  # fmt: skip
        pdf.pages[0].obj.Annots = pikepdf.Array(boxes)
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(boxes))
        pdf.save(path)


@pytest.mark.parametrize("names", [("foedt", "loebenr"), ("cpr1", "cpr2"), ("Personnummer", "b")])
def test_a_number_over_two_form_fields_is_told_with_its_page(tmp_path: Path, names: tuple[str, str]) -> None:
    form(tmp_path / "skema.pdf", [(names[0], FIRST, 100, 600), (names[1], LAST, 200, 601)])
    assert told(tmp_path, "skema.pdf") == [f"I bilaget, felter på side 1: {FOUND}"]


def test_fields_of_one_figure_each_are_read_as_they_stand_on_the_page(tmp_path: Path) -> None:
    figures = list(enumerate(FIRST + LAST))
    form(tmp_path / "skema.pdf", [(f"cpr{n}", figure, 100 + 20 * n, 600) for n, figure in reversed(figures)])
    assert told(tmp_path, "skema.pdf") == [f"I bilaget, felter på side 1: {FOUND}"]


def test_the_address_of_a_link_is_searched(tmp_path: Path) -> None:
    page = canvas.Canvas(str(tmp_path / "brev.pdf"))
    page.drawString(72, 700, "Se sagen.")
    page.linkURL(f"https://example.dk/?cpr={FIRST}{LAST}", (70, 690, 140, 712))
    page.save()
    assert told(tmp_path, "brev.pdf") == [f"I bilaget, link på side 1: {FOUND}"]
