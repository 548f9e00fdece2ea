"""From the work folder to the user's folder: safe names, whole or absent, nothing lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.disk.delivery import Result, deliver, digest, safe_name
from docgen.errors import FileError


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026-06-03 Dagsorden Udsatterådet", "2026-06-03 Dagsorden Udsatterådet"),
        ("Børn/unge: »hvad nu?«", "Børn-unge- »hvad nu-«"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("CON", "_CON"),
        ("aux.txt", "_aux.txt"),
        ("navn. ", "navn"),
        ("A\u030alborg", "Ålborg"),
        ("a\u202eb", "ab"),
        ("", "_"),
        ("x" * 300, "x" * 100),
    ],
)
def test_a_name_is_safe_on_every_system(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text())
def test_no_text_makes_a_name_that_leaves_the_folder(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not set(name) & set('\\/:*?"<>|\x00\n')
    assert name not in (".", "..")
    assert len(name) <= 101
    assert len(f"{name}.docx".encode()) <= 255


def results(tmp_path: Path, content: str = "ny") -> list[Result]:
    made = tmp_path / "arbejde" / "a.docx"
    made.parent.mkdir(exist_ok=True)
    made.write_text(content)
    return [Result(made, tmp_path / "ud" / "a.docx")]


def test_what_is_replaced_is_kept(tmp_path: Path) -> None:
    deliver(results(tmp_path, "gammel"), {}, force=False)
    deliver(results(tmp_path, "ny"), {}, force=False)
    deliver(results(tmp_path, "nyere"), {}, force=False)
    kept = sorted(path.name for path in (tmp_path / "ud" / "Tidligere").iterdir())
    assert kept == ["a (2).docx", "a.docx"]
    assert (tmp_path / "ud" / "a.docx").read_text() == "nyere"


def test_an_unchanged_result_is_left_alone(tmp_path: Path) -> None:
    deliver(results(tmp_path), {}, force=False)
    deliver(results(tmp_path), {}, force=False)
    assert not (tmp_path / "ud" / "Tidligere").exists()


def test_an_edited_result_is_not_replaced_without_force(tmp_path: Path) -> None:
    (target,) = deliver(results(tmp_path, "lavet"), {}, force=False)
    known = {target.name: digest(target)}
    target.write_text("rettet i Word")
    with pytest.raises(FileError) as stop:
        deliver(results(tmp_path, "ny"), known, force=False)
    assert str(stop.value) == (
        "»a.docx« er rettet i hånden, efter at docgen lavede den. "
        "Gem den under et andet navn, eller brug --force; så flyttes den til »Tidligere«."
    )
    assert target.read_text() == "rettet i Word"
    deliver(results(tmp_path, "ny"), known, force=True)
    assert (target.parent / "Tidligere" / "a.docx").read_text() == "rettet i Word"
