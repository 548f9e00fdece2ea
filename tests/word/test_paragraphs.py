from pathlib import Path

from docx.document import Document
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Pt

from docgen.prose import Prose, Run
from tests.word.drawn import Paper, Point, drawn, faults, filled, texts


def looks(document: Document) -> list[tuple[str, str]]:
    return [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]  # type: ignore[union-attr]


def test_running_text_becomes_paragraphs_bullets_and_numbers(tmp_path: Path) -> None:
    prose = Prose.of("Først\n- a\n- b\n1. en\n2. to\n15. juni er en dag")
    template = drawn(tmp_path, draw=lambda document: document.add_paragraph("{{p prose }}", style="Body Text"))
    assert looks(filled(template, Paper(prose=prose))) == [
        ("Body Text", "Først"),
        ("List Bullet", "a"),
        ("List Bullet", "b"),
        ("List Number", "en"),
        ("List Number", "to"),
        ("Body Text", "15.\N{NO-BREAK SPACE}juni er en dag"),
    ]


def test_paragraphs_inherit_the_look_of_the_tag_and_bold_and_italic_are_real(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT
        paragraph.add_run("{{p pro").font.name = "Arial"
        paragraph.add_run("se }}")

    prose = Prose.of([Run("a "), Run("b", bold=True), Run("\n"), Run("c", italic=True)])
    result = filled(drawn(tmp_path, draw=draw), Paper(prose=prose))
    assert [paragraph.alignment for paragraph in result.paragraphs] == [WD_PARAGRAPH_ALIGNMENT.RIGHT] * 2
    runs = [(run.text, bool(run.bold), bool(run.italic), run.font.name) for p in result.paragraphs for run in p.runs]
    assert runs == [("a ", False, False, "Arial"), ("b", True, False, "Arial"), ("c", False, True, "Arial")]


def test_each_numbered_list_starts_at_one(tmp_path: Path) -> None:
    template = drawn(tmp_path, "{%p for item in items %}", "{{p item.background }}", "{%p endfor %}")
    items = tuple(Point(background=Prose.of("1. a\n2. b\nx\n1. c")) for _ in range(2))
    result = filled(template, Paper(items=items))
    nums = [num.val for num in result.element.body.iter(qn("w:numId"))]
    assert nums[0] == nums[1]
    assert len(set(nums)) == 4
    numbering = result.part.numbering_part.element
    assert all(num.lvlOverride_lst[0].startOverride.val == 1 for num in numbering.num_lst if num.numId in nums)


def test_a_list_counts_on_after_text_and_an_inner_list(tmp_path: Path) -> None:
    prose = Prose.of("1. a\nmere om a\n2. b\na) x\nb) y\n3. c")
    result = filled(drawn(tmp_path, "{{p prose }}"), Paper(prose=prose))
    one, two, first, second, three = (num.val for num in result.element.body.iter(qn("w:numId")))
    assert one == two == three
    assert first == second != one


def test_a_lead_in_stands_on_the_page_of_what_it_leads_to(tmp_path: Path) -> None:
    prose = Prose.of("Det blev aftalt,\nat rådet mødes.\nRådet ønsker:\n- boliger\nog\nslut:")
    result = filled(drawn(tmp_path, "{{p prose }}"), Paper(prose=prose))
    kept = [paragraph.text for paragraph in result.paragraphs if paragraph.paragraph_format.keep_with_next]
    assert kept == ["Det blev aftalt,", "Rådet ønsker:"]


def test_tabs_and_spaces_in_running_text_are_kept(tmp_path: Path) -> None:
    assert texts(filled(drawn(tmp_path, "{{p prose }}"), Paper(prose=Prose.of("  a\tb  ")))) == ["  a\tb  "]


def test_an_empty_text_gives_no_paragraph_but_a_cell_keeps_its_one(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).paragraphs[0].text = "{{p prose }}"
        document.add_paragraph("slut")

    result = filled(drawn(tmp_path, "{{p prose }}", draw=draw))
    assert texts(result) == ["slut"]
    assert [paragraph.text for paragraph in result.tables[0].cell(0, 0).paragraphs] == [""]


def test_a_section_break_stays_where_the_text_ended(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.add_section()

    template = drawn(tmp_path, "{{p prose }}", draw=draw)
    assert len(filled(template, Paper(prose=Prose.of("a\nb"))).sections) == 2
    assert len(filled(template).sections) == 2


def test_a_plain_text_may_be_written_as_paragraphs(tmp_path: Path) -> None:
    assert texts(filled(drawn(tmp_path, "{{p text }}"), Paper(text="a\nb"))) == ["a", "b"]


def test_a_template_without_list_styles_is_a_fault(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        styles = document.styles
        styles.element.remove(styles["List Number"].element)

    found = faults(drawn(tmp_path, "{{p prose }}", draw=draw))
    assert [one.line for one in found] == [
        "typografier  Skabelonen bruger {{p … }}, men har ikke typografien »List Number« med punkttegn eller tal. "
        "Ret i skabelonen: brug typografien i Word én gang, og gem."
    ]


def test_line_ends_of_another_system_leave_no_trace(tmp_path: Path) -> None:
    assert texts(filled(drawn(tmp_path, "{{p prose }}"), Paper(prose=Prose.of("a\r\n- b\r\nc")))) == ["a", "b", "c"]


def test_script_is_carried_and_a_link_leads_to_its_address(tmp_path: Path) -> None:
    runs = [Run("m"), Run("2", script="superscript"), Run(" CO"), Run("2", bold=True, script="subscript"), Run(". ")]
    link = Run("Se »svaret«", link='https://www.example.dk/a?b=1&c="d"')
    result = filled(drawn(tmp_path, "{{p prose }}"), Paper(prose=Prose.of([*runs, link])))
    (paragraph,) = result.paragraphs
    scripts = [(run.text, run.font.superscript, run.font.subscript) for run in paragraph.runs if run.text]
    assert scripts[:4] == [("m", None, None), ("2", True, False), (" CO", None, None), ("2", False, True)]
    assert [one.text for one in paragraph._p.iter(qn("w:instrText"))] == [
        ' HYPERLINK "https://www.example.dk/a?b=1&c=%22d%22" '
    ]
    assert [one.get(qn("w:fldCharType")) for one in paragraph._p.iter(qn("w:fldChar"))] == ["begin", "separate", "end"]
    (words,) = [run for run in paragraph.runs if run.text.startswith("Se")]
    assert [child.tag for child in words._r.rPr] == [qn("w:color"), qn("w:u")]  # type: ignore[union-attr]


def test_text_under_a_table_stands_free_of_it(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        paragraph = document.add_paragraph("{{p prose }}", style="Body Text")
        paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT
        paragraph.paragraph_format.space_after = Pt(3)

    prose = Prose.of("før\n|a|b|\n|1|2|\nefter\nså\n|a|b|\n|1|2|\n- punkt")
    looks = [
        (
            paragraph.text,
            paragraph.paragraph_format.space_before,
            paragraph.alignment,
            paragraph.paragraph_format.space_after,
        )
        for paragraph in filled(drawn(tmp_path, draw=draw), Paper(prose=prose)).paragraphs
    ]
    right = WD_PARAGRAPH_ALIGNMENT.RIGHT
    assert looks == [
        ("før", None, right, Pt(3)),
        ("efter", Pt(6), right, Pt(3)),
        ("så", None, right, Pt(3)),
        ("punkt", Pt(6), None, None),
    ]
