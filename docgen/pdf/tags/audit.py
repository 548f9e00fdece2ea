"""What speaks against a source's tags, found in the tags themselves: no validator sees all of it."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name, Object, Pdf, String

from docgen.pdf.notes import numbers_of
from docgen.pdf.processes.sandbox import in_sandbox
from docgen.pdf.tags.marked_content import MarkedContent, marked_content_of
from docgen.pdf.tags.structure import Places, Tags, elements, has_sound_tags, is_element, kids, places
from docgen.pdf.tags.tag_types import roles_of, standard_type

_DESCRIBED = {
    "/Figure": "har et billede uden alternativ tekst",
    "/Formula": "har en formel, som en skærmlæser ikke kan læse op",
}
"""The types that need words of their own (ISO 14289-1, 7.3 and 7.7), each with what one without them is called."""
_MOST_RUNNING = 30  # texts; a header and a footer together have fewer
# Short words that the one language has and the other has not, and that no page of prose does without.
_DANISH = ("og", "er", "af", "på", "til", "ikke", "som", "der", "det", "med")
_ENGLISH = ("the", "of", "and", "is", "that", "this", "with", "are", "not", "be")
_GERMAN = (
    *("und", "die", "das", "ist", "nicht", "mit", "den", "von", "auf", "ein", "dass", "hat", "im", "wird", "sich"),
    *("auch", "werden", "zu", "des", "dem", "als"),
)
_FEWEST_WORDS = 10
_PAGES_READ = 20


def doubts_about(file: Path) -> tuple[str, ...]:
    """Return what a screen reader would miss in a finished PDF; it is read in a process with limits.

    Raises FileError where the file cannot be read.
    """
    return in_sandbox(file, _doubts_about, file)


def _doubts_about(file: Path) -> tuple[str, ...]:
    with pikepdf.open(file) as pdf:
        return tag_doubts(pdf) if has_sound_tags(pdf) else ("mangler tags",)


def tag_doubts(
    pdf: Pdf, tags: Tags | None = None, contents: Sequence[MarkedContent] = (), written: Iterable[str] | None = None
) -> tuple[str, ...]:
    """Return Danish clauses on what a screen reader would miss in a PDF whose tags can be read.

    A picture without a description, words outside the tags, a link that is no tag, a heading level left out
    (ISO 14289-1, 7.1, 7.3, 7.4.2, 7.18); a page whose words are all hidden as decoration, Danish said to be
    another language. ``tags`` are the file's tags, ``contents`` what is marked on its pages, and ``written`` the words
    of these, each where it has been read before.
    """
    found = tags.found if tags else list(elements([kid for kid in kids(pdf.Root.StructTreeRoot) if is_element(kid)]))
    where = tags.where if tags else places(found)
    roles = roles_of(pdf.Root.StructTreeRoot)
    types = [standard_type(str(element.S), roles) for element in found]
    doubts = []
    for wanted, clause in _DESCRIBED.items():
        bare = [tag for kind, tag in zip(types, found, strict=True) if kind == wanted and not is_described(tag)]
        if bare:
            doubts.append(f"{clause}{_on(_pages_of(pdf, bare))}")
    if _skips_a_level(types):
        doubts.append("springer et overskriftsniveau over")
    contents = contents or [marked_content_of(page, pikepdf.parse_content_stream(page)) for page in pdf.pages]
    if loose := _pages_with_loose_words(pdf, contents, where):
        doubts.append(f"har tekst eller billeder, som står uden for tags{_on(loose)}")
    if loose := _pages_with_loose_links(pdf, where):
        doubts.append(f"har et link, som en skærmlæser ikke kan finde{_on(loose)}")
    if hidden := _hidden_pages(contents):
        doubts.append(f"har en side, hvor al tekst er skjult for en skærmlæser{_on(hidden)}")
    if wrong := _wrong_language(pdf, found, written):
        doubts.append(wrong)
    return tuple(doubts)


def is_described(tag: Object) -> bool:
    """Tell whether a tag has words of its own for what it shows (ISO 14289-1, 7.3)."""
    return any(isinstance(tag.get(name), String) and str(tag.get(name)).strip() for name in ("/Alt", "/ActualText"))


def _skips_a_level(types: Sequence[str]) -> bool:
    """Tell whether a numbered heading stands more than one level below the one before it."""
    before = 0
    for kind in types:
        if len(kind) == 3 and kind.startswith("/H") and kind[2].isdigit():
            level = int(kind[2])
            if level > before + 1:
                return True
            before = level
    return False


def _on(pages: Sequence[int]) -> str:
    return f" (side {numbers_of(pages)})" if pages else ""


def _pages_of(pdf: Pdf, found: Sequence[Object]) -> list[int]:
    """Return the pages, from 1, that tags say they stand on, themselves or by what stands below them."""
    order = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    held = [[tag, *(kid for kid in kids(tag) if isinstance(kid, Dictionary))] for tag in found]
    language = {one.Pg.objgen for several in held for one in several if isinstance(one.get("/Pg"), Dictionary)}
    return sorted(order[key] for key in language if key in order)


def _pages_with_loose_words(pdf: Pdf, contents: Sequence[MarkedContent], where: Places) -> list[int]:
    """Return the pages, from 1, that draw something that no tag leads to and that is no artifact."""
    found = []
    for number, (page, drawn) in enumerate(zip(pdf.pages, contents, strict=True), 1):
        tagged = where.words.get(page.obj.objgen, (None, {}))[1]
        if drawn.loose_words or drawn.lines or not drawn.filled <= tagged.keys():
            found.append(number)
    return found


def _hidden_pages(contents: Sequence[MarkedContent]) -> list[int]:
    """Return the pages, from 1, whose words are all marked as decoration, and are not just a header and footer."""
    return [
        number
        for number, drawn in enumerate(contents, 1)
        if not drawn.numbers and (drawn.hidden_words or drawn.running_words > _MOST_RUNNING)
    ]


def _wrong_language(pdf: Pdf, found: Sequence[Object], written: Iterable[str] | None) -> str:
    """Return a Danish clause on a file that says it is in another language than its words; else nothing.

    Tags may say their own language, and then they are right.
    """
    language = str(pdf.Root.get("/Lang", ""))
    if not language:
        return ""
    pages = _texts(pdf) if written is None else written
    words = re.findall(r"[a-zæøåäöüß]+", " ".join(islice(pages, _PAGES_READ)).lower())
    danish, english, german = (sum(words.count(word) for word in few) for few in (_DANISH, _ENGLISH, _GERMAN))
    own = {str(tag.get("/Lang")).lower()[:2] for tag in found if isinstance(tag.get("/Lang"), String)}
    is_danish = language.lower().startswith("da")
    if not is_danish and "da" not in own and danish >= _FEWEST_WORDS and danish > 2 * max(english, german):
        return f"siger, at sproget er {language}, men teksten er dansk"
    if is_danish and "en" not in own and english >= _FEWEST_WORDS and english > 2 * danish:
        return "siger, at sproget er dansk, men teksten er engelsk"
    return ""


def _texts(pdf: Pdf) -> Iterator[str]:
    whole = io.BytesIO()
    pdf.save(whole)
    with pypdfium2.PdfDocument(whole.getvalue()) as document:
        yield from (page.get_textpage().get_text_bounded() for page in document)


def _pages_with_loose_links(pdf: Pdf, where: Places) -> list[int]:
    return [
        number
        for number, page in enumerate(pdf.pages, 1)
        if any(
            annotation.objgen not in where.objects or annotation.get("/Subtype") != Name.Link
            for annotation in page.obj.get("/Annots", ())
        )
    ]
