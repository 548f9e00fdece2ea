"""Annexes as they come, all the way into a bundle: what is done with each, and what is said of it."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from docgen.errors import FileError
from docgen.pdf.annexes import rebuild
from docgen.pdf.assembly.bundle import Bundle, bundle
from docgen.pdf.assembly.join import Annex
from docgen.pdf.conversion.convert import convert
from docgen.pdf.reading import inspect
from tests.pdf.made import blank, form, printed, word, woven
from tests.sentences import sentences

DATE = dt.datetime(2026, 6, 3, 12, 0, tzinfo=dt.UTC)
UNTAGGED = (
    "PDF'en er ikke mærket som tilgængelig (PDF/UA): »bilag.pdf« mangler tags, så en skærmlæser ikke kan læse den "
    "op i rækkefølge."
)
ANEW = "»bilag.pdf« er lavet om for at kunne arkiveres."
NO_TEXT = "»bilag.pdf« er scannet uden tekst og kan ikke læses op. Bed afsenderen om en udgave med tekst."

pytestmark = pytest.mark.office
Bind = Callable[..., Bundle]


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("brev")
    (pdf,) = convert([word(folder / "brev.docx", "Sag", sections=0)], folder / "pdf").values()
    return pdf


@pytest.fixture
def bind(brief: Path, tmp_path: Path) -> Bind:
    """Return a function that binds an annex behind the brief, which has one page."""

    def bound(annex: Path, **options: object) -> Bundle:
        annexes = [Annex("Bilag 1", "Plan", annex)]
        return bundle(brief, annexes, tmp_path / "samlet.pdf", title="Sag", date=DATE, **options)  # type: ignore[arg-type]

    return bound


def scanned(pdf: Pdf) -> None:
    """Make the first page a picture."""
    image = Stream(pdf, bytes(3 * 100), Type=Name.XObject, Subtype=Name.Image, Width=10, Height=10)
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Im=image))
    pdf.pages[0].obj.Contents = Stream(pdf, b"q 400 0 0 400 50 50 cm /Im Do Q")


needs_ghostscript = pytest.mark.skipif(not shutil.which("gs"), reason="ghostscript is not installed")


def test_fonts_that_are_not_in_the_file_are_put_there(bind: Bind, tmp_path: Path) -> None:
    made = bind(blank(tmp_path / "bilag.pdf", pages=3))
    assert (made.pages, made.first_pages, made.pdf_a, made.pdf_ua) == (4, {"Bilag 1": 2}, True, False)
    assert sentences(made.notes) == (UNTAGGED,)
    assert [text.splitlines()[0] for text in inspect.texts(made.path)[1:]] == ["Side 1", "Side 2", "Side 3"]
    assert all(inspect.fonts(made.path).values())


@needs_ghostscript
def test_an_annex_made_anew_gives_the_same_bytes_again(bind: Bind, tmp_path: Path) -> None:
    annex = blank(tmp_path / "bilag.pdf", change=unmendable)
    assert sentences(bind(annex).notes) == (ANEW, UNTAGGED)
    first = bind(annex).path.read_bytes()
    assert bind(annex).path.read_bytes() == first


def unmendable(pdf: Pdf) -> None:
    """Draw in a font that is as wide as no other, and is not in the file."""
    pdf.pages[0].obj.Resources.Font.F1.BaseFont = Name.Skilteskrift


def test_an_annex_that_cannot_be_mended_goes_in_whole_and_the_label_is_dropped(
    bind: Bind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuild, "find_program", lambda *_names: None)
    made = bind(blank(tmp_path / "bilag.pdf", pages=2, change=unmendable))
    assert (made.pages, made.pdf_a, made.pdf_ua) == (3, False, False)
    assert sentences(made.notes) == (
        "PDF'en er ikke mærket som arkivfil (PDF/A): »bilag.pdf« bruger skrifter, som ikke ligger i filen (fx side 1).",
        "PDF'en er ikke mærket som arkivfil (PDF/A): »bilag.pdf« har skrifter, som er forkert indlejret (fx side 1).",
        UNTAGGED,
    )
    assert [text.splitlines()[0] for text in inspect.texts(made.path)[1:]] == ["Side 1", "Side 2"]


@needs_ghostscript
def test_what_ghostscript_would_drop_is_not_given_to_it(bind: Bind, tmp_path: Path) -> None:
    with pikepdf.open(woven(tmp_path / "før.pdf")) as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Skilteskrift)
        pdf.pages[0].obj.Resources.Font.Ny = pdf.make_indirect(font)
        drawn = Stream(pdf, b"BT /Ny 12 Tf 72 300 Td (Ny) Tj ET")
        pdf.pages[0].obj.Contents = Array([pdf.pages[0].obj.Contents, drawn])
        pdf.save(tmp_path / "bilag.pdf")
    made = bind(tmp_path / "bilag.pdf")
    assert not made.pdf_a
    with pikepdf.open(made.path) as pdf:
        assert [str(note.A.URI) for note in pdf.pages[1].obj.Annots] == ["https://example.dk/"]


@pytest.mark.parametrize("spoil", ["a blank page", "a page too few", "another word"])
def test_what_is_made_anew_is_laid_beside_what_was(tmp_path: Path, spoil: str) -> None:
    def change(pdf: Pdf) -> None:
        if spoil == "a page too few":
            del pdf.pages[1]
        else:
            words = b"" if spoil == "a blank page" else b"BT /F1 12 Tf 72 700 Td (Side 3) Tj ET"
            pdf.pages[1].obj.Contents = Stream(pdf, words)

    first, second = blank(tmp_path / "en.pdf", pages=2), blank(tmp_path / "to.pdf", pages=2, change=change)
    assert rebuild.reads_alike(first, first)
    assert not rebuild.reads_alike(first, second)


def test_a_picture_that_is_gone_is_seen(tmp_path: Path) -> None:
    def erase(pdf: Pdf) -> None:
        scanned(pdf)
        pdf.pages[0].obj.Contents = Stream(pdf, b"")

    first, second = blank(tmp_path / "en.pdf", change=scanned), blank(tmp_path / "to.pdf", change=erase)
    assert not rebuild.reads_alike(first, second)


def test_a_scan_without_text_is_said_to_be_one(bind: Bind, tmp_path: Path) -> None:
    made = bind(blank(tmp_path / "bilag.pdf", change=scanned))
    assert sentences(made.notes) == (NO_TEXT, UNTAGGED)
    assert made.pdf_a


def test_scanned_pages_among_others_are_counted_up(bind: Bind, tmp_path: Path) -> None:
    with pikepdf.open(woven(tmp_path / "tekst.pdf")) as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.pages.insert(0, pdf.pages[1])
        del pdf.pages[2]
        scanned(pdf)
        pdf.save(tmp_path / "bilag.pdf")
    assert sentences(bind(tmp_path / "bilag.pdf").notes)[0] == (
        "»bilag.pdf« har sider uden tekst, som ikke kan læses op (side 1). Bed afsenderen om en udgave med tekst."
    )


def test_a_form_is_drawn_and_kept(bind: Bind, tmp_path: Path) -> None:
    made = bind(form(tmp_path / "bilag.pdf"))
    assert sentences(made.notes) == ("»bilag.pdf«: Formularens felter er tegnet ind på siden. Se dem efter.", UNTAGGED)
    assert "Ældre på Øen" in inspect.texts(made.path)[1]


@needs_ghostscript
def test_colours_for_print_keep_their_measure(bind: Bind, tmp_path: Path) -> None:
    made = bind(printed(tmp_path / "bilag.pdf"))
    assert sentences(made.notes) == (UNTAGGED,)
    with pikepdf.open(made.path) as pdf:
        assert pdf.pages[1].obj.Resources.ColorSpace.DefaultCMYK[1].N == 4
        (intent,) = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.N == 3


def test_colours_for_print_without_a_measure_are_given_that_of_a_screen(bind: Bind, tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = Stream(pdf, b"0.8 0.3 0 0 k 100 100 200 200 re f")

    made = bind(blank(tmp_path / "bilag.pdf", change=change))
    assert (made.pdf_a, sentences(made.notes)) == (True, (UNTAGGED,))
    with pikepdf.open(made.path) as pdf:
        assert bytes(pdf.pages[1].obj.Resources.ColorSpace.DefaultCMYK[1].read_bytes()[12:20]) == b"scnrCMYK"


def signed(path: Path, *, acting: bool = False) -> Path:
    """Write a PDF with a signature, and with a script if it is ``acting``."""
    with pikepdf.open(woven(path)) as pdf:
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String("u"), F=132, Rect=Array([0, 0, 0, 0])
            )
        )
        field.V = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"))
        field.AP = Dictionary(N=Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 0, 0])))
        pdf.pages[0].obj.Annots.append(field)
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
        if acting:
            pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        pdf.save(path.with_name("bilag.pdf"))
    return path.with_name("bilag.pdf")


def test_a_signed_annex_is_put_in_and_attached_as_it_came(bind: Bind, tmp_path: Path) -> None:
    annex = signed(tmp_path / "før.pdf")
    made = bind(annex)
    assert made.pdf_a
    assert sentences(made.notes) == (
        "»bilag.pdf«: Den digitale underskrift gælder kun i den oprindelige fil.",
        "»bilag.pdf« er vedhæftet uændret, så underskriften kan kontrolleres.",
        UNTAGGED,
    )
    assert inspect.label(made.path).pdf_a == "3b"
    with pikepdf.open(made.path) as pdf:
        assert pdf.attachments["bilag.pdf"].get_file().read_bytes() == annex.read_bytes()
        (entry,) = pdf.Root.AF
        assert (entry.AFRelationship, entry.EF.F.Subtype) == (Name.Source, Name("/application/pdf"))


def test_a_signed_annex_that_acts_by_itself_is_not_attached(bind: Bind, tmp_path: Path) -> None:
    made = bind(signed(tmp_path / "før.pdf", acting=True))
    assert sentences(made.notes)[2:] == (
        "»bilag.pdf« er ikke vedhæftet, for filen har handlinger, der starter af sig selv eller åbner andre filer.",
        UNTAGGED,
    )
    assert inspect.label(made.path).pdf_a == "2b"


def test_originals_are_attached_byte_for_byte_and_said_to_be_sources(bind: Bind, tmp_path: Path) -> None:
    letter, sheet = word(tmp_path / "brev.docx"), tmp_path / "ark.xlsx"
    sheet.write_bytes(b"PK\x03\x04 et ark")
    made = bind(woven(tmp_path / "bilag.pdf", pdf_tags=True), originals=[letter, sheet, letter])
    assert (made.pdf_a, made.pdf_ua, sentences(made.notes)) == (True, True, ())
    assert inspect.label(made.path).pdf_a == "3b"
    with pikepdf.open(made.path) as pdf:
        assert {name: entry.get_file().read_bytes() for name, entry in pdf.attachments.items()} == {
            "brev.docx": letter.read_bytes(),
            "ark.xlsx": sheet.read_bytes(),
        }
        assert [(str(entry.UF), entry.AFRelationship) for entry in pdf.Root.AF] == [
            ("ark.xlsx", Name.Unspecified),
            ("brev.docx", Name.Source),
        ]


def test_an_original_that_is_not_there_is_named(bind: Bind, tmp_path: Path) -> None:
    with pytest.raises(FileError) as stop:
        bind(woven(tmp_path / "bilag.pdf"), originals=[tmp_path / "væk.docx"])
    assert str(stop.value) == "»væk.docx« findes ikke. Ret filens navn, eller læg filen, hvor den skal være."


def test_nothing_is_attached_to_a_public_edition_signed_or_not(bind: Bind, tmp_path: Path) -> None:
    made = bind(signed(tmp_path / "før.pdf"), originals=None)
    assert sentences(made.notes)[1] == (
        "»bilag.pdf« er underskrevet; originalen med underskriften er ikke vedhæftet den offentlige udgave."
    )
    with pikepdf.open(made.path) as pdf:
        assert not pdf.attachments
