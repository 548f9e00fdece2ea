"""Text that a file leaves outside its own tags: blanks are nothing to be read, a line of words is put into a tag.

A screen reader passes over what no tag leads to, so a header that a browser prints or a page number that was put on
later is heard by nobody. Where the tags lack more than a few lines they are left as they are, for who knows the order.
"""

from collections.abc import Iterator, Mapping, Sequence

import pikepdf
from pikepdf import (
    Array,
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
    Stream,
    String,
)

from docgen.late import dataclass
from docgen.pdf.tags.marked_content import TEXT, marked_content_of, number_of
from docgen.pdf.tags.placing import last_on, put_behind
from docgen.pdf.tags.structure import Tags, read_tags

_MOST = 600  # bytes of one page's text outside the tags: some lines, in fonts of one byte or two a letter
_ENCODINGS = (None, Name.WinAnsiEncoding, Name.MacRomanEncoding, Name.StandardEncoding)
_Instruction = ContentStreamInstruction | ContentStreamInlineImage


@dataclass(frozen=True)
class _Stray:
    """An instruction that shows text outside the tags: its place, its bytes, and the tagged mark drawn before it."""

    place: int
    text: bytes
    is_blank: bool
    before: int | None


def seat_outside_words(pdf: Pdf) -> tuple[int, ...]:
    """Mark blanks outside the tags as artifacts and put a few words there into a tag; return the pages with words.

    They are read aloud behind what is drawn before them.
    """
    tags = read_tags(pdf)
    if tags is None:
        return ()
    return tuple(number for number, page in enumerate(pdf.pages, 1) if _seat(pdf, page, tags))


def _seat(pdf: Pdf, page: Page, tags: Tags) -> bool:
    """Seat what a page has outside the tags; tell whether any of it was words."""
    instructions = list(pikepdf.parse_content_stream(page))
    owners = tags.where.words.get(page.obj.objgen, (None, {}))[1]
    drawn = marked_content_of(page, instructions)
    if not drawn.loose_words and drawn.filled <= owners.keys():
        return False
    steps = [_unnumbered(page, step, owners) for step in instructions]
    strays = list(_strays(page, steps))
    words = [stray for stray in strays if not stray.is_blank]
    others = [step for step in steps if str(step.operator) not in TEXT]
    if marked_content_of(page, others).loose_words or sum(len(stray.text) for stray in words) > _MOST:
        words = []  # pictures cannot be told of, and many words have an order that nobody knows
    free = 1 + max((*drawn.numbers, *owners, -1))
    numbers = {stray.place: number for number, stray in enumerate(words, free)}
    marks: dict[int, ContentStreamInstruction] = {}
    for stray in strays:
        if stray.place in numbers:
            mark = [Name.P, Dictionary(MCID=numbers[stray.place])]
            marks[stray.place] = ContentStreamInstruction(mark, Operator("BDC"))
        elif stray.is_blank:
            marks[stray.place] = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
    _tag(pdf, page.obj, words, numbers, tags)
    page.obj.Contents = Stream(pdf, pikepdf.unparse_content_stream(list(_marked(steps, marks))))
    return bool(words)


def _unnumbered(page: Page, step: _Instruction, owners: Mapping[int, Object]) -> _Instruction:
    """Return the beginning of marked content that no tag leads to without its number; other steps as they are."""
    number = number_of(page, step) if str(step.operator) == "BDC" else None
    if number is None or number in owners:
        return step
    return ContentStreamInstruction([step.operands[0]], Operator("BMC"))


def _strays(page: Page, steps: Sequence[_Instruction]) -> Iterator[_Stray]:
    fonts = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
    blanks = {str(name) for name, font in fonts.items() if _has_plain_blank(font)}
    within: list[bool] = []
    saved: list[str] = []
    font = ""
    before: int | None = None
    for place, step in enumerate(steps):
        name = str(step.operator)
        if name in {"BMC", "BDC"}:
            number = number_of(page, step) if name == "BDC" else None
            before = before if number is None else number
            within.append(number is not None or step.operands[0] == Name.Artifact)
        elif name == "EMC" and within:
            within.pop()
        elif name == "q":
            saved.append(font)
        elif name == "Q" and saved:
            font = saved.pop()
        elif name == "Tf":
            font = str(step.operands[0])
        elif name in TEXT and not any(within):
            text = _shown(step)
            yield _Stray(place, text, not text or (font in blanks and not text.strip(b" ")), before)


def _has_plain_blank(font: Object) -> bool:
    """Tell whether the byte 32 is a blank in a font (ISO 32000-1, 9.6.6 and annex D)."""
    encoding = font.get("/Encoding") if font.get("/Subtype") in (Name.Type1, Name.TrueType) else Name.Other
    return encoding in _ENCODINGS or (isinstance(encoding, Dictionary) and "/Differences" not in encoding)


def _shown(step: _Instruction) -> bytes:
    shown = step.operands[-1]
    parts = list(shown) if isinstance(shown, Array) else [shown]
    return b"".join(bytes(part) for part in parts if isinstance(part, String))


def _tag(pdf: Pdf, page: Object, words: Sequence[_Stray], numbers: Mapping[int, int], tags: Tags) -> None:
    """Put the words into a paragraph each stretch, behind the tag of what is drawn before them."""
    owners = tags.where.words.get(page.objgen, (None, {}))[1]
    stretches: dict[int | None, list[int]] = {}
    for stray in words:
        stretches.setdefault(stray.before, []).append(numbers[stray.place])
    for before, marks in stretches.items():
        tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, Pg=page, K=Array(marks)))
        put_behind(tag, owners[before] if before in owners else last_on(page, tags.found))


def _marked(steps: Sequence[_Instruction], marks: Mapping[int, _Instruction]) -> Iterator[_Instruction]:
    for place, step in enumerate(steps):
        if place in marks:
            yield marks[place]
            yield step
            yield ContentStreamInstruction([], Operator("EMC"))
        else:
            yield step
