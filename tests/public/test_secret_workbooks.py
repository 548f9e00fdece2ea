"""A hundred and twenty workbooks, each with a secret: none can be read, and what is innocent stands as it was written."""

from pathlib import Path

import pytest

from tests.public.secret_workbooks import Secretive, workbooks
from tests.public.trial import changed, tried

EVERY = list(workbooks(seed=2026, count=48))  # the long hunt takes 500


@pytest.mark.parametrize("workbook", EVERY, ids=lambda one: one.name)
def test_no_secret_can_be_read_in_a_public_edition(workbook: Secretive, tmp_path: Path) -> None:
    trial = tried(workbook, tmp_path / "ark")
    assert trial.silent == "", trial.lines


@pytest.mark.parametrize("workbook", EVERY[::5], ids=lambda one: one.name)
def test_without_its_secret_the_same_workbook_is_published_as_it_was_written(
    workbook: Secretive, tmp_path: Path
) -> None:
    assert changed(workbook, tmp_path / "ark") == []
