"""Every text of every cell comes back unchanged from the Word file, and from the PDF up to line wrapping."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook import Workbook

from docgen.finding import has_errors
from docgen.kinds.catalogue import KINDS
from docgen.kinds.template_choice import template_for
from docgen.pdf.conversion.convert import convert
from docgen.pdf.reading.inspect import texts
from docgen.prose import Prose
from docgen.sheets.books import BOOKS
from docgen.word.fill import fill
from docgen.workbook.read import read
from tests.conftest import cell_of, spoiled
from tests.transcript import words

HARD = (
    "Børn & Unge, Æ < Ø > Å",
    "Åse <aase@example.dk> sagde »ja« & 'nej' \"måske\"",
    "<!-- ikke en kommentar --> <![CDATA[heller ikke]]> </w:body>",
    "{{ 7*7 }} {% for x in y %} {_{ mærker }_} {_% også %_} {# og #}",
    "😀 👩‍👩‍👧 🇩🇰 emoji",
    "Første linje\nAnden linje\n- punkt\n- punkt to\n1. et\n2. to",
    "Tabulator\tog  to  mellemrum",
    "=1+1 & -3 @navn",
)


def plain(text: str) -> str:
    """Return the text without white space, soft hyphens and the marks that became lists."""
    return re.sub(r"[\s\u00ad\u200d\ufe0f]", "", text)


def build(tmp_path: Path, changes: dict[tuple[str, str, int], str]) -> tuple[Path, Any]:
    def spoil(workbook: Workbook) -> None:
        for (sheet, heading, row), text in changes.items():
            cell = workbook[sheet][cell_of(workbook, sheet, heading, row)]
            cell.value = text
            cell.data_type = "s"

    path = spoiled("samarbejdsforum", tmp_path / "ark.xlsx", spoil)
    reading = read(path, BOOKS)
    assert not has_errors(reading.findings), reading.findings
    kind = next(kind for kind in KINDS if kind.name == "minutes")
    context = kind.context(reading.book, tmp_path)
    target = tmp_path / "referat.docx"
    fill(template_for(kind, reading.book, None), context, target, title=context.paper.title)
    return target, reading.book


def lines_of(text: str) -> Iterator[str]:
    for paragraph in Prose.of(text).paragraphs:
        yield paragraph.text


@pytest.mark.parametrize("text", HARD)
def test_a_hard_text_is_exact_in_word(tmp_path: Path, text: str) -> None:
    target, _ = build(tmp_path, {("Punkter", "Fremstilling", 6): text})
    found = words(target)
    expected = list(lines_of(text))
    start = found.index(expected[0])
    assert found[start : start + len(expected)] == expected


def test_thirty_thousand_characters_are_exact(tmp_path: Path) -> None:
    text = "".join(f"Sætning nummer {number} & <æøå>. " for number in range(1, 1100))[:30_000]
    target, _ = build(tmp_path, {("Punkter", "Drøftelse", 6): text})
    assert text in words(target)


def test_every_text_of_every_cell_that_the_minutes_print_is_in_the_word_file(tmp_path: Path) -> None:
    target, book = build(tmp_path, {})
    found = words(target)
    joined = "\n".join(found)
    for item in book.items:
        assert item.title in joined
        for prose in (item.background, item.recommendation, item.discussion, item.decision):
            for line in lines_of(str(prose or "")):
                assert line in found
    for person in book.participants:
        assert person.name in joined


@pytest.mark.office
def test_hard_texts_are_in_the_text_of_the_pdf(tmp_path: Path) -> None:
    rows = [6, 7, 9, 2]
    hard = [text for text in HARD if "😀" not in text and "<!--" not in text and "\n" not in text][:4]
    target, _ = build(tmp_path, {("Punkter", "Drøftelse", row): text for row, text in zip(rows, hard, strict=True)})
    pdf = convert([target], tmp_path)[target]
    found = plain("".join(texts(pdf)))
    for text in hard:
        assert plain(text) in found
