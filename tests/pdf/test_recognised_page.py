"""A page of pictures and recognised words is looked at all at once, and gives what any other page would give."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from docgen.pdf.annexes import unseen_text
from docgen.pdf.annexes.plain_page import Fonts
from docgen.pdf.annexes.recognised_page import recognised_page
from docgen.pdf.annexes.unseen_text import Word, unseen_words
from tests.pdf import honest


def unseen(file: Path) -> list[tuple[str, int, list[int]]]:
    with pypdfium2.PdfDocument(file) as document:
        words = unseen_words(document, 0, Fonts()) or []
    return sorted(map(described, words))


def described(word: Word) -> tuple[str, int, list[int]]:
    return word.reason, word.length, [round(side) for side in word.box]


@pytest.mark.parametrize(("seed", "bar"), [(3, ""), (8, ""), (201, "black"), (207, "white"), (212, "grey")])
def test_the_quick_look_finds_what_the_slow_one_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, bar: str
) -> None:
    file = honest.scan(seed, tmp_path / "scan.pdf", bar=bar)
    quick = unseen(file)
    monkeypatch.setattr(unseen_text, "recognised_page", lambda *_: None)
    assert quick == unseen(file)
    assert bool(quick) == bool(bar)


def is_recognised(file: Path) -> bool:
    with pypdfium2.PdfDocument(file) as document:
        page = document[0]
        return recognised_page(page, page.get_textpage()) is not None


@pytest.mark.parametrize(
    "more",
    [
        b"0 0 9 9 re f",
        b"BT /F1 9 Tf 0 Tr 50 50 Td (Ja) Tj ET",
        b"q /Fm Do Q",
        b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q 0 0 m 9 9 l S",
    ],
    ids=["box", "text with ink", "form", "line"],
)
def test_a_page_with_anything_else_on_it_is_looked_at_as_any_page(tmp_path: Path, more: bytes) -> None:
    file = honest.scan(3, tmp_path / "scan.pdf")
    assert is_recognised(file)
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        form = pdf.make_stream(b"0 0 9 9 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        form.BBox = pikepdf.Array([0, 0, 9, 9])
        pdf.pages[0].obj.Resources.XObject.Fm = form
        pdf.pages[0].contents_add(more)
        pdf.save(file)
    assert not is_recognised(file)


def test_a_note_on_a_scan_has_it_looked_at_as_any_page(tmp_path: Path) -> None:
    file = honest.scan(3, tmp_path / "scan.pdf")
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square, Rect=pikepdf.Array([0, 0, 9, 9])
        )
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
        pdf.save(file)
    assert not is_recognised(file)


def test_letters_without_ink_are_not_taken_for_seen(tmp_path: Path) -> None:
    file = honest.scan(3, tmp_path / "scan.pdf")
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(b"0 0 9 9 re S")
        pdf.save(file)
    fonts = Fonts()
    with pypdfium2.PdfDocument(file) as document:
        assert unseen_words(document, 0, fonts) == []
    assert not any(fonts.seen.values())
