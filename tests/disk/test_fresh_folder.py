"""A folder that is made for a while is gone afterwards, whenever a signal comes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from docgen.disk.atomic import beside
from docgen.disk.delivery import work_folder
from docgen.disk.scratch import scratch_folder


@pytest.mark.parametrize("what", ["work", "scratch", "beside"])
def test_ctrl_c_between_making_a_folder_and_knowing_it_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    make = Path.mkdir

    def interrupted(path: Path, *words: Any, **named: Any) -> None:
        make(path, *words, **named)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "mkdir", interrupted)
    ways: dict[str, Callable[[], AbstractContextManager[Path]]] = {
        "work": partial(work_folder, tmp_path),
        "scratch": scratch_folder,
        "beside": partial(beside, tmp_path / "a"),
    }
    with pytest.raises(KeyboardInterrupt), ways[what]():
        pass
    assert list(tmp_path.iterdir()) == []
