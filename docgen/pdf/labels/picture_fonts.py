"""Symbol and ZapfDingbats, which each reader has: embedded from fonts of the same measures (URW)."""

import subprocess
from functools import cache
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from docgen.late import dataclass, late_imports

with late_imports():  # few PDFs lack a font of pictures
    import fontTools.t1Lib
    import fontTools.ttLib

_TWINS = {"Symbol": "StandardSymbolsPS", "ZapfDingbats": "D050000L"}
_SYMBOLIC = 4


@dataclass(frozen=True)
class _Pictures:
    """A font of pictures: its program (CFF), and the name and width (thousandths of the size) of each code."""

    program: bytes
    box: tuple[float, ...]
    names: tuple[str, ...]
    widths: tuple[float, ...]


def embed_pictures(pdf: Pdf, font: Object, name: str) -> bool:
    """Embed Symbol or ZapfDingbats; tell whether the font was one of them, and the machine has its twin."""
    found = _pictures(_TWINS.get(name, ""))
    if found is None or isinstance(font.get("/Encoding"), Dictionary):
        return False
    called = Name(f"/DOCGEN+{_TWINS[name]}")
    if "/Encoding" in font:
        del font["/Encoding"]
    codes = [code for code, letter in enumerate(found.names) if letter != ".notdef"]
    font.Subtype, font.BaseFont = Name.Type1, called
    font.Encoding = Dictionary(Type=Name.Encoding, Differences=Array(_differences(found.names, codes)))
    font.FirstChar, font.LastChar = codes[0], codes[-1]
    font.Widths = Array([found.widths[code] for code in range(codes[0], codes[-1] + 1)])
    font.FontDescriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=called,
            Flags=_SYMBOLIC,
            FontBBox=Array(found.box),
            ItalicAngle=0,
            Ascent=round(found.box[3]),
            Descent=round(found.box[1]),
            CapHeight=700,
            StemV=80,
            FontFile3=Stream(pdf, found.program, Subtype=Name.Type1C),
        )
    )
    return True


def _differences(names: tuple[str, ...], codes: list[int]) -> list[Object | int]:
    return [entry for code in codes for entry in (code, Name(f"/{names[code]}"))]


@cache
def _pictures(family: str) -> _Pictures | None:
    """Return the font, where the machine has it as OpenType and as Type 1, which alone knows the codes."""
    outline, coded = (_file(family, ending) for ending in (".otf", ".t1"))
    if outline is None or coded is None:
        return None
    try:
        whole = fontTools.ttLib.TTFont(outline)
        old = fontTools.t1Lib.T1Font(str(coded))
        old.parse()
        names = tuple(old.font["Encoding"])
        widths = whole["hmtx"].metrics
        known = tuple(name if name in widths else ".notdef" for name in names)
        head = whole["head"]
        box = (head.xMin, head.yMin, head.xMax, head.yMax)
        return _Pictures(
            whole.reader["CFF "], box, known, tuple(widths[name][0] if name != ".notdef" else 0 for name in known)
        )
    except (fontTools.t1Lib.T1Error, fontTools.ttLib.TTLibError, LookupError, OSError, AttributeError):
        return None


def _file(family: str, ending: str) -> Path | None:
    if not family:
        return None
    try:
        listed = subprocess.run(  # noqa: S603 - the words are fixed
            ["fc-list", "--format=%{file}\n", f":family={_spaced(family)}"],  # noqa: S607 - wherever fontconfig lies
            capture_output=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    files = sorted(map(Path, listed.stdout.decode(errors="replace").split("\n")))
    return next((file for file in files if file.suffix == ending and file.stem == family), None)


def _spaced(family: str) -> str:
    return "Standard Symbols PS" if family == "StandardSymbolsPS" else family
