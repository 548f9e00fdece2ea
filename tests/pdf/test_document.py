import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from pikepdf import Dictionary, Name
from PIL import Image

from docgen.pdf.assembly.document import Rewritten, rewrite
from docgen.pdf.conversion.convert import convert
from docgen.pdf.reading import inspect
from tests.pdf.made import blank, word
from tests.sentences import sentences

DATE = dt.datetime(2026, 6, 3, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))
NOT_UA = "PDF'en er ikke mærket som tilgængelig (PDF/UA): »brev.pdf« "


def made_with(folder: Path, add: Callable[[Document], None]) -> Rewritten:
    """Return the finished PDF of a document to which ``add`` has added something."""
    document = docx.Document(str(word(folder / "brev.docx", sections=1)))
    add(document)
    document.save(str(folder / "brev.docx"))
    (pdf,) = convert([folder / "brev.docx"], folder / "raa").values()
    return rewrite(pdf, folder / "brev.pdf", title="Brev", date=DATE)


def add_frame(document: Document) -> None:
    paragraph = document.add_paragraph("I en ramme")
    borders = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="8" w:space="1" w:color="000000"/></w:pBdr>'
    )
    paragraph._p.get_or_add_pPr().append(borders)  # type: ignore[arg-type]


def add_link(document: Document) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to("https://example.dk/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph = document.add_paragraph("Se ")
    # LibreOffice drops a link whose words do not have the style of links.
    document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.append(paragraph.add_run("Læs mere", style="Hyperlink")._r)
    paragraph._p.append(link)  # type: ignore[arg-type]


def add_picture(document: Document, description: str = "") -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), "navy").save(picture, "PNG")
    document.add_picture(picture)
    if description:
        document.element.body.findall(f".//{qn('wp:docPr')}")[-1].set("descr", description)


@pytest.mark.office
def test_two_conversions_of_a_document_give_the_same_bytes(tmp_path: Path) -> None:
    document = word(tmp_path / "brev.docx")
    for name in ("en", "to"):
        (pdf,) = convert([document], tmp_path / name).values()
        made = rewrite(pdf, tmp_path / f"{name}.pdf", title="Brev", date=DATE)
        assert made == Rewritten(tmp_path / f"{name}.pdf", 3, pdf_a=True, pdf_ua=True, notes=())
    assert (tmp_path / "en.pdf").read_bytes() == (tmp_path / "to.pdf").read_bytes()


@pytest.mark.office
def test_the_file_says_what_it_is_in_one_way(tmp_path: Path) -> None:
    made = made_with(tmp_path, lambda _: None)
    assert inspect.label(made.path) == inspect.Label("Brev", "da-DK", tagged=True, pdf_a="2b", pdf_ua="1")
    with pikepdf.open(made.path) as pdf:
        assert pdf.docinfo == Dictionary(
            Title="Brev", Producer="docgen", CreationDate="D:20260603120000+02'00'", ModDate="D:20260603120000+02'00'"
        )
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert "<xmp:CreateDate>2026-06-03T12:00:00+02:00</xmp:CreateDate>" in xmp
        assert pdf.Root.ViewerPreferences == Dictionary(DisplayDocTitle=True)
    assert [mark.title for mark in inspect.outline(made.path)] == ["Dagsorden", "Punkt 1"]


@pytest.mark.office
def test_a_frame_is_marked_as_an_artifact(tmp_path: Path) -> None:
    made = made_with(tmp_path, add_frame)
    assert made.pdf_ua
    with pikepdf.open(made.path) as pdf:
        drawing = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(pdf.pages[1]))
    assert b"/Artifact BMC" in drawing
    assert "I en ramme" in inspect.texts(made.path)[1]


@pytest.mark.office
def test_a_link_says_where_it_leads(tmp_path: Path) -> None:
    made = made_with(tmp_path, add_link)
    assert made.pdf_ua
    with pikepdf.open(made.path) as pdf:
        (link,) = pdf.pages[1].obj.Annots
        assert str(link.Contents) == "Læs mere"
        assert pdf.pages[1].obj.Tabs == Name.S


@pytest.mark.office
def test_a_picture_with_a_description_keeps_the_label(tmp_path: Path) -> None:
    assert made_with(tmp_path, lambda document: add_picture(document, "Kommunens logo")).notes == ()


@pytest.mark.office
def test_a_picture_without_a_description_takes_the_label_away(tmp_path: Path) -> None:
    made = made_with(tmp_path, add_picture)
    assert (made.pdf_a, made.pdf_ua) == (True, False)
    assert sentences(made.notes) == (NOT_UA + "har et billede uden alternativ tekst (side 2).",)


@pytest.mark.office
def test_a_formula_is_not_called_a_picture(tmp_path: Path) -> None:
    def add(document: Document) -> None:
        formula = parse_xml(f"<m:oMath {nsdecls('m')}><m:r><m:t>e=mc2</m:t></m:r></m:oMath>")
        document.add_paragraph("Her: ")._p.append(formula)  # type: ignore[arg-type]

    made = made_with(tmp_path, add)
    assert sentences(made.notes) == (NOT_UA + "har en formel, som en skærmlæser ikke kan læse op (side 2).",)


@pytest.mark.office
def test_a_skipped_heading_level_takes_the_label_away(tmp_path: Path) -> None:
    made = made_with(tmp_path, lambda document: document.add_heading("For dybt", 4))
    assert sentences(made.notes) == (NOT_UA + "springer et overskriftsniveau over.",)


@pytest.mark.office
def test_a_comment_does_not_get_into_the_pdf(tmp_path: Path) -> None:
    def add(document: Document) -> None:
        document.add_comment(document.paragraphs[0].runs[0], text="Skal ikke ud", author="Ida")

    made = made_with(tmp_path, add)
    assert made.pdf_a
    assert b"Skal ikke ud" not in made.path.read_bytes()
    with pikepdf.open(made.path) as pdf:
        assert all("/Annots" not in page.obj or len(page.obj.Annots) == 0 for page in pdf.pages)


def test_a_pdf_without_tags_and_colours_is_given_no_label(tmp_path: Path) -> None:
    made = rewrite(blank(tmp_path / "brev.pdf"), tmp_path / "ud.pdf", title="Brev")
    assert sentences(made.notes) == (
        "PDF'en er ikke mærket som arkivfil (PDF/A): »brev.pdf« har farver, som ikke er fastlagt i filen.",
        NOT_UA + "mangler tags, så en skærmlæser ikke kan læse den op i rækkefølge.",
    )
    assert inspect.label(made.path) == inspect.Label("Brev", "da-DK", tagged=False, pdf_a="", pdf_ua="")
