"""An annex that somebody made badly, or badly meant, is searched or said to be unsearched; the check always ends."""

from pathlib import Path

import pytest
from check_contexts import ANNEX, meeting

from docgen.checks.privacy import g01_personal_numbers as g01
from tests.pdf import hostile, made


@pytest.mark.parametrize("name", sorted(hostile.CHANGES))
def test_a_hostile_annex_ends_in_findings(name: str, tmp_path: Path) -> None:
    made.blank(tmp_path / "bilag.pdf", change=hostile.CHANGES[name])
    found = list(g01.check(meeting(tmp_path, Bilag=[ANNEX | {"Fil": "bilag.pdf"}])))
    assert all(finding.level == "warning" for finding in found)
