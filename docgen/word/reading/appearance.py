"""How a finished document's text looks: strong enough to read, not hidden, and in Danish."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from docgen.finding import Finding, Place, error, warning
from docgen.word.ooxml.styles import AUTO, UNFORMATTED, Styles, TextFormat, text_format_of, value
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.reading.parts import Line, Part, marked_edges
from docgen.word.template_faults import NOT_ACCESSIBLE

LANGUAGE = "da-DK"
WEAKEST_CONTRAST = 4.5
"""The least contrast between text and what is behind it (WCAG 2.1, 1.4.3)."""

_PAPER = "FFFFFF"
_EDGES = {"firstRow": "firstRow", "lastRow": "lastRow", "firstColumn": "firstCol", "lastColumn": "lastCol"}


def check_appearance(parts: list[Part], styles: Styles, file: str) -> Iterator[Finding]:
    """Yield text that is too weak, hidden, or said to be in another language than Danish."""
    yield from _languages(parts, styles, file)
    for part in parts:
        cells: dict[Element, TextFormat] = {}
        for line in part.lines:
            if line.runs:
                yield from _line(line, styles, cells)


def _languages(parts: list[Part], styles: Styles, file: str) -> Iterator[Finding]:
    """Yield what the styles in use say of the language; the PDF takes its language from them."""
    place = Place(file=file, part="typografier")
    remedy = "Ret i skabelonen: markér al teksten, og vælg Gennemse → Sprog → Dansk som standard."
    if not styles.defaults.language:
        yield error(NOT_ACCESSIBLE, place, "Dokumentet siger ikke, hvilket sprog det er på.", remedy)
    elif styles.defaults.language != LANGUAGE:
        message = f"Dokumentets sprog er »{styles.defaults.language}«, ikke dansk (da-DK)."
        yield error(NOT_ACCESSIBLE, place, message, remedy)
    used = {line.style for part in parts for line in part.lines}
    runs = (run for part in parts for line in part.lines for run, _ in line.runs)
    used |= {value(run.find(W + "rPr"), "rStyle") or "" for run in runs}
    for style in sorted(used):
        if (language := styles.look(style).language) not in (None, LANGUAGE):
            message = f"Typografien »{styles.name(style)}« har sproget »{language}«, ikke dansk (da-DK)."
            yield error(NOT_ACCESSIBLE, place, message, "Ret i skabelonen: ret typografien: Formatér → Sprog.")


def _line(line: Line, styles: Styles, cells: dict[Element, TextFormat]) -> Iterator[Finding]:
    """Yield at most one finding of each code for a paragraph: its first."""
    around = text_format_of(None, line.paragraph.find(W + "pPr")).over(styles.look(line.style))
    if line.cell is not None:
        if line.cell not in cells:
            cells[line.cell] = _cell_look(line.cell, styles)
        around = _laid_on(around, cells[line.cell])
    around = around.over(styles.defaults)
    found: dict[str, Finding] = {}
    for run, text in line.runs:
        properties = run.find(W + "rPr")
        look = around if properties is None else _laid_on(styles.run_look(run), around)
        if look.hidden:
            found.setdefault("hidden", _hidden(line.place, text))
        elif weak := _weakness(look):
            found.setdefault("weak", _weak(line.place, text, weak))
        if (language := value(properties, "lang")) not in (None, LANGUAGE):
            found.setdefault("language", _foreign(line.place, text, language))
    yield from found.values()


def _laid_on(look: TextFormat, behind: TextFormat) -> TextFormat:
    """Return a look with what lies behind it where it has none of its own: ``auto`` lets shading through."""
    return (replace(look, fill=None) if look.fill == AUTO else look).over(behind)


def _cell_look(cell: Element, styles: Styles) -> TextFormat:
    """Return how a cell's text looks by the cell's shading, its table's style, and the cells around it."""
    row = next(cell.iterancestors(W + "tr"))
    table = next(cell.iterancestors(W + "tbl"))
    style = styles.named(value(table.find(W + "tblPr"), "tblStyle"), "table")
    edges = {
        "firstRow": next(row.itersiblings(W + "tr", preceding=True), None) is None,
        "lastRow": next(row.itersiblings(W + "tr"), None) is None,
        "firstColumn": next(cell.itersiblings(W + "tc", preceding=True), None) is None,
        "lastColumn": next(cell.itersiblings(W + "tc"), None) is None,
    }
    look = text_format_of(None, cell.find(W + "tcPr"))
    if row.find(f"{W}trPr/{W}hidden") is not None:
        look = replace(look, hidden=True)
    edges_named = marked_edges(table)
    for edge, is_here in edges.items():
        if is_here and edge in edges_named:
            look = look.over(styles.table_look(style, _EDGES[edge]))
    look = _laid_on(look, styles.look(style))
    outer = next(table.iterancestors(W + "tc"), None)
    return _laid_on(look, _cell_look(outer, styles) if outer is not None else UNFORMATTED)


def _weakness(look: TextFormat) -> float | None:
    """Return the contrast where it is too weak; Word itself picks a readable colour for ``auto``."""
    if look.colour is None or look.colour == AUTO:
        return None
    found = contrast(look.colour, _PAPER if look.fill is None or look.fill == AUTO else look.fill)
    return found if found < WEAKEST_CONTRAST else None


@lru_cache(maxsize=256)
def contrast(colour: str, behind: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2.1 reckons it."""
    light, dark = sorted((_luminance(colour), _luminance(behind)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def excerpt(text: str) -> str:
    """Return the beginning of a text, for a finding."""
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"


def _hidden(place: Place, text: str) -> Finding:
    message = f"Teksten »{excerpt(text)}« er skjult, men følger med filen."
    return error(
        NOT_ACCESSIBLE, place, message, "Ret i skabelonen: slet teksten, eller fjern »Skjult« under Skrifttype."
    )


def _weak(place: Place, text: str, found: float) -> Finding:
    # Rounded down, so that 4,49 is not told as 4,5.
    ratio = f"{int(found * 10) / 10}".replace(".", ",")
    message = (
        f"Teksten »{excerpt(text)}« er for svag mod sin baggrund: kontrasten er {ratio}:1 og skal være mindst 4,5:1."
    )
    return error(NOT_ACCESSIBLE, place, message, "Ret i skabelonen: vælg en mørkere skrift eller en lysere baggrund.")


def _foreign(place: Place, text: str, language: str | None) -> Finding:
    message = f"Teksten »{excerpt(text)}« er mærket som »{language}« og læses op på det sprog."
    return warning(NOT_ACCESSIBLE, place, message, "Er den på dansk, så vælg Gennemse → Sprog → Dansk.")
