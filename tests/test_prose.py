"""A cell's running text: lines are paragraphs, marks are lists, nothing else is lost."""

from dataclasses import replace

import pytest
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
    found = Prose.of(text)
    lines = [line for line in text.split("\n") if line.strip()]
    assert len(found.paragraphs) == len(lines)
    for paragraph, line in zip(found.paragraphs, lines, strict=True):
        assert line.endswith(paragraph.text)
        assert len(line) - len(paragraph.text) == 0 if paragraph.shape == "text" else paragraph.text
    assert found.source == text


@pytest.mark.parametrize(
    "mark", ["• ", "•\t", "– ", "\uf0b7\t", "\uf0b7\u00a0", "o\t", "o ", "  • ", "▪ ", "-\t", "\u0335 ", "➢\t"]
)
def test_the_bullets_of_word_are_bullets(mark: str) -> None:
    assert Prose.of(f"{mark}boliger").paragraphs == (Paragraph((Run("boliger"),), "bullet"),)


@pytest.mark.parametrize("marks", [("1) ", "2) "), ("a) ", "b) "), ("1.\t", "2.\t"), ("  1. ", "  2. ")])
def test_the_numbers_of_word_are_numbers(marks: tuple[str, str]) -> None:
    one, two = marks
    assert [(part.shape, part.number, part.text) for part in Prose.of(f"{one}først\n{two}så").paragraphs] == [
        ("number", 1, "først"),
        ("number", 2, "så"),
    ]


@pytest.mark.parametrize("text", ["-5 grader", "o-ring", "– ", "o 3 meter", "1)", "c) tredje", "2) anden", "A) svar"])
def test_what_only_looks_like_a_mark_is_text(text: str) -> None:
    assert [part.shape for part in Prose.of(text).paragraphs] in (["text"], [])


def test_a_list_that_begins_anew_begins_at_one() -> None:
    assert [part.number for part in Prose.of("1. a\n2. b\n\na) c\nb) d").paragraphs] == [1, 2, 1, 2]


def test_a_list_is_numbered_through_whatever_stands_between_its_lines() -> None:
    text = "1. a\nmere om a\n# Overskrift\n2. b\n- kugle\n3. c"
    assert [part.number for part in Prose.of(text).paragraphs] == [1, None, None, 2, None, 3]


def test_an_inner_list_ends_where_the_outer_goes_on() -> None:
    text = "1. a\na) x\nb) y\nc) z\n2. b\n3. c"
    assert [part.number for part in Prose.of(text).paragraphs] == [1, 1, 2, 3, 2, 3]


def test_a_run_keeps_its_script_and_its_link_over_a_line_end() -> None:
    run = Run("- a\nb", script="superscript", link="https://www.example.dk")
    assert Prose.of([run]).paragraphs == (
        Paragraph((replace(run, text="a"),), "bullet"),
        Paragraph((replace(run, text="b"),)),
    )


def test_a_row_of_dashes_is_a_row_unless_it_rules_off_the_header() -> None:
    text = "| Post | Beløb |\n|:---|---:|\n| Mad | 3 |\n| - | - |\n| | |\n|---|---|"
    assert [part.text for part in Prose.of(text).paragraphs] == [
        "| Post | Beløb |",
        "| Mad | 3 |",
        "| - | - |",
        "|---|---|",
    ]
    assert len(Prose.of("| Post | Beløb |\n| - | - |").paragraphs) == 2
