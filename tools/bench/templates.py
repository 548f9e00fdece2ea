"""One agenda drawn in the language of each engine."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from docgen.disk import resources


@dataclass(frozen=True)
class Language:
    """How an engine writes a value, a value of a list's row, and the ends of a loop in rows and in paragraphs.

    ``twice`` tells that a loop is an example of two rows, which is Carbone's way.
    """

    value: str
    of_row: str
    row: tuple[str, str]
    block: tuple[str, str]
    twice: bool = False


JINJA = Language(
    "{{{{ {0} }}}}",
    "{{{{ one.{1} }}}}",
    ("{{%tr for one in {0} %}}", "{{%tr endfor %}}"),
    ("{{%p for one in {0} %}}", "{{%p endfor %}}"),
)
BRACES = Language("{{{0}}}", "{{{1}}}", ("", ""), ("{{#{0}}}", "{{/{0}}}"))
_TURNS = ("+++FOR one IN {0}+++", "+++END-FOR one+++")
COMMANDS = Language("+++INS {0}+++", "+++INS $one.{1}+++", _TURNS, _TURNS)
CARBONE = Language("{{d.{0}}}", "{{d.{0}[i].{1}}}", ("", ""), ("", ""), twice=True)
LANGUAGES = {"docgen": JINJA, "docxtpl": JINJA, "docxtemplater": BRACES, "easy-template-x": BRACES}
LANGUAGES |= {"docx-templates": COMMANDS, "carbone": CARBONE}


def draw(language: Language, target: Path) -> Path:
    """Write the agenda's template in a language, and return its path."""
    document = _blank()
    _frame(document, language.value.format("council"), language.value.format("journal"))
    document.add_paragraph(language.value.format("title"), style="Heading 1")
    document.add_paragraph(f"{language.value.format('date')}, {language.value.format('venue')}")
    _table(document, language, "groups", ("name", "people"))
    _table(document, language, "items", ("number", "title", "minutes", "speaker"))
    _items(document, language)
    document.save(str(target))
    return target


def draw_merged(target: Path) -> Path:
    """Write a template of merge fields: it repeats rows only, so the items' texts stand in a table."""
    document = _blank()
    _frame(document, "council", "journal", _field)
    for name in ("title", "date", "venue"):
        _field(document.add_paragraph(), name)
    for rows, names in (("g", ("name", "people")), ("o", ("number", "title", "minutes", "speaker"))):
        _merged(document, rows, names)
    _merged(document, "i", ("number", "title", "background", "reasons", "recommendation"))
    document.save(str(target))
    return target


def draw_rows(target: Path) -> Path:
    """Write a template of one table, for docgen and docxtpl."""
    document = _blank()
    _frame(document, "{{ council }}", "{{ journal }}")
    _table(document, JINJA, "items", ("number", "title", "minutes", "speaker"))
    document.save(str(target))
    return target


def _blank() -> Document:
    """Return docgen's own agenda without its content: the same styles for all."""
    document = docx.Document(str(resources.templates() / "agenda.docx"))
    for element in list(document.element.body):
        if element.tag != qn("w:sectPr"):
            document.element.body.remove(element)
    return document


def _write(paragraph: Paragraph, text: str) -> None:
    paragraph.text = text


def _frame(document: Document, head: str, foot: str, write: Callable[[Paragraph, str], None] = _write) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = False
    for part, text in ((section.header, head), (section.footer, foot)):
        for paragraph in part.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
        for table in part.tables:
            table._tbl.getparent().remove(table._tbl)
        paragraph = part.paragraphs[0] if part.paragraphs else part.add_paragraph()
        paragraph.text = ""
        write(paragraph, text)
    for part in (section.first_page_header, section.first_page_footer):
        for text in part._element.iter(qn("w:t")):
            text.text = ""
    page = OxmlElement("w:fldSimple")
    page.set(qn("w:instr"), "PAGE")
    section.footer.paragraphs[0]._p.append(page)


def _table(document: Document, language: Language, rows: str, names: tuple[str, ...]) -> None:
    table = document.add_table(1, len(names))
    _fill(table, [name.capitalize() for name in names])
    opening, closing = (end.format(rows) for end in language.row)
    texts = [language.of_row.format(rows, name) for name in names]
    if language is BRACES:
        texts = [f"{{#{rows}}}{texts[0]}", *texts[1:-1], f"{texts[-1]}{{/{rows}}}"]
    for row in ([opening], texts, [closing]):
        if any(row):
            table.add_row()
            _fill(table, row)
    if language.twice:
        table.add_row()
        _fill(table, [text.replace("[i]", "[i+1]") for text in texts])


def _fill(table: Table, texts: list[str]) -> None:
    for cell, text in zip(table.rows[-1].cells, texts, strict=False):
        cell.text = text


def _items(document: Document, language: Language) -> None:
    opening, closing = (end.format("items") for end in language.block)
    for twice in (False, True) if language.twice else (False,):
        if opening:
            document.add_paragraph(opening)
        for style, before, name in (
            ("Heading 2", "", "title"), ("Body Text", "", "background"), ("Body Text", "", "reasons"),
            ("Body Text", "Indstilling: ", "recommendation"),
        ):  # fmt: skip
            text = language.of_row.format("items", name)
            document.add_paragraph(before + (text.replace("[i]", "[i+1]") if twice else text), style=style)
        if closing:
            document.add_paragraph(closing)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" MERGEFIELD {name} ")
    run = copy.deepcopy(paragraph.add_run(f"«{name}»")._r)
    paragraph._p.remove(paragraph.runs[-1]._r)  # type: ignore[arg-type]
    field.append(run)
    paragraph._p.append(field)  # type: ignore[arg-type]


def _merged(document: Document, rows: str, names: tuple[str, ...]) -> None:
    table = document.add_table(2, len(names))
    for head, cell, name in zip(table.rows[0].cells, table.rows[1].cells, names, strict=True):
        head.text = name.capitalize()
        _field(cell.paragraphs[0], f"{rows}_{name}")
