"""The last wall: the finished file is opened again, and every text is looked for."""

import io
import zipfile
from collections.abc import Container

from lxml import etree

from docgen.finding import Finding, Place, error
from docgen.late import late_pattern
from docgen.word.language.render_log import RenderLog
from docgen.word.ooxml.template_tags import Element, W, text_of
from docgen.word.template_faults import NOT_THE_SAME

_TAG = late_pattern(r"\{\{|\{%|\{#")
_REMEDY = "Dokumentet er ikke gemt. Meld det som en fejl i docgen."
_FOUND = "\x00"
_TEXTS = late_pattern(">([^<]+)")
_CHARACTERS = (("</w:p>", "\x01"), ("<w:tab/>", "\t"), ("<w:br/>", "\n"))
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&"))


def verify(content: bytes, render_log: RenderLog, parts: list[str]) -> list[Finding]:
    """Return what a finished Word file lacks of what was printed; nothing, when all is well.

    ``parts`` are the part names the file must have.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = {f"/{name}" for name in package.namelist()}
        missing = [_fault(render_log, name, "er faldet ud af dokumentet.") for name in parts if name not in names]
        trees = {name: _tree(package.read(name[1:])) for name in render_log.printed if name in names}
    return missing + [fault for name, tree in trees.items() for fault in _compare(render_log, name, tree)]


def is_complete(content: bytes, render_log: RenderLog, plain: Container[str]) -> bool:
    """Tell whether a finished Word file has all that was printed, and no tag.

    What verify() would find is found, sooner: the parts in ``plain`` are known to have no text
    but their runs' and no paragraph in another, and are read without a tree.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return all(
            _is_complete(package.read(part[1:]).decode(), values)
            if part in plain
            else not _compare(render_log, part, _tree(package.read(part[1:])))
            for part, values in render_log.printed.items()
        )


def _is_complete(markup: str, values: list[str]) -> bool:
    for element, character in _CHARACTERS:
        markup = markup.replace(element, character)
    text = "".join(_TEXTS.findall(markup))
    if "&" in text:
        for entity, character in _ENTITIES:
            text = text.replace(entity, character)
    if not _TAG.search(text) and _stand_in_order(text, values):
        return True
    rest, lost = _take(text, values)
    return not lost and not _TAG.search(rest)


def _stand_in_order(text: str, values: list[str]) -> bool:
    """Tell whether the values stand in the text one behind the other, as they do in nearly every document."""
    position = 0
    for value in values:
        found = text.find(value, position)
        if found < 0:
            return False
        position = found + len(value)
    return True


def _compare(render_log: RenderLog, part: str, story: Element) -> list[Finding]:
    text = "\x01".join(text_of(paragraph) for paragraph in story.iter(W + "p"))
    rest, lost = _take(text, render_log.printed[part])
    faults = [_fault(render_log, part, f"mangler teksten »{value[:60]}«.") for value in lost]
    if left := _TAG.search(rest):
        faults.append(_fault(render_log, part, f"har et mærke tilbage: »{rest[left.start() : left.start() + 40]}«."))
    pictures = [one.get("descr", "") for one in story.iter("{*}docPr")]
    faults += [
        _fault(render_log, part, f"mangler billedet »{picture}«.")
        for picture in set(render_log.pictures[part])
        if pictures.count(picture) < render_log.pictures[part].count(picture)
    ]
    return faults


def _tree(content: bytes) -> Element:
    return etree.fromstring(content, etree.XMLParser(huge_tree=True, resolve_entities=False))


def _take(text: str, values: list[str]) -> tuple[str, list[str]]:
    """Return the text with the values taken out of it, and the values that were not there.

    The values are looked for one behind the other; one that does not stand in its order is looked
    for in what is left.
    """
    rest: list[str] = []
    late: list[str] = []
    position = 0
    for value in filter(None, values):
        found = text.find(value, position)
        if found < 0:
            late.append(value)
            continue
        rest.append(text[position:found])
        position = found + len(value)
    left = _FOUND.join([*rest, text[position:]])
    lost: list[str] = []
    for value in late:
        if value in left:
            left = left.replace(value, _FOUND, 1)
        else:
            lost.append(value)
    return left, lost


def _fault(render_log: RenderLog, part: str, message: str) -> Finding:
    return error(
        NOT_THE_SAME,
        Place(file=render_log.template, part=render_log.labels.get(part, part)),
        f"Det færdige dokument {message}",
        _REMEDY,
    )
