"""Everything that a made file says, as pairs of a place and a text: what is delivered is searched through this."""

import base64
import hashlib
import html
import io
import json
import re
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import unquote

from docgen.disk.scratch import scratch_folder
from docgen.errors import FileError
from docgen.late import late_imports, late_pattern
from docgen.word.reading import words as word_words

with late_imports():  # the libraries for PDF are for documents with a PDF
    from docgen.pdf.annexes import shown_words
    from docgen.pdf.reading import words as pdf_words

with late_imports():  # for those who asked for a letter
    import email
    import email.policy

with late_imports():  # many papers have no pictures
    import PIL.Image

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp")
_SPOKEN = late_pattern(r"""\s(?:alt|title|href|content|aria-label|value|src)=["']([^"']*)["']""")
_TAG, _UNSEEN = (
    late_pattern(r"<[^<>]*>"),
    late_pattern(r"<(style|script)\b(?:[^<]++|<(?!/?\1\b))*+</\1>", re.IGNORECASE),
)
_DATA = late_pattern(r"data:[\w/+.-]*;base64,")
_DIGEST = late_pattern(
    r"(?<![\w-])(?:[0-9a-f]{32,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])", re.IGNORECASE
)
_SHORTEST_DIGEST = 31
_FOLDED = late_pattern(r"\r?\n[ \t]")
_RUN = late_pattern(r"[\w @.,:/-]{6,}")

Text = tuple[str, str]
"""Where a text stands, in Danish, and the text."""


def texts_of(name: str, file: Path | bytes, searched: Collection[str] = ()) -> Iterator[Text]:
    """Yield every text of a file by its name: what is seen on it, what lies in it, and the name itself.

    A letter's attachment is passed over where ``searched`` holds its SHA-256. Digests and identifiers are left out. An
    address is said as it is written, and as it is read: ``Mona%20Eksempel`` is a name.
    Raises FileError where a Word file or a PDF cannot be opened.
    """
    for where, text in _texts_of(name, file, searched):
        written = _DIGEST.sub(" ", text) if len(text) > _SHORTEST_DIGEST else text
        yield where, written
        if "%" in written and (read := unquote(written)) != written:
            yield where, read


def _texts_of(name: str, file: Path | bytes, searched: Collection[str]) -> Iterator[Text]:
    yield "filens navn", name
    kind = _kind_of(name, file)
    if kind in (".docx", ".pdf"):
        with _on_disk(file, kind) as path:
            yield from _of_word(path) if kind == ".docx" else _of_pdf(path)
        return
    content = file if isinstance(file, bytes) else file.read_bytes()
    if kind in _PICTURES:
        yield from _of_picture(content)
    elif kind == ".eml":
        yield from _of_mail(content, searched)
    elif kind == ".zip":
        yield from _of_archive(content)
    else:
        yield from _of_text(kind, content)


def _kind_of(name: str, file: Path | bytes) -> str:
    """Return the ending by which a file is read: docgen's own has its own, another's may say what it is not."""
    if isinstance(file, bytes):
        if file[:1024].lstrip().startswith(b"%PDF-"):
            return ".pdf"
        if file.startswith(b"PK\x03\x04"):
            return ".docx" if b"word/" in file else ".zip"
        if Path(name).suffix.lower() in (".pdf", ".docx"):
            return ""
    return Path(name).suffix.lower()


@contextmanager
def _on_disk(file: Path | bytes, kind: str) -> Iterator[Path]:
    """Give the path of a file, which lies in a folder of its own while it is read where only its bytes are there."""
    if isinstance(file, Path):
        yield file
        return
    with scratch_folder() as folder:
        path = Path(folder) / f"fil{kind}"
        path.write_bytes(file)
        yield path


def _of_word(path: Path) -> Iterator[Text]:
    """Yield the words of a Word file, and those of its other parts: pictures and files."""
    yield from ((one.where, one.text) for one in word_words.words_of(path))
    for part, content in word_words.parts_of(path):
        if not part.casefold().endswith((".xml", ".rels")):
            yield from ((f"{part}, {where}", text) for where, text in texts_of(part.rpartition("/")[2], content))


def _of_pdf(path: Path) -> Iterator[Text]:
    words, files = pdf_words.words_and_files(path)
    yield from ((one.where, one.text) for one in words)
    for name, content in files:
        yield from ((f"vedhæftet fil {name}, {where}", text) for where, text in texts_of(name, content))


def shown_texts(pdf: Path) -> Iterator[Text]:
    """Yield what the pages of a PDF with annexes show besides what they say, and what is written into its pictures."""
    yield from shown_words.shown_words(pdf).texts
    for photograph in pdf_words.photographs_of(pdf):
        yield from _of_picture(photograph)


def _of_picture(content: bytes) -> Iterator[Text]:
    """Yield what is written into a picture beside its points: EXIF, XMP, comments."""
    unreadable = (PIL.UnidentifiedImageError, PIL.Image.DecompressionBombError, OSError, ValueError, SyntaxError)
    with suppress(*unreadable), PIL.Image.open(io.BytesIO(content)) as picture:
        values = [*picture.info.values(), *picture.getexif().values()]
        for value in values:
            if isinstance(value, str):
                yield "billedets oplysninger", value
            elif isinstance(value, bytes) and not value.startswith(b"\0"):
                yield from (("billedets oplysninger", run) for run in _RUN.findall(value.decode("utf-8", "ignore")))


def _of_mail(content: bytes, searched: Collection[str]) -> Iterator[Text]:
    message = email.message_from_bytes(content, policy=email.policy.default)
    yield from ((f"mailens {name}", str(value)) for name, value in message.items())
    for part in message.walk():
        name = part.get_filename()
        body = part.get_payload(decode=True) or b""
        if isinstance(body, bytes) and not part.is_multipart() and hashlib.sha256(body).hexdigest() not in searched:
            inner = name or ("mail.html" if part.get_content_type() == "text/html" else "mail.txt")
            yield from ((f"mailens {inner}, {where}", text) for where, text in texts_of(inner, body))


def _of_archive(content: bytes) -> Iterator[Text]:
    with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            yield from ((f"{name}, {where}", text) for where, text in texts_of(name, archive.read(name)))


def _of_text(kind: str, content: bytes) -> Iterator[Text]:
    """Yield a text file's words: a web page's without its tags, a calendar's with its folded lines put together."""
    text = _decoded(content)
    if kind in (".html", ".htm", ".svg", ".xml"):
        bare = _UNSEEN.sub(" ", text)
        for value in _SPOKEN.findall(bare):
            if data := _DATA.match(value):
                yield from _of_picture(base64.b64decode(value[data.end() :]))
            else:
                yield "link eller alternativ tekst", html.unescape(value)
        yield "teksten", html.unescape(_TAG.sub(" ", bare))
    elif kind == ".ics":
        plain = _FOLDED.sub("", text).replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
        yield from (("teksten", line) for line in plain.splitlines())
    elif kind == ".json":
        with suppress(json.JSONDecodeError):
            yield from (("teksten", value) for value in _strings(json.loads(text)))
    else:
        yield from (("teksten", line) for line in text.splitlines())


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def _decoded(content: bytes) -> str:
    encodings = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "latin-1")
    for encoding in encodings:
        with suppress(UnicodeError):
            return content.decode(encoding)
    raise FileError("En af filerne kan ikke læses.", "Lav den igen.")
