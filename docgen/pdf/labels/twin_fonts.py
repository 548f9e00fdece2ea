"""Fonts that a PDF names and does not bring: embedded from fonts of the same measures, so that no letter moves.

Liberation is as wide as Arial, Times New Roman and Courier New, letter by letter, and as the Helvetica, Times and
Courier that each reader has; Carlito is as wide as Calibri, and Caladea as Cambria. Where the PDF says other widths
than the twin has, the font is left alone: then letters would move.
"""

import io
import re
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from docgen.late import late_imports, late_pattern
from docgen.pdf.labels.fonts_inside import fonts
from docgen.pdf.labels.picture_fonts import embed_pictures

with late_imports():  # few PDFs lack a font that docgen has
    import fontTools.agl
    import fontTools.encodings.MacRoman
    import fontTools.encodings.StandardEncoding
    import fontTools.subset
    import fontTools.ttLib

_TWINS = (
    ("arialnarrow|helveticanarrow|liberationsansnarrow", "Liberation Sans Narrow"),
    ("helvetica|arial|liberationsans", "Liberation Sans"),
    ("times|timesnewroman|liberationserif", "Liberation Serif"),
    ("courier|couriernew|liberationmono", "Liberation Mono"),
    ("calibri|carlito", "Carlito"),
    ("cambria|caladea", "Caladea"),
)
_STYLE = late_pattern(r"(?:ps)?(?:mt|std)?[-,]?(roman|regular|bold|italic|oblique|bolditalic|boldoblique)?(?:mt)?")
_STYLES = {
    "bold": "Bold",
    "italic": "Italic",
    "oblique": "Italic",
    "bolditalic": "Bold Italic",
    "boldoblique": "Bold Italic",
}
_NEAR = 1.5  # thousandths of the size that two widths may be apart (ISO 19005-2, 6.2.11.5, says 1 and rounding)
_NONSYMBOLIC = 32


def embed_twins(pdf: Pdf, drawn: Sequence[Object]) -> bool:
    """Embed what can be of the simple fonts that the PDF does not bring; tell whether any was.

    ``drawn`` is what it draws with.
    """
    embedded = False
    for font in fonts(drawn):
        if not _is_missing(font):
            continue
        name = str(font.get("/BaseFont", "")).removeprefix("/")
        program = _twin(name)
        embedded |= embed_pictures(pdf, font, name) if program is None else _embed(pdf, font, program)
    return embedded


def _is_missing(font: Object) -> bool:
    if font.get("/Subtype") not in (Name.Type1, Name.TrueType, Name.MMType1):
        return False
    descriptor = font.get("/FontDescriptor", Dictionary())
    return isinstance(descriptor, Dictionary) and not any(
        name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")
    )


@cache
def _twin(name: str) -> bytes | None:
    """Return the file of the font that is as wide as the one of this name, or None."""
    plain = name.removeprefix("/").split("+")[-1].replace(" ", "").lower()
    for pattern, family in _TWINS:
        found = re.fullmatch(f"(?:{pattern}){_STYLE.pattern}", plain)
        if found:
            return _file(family, _STYLES.get(found[1] or "", "Regular"))
    return None


@cache
def _file(family: str, style: str) -> bytes | None:
    """Return a font's file where fontconfig finds the family itself and nothing in its place."""
    try:
        listed = subprocess.run(  # noqa: S603 - the words are fixed
            ["fc-match", "--format=%{family}\n%{style}\n%{file}", f"{family}:style={style}"],  # noqa: S607 - wherever fontconfig lies
            capture_output=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found, _, rest = listed.stdout.decode(errors="replace").partition("\n")
    file = Path(rest.partition("\n")[2])
    is_right = found.split(",")[0] == family and rest.startswith(style) and file.suffix.lower() == ".ttf"
    return file.read_bytes() if is_right and file.is_file() else None


def _embed(pdf: Pdf, font: Object, program: bytes) -> bool:
    """Put a program into a font, if the font says no other widths than the program has; tell whether it was put."""
    try:
        whole = fontTools.ttLib.TTFont(io.BytesIO(program), recalcTimestamp=False)
        names = _names(font)
        cmap = whole.getBestCmap()
        unit = 1000 / whole["head"].unitsPerEm
        glyphs = {
            code: cmap[ord(letter)] for code, name in names.items() if (letter := _letter(name)) and ord(letter) in cmap
        }
        widths = {code: whole["hmtx"][glyph][0] * unit for code, glyph in glyphs.items()}
        others = _other_widths(font, widths)
        if any(_letter(names[code]).isalnum() for code in others):
            return False
        # Some programs write a sign or two otherwise; the page is set by what they write, so the twin follows.
        for code, width in others.items():
            whole["hmtx"][glyphs[code]] = (round(width / unit), whole["hmtx"][glyphs[code]][1])
        widths |= others
        letters = {_letter(names[code]) for code in glyphs}
        cut = _cut(whole, "".join(letters))
    except (fontTools.ttLib.TTLibError, ValueError, TypeError, LookupError, AttributeError):
        return False
    font.Encoding = _encoding({code: name for code, name in names.items() if code in glyphs})
    _write(pdf, font, widths, whole, cut)
    return True


def _names(font: Object) -> dict[int, str]:
    """Return the name of each code's letter (ISO 32000-1, 9.6.6)."""
    encoding = font.get("/Encoding")
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    names = dict(_base(base, is_true_type=font.get("/Subtype") == Name.TrueType))
    code = 0
    for entry in encoding.get("/Differences", Array()) if isinstance(encoding, Dictionary) else ():
        if isinstance(entry, Name):
            names[code] = str(entry)[1:]
            code += 1
        else:
            code = int(entry)
    return {code: name for code, name in names.items() if name not in ("", ".notdef")}


def _base(base: Object | None, *, is_true_type: bool) -> Iterator[tuple[int, str]]:
    if base == Name.MacRomanEncoding:
        yield from enumerate(fontTools.encodings.MacRoman.MacRoman)
    elif base == Name.WinAnsiEncoding or is_true_type:
        yield from _windows().items()
    else:
        yield from enumerate(fontTools.encodings.StandardEncoding.StandardEncoding)


@cache
def _windows() -> dict[int, str]:
    """Return the names of the letters of WinAnsiEncoding; a code without one is a bullet (ISO 32000-1, annex D.2)."""
    letters = {code: bytes([code]).decode("cp1252", "ignore") for code in range(32, 256)}
    names = {
        code: fontTools.agl.UV2AGL.get(ord(letter), "") if letter else "bullet" for code, letter in letters.items()
    }
    return names | {127: "bullet", 160: "space", 173: "hyphen"}


def _letter(name: str) -> str:
    letter = fontTools.agl.toUnicode(name)
    return letter if len(letter) == 1 else ""


def _other_widths(font: Object, widths: dict[int, float]) -> dict[int, float]:
    """Return the widths that the font says and that are not the program's; a font of the fourteen need not say any."""
    if "/Widths" not in font:
        return {}
    first = int(font.get("/FirstChar", 0))
    listed = {first + place: float(width) for place, width in enumerate(font.Widths)}
    return {code: width for code, width in listed.items() if width and abs(width - widths.get(code, width)) > _NEAR}


def _cut(font: "fontTools.ttLib.TTFont", letters: str) -> bytes:
    """Return the font's file with no more than ``letters``, the same each time."""
    options = fontTools.subset.Options(
        notdef_outline=True, hinting=False, layout_features=[], name_IDs=[6], drop_tables=["FFTM", "DSIG"]
    )
    options.recalc_timestamp = False
    subsetter = fontTools.subset.Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def _write(pdf: Pdf, font: Object, widths: dict[int, float], program: "fontTools.ttLib.TTFont", cut: bytes) -> None:
    head, across = program["head"], program["hhea"]
    unit = 1000 / head.unitsPerEm
    called = Name(f"/DOCGEN+{program['name'].getDebugName(6)}")
    font.Subtype, font.BaseFont = Name.TrueType, called
    font.FirstChar, font.LastChar = min(widths), max(widths)
    font.Widths = Array([round(widths.get(code, 0), 3) for code in range(min(widths), max(widths) + 1)])
    font.FontDescriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=called,
            Flags=_NONSYMBOLIC,
            FontBBox=Array([round(value * unit) for value in (head.xMin, head.yMin, head.xMax, head.yMax)]),
            ItalicAngle=round(program["post"].italicAngle),
            Ascent=round(across.ascent * unit),
            Descent=round(across.descent * unit),
            CapHeight=700,
            StemV=80,
            FontFile2=Stream(pdf, cut, Length1=len(cut)),
        )
    )


def _encoding(names: dict[int, str]) -> Object:
    """Return an encoding as PDF/A wants it of a TrueType font: WinAnsi, and how it differs (19005-2, 6.2.11.6)."""
    differences: list[Object | int] = []
    last = -1
    for code, name in sorted(names.items()):
        if _windows().get(code) != name:
            if code != last + 1 or not differences:
                differences.append(code)
            differences.append(Name(f"/{name}"))
            last = code
    if not differences:
        return Name.WinAnsiEncoding
    return Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array(differences))
