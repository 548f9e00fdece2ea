"""A template's text: its controls become ordinary text, and what Word would find twice in a loop is taken out.

A control shows what it is bound to, not what is written in it; one that is shown as a placeholder is not printed as
text. In a finished paper nobody fills anything in, so a control's content is all that is wanted of it.
"""

from collections.abc import Collection, Iterator

from docgen.word.ooxml.bookmarks import bookmarks_in_loops
from docgen.word.ooxml.instructions import instructions_of
from docgen.word.ooxml.template_tags import Element, W

_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NUMBERS = (_WORD_2010 + "paraId", _WORD_2010 + "textId")
_WRAPPERS = {"smartTag": "smarttags", "customXml": "XML-mærker"}
_PROPERTIES = (W + "smartTagPr", W + "customXmlPr")
_LONGEST_NAME = 40


def clean_story(tree: Element, wanted: Collection[str]) -> Iterator[str]:
    """Make a part's controls and form fields text, and take its numbers out.

    Yields what each of it is called, empty where it is Word's own. ``wanted`` are the names of the bookmarks that
    something points at.
    """
    for control in list(tree.iter(W + "sdt")):
        yield from _control(control)
    for name, what in _WRAPPERS.items():
        for one in list(tree.iter(W + name)):
            _unwrap(one, one)
            yield what
    yield from _form_fields(tree)
    for one in list(tree.iter(W + "permStart", W + "permEnd")):
        _remove(one)
        if one.tag == W + "permStart":
            yield "tilladelser til at rette"
    yield from _bookmarks(tree, wanted)


def take_numbers_out(tree: Element) -> bool:
    """Take out the numbers that Word gives paragraphs, which a loop would repeat; tell whether there were any."""
    numbered = [one for one in tree.iter(W + "p", W + "tr") if any(name in one.attrib for name in _NUMBERS)]
    for one in numbered:
        for name in _NUMBERS:
            one.attrib.pop(name, None)
    return bool(numbered)


def _control(control: Element) -> Iterator[str]:
    properties = control.find(W + "sdtPr")
    bound = [one for one in properties if str(one.tag).endswith("}dataBinding")] if properties is not None else []
    if properties is not None and properties.find(W + "docPartObj") is not None:
        for one in bound:
            properties.remove(one)
            yield ""
        return
    name = _name(properties)
    content = control.find(W + "sdtContent")
    _unwrap(control, content)
    what = "bundet til skjulte data; teksten bliver stående" if bound else "teksten bliver stående"
    yield f"indholdskontrollen {name} ({what})"


def _name(properties: Element | None) -> str:
    for name in ("alias", "tag"):
        one = properties.find(W + name) if properties is not None else None
        if one is not None and (text := one.get(W + "val", "").strip()):
            return f"»{text[:_LONGEST_NAME]}«"
    return "uden navn"


def _form_fields(tree: Element) -> Iterator[str]:
    for found in list(instructions_of(tree)):
        if found.name != "FORMTEXT":
            continue
        for element_ in found.chars:
            if element_.tag == W + "fldSimple":
                _unwrap(element_, element_)
            else:
                _remove(element_)
        yield "et formularfelt (teksten bliver stående)"


def _bookmarks(tree: Element, wanted: Collection[str]) -> Iterator[str]:
    """Take out the bookmarks that a loop would repeat and nothing points at, and Word's own of the last edit."""
    repeated = set(bookmarks_in_loops(tree))
    ends: dict[str | None, list[Element]] = {}
    for end in tree.iter(W + "bookmarkEnd"):
        ends.setdefault(end.get(W + "id"), []).append(end)
    for one in list(tree.iter(W + "bookmarkStart")):
        name, number = one.get(W + "name", ""), one.get(W + "id")
        if name != "_GoBack" and (one not in repeated or name in wanted):
            continue
        for element_ in (one, *ends.get(number, [])[:1]):
            _remove(element_)
        yield "" if name.startswith("_") else f"bogmærket »{name[:_LONGEST_NAME]}« i en løkke"


def _unwrap(around: Element, content: Element | None) -> None:
    """Put what stands in ``content`` in the place of the element around it; less the properties of a wrapper."""
    parent = around.getparent()
    if parent is None:
        return
    for child in list(content) if content is not None else ():
        if child.tag not in _PROPERTIES:
            around.addprevious(child)
    parent.remove(around)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
