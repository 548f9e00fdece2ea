"""Any text is read back exactly from the finished file, or refused."""

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from docx.document import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen.errors import TemplateError
from docgen.prose import Prose
from tests.word.drawn import Paper, drawn, filled, texts

MARKS = st.sampled_from(
    [
        *("{{", "}}", "{%", "%}", "{#", "{_{", "}_}", "{_%", "%_}", "_", "{", "}", "%", "{{ 7*7 }}", "{%p if x %}"),
        *("<!--", "-->", "<![CDATA[", "]]>", "</w:body>", "</w:t>", "<w:p>", "&", "&amp;", "&#95;", "<", ">", '"', "'"),
        *("\n", "\r\n", "\t", " ", "\u00a0", "\u2028", "\u00ad", "\\1", "\\g<0>", "\ue0003\ue001", "\x0b", "\ufffe"),
        *("😀", "å", "a\u030a", "1. ", "- "),
    ]
)
TEXTS = st.lists(MARKS | st.text(max_size=3), max_size=8).map("".join)


@pytest.fixture(scope="module")
def template() -> Path:
    def draw(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].text = "a{{ text }}b"

    return drawn(Path(tempfile.mkdtemp()), "a{{ text }}b", "{{p prose }}", "slut", draw=draw)


def as_lines(text: str) -> str:
    return text.removesuffix("\r").replace("\r\n", "\n").replace("\r", "\n")


@settings(deadline=None)
@given(text=TEXTS)
@example(text="{_{ 7*7 }_}")
@example(text="<!--")
@example(text="x" * 30_000)
@example(text=" indledt af og afsluttet med mellemrum ")
def test_any_text_is_exact_or_refused(template: Path, text: str) -> None:
    try:
        result = filled(template, Paper(text=text))
    except TemplateError as stop:
        assert "usynligt tegn" in str(stop)  # noqa: PT017 — either outcome is right
        return
    assert texts(result) == [f"a{as_lines(text)}b", "slut"]
    assert result.sections[0].footer.paragraphs[0].text == f"a{as_lines(text)}b"


@settings(deadline=None)
@given(text=TEXTS)
@example(text="- a\n- b\n1. c\n2. d")
def test_any_running_text_is_exact_or_refused(template: Path, text: str) -> None:
    prose = Prose.of(as_lines(text))
    try:
        result = filled(template, Paper(prose=prose))
    except TemplateError as stop:
        assert "usynligt tegn" in str(stop)  # noqa: PT017 — either outcome is right
        return
    assert texts(result) == ["ab", *(line.text for line in prose.paragraphs), "slut"]


@pytest.mark.parametrize(
    "tag", ["{{ meeting.date|in_full }}", "{% if is_open %}åben{% endif %}", "{{p prose }}", "{# note #}x"]
)
def test_a_tag_split_at_every_sign_renders_the_same(tmp_path: Path, tag: str) -> None:
    def split(document: Document) -> None:
        for paragraph in (document.add_paragraph(), document.sections[0].header.paragraphs[0]):
            for sign in tag:
                paragraph.add_run(sign)

    paper = Paper(prose=Prose.of("a\nb"))
    whole = texts(filled(drawn(tmp_path, tag), paper))
    result = filled(drawn(tmp_path, draw=split), paper)
    assert texts(result) == whole
    assert [paragraph.text for paragraph in result.sections[0].header.paragraphs] == whole


@settings(deadline=None)
@given(cuts=st.sets(st.integers(1, 40)), bold=st.booleans())
def test_tags_split_anywhere_render_the_same(cuts: set[int], bold: bool) -> None:
    text = "før {{ meeting.venue|upper }} og {% if is_open %}ja{% endif %} efter"
    edges = [0, *sorted(cuts), len(text)]

    def split(document: Document) -> None:
        paragraph = document.add_paragraph()
        for start, end in pairwise(edges):
            paragraph.add_run(text[start:end]).bold = bold

    with tempfile.TemporaryDirectory() as folder:
        assert texts(filled(drawn(Path(folder), draw=split))) == ["før RÅDHUSET og ja efter"]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ text if text == “a” else “b” }}", "a"),
        ("{{\u00a0text\u00a0}}", "a"),
        ("{{ te\u00adxt\u200b }}", "a"),
        ('{{ "A & B < C" }}', "A & B < C"),
        ("{% if text == 'x & y' %}n{% endif %}", ""),
    ],
)
def test_what_word_does_to_a_tag_by_itself_is_mended(tmp_path: Path, tag: str, expected: str) -> None:
    assert texts(filled(drawn(tmp_path, tag), Paper(text="a"))) == [expected]


def test_the_environment_keeps_every_text_in_place_when_values_touch(tmp_path: Path) -> None:
    template = drawn(tmp_path, "{{ text }}{{ meeting.venue }}{{ text }}")
    assert texts(filled(template, Paper(text="{_"))) == ["{_Rådhuset{_"]
