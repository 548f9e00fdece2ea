from pathlib import Path

from docgen.word.language.fields import fields
from docgen.word.language.lint import lint
from tests.word.drawn import Paper, drawn


def test_every_name_is_listed_with_type_heading_example_and_loop() -> None:
    found = {field.name: field for field in fields(Paper)}
    assert list(found)[:8] == [
        *(f"meeting.{name}" for name in ("venue", "date", "start", "end", "cost", "status", "hours")),
        "items",
    ]
    assert (found["meeting.end"].type, found["meeting.end"].heading, found["meeting.end"].optional) == (
        "klokkeslæt",
        "Slut",
        True,
    )
    hours = found["meeting.hours"]
    assert (hours.type, hours.heading, hours.example) == ("tekst", "Tidsrum", "kl. 16.30")
    title = found["items[].title"]
    assert (title.type, title.heading, title.example) == ("tekst", "Overskrift", "Velkomst")
    assert (title.loop, title.tag) == (("{% for item in items %}",), "{{ item.title }}")
    assert found["items[].background"].tag == "{{p item.background }}"
    guest = found["items[].guests[]"]
    assert guest.loop == ("{% for item in items %}", "{% for guest in item.guests %}")
    assert guest.tag == "{{ guest }}"


def test_every_tag_that_is_listed_can_be_used(tmp_path: Path) -> None:
    for field in fields(Paper):
        if field.type == "liste":
            continue
        opened = [loop.replace("{%", "{%p") for loop in field.loop]
        template = drawn(tmp_path, *opened, field.tag, *["{%p endfor %}"] * len(opened))
        assert [one for one in lint(template, Paper) if one.code != "T26" or not field.optional] == []
