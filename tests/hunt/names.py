"""What cells say becomes the names of files: they stay in the folder, and every system takes them."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tests.hunt.book import as_markup, build, changed, part, set_cell, sound
from tests.hunt.case import Case, Said

TEXTS = (
    "/etc/passwd", "../../ude", "..\\..\\ude", "a/b\\c", "CON", "aux", "COM¹", "LPT1.docx", "nul.txt", "CONIN$", "navn. ", " . ", "...", "a:b", '?*|<>"',
    "Å" * 300, "😀" * 200, "x" * 300, "A\u030alborg", "a\u200db\ufeffc", "a\u202eb", "~$ark", ".skjult", "-rf", "%TEMP%", "$HOME", "`id`", "linje\nto", "navn\t",
    "\u2024\u2024/ude", "／etc", "ﬁ", "İ", "a" * 99 + " .", "a" * 99 + "\u030a", "\U0001f468\u200d\U0001f469",
)  # fmt: skip
_BAD = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)", re.IGNORECASE)


def address(sheet: str, label: str) -> str:
    """Return the address of a form's value by its label."""
    markup = sound()[part(sheet)].decode()
    found = re.search(rf'<c r="A(\d+)"[^>]*><is><t>{label}', markup)
    assert found, label
    return f"B{found[1]}"


def names() -> Iterator[Case]:
    """Yield workbooks whose body is called something that no file may be."""
    for text in TEXTS:
        yield Case(f"name {text[:20]!r}", changed(lambda parts, t=text: _call(parts, t)), build_named, "accept", " ")


def _call(parts: dict[str, bytes], text: str) -> None:
    for label in ("Kort navn", "Navn"):
        set_cell(parts, "Organ", address("Organ", label), as_markup(text))


def build_named(path: Path) -> Said:
    """Return what docgen says, after its files' names were looked at; the faults of the text itself are passed over."""
    said = build(path, draft=True)
    out = path.parent / "ud"
    made = [file.relative_to(path.parent) for file in path.parent.rglob("*") if file.is_file() and file != path]
    assert made, said.lines
    for file in made:
        assert file.parts[0] == out.name, f"{file} lies outside of the folder"
        for name in file.parts[1:]:
            assert not _BAD.search(name), f"{name!r} has a sign that Windows forbids"
            assert not _DEVICE.match(name), f"{name!r} is a device"
            assert name == name.strip(" ").rstrip("."), f"{name!r} has an end that Windows cuts"
            assert max(len(name), len(name.encode()) - 135) <= 120, f"{name!r} is too long"
            assert name == unicodedata.normalize("NFC", name), f"{name!r} is not composed"
    return Said(0, (" ",))
