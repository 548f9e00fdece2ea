"""A page of a bundle has one number: the one in its document's own foot is taken off."""

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from docgen.pdf.assembly.own_page_numbers import take_off_page_numbers
from docgen.pdf.conversion.convert import convert
from docgen.pdf.reading.inspect import texts
from docgen.pdf.tags.marked_words import heard

pytestmark = pytest.mark.office


def test_the_number_in_the_foot_is_gone_and_nothing_else(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Sag", 1)
    document.add_paragraph("Se side 4 og »Side 1 af 2« i bilaget.")
    document.add_page_break()  # type: ignore[no-untyped-call]
    document.add_paragraph("Side 7 af 9")
    foot = document.sections[0].footer.paragraphs[0]
    foot.text = "Sag nr. 5\tSide "
    for code, after in (("PAGE", " af "), ("NUMPAGES", "")):
        foot._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
        foot.add_run(after)
    document.save(str(tmp_path / "sag.docx"))
    (pdf,) = convert([tmp_path / "sag.docx"], tmp_path).values()
    aloud, before = heard(pdf), texts(pdf)
    assert ["Side 1 af 2" in before[0], "Side 2 af 2" in before[1]] == [True, True]
    take_off_page_numbers(pdf)
    first, second = texts(pdf)
    assert "Side 2 af 2" not in second
    assert first.count("Side 1 af 2") == 1
    assert "Side 7 af 9" in second
    assert ["Sag nr. 5" in page for page in (first, second)] == [True, True]
    assert heard(pdf) == aloud
