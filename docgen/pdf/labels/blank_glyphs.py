"""The blank that some programs write in fonts that have none: put into the font, as wide as the PDF says.

Acrobat sets spaces between the words of a page that it tags, in the page's own fonts; those of TeX have no space. What
is drawn is the same, but an archive file must have each glyph that it uses (ISO 19005-2, 6.2.11.4.1), and the
in-process validator does not look.
"""

import io
from collections.abc import Sequence

from pikepdf import Dictionary, Name, Object, Pdf, PdfError, Stream

from docgen.late import late_imports

with late_imports():  # for annexes with fonts of TeX
    import fontTools.cffLib
    import fontTools.misc.psCharStrings
    import fontTools.ttLib

_SPACE = 32
_BLANK = "space"
_KINDS = (Name.Type1, Name.MMType1)
_READ_BY_NAME = frozenset({Name.WinAnsiEncoding, Name.MacRomanEncoding, Name.StandardEncoding})


def add_blanks(pdf: Pdf, drawn: Sequence[Object]) -> None:
    """Give each embedded font that can be asked for a space, and has none, an empty glyph for it, in place.

    ``drawn`` is what the PDF draws with.
    """
    for font in drawn:
        if not isinstance(font, Dictionary) or font.get("/Subtype") not in _KINDS:
            continue
        descriptor = font.get("/FontDescriptor")
        if isinstance(descriptor, Dictionary) and "/FontFile3" in descriptor and _asks_for_space(font):
            try:
                _add_blank(pdf, descriptor, _width(font))
            except (
                *(fontTools.ttLib.TTLibError, PdfError),
                *(ValueError, TypeError, LookupError, AttributeError, AssertionError),
            ):
                continue  # a font that cannot be read is left to the judge


def _asks_for_space(font: Object) -> bool:
    """Tell whether the code of a space has a width and is called a space."""
    first, last = (font.get(name) for name in ("/FirstChar", "/LastChar"))
    if not (isinstance(first, int) and isinstance(last, int) and first <= _SPACE <= last):
        return False
    encoding = font.get("/Encoding")
    if not isinstance(encoding, Dictionary):
        return encoding in _READ_BY_NAME
    code = 0
    for entry in encoding.get("/Differences", ()):
        if isinstance(entry, int):
            code = entry
            continue
        if code == _SPACE:
            return bool(entry == Name.space)
        code += 1
    return encoding.get("/BaseEncoding") in _READ_BY_NAME


def _width(font: Object) -> float:
    return float(font.Widths[_SPACE - int(font.FirstChar)])


def _add_blank(pdf: Pdf, descriptor: Object, width: float) -> None:
    fonts = fontTools.cffLib.CFFFontSet()
    fonts.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
    program = fonts[0]
    if hasattr(program, "ROS") or _BLANK in program.CharStrings:
        return
    private = program.Private
    step = round(width - private.nominalWidthX)
    blank = fontTools.misc.psCharStrings.T2CharString(
        program=["endchar"] if width == private.defaultWidthX else [step, "endchar"],
        private=private,
        globalSubrs=fonts.GlobalSubrs,
    )
    program.charset.append(_BLANK)
    index = program.CharStrings.charStringsIndex
    program.CharStrings.charStrings[_BLANK] = len(index)
    index.append(blank)
    file = io.BytesIO()
    fonts.compile(file, fontTools.ttLib.TTFont(recalcBBoxes=False))
    descriptor.FontFile3 = Stream(pdf, file.getvalue(), Subtype=Name.Type1C)
