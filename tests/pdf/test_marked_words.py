"""What a screen reader gets to hear of a Word document: all of it, or it is said what is lost."""

from pathlib import Path

import docx
import pikepdf
import pytest
from pikepdf import Dictionary, Name

from docgen.pdf.assembly.document import rewrite
from docgen.pdf.conversion.convert import convert
from docgen.pdf.tags.marked_words import empty_pages, unheard
from docgen.pdf.tags.structure import BrokenTagsError, elements, marks_in_order
from docgen.word.reading.accessibility import look_through
from docgen.word.reading.parts import paragraphs_of
from tests.pdf.made import word
from tests.sentences import sentences

pytestmark = pytest.mark.office


@pytest.fixture
def letter(tmp_path: Path) -> tuple[Path, tuple[str, ...]]:
    """Return the PDF of a document, and the document's paragraphs."""
    document = word(tmp_path / "brev.docx", "Brev")
    (pdf,) = convert([document], tmp_path / "pdf").values()
    return pdf, paragraphs_of(document)


def test_all_of_a_document_is_heard(letter: tuple[Path, tuple[str, ...]]) -> None:
    pdf, paragraphs = letter
    assert paragraphs[:2] == ("Brev", "Mødet holdes på rådhuset.")
    assert unheard(pdf, paragraphs) == ()
    assert empty_pages(pdf) == []


def test_a_paragraph_that_is_not_in_the_pdf_is_named_and_takes_the_label_away(
    letter: tuple[Path, tuple[str, ...]], tmp_path: Path
) -> None:
    pdf, paragraphs = letter
    made = rewrite(pdf, tmp_path / "ud.pdf", title="Brev", paragraphs=[*paragraphs, "Et afsnit, der blev væk."])
    assert (made.pdf_a, made.pdf_ua) == (True, False)
    assert sentences(made.notes) == (
        "PDF'en er ikke mærket som tilgængelig (PDF/UA): »brev.pdf« mangler tekst, som står i Word-dokumentet "
        "(»Et afsnit, der blev væk.«).",
    )


def test_a_tag_that_nothing_leads_to_is_found(letter: tuple[Path, tuple[str, ...]]) -> None:
    pdf, paragraphs = letter
    with pikepdf.open(pdf, allow_overwriting_input=True) as opened:
        document = opened.Root.StructTreeRoot.K[0]
        lost = next(tag for tag in elements([document]) if tag.S in (Name.P, Name("/Standard")))
        lost.P.K = pikepdf.Array([kid for kid in lost.P.K if kid.objgen != lost.objgen])
        opened.save(pdf)
    assert unheard(pdf, paragraphs) == ("har tekst, som ikke læses op (»Mødet holdes på rådhuset.«)",)


def test_a_tag_within_a_sentence_is_heard_in_its_place(letter: tuple[Path, tuple[str, ...]]) -> None:
    pdf, _ = letter
    with pikepdf.open(pdf) as opened:

        def tag(type_: str, held: list[pikepdf.Object | int]) -> pikepdf.Object:
            return opened.make_indirect(Dictionary(Type=Name.StructElem, S=Name(type_), K=pikepdf.Array(held)))

        raised, linked = tag("/Span", [1]), tag("/Link", [3])
        sentence = tag("/P", [0, raised, 2, linked, 4])
        assert [int(mark) for _, mark in marks_in_order([sentence])] == [0, 1, 2, 3, 4]
        sentence.K.append(sentence)
        with pytest.raises(BrokenTagsError):
            list(marks_in_order([sentence]))


def test_a_page_with_nothing_on_it_is_told(letter: tuple[Path, tuple[str, ...]], tmp_path: Path) -> None:
    pdf, paragraphs = letter
    with pikepdf.open(pdf, allow_overwriting_input=True) as opened:
        opened.add_blank_page(page_size=(595, 842))
        opened.save(pdf)
    made = rewrite(pdf, tmp_path / "ud.pdf", title="Brev", paragraphs=paragraphs)
    assert sentences(made.notes) == (f"Side {made.pages} i »brev.pdf« er tom.",)


def test_words_that_word_hides_are_not_missed(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Subtitle"].font.hidden = True
    paragraph = document.add_paragraph("Alle kan læse det her")
    paragraph.add_run(" – men ikke bemærkningen").font.hidden = True
    document.add_paragraph("Heller ikke denne", style="Subtitle")
    document.save(str(tmp_path / "brev.docx"))
    assert paragraphs_of(tmp_path / "brev.docx") == ("Alle kan læse det her",)


def test_what_is_known_of_a_document_holds_while_it_has_the_same_bytes(tmp_path: Path) -> None:
    document = word(tmp_path / "brev.docx", "Brev")
    _, known = look_through(document)
    assert paragraphs_of(document, known) == paragraphs_of(document) == known.paragraphs
    word(document, "Et andet brev")
    assert "Et andet brev" in paragraphs_of(document, known)
