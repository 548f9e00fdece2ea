"""What must not be in a template, and tags that stand where nothing is filled."""

import re
from collections.abc import Iterator

from docgen.finding import Finding, Place, error
from docgen.word.ooxml.package import Package
from docgen.word.ooxml.stories import positions
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.template_faults import NEVER_FILLED, UNFINISHED, UNSAFE

_TAG = re.compile(r"\{\{.{0,500}?\}\}|\{%.{0,500}?%\}|\{#.{0,500}?#\}")
_TAG_START = re.compile(rb"\{[{%#]")
_FETCHING = re.compile(
    r"^\s*\\?(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|RD|DATABASE)\b", re.IGNORECASE
)
_CHANGES = tuple(
    W + name for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "rPrChange", "pPrChange")
)
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PROPERTIES = {
    "title": "titel",
    "subject": "emne",
    "creator": "forfatter",
    "keywords": "nøgleord",
    "description": "kommentarer",
    "category": "kategori",
}


def check_outside(package: Package, file: str, labels: dict[str, str]) -> Iterator[Finding]:
    """Yield what stands outside of what is filled, and what must be gone before a template is used.

    ``labels`` are the Danish names of the parts that are filled.
    """
    for name, label in labels.items():
        yield from _story(package.trees[name], Place(file=file, part=label))
        yield from _attributes(name, package, Place(file=file, part=label))
    for name in package.parts:
        if name not in labels and name.endswith((".xml", ".rels")):
            yield from _other(name, package, file)
    for name, kind in package.content_types.items():
        count = len(list(package.trees[name].iter(W + "comment"))) if kind == _COMMENTS else 0
        if count:
            place = Place(file=file, part="kommentarer")
            yield error(
                UNFINISHED,
                place,
                f"Skabelonen har kommentarer ({count}).",
                "Ret i skabelonen: slet dem under Gennemse.",
            )


def _story(story: Element, place: Place) -> Iterator[Finding]:
    changes = sum(1 for _ in story.iter(*_CHANGES))
    if changes:
        remedy = "Ret i skabelonen: acceptér eller afvis dem under Gennemse."
        yield error(UNFINISHED, place, f"Delen har registrerede ændringer ({changes}).", remedy)
    yield from _odd_text(story, place)
    for position in positions(story, place.part or ""):
        here = Place(file=place.file, part=position.label)
        codes = instructions(position.paragraph)
        code = " ".join(codes)
        for found in filter(None, map(_FETCHING.search, codes)):
            message = f"Feltet {found[1].upper()} henter noget udefra, når dokumentet åbnes."
            yield error(UNSAFE, here, message, "Ret i skabelonen: slet feltet.")
        yield from _never(code, here, " i en feltkode")
        deleted = "".join(one.text or "" for one in position.paragraph.iter(W + "delText"))
        yield from _never(deleted, here, " i slettet tekst")


def instructions(paragraph: Element) -> list[str]:
    """Return the instructions of the paragraph's fields, each by itself."""
    codes = [""]
    for one in paragraph.iter(W + "fldChar", W + "instrText", W + "fldSimple"):
        if one.tag == W + "fldSimple":
            codes += [one.get(W + "instr", ""), ""]
        elif one.tag == W + "instrText":
            codes[-1] += one.text or ""
        elif one.get(W + "fldCharType") == "begin":
            codes.append("")
    return codes


def _odd_text(story: Element, place: Place) -> Iterator[Finding]:
    """Yield the tags in text that is not a paragraph's own, such as a formula's."""
    for element in story.iter():
        parent = element.getparent()
        is_run = element.tag == W + "t" and parent is not None and parent.tag == W + "r"
        if not is_run and element.text and element.tag not in (W + "instrText", W + "delText"):
            yield from _never(element.text, place, ", hvor docgen ikke udfylder noget, fx i en formel,")


def _other(name: str, package: Package, file: str) -> Iterator[Finding]:
    if b"{" not in package.parts[name]:
        return
    tree = package.trees[name]
    is_properties = name.startswith("/docProps/")
    for element in tree.iter() if is_properties else (tree,):
        if is_properties and len(element):
            continue
        local = str(element.tag).rpartition("}")[2]
        part = f"dokumentegenskaber ({_PROPERTIES.get(local, local)})" if is_properties else name.removeprefix("/")
        text = "".join(element.itertext())
        yield from _never(text, Place(file=file, part=part), ", hvor docgen ikke udfylder noget,")
    yield from _attributes(name, package, Place(file=file, part=name.removeprefix("/")))


def _attributes(name: str, package: Package, place: Place) -> Iterator[Finding]:
    """Yield the tags in a part's attributes: alternative texts, links; most parts have no such sign at all."""
    if not _TAG_START.search(package.parts[name]):
        return
    for element in package.trees[name].iter():
        for value in element.attrib.values():
            yield from _never(str(value), place, " i et link eller en egenskab, fx en alternativ tekst,")


def _never(text: str, place: Place, where: str) -> Iterator[Finding]:
    for tag in _TAG.findall(text):
        here = Place(file=place.file, part=place.part, field=tag)
        yield error(
            NEVER_FILLED,
            here,
            f"Mærket står{where} og bliver ikke udfyldt.",
            "Ret i skabelonen: flyt det, eller slet det.",
        )
