"""Every kind has its template, its sample and its golden transcript, and fills without a fault."""

import os
from pathlib import Path

import pytest

from docgen.disk import resources
from docgen.kinds.catalogue import KINDS
from docgen.kinds.kind import Kind
from docgen.kinds.notice import NOTICE
from docgen.kinds.template_choice import template_for
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.word.fill import fill
from docgen.word.language.lint import lint
from tests.books import SAMPLES, book_of
from tests.transcript import transcript

GOLDEN = Path(__file__).parent / "golden"
CASES = [
    (name, kind)
    for name in SAMPLES
    for kind in KINDS
    if isinstance(book := book_of(name), kind.book) and (kind.applies(book) or kind.name == "agenda")
]
CASES += [("ishoej_meeting", NOTICE)]


def filled(name: str, kind: Kind, target: Path) -> Path:
    book = book_of(name).link(resources.samples(), BOOKS)
    if kind is NOTICE and isinstance(book, MeetingBook):
        book = book.model_copy(update={"meeting": book.meeting.model_copy(update={"status": "Aflyst"})})
    context = kind.context(book, resources.samples())
    fill(template_for(kind, book, None), context, target, title=context.paper.title)
    return target


@pytest.mark.parametrize(("name", "kind"), CASES, ids=[f"{name}-{kind.name}" for name, kind in CASES])
def test_a_sample_reads_as_its_golden_transcript(
    name: str, kind: Kind, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / f"{name}.{kind.name}.txt"
    found = transcript(filled(name, kind, tmp_path / "a.docx"))
    if request.config.getoption("--update-golden"):
        assert not os.environ.get("CI"), "golden transcripts are made and read by a person"
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_a_template_without_faults_and_a_sample(kind: Kind) -> None:
    assert lint(resources.templates() / f"{kind.name}.docx", kind.context_type) == []
    assert any(case[1] is kind for case in CASES)


def test_no_golden_is_an_orphan() -> None:
    wanted = {f"{name}.{kind.name}.txt" for name, kind in CASES}
    assert {path.name for path in GOLDEN.iterdir()} == wanted


def test_the_same_workbook_gives_the_same_bytes(tmp_path: Path) -> None:
    name, kind = CASES[0]
    first, second = filled(name, kind, tmp_path / "a.docx"), filled(name, kind, tmp_path / "b.docx")
    assert first.read_bytes() == second.read_bytes()
