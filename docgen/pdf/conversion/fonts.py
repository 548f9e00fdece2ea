"""The fonts of this machine: which of those asked for are here, or have a twin of the same measure."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from docgen.disk.platform import find_program
from docgen.finding import Finding
from docgen.late import late_imports, late_pattern
from docgen.pdf.notes import OTHER_FONT, about

with late_imports():  # few runs ask which fonts are here
    from docgen.word.cleaning import canonical

TWINS = {
    "Arial": "Liberation Sans",
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Courier New": "Liberation Mono",
    "Times New Roman": "Liberation Serif",
}
"""Fonts whose letters are as wide as those of Word's own, so that lines and pages break alike."""


_TEXT = late_pattern(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_THEME = late_pattern(r"word/theme/theme\d+\.xml")
_USES = late_pattern(r'<w:(?:p|r|tbl)Style w:val="([^"]+)"')
_STYLE = late_pattern(r"<w:style (?:[^<]++|<(?!/?w:style[ >]))*+</w:style>")
_DEFAULTS = late_pattern(r"<w:docDefaults>(?:[^<]++|<(?!/?w:docDefaults>))*+</w:docDefaults>")
_ID = late_pattern(r'w:styleId="([^"]+)"')
_BASED_ON = late_pattern(r'<w:basedOn w:val="([^"]+)"')
_FONT = late_pattern(r'<w:rFonts [^<>]*?w:ascii="([^"]+)"')
_THEME_FONT = late_pattern(r'<w:rFonts [^<>]*?w:asciiTheme="(major|minor)')


def missing_fonts(names: Iterable[str]) -> list[str]:
    """Return the names of the fonts for which LibreOffice must take one of another measure.

    Where the machine cannot be asked (no fontconfig), nothing is reported as missing.
    """
    program = find_program("fc-match")
    return [name for name in names if not _is_here(name, program)] if program else []


@cache
def _is_here(name: str, program: Path) -> bool:
    asked = subprocess.run(  # noqa: S603 — the name is one argument, no shell
        [program, "-f", "%{family}", name],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    families = asked.stdout.split(",")
    return name in families or TWINS.get(name) in families


def font_notes(document: Path) -> tuple[Finding, ...]:
    """Return a note for each font that a Word document asks for and the PDF must do without."""
    return tuple(
        about(
            document.name,
            OTHER_FONT,
            f"»{document.name}« bruger skrifttypen {name}, som ikke findes her. PDF'en har en anden, "
            "så linjer og sider kan brydes et andet sted.",
        )
        for name in missing_fonts(sorted(asked_fonts(document)))
    )


def asked_fonts(document: Path) -> frozenset[str]:
    """Return the fonts that a Word document asks for, in its text or in the styles that it uses.

    Raises zipfile.BadZipFile for a file that is no package.
    """
    with zipfile.ZipFile(io.BytesIO(canonical.shaped(document.read_bytes()))) as package:
        texts = [package.read(name).decode() for name in package.namelist() if _TEXT.fullmatch(name)]
        styles = package.read("word/styles.xml").decode() if "word/styles.xml" in package.namelist() else ""
        themes = [package.read(name).decode() for name in package.namelist() if _THEME.fullmatch(name)]
    used = _used_styles(styles, set().union(*(_USES.findall(text) for text in texts)))
    asked = set().union(*(_named_fonts(part, themes) for part in (*texts, *used)))
    return frozenset(asked)


def _used_styles(styles: str, wanted: set[str]) -> Iterator[str]:
    """Yield the defaults, and the styles that are used, with those they are based on."""
    yield from _DEFAULTS.findall(styles)
    known = {_ID.findall(style)[0]: style for style in _STYLE.findall(styles) if _ID.search(style)}
    waiting = [*wanted, *(name for name, style in known.items() if 'w:default="1"' in style)]
    done: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in known and name not in done:
            done.add(name)
            yield known[name]
            waiting.extend(_BASED_ON.findall(known[name]))


def _named_fonts(part: str, themes: list[str]) -> set[str]:
    """Return the fonts that a part of a document names itself or by its theme."""
    found = set(_FONT.findall(part))
    for kind in _THEME_FONT.findall(part):
        for theme in themes:
            found.update(re.findall(rf'<a:{kind}Font>\s*<a:latin typeface="([^"]+)"', theme))
    return found
