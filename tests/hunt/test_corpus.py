"""What the known faults are seen by: each, put back, fails one of these tests or another that is named in putback.py."""

from pathlib import Path

import pytest

from docgen.pdf.conversion.convert import convert
from tests.hunt import annexes, cells, names, packages, strings, templates
from tests.hunt.__main__ import corpus
from tests.hunt.case import Case, judge
from tests.pdf.made import FAKES, blank, word


def named(cases: object, *wanted: str) -> list[Case]:
    found = [case for case in cases if case.name in wanted or any(case.name.startswith(one) for one in wanted)]  # type: ignore[attr-defined]
    assert found
    return found


def all_right(cases: list[Case]) -> None:
    wrong = [
        f"{verdict.case.name}: {verdict.wrong} {verdict.said.lines}" for verdict in map(judge, cases) if verdict.wrong
    ]
    assert wrong == []


def test_a_name_that_is_not_there_is_refused() -> None:
    all_right(named(templates.tags(), "tag {{ ukendt }}", "tag {{ meeting.vneue }}"))


def test_rows_beyond_the_size_that_a_file_says_are_read() -> None:
    all_right(named(cells.rows(), "a size that is too small"))


def test_a_document_type_is_refused_in_every_kind_of_file() -> None:
    all_right(named(packages.attacks(), "an entity that is a file in xl/styles.xml"))
    all_right(named(templates.files(), "template: a type that lies elsewhere in word/document.xml"))
    all_right(named(annexes.annexes(), "Word annex: laughs"))


def test_names_from_cells_stay_in_the_folder() -> None:
    all_right(named(names.names(), "name '../../ude'", "name 'CON'", "name '?*|"))


def test_loops_without_end_are_stopped() -> None:
    all_right(named(templates.tags(), "6 loops in each other", "8 loops in each other"))


def test_each_libreoffice_has_a_profile_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", str(FAKES / "soffice-copies"))
    monkeypatch.setenv("DOCGEN_FAKE_PDF", str(blank(tmp_path / "lavet.pdf")))
    monkeypatch.setenv("DOCGEN_FAKE_WORDS", str(tmp_path / "ord"))
    documents = [word(tmp_path / f"{number}.docx") for number in range(2)]
    for document in documents:
        convert([document], tmp_path / "ud")
    profiles = [one for one in (tmp_path / "ord").read_text().split() if one.startswith("-env:UserInstallation=")]
    assert len(set(profiles)) == 2
    assert len(profiles) == 4  # each is opened, and handed its document


def test_there_are_as_many_files_and_strings_as_were_promised() -> None:
    wanted = [case.wants for case in corpus()]
    assert len(wanted) >= 350
    assert set(wanted) == {"accept", "warn", "refuse"}
    assert len(strings.naughty()) == 515
