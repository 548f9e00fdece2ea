"""A field with more lines than it shows is drawn smaller, and no other field is."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from docgen.errors import FileError
from docgen.pdf.annexes.covered_text import refuse_covered_text
from docgen.pdf.annexes.intake import open_annex
from tests.pdf.made import blank
from tests.sentences import sentences

SEVERAL = 1 << 12
TOLD = "»skema.pdf«: Et felt havde flere linjer, end det viste; teksten er gjort mindre (side 1)."


def lines(count: int, *, step: bytes = b"0 -12 Td") -> bytes:
    """Return the drawing of a field, 200 points wide and 50 high, with so many lines of text in it."""
    text = b"(Vi har brug for en ny bolig) Tj "
    return (
        b"0.9 g 0 0 200 50 re f /Tx BMC q 2 2 196 46 re W n BT /Helv 10 Tf 12 TL 0 g 2 38 Td "
        + (text + step + b" ") * (count - 1)
        + text
        + b"ET Q EMC"
    )


def form(path: Path, drawing: bytes, flags: int = SEVERAL) -> Path:
    def change(pdf: Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        drawn = Stream(pdf, drawing, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 50]))
        drawn.Resources = Dictionary(Font=Dictionary(Helv=font))
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("svar"), V=String("Vi har brug …"), F=4,
            Rect=Array([72, 600, 272, 650]), Ff=flags, AP=Dictionary(N=pdf.make_indirect(drawn)),
        )  # fmt: skip
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(field)])
        pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].obj.Annots[0]]))

    return blank(path, change=change)


def bound(file: Path) -> tuple[str, ...]:
    """Open an annex and look for hidden text on its page; return the notes."""
    opened = open_annex(file)
    with opened.pdf as pdf:
        pdf.save(file.with_name("klar.pdf"))
    refuse_covered_text(file, file.with_name("klar.pdf"))
    return sentences(opened.notes)


@pytest.mark.parametrize("count", [5, 6, 7])
@pytest.mark.parametrize("step", [b"0 -12 Td", b"T*", b"0 -12 TD"])
def test_all_lines_of_a_field_are_seen(tmp_path: Path, count: int, step: bytes) -> None:
    assert bound(form(tmp_path / "skema.pdf", lines(count, step=step))) == (TOLD,)


@pytest.mark.parametrize("count", [1, 3, 4])
def test_a_field_that_shows_its_lines_is_as_it_was(tmp_path: Path, count: int) -> None:
    file = form(tmp_path / "skema.pdf", lines(count))
    assert bound(file) == ()
    with pikepdf.open(file.with_name("klar.pdf")) as pdf:
        (drawn,) = pdf.pages[0].obj.Resources.XObject.values()
        assert [float(side) for side in drawn.BBox] == [0, 0, 200, 50]


@pytest.mark.parametrize(
    ("drawing", "flags"),
    [(lines(20), SEVERAL), (lines(6), 0), (lines(6).replace(b"2 38 Td", b"1 0 0 1 2 38 Tm 2 0 0 2 2 38 Tm"), SEVERAL)],
    ids=["much more", "one line", "turned"],
)
def test_text_that_would_not_be_read_or_is_no_list_of_lines_is_refused(
    tmp_path: Path, drawing: bytes, flags: int
) -> None:
    with pytest.raises(FileError, match="har tekst, som siderne ikke viser"):
        bound(form(tmp_path / "skema.pdf", drawing, flags))
