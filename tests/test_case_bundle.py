"""The Odense case with its annual report in every shape that a sender may give it."""

import datetime as dt
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pytest
import weasyprint
from pikepdf import Array, Dictionary, Encryption, Name, String

from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.build.pipeline import build_all
from docgen.disk import resources
from docgen.finding import Level
from docgen.pdf.labels.validator import broken_rules
from docgen.pdf.reading.inspect import label, outline, page_labels, texts
from docgen.pdf.tags.marked_words import heard
from docgen.sheets.books import BOOKS
from docgen.sheets.year.book import YearBook
from docgen.workbook.read import read
from tests.books import write_sample
from tests.pdf.test_word_hidden import covered_by_a_shape
from tests.sentences import sentences

pytestmark = pytest.mark.office

TODAY, OTHER_DAY = dt.date(2026, 1, 15), dt.date(2026, 3, 9)
REPORT = "bilag/2025 Årsrapport Udsatterådet.pdf"
CHAPTER = "Rådet mener, at hjælp skal være nær. Æbler, øl og åer er også nævnt her."
UNTAGGED = (
    "PDF'en er ikke mærket som tilgængelig (PDF/UA): »2025 Årsrapport Udsatterådet.pdf« mangler tags, så en skærmlæser ikke kan "
    "læse den op i rækkefølge."
)


def report(target: Path, *, pages: int = 3, tags: bool = True) -> Path:
    """Write an annual report by another maker: a chapter a page, a list and a table."""
    chapters = "".join(
        f'<h2>Kapitel {number}</h2><p>{CHAPTER}</p><ul><li>Punkt {number}</li></ul><p style="break-after: page">Slut.</p>'
        for number in range(1, pages + 1)
    )
    style = "<style>body { font-family: 'Liberation Sans' } li { list-style: none } p:last-child { break-after: auto !important }</style>"
    text = f'<html lang="da"><title>Årsrapport 2025</title>{style}<h1>Årsrapport 2025</h1>{chapters}</html>'
    weasyprint.HTML(string=text).write_pdf(target, pdf_tags=tags)
    return target


def built(tmp_path: Path, make: Callable[[Path], object], **options: object) -> Outcome:
    """Build the case with the report that ``make`` writes."""
    workbook = write_sample("odense_case", tmp_path / "ark.xlsx")
    shutil.copytree(resources.samples() / "bilag", tmp_path / "bilag", dirs_exist_ok=True)
    make(tmp_path / REPORT)
    (outcome,) = build_all([workbook], Options(TODAY, out=tmp_path / "ud", **options), lambda: None)  # type: ignore[arg-type]
    return outcome


def bundle_of(outcome: Outcome) -> Path:
    return next(file for file in outcome.files if file.name.endswith("med bilag.pdf"))


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def test_a_tagged_pdf_of_another_maker_keeps_both_labels_and_all_its_words_are_heard(tmp_path: Path) -> None:
    outcome = built(tmp_path, report)
    whole = bundle_of(outcome)
    assert outcome.notes == []
    assert (label(whole).pdf_a, label(whole).pdf_ua) == ("2b", "1")
    assert broken_rules(whole, "2b") | broken_rules(whole, "ua1") == frozenset()
    said = letters(heard(whole))
    for text in texts(tmp_path / REPORT):
        assert letters(text) in said
    assert [mark.title for mark in outline(whole) if mark.level == 0] == [
        "Drøftelse med Udsatterådet om årsrapport 2025",
        "Bilag 1 – Årsrapport 2025",
        "Bilag 2 – Principper for samarbejdet",
    ]
    assert page_labels(whole) == [str(number) for number in range(1, len(texts(whole)) + 1)]


def test_a_word_document_is_converted_and_all_its_words_are_heard(tmp_path: Path) -> None:
    word = resources.samples() / "bilag/aarsrapport-2025.docx"
    outcome = built(tmp_path, lambda target: shutil.copy(word, target))  # a Word file, whatever it is called
    whole = bundle_of(outcome)
    assert outcome.notes == []
    assert (label(whole).pdf_a, label(whole).pdf_ua) == ("2b", "1")
    said = letters(heard(whole))
    for text in texts(resources.samples() / "bilag/aarsrapport-2025.pdf"):
        words = list(re.findall(r"\w{5,}", text))
        assert all(letters(word) in said for word in words)


def test_what_a_word_annex_has_and_its_pages_do_not_show_is_said(tmp_path: Path) -> None:
    def remarked(target: Path) -> None:
        document = docx.Document(str(resources.samples() / "bilag/aarsrapport-2025.docx"))
        paragraph = document.paragraphs[-1]
        document.add_comment(paragraph.runs, text="Skal vi skrive det her?", author="Anne Eksempel")
        paragraph.add_run(" Kun til os selv.").font.hidden = True
        document.save(str(target))

    outcome = built(tmp_path, remarked, attach_originals=True)
    name = Path(REPORT).name
    assert list(sentences(outcome.notes)) == [
        f"»{name}«: Kommentarer er ikke taget med på siderne.",
        f"»{name}«: Skjult tekst er ikke taget med på siderne.",
        f"»{name}« er vedhæftet, som den kom. Kommentarer og skjult tekst kan læses af alle i den vedhæftede fil.",
    ]
    assert (label(bundle_of(outcome)).pdf_a, label(bundle_of(outcome)).pdf_ua) == ("3b", "1")


def test_an_untagged_pdf_goes_in_and_takes_the_label_of_accessibility_away(tmp_path: Path) -> None:
    outcome = built(tmp_path, lambda target: report(target, tags=False))
    whole = bundle_of(outcome)
    assert [finding.message for finding in outcome.findings if finding.code == "T02"] == [UNTAGGED]
    assert (label(whole).pdf_a, label(whole).pdf_ua) == ("2b", "")
    assert letters(CHAPTER) in letters("".join(texts(whole)))
    assert letters(CHAPTER) not in letters(heard(whole))


def test_an_encrypted_pdf_stops_the_case_with_what_to_ask_for(tmp_path: Path) -> None:
    def encrypted(target: Path) -> None:
        report(target)
        with pikepdf.open(target, allow_overwriting_input=True) as pdf:
            pdf.save(target, encryption=Encryption(user="hemmelig", owner="hemmelig"))

    outcome = built(tmp_path, encrypted)
    assert (outcome.exit_code, outcome.files) == (1, [])
    assert [finding.line for finding in outcome.findings] == [
        "Bilag!D3  Fil: »2025 Årsrapport Udsatterådet.pdf« er låst med en adgangskode. Bed afsenderen om filen uden adgangskode."
    ]


def test_a_damaged_pdf_stops_the_case_with_what_to_ask_for(tmp_path: Path) -> None:
    def cut_off(target: Path) -> None:
        report(target)
        content = target.read_bytes()
        target.write_bytes(content[: len(content) // 2])

    outcome = built(tmp_path, cut_off)
    assert (outcome.exit_code, outcome.files) == (1, [])
    assert [finding.line for finding in outcome.findings] == [
        "Bilag!D3  Fil: »2025 Årsrapport Udsatterådet.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen."
    ]


def test_a_word_annex_that_is_refused_as_a_pdf_is_told_at_its_cell(tmp_path: Path) -> None:
    def with_a_shape(target: Path) -> None:
        report(target)
        covered_by_a_shape(tmp_path / "bilag/samarbejdsprincipper.docx")

    outcome = built(tmp_path, with_a_shape)
    assert outcome.exit_code == 1
    (stop,) = [finding for finding in outcome.findings if finding.level is Level.ERROR]
    assert stop.message == (
        "»samarbejdsprincipper.docx« har tekst, som siderne ikke viser, men som kan læses i filen: dækket eller i bundens farve "
        "(side 1)."
    )
    assert stop.code == "B01"
    assert str(stop.place) == "Bilag!D4  Fil"


def test_a_signed_pdf_goes_in_and_lies_untouched_beside_its_pages(tmp_path: Path) -> None:
    def signed(target: Path) -> None:
        report(target)
        with pikepdf.open(target, allow_overwriting_input=True) as pdf:
            field = Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String("u"), Rect=Array([0, 0, 0, 0])
            )
            field.V = Dictionary(
                Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String(b"\0" * 64), ByteRange=Array([0, 1, 2, 3])
            )
            pdf.pages[0].obj.Annots = Array([pdf.make_indirect(field)])
            pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].obj.Annots[0]]), SigFlags=3)
            pdf.save(target)

    outcome = built(tmp_path, signed)
    whole = bundle_of(outcome)
    assert list(sentences(outcome.notes)[:2]) == [
        "»2025 Årsrapport Udsatterådet.pdf«: Den digitale underskrift gælder kun i den oprindelige fil.",
        "»2025 Årsrapport Udsatterådet.pdf« er vedhæftet uændret, så underskriften kan kontrolleres.",
    ]
    assert label(whole).pdf_a == "3b"
    assert broken_rules(whole, "3b") == frozenset()
    with pikepdf.open(whole) as pdf:
        (kept,) = pdf.attachments.values()
        assert kept.get_file().read_bytes() == (tmp_path / REPORT).read_bytes()


def test_five_hundred_pages_go_in_with_both_labels(tmp_path: Path) -> None:
    outcome = built(tmp_path, lambda target: report(target, pages=500))
    whole = bundle_of(outcome)
    assert len(texts(tmp_path / REPORT)) == 500
    assert outcome.notes == []
    assert (label(whole).pdf_a, label(whole).pdf_ua) == ("2b", "1")
    stamps = texts(whole)
    assert stamps[300].splitlines()[-1].startswith(f"Bilag 1 · Samlet side 301 af {len(stamps)}")


def test_another_day_and_another_folder_give_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_papers: Path
) -> None:
    # A year's papers say what is due and late, so the day is part of them.
    workbooks = [
        path for path in sorted(resources.samples().glob("*.xlsx")) if not isinstance(read(path, BOOKS).book, YearBook)
    ]
    assert len(workbooks) == 7
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    outcomes = build_all(workbooks, Options(OTHER_DAY, out=tmp_path / "en helt anden mappe"), lambda: None)
    made = [file for outcome in outcomes for file in outcome.files if file.suffix in {".docx", ".pdf"}]
    assert len(made) >= 18
    before = {file.name: file for file in sample_papers.rglob("*.*")}
    assert [file.name for file in made if file.read_bytes() != before[file.name].read_bytes()] == []
