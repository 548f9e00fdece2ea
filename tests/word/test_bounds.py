"""What is too big, too deep or too wide in a template is refused at its place, and never runs away."""

import time
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from docgen.errors import TemplateError
from docgen.word.compiled.compiler import prepare
from docgen.word.filling.docxtpl_engine import by_docxtpl
from docgen.word.filling.docxtpl_template import WordTemplate
from docgen.word.language.render_log import RenderLog
from docgen.word.ooxml.repair import columns_of, repair
from tests.word.drawn import Paper, Point, drawn, filled, said, texts

ENOUGH = "Ret i skabelonen: luk dem, der er færdige, før den næste begynder."


def spanning(document: Document, columns: str) -> None:
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "{{ text }}"
    span = OxmlElement("w:gridSpan")
    span.set(qn("w:val"), columns)
    cell._tc.get_or_add_tcPr().append(span)


@pytest.mark.parametrize("columns", ["64", "999999999"])
def test_a_row_wider_than_word_can_have_is_refused_at_its_cell(tmp_path: Path, columns: str) -> None:
    template = drawn(tmp_path, draw=lambda document: spanning(document, columns))
    message = "En tabelrække siger, at den har over 63 kolonner, og det kan Word ikke have."
    assert said(template) == [f"T23 brødtekst, tabel 1, række 1, celle 1  {message} Ret i skabelonen: lav rækken igen."]


@pytest.mark.parametrize("columns", ["-1", "x", "99999999999999999999", "", "٣"])
def test_a_width_that_is_no_number_is_that_of_one_column(tmp_path: Path, columns: str) -> None:
    template = drawn(tmp_path, draw=lambda document: spanning(document, columns))
    table = filled(template).element.body.tbl_lst[0]
    assert columns_of(table.tr_lst[0]) == 1
    repair(table)
    assert len(table.tblGrid) == 1


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (
            [*(f"{{%p for x{one} in items %}}" for one in range(7)), *["{%p endfor %}"] * 7],
            f"T28 brødtekst, afsnit 7  {{%p for x6 in items %}}: Der står over 6 løkker inde i hinanden. {ENOUGH}",
        ),
        (
            ["{% if is_open %}" * 41 + "x" + "{% endif %}" * 41],
            f"T28 brødtekst, afsnit 1  {{% if is_open %}}: Der står over 40 blokke inde i hinanden. {ENOUGH}",
        ),
        (
            ["{%p if year == 1 %}", *["{%p elif year == 2 %}"] * 101, "{%p endif %}"],
            "T28 brødtekst, afsnit 101  {%p elif year == 2 %}: Betingelsen har over 100 grene. Ret i skabelonen: del den i flere.",
        ),
        (
            ["{{ text" + "|trim" * 3000 + " }}"],
            f"T12 brødtekst, afsnit 1  {{{{ text{'|trim' * 10}|tr: Mærket er på 15004 tegn; det må højst være på 1000. Ret i skabelonen: del det i flere mærker.",
        ),
        (
            ["{{ year" + "+1" * 60 + " }}"],
            f"T12 brødtekst, afsnit 1  {{{{ year{'+1' * 60} }}}}: Mærket er for langt eller har for mange parenteser. Ret i skabelonen.",
        ),
        (
            ["{{ 1e400 }}"],
            "T19 brødtekst, afsnit 1  {{ 1e400 }}: Kun hele tal kan stå i et mærke. Ret i skabelonen. Skriv tallet som tekst uden for mærket.",
        ),
        (
            ["{% for x in items[::0] %}{% endfor %}"],
            "T19 brødtekst, afsnit 1  {% for x in items[::0] %}: Der kan ikke springes over i en liste. Ret i skabelonen. Skriv højst ét kolon: [1:3].",
        ),
    ],
)
def test_what_no_template_needs_is_refused_at_its_tag(tmp_path: Path, texts: list[str], sentence: str) -> None:
    assert said(drawn(tmp_path, *texts)) == [sentence]


def test_what_is_just_not_too_much_is_filled(tmp_path: Path) -> None:
    deep = "{% if is_open %}" * 40 + "x" + "{% endif %}" * 40
    loops = "".join(f"{{% for x{one} in items %}}" for one in range(6)) + "y" + "{% endfor %}" * 6
    branches = "{% if year == 1 %}" + "{% elif year == 2 %}" * 99 + "{% else %}z{% endif %}"
    document = filled(drawn(tmp_path, deep, loops, branches), Paper(items=(Point(), Point())))
    assert texts(document) == ["x", "y" * 64, "z"]


@pytest.mark.parametrize("problem", [RecursionError, SyntaxError, ValueError, MemoryError, NameError])
def test_what_python_says_of_code_that_is_too_deep_is_a_fault_of_the_part(
    tmp_path: Path, problem: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(WordTemplate, "fill", fail)
    with pytest.raises(TemplateError) as stop:
        by_docxtpl(drawn(tmp_path, "{{ text }}").read_bytes(), Paper(), RenderLog("a.docx"), "", "")
    assert stop.value.message == (
        "Skabelonen kan ikke udfyldes.\na.docx: Delen kan ikke udfyldes: dens mærker er for mange eller for indviklede "
        f"({problem.__name__}). Ret i skabelonen: gør den enklere."
    )


def test_code_that_python_cannot_compile_is_left_to_docxtpl(tmp_path: Path) -> None:
    loops = "".join(f"{{% for x{one} in items %}}" for one in range(25)) + "{% endfor %}" * 25
    assert prepare(drawn(tmp_path, loops).read_bytes()) is None


def test_a_paragraph_of_nothing_but_openings_is_told_at_once(tmp_path: Path) -> None:
    began = time.thread_time()
    assert {one.partition("  ")[0] for one in said(drawn(tmp_path, "{{ " * 900))} == {"T11 brødtekst, afsnit 1"}
    assert said(drawn(tmp_path, "{{ " * 300_000))[0].startswith(
        "T23 brødtekst, afsnit 1  Afsnittet har 600000 krøllede"
    )
    assert time.thread_time() - began < 5
