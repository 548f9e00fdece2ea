from pathlib import Path

import page
import pytest

from docgen.pdf import judge
from docgen.pdf.judge import broken_rules, clauses
from tests.pdf.made import blank


def test_the_rules_that_a_file_breaks_are_named(tmp_path: Path) -> None:
    assert broken_rules(blank(tmp_path / "a.pdf"), "2b") == {
        "DEVICE-GRAY",
        "FONT-EMBEDDING",
        "ID-SCHEMA",
        "METADATA-STRUCTURE",
    }


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({"FONT-EMBEDDING"}, ("bruger skrifter, som ikke ligger i filen",)),
        ({"DEVICE-RGB", "DEVICE-CMYK"}, ("har farver, som ikke er fastlagt i filen",)),
        ({"FIGURE-ALTERNATIVE-TEXT"}, ("har et billede uden alternativ tekst",)),
        ({"TD-PARENT"}, ("har en tabel, som ikke kan læses op i rækkefølge",)),
        ({"LI-KIDS"}, ("har en liste, som ikke kan læses op i rækkefølge",)),
        ({"TEXT-LANGUAGE"}, ("har tekst, hvis sprog ikke er angivet",)),
        ({"LINK-CONTENTS"}, ("har et link uden beskrivelse",)),
        ({"REAL-RANGE"}, ("bryder reglen REAL-RANGE",)),
    ],
)
def test_a_broken_rule_is_said_in_danish(rules: set[str], said: tuple[str, ...]) -> None:
    assert clauses(frozenset(rules)) == said


def test_what_is_too_large_to_be_judged_has_not_conformed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise page.SafetyLimitError

    monkeypatch.setattr(judge.page, "validate_pdf", refuse)
    rules = broken_rules(tmp_path / "a.pdf", "2b")
    assert clauses(rules) == ("er for stor til at blive kontrolleret",)
