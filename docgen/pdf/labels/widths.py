"""Embedded fonts whose own widths are others than the PDF says: the font is mended, for the page is set by the PDF's.

Where letters stand is what the PDF says (ISO 32000-1, 9.2.4), so nothing moves; the widths inside of the font are
read by nobody but validators, which compare the two (ISO 19005-2, 6.2.11.5).
"""

import io
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, Stream

from docgen.late import late_imports
from docgen.pdf.labels.fonts_inside import descendants

with late_imports():  # for annexes alone
    import fontTools.ttLib

_TROUBLE = (PdfError, ValueError, TypeError, LookupError, AttributeError, AssertionError)
_NEAR = 1.0  # thousandths of the size


def repair_widths(pdf: Pdf) -> bool:
    """Write the PDF's widths into the TrueType fonts that it brings; tell whether any were others."""
    repaired = False
    for font in descendants(pdf):
        if font.get("/Subtype") == Name.CIDFontType2:
            try:
                repaired |= _repair(pdf, font)
            except (fontTools.ttLib.TTLibError, *_TROUBLE):
                continue  # a font that cannot be read is left to the judge
    return repaired


def _repair(pdf: Pdf, font: Object) -> bool:
    descriptor = font.get("/FontDescriptor", Dictionary())
    if "/FontFile2" not in descriptor:
        return False
    program = fontTools.ttLib.TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()), recalcTimestamp=False)
    order, unit = program.getGlyphOrder(), program["head"].unitsPerEm
    to_glyph = font.get("/CIDToGIDMap")
    table = to_glyph.read_bytes() if isinstance(to_glyph, Stream) else None
    changed = False
    for code, width in _stated_widths(font):
        number = code if table is None else int.from_bytes(table[2 * code : 2 * code + 2], "big")
        if number >= len(order):
            continue
        advance, bearing = program["hmtx"][order[number]]
        if abs(advance * 1000 / unit - width) > _NEAR:
            program["hmtx"][order[number]] = (max(0, round(width * unit / 1000)), bearing)
            changed = True
    if changed:
        file = io.BytesIO()
        program.save(file)
        descriptor.FontFile2 = Stream(pdf, file.getvalue(), Length1=len(file.getvalue()))
    return changed


def _stated_widths(font: Object) -> Iterator[tuple[int, float]]:
    """Yield the width of each code that the font names (ISO 32000-1, 9.7.4.3)."""
    entries = list(font.get("/W", Array()))
    at = 0
    while at + 1 < len(entries):
        first = int(entries[at])
        if isinstance(entries[at + 1], Array):
            yield from ((first + step, float(width)) for step, width in enumerate(entries[at + 1]))
            at += 2
        else:
            last = int(entries[at + 1])
            yield from ((code, float(entries[at + 2])) for code in range(first, min(last, first + 70_000) + 1))
            at += 3
