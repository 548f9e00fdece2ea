"""The characters of a Word document that its PDF does not show, because no font on this machine has them."""

import html
import io
import subprocess
import unicodedata
import zipfile
from functools import cache
from pathlib import Path

import pypdfium2

from docgen.disk.platform import find_program
from docgen.finding import Finding
from docgen.late import late_pattern
from docgen.pdf.notes import LOST_CHARACTER, about
from docgen.word.cleaning.canonical import shaped

_STORY = late_pattern(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_TEXT = late_pattern(r"<w:t(?: [^<>]*)?>([^<]*)</w:t>")
_LATEST_SURE = 0x17F
_SURE = frozenset("–—‘’‚“”„•…‰‹›€™−≤≥")
_MOST = 8


def character_notes(document: Path, pdf: Path) -> tuple[Finding, ...]:
    """Return a note on the characters that the document has and the PDF lacks; empty where it has them all."""
    missing = missing_characters(document, pdf)
    if not missing:
        return ()
    shown = ", ".join(f"»{character}« (U+{ord(character):04X})" for character in missing[:_MOST])
    more = f" og {len(missing) - _MOST} til" if len(missing) > _MOST else ""
    what = f"PDF'en viser ikke {shown}{more}, for ingen skrifttype på maskinen har dem. Word-dokumentet har dem."
    remedy = "Skriv det på en anden måde, eller få en skrifttype, der har dem."
    return (about(document.name, LOST_CHARACTER, what, remedy),)


def missing_characters(document: Path, pdf: Path) -> list[str]:
    """Return the characters that the document has and the PDF lacks, in the order of their numbers.

    Latin letters and common characters are in every font and not looked for: most documents have no others.
    """
    with zipfile.ZipFile(io.BytesIO(shaped(document.read_bytes()))) as package:
        stories = [package.read(name).decode() for name in package.namelist() if _STORY.fullmatch(name)]
    wanted = {
        character
        for story in stories
        for character in html.unescape("".join(_TEXT.findall(story)))
        if _is_rare(character)
    }
    if not wanted:
        return []
    with pypdfium2.PdfDocument(pdf) as opened:
        shown = "".join(page.get_textpage().get_text_bounded() for page in opened)
    plain = set(shown) | set(unicodedata.normalize("NFKD", shown))
    # The empty box of a font says in the PDF that it is the first sign that it stands for, so the fonts are asked too.
    return sorted(
        character for character in wanted if not plain.issuperset(_base(character)) or not _some_font_has(character)
    )


@cache
def _fonts() -> tuple[range, ...]:
    """Return the code points that the machine's fonts have; nothing where it cannot be asked (no fontconfig)."""
    program = find_program("fc-list")
    if program is None:
        return ()
    asked = subprocess.run([program, "-f", "%{charset} "], capture_output=True, text=True, timeout=20, check=False)  # noqa: S603 — the words are fixed
    stretches = (stretch.partition("-") for stretch in set(asked.stdout.split()))
    return tuple(range(int(first, 16), int(last or first, 16) + 1) for first, _, last in stretches)


def _some_font_has(character: str) -> bool:
    return not _fonts() or any(ord(character) in stretch for stretch in _fonts())


def _is_rare(character: str) -> bool:
    if ord(character) <= _LATEST_SURE or character in _SURE or character.isspace():
        return False
    return unicodedata.category(character) not in ("Cf", "Cc", "Mn", "Me")


def _base(character: str) -> str:
    """Return what a character is drawn with: a letter without its accents, the letters of a ligature."""
    return (
        "".join(one for one in unicodedata.normalize("NFKD", character) if not unicodedata.combining(one)).strip()
        or character
    )
