"""The fields of a part: what Word works out by itself, such as a list of contents or the page of a bookmark."""

from collections.abc import Iterator
from dataclasses import field

from lxml import etree

from docgen.late import dataclass
from docgen.word.ooxml.template_tags import Element, W

PAGE = "PAGEREF"
"""The word of a field that gives the page of a bookmark."""


@dataclass(frozen=True)
class FieldCode:
    """A field: its instruction (``PAGEREF _Ref1``), its field characters, and the texts that stand for its value."""

    code: str
    begin: Element
    separate: Element
    end: Element
    texts: tuple[Element, ...]

    @property
    def word(self) -> str:
        """The instruction's first word, in capitals."""
        return (self.code.split() or [""])[0].upper()

    @property
    def name(self) -> str:
        """The instruction's second word: the bookmark that it points at."""
        return [*self.code.split(), "", ""][1].strip('"')


@dataclass
class _Open:
    """A field whose end has not come yet."""

    begin: Element
    code: str = ""
    separate: Element | None = None
    texts: list[Element] = field(default_factory=list)


def field_codes(story: Element) -> Iterator[FieldCode]:
    """Yield the fields that have a value, an inner one before the one around it."""
    waiting: list[_Open] = []
    for one in story.iter(W + "fldChar", W + "instrText", W + "t"):
        if one.get(W + "fldCharType") == "begin":
            waiting.append(_Open(one))
        elif waiting and one.tag == W + "fldChar":
            if ended := _step(waiting, one):
                yield ended
        elif waiting and one.tag == W + "instrText":
            waiting[-1].code += one.text or ""
        else:
            for around in waiting:
                if around.separate is not None:
                    around.texts.append(one)


def complete_fields(story: Element, word: str) -> None:
    """Give each field of this word the field characters of one with a result: begin, separate and end."""
    for simple in list(story.iter(W + "fldSimple")):
        code = simple.get(W + "instr", "")
        if code.split()[:1] == [word]:
            chars = [_field_char("begin"), etree.Element(W + "r"), _field_char("separate"), *simple, _field_char("end")]
            etree.SubElement(chars[1], W + "instrText").text = code
            for one in chars:
                simple.addprevious(one)
            _remove(simple)
    waiting: list[tuple[str, bool]] = []
    for one in list(story.iter(W + "fldChar", W + "instrText")):
        kind = one.get(W + "fldCharType")
        if kind == "begin":
            waiting.append(("", False))
        elif not waiting:
            continue
        elif kind == "end":
            code, has_middle = waiting.pop()
            run = one.getparent()
            if not has_middle and code.split()[:1] == [word] and run is not None:
                run.addprevious(_field_char("separate"))
        else:
            code, has_middle = waiting[-1]
            waiting[-1] = (code + (one.text or ""), has_middle or kind == "separate")


def _field_char(kind: str) -> Element:
    run = etree.Element(W + "r")
    etree.SubElement(run, W + "fldChar", {W + "fldCharType": kind})
    return run


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _step(waiting: list[_Open], char: Element) -> FieldCode | None:
    """Take a field character that is not the first of its field; return the field where it is the last."""
    if char.get(W + "fldCharType") != "end":
        waiting[-1].separate = char
        return None
    ended = waiting.pop()
    if ended.separate is None:
        return None
    return FieldCode(ended.code.strip(), ended.begin, ended.separate, char, tuple(ended.texts))
