"""The fields of a part by their instructions, wherever Word has split them: over runs, and over paragraphs."""

from collections.abc import Iterator
from dataclasses import field

from docgen.late import dataclass, late_pattern
from docgen.word.ooxml.template_tags import Element, W

_NAME = late_pattern(r"\s*+(?:\\\s*+)?([A-Za-z]+|=)")


@dataclass
class Instruction:
    """A field: the element that it begins with, its instruction, and the elements of it that are not its value."""

    begin: Element
    code: str = ""
    chars: list[Element] = field(default_factory=list)
    is_open: bool = True

    @property
    def name(self) -> str:
        """The first word of the instruction, in capitals: ``PAGE``; ``=`` of a formula, empty of nothing."""
        found = _NAME.match(self.code)
        return found[1].upper() if found else ""


def instructions_of(story: Element) -> Iterator[Instruction]:
    """Yield the fields of a part in the order that they begin in, an inner one behind the one around it."""
    found: list[Instruction] = []
    waiting: list[Instruction] = []
    for one in story.iter(W + "fldChar", W + "instrText", W + "fldSimple"):
        kind = one.get(W + "fldCharType")
        if one.tag == W + "fldSimple":
            found.append(Instruction(one, one.get(W + "instr", ""), [one]))
        elif kind == "begin":
            waiting.append(Instruction(one, "", [one]))
            found.append(waiting[-1])
        elif one.tag == W + "instrText" and not waiting:
            found.append(Instruction(one, one.text or "", [one]))
        elif waiting:
            waiting[-1].chars.append(one)
            if one.tag == W + "instrText" and waiting[-1].is_open:
                waiting[-1].code += one.text or ""
            elif kind == "separate":
                waiting[-1].is_open = False
            elif kind == "end":
                waiting.pop()
    yield from found
