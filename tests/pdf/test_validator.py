import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import page
import pytest
from pikepdf import Dictionary, Name, Pdf, String

from docgen.pdf.labels.validator import Broken, broken_rules, broken_where, clauses
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
        ({"FORMULA-ALTERNATIVE-TEXT"}, ("har en formel, som en skærmlæser ikke kan læse op",)),
        ({"TD-PARENT"}, ("har en tabel, som ikke kan læses op i rækkefølge",)),
        ({"LI-KIDS"}, ("har en liste, som ikke kan læses op i rækkefølge",)),
        ({"TEXT-LANGUAGE"}, ("har tekst, hvis sprog ikke er angivet",)),
        ({"LINK-CONTENTS"}, ("har et link uden beskrivelse",)),
        ({"REAL-RANGE"}, ("bryder reglen REAL-RANGE",)),
    ],
)
def test_a_broken_rule_is_said_in_danish(rules: set[str], said: tuple[str, ...]) -> None:
    assert clauses([Broken(rule) for rule in sorted(rules)]) == said


def test_a_broken_rule_names_a_page(tmp_path: Path) -> None:
    """A font is told by the first page that uses it, a loose text by its own."""

    def change(pdf: Pdf) -> None:
        for _ in range(2):
            pdf.add_blank_page(page_size=(595, 842))
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier))
        for number in (1, 2):
            pdf.pages[number].obj.Resources = Dictionary(Font=Dictionary(F1=font))
            pdf.pages[number].obj.Contents = pdf.make_stream(b"BT /F1 12 Tf 50 700 Td (Her) Tj ET")

    broken = broken_where(blank(tmp_path / "a.pdf", change=change), "ua1")
    where = {one.rule: one.page for one in broken}
    assert (where["FONT-EMBEDDING"], where["CONTENT-TAGGING"], where["ID-PART"]) == (2, 1, 0)
    assert "bruger skrifter, som ikke ligger i filen (fx side 2)" in clauses(broken)


def test_what_is_too_large_to_be_judged_has_not_conformed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise page.SafetyLimitError

    monkeypatch.setattr(page, "validate_pdf", refuse)
    broken = broken_where(blank(tmp_path / "a.pdf"), "2b")
    assert clauses(broken) == ("er for stor til at blive kontrolleret",)


@pytest.mark.parametrize(("bookmarks", "judged"), [(3_000, True), (30_000, False)])
def test_bookmarks_in_a_row_are_judged_until_they_would_bring_the_judge_down(
    bookmarks: int, judged: bool, tmp_path: Path
) -> None:
    def change(pdf: Pdf) -> None:
        row = [pdf.make_indirect(Dictionary(Title=String("Her"))) for _ in range(bookmarks)]
        for one, following in pairwise(row):
            one.Next = following
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=row[0], Last=row[-1], Count=bookmarks))

    file = blank(tmp_path / "a.pdf", change=change)
    # A Python of its own, for pytest listens for crashes and holds up the process that has one.
    code = f"from pathlib import Path; from docgen.pdf.labels.validator import broken_rules; print(broken_rules(Path({str(file)!r}), '2b'))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert ("SAFETY-LIMIT" not in said) == judged


def test_a_large_file_is_judged_after_a_small_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = blank(tmp_path / "a.pdf")
    small = broken_rules(file, "2b")
    monkeypatch.setattr("docgen.pdf.labels.validator._MANY", 1)
    monkeypatch.setattr("docgen.pdf.processes.sandbox.SECONDS", 20.0)
    assert broken_rules(file, "2b") == small
