"""The tags of a paragraph: found whatever runs Word has split them into, and put back in one piece."""

import re
from collections.abc import Callable, Collection, Iterator

from lxml import etree

from docgen.danish.words import HARD_SPACES, INVISIBLE
from docgen.late import dataclass, late_pattern

Element = etree._Element  # noqa: SLF001 — lxml's own name for the class of its elements

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = late_pattern(r"\{[{%#]")
_CLOSING = late_pattern(r"\}\}|%\}|#\}")
_LEVEL = late_pattern(r"(p|tr|tc|r)\s")
_CHARACTERS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": ""}
# Word writes typographic quotes by itself; Jinja knows the straight ones only.
_CLEAN = str.maketrans(
    {**dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys(HARD_SPACES, " ")}
    | dict.fromkeys(INVISIBLE)
)


@dataclass(frozen=True)
class Tag:
    """One tag: as written, what stands in it, and where in its paragraph's text.

    ``level`` is what it takes away with it: ``p`` its paragraph, ``tr`` its row, ``tc`` its cell,
    ``r`` its run, or nothing.
    """

    written: str
    opening: str
    level: str
    inner: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The first word of what stands in the tag: ``if``, ``for``, ``endif``."""
        match = re.match(r"\w+", self.inner)
        return match[0] if match else ""

    @property
    def closing(self) -> str:
        """The delimiter that ends the tag."""
        return CLOSING[self.opening]


@dataclass(frozen=True)
class Stray:
    """A delimiter that opens or closes a tag without its counterpart; ``missing`` is the counterpart."""

    written: str
    missing: str


def find_tags(text: str) -> tuple[list[Tag], list[Stray]]:
    """Return the tags of a paragraph's text in their order, and the delimiters that stand alone."""
    tags: list[Tag] = []
    strays: list[Stray] = []
    position = 0
    ahead: dict[str, int] = {}  # where each closing mark stands next: a text of ten thousand openings is read once
    while opening := _OPENING.search(text, position):
        strays += _closings(text[position : opening.start()])
        closing = ahead.get(opening[0], 0)
        if 0 <= closing < opening.end():
            closing = ahead[opening[0]] = text.find(CLOSING[opening[0]], opening.end())
        other = _OPENING.search(text, opening.end())
        position = closing + 2
        if closing < 0 or (other and other.start() < closing):
            position = other.start() if other else len(text)
            strays.append(Stray(text[opening.start() : position].strip()[:60], CLOSING[opening[0]]))
        else:
            tags.append(_tag(text, opening.start(), closing + 2))
    return tags, strays + _closings(text[position:])


def _closings(text: str) -> list[Stray]:
    fellows = {closing: opening for opening, closing in CLOSING.items()}
    return [
        Stray(text[max(0, delimiter.start() - 40) : delimiter.end()].strip(), fellows[delimiter[0]])
        for delimiter in _CLOSING.finditer(text)
    ]


def _tag(text: str, start: int, end: int) -> Tag:
    written = text[start:end]
    clean = written[2:-2].translate(_CLEAN)
    level = _LEVEL.match(clean)
    inner = " ".join(clean[level.end() if level else 0 :].split(None))
    return Tag(written, written[:2], level[1] if level else "", inner, start, end)


def text_of(paragraph: Element, without: Collection[Element] = ()) -> str:
    """Return a paragraph's own text, less some of its runs; a text box in it has paragraphs of its own."""
    return "".join(_character(part) for part in pieces(paragraph) if part.getparent() not in without)


def pieces(paragraph: Element) -> Iterator[Element]:
    """Yield the elements of a paragraph's runs that stand for text."""
    for element in paragraph.iter(W + "t", *_CHARACTERS):
        run = element.getparent()
        if run is not None and run.tag == W + "r" and next(run.iterancestors(W + "p")) is paragraph:
            yield element


def _character(part: Element) -> str:
    return part.text or "" if part.tag == W + "t" else _CHARACTERS[str(part.tag)]


def rewrite(paragraph: Element, write: Callable[[Tag], str]) -> None:
    """Put each tag of the paragraph whole into the run it starts in, as ``write`` spells it."""
    tags, _ = find_tags(text_of(paragraph))
    for tag in reversed(tags):
        _replace(list(pieces(paragraph)), tag, write(tag))


def _replace(parts: list[Element], tag: Tag, spelling: str) -> None:
    """Replace the characters from ``tag.start`` to ``tag.end``, which may lie in several elements."""
    position = 0
    for part in parts:
        text = _character(part)
        start, end = max(0, tag.start - position), min(len(text), tag.end - position)
        position += len(text)
        if start >= len(text) or end <= 0:
            continue
        if part.tag != W + "t":
            part.getparent().remove(part)  # type: ignore[union-attr]  # a piece has a run around it
            continue
        part.text = text[:start] + spelling + text[end:]
        part.set(SPACE, "preserve")
        spelling = ""
