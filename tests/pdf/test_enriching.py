"""Annexes that get tags and text from programs: kept where all judges accept them, and said."""

import io
import shutil
import sys
import sysconfig
import venv
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from docgen.pdf.annexes import automatic
from docgen.pdf.assembly.bundle import Bundle, bundle
from docgen.pdf.assembly.enriching import Wishes
from docgen.pdf.assembly.join import Annex
from docgen.pdf.labels import verapdf
from docgen.pdf.reading import inspect
from docgen.pdf.tags.marked_words import heard
from tests.pdf.made import woven
from tests.pdf.trial import brief
from tests.sentences import sentences

needs_tagger = pytest.mark.skipif(
    bool(verapdf.missing()) or not automatic.can_tag(), reason=automatic.MISSING_TAGGER + verapdf.missing()
)
needs_reader = pytest.mark.skipif(not automatic.can_read(), reason=automatic.MISSING_READER)
TAGGED = "»bilag.pdf«: Tags er sat på af et program (opendataloader-pdf). Se læserækkefølgen efter."

pytestmark = pytest.mark.office


@needs_tagger
def test_tags_that_all_judges_accept_are_kept_and_said(tmp_path: Path) -> None:
    annex = woven(tmp_path / "bilag.pdf")
    made = _bound(tmp_path, annex, Wishes(tags=True))
    assert sentences(made.notes)[0].startswith("»bilag.pdf«: Tags")
    assert made.pdf_ua == (sentences(made.notes) == (TAGGED,))
    assert "Ældre får mad på Ø." in inspect.texts(made.path)[1]
    if made.pdf_ua:
        assert verapdf.verdict(made.path, "ua1").outcome == "conforms"


@needs_tagger
def test_the_title_page_says_that_tags_are_automatic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    annex = woven(tmp_path / "bilag.pdf")
    shutil.copyfile(woven(tmp_path / "mærket.pdf", pdf_variant="pdf/ua-1"), tmp_path / "af et program.pdf")
    monkeypatch.setattr("docgen.pdf.assembly.enriching.with_tags", lambda _pdf, _folder: tmp_path / "af et program.pdf")
    first = brief(tmp_path)
    title_page = shutil.copyfile(first, tmp_path / "forside.pdf")
    annexes = [Annex("Bilag 1", "Plan", annex, title_page)]
    made = bundle(first, annexes, tmp_path / "samlet.pdf", title="Sag", wishes=Wishes(tags=True))
    assert (made.pdf_a, made.pdf_ua, sentences(made.notes)) == (True, True, (TAGGED,))
    assert "Bilagets tags er sat på af et program." in heard(made.path)
    assert verapdf.verdict(made.path, "ua1").outcome == verapdf.verdict(made.path, "2b").outcome == "conforms"


def test_without_the_programs_the_annex_goes_in_as_it_is_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docgen.pdf.assembly.enriching.can_tag", lambda: False)
    monkeypatch.setattr("docgen.pdf.assembly.enriching.can_read", lambda: False)
    annex = _scanned(tmp_path)
    made = _bound(tmp_path, annex, Wishes(tags=True, text=True))
    assert f"»bilag.pdf«: {automatic.MISSING_READER}" in sentences(made.notes)
    assert f"»bilag.pdf«: {automatic.MISSING_TAGGER}" in sentences(made.notes)
    assert not made.pdf_ua


@needs_reader
def test_the_text_of_a_scan_is_read_and_said_wherever_python_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = tmp_path / "venv"  # among the temporary files, of which a confined program sees few
    venv.create(below, symlinks=True)
    packages = next(below.glob("lib/python*/site-packages"))
    (packages / "own.pth").write_text(sysconfig.get_path("purelib"))
    monkeypatch.setattr(sys, "prefix", str(below))
    monkeypatch.setattr(sys, "executable", str(below / "bin/python"))
    annex = _scanned(tmp_path)
    made = _bound(tmp_path, annex, Wishes(text=True))
    assert (
        "»bilag.pdf«: Teksten på scannede sider er læst af et program (ocrmypdf) og kan have fejl. Læs den efter."
        in sentences(made.notes)
    )
    assert "Plan" in inspect.texts(made.path)[1]


def _bound(folder: Path, annex: Path, wishes: Wishes) -> Bundle:
    annexes = [Annex("Bilag 1", "Plan", annex)]
    return bundle(brief(folder), annexes, folder / "samlet.pdf", title="Sag", wishes=wishes)


def _scanned(folder: Path) -> Path:
    """Write a PDF whose page is a picture of another's."""
    with pypdfium2.PdfDocument(woven(folder / "tekst.pdf")) as document:
        picture = document[0].render(scale=200 / 72).to_pil().convert("RGB")
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=90)
    pdf = pikepdf.Pdf.new()
    image = pikepdf.Stream(pdf, file.getvalue(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
    image.Filter, image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DCTDecode, pikepdf.Name.DeviceRGB, 8
    image.Width, image.Height = picture.size
    page = pdf.add_blank_page(page_size=(595, 842)).obj
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=image))
    page.Contents = pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /Im Do Q")
    pdf.save(folder / "bilag.pdf")
    return folder / "bilag.pdf"
