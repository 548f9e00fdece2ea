"""How pages are written: Jinja's templates beside this file, escaped always, and running text as HTML.

What is written is well-formed XML too, so that any reader of either can be used to look at it.
"""

import base64
from collections.abc import Iterator
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from docgen.danish.calendar_names import MONTHS
from docgen.danish.dates import clock, in_full
from docgen.danish.lists import all_of
from docgen.danish.words import capital
from docgen.errors import FileError
from docgen.late import dataclass, late_pattern
from docgen.picture import Picture
from docgen.prose import Paragraph, Prose, Run, with_links

_FOLDER = Path(__file__).parent
_APART = late_pattern(rf"(?<=\d\.) (?=(?:{'|'.join(MONTHS)})\b)|(?<=\bklokken) (?=\d)")
_ENDS = late_pattern(r"[.!?…:;][)»”\"']*$")
_LINE_END = late_pattern(r"\n\s*")
_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What a page may fetch: nothing but what lies in it."""
_LISTS = {"bullet": "ul", "number": "ol"}

Line = tuple[Run, ...]


@dataclass(frozen=True)
class Block:
    """Paragraphs of one shape: the element that each is, or that a list is, and their runs; a table has ``rows``.

    A list of numbers begins at ``start``.
    """

    shape: str
    name: str
    lines: tuple[Line, ...] = ()
    rows: tuple[tuple[Line, ...], ...] = ()
    start: int = 1


@cache
def pages() -> Environment:
    """Return the environment that pages are filled in: everything is escaped that is not made here."""
    made = Environment(loader=FunctionLoader(_source), autoescape=True, undefined=StrictUndefined, finalize=escaped)
    made.filters |= {
        "attribute": lambda text: Markup(escape(text)),  # noqa: S704 — escaped right here
        "lines": lines,
        "image": image,
        "in_full": in_full,
        "clock": clock,
        "capital": capital,
        "all_of": all_of,
        "dialled": lambda phone: "".join(one for one in phone if one.isdigit() or one == "+"),
    }
    return made


def style_sheet(name: str) -> Markup:
    """Return a style sheet that is part of docgen."""
    return Markup((_FOLDER / name).read_text(encoding="utf-8"))  # noqa: S704 — docgen's own


def _source(name: str) -> str:
    """Return a template without its line ends and indentation: they are for those who read it."""
    return _LINE_END.sub("", (_FOLDER / name).read_text(encoding="utf-8"))


def escaped(value: object) -> Markup:
    """Return a value as it stands in a page: escaped, a date's day and month, a word and its figure on one line."""
    if isinstance(value, Markup):
        return value
    return Markup(escape(_APART.sub("\u00a0", str(value))))  # noqa: S704 — escaped right here


def lines(prose: Prose, below: int = 3) -> Markup:
    """Return running text: a paragraph each, bullets and numbers as lists; bold is kept, italic is not.

    ``below`` is the level of the heading that the text stands under; its own headings are of the levels below.
    """
    groups = groupby(prose.paragraphs, lambda one: one.shape)
    blocks = [block for shape, group in groups for block in _blocks(shape, tuple(group), below)]
    return Markup(pages().get_template("running_text.html").render(blocks=blocks))  # noqa: S704 — escaped in the template


def _blocks(shape: str, paragraphs: tuple[Paragraph, ...], below: int) -> Iterator[Block]:
    if shape == "text":
        yield Block(shape, "p", tuple(_unbroken(paragraphs)))
    elif shape == "heading":
        for one in paragraphs:
            yield Block(shape, f"h{min(6, below + one.level)}", (with_links(one.runs),))
    elif shape == "picture":
        yield Block("text", "p", tuple((Run(f"[Billede: {one.text}]"),) for one in paragraphs))
    elif shape == "row":
        yield Block(shape, "table", rows=tuple(tuple(with_links(cell) for cell in row.cells) for row in paragraphs))
    else:
        lines = tuple(with_links(paragraph.runs) for paragraph in paragraphs)
        yield Block(shape, _LISTS[shape], lines, start=paragraphs[0].number or 1)


def _unbroken(paragraphs: tuple[Paragraph, ...]) -> Iterator[Line]:
    """Yield the lines; one that only goes on where the paper's line ended is joined, for a screen breaks by itself."""
    held: Line = ()
    for place, paragraph in enumerate(paragraphs):
        goes_on = bool(held) and paragraph.text[:1].islower() and not _ENDS.search(paragraphs[place - 1].text)
        if held and not goes_on:
            yield held
        runs = with_links(paragraph.runs)
        held = (*held, Run(" "), *runs) if goes_on else runs
    if held:
        yield held


def image(picture: Picture) -> Markup:
    """Return a picture that lies in the page itself, with its alternative text.

    Raises FileError where the file cannot be read, or is neither PNG nor JPEG.
    """
    try:
        content = picture.shown
    except OSError as problem:
        raise FileError(
            f"Billedet »{picture.file.name}« findes ikke eller kan ikke åbnes.", "Ret filens navn i Billede."
        ) from problem
    kind = picture_type(content)
    if kind is None:
        raise FileError(f"Billedet »{picture.file.name}« kan ikke læses.", "Brug PNG eller JPEG.")
    data = base64.b64encode(content).decode("ascii")
    return Markup(f'<img src="data:{kind};base64,{data}" alt="{escape(picture.alternative_text)}" />')  # noqa: S704 — escaped


def picture_type(content: bytes) -> str | None:
    """Return the media type of a PNG or a JPEG, None for anything else."""
    return next((kind for signature, kind in _SIGNATURES.items() if content.startswith(signature)), None)
