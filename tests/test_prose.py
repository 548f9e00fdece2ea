"""A cell's running text: lines are paragraphs, marks are lists, nothing else is lost."""

from hypothesis import given
from hypothesis import strategies as st

from docgen.prose import Paragraph, Prose, Run


def test_lines_bullets_and_numbers_become_paragraphs() -> None:
    prose = Prose.of("Rådet ønsker:\n- flere boliger\n- færre regler\n\n1. Først dette\n2. Så dette")
    assert [(part.shape, part.number, part.text) for part in prose.paragraphs] == [
        ("text", None, "Rådet ønsker:"),
        ("bullet", None, "flere boliger"),
        ("bullet", None, "færre regler"),
        ("number", 1, "Først dette"),
        ("number", 2, "Så dette"),
    ]


def test_a_date_that_opens_a_line_is_no_list() -> None:
    assert Prose.of("1. maj 2026 holder rådet fri.").paragraphs == (Paragraph((Run("1. maj 2026 holder rådet fri."),)),)


def test_a_number_out_of_order_is_kept_as_text() -> None:
    assert [part.text for part in Prose.of("1. a\n3. b").paragraphs] == ["a", "3. b"]


def test_bold_runs_over_a_line_end() -> None:
    prose = Prose.of([Run("- a "), Run("b\nc", bold=True), Run(" d")])
    assert prose.paragraphs == (
        Paragraph((Run("a "), Run("b", bold=True)), "bullet"),
        Paragraph((Run("c", bold=True), Run(" d"))),
    )


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    marks = {"bullet": "- ", "text": ""}
    lines = [marks.get(p.shape, f"{p.number}. ") + p.text for p in Prose.of(text).paragraphs]
    assert lines == [line for line in text.split("\n") if line.strip()]
    assert Prose.of(text).source == text
