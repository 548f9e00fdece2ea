"""A paper as a page: what its Word file says, in its order, with its headings, lists, tables, links and notes."""

import io
import itertools
import re
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from lxml import etree
from PIL import Image

from docgen.errors import FileError
from docgen.html.paper_page import Link, paper_page
from docgen.kinds.agenda import AGENDA
from docgen.kinds.kind import Kind
from tests.html.test_phone_page import tree_of, words_of
from tests.test_kinds import CASES, filled
from tests.transcript import words

OTHERS = [(name, kind) for name, kind in CASES if kind.name != "easy_minutes"]


def page_of(document: Document, folder: Path, annexes: dict[str, Link] | None = None) -> str:
    document.save(str(folder / "papir.docx"))
    return paper_page(folder / "papir.docx", "Papiret", annexes or {})


def body_of(page: str) -> str:
    """Return what stands between the page's h1 and its end, which every paper here begins with."""
    return page.partition("</h1>")[2].partition("</main>")[0]


def drawn(markup: str) -> Any:
    """Return an element of Word's from its markup, without its namespace."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {nsdecls('w')}", markup))


def add(paper: Document, inner: str) -> None:
    """Add a paragraph of this markup to a paper."""
    body: Any = paper.element.body
    body.insert(len(body) - 1, drawn(f"<w:p>{inner}</w:p>"))


def run(text: str, look: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def said(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("name", "kind"), OTHERS, ids=[f"{name}-{kind.name}" for name, kind in OTHERS])
def test_a_sample_s_page_says_what_its_word_file_says(name: str, kind: Kind, tmp_path: Path) -> None:
    document = filled(name, kind, tmp_path / "papir.docx")
    root = tree_of(paper_page(document, "Papiret", {}))
    assert root.get("lang") == "da"
    assert root.findtext("head/title") == "Papiret"
    levels = [int(str(one.tag)[1]) for one in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    shown = said("".join(words_of(root)))
    assert [line for line in words(document) if said(line) not in shown] == []
    tables = docx.Document(str(document)).tables
    assert len(list(root.iter("table"))) == len(tables)
    assert len(list(root.iter("tr"))) == sum(len(table.rows) for table in tables)
    # A table that names no row and no column only places what stands beside each other.
    told = [table for table in root.iter("table") if table.get("role") != "presentation"]
    assert all(next(table.iter("th"), None) is not None for table in told)
    assert kind.is_easy or len(told) == len(tables)
    assert {one.get("scope") for one in root.iter("th")} <= {"col", "row"}
    assert {str(one.tag) for one in root.iter()}.isdisjoint({"script", "link", "iframe", "object", "form"})


def test_the_head_of_the_first_page_is_the_page_s_head(tmp_path: Path) -> None:
    document = filled("ishoej_meeting", AGENDA, tmp_path / "papir.docx")
    (head,) = tree_of(paper_page(document, "Papiret", {})).iter("header")
    assert words_of(head)[:2] == ["Ishøj Kommune", "Udsatterådet i Ishøj Kommune"]


@pytest.fixture
def paper() -> Document:
    document = docx.Document()
    document.add_heading("Overskriften", 1)
    return document


def test_headings_never_jump_a_level(paper: Document, tmp_path: Path) -> None:
    for level in (3, 5, 2):
        paper.add_heading(f"Niveau {level}", level)
    assert body_of(page_of(paper, tmp_path)) == "<h2>Niveau 3</h2><h3>Niveau 5</h3><h2>Niveau 2</h2>"


def test_a_paper_without_a_heading_has_its_title_as_one(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Kun tekst & <tegn>")
    assert "<main><h1>Papiret</h1><p>Kun tekst &amp; &lt;tegn&gt;</p></main>" in page_of(document, tmp_path)


def with_list(paper: Document, levels: list[tuple[str, str]]) -> None:
    """Give the paper a list whose levels have these formats and signs."""
    ways = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{way}"/><w:lvlText w:val="{sign}"/></w:lvl>'
        for n, (way, sign) in enumerate(levels)
    )
    numbering: Any = paper.part.numbering_part.element
    numbering.insert(0, drawn(f'<w:abstractNum w:abstractNumId="90">{ways}</w:abstractNum>'))
    numbering.append(drawn('<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))


def entry(paper: Document, text: str, level: int, style: str = "Normal") -> None:
    count = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
    add(paper, f'<w:pPr><w:pStyle w:val="{style}"/>{count}</w:pPr>{run(text)}')


def test_lists_are_lists_with_their_numbers_and_lists_below_them(paper: Document, tmp_path: Path) -> None:
    with_list(paper, [("decimal", "%1."), ("lowerLetter", "%2)"), ("decimal", "§ %3")])
    for text, level in (("en", 0), ("a", 1), ("b", 1)):
        entry(paper, text, level)
    add(paper, run("Midt i det hele."))
    for text, level in (("to", 0), ("paragraf", 2)):
        entry(paper, text, level)
    assert body_of(page_of(paper, tmp_path)) == (
        '<ol><li>en<ol type="a"><li>a</li><li>b</li></ol></li></ol><p>Midt i det hele.</p>'
        '<ol start="2"><li>to<ul class="signed"><li>§ 1 paragraf</li></ul></li></ol>'
    )


def test_a_heading_that_word_numbers_has_its_number(paper: Document, tmp_path: Path) -> None:
    with_list(paper, [("decimal", "%1."), ("decimal", "%1.%2")])
    for text, level in (("Først", 0), ("Under", 1), ("Så", 0)):
        entry(paper, text, level, "Heading2")
    assert body_of(page_of(paper, tmp_path)) == "<h2>1. Først</h2><h2>1.1 Under</h2><h2>2. Så</h2>"


def test_looks_that_mean_something_are_kept(paper: Document, tmp_path: Path) -> None:
    square = run("2", '<w:vertAlign w:val="superscript"/>')
    lines = "<w:r><w:t> ny</w:t><w:br/><w:t>linje</w:t><w:tab/><w:t>side</w:t></w:r>"
    add(paper, f"{run('fed ', '<w:b/>')}{run('skrå', '<w:i/>')}{run(' m')}{square}{lines}")
    add(paper, f'<w:pPr><w:pStyle w:val="Quote"/></w:pPr>{run("Citat")}')
    assert body_of(page_of(paper, tmp_path)) == (
        "<p><strong>fed </strong><em>skrå</em> m<sup>2</sup> ny<br />linje\u2003side</p><blockquote><p>Citat</p></blockquote>"
    )


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_what_word_hides_deletes_or_counts_by_pages_is_no_part_of_the_page(paper: Document, tmp_path: Path) -> None:
    code = "<w:r><w:instrText> NUMPAGES </w:instrText></w:r>"
    count = f"{mark('begin')}{code}{mark('separate')}{run('7')}{mark('end')}"
    gone = "<w:del><w:r><w:delText>slettet</w:delText></w:r></w:del>"
    add(paper, f"{run('Side ')}{count}{run('skjult', '<w:vanish/>')}{gone}{run('slut')}")
    assert body_of(page_of(paper, tmp_path)) == "<p>Side slut</p>"


def test_links_lead_where_they_say_and_to_places_in_the_paper(paper: Document, tmp_path: Path) -> None:
    outside = f"""<w:fldSimple w:instr='HYPERLINK "https://www.example.dk/a?b&amp;c"'>{run("siden")}</w:fldSimple>"""
    inside = f'<w:hyperlink w:anchor="Maal">{run("målet")}</w:hyperlink>'
    add(paper, f"{run('Se ')}{outside}{run(' eller skriv til navn@example.dk, ')}{inside}")
    names = "".join(f'<w:bookmarkStart w:id="{n}" w:name="{name}"/>' for n, name in enumerate(("Ingen", "Maal")))
    add(paper, f"{names}{run('Her er det.')}")
    assert body_of(page_of(paper, tmp_path)) == (
        '<p>Se <a href="https://www.example.dk/a?b&amp;c" class="named">siden</a> eller skriv til '
        '<a href="mailto:navn@example.dk">navn@example.dk</a>, <a href="#Maal">målet</a></p>'
        '<p><a id="Maal"></a>Her er det.</p>'
    )


def test_a_link_that_runs_something_is_words_alone(paper: Document, tmp_path: Path) -> None:
    add(paper, f"""<w:fldSimple w:instr='HYPERLINK "javascript:alert(1)"'>{run("tryk")}</w:fldSimple>""")
    assert body_of(page_of(paper, tmp_path)) == "<p>tryk</p>"


def table_of(*rows: tuple[str, ...], look: str = "", heads: int = 0) -> str:
    """Return a table of Word's; before a cell's words its ``w:tcPr`` may stand."""
    written = ""
    for place, row in enumerate(rows):
        cells = ""
        for cell in row:
            properties, bracket, text = cell.rpartition(">")
            cells += f"<w:tc>{properties}{bracket}<w:p>{run(text)}</w:p></w:tc>"
        written += f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' * (place < heads)}{cells}</w:tr>"
    named = f'<w:tblPr><w:tblLook w:{look}="1"/></w:tblPr>' if look else "<w:tblPr/>"
    return f"<w:tbl>{named}{written}</w:tbl>"


def test_a_table_has_its_head_its_row_names_and_its_merged_cells(paper: Document, tmp_path: Path) -> None:
    first, second = (f'<w:tcPr><w:vMerge w:val="{kind}"/></w:tcPr>' for kind in ("restart", "continue"))
    tables = (
        table_of(("Nr.", "Punkt", "Tid"), ("1", "Velkomst", ""), heads=1),
        table_of(("Sted", "Rådhuset"), ("Tid", "kl. 9"), look="firstColumn"),
        table_of(("Alene",), ("Igen",)),
        table_of((f"{first}A", "B"), (f"{second}", "C"), heads=1),
    )
    body: Any = paper.element.body
    for table in tables:
        body.insert(len(body) - 1, drawn(table))
    assert body_of(page_of(paper, tmp_path)) == (
        '<div class="wide" role="group" aria-label="Tabel" tabindex="0"><table><thead><tr><th scope="col">Nr.</th>'
        '<th scope="col">Punkt</th><th scope="col">Tid</th></tr></thead><tbody><tr><td>1</td><td>Velkomst</td><td></td></tr>'
        '</tbody></table></div><table class="facts"><tbody><tr><th scope="row">Sted</th><td>Rådhuset</td></tr>'
        '<tr><th scope="row">Tid</th><td>kl. 9</td></tr></tbody></table><p>Alene</p><p>Igen</p><table><thead><tr>'
        '<th scope="col" rowspan="2">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>C</td></tr></tbody></table>'
    )


def test_figures_stand_in_a_table_as_they_do_in_word(paper: Document, tmp_path: Path) -> None:
    table = paper.add_table(2, 3)
    alignments = (None, WD_PARAGRAPH_ALIGNMENT.RIGHT, WD_PARAGRAPH_ALIGNMENT.CENTER)
    for row in table.rows:
        for cell, alignment in zip(row.cells, alignments, strict=True):
            cell.paragraphs[0].text = "25"
            cell.paragraphs[0].alignment = alignment
    row = '<tr><th scope="row">25</th><td class="right">25</td><td class="center">25</td></tr>'
    assert row * 2 in body_of(page_of(paper, tmp_path))


def test_a_picture_lies_in_the_page_and_says_what_it_shows(paper: Document, tmp_path: Path) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(drawn, "PNG")
    paper.add_picture(drawn, width=Mm(25.4))
    next(paper.element.iter("{*}docPr")).set("descr", 'Et "rødt" felt & mere')
    body = body_of(page_of(paper, tmp_path))
    assert re.fullmatch(
        r'<p><img src="data:image/png;base64,[A-Za-z0-9+/=]+" width="94" alt="Et &quot;rødt&quot; felt &amp; mere" /></p>',
        body,
    )


def test_an_annex_that_is_listed_leads_to_where_it_lies(paper: Document, tmp_path: Path) -> None:
    add(paper, run("Bilag 1: Planen, side 3"))
    add(paper, run("Bilag 11: Noget helt andet"))
    body: Any = paper.element.body
    body.insert(len(body) - 1, drawn(table_of(("Bilag", "Titel", "Side"), ("Bilag 1", "Planen", "3"), heads=1)))
    page = page_of(paper, tmp_path, {"Bilag 1": Link("Planen", "Bilag/Bilag%201.pdf")})
    assert re.findall(r"<a [^>]*>[^<]*</a>", page) == [
        '<a href="Bilag/Bilag%201.pdf" class="file">Bilag 1: Planen, side 3</a>',
        '<a href="Bilag/Bilag%201.pdf" class="file">Planen</a>',
    ]


def test_a_note_stands_at_the_end_and_leads_back(paper: Document, tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    line = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    note = drawn(f'<w:footnotes>{line}<w:footnote w:id="5"><w:p>{run("Kilden")}</w:p></w:footnote></w:footnotes>')
    part = Part(PackURI("/word/footnotes.xml"), kind, etree.tostring(note), paper.part.package)
    paper.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    add(paper, f'{run("Tallet")}<w:r><w:footnoteReference w:id="5"/></w:r>{run(" er nyt.")}')
    assert body_of(page_of(paper, tmp_path)) == (
        '<p>Tallet<sup><a href="#note-1" id="mark-1">1</a></sup> er nyt.</p><section><h2>Noter</h2><ol class="notes">'
        '<li id="note-1"><p>Kilden</p><a href="#mark-1">Tilbage til teksten</a></li></ol></section>'
    )


def test_a_text_box_s_words_follow_the_paragraph_that_holds_it(paper: Document, tmp_path: Path) -> None:
    box = f'<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p>{run("I boksen")}</w:p></w:txbxContent></v:textbox></v:shape></w:pict>'
    add(paper, f"{run('Før')}<w:r>{box}</w:r>{run(' og efter')}")
    assert body_of(page_of(paper, tmp_path)) == "<p>Før og efter</p><p>I boksen</p>"


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"hej")
    with pytest.raises(FileError):
        paper_page(tmp_path / "x.docx", "X", {})
