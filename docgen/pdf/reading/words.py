"""Every word that a PDF holds, seen or not: pages, fields, comments, bookmarks, alternative texts, attachments."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Stream, String
from pypdfium2 import PdfiumError

from docgen.errors import FileError
from docgen.late import late_pattern
from docgen.word.reading.words import Passage

_WHERE = {
    "/Alt": "alternativ tekst",
    "/ActualText": "alternativ tekst",
    "/E": "alternativ tekst",
    "/Title": "bogmærke",
    "/V": "felt",
    "/DV": "felt",
    "/TU": "felt",
    "/Opt": "felt",
    "/Contents": "kommentar",
    "/RC": "kommentar",
    "/Subj": "kommentar",
    "/URI": "link",
    "/F": "vedhæftet fil",
    "/UF": "vedhæftet fil",
    "/Desc": "vedhæftet fil",
}
"""What a person calls the place of a text, by the name it has in the file (ISO 32000-1)."""

_NO_WORDS = frozenset(
    ("/ID", "/M", "/CreationDate", "/ModDate", "/CharSet", "/Registry", "/Ordering", "/Lang", "/Panose", "/DA")
)
# ISO 32000-1, 7.2.3, 7.3.4.2 and 7.3.5
_SHOWN = late_pattern(rb"\((?:[^()\\]++|\\.)*+\)?+", re.DOTALL)
_COMMENT_OR_NAME = late_pattern(rb"%[^\r\n]*+|/[^\s()<>\[\]{}/%]++")
_CODED = late_pattern(rb"#([0-9A-Fa-f]{2})")
_FIGURES = 10
# As qpdf writes it: a string, what is read even where it is a stream of its own, a name of ten figures or codes.
_SAYS = late_pattern(rb"\(|(?<!<)<(?!<)|/(?:D?V|RC) |/(?:[^\s/<>\[\]()0-9#]*+[0-9#]){10}")
_DEEPEST = 12
_LINE = 8
"""Points by which fields of one line may differ in height."""


def words_of(pdf: Path) -> Iterator[Passage]:
    """Yield each text of a PDF, a page at a time; a page without text is yielded empty.

    Raises FileError where the file cannot be opened.
    """
    with _readable(pdf):
        yield from _on_pages(pdf)
        with pikepdf.open(pdf, suppress_warnings=True) as opened:
            yield from _beside_pages(opened)


def words_and_files(pdf: Path) -> tuple[list[Passage], list[tuple[str, bytes]]]:
    """Return each text of a PDF, and the name and the content of each file that lies in it; it is opened once.

    Raises FileError where the file cannot be read.
    """
    with _readable(pdf):
        seen = list(_on_pages(pdf))
        with pikepdf.open(pdf, suppress_warnings=True) as opened:
            return [*seen, *_beside_pages(opened)], list(_attached(opened))


@contextmanager
def _readable(pdf: Path) -> Iterator[None]:
    try:
        yield
    except (PdfiumError, pikepdf.PdfError, ValueError, TypeError) as problem:
        raise FileError(f"»{pdf.name}« kan ikke læses.", "Bed afsenderen om at sende filen igen.") from problem


def _on_pages(pdf: Path) -> Iterator[Passage]:
    with pypdfium2.PdfDocument(pdf) as document:
        for number, sheet in enumerate(document, 1):
            yield Passage(f"side {number}", sheet.get_textpage().get_text_range(), "page", number)


def _beside_pages(opened: pikepdf.Pdf) -> Iterator[Passage]:
    seen: set[tuple[str, str]] = set()
    for what, text, page in _unseen(opened):
        if text.strip() and (what, text) not in seen:
            seen.add((what, text))
            yield Passage(f"{what} på side {page}" if page else what, text)


def fields_of(pdf: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the names and values of each page's form fields, line by line as they stand on it, with ``side 3``.

    A field that is shown twice is given twice: »0« and »7« in fields of one figure each are a number together.
    """
    with pikepdf.open(pdf, suppress_warnings=True) as opened:
        for number, page in enumerate(opened.pages, 1):
            notes = page.obj.get("/Annots", Array())
            found = [one for note in notes if isinstance(note, Dictionary) and (one := _field(note))]
            if found:
                yield f"side {number}", [(name, value) for *_, name, value in sorted(found)]


def _field(note: Dictionary) -> tuple[int, float, str, str] | None:
    """Return the line of a field's box, how far right it begins, its name and value; None where it has no value."""
    parent = note.get("/Parent")
    holders = [note, parent] if isinstance(parent, Dictionary) else [note]
    value = next((found for one in holders if isinstance(found := one.get("/V"), String)), None)
    if note.get("/Subtype") != "/Widget" or value is None:
        return None
    names = [_text(found) for one in holders for key in ("/TU", "/T") if isinstance(found := one.get(key), String)]
    try:
        left, bottom = (float(note.Rect[place]) for place in (0, 1))
    except (AttributeError, IndexError, TypeError, ValueError):
        left = bottom = 0.0
    return -round(bottom / _LINE), left, " ".join(names), _text(value)


def photographs_of(pdf: Path) -> Iterator[bytes]:
    """Yield each JPEG of a PDF as it lies there, with what a camera or a program has written into it."""
    with pikepdf.open(pdf, suppress_warnings=True) as opened:
        for obj in opened.objects:
            if isinstance(obj, Stream) and obj.get("/Subtype") == "/Image" and obj.get("/Filter") == "/DCTDecode":
                yield obj.read_raw_bytes()


def attachments_of(pdf: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file that lies in a PDF; one that cannot be unpacked is passed over."""
    with pikepdf.open(pdf, suppress_warnings=True) as opened:
        yield from _attached(opened)


def _attached(opened: pikepdf.Pdf) -> Iterator[tuple[str, bytes]]:
    for obj in opened.objects:
        if isinstance(obj, Dictionary) and "/EF" in obj and isinstance(files := obj.EF, Dictionary):
            called = obj.get("/UF", obj.get("/F"))
            name = _text(called) if isinstance(called, String) else "fil"
            stream = files.get("/F", files.get("/UF"))
            if isinstance(stream, Stream) and (content := _unpacked(stream)) is not None:
                yield name, content


def _unpacked(stream: Stream) -> bytes | None:
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, NotImplementedError):
        return None


def _text(value: String) -> str:
    """Return a string's text; one that is not in the encoding it says is read byte by byte."""
    try:
        return str(value)
    except UnicodeError:
        return bytes(value).decode("latin-1")


def _unseen(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str, int]]:
    """Yield what each text beside the pages is, the text, and the page (from 1) that it lies on, 0 for none."""
    for name, value in pdf.docinfo.items():
        yield f"dokumentegenskaber ({name})", _text(value) if isinstance(value, String) else str(value), 0
    for number, page in enumerate(pdf.pages, 1):
        yield from ((what, text, number) for what, text in _on_page(page.obj))
    for obj in pdf.objects:
        if isinstance(obj, Stream):
            yield from _in_stream(obj)
        if isinstance(obj, Stream | Dictionary | Array) and _may_say(obj):
            for name, text in _strings(obj, 0):
                yield _WHERE.get(name, "skjulte oplysninger"), text, 0


def _may_say(obj: Object) -> bool:
    """Tell whether a string may stand in an object, or a name with many figures: most are tags, which have none."""
    return bool(_SAYS.search(obj.stream_dict.unparse() if isinstance(obj, Stream) else obj.unparse(resolved=True)))


def _on_page(page: Object) -> Iterator[tuple[str, str]]:
    for note in page.get("/Annots", Array()):
        if isinstance(note, Dictionary):
            yield from ((_WHERE.get(name, "kommentar"), text) for name, text in _strings(note, 0))
    for content in _contents(page):
        yield from (("skjulte oplysninger", text) for text in _aside(content))


def _in_stream(stream: Stream) -> Iterator[tuple[str, str, int]]:
    """Yield what a file says of itself, and what stands beside the drawing of a form."""
    if stream.get("/Type") == "/Metadata":
        yield "dokumentegenskaber", (_unpacked(stream) or b"").decode("utf-8", "replace"), 0
    elif stream.get("/Subtype") == "/Form":
        yield from (("skjulte oplysninger", text, 0) for text in _aside(_unpacked(stream) or b""))


def _contents(page: Object) -> Iterator[bytes]:
    held = page.get("/Contents")
    yield from (
        _unpacked(one) or b"" for one in (held if isinstance(held, Array) else [held]) if isinstance(one, Stream)
    )


def _aside(content: bytes) -> Iterator[str]:
    """Yield the comments and the names in a drawing that may hold a number: they are not seen, and can be found."""
    for found in _COMMENT_OR_NAME.findall(_SHOWN.sub(b"", content)):
        said = _CODED.sub(lambda code: bytes.fromhex(code[1].decode()), found[1:]).decode("utf-8", "replace")
        if _has_figures(said):
            yield said


@lru_cache(maxsize=1000)  # a file has some dozens of names, thousands of times
def _has_figures(name: str) -> bool:
    """Tell whether a name has as many figures as a personal number; programs number their own with fewer."""
    return sum(map(str.isdigit, name)) >= _FIGURES


def _strings(holder: Object, depth: int, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield each string of an object and what it is called there; what stands in objects of its own is not followed."""
    if depth > _DEEPEST:
        return
    has_names = isinstance(holder, Stream | Dictionary)
    pairs = holder.items() if has_names else ((name, value) for value in holder)
    for key, value in pairs:
        if has_names and _has_figures(key):
            yield "", key[1:]
        if key in _NO_WORDS or not isinstance(value, Object):  # numbers are Python's own
            continue
        if isinstance(value, Name) and _has_figures(str(value)):
            yield key, str(value)[1:]
        if isinstance(value, String):
            yield key, _text(value)
        elif isinstance(value, Stream) and key in ("/V", "/DV", "/RC"):
            yield key, (_unpacked(value) or b"").decode("utf-8", "replace")
        elif isinstance(value, Dictionary | Array) and not value.is_indirect:
            # An object of its own is met by itself.
            yield from _strings(value, depth + 1, key)
