"""The hunt's own tests in CI: each known fault, put back, is seen by one of them or by another test that is named."""

import json
import os
from pathlib import Path

import pytest

from docgen.pdf.convert import convert
from tests.hunt import annexes, cells, mutations, names, packages, strings, templates
from tests.hunt.case import Case, judge
from tests.pdf.made import FAKES, blank, word


def named(cases: object, *wanted: str) -> list[Case]:
    found = [case for case in cases if case.name in wanted or any(case.name.startswith(one) for one in wanted)]  # type: ignore[attr-defined]
    assert found
    return found


def all_right(cases: list[Case]) -> None:
    wrong = [f"{verdict.case.name}: {verdict.wrong} {verdict.said.lines}" for verdict in map(judge, cases) if verdict.wrong]
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
    all_right(named(templates.tags(), "8 loops in each other"))


def test_each_libreoffice_has_a_profile_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", str(FAKES / "soffice-copies"))
    monkeypatch.setenv("DOCGEN_FAKE_PDF", str(blank(tmp_path / "lavet.pdf")))
    monkeypatch.setenv("DOCGEN_FAKE_WORDS", str(tmp_path / "ord"))
    documents = [word(tmp_path / f"{number}.docx") for number in range(2)]
    for document in documents:
        convert([document], tmp_path / "ud")
    profiles = [one for one in (tmp_path / "ord").read_text().split() if one.startswith("-env:UserInstallation=")]
    assert len(profiles) == len(set(profiles)) == 2


def test_a_tenth_of_the_corpus_ends_as_wanted() -> None:
    every = [*packages.files(), *packages.attacks(), *cells.texts(), *cells.values(), *cells.rows(), *templates.tags(), *templates.files()]
    all_right([case for case in every[int(os.environ.get("HUNT_START", "3")) :: 20] if case.seconds <= 10])


def test_spoilt_workbooks_end_in_a_sentence() -> None:
    assert [verdict.wrong for number in range(10) if (verdict := mutations.mutated(number)).wrong] == []


def test_naughty_strings_are_exact_or_refused() -> None:
    texts = strings.naughty()
    assert len(texts) == 515
    count = strings.through(texts, pdf=False)
    assert (count.exact, count.refused, count.altered) == (509, 6, [])
    made = strings.through(strings.values(300), pdf=False)
    assert made.altered == []
    assert made.exact + made.refused == 300


def test_the_strings_are_whole() -> None:
    assert len(json.loads(strings.NAUGHTY.read_text(encoding="ascii"))) == 515
