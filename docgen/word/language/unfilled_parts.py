"""What must not be in a template, and tags that stand where nothing is filled."""

import re
from collections.abc import Collection, Iterator

from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern
from docgen.word.language.word_fields import DATE_BLOCKS, field_issues
from docgen.word.ooxml.bookmarks import bookmarks_in_loops, bookmarks_pointed_at
from docgen.word.ooxml.instructions import Instruction, instructions_of
from docgen.word.ooxml.package import Package
from docgen.word.ooxml.stories import positions
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.template_faults import FOREIGN_FIELD, NEVER_FILLED, UNFINISHED, UNSAFE

_TAG = late_pattern(r"\{\{.{0,500}?\}\}|\{%.{0,500}?%\}|\{#.{0,500}?#\}")
_TAG_START = late_pattern(rb"\{[{%#]")
_CHANGES = tuple(
    W + name for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "rPrChange", "pPrChange")
)
_REFUSED = {
    "object": "et indlejret objekt (OLE)",
    "control": "et ActiveX-felt",
    **dict.fromkeys(DATE_BLOCKS, "en dato, der skifter, hver gang papiret åbnes"),
}
_OUTSIDE = late_pattern(r"(?:https?|ftp|file):|\\\\", re.IGNORECASE)
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
    pointed_at = bookmarks_pointed_at(package.trees.values())
    for name, label in labels.items():
        yield from _repeated(package.trees[name], pointed_at, Place(file=file, part=label))
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
    for name in ("altChunk", "subDoc"):
        if next(story.iter(W + name), None) is not None:
            message = "Skabelonen sætter et andet dokument ind (altChunk)."
            yield error(UNSAFE, place, message, "Ret i skabelonen: sæt teksten ind i stedet.")
    yield from _odd_text(story, place)
    fields = _by_paragraph(story)
    for position in positions(story, place.part or ""):
        here = Place(file=place.file, part=position.where)
        for field in fields.get(position.paragraph, ()):
            for issue in field_issues(field):
                yield error(issue.code, here, issue.message, issue.remedy)
            yield from _never(field.code, here, " i en feltkode")
        yield from _elements(position.paragraph, here)
        deleted = "".join(one.text or "" for one in position.paragraph.iter(W + "delText"))
        yield from _never(deleted, here, " i slettet tekst")


def _repeated(story: Element, pointed_at: Collection[str], place: Place) -> Iterator[Finding]:
    """Yield the bookmarks that are pointed at and stand in a loop; the others have been taken out."""
    for element_ in bookmarks_in_loops(story):
        name = element_.get(W + "name", "")
        if name in pointed_at:
            message = f"Bogmærket »{name[:60]}« står i en løkke, så en henvisning til det kun fører til det første."
            remedy = "Ret i skabelonen: flyt bogmærket ud af løkken, eller slet henvisningen."
            yield warning(FOREIGN_FIELD, place, message, remedy)


def _by_paragraph(story: Element) -> dict[Element, list[Instruction]]:
    """Return the fields of a part by the paragraph that they begin in."""
    found: dict[Element, list[Instruction]] = {}
    for field in instructions_of(story):
        paragraph = next(field.begin.iterancestors(W + "p"), story)
        found.setdefault(paragraph, []).append(field)
    return found


def _elements(paragraph: Element, place: Place) -> Iterator[Finding]:
    """Yield what stands in a paragraph that is no text, no picture and no field that docgen knows."""
    for name, what in _REFUSED.items():
        if next(paragraph.iter(W + name), None) is not None:
            yield error(UNSAFE, place, f"Her står {what}.", "Ret i skabelonen: slet det.")
    for one in paragraph.iter("{urn:schemas-microsoft-com:vml}*"):
        fetched = [str(value) for value in one.attrib.values() if _OUTSIDE.match(str(value))]
        for address in fetched:
            message = f"En tegning henter noget udefra: »{address[:80]}«."
            yield error(UNSAFE, place, message, "Ret i skabelonen: sæt billedet ind som en del af filen.")


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
    """Yield the tags in a part's attributes: alternative texts, links; most parts have no brace at all."""
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
