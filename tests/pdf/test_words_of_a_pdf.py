"""Every word of a PDF: what lies in it is found wherever an object may have it."""

from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from docgen.pdf.reading.words import words_and_files, words_of

_HIDDEN: dict[str, Object] = {
    "string": Dictionary(X=String("Mona Eksempel")),
    "characters beyond Latin ones": Dictionary(X=String("Mona Eksempel č")),
    "deep": Array([0, Dictionary(X=Array([Dictionary(Y=String("Mona Eksempel"))]))]),
    "name": Dictionary(S=Name("/Mona-070761-4285")),
    "key": Dictionary({"/Mona070761-4285": True}),
    "figures of another script": Dictionary(S=Name("/Mona٠٧٠٧٦١٤٢٨٥")),
}


@pytest.mark.parametrize("place", _HIDDEN)
def test_a_word_is_found_wherever_an_object_has_it(place: str, tmp_path: Path) -> None:
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Own = pdf.make_indirect(_HIDDEN[place])
        pdf.save(tmp_path / "a.pdf")
    texts = [one.text for one in words_of(tmp_path / "a.pdf")]
    assert any("Mona" in text for text in texts)
    words, files = words_and_files(tmp_path / "a.pdf")
    assert [one.text for one in words] == texts
    assert files == []


def test_a_stream_is_read_where_it_is_a_field_and_its_own_words_everywhere(tmp_path: Path) -> None:
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Own = pdf.make_indirect(Dictionary(V=pdf.make_stream(b"Mona Eksempel")))
        pdf.Root.Other = pdf.make_stream(b"", {"/X": String("Mulle Eksempel")})
        pdf.save(tmp_path / "a.pdf")
    assert {"Mona Eksempel", "Mulle Eksempel"} <= {one.text for one in words_of(tmp_path / "a.pdf")}


def test_a_file_that_lies_in_a_pdf_is_read_with_its_words(tmp_path: Path) -> None:
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["a.txt"] = b"Mona Eksempel"
        pdf.save(tmp_path / "a.pdf")
    _, files = words_and_files(tmp_path / "a.pdf")
    assert files == [("a.txt", b"Mona Eksempel")]
