"""What must not be left in a finished document, because it leaks, changes by itself, or runs."""

import re
from collections.abc import Iterator, Sequence

from docgen.finding import Finding, Place, error
from docgen.late import late_pattern
from docgen.word.language.unfilled_parts import instructions
from docgen.word.ooxml.package import Package
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.reading.appearance import excerpt
from docgen.word.reading.parts import Line, Part
from docgen.word.template_faults import LEFT_TAG, NOT_ACCESSIBLE

_LEFT = "Der står et mærke tilbage fra skabelonen"
_TAG = late_pattern(r"\{[{%#](?:.{0,60}?[}%#]\})?|\}\}|%\}|#\}", re.DOTALL)
_TAG_DELIMITER = late_pattern(rb"\{[{%#]|[}%#]\}")
_CHANGES = tuple(
    W + name
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange"),
    )
)
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_FETCHING = ("INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "RD")
_CHANGING = ("DATE", "TIME", "SAVEDATE", "PRINTDATE", "EDITTIME")
_POINTING = ("PAGEREF", "REF", "NOTEREF")
_RUNS = {
    "/vbaProject": "makroer",
    "/oleObject": "et indlejret objekt (OLE)",
    "/package": "en indlejret fil, fx et helt regneark bag et diagram",
    "/control": "et ActiveX-felt",
    "/aFChunk": "et andet dokument, der sættes ind (altChunk)",
    "/subDocument": "et andet dokument, der sættes ind",
}


def check_leftovers(package: Package, parts: Sequence[Part], file: str, *, is_template: bool) -> Iterator[Finding]:
    """Yield what is left over in a document.

    In a ``is_template`` what its own linter reports is passed over: tags, comments, tracked
    changes, and what is fetched from outside or runs.
    """
    bookmarks = {mark.get(W + "name") for part in parts for mark in part.tree.iter(W + "bookmarkStart")}
    for part in parts:
        for line in part.lines:
            yield from _fields(line, bookmarks, is_template=is_template)
    if is_template:
        return
    yield from _tags(package, parts, file)
    yield from _unfinished(package, parts, file)
    yield from _relations(package, parts, file)
    yield from _fetched(package, parts, file)


def _fields(line: Line, bookmarks: set[str | None], *, is_template: bool) -> Iterator[Finding]:
    for code in instructions(line.paragraph):
        name, pointed_at = [*code.split(), "", ""][:2]
        name = name.upper()
        if name in _FETCHING and not is_template:
            message = f"Feltet {name} henter noget udefra, når dokumentet åbnes."
            yield error(NOT_ACCESSIBLE, line.place, message, "Ret i skabelonen: slet feltet.")
        elif name in _CHANGING and not is_template:
            message = f"Feltet {name} skifter værdi, hver gang dokumentet åbnes."
            yield error(NOT_ACCESSIBLE, line.place, message, "Ret i skabelonen: skriv datoen med et mærke i stedet.")
        elif name in _POINTING and pointed_at.strip('"') not in bookmarks:
            message = f"Feltet {name} viser til et bogmærke, der ikke findes, og bliver til en fejl i PDF'en."
            yield error(NOT_ACCESSIBLE, line.place, message, "Ret i skabelonen: indsæt krydshenvisningen igen.")


def _tags(package: Package, parts: Sequence[Part], file: str) -> Iterator[Finding]:
    remedy = "Ret i skabelonen: mærket skulle have været udfyldt."
    for part in parts:
        for line in part.lines:
            for tag in _TAG.findall(line.text):
                place = Place(file=file, part=line.place.part, field=tag)
                yield error(LEFT_TAG, place, f"{_LEFT}.", remedy)
    labels = {part.name: part.label for part in parts}
    for name, tree in package.trees.items():
        if not _TAG_DELIMITER.search(package.parts[name]):
            continue
        texts = [] if name in labels else [element.text or "" for element in tree.iter() if not len(element)]
        texts += [str(text) for element in tree.iter() for text in element.attrib.values()]
        for text in texts:
            if found := _TAG.search(text):
                place = Place(file=file, part=labels.get(name, _part_name(name)), field=found[0])
                message = f"{_LEFT} i en egenskab, som ikke ses på siden."
                yield error(LEFT_TAG, place, message, remedy)


def _part_name(name: str) -> str:
    return "dokumentegenskaber" if name.startswith("/docProps/") else name.removeprefix("/")


def _unfinished(package: Package, parts: Sequence[Part], file: str) -> Iterator[Finding]:
    for part in parts:
        if changes := sum(1 for _ in part.tree.iter(*_CHANGES)):
            message = f"Delen har registrerede ændringer ({changes}). Også det slettede følger med."
            remedy = "Ret i skabelonen: acceptér eller afvis dem under Gennemse."
            yield error(NOT_ACCESSIBLE, Place(file=file, part=part.label), message, remedy)
    for name, kind in package.content_types.items():
        if kind == _COMMENTS and (count := sum(1 for _ in package.trees[name].iter(W + "comment"))):
            message = f"Dokumentet har kommentarer ({count}), som følger med."
            remedy = "Ret i skabelonen: slet dem under Gennemse."
            yield error(NOT_ACCESSIBLE, Place(file=file, part="kommentarer"), message, remedy)


def _relations(package: Package, parts: Sequence[Part], file: str) -> Iterator[Finding]:
    """Yield what lies in the file beside its text."""
    for name, one in _relationships(package):
        kind = "/" + one.get("Type", "").rpartition("/")[2]
        if kind in _RUNS and not _is_outside(one):
            message = f"Dokumentet har {_RUNS[kind]}: »{excerpt(one.get('Target', ''))}«."
            yield error(
                NOT_ACCESSIBLE,
                _place(name, parts, file),
                message,
                "Ret i skabelonen: slet det, eller sæt det ind som billede.",
            )


def _fetched(package: Package, parts: Sequence[Part], file: str) -> Iterator[Finding]:
    for name, one in _relationships(package):
        if _is_outside(one):
            kind = one.get("Type", "").rpartition("/")[2]
            message = f"Dokumentet henter noget udefra ({kind}): »{excerpt(one.get('Target', ''))}«."
            remedy = "Ret i skabelonen: fjern det, eller sæt det ind som en del af filen."
            yield error(NOT_ACCESSIBLE, _place(name, parts, file), message, remedy)


def _relationships(package: Package) -> Iterator[tuple[str, Element]]:
    """Yield every relationship with the name of the part that has it."""
    for name, tree in package.trees.items():
        if name.endswith(".rels"):
            folder, _, stem = name.rpartition("/_rels/")
            for one in tree.iter("{*}Relationship"):
                yield f"{folder}/{stem.removesuffix('.rels')}", one


def _is_outside(one: Element) -> bool:
    return one.get("TargetMode") == "External" and not one.get("Type", "").endswith("/hyperlink")


def _place(name: str, parts: Sequence[Part], file: str) -> Place:
    labels = {part.name: part.label for part in parts}
    return Place(file=file, part=labels.get(name, name.strip("/") or None))
