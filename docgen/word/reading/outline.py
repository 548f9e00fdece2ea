"""The paragraphs of a finished document: headings that are headings, and lists that are lists."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, groupby, pairwise

from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern
from docgen.word.ooxml.styles import Styles
from docgen.word.ooxml.template_tags import W
from docgen.word.reading.appearance import excerpt
from docgen.word.reading.parts import Line, Part
from docgen.word.template_faults import NOT_ACCESSIBLE

LONGEST_HEADING = 80
"""Signs; a longer line in bold is a text that is stressed."""

_TYPED = late_pattern(r"^[ \t]*([-–•·*])[ \t]+\S", re.MULTILINE)
_SENTENCE = (".", ",", ";", "!", "…")
_INLINE = (
    *("drawing", "pict", "object", "fldChar", "fldSimple"),
    *("sectPr", "sdt", "sym", "hyperlink", "footnoteReference"),
)
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_SEEN = (*(W + name for name in _INLINE), _FORMULA)
_BLOCKS = (W + "p", W + "tbl", W + "sdt")


def check_outline(parts: Sequence[Part], styles: Styles, file: str) -> Iterator[Finding]:
    """Yield what is wrong with the headings, the lists and the spacing."""
    for part in parts:
        if part.is_main:
            yield from _headings(part, styles, file)
            yield from _false_headings(part, styles)
            yield from _spacing(part)
        if part.is_read:
            yield from _typed_lists(part)


def _headings(part: Part, styles: Styles, file: str) -> Iterator[Finding]:
    before = 0
    for line in part.lines:
        if styles.name(line.style) == "Title" and line.text.strip():
            message = f"»{excerpt(line.text)}« har typografien »Titel«, som ikke er en overskrift for en skærmlæser."
            yield error(NOT_ACCESSIBLE, line.place, message, "Ret i skabelonen: vælg typografien »Overskrift 1«.")
        if line.level is None:
            continue
        if not line.text.strip():
            message = f"Overskriften (niveau {line.level}) er tom."
            yield error(NOT_ACCESSIBLE, line.place, message, "Ret i skabelonen: slet den, eller skriv en tekst i den.")
            continue
        if line.level > before + 1:
            yield _jump(line, before)
        before = line.level
    if before == 0:
        remedy = "Ret i skabelonen: giv dokumentets titel typografien »Overskrift 1«."
        yield error(NOT_ACCESSIBLE, Place(file=file, part=part.label), "Dokumentet har ingen overskrifter.", remedy)


def _jump(line: Line, before: int) -> Finding:
    what = f"Overskriften »{excerpt(line.text)}« er på niveau {line.level}"
    message = f"{what}, men den forrige er på niveau {before}." if before else f"{what}, men er dokumentets første."
    return error(NOT_ACCESSIBLE, line.place, message, f"Ret i skabelonen: vælg typografien »Overskrift {before + 1}«.")


def _false_headings(part: Part, styles: Styles) -> Iterator[Finding]:
    """Yield short lines in bold with text below them, each text once; a bold style is the house's own choice.

    Above the first heading stands a letter's address.
    """
    bold = {line.paragraph: _is_bold(line, styles) for line in part.lines}
    found: dict[str, list[Line]] = {}
    below_heading = dropwhile(lambda line: line.level is None, part.lines)
    for line, below in pairwise(below_heading):
        text = line.text.strip()
        is_alone = line.cell is None and line.level is None and not line.is_listed
        if not (is_alone and bold[line.paragraph] and len(text) <= LONGEST_HEADING) or text.endswith(_SENTENCE):
            continue
        if below.level is None and below.text.strip() and not (below.cell is None and bold[below.paragraph]):
            found.setdefault(text, []).append(line)
    for text, lines in found.items():
        also = f" ({len(lines)} steder)" if len(lines) > 1 else ""
        message = f"»{excerpt(text)}« ligner en overskrift, men er kun skrevet med fed{also}."
        yield warning(NOT_ACCESSIBLE, lines[0].place, message, "Er det en overskrift, så vælg en overskriftstypografi.")


def _is_bold(line: Line, styles: Styles) -> bool:
    return bool(line.runs) and all(styles.run_look(run).bold for run, _ in line.runs)


def _typed_lists(part: Part) -> Iterator[Finding]:
    """Yield one finding for each row of paragraphs that begin with a typed bullet or number."""
    for is_typed, lines in groupby(part.lines, lambda line: not line.is_listed and bool(_TYPED.search(line.text))):
        if not is_typed:
            continue
        first, *more = lines
        typed = _TYPED.search(first.text)
        also = f" ({len(more) + 1} afsnit i træk)" if more else ""
        message = f"Punktet »{excerpt(first.text[typed.start() if typed else 0 :])}« er skrevet i hånden{also}."
        yield warning(NOT_ACCESSIBLE, first.place, message, "Brug typografien »Opstilling - punkttegn« i stedet.")


def _spacing(part: Part) -> Iterator[Finding]:
    """Yield one finding for each row of empty paragraphs, but for those that Word demands."""
    for is_empty, lines in groupby(part.lines, _is_spacing):
        if is_empty:
            first, *more = lines
            what = f"{len(more) + 1} tomme afsnit er brugt" if more else "Et tomt afsnit er brugt"
            remedy = "Ret i skabelonen: slet det, og brug »Afstand før« eller »Afstand efter« i typografien."
            yield warning(NOT_ACCESSIBLE, first.place, f"{what} som afstand.", remedy)


def _is_spacing(line: Line) -> bool:
    """Tell whether a paragraph is only there to make room."""
    paragraph = line.paragraph
    if line.text.strip() or line.level is not None or next(paragraph.iter(*_SEEN), None) is not None:
        return False
    if any(one.get(W + "type") in ("page", "column") for one in paragraph.iter(W + "br")):
        return False
    before = next(paragraph.itersiblings(*_BLOCKS, preceding=True), None)
    behind = next(paragraph.itersiblings(*_BLOCKS), None)
    is_only_one = before is None and behind is None
    # Word demands a paragraph between two tables, and behind one that ends a cell or the document.
    holds_tables = before is not None and before.tag == W + "tbl" and (behind is None or behind.tag == W + "tbl")
    return not (is_only_one or holds_tables)
