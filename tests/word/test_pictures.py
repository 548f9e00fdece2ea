import os
import struct
import zlib
from pathlib import Path

import pytest
from docx.document import Document
from docx.shared import Mm

from docgen.errors import TemplateError
from docgen.picture import Picture
from tests.word.drawn import Paper, Point, drawn, filled


def png(file: Path, width: int = 4, height: int = 2) -> Path:
    """Write a small black picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + bytes(width)) * height)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))
    return file


def test_a_picture_has_its_width_and_alternative_text(tmp_path: Path) -> None:
    picture = Picture(png(tmp_path / "et_hus.png"), 'Et "hus" & {_{ en\nhave', 32)
    result = filled(drawn(tmp_path, "før {{ picture }} efter"), Paper(picture=picture))
    (shape,) = result.inline_shapes
    assert (shape.width, shape.height) == (Mm(32), Mm(16))
    assert shape._inline.docPr.get("descr") == 'Et "hus" & {_{ en have'
    assert result.paragraphs[0].text == "før  efter"


def test_a_picture_that_docgen_drew_needs_no_file(tmp_path: Path) -> None:
    content = png(tmp_path / "kode.png").read_bytes()
    picture = Picture(tmp_path / "findes ikke.png", "En kode", 30, content)
    (shape,) = filled(drawn(tmp_path, "{{ picture }}"), Paper(picture=picture)).inline_shapes
    assert (shape.width, shape._inline.docPr.get("descr")) == (Mm(30), "En kode")


def test_pictures_in_a_loop_and_a_header_have_numbers_of_their_own(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ picture }}"

    picture = Picture(png(tmp_path / "hus.png"), "Et hus", 20)
    template = drawn(tmp_path, "{%p for item in items %}", "{{ item.picture }}", "{%p endfor %}", draw=draw)
    result = filled(template, Paper(picture=picture, items=(Point(picture=picture), Point(picture=picture))))
    numbers = [one.get("id") for one in result.element.body.iter("{*}docPr")]
    assert len(set(numbers)) == 2
    header = result.sections[0].header
    assert [part.partname for part in header.part.related_parts.values()] == ["/word/media/image1.png"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("væk.png", None, "findes ikke eller kan ikke åbnes."),
        ("tekst.png", b"hej", "kan ikke læses; brug PNG eller JPEG."),
        ("halv.png", b"\x89PNG\r\n\x1a\n\x00\x00", "kan ikke læses; brug PNG eller JPEG."),
    ],
)
def test_a_picture_that_cannot_be_used_is_named(tmp_path: Path, name: str, content: bytes | None, why: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(TemplateError) as stop:
        filled(drawn(tmp_path, "{{ picture }}"), Paper(picture=Picture(tmp_path / name, "", 30)))
    assert str(stop.value).splitlines()[1:] == [
        f"agenda.docx, brødtekst, afsnit 1, {{{{ picture }}}}: Billedet »{name}« {why} Ret filens navn eller billedet selv."
    ]


def test_a_picture_of_too_many_points_is_named_before_it_is_read(tmp_path: Path) -> None:
    file = png(tmp_path / "stort.png")
    content = bytearray(file.read_bytes())
    content[16:24] = struct.pack(">II", 30_000, 30_000)
    file.write_bytes(content)
    with pytest.raises(TemplateError) as stop:
        filled(drawn(tmp_path, "{{ picture }}"), Paper(picture=Picture(file, "", 30)))
    assert "Billedet »stort.png« har for mange billedpunkter; gør det mindre." in str(stop.value)


def test_a_pipe_is_no_picture(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør.png")
    with pytest.raises(TemplateError) as stop:
        filled(drawn(tmp_path, "{{ picture }}"), Paper(picture=Picture(tmp_path / "rør.png", "", 30)))
    assert "Billedet »rør.png« er ikke en almindelig fil." in str(stop.value)
