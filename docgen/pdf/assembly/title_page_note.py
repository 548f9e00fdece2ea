"""A line on an annex's title page, in its tags too: for those who read the bundle and not the receipt."""

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from docgen.pdf.assembly.stamp import lend_font, streams_of
from docgen.pdf.assembly.typeface import embed_typeface
from docgen.pdf.reading.files import save_pdf
from docgen.pdf.tags.marked_content import marked_content_of
from docgen.pdf.tags.structure import has_sound_tags, is_element, kids

_FONT = "/DocgenNote"
_LEFT, _UP, _SIZE = 71.0, 130.0, 10.0  # points from the page's lower left corner: below all that a title page says


def write_note(title_page: Path, text: str) -> None:
    """Write a text at the foot of a fenced title page, as its last paragraph; the file is changed."""
    with pikepdf.open(title_page, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        face = embed_typeface(pdf, [text])
        number = max(marked_content_of(page, pikepdf.parse_content_stream(page)).numbers, default=-1) + 1
        tagged = has_sound_tags(pdf)
        mark = f"/P <</MCID {number}>> BDC" if tagged else "/Artifact BMC"
        lend_font(page, face, _FONT)
        drawing = f"{mark} q BT 0 g {_FONT} {_SIZE} Tf {_LEFT} {_UP} Td <{face.encode(text)}> Tj ET Q EMC\n"
        page.obj.Contents = Array([*streams_of(page), Stream(pdf, drawing.encode("ascii"))])
        if tagged:
            top = next(kid for kid in kids(pdf.Root.StructTreeRoot) if is_element(kid))
            paragraph = Dictionary(Type=Name.StructElem, S=Name.P, P=top, Pg=page.obj, K=number)
            top.K = Array([*kids(top), pdf.make_indirect(paragraph)])
        save_pdf(pdf, title_page)
