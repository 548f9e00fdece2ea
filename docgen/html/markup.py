"""HTML as text: elements whose words are escaped, pictures that lie in the page itself.

What is written is well-formed XML too, so that any reader of either can be used to look at it.
"""

import base64
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from docgen.danish.calendar_names import MONTHS
from docgen.errors import FileError
from docgen.picture import Picture
from docgen.prose import Paragraph, Prose, Run, with_links

_APART = re.compile(rf"(?<=\d\.) (?=(?:{'|'.join(MONTHS)})\b)|(?<=\bklokken) (?=\d)")
_ENDS = re.compile(r"[.!?…:;][)»”\"']*$")
_VOID = frozenset(("img", "meta", "br"))
_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


class Html(str):
    """Text that is already HTML; all other text is escaped when it is put in."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str) -> Html:
    """Return an element; an attribute's ``_`` before or after its name is left out, one in it becomes ``-``."""
    written = "".join(
        f' {attribute.strip("_").replace("_", "-")}="{escape(value)}"' for attribute, value in attributes.items()
    )
    if name in _VOID:
        return Html(f"<{name}{written} />")
    return Html(f"<{name}{written}>{joined(content)}</{name}>")


def joined(parts: Iterable[str]) -> Html:
    """Return the parts after each other."""
    return Html("".join(part if isinstance(part, Html) else escape(_together(part)) for part in parts))


def _together(text: str) -> str:
    """Return the text with a date's day and month, and a word and its figure, held on one line."""
    return _APART.sub("\u00a0", text)


def lines(prose: Prose, below: int = 3) -> Html:
    """Return running text: a paragraph each, bullets and numbers as lists; bold is kept, italic is not.

    ``below`` is the level of the heading that the text stands under; its own headings are of the levels below.
    """
    groups = groupby(prose.paragraphs, lambda one: one.shape)
    return joined(_block(shape, tuple(group), below) for shape, group in groups)


def _block(shape: str, paragraphs: tuple[Paragraph, ...], below: int) -> Html:
    if shape == "text":
        return joined(element("p", part) for part in _unbroken(paragraphs))
    if shape == "heading":
        return joined(element(f"h{min(6, below + one.level)}", _runs(one.runs)) for one in paragraphs)
    if shape == "row":
        return _table(paragraphs)
    points = joined(element("li", _runs(paragraph.runs)) for paragraph in paragraphs)
    return element("ul" if shape == "bullet" else "ol", points)


def _unbroken(paragraphs: tuple[Paragraph, ...]) -> Iterator[Html]:
    """Yield the lines; one that only goes on where the paper's line ended is joined, for a screen breaks by itself."""
    held = ""
    for place, paragraph in enumerate(paragraphs):
        goes_on = bool(held) and paragraph.text[:1].islower() and not _ENDS.search(paragraphs[place - 1].text)
        if held and not goes_on:
            yield Html(held)
        held = f"{held} {_runs(paragraph.runs)}" if goes_on else _runs(paragraph.runs)
    if held:
        yield Html(held)


def _table(rows: tuple[Paragraph, ...]) -> Html:
    """Return a table whose first row is its header."""
    head, *others = (row.cells for row in rows)
    heads = element("tr", *(element("th", _runs(cell), scope="col") for cell in head))
    body = (element("tr", *(element("td", _runs(cell)) for cell in row)) for row in others)
    return element("table", element("thead", heads), element("tbody", *body))


def _runs(runs: tuple[Run, ...]) -> Html:
    return joined(_run(run) for run in with_links(runs))


def _run(run: Run) -> str:
    words: str = run.text
    if run.bold:
        words = element("strong", words)
    if run.script:
        words = element("sup" if run.script == "superscript" else "sub", words)
    return element("a", words, href=run.link) if run.link else words


def image(picture: Picture) -> Html:
    """Return a picture that lies in the page itself, with its alternative text.

    Raises FileError where the file cannot be read, or is neither PNG nor JPEG.
    """
    try:
        content = picture.shown
    except OSError as problem:
        raise FileError(
            f"Billedet »{picture.file.name}« findes ikke eller kan ikke åbnes.", "Ret filens navn i Billede."
        ) from problem
    kind = next((kind for signature, kind in _SIGNATURES.items() if content.startswith(signature)), None)
    if kind is None:
        raise FileError(f"Billedet »{picture.file.name}« kan ikke læses.", "Brug PNG eller JPEG.")
    data = base64.b64encode(content).decode("ascii")
    return element("img", src=f"data:{kind};base64,{data}", alt=picture.alternative_text)
