"""The last wall finds what is lost, whatever lost it."""

from pathlib import Path

import pytest

from docgen.errors import TemplateError
from docgen.word import environment, paragraphs
from tests.word.drawn import Paper, drawn, filled


def test_a_text_that_is_lost_on_the_way_stops_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(text: str) -> str:
        return paragraphs.clean(text).replace("hemmelig", "")

    monkeypatch.setattr(environment, "clean", lose)
    with pytest.raises(TemplateError) as stop:
        filled(drawn(tmp_path, "{{ text }}", "{{ year }}"), Paper(text="hemmelig"))
    assert str(stop.value).splitlines()[1:] == [
        "agenda.docx, brødtekst: Det færdige dokument mangler teksten »hemmelig«. "
        "Dokumentet er ikke gemt. Meld det som en fejl i docgen."
    ]
    assert not (tmp_path / "result.docx").exists()


def test_markup_that_a_value_breaks_is_never_repaired(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "clean", lambda text: text)
    with pytest.raises(TemplateError, match="Delen bliver ikke til gyldig Word"):
        filled(drawn(tmp_path, "{{ text }}", "{{ year }}"), Paper(text="<!-- Å"))
    assert paragraphs.clean("<!-- Å") == "&lt;!-- Å"


def test_a_tag_that_is_left_over_stops_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(text: str) -> str:
        return paragraphs.clean(text).replace("2022", "{{ year }}2022")

    monkeypatch.setattr(environment, "clean", leave)
    with pytest.raises(TemplateError, match=r"har et mærke tilbage: »\{\{ year \}\}"):
        filled(drawn(tmp_path, "{{ year }}"))
