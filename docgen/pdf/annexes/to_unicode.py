"""Fonts whose table of letters contradicts their letters: what is copied is then another text than what is seen.

A font says twice what its codes are: for the eye by the names or the numbers of its shapes, for searching by a table
(ToUnicode, ISO 32000-1, 9.10.3). Where the shapes cannot be known without looking at them, the table is believed.
"""

import io
from collections.abc import Iterator

import pikepdf
from fontTools import agl
from fontTools.cffLib import CFFFontSet
from fontTools.encodings.MacRoman import MacRoman
from fontTools.encodings.StandardEncoding import StandardEncoding
from fontTools.ttLib import TTFont, TTLibError
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from docgen.late import late_pattern

_PART = late_pattern(rb"begin(bfchar|bfrange)((?:[^be]++|b(?!eginbf)|e(?!ndbf))*+)end(?:bfchar|bfrange)")
_TOKEN = late_pattern(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_MOST_CODES = 70_000


def correct_to_unicode(pdf: Pdf) -> bool:
    """Give the fonts of a PDF tables that say what their shapes are; return whether any said something else."""
    changed = False
    for font in pdf.objects:
        if not isinstance(font, Dictionary) or font.get("/Type") != Name.Font:
            continue
        table = font.get("/ToUnicode")
        mapping = _mapping(table) if isinstance(table, Stream) else {}
        shapes = _shapes(font) if mapping else {}
        wrong = {code for code, text in mapping.items() if _contradicts(text, shapes.get(code, text))}
        if wrong:
            width = 2 if font.get("/Subtype") == Name.Type0 else 1
            font.ToUnicode = Stream(pdf, _table({**mapping, **{code: shapes[code] for code in wrong}}, width))
            changed = True
    return changed


def _contradicts(one: str, other: str) -> bool:
    return one != other and one.isalnum() and other.isalnum() and one.casefold() != other.casefold()


def _mapping(table: Stream) -> dict[int, str]:
    """Return the text of each code as the table has it."""
    try:
        content = table.read_bytes()
    except pikepdf.PdfError:
        return {}
    mapping: dict[int, str] = {}
    for part in _PART.finditer(content):
        tokens = [
            token.group(1) if token.group(1) is not None else token.group(0) for token in _TOKEN.finditer(part[2])
        ]
        pairs = _characters(tokens) if part[1] == b"bfchar" else _ranges(tokens)
        for code, text in pairs:
            mapping[code] = text
            if len(mapping) > _MOST_CODES:
                return mapping
    return mapping


def _characters(tokens: list[bytes]) -> Iterator[tuple[int, str]]:
    for code, text in zip(tokens[::2], tokens[1::2], strict=False):
        yield _number(code), _text(text)


def _ranges(tokens: list[bytes]) -> Iterator[tuple[int, str]]:
    at = 0
    while at + 2 < len(tokens):
        first, last = _number(tokens[at]), _number(tokens[at + 1])
        if tokens[at + 2] == b"[":
            end = tokens.index(b"]", at) if b"]" in tokens[at:] else len(tokens)
            yield from ((first + step, _text(text)) for step, text in enumerate(tokens[at + 3 : end]))
            at = end + 1
        else:
            start = _text(tokens[at + 2])
            for step in range(min(last - first + 1, 256)):
                yield first + step, start[:-1] + chr((ord(start[-1]) + step) % 0x110000) if start else ""
            at += 3


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _text(digits: bytes) -> str:
    packed = b"".join(digits.split())
    return bytes.fromhex(packed.decode() + "0" * (len(packed) % 2)).decode("utf-16-be", "replace")


def _shapes(font: Object) -> dict[int, str]:
    """Return the letter of each code as the shape's name or number has it, as far as the font says."""
    try:
        if font.get("/Subtype") == Name.Type0:
            return _of_numbers(font)
        return _of_names(font)
    except (TTLibError, pikepdf.PdfError, ValueError, TypeError, LookupError, AttributeError, AssertionError):
        return {}


def _of_names(font: Object) -> dict[int, str]:
    names: dict[int, str] = {}
    encoding = font.get("/Encoding")
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    descriptor = font.get("/FontDescriptor", Dictionary())
    is_symbol = bool(int(descriptor.get("/Flags", 0)) & 4)
    if base == Name.WinAnsiEncoding:
        return {**_windows(), **_named(_differences(encoding))}
    if base == Name.MacRomanEncoding:
        names = dict(enumerate(MacRoman))
    elif not is_symbol and "/FontDescriptor" not in font:
        names = dict(enumerate(StandardEncoding))
    elif isinstance(program := descriptor.get("/FontFile3"), Stream) and not isinstance(encoding, Dictionary):
        names = _built_in(program)
    return _named({**names, **_differences(encoding)})


def _windows() -> dict[int, str]:
    return {code: bytes([code]).decode("cp1252", "replace") for code in range(32, 256)}


def _differences(encoding: Object | None) -> dict[int, str]:
    names: dict[int, str] = {}
    code = 0
    for entry in encoding.get("/Differences", Array()) if isinstance(encoding, Dictionary) else ():
        if isinstance(entry, Name):
            names[code] = str(entry)[1:]
            code += 1
        else:
            code = int(entry)
    return names


def _named(names: dict[int, str]) -> dict[int, str]:
    letters = {code: agl.toUnicode(name) for code, name in names.items()}
    return {code: letter for code, letter in letters.items() if letter}


def _built_in(program: Stream) -> dict[int, str]:
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(program.read_bytes()), None)
    encoding = fonts[0].Encoding
    return dict(enumerate(StandardEncoding if isinstance(encoding, str) else encoding))


def _of_numbers(font: Object) -> dict[int, str]:
    """Return the letters of a font whose codes are the numbers of its shapes, by the table that it brought along."""
    inner = font.DescendantFonts[0]
    descriptor = inner.get("/FontDescriptor", Dictionary())
    if font.get("/Encoding") != Name("/Identity-H") or "/FontFile2" not in descriptor:
        return {}
    if isinstance(inner.get("/CIDToGIDMap"), Stream):
        return {}
    with TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()), lazy=True) as program:
        if "cmap" not in program:
            return {}
        letters = program.getBestCmap() or {}
        order = {name: number for number, name in enumerate(program.getGlyphOrder())}
    shapes: dict[int, set[str]] = {}
    for letter, name in letters.items():
        shapes.setdefault(order[name], set()).add(chr(letter))
    return {number: min(codes) for number, codes in shapes.items() if len(codes) == 1}


def _table(letters: dict[int, str], width: int) -> bytes:
    codes = sorted(letters.items())
    blocks = [codes[at : at + 100] for at in range(0, len(codes), 100)]
    top = "FF" * width
    body = "\n".join(
        f"{len(block)} beginbfchar\n"
        + "\n".join(f"<{code:0{2 * width}X}> <{text.encode('utf-16-be').hex()}>" for code, text in block)
        + "\nendbfchar"
        for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        f"1 begincodespacerange <{'00' * width}> <{top}> endcodespacerange\n{body}\nendcmap end end"
    ).encode()
