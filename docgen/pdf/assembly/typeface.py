"""The typeface of the stamps: Liberation Sans, or what else the machine has, cut to the letters in use."""

import io
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from docgen.disk import install_advice
from docgen.disk.platform import find_program
from docgen.errors import MissingProgramError
from docgen.late import dataclass, late_imports

with late_imports():  # for bundles alone, which have a stamp
    import fontTools.subset
    import fontTools.ttLib

_KNOWN = (
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
    "/usr/share/fonts/liberation-sans/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/Library/Fonts/Arial.ttf",
    "/System/Library/Fonts/Supplemental/Arial.ttf",
    "C:/Windows/Fonts/arial.ttf",
)
_PREFERRED = "Liberation Sans"


@dataclass(frozen=True)
class Typeface:
    """A typeface put into one PDF: its font object, and each letter's code and width (thousandths of the size)."""

    font: Object
    codes: dict[str, int]
    widths: dict[str, float]

    def width(self, text: str, size: float) -> float:
        """Return the width of a text in the unit of ``size``."""
        return sum(self.widths[letter] for letter in text) * size / 1000

    def encode(self, text: str) -> str:
        """Return a text as the hexadecimal codes of a PDF string."""
        return "".join(f"{self.codes[letter]:04X}" for letter in text)


def find_typeface() -> Path | None:
    """Return the file of Liberation Sans or of what fontconfig has in its place; None if no TrueType file is found."""
    asked = _ask_fontconfig()
    candidates = [asked] if asked else []
    candidates += [Path(name) for name in _KNOWN]
    return next((path for path in candidates if path.suffix.lower() == ".ttf" and path.is_file()), None)


def embed_typeface(pdf: Pdf, texts: Iterable[str]) -> Typeface:
    """Put a typeface with just the letters of ``texts`` into the PDF and return it.

    Raises MissingProgramError where the machine has no TrueType font at all.
    """
    path = find_typeface()
    if path is None:
        raise MissingProgramError(
            "Der findes ingen skrift på denne maskine, som sidetallene kan skrives med.",
            install_advice.sentence("typeface"),
        )
    letters = "".join(sorted(set().union(*texts)))
    cut, program = _cut(path, letters)
    cmap = cut.getBestCmap()
    codes = {letter: cut.getGlyphID(cmap[ord(letter)]) if ord(letter) in cmap else 0 for letter in letters}
    advances = _widths(cut)
    widths = {letter: advances[code] for letter, code in codes.items()}
    font = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=_name(cut),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([_descendant(pdf, cut, program, advances)]),
            ToUnicode=Stream(pdf, _to_unicode(codes)),
        )
    )
    return Typeface(font, codes, widths)


@cache
def _ask_fontconfig() -> Path | None:
    asked = find_program("fc-match")
    if asked is None:
        return None
    try:
        listed = subprocess.run(  # noqa: S603 - the words are fixed
            [asked, "--format=%{file}", _PREFERRED],
            capture_output=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return Path(listed.stdout.decode(errors="replace"))


def _cut(path: Path, letters: str) -> "tuple[fontTools.ttLib.TTFont, bytes]":
    """Return the font with no more than ``letters``, and its bytes, the same each time."""
    options = fontTools.subset.Options(
        notdef_outline=True, hinting=False, layout_features=[], name_IDs=[6], drop_tables=["FFTM", "DSIG"]
    )
    options.recalc_timestamp = False
    font = fontTools.ttLib.TTFont(path, recalcTimestamp=False)
    subsetter = fontTools.subset.Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    file = io.BytesIO()
    font.save(file)
    return fontTools.ttLib.TTFont(io.BytesIO(file.getvalue())), file.getvalue()


def _widths(font: "fontTools.ttLib.TTFont") -> list[float]:
    """Return the width of each glyph, in thousandths of the size."""
    unit = 1000 / font["head"].unitsPerEm
    return [round(font["hmtx"][name][0] * unit, 3) for name in font.getGlyphOrder()]


def _name(font: "fontTools.ttLib.TTFont") -> Name:
    """Return the font's name with the tag of a subset font (ISO 32000-1, 9.6.4)."""
    name = font["name"].getDebugName(6) or "Sans"
    return Name(f"/DOCGEN+{name.replace(' ', '')}")


def _descendant(pdf: Pdf, font: "fontTools.ttLib.TTFont", program: bytes, widths: list[float]) -> Object:
    unit = 1000 / font["head"].unitsPerEm
    head, across = font["head"], font["hhea"]
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=_name(font),
        Flags=32,
        FontBBox=Array([round(value * unit) for value in (head.xMin, head.yMin, head.xMax, head.yMax)]),
        ItalicAngle=0,
        Ascent=round(across.ascent * unit),
        Descent=round(across.descent * unit),
        CapHeight=700,
        StemV=80,
        FontFile2=Stream(pdf, program, Length1=len(program)),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=_name(font),
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            CIDToGIDMap=Name.Identity,
            FontDescriptor=pdf.make_indirect(descriptor),
            DW=0,
            W=Array([0, Array(widths)]),
        )
    )


def _to_unicode(codes: dict[str, int]) -> bytes:
    """Return the table by which a reader knows what the codes mean (ISO 32000-1, 9.10.3)."""
    lines = [f"<{code:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for letter, code in codes.items() if code]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    pairs = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{pairs}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
