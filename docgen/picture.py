"""A picture as a value: its file, its alternative text, its width; and its bytes without what is written beside it."""

import struct
from collections.abc import Iterator
from pathlib import Path

from docgen.late import dataclass

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_DRAWN = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs")
"""The parts of a PNG that say what is seen (PNG, third edition, 11.2 and 11.3)."""
_JFIF, _EXIF, _PROFILE, _ADOBE, _SCAN = 0xE0, 0xE1, 0xE2, 0xEE, 0xDA
_SEEN = (_JFIF, _ADOBE)
_ORIENTATION = 0x0112


@dataclass(frozen=True)
class Picture:
    """A picture to be put in a document; ``width`` is in millimetres.

    A picture that docgen has drawn itself, such as a QR code, has its ``content`` (PNG); ``file`` is
    then only what it is called.
    """

    file: Path
    alternative_text: str
    width: int
    content: bytes | None = None

    @property
    def shown(self) -> bytes:
        """Its bytes as they may be put into a document: see :func:`without_metadata`. Raises OSError."""
        return without_metadata(self.content if self.content is not None else self.file.read_bytes())


def without_metadata(content: bytes) -> bytes:
    """Return a PNG or JPEG without EXIF, XMP, IPTC and comments, its points untouched; other bytes as they are.

    Which side of a JPEG is up is kept. A file that is cut off, or is not built as it says, is given back as it is.
    """
    try:
        if content.startswith(_PNG):
            return _PNG + b"".join(_png_parts(content))
        return content[:2] + b"".join(_jpeg_parts(content)) if content.startswith(_JPEG) else content
    except (struct.error, IndexError):
        return content


def _png_parts(content: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        part = content[at : at + length + 12]
        if len(part) < length + 12:
            raise IndexError
        if part[4:8] in _DRAWN:
            yield part
        at += length + 12
        if part[4:8] == b"IEND":
            return


def _jpeg_parts(content: bytes) -> Iterator[bytes]:
    at = 2
    while content[at + 1] != _SCAN:
        marker = content[at + 1]
        (length,) = struct.unpack_from(">H", content, at + 2)
        part = content[at : at + 2 + length]
        if content[at] != 0xFF or len(part) < length + 2:
            raise IndexError
        is_profile = marker == _PROFILE and part[4:16] == b"ICC_PROFILE\0"
        if (not 0xE0 <= marker <= 0xEF and marker != 0xFE) or marker in _SEEN or is_profile:
            yield part
        elif marker == _EXIF and (turned := _orientation(part[4:])) > 1:
            yield _exif_of(turned)
        at += 2 + length
    yield content[at:]


def _orientation(exif: bytes) -> int:
    """Return the number that says which side is up (EXIF 2.32, 4.6.4 A), 1 for none."""
    if not exif.startswith(b"Exif\0\0"):
        return 1
    tiff = exif[6:]
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for entry in range(min(count, 200)):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * entry)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        pass
    return 1


def _exif_of(orientation: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + entry + b"\0\0\0\0"
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff
