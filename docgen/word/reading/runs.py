"""The words of a finished document's paragraphs with their looks and links; fields give what they show."""

from collections.abc import Iterator
from itertools import takewhile

from docgen.late import dataclass, late_pattern
from docgen.prose import Run, Script
from docgen.word.ooxml.instructions import Instruction
from docgen.word.ooxml.relations import R, can_be_followed
from docgen.word.ooxml.styles import Styles, TextFormat, value
from docgen.word.ooxml.template_tags import Element, W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = (W + "del", W + "moveFrom", W + "pPr", W + "rPr", W + "sdtPr", W + "txbxContent", _FALLBACK)
_CHARACTERS = {
    W + "tab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
_OF_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION")
"""Fields that say something of pages, which a web page has none of."""
_ADDRESS = late_pattern(r'\\l\s+"([^"]+)"|"([^"]+)"')
_ON = (None, "1", "true", "on")
_SCRIPTS: tuple[Script, ...] = ("superscript", "subscript")
_EMU = 36_000
"""What a millimetre is in the measure of drawings (ECMA-376 part 1, 20.1.2.1)."""


@dataclass(frozen=True)
class Drawing:
    """A picture among a paragraph's words: what it shows (empty for a decoration), its width in millimetres."""

    content: bytes
    text: str
    width: int


@dataclass(frozen=True)
class Note:
    """The mark of a footnote or an endnote: which of the two it is, and its number in the file."""

    kind: str
    number: str


Piece = Run | Drawing | Note


class RunReader:
    """What reads the paragraphs of one part in their order; a field may begin in one and end in another."""

    def __init__(self, styles: Styles, links: dict[str, str], pictures: dict[str, bytes]) -> None:
        """Take the styles, and the addresses and pictures that the part's relationships lead to."""
        self._styles = styles
        self._links = links
        self._pictures = pictures
        self._open: list[Instruction] = []

    def pieces(self, paragraph: Element, style: str) -> tuple[Piece, ...]:
        """Return what a paragraph of a style shows, in order; hidden and deleted words are left out."""
        around = self._styles.look(style).over(self._styles.defaults)
        return tuple(_joined(self._below(paragraph, "", around)))

    def _below(self, element: Element, link: str, around: TextFormat) -> Iterator[Piece]:
        for child in element:
            if child.tag in _UNSEEN or not isinstance(child.tag, str):
                continue
            if child.tag == W + "r":
                yield from self._run(child, link, around)
            elif child.tag == W + "hyperlink":
                yield from self._below(child, self._led(child) or link, around)
            elif child.tag == W + "fldSimple":
                self._open.append(Instruction(child, child.get(W + "instr", ""), is_open=False))
                yield from self._below(child, link, around)
                self._open.pop()
            elif child.tag == _M + "t":
                yield Run(child.text or "")
            else:
                yield from self._below(child, link, around)

    def _run(self, run: Element, link: str, around: TextFormat) -> Iterator[Piece]:
        look = self._styles.run_look(run).over(around)
        for part in run.iter(*_CHARACTERS, *(W + name for name in _READ), _WP + "inline", _WP + "anchor"):
            if part.tag in (W + "fldChar", W + "instrText"):
                self._step(part)
            elif look.hidden or not self._is_shown() or _is_unseen(part, run):
                continue
            elif part.tag in (W + "footnoteReference", W + "endnoteReference"):
                yield Note(part.tag.removeprefix(W).removesuffix("Reference"), part.get(W + "id", ""))
            elif part.tag in (_WP + "inline", _WP + "anchor"):
                yield from self._drawings(part)
            else:
                text = part.text or "" if part.tag == W + "t" else _CHARACTERS.get(str(part.tag), _sign(part))
                yield _dressed(run, text, bold=bool(look.bold), link=self._field_link() or link)

    def _step(self, part: Element) -> None:
        kind = part.get(W + "fldCharType")
        if kind == "begin":
            self._open.append(Instruction(part))
        elif not self._open:
            return
        elif part.tag == W + "instrText" and self._open[-1].is_open:
            self._open[-1].code += part.text or ""
        elif kind == "separate":
            self._open[-1].is_open = False
        elif kind == "end":
            self._open.pop()

    def _is_shown(self) -> bool:
        names = [one.name for one in self._open]
        is_of_pages = any(name in _OF_PAGES for name in names) or ("PAGEREF" in names and "TOC" in names)
        return not is_of_pages and not any(one.is_open for one in self._open)

    def _led(self, link: Element) -> str:
        anchor, target = link.get(W + "anchor"), self._links.get(link.get(R + "id", ""), "")
        if anchor:
            return f"{target}#{anchor}"
        return target if can_be_followed(target) else ""

    def _field_link(self) -> str:
        for one in reversed(self._open):
            found = _ADDRESS.search(one.code) if one.name == "HYPERLINK" else None
            if found:
                address = f"#{found[1]}" if found[1] else found[2]
                return address if can_be_followed(address) else ""
        return ""

    def _drawings(self, drawing: Element) -> Iterator[Drawing]:
        described = drawing.find(_WP + "docPr")
        said = (described.get("descr") or described.get("title") or "") if described is not None else ""
        extent = drawing.find(_WP + "extent")
        width = extent.get("cx", "") if extent is not None else ""
        for blip in drawing.iter(_A + "blip"):
            if content := self._pictures.get(blip.get(R + "embed", "")):
                yield Drawing(content, said.strip(), int(width) // _EMU if width.isdigit() else 0)


_READ = ("t", "sym", "fldChar", "instrText", "footnoteReference", "endnoteReference")


def _is_unseen(part: Element, run: Element) -> bool:
    """Tell whether a part of a run is a break between pages, or stands in a text box or in a double of one."""
    between = takewhile(lambda above: above is not run, part.iterancestors())
    return part.get(W + "type") in ("page", "column") or any(above.tag in _UNSEEN for above in between)


def _sign(part: Element) -> str:
    """Return a character that is named by its code; one of a symbol font has no meaning without it."""
    code = part.get(W + "char", "")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if 0xE000 <= number < 0xF900 or number >= 0x110000 else chr(number)


def _dressed(run: Element, text: str, *, bold: bool, link: str) -> Run:
    properties = run.find(W + "rPr")
    slant = properties.find(W + "i") if properties is not None else None
    placed = value(properties, "vertAlign")
    script: Script = next((one for one in _SCRIPTS if one == placed), "")
    return Run(text, bold=bold, italic=slant is not None and slant.get(W + "val") in _ON, script=script, link=link)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces, neighbours of one look as one run."""
    held: Run | None = None
    for piece in pieces:
        if isinstance(piece, Run) and held and _look(held) == _look(piece):
            held = Run(held.text + piece.text, *_look(held))
            continue
        if held and held.text:
            yield held
        held = piece if isinstance(piece, Run) else None
        if not isinstance(piece, Run):
            yield piece
    if held and held.text:
        yield held


def _look(run: Run) -> tuple[bool, bool, Script, str]:
    return run.bold, run.italic, run.script, run.link
