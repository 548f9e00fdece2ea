"""The proof of a public edition: every file of it is read through, seen and unseen, for what may not be seen.

A text that an open cell or the template says too is no leak: what is looked for is only what the open paper does
not say of itself.
"""

import datetime as dt
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from pydantic import BaseModel

from docgen.checks.privacy.g05_public_edition import CODE
from docgen.danish.dates import Deadline, clock, in_figures, in_full, in_words
from docgen.danish.sentences import sentences
from docgen.danish.words import INVISIBLE
from docgen.disk.delivery import Result
from docgen.finding import Finding, Place, error
from docgen.prose import Prose
from docgen.public.redact import Hidden
from docgen.word.reading import words as word_words

SHORTEST = 8
"""Characters; a shorter string stands in any text by chance."""

RUN = 3
"""Words in a row that are looked for, however the rest of the sentence was changed."""

_DROPPED = re.compile(rf"[\s{INVISIBLE}\u200d\ufffe\x02‐‑‒–—-]+")
_FILES = {".docx": "Word-dokumentet", ".pdf": "PDF'en", ".json": "kvitteringen", ".html": "siden til telefonen"}
_TEXT_FILES = (".json", ".html", ".ics", ".txt")
_DERIVED = ("hours", "described")
"""What a template may print of a record besides its fields."""
KEPT_BACK = "(står ikke i den offentlige udgave)"


@dataclass(frozen=True)
class Guard:
    """What may not be seen (``hidden``), all that the open paper says (``said``), and the ``template``'s own words.

    A whole name that stands in the template is a leak all the same.
    """

    hidden: tuple[Hidden, ...]
    said: tuple[str, ...]
    template: tuple[str, ...] = ()

    @cached_property
    def _wanted(self) -> list[tuple[Place, str, str]]:
        """The strings to look for: where each stands, as it is written, and squeezed."""
        open_words = "\n".join(_squeezed(text) for text in self.said)
        own_words = "\n".join(_squeezed(text) for text in self.template)
        found: dict[str, tuple[Place, str, str]] = {}
        for one in self.hidden:
            for string in _strings(one):
                squeezed = _squeezed(string)
                is_said = squeezed in open_words or (squeezed in own_words and not (one.is_name and " " in string))
                if len(string) >= SHORTEST and len(squeezed) > RUN and not is_said:
                    found.setdefault(squeezed, (one.place, string, squeezed))
        return list(found.values())

    def in_words(self, texts: Iterable[str]) -> Place | None:
        """Return the cell whose words stand in the texts, whatever spaces, line ends and hyphens part them, or None."""
        words = "\n".join(_squeezed(text) for text in texts)
        return next((place for place, _, squeezed in self._wanted if squeezed in words), None)

    def in_bytes(self, content: bytes) -> Place | None:
        """Return the cell whose words stand in the bytes, in any of the encodings that the files use, or None."""
        for place, string, _ in self._wanted:
            for spelling in {string, escape(string), unicodedata.normalize("NFD", string)}:
                if any(coded in content for coded in _encoded(spelling)):
                    return place
        return None

    def kept_back(self, text: str) -> str:
        """Return the text, or where it says what may not be seen, that it is kept back."""
        return KEPT_BACK if self.in_words([text]) else text


def _encoded(text: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-be", "utf-16-le", "latin-1"):
        with suppress(UnicodeEncodeError):
            yield text.encode(encoding)


def leaks(results: Sequence[Result], guard: Guard) -> list[Finding]:
    """Return an error for each cell whose words can be read in a result: in its name, its words or its bytes."""
    found: dict[tuple[str | None, str | None, str], Finding] = {}
    for result in results:
        if place := _leak(result, guard):
            what = _FILES.get(result.target.suffix, f"filen ({result.target.suffix})")
            message = f"Det, der står her, må ikke ses, men kan læses i {what}. Den offentlige udgave er ikke lavet."
            remedy = "Se efter i skabelonen, filnavnene og de åbne felter, og kør igen."
            found.setdefault((place.sheet, place.cell, what), error(CODE, place, message, remedy))
    return list(found.values())


def _leak(result: Result, guard: Guard) -> Place | None:
    made = result.made
    place = guard.in_words([result.target.name, result.target.parent.name])
    if place or made.suffix == ".png":
        return place or guard.in_bytes(made.read_bytes())
    if made.suffix == ".docx":
        words = (text for _, text in word_words.words_of(made))
        names = (name for name, _ in word_words.parts_of(made))
        parts = b"\n".join(part for _, part in word_words.parts_of(made))
        return guard.in_words([*words, *names]) or guard.in_bytes(parts)
    if made.suffix == ".pdf":
        from docgen.pdf.reading import words as pdf_words  # noqa: PLC0415 — the libraries for PDF are for documents with a PDF

        words = (text for _, text in pdf_words.words_of(made))
        names = (name for name, _ in pdf_words.attachments_of(made))
        streams = b"\n".join([made.read_bytes(), *pdf_words.streams_of(made)])
        return guard.in_words([*words, *names]) or guard.in_bytes(streams)
    return guard.in_words(_texts_of(made)) or guard.in_bytes(made.read_bytes())


def _texts_of(file: Path) -> Iterator[str]:
    """Yield a text file's words: without a web page's marks, a calendar's folded lines put together."""
    if file.suffix in _TEXT_FILES:
        text = file.read_bytes().decode("utf-8", "replace")
        yield text
        if file.suffix == ".html":
            yield html.unescape(re.sub(r"<[^<>]*>", " ", text))
        if file.suffix == ".ics":
            yield re.sub(r"\r?\n[ \t]", "", text).replace("\\,", ",").replace("\\n", " ")


def said_by(value: Any) -> Iterator[str]:
    """Yield every text that a view says, a date in all its forms, with what is derived from it."""
    match value:
        case str():
            yield value
        case Prose():
            yield value.source
            yield from (paragraph.text for paragraph in value.paragraphs)
            yield from (run.link for paragraph in value.paragraphs for run in paragraph.runs if run.link)
        case dt.date() | Deadline():
            yield from (in_full(value), in_words(value), in_figures(value), str(value))
        case dt.time():
            yield clock(value)
        case int() | float():
            yield str(value)
        case tuple() | list():
            for part in value:
                yield from said_by(part)
        case BaseModel():
            derived = [name for name, kept in vars(type(value)).items() if isinstance(kept, property)]
            for name in (*type(value).model_fields, *(name for name in derived if name in _DERIVED)):
                yield from said_by(getattr(value, name))


def _strings(hidden: Hidden) -> Iterator[str]:
    """Yield what is looked for: names in full and in long parts; of a text its lines, sentences and runs of words."""
    if hidden.is_name:
        words = hidden.text.split()
        yield from (hidden.text, f"{words[0]} {words[-1]}", f"{words[-1]}, {words[0]}", *words)
        return
    for line in hidden.text.splitlines():
        yield line.strip()
        yield from sentences(line)
        words = line.split()
        yield from (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def _squeezed(text: str) -> str:
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text).casefold())
