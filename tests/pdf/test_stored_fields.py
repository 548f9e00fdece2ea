"""What a field said when its document was sent stands in the PDF: the day and the machine change nothing."""

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from docgen.pdf.conversion.convert import convert
from docgen.pdf.conversion.stored_fields import with_stored_results
from docgen.pdf.reading.inspect import texts


def add(document: docx.document.Document, before: str, code: str, shown: str) -> None:
    paragraph = document.add_paragraph(before)
    kinds = {"begin": "", "separate": f"<w:instrText xml:space='preserve'> {code} </w:instrText>", "end": shown}
    for kind, inner in kinds.items():
        run = f"<w:r {nsdecls('w')}>{inner}</w:r>" if kind != "end" else f"<w:r {nsdecls('w')}><w:t>{inner}</w:t></w:r>"
        if inner:
            paragraph._p.append(parse_xml(run))  # type: ignore[arg-type]
        paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="{kind}"/></w:r>'))  # type: ignore[arg-type]


@pytest.mark.office
def test_a_date_a_name_and_a_condition_stay_as_they_were_and_a_page_is_counted(tmp_path: Path) -> None:
    document = docx.Document()
    add(document, "Sendt ", 'DATE \\@ "d. MMMM yyyy"', "14. februar 2019")
    add(document, "Fil ", "FILENAME", "brev fra rådet.docx")
    add(document, "Hvem ", "IF 1 = 2 &quot;en&quot; &quot;to&quot;", "alle i rådet")
    add(document, "Sider ", "NUMPAGES", "99")
    simple = f'<w:fldSimple {nsdecls("w")} w:instr=" TIME "><w:r><w:t>kl. 9.30</w:t></w:r></w:fldSimple>'
    document.add_paragraph("Klokken ")._p.append(parse_xml(simple))  # type: ignore[arg-type]
    document.save(str(tmp_path / "brev.docx"))
    before = (tmp_path / "brev.docx").read_bytes()
    (pdf,) = convert([tmp_path / "brev.docx"], tmp_path / "pdf").values()
    assert [line.strip() for line in texts(pdf)[0].splitlines() if line.strip()] == [
        "Sendt 14. februar 2019",
        "Fil brev fra rådet.docx",
        "Hvem alle i rådet",
        "Sider 1",
        "Klokken kl. 9.30",
    ]
    assert (tmp_path / "brev.docx").read_bytes() == before


def test_a_document_without_such_fields_is_sent_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "andet.docx").write_bytes(b"ikke en pakke")
    assert with_stored_results(tmp_path / "andet.docx") == b"ikke en pakke"
    plain = docx.Document()
    add(plain, "Sider ", "NUMPAGES", "1")
    plain.save(str(tmp_path / "rent.docx"))
    assert with_stored_results(tmp_path / "rent.docx") == (tmp_path / "rent.docx").read_bytes()
