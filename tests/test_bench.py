"""The benchmark measures engines that fill the agenda whole: each text of it stands in what they made."""

from pathlib import Path

from tools.bench.data import agenda, values
from tools.bench.engines import drawn_templates, python_engines
from tools.bench.filling import measure, missing


def test_each_engine_fills_the_agenda_whole(tmp_path: Path) -> None:
    engines = python_engines(tmp_path, drawn_templates(tmp_path))
    assert {"docgen", "docgen build", "docxtpl"} <= set(engines)
    for name, engine in engines.items():
        assert engine(agenda(7), tmp_path / "made.docx") > 0
        assert missing(tmp_path / "made.docx", values(agenda(7))) == [], name


def test_a_round_is_measured_for_each(tmp_path: Path) -> None:
    engines = python_engines(tmp_path, drawn_templates(tmp_path))
    assert all(len(seconds) == 1 for seconds in measure(engines, 1, 200, tmp_path).values())
