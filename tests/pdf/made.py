"""Word documents and PDFs for the tests, made as they are needed."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import weasyprint
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

PARAGRAPHS = b"/P <</MCID 0>> BDC BT ET EMC /P <</MCID 1>> BDC BT ET EMC"
FAKES = Path(__file__).parent.parent / "fakes"


def word(path: Path, title: str = "Dagsorden", *, sections: int = 2) -> Path:
    """Write a Danish document with headings on pages of their own, a table with a header row, and a list."""
    document = docx.Document()
    document.core_properties.title = title
    defaults = document.styles.element.find(qn("w:docDefaults"))
    defaults.find(qn("w:rPrDefault")).find(qn("w:rPr")).find(qn("w:lang")).set(qn("w:val"), "da-DK")
    document.add_heading(title, 1)
    document.add_paragraph("Mødet holdes på rådhuset.")
    for number in range(1, sections + 1):
        document.add_heading(f"Punkt {number}", 2)
        document.add_paragraph(f"Tekst til punkt {number}.")
        document.add_page_break()  # type: ignore[no-untyped-call]
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Hvad", "Hvem", "Kaffe", "Alle"), strict=True):
        cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph("Sidste ord", style="List Bullet")
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    return path


def blank(path: Path, *, pages: int = 1, change: Callable[[Pdf], None] | None = None) -> Path:
    """Write a PDF of A4 pages with a line on each; ``change`` may spoil it before it is saved."""
    pdf = Pdf.new()
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(
            Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        )
        page.obj.Contents = Stream(pdf, f"BT /F1 12 Tf 72 700 Td (Side {number}) Tj ET".encode())
    if change:
        change(pdf)
    pdf.save(path)
    return path


def with_pages(path: Path, settings: Sequence[dict[str, object]]) -> Path:
    """Write a PDF with one page for each of the settings (``/Rotate``, ``/CropBox`` …)."""

    def change(pdf: Pdf) -> None:
        for page, keys in zip(pdf.pages, settings, strict=True):
            for key, value in keys.items():
                page.obj[key] = Array(value) if isinstance(value, list) else value

    return blank(path, pages=len(settings), change=change)


def tagged(
    content: bytes = PARAGRAPHS, *, types: Sequence[str] = ("P", "P"), roles: dict[str, str] | None = None
) -> Pdf:
    """Return a PDF of one page with a tag of each type, whose words have the marks 0, 1 …"""
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(595, 842)).obj
    page.Contents = Stream(pdf, content)
    page.StructParents = 0
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document))
    tags = [
        pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=document, Pg=page, K=number))
        for number, kind in enumerate(types)
    ]
    document.K = Array(tags)
    row = pdf.make_indirect(Array(tags))
    tree = Dictionary(Type=Name.StructTreeRoot, K=Array([document]), ParentTree=Dictionary(Nums=Array([0, row])))
    tree.RoleMap = Dictionary({f"/{own}": Name(f"/{role}") for own, role in (roles or {}).items()})
    pdf.Root.StructTreeRoot = pdf.make_indirect(tree)
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    return pdf


def woven(path: Path, **options: object) -> Path:
    """Write the PDF of a web page, by another maker: headings, a list, a table, a link, and all fonts in the file."""
    text = (
        '<html lang="da"><head><title>Plan</title><style>body { font-family: "Liberation Sans" }</style></head>'
        "<body><h1>Plan</h1><p>Ældre får mad på Ø.</p><ul><li>Et</li><li>To</li></ul>"
        "<table><tr><th>Hvad</th></tr><tr><td>Kaffe</td></tr></table>"
        '<p><a href="https://example.dk/" title="Kommunens side">Læs mere</a></p></body></html>'
    )
    weasyprint.HTML(string=text).write_pdf(path, **options)
    return path


def form(path: Path) -> Path:
    """Write a form with a filled-in field that each reader must draw by itself."""

    def change(pdf: Pdf) -> None:
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("navn"),
                V=String("Ældre på Øen"),
                DA=String("/Helv 12 Tf 0 g"),
                F=4,
                Rect=Array([72, 600, 300, 620]),
            )
        )
        pdf.pages[0].obj.Annots = Array([field])
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([field]),
            NeedAppearances=True,
            DA=String("/Helv 12 Tf 0 g"),
            DR=Dictionary(Font=Dictionary(Helv=font)),
        )

    return blank(path, change=change)


def printed(path: Path) -> Path:
    """Write a PDF made for print in four colours, measured by a profile of its own."""

    def change(pdf: Pdf) -> None:
        profile = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc").read_bytes()
        intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"))
        intent.DestOutputProfile = Stream(pdf, profile, N=4)
        pdf.Root.OutputIntents = Array([intent])
        pdf.pages[0].obj.Resources = Dictionary()
        pdf.pages[0].obj.Contents = Stream(pdf, b"0.8 0.3 0 0 k 100 100 200 200 re f")

    return blank(path, change=change)
