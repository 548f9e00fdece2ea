"""What stands among a finished document's words: tables, pictures, text boxes and links."""

import re
from collections.abc import Iterator, Sequence

from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern
from docgen.word.ooxml.styles import Styles, value
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.reading.appearance import excerpt
from docgen.word.reading.parts import Line, Part, R, marked_edges
from docgen.word.template_faults import NOT_ACCESSIBLE

FACT_TABLES = ("Fakta", "Boks", "Opstilling", "Opstilling i boks")
"""The house's tables whose first column names each row, or that only place things: they need no header row."""

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FILE_NAME = late_pattern(
    r"[^\n]*\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|heic|pdf)"
    r"|(?:image|img|dsc|dscn|pict?|picture|billede|foto|grafik)[ _-]*\d+",
    re.IGNORECASE,
)
_ADDRESS = late_pattern(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_POINTLESS = ("her", "klik her", "tryk her", "se her", "læs her", "læs mere", "læs mere her", "link", "linket")
_REMOTE = late_pattern(r"#|(?!file:)[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_LINK_FIELD = late_pattern(r'\bHYPERLINK\s+"([^"]+)"')
_OBJECTS = tuple(W + name for name in ("drawing", "pict", "hyperlink", "instrText", "fldSimple"))


def check_objects(parts: Sequence[Part], styles: Styles) -> Iterator[Finding]:
    """Yield the tables, pictures, text boxes and links that not everyone can use."""
    for part in parts:
        if part.is_read:
            yield from _tables(part, styles)
        for line in part.lines:
            if next(line.paragraph.iter(*_OBJECTS), None) is not None:
                yield from _boxes(line)
                yield from _pictures(line)
                yield from _links(line, part, styles)


def _tables(part: Part, styles: Styles) -> Iterator[Finding]:
    rows: dict[Element, dict[Element, list[Element]]] = {}
    for cell in part.cells:
        row = next(cell.iterancestors(W + "tr"))
        table = next(row.iterancestors(W + "tbl"))
        rows.setdefault(table, {}).setdefault(row, []).append(cell)
    for table, lines in rows.items():
        cells = [cell for line in lines.values() for cell in line]
        first = part.cells[cells[0]]
        name = first.position.label.rpartition(", række ")[0]
        table_place = Place(file=first.file, part=f"{name}{first.position.under}")
        if next(table.iterancestors(W + "tc"), None) is not None:
            message = "Tabellen står inde i en anden tabel, og så læses den op i forkert rækkefølge."
            yield error(
                NOT_ACCESSIBLE, table_place, message, "Ret i skabelonen: flyt den ud, så den står for sig selv."
            )
        elif not _has_head(table, next(iter(lines)), styles):
            message = "Tabellen mangler en overskriftsrække."
            remedy = "Ret i skabelonen: sæt flueben ved »Gentag som overskriftsrække« i første rækkes egenskaber."
            yield error(NOT_ACCESSIBLE, table_place, message, remedy)
        merged = next((cell for cell in cells if _is_merged(cell)), None)
        if merged is not None:
            message = "Cellen er flettet af flere, og så kan en skærmlæser ikke sige, hvilken kolonne den hører til."
            where = re.sub(r", afsnit \d+(?=, under »|, ved »|$)", "", part.cells[merged].position.where)
            place = Place(file=first.file, part=where)
            yield warning(NOT_ACCESSIBLE, place, message, "Ret i skabelonen: opdel cellen.")


def _has_head(table: Element, first: Element, styles: Styles) -> bool:
    head = first.find(f"{W}trPr/{W}tblHeader")
    if head is not None and head.get(W + "val") not in ("0", "false", "off"):
        return True
    style = value(table.find(W + "tblPr"), "tblStyle") or ""
    edges = marked_edges(table)
    return bool({style, styles.name(style)} & set(FACT_TABLES)) or ("firstColumn" in edges and "firstRow" not in edges)


def _is_merged(cell: Element) -> bool:
    properties = cell.find(W + "tcPr")
    if properties is None:
        return False
    return (value(properties, "gridSpan") or "1") != "1" or properties.find(W + "vMerge") is not None


def _boxes(line: Line) -> Iterator[Finding]:
    for name in (W + "txbxContent", W + "pict"):
        for one in _of(line, name):
            if next(one.iterancestors(_FALLBACK), None) is None:
                what = "En tekstboks" if name.endswith("txbxContent") else "En tegning i et ældre format (VML)"
                message = f"{what} kan ikke læses op i den rigtige rækkefølge."
                remedy = "Ret i skabelonen: flyt teksten ud i et almindeligt afsnit."
                yield error(NOT_ACCESSIBLE, line.place, message, remedy)
                return


def _of(line: Line, *names: str) -> Iterator[Element]:
    """Yield what stands in the paragraph itself, not in a text box in it."""
    for one in line.paragraph.iter(*names):
        if next(one.iterancestors(W + "p")) is line.paragraph:
            yield one


def _pictures(line: Line) -> Iterator[Finding]:
    for picture in _of(line, _WP + "inline", _WP + "anchor"):
        described = picture.find(_WP + "docPr")
        if described is None or next(picture.iter(W + "txbxContent"), None) is not None:
            continue
        text = (described.get("descr") or described.get("title") or "").strip()
        is_decoration = any(one.get("val") in ("1", "true") for one in described.iter("{*}decorative"))
        remedy = "Skriv den under »Rediger alternativ tekst«, eller markér billedet som dekorativt."
        if not text and not is_decoration:
            yield error(NOT_ACCESSIBLE, line.place, "Et billede mangler en alternativ tekst.", remedy)
        elif _FILE_NAME.fullmatch(text):
            message = f"Et billedes alternative tekst er »{excerpt(text)}«. Den skal sige, hvad man ser."
            yield error(NOT_ACCESSIBLE, line.place, message, remedy)
        if picture.tag == _WP + "anchor":
            message = "Et billede flyder frit og kan blive læst op et forkert sted."
            yield warning(NOT_ACCESSIBLE, line.place, message, "Ret i skabelonen: vælg »På linje med teksten«.")


def _links(line: Line, part: Part, styles: Styles) -> Iterator[Finding]:
    for link in _of(line, W + "hyperlink"):
        text = "".join(one.text or "" for one in link.iter(W + "t")).strip()
        yield from _words(link, text, line.place)
        # LibreOffice leaves a link without the style out of the PDF; one within the document stays.
        if link.get(R + "id") and any(not _is_link_style(run, styles) for run in link.iter(W + "r")):
            message = f"Linket »{excerpt(text)}« har ikke typografien »Hyperlink« og kan mangle i PDF'en."
            yield error(NOT_ACCESSIBLE, line.place, message, "Ret i skabelonen: giv linket typografien »Hyperlink«.")
    targets = [part.links[found] for found in _link_ids(line) if found in part.links]
    codes = "".join(one.text or "" for one in _of(line, W + "instrText"))
    codes += " ".join(one.get(W + "instr", "") for one in _of(line, W + "fldSimple"))
    for target in [*targets, *_LINK_FIELD.findall(codes)]:
        if _is_local(target):
            message = (
                f"Et link fører til en fil på en computer eller et drev: »{excerpt(target)}«. Andre kan ikke åbne den."
            )
            yield error(
                NOT_ACCESSIBLE, line.place, message, "Ret i skabelonen: vis til en webadresse, eller slet linket."
            )


def _words(link: Element, text: str, place: Place) -> Iterator[Finding]:
    if not text and next(link.iter(W + "drawing"), None) is None:
        yield error(NOT_ACCESSIBLE, place, "Et link har ingen tekst.", "Ret i skabelonen: skriv, hvor det fører hen.")
    elif _ADDRESS.fullmatch(text) or text.casefold().rstrip(".") in _POINTLESS:
        message = f"Linket »{excerpt(text)}« siger ikke med ord, hvor det fører hen."
        yield warning(NOT_ACCESSIBLE, place, message, "Skriv sidens navn i linket, og lad adressen ligge bag.")


def _is_link_style(run: Element, styles: Styles) -> bool:
    if run.find(W + "t") is None:
        return True
    style = value(run.find(W + "rPr"), "rStyle") or ""
    return any(value(one, "name") in ("Hyperlink", "FollowedHyperlink") for one in styles.chain(style))


def _link_ids(line: Line) -> list[str]:
    """Return the relationships that the paragraph's links and its pictures' links use."""
    found = [link.get(R + "id") for link in _of(line, W + "hyperlink")]
    found += [
        click.get(R + "id")
        for click in _of(line, "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick", _WP + "hlinkClick")
    ]
    return [one for one in dict.fromkeys(found) if one]


def _is_local(target: str) -> bool:
    """Tell whether an address is a file's: one on a drive, on a server's share, or a bare file name."""
    return not _REMOTE.match(target.strip())
