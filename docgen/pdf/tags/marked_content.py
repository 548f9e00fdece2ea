"""The marked content of a page that its tags point at, and what is drawn outside of any."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import pikepdf
from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
    Stream,
)

from docgen.late import dataclass

_WORDS = frozenset({"Tj", "TJ", "'", '"', "Do", "INLINE IMAGE"})
TEXT = frozenset({"Tj", "TJ", "'", '"'})
"""The operators that show text (ISO 32000-1, 9.4.3)."""
_PATH = frozenset({"m", "l", "c", "v", "y", "h", "re", "W", "W*"})
_PAINT = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"})

_UNDRAWN = TEXT | {"INLINE IMAGE"}
_DEEPEST = 8  # forms in forms

_Instruction = ContentStreamInstruction | ContentStreamInlineImage


@dataclass(frozen=True)
class MarkedContent:
    """What a page's content stream marks: its MCIDs (``numbers``); text or pictures, and lines, outside marked content.

    ``lines`` gives the first and last instruction of each. What is marked as an artifact counts as marked;
    ``hidden_words`` counts the texts in artifacts that are no header or footer, ``running_words`` those that are;
    ``filled`` are the MCIDs in which something is drawn.
    """

    numbers: frozenset[int]
    loose_words: bool
    lines: tuple[tuple[int, int], ...]
    hidden_words: int = 0
    running_words: int = 0
    filled: frozenset[int] = frozenset()


def marked_content_of(page: Page, instructions: Sequence[_Instruction]) -> MarkedContent:
    """Return what is marked in a page's drawing, and what is not."""
    numbers: set[int | None] = set()
    filled: set[int] = set()
    lines: list[tuple[int, int]] = []
    loose_words = False
    counts = {"hidden": 0, "running": 0}
    open_sequences: list[str] = []
    open_numbers: list[int | None] = []
    path_start: int | None = None
    for place, instruction in enumerate(instructions):
        name = str(instruction.operator)
        if name in _PATH and path_start is None:
            path_start = place
        if name in {"BMC", "BDC"}:
            number = number_of(page, instruction)
            open_sequences.append("tagged" if number is not None else _artifact(instruction))
            open_numbers.append(number)
            numbers.add(number)
        elif name == "EMC" and open_sequences:
            open_sequences.pop()
            open_numbers.pop()
        elif not any(open_sequences):
            is_drawing = name == "Do" and _is_drawing(_drawn(page, instruction), 0)
            loose_words = loose_words or (
                name in _WORDS and not is_drawing and not _has_own_marked_content(page, instruction)
            )
            if name in _PAINT or is_drawing:
                lines.append((place if path_start is None else path_start, place))
        else:
            filled.update(_filled(name, open_numbers))
        if name in TEXT and any(open_sequences) and (kind := next(filter(None, reversed(open_sequences)))) in counts:
            counts[kind] += 1
        if name not in _PATH:
            path_start = None
    known = frozenset(number for number in numbers if number is not None)
    return MarkedContent(known, loose_words, tuple(lines), counts["hidden"], counts["running"], frozenset(filled))


def kinds_drawn(page: Page) -> dict[int, Counter[str]]:
    """Return for each MCID of a page how many stretches of text, lines and grounds, and pictures are drawn in it."""
    kinds: dict[int, Counter[str]] = {}
    open_numbers: list[int | None] = []
    for step in pikepdf.parse_content_stream(page):
        name = str(step.operator)
        if name in {"BMC", "BDC"}:
            open_numbers.append(number_of(page, step))
        elif name == "EMC" and open_numbers:
            open_numbers.pop()
        kind = "text" if name in TEXT else "picture" if name in _WORDS else "line"
        for number in _filled(name, open_numbers):
            kinds.setdefault(number, Counter())[kind] += 1
    return kinds


def _has_own_marked_content(page: Page, instruction: _Instruction) -> bool:
    """Tell whether a form is drawn whose marked content the tags point at (ISO 32000-1, 14.7.4.2)."""
    return str(instruction.operator) == "Do" and "/StructParents" in _drawn(page, instruction)


def _drawn(page: Page, instruction: _Instruction) -> Object:
    """Return the form or the picture that an instruction draws; an empty one where there is none."""
    drawings = page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
    is_there = isinstance(instruction, ContentStreamInstruction) and isinstance(drawings, Dictionary)
    return drawings.get(str(instruction.operands[0]), Dictionary()) if is_there else Dictionary()


def _is_drawing(form: Object, depth: int) -> bool:
    """Tell whether a form draws lines and grounds alone, and neither words nor pictures."""
    if not isinstance(form, Stream) or form.get("/Subtype") != Name.Form or "/StructParents" in form:
        return False
    below = form.get("/Resources", Dictionary()).get("/XObject", Dictionary())
    if depth > _DEEPEST or not all(_is_drawing(one, depth + 1) for _, one in below.items()):
        return False
    try:
        return all(str(step.operator) not in _UNDRAWN for step in pikepdf.parse_content_stream(form))
    except pikepdf.PdfError:
        return False


def _filled(name: str, open_numbers: Sequence[int | None]) -> Iterator[int]:
    """Yield the MCID that something is drawn in; some programs leave marked content that is empty."""
    if name in _WORDS or name in _PAINT:
        yield from islice((number for number in reversed(open_numbers) if number is not None), 1)


def _artifact(instruction: _Instruction) -> str:
    """Return what marked content without an MCID makes of its words: ``hidden``, ``running`` (a header) or nothing."""
    if instruction.operands[0] != Name.Artifact:
        return ""
    properties = instruction.operands[1] if len(instruction.operands) > 1 else None
    is_running = isinstance(properties, Dictionary) and properties.get("/Type") == Name.Pagination
    return "running" if is_running else "hidden"


def tag_lines_as_artifacts(pdf: Pdf, page: Page) -> MarkedContent:
    """Mark lines and frames outside marked content as artifacts: they carry no words; return what is marked then.

    LibreOffice 7.4 leaves the frame of a paragraph outside the tags, which PDF/UA does not allow.
    """
    instructions = pikepdf.parse_content_stream(page)
    content = marked_content_of(page, instructions)
    lines = content.lines
    if not lines:
        return content
    result: list[_Instruction] = []
    done = 0
    for first, last in lines:
        result += instructions[done:first]
        result.append(ContentStreamInstruction([Name.Artifact], Operator("BMC")))
        result += instructions[first : last + 1]
        result.append(ContentStreamInstruction([], Operator("EMC")))
        done = last + 1
    result += instructions[done:]
    page.obj.Contents = Stream(pdf, pikepdf.unparse_content_stream(result))
    return marked_content_of(page, result)


def number_of(page: Page, instruction: _Instruction) -> int | None:
    """Return the MCID that tags can point at, or None for other marked content."""
    if len(instruction.operands) < 2 or instruction.operands[0] == Name.Artifact:
        return None
    properties = instruction.operands[1]
    if isinstance(properties, Name):
        named = page.obj.get("/Resources", Dictionary()).get("/Properties", Dictionary())
        properties = named.get(str(properties), Dictionary())
    number = properties.get("/MCID") if isinstance(properties, Dictionary) else None
    return number if isinstance(number, int) else None
