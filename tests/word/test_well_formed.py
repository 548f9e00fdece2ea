"""A template is proved balanced, or its documents are looked at one by one."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from docgen.disk import resources
from docgen.word.compiled.compiled_environment import CompiledEnvironment, UnableError
from docgen.word.compiled.compiler import prepare
from docgen.word.compiled.well_formed import is_balanced
from docgen.word.language.environment import Xml, illegal_character
from docgen.word.language.render_log import RenderLog
from tests.word.test_exact import TEXTS

LINE = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
PROVED = {
    "no tags": LINE.format("x"),
    "a value": LINE.format("a {{ text }} b"),
    "a condition in a text": LINE.format("{% if is_open %}{{ text }}{% elif year == 1 %}b{% else %}c{% endif %}"),
    "a loop of paragraphs": "{% for item in items %}" + LINE.format("{{ item.title }}") + "{% else %}{% endfor %}",
    "running text": "{{ (prose)|_paragraphs(0) }}",
    "a name that is set": "{% set name = text %}" + LINE.format("{{ name }}"),
}
NOT_PROVED = {
    "a value in an attribute": '<w:p w:a="{{ text }}"/>',
    "a value beside the texts": "<w:p>{{ text }}</w:p>",
    "a value in a comment": "<!--{{ text }}-->",
    "a value as a name": "<{{ text }}/>",
    "a value where marks are read as they stand": "<w:t><![CDATA[{{ text }}]]></w:t>",
    "a condition over an opening": "{% if is_open %}<w:p>{% endif %}</w:p>",
    "a condition in an attribute": '<w:p w:a="{% if is_open %}b{% endif %}"/>',
    "a loop over half a line": "{% for item in items %}</w:p><w:p>{% endfor %}",
    "an else that is not balanced": "{% if is_open %}{% else %}<w:p>{% endif %}",
    "a private sign of the proof's own": LINE.format("\ue004"),
    "markup of another kind": "{% filter upper %}{% endfilter %}",
}


def code(body: str) -> str:
    return f'<w:body xmlns:w="w">{body}</w:body>'


@pytest.mark.parametrize("body", PROVED.values(), ids=PROVED)
def test_what_can_only_become_well_formed_is_proved(body: str) -> None:
    assert is_balanced(CompiledEnvironment().parse(code(body)))


@pytest.mark.parametrize("body", NOT_PROVED.values(), ids=NOT_PROVED)
def test_what_might_not_become_well_formed_is_not_proved(body: str) -> None:
    assert not is_balanced(CompiledEnvironment().parse(code(body)))


@pytest.mark.parametrize("template", sorted(resources.templates().rglob("*.docx")), ids=lambda path: path.stem)
def test_every_template_of_ours_is_proved(template: Path) -> None:
    prepared = prepare(template.read_bytes())
    assert prepared is not None
    unproved = [story.name for story in prepared.stories if not story.is_balanced]
    # A condition that begins before a tab and ends behind it is looked at each time; it stands in one header.
    assert unproved == (["word/header1.xml"] if template.stem == "annex_title_page" else [])


@settings(deadline=None)
@given(text=TEXTS)
def test_a_proved_part_is_well_formed_or_refused_whatever_the_text(text: str) -> None:
    environment = CompiledEnvironment()
    source = code("".join(body for body in PROVED.values() if "{{ text }}" in body))
    environment.begin(RenderLog(""), lambda *_: Xml(""))
    names = {"text": text, "is_open": True, "year": 1, "items": (), "prose": None}
    assert is_balanced(environment.parse(source))
    template = environment.from_string(source)
    if illegal_character(text) is None and "\x7f" not in text:
        etree.fromstring(environment.filled("/word/document.xml", template, names))
    else:
        with pytest.raises((UnableError, UnicodeEncodeError)):
            environment.filled("/word/document.xml", template, names)
