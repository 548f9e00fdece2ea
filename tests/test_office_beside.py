"""LibreOffice begins early and seldom, and docgen does meanwhile what needs none of its PDFs."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from docgen.build import page_numbers
from docgen.cli import main
from docgen.disk import resources
from docgen.errors import FileError
from docgen.pdf.assembly import part
from docgen.pdf.conversion.convert import convert
from docgen.pdf.conversion.office import find_office
from tests.books import write_sample

needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not here")
READERS = ("pikepdf", "pypdf", "pypdfium2", "fontTools", "page", "xmlrpc", "http.client")
CODE = f"""
import sys
from docgen.cli import main
from docgen.late import is_loaded
from docgen.pdf.conversion import offices
def begun(*_, **__):
    print(*filter(is_loaded, {READERS}), "begun", file=sys.stderr)
    raise SystemExit(0)
offices.Office.__init__ = begun
main()
"""


def test_libreoffice_begins_before_what_reads_its_pdfs_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", sys.executable)  # it is never started
    write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    words = ["build", "ark.xlsx", "--kind", "referat", "--pdf", "--today", "2022-06-20"]
    done = subprocess.run(
        [sys.executable, "-c", CODE, *words], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == "begun"


@needs_office
def test_a_paper_that_lies_there_set_tighter_is_made_again_by_one_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[str] = []

    def counted(words: Any, folder: Path, **how: Any) -> dict[Path, Path]:
        again.extend(word.name for word in words)
        return convert(words, folder, **how)

    monkeypatch.setattr(page_numbers, "convert", counted)
    write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    asked = ["build", str(tmp_path / "ark.xlsx"), "--kind", "referat", "--pdf", "--force", "--today", "2022-06-20"]
    made = []
    for expected in (1, 0):
        again.clear()
        result = CliRunner().invoke(main, [*asked, "--out", str(tmp_path / "ud")])
        assert result.exit_code == 0, result.stderr
        assert len(again) == expected
        papers = (path for path in sorted((tmp_path / "ud").rglob("*")) if path.suffix in (".docx", ".pdf", ".json"))
        made.append({path.name: path.read_bytes() for path in papers if "Tidligere" not in path.parts})
    assert made[0] == made[1]


def test_an_annex_made_ready_ahead_is_not_read_again_unless_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    annex = Path(shutil.copy(resources.samples() / "bilag/aarsrapport-2025.pdf", tmp_path / "bilag.pdf"))
    (tmp_path / "klar").mkdir()
    assert list(part.ready_ahead([annex, annex], tmp_path / "klar")) == [None]
    (plain,) = part.ready_annexes([(tmp_path / "bilag.pdf", tmp_path / "1.pdf")])
    anew = part.ready_annex(annex, tmp_path / "2.pdf")
    assert replace(plain, path=anew.path) == anew
    assert plain.path.stat().st_size == anew.path.stat().st_size  # each is saved with an /ID of its own

    list(part.ready_ahead([annex], tmp_path / "klar"))
    annex.write_bytes(b"%PDF-1.7 another")
    with pytest.raises(FileError):
        list(part.ready_annexes([(annex, tmp_path / "3.pdf")]))
