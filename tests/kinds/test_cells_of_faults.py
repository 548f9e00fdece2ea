"""A fault that shows while a template is filled names the cell that fed the tag."""

from pathlib import Path

import docx
import pytest

from docgen.errors import TemplateError
from docgen.kinds.catalogue import KINDS
from docgen.sheets.books import BOOKS
from docgen.word.fill import fill
from docgen.workbook.read import read
from tests.books import write_sample


def refusal(tmp_path: Path, kind_name: str, sample: str, lines: list[str]) -> str:
    """Fill a template of these paragraphs with the sample, and return how it is refused."""
    template = docx.Document()
    for line in lines:
        template.add_paragraph(line)
    template.save(str(tmp_path / f"{kind_name}.docx"))
    book = read(write_sample(sample, tmp_path / "ark.xlsx"), BOOKS).book
    kind = next(kind for kind in KINDS if kind.name == kind_name)
    with pytest.raises(TemplateError) as stop:
        fill(tmp_path / f"{kind_name}.docx", kind.context(book, tmp_path), tmp_path / "a.docx", title="Prøve")
    return str(stop.value)


def test_an_empty_cell_of_a_form_is_named(tmp_path: Path) -> None:
    said = refusal(tmp_path, "minutes", "samarbejdsforum", ["Sag {{ meeting.case_number }}"])
    assert "minutes.docx, brødtekst, afsnit 1" in said
    assert "cellen Møde!B12 (Sagsnr.) er tom." in said


def test_an_empty_cell_of_a_row_is_named(tmp_path: Path) -> None:
    lines = ["{%p for item in items %}", "{{ item.title }}, sag {{ item.case_number }}", "{%p endfor %}"]
    said = refusal(tmp_path, "minutes", "samarbejdsforum", lines)
    assert "cellen Punkter!H3 (Sagsnr.) er tom." in said
