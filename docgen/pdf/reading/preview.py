"""A PDF's pages as pictures, for people who would rather look than open a program."""

from pathlib import Path

import pypdfium2

SHARPNESS = 110
"""Dots an inch: the words can be read on a screen."""


def preview(pdf: Path, folder: Path, name: str) -> list[Path]:
    """Write each page as a PNG in ``folder`` (»NAME side-01.png«), and return the files in their order."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(len(document)):
            file = folder / f"{name} side-{number + 1:02}.png"
            document[number].render(scale=SHARPNESS / 72).to_pil().save(file, optimize=True)
            written.append(file)
    return written
