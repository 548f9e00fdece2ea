"""The last wall finds what is lost, whatever lost it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.errors import TemplateError
from docgen.word.compiled import compiled_environment
from docgen.word.language import environment
from docgen.word.ooxml import paragraphs
from tests.word.drawn import Paper, drawn, filled


def write_all(monkeypatch: pytest.MonkeyPatch, change: Callable[[str], str]) -> None:
    """Let a value's markup be changed on the thorough way, and on the quick one."""
    monkeypatch.setattr(environment, "clean", change)
    monkeypatch.setattr(compiled_environment, "as_lxml", change)


def test_a_text_that_is_lost_on_the_way_stops_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(text: str) -> str:
        return paragraphs.clean(text).replace("hemmelig", "")

    write_all(monkeypatch, lose)
    with pytest.raises(TemplateError) as stop:
        filled(drawn(tmp_path, "{{ text }}", "{{ year }}"), Paper(text="hemmelig"))
    assert str(stop.value).splitlines()[1:] == [
        "agenda.docx, brødtekst: Det færdige dokument mangler teksten »hemmelig«. "
        "Dokumentet er ikke gemt. Meld det som en fejl i docgen."
    ]
    assert not (tmp_path / "result.docx").exists()


def test_markup_that_a_value_breaks_is_never_repaired(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(monkeypatch, lambda text: text)
    with pytest.raises(TemplateError, match="Delen bliver ikke til gyldig Word"):
        filled(drawn(tmp_path, "{{ text }}", "{{ year }}"), Paper(text="<!-- Å"))
    assert paragraphs.clean("<!-- Å") == "&lt;!-- Å"


def test_a_tag_that_is_left_over_stops_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(text: str) -> str:
        return paragraphs.clean(text).replace("2022", "{{ year }}2022")

    write_all(monkeypatch, leave)
    with pytest.raises(TemplateError, match=r"har et mærke tilbage: »\{\{ year \}\}"):
        filled(drawn(tmp_path, "{{ year }}"))
