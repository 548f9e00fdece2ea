"""``python -m tools.drawing.pictograms``: write the PNG of each pictogram in ``templates/pictograms``.

The SVG files are the drawings; Word shows PNG everywhere, SVG not in every version.
"""

import io
from pathlib import Path

import resvg_py
from PIL import Image

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "pictograms"
SIDE = 512
"""Pixels: 32 millimetres on paper at 400 dots an inch."""

COLOURS = 64
"""The drawings have four colours; the others are their soft edges."""


def png_of(drawing: Path) -> bytes:
    """Return a drawing as PNG on white, the same bytes each time."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=drawing.read_text(encoding="utf-8"),
        width=SIDE,
        height=SIDE,
        background="#ffffff",
        skip_system_fonts=True,
    )
    few = Image.open(io.BytesIO(drawn)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


def main() -> None:
    """Write every PNG beside its drawing."""
    for drawing in sorted(FOLDER.glob("*.svg")):
        drawing.with_suffix(".png").write_bytes(png_of(drawing))


if __name__ == "__main__":
    main()
