"""A list of contents and page references are right without Word: in the PDF, and in the Word file too."""

import datetime as dt
import re
import shutil
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from docgen.build.options import Options
from docgen.build.pipeline import build_all
from docgen.disk import resources
from docgen.pdf.labels.validator import broken_rules
from docgen.pdf.reading.inspect import outline, texts
from docgen.word.contents.field_codes import field_codes
from docgen.word.contents.references import has_references, write_references
from tests.books import write_sample

TODAY = dt.date(2026, 1, 15)


def field(code: str, shown: str) -> str:
    """Return a field as Word writes it."""
    kinds = {"begin": f"<w:instrText xml:space='preserve'> {code} </w:instrText>", "separate": f"<w:t>{shown}</w:t>"}
    marks = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r><w:r>{inner}</w:r>" for kind, inner in kinds.items())
    return "".join(marks) + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"


def with_contents(template: Path, target: Path, code: str) -> Path:
    """Write the template with the list that Word has put in it, old lines and all, and a page reference."""
    paper = docx.Document(str(template))
    heading = next(one for one in paper.paragraphs if one.style.name in {"heading 1", "Heading 1"})  # type: ignore[union-attr]
    old = (
        f"<w:p {nsdecls('w')}><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText xml:space='preserve'> "
        f"{code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:hyperlink w:anchor='_Toc1'>"
        f"<w:r><w:t>{{{{ item.number }}}}. {{{{ item.title }}}}</w:t></w:r><w:r><w:tab/></w:r>{field('PAGEREF _Toc1', '9')}"
        "</w:hyperlink></w:p>",
        f"<w:p {nsdecls('w')}><w:hyperlink w:anchor='_Toc2'><w:r><w:t>Et afsnit, som er væk</w:t></w:r></w:hyperlink></w:p>",
        f"<w:p {nsdecls('w')}><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
        f"<w:p {nsdecls('w')}><w:r><w:t xml:space='preserve'>Sidste linje står på side </w:t></w:r>"
        f"{field('PAGEREF _Ref1', '99')}<w:r><w:t>.</w:t></w:r></w:p>",
    )
    for one in reversed(old):
        heading._p.addnext(parse_xml(one))  # type: ignore[arg-type]
    last = paper.paragraphs[-1]._p
    last.insert(1, parse_xml(f"<w:bookmarkStart {nsdecls('w')} w:id='77' w:name='_Ref1'/>"))  # type: ignore[arg-type]
    last.append(parse_xml(f"<w:bookmarkEnd {nsdecls('w')} w:id='77'/>"))  # type: ignore[arg-type]
    target.parent.mkdir(parents=True)
    paper.save(str(target))
    return target


def build(tmp_path: Path, code: str = 'TOC \\o "1-4" \\h \\z \\u', *, pdf: bool = True) -> tuple[Path, list[str]]:
    template = with_contents(resources.templates() / "minutes.docx", tmp_path / "skabeloner/minutes.docx", code)
    workbook = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    options = Options(TODAY, out=tmp_path / "ud", template=template, kind="minutes", pdf=None if pdf else False)
    (outcome,) = build_all([workbook], options, lambda: None)
    (made,) = outcome.made
    return made.files[0], [finding.line for finding in outcome.findings]


def contents_of(document: Path) -> list[tuple[str, str]]:
    """Return the lines of the list in a Word file: the heading and the page."""
    story = docx.Document(str(document)).element
    (listed,) = [one for one in field_codes(story) if one.word == "TOC"]
    lines: dict[object, list[str]] = {}
    for text in listed.texts:
        lines.setdefault(next(text.iterancestors("{*}p")), []).append(text.text or "")
    return [("".join(parts[:-1]), parts[-1]) for parts in lines.values()]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    return build(tmp_path_factory.mktemp("en"))


@pytest.mark.office
def test_the_list_has_the_headings_and_pages_of_the_pdf(built: tuple[Path, list[str]]) -> None:
    document, findings = built
    pdf = document.with_suffix(".pdf")
    bookmarks = [(mark.title.replace("\u00a0", " "), str(mark.page)) for mark in outline(pdf)]
    assert len(bookmarks) > 10
    assert [(title.replace("\u00a0", " "), page) for title, page in contents_of(document)] == bookmarks
    assert findings == []
    shown = [re.sub(r"[ .…\t]+(\d+)$", r"|\1", line) for text in texts(pdf) for line in text.splitlines()]
    assert [line for line in shown if line in {f"{title}|{page}" for title, page in bookmarks}] == [
        f"{title}|{page}" for title, page in bookmarks
    ]


@pytest.mark.parametrize(
    ("code", "levels"),
    [
        ('TOC \\h \\z \\t "Overskrift 1;1"', {1}),
        ('TOC \\h \\z \\t "Heading 2,1"', {2}),
        ('TOC \\o "1-1" \\t "heading 3;2"', {1, 3}),
    ],
)
def test_the_list_may_name_the_styles_that_it_is_made_of(code: str, levels: set[int], tmp_path: Path) -> None:
    document, _ = build(tmp_path, code, pdf=False)
    paper = docx.Document(str(document))
    headings = [one.text for one in paper.paragraphs if one.style.name.lower() in {f"heading {n}" for n in levels}]  # type: ignore[union-attr]
    listed = [title for title, _ in contents_of(document)]
    assert listed
    assert [title.split()[-1] for title in listed] == [title.split()[-1] for title in headings]


@pytest.mark.parametrize(
    "unfilled",
    [
        "<w:fldSimple w:instr=' TOC \\o &quot;1-1&quot; '><w:r><w:t>Opdater feltet</w:t></w:r></w:fldSimple>",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o &quot;1-1&quot; </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
    ],
    ids=["as one mark", "never filled"],
)
def test_a_list_that_word_has_not_filled_gets_its_lines(unfilled: str, tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_heading("Plan", 1)
    paper.paragraphs[0]._p.addprevious(parse_xml(f"<w:p {nsdecls('w')}>{unfilled}</w:p>"))  # type: ignore[arg-type]
    paper.save(str(tmp_path / "plan.docx"))
    assert has_references(tmp_path / "plan.docx")
    assert write_references(tmp_path / "plan.docx", tmp_path / "ud.docx", {}, [("Plan", 7)])
    assert contents_of(tmp_path / "ud.docx") == [("Plan", "7")]


@pytest.mark.office
def test_a_page_reference_is_right_in_both(built: tuple[Path, list[str]]) -> None:
    document, _ = built
    pages = texts(document.with_suffix(".pdf"))
    page = len(pages)
    (reference,) = [one for one in field_codes(docx.Document(str(document)).element) if one.name == "_Ref1"]
    assert [text.text for text in reference.texts] == [str(page)]
    assert f"Sidste linje står på side {page}." in " ".join(" ".join(pages).split())


@pytest.mark.office
def test_the_labels_are_earned_with_a_list_too(built: tuple[Path, list[str]]) -> None:
    document, _ = built
    for profile in ("2b", "ua1"):
        assert broken_rules(document.with_suffix(".pdf"), profile) == frozenset()


@pytest.mark.office
def test_the_list_may_ask_for_some_levels_only(tmp_path: Path) -> None:
    document, _ = build(tmp_path, 'TOC \\o "2-2" \\h')
    marks = [mark for mark in outline(document.with_suffix(".pdf")) if mark.level == 1]
    assert [title for title, _ in contents_of(document)] == [mark.title for mark in marks]


@pytest.mark.office
def test_the_same_workbook_gives_the_same_bytes_with_a_list_too(built: tuple[Path, list[str]], tmp_path: Path) -> None:
    first, second = built[0], build(tmp_path)[0]
    assert first.read_bytes() == second.read_bytes()
    assert first.with_suffix(".pdf").read_bytes() == second.with_suffix(".pdf").read_bytes()


@pytest.mark.office
def test_an_annex_in_word_gets_its_pages_right_and_stays_as_it_is(tmp_path: Path) -> None:
    workbook = write_sample("odense_case", tmp_path / "ark.xlsx")
    annex = tmp_path / "bilag/2025 Årsrapport Udsatterådet.pdf"
    shutil.copytree(resources.samples() / "bilag", annex.parent)
    report = docx.Document(str(annex.with_name("aarsrapport-2025.docx")))
    for reference in field_codes(report.element):
        if reference.word == "PAGEREF":
            reference.texts[0].text = "88"
    report.save(str(annex))  # a Word file, whatever it is called
    before = annex.read_bytes()
    (outcome,) = build_all([workbook], Options(TODAY, out=tmp_path / "ud"), lambda: None)
    whole = next(file for file in outcome.files if file.name.endswith("med bilag.pdf"))
    assert not [text for text in texts(whole) if re.search(r"\b88\b", text)]
    assert annex.read_bytes() == before


def test_without_a_pdf_the_headings_stand_there_and_word_is_asked_for_the_pages(tmp_path: Path) -> None:
    document, findings = build(tmp_path, pdf=False)
    lines = contents_of(document)
    assert len(lines) > 10
    assert lines[1:3] == [("Til stede", "–"), ("Oversigt over punkterne", "–")]
    (listed,) = [one for one in field_codes(docx.Document(str(document)).element) if one.word == "TOC"]
    assert [value for name, value in listed.begin.attrib.items() if name.endswith("dirty")] == ["true"]
    assert findings == []
