"""What an annex may not bring into a bundle: what acts by itself, what is hidden, what is not part of a page."""

from collections.abc import Callable, Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from docgen.late import dataclass
from docgen.pdf.annexes.form_fields import are_undrawn, draw_fields, is_unseen
from docgen.pdf.annexes.link_targets import lead
from docgen.pdf.annexes.long_fields import shrink_long_fields
from docgen.pdf.notes import LEFT_OUT, MADE_ANEW, SIGNED, numbers_of
from docgen.pdf.tags.drawn_fields import notes_to_draw, tag_drawn_notes

_HARMLESS_ACTIONS = frozenset({"/GoTo", "/URI"})
_COMMENTS = frozenset({"/Text", "/Popup", "/Caret"})
_ATTACHED = frozenset({"/FileAttachment", "/Sound", "/Movie", "/Screen", "/3D", "/RichMedia"})
_REMARKED = frozenset(
    {
        "/Highlight",
        "/Underline",
        "/Squiggly",
        "/StrikeOut",
        "/Square",
        "/Circle",
        "/Polygon",
        "/PolyLine",
        "/Line",
        "/Ink",
    }
)
_KEPT = frozenset({"/Link"})


@dataclass(frozen=True)
class Cleaning:
    """A PDF cleaned, what was done to it as codes with Danish sentences, and what else was found.

    ``acts`` says that it would have acted by itself or reached out; ``signed`` that it bore a digital
    signature; ``flattened`` that fields or drawings were made part of the page and stand in no tag.
    """

    pdf: Pdf
    notes: tuple[tuple[str, str], ...]
    acts: bool
    signed: bool
    flattened: bool


def clean(pdf: Pdf) -> Cleaning:
    """Take out of a PDF what acts by itself and what is no part of a page; make filled-in fields part of it.

    ``pdf`` is changed, or closed where another must take its place.
    """
    notes: list[tuple[str, str]] = []
    dropped = [
        _drop_root_actions(pdf),
        *(_drop_page_actions(page.obj) for page in pdf.pages),
    ]
    led = lead(pdf)
    notes.extend(led.notes)
    acts = sum(dropped) > 0
    if acts:
        notes.append((LEFT_OUT, "Handlinger, der starter af sig selv eller åbner andre filer, er fjernet."))
    names = pdf.Root.get("/Names", Dictionary())
    attached = "/EmbeddedFiles" in names
    if attached:
        del names["/EmbeddedFiles"]
    if _drop(pdf, _is_attached) or _drop_keys(pdf) or attached:
        notes.append((LEFT_OUT, "Vedhæftede filer, lyd og film er ikke taget med."))
    commented = sorted({*_remarked(pdf), *_drop(pdf, _is_comment)})
    if commented:
        notes.append((LEFT_OUT, f"Kommentarer er ikke taget med (side {numbers_of(commented)})."))
    if hidden := _drop(pdf, _is_hidden):
        notes.append((LEFT_OUT, f"Skjulte felter og noter er ikke taget med (side {numbers_of(hidden)})."))
    signed = any(field.get("/FT") == Name.Sig and "/V" in field for field in _fields(pdf))
    if signed:
        notes.append((SIGNED, "Den digitale underskrift gælder kun i den oprindelige fil."))
    others = [annotation for annotation in annotations(pdf) if subtype(annotation) not in _KEPT]
    flattened = not all(map(is_unseen, others))
    notes.extend(_shrunk(pdf))
    pdf, undrawn, loose = _made_part_of_pages(pdf)
    if undrawn:
        notes.append((MADE_ANEW, "Formularens felter er tegnet ind på siden. Se dem efter."))
    for name in ("/AcroForm", "/OCProperties"):
        if name in pdf.Root:
            del pdf.Root[name]
    return Cleaning(pdf, tuple(notes), acts or led.acts, signed, flattened and loose)


def _shrunk(pdf: Pdf) -> Iterator[tuple[str, str]]:
    if pages := shrink_long_fields(pdf):
        what = f"Et felt havde flere linjer, end det viste; teksten er gjort mindre (side {numbers_of(pages)})."
        yield MADE_ANEW, what


def _made_part_of_pages(pdf: Pdf) -> tuple[Pdf, bool, bool]:
    """Make fields and drawings part of the pages; tell also if a reader had to draw them, and if a tag lacks any."""
    if are_undrawn(pdf.Root.get("/AcroForm"), annotations(pdf)):
        pdf = draw_fields(pdf)
        _flatten(pdf)
        return pdf, True, True
    drawn = notes_to_draw(pdf)
    _flatten(pdf)
    return pdf, False, "/StructTreeRoot" not in pdf.Root or not tag_drawn_notes(pdf, drawn)


def _flatten(pdf: Pdf) -> None:
    """Make what is drawn on top of the pages part of them; links stay."""
    if all(subtype(annotation) in _KEPT for annotation in annotations(pdf)):
        return
    pdf.flatten_annotations("screen")
    _drop(pdf, lambda annotation: subtype(annotation) not in _KEPT)


def _drop_root_actions(pdf: Pdf) -> int:
    dropped = 0
    root, names = pdf.Root, pdf.Root.get("/Names", Dictionary())
    opening = root.get("/OpenAction")
    # Where the file opens is no action of its own accord; what it does when it opens is.
    acts = isinstance(opening, Dictionary) and str(opening.get("/S")) not in _HARMLESS_ACTIONS
    if opening is not None:
        del root["/OpenAction"]
    for holder, name in ((root, "/AA"), (names, "/JavaScript")):
        if name in holder:
            del holder[name]
            dropped += 1
    return dropped + acts


def _drop_keys(pdf: Pdf) -> int:
    """Drop the files attached to pages, tags, pictures and links; return how many things had any."""
    dropped = 0
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | Stream):
            continue
        for name in ("/AF", "/FS"):
            if name in thing and (name == "/AF" or subtype(thing) == "/Link"):
                del thing[name]
                dropped += 1
    return dropped


def drop_nothings(pdf: Pdf) -> None:
    """Drop what is nothing from the pages' lists: some programs delete a note and leave its place."""
    for page in pdf.pages:
        for name in ("/Annots", "/Contents"):
            entries = page.obj.get(name)
            if isinstance(entries, Array) and any(entry is None for entry in entries):
                page.obj[name] = Array([entry for entry in entries if entry is not None])


def _drop_page_actions(page: Object) -> int:
    dropped = 0
    for holder in (page, *page.get("/Annots", ())):
        for name in ("/AA", "/PA"):
            if name in holder:
                del holder[name]
                dropped += 1
    for annotation in page.get("/Annots", ()):
        action = annotation.get("/A")
        if action is None:
            continue
        if subtype(annotation) == "/Link":  # where it leads is looked at by itself
            if isinstance(action, Dictionary) and "/Next" in action:
                del action["/Next"]
                dropped += 1
            continue
        if not isinstance(action, Dictionary) or str(action.get("/S")) not in _HARMLESS_ACTIONS:
            del annotation["/A"]
            dropped += 1
        elif "/Next" in action:
            del action["/Next"]
            dropped += 1
    return dropped


def annotations(pdf: Pdf) -> Iterator[Object]:
    """Yield what lies on the pages without being part of them: links, fields, comments."""
    for page in pdf.pages:
        yield from page.obj.get("/Annots", ())


def subtype(annotation: Object) -> str:
    """Return an annotation's kind, such as ``/Link``."""
    return str(annotation.get("/Subtype", ""))


def _drop(pdf: Pdf, unwanted: Callable[[Object], bool]) -> list[int]:
    """Drop what lies on the pages and is unwanted; return the pages, from 1, where there was any."""
    where = []
    for number, page in enumerate(pdf.pages, 1):
        there = list(page.obj.get("/Annots", ()))
        left = [annotation for annotation in there if not unwanted(annotation)]
        if len(left) < len(there):
            page.obj.Annots = Array(left)
            where.append(number)
    return where


def _remarked(pdf: Pdf) -> Iterator[int]:
    """Yield the pages, from 1, where something drawn bears words that the drawing does not show."""
    for number, page in enumerate(pdf.pages, 1):
        if any(
            subtype(note) in _REMARKED and str(note.get("/Contents", "")).strip()
            for note in page.obj.get("/Annots", ())
        ):
            yield number


def _is_comment(annotation: Object) -> bool:
    """Tell whether it is a comment, or something that each reader would have to draw by itself (a marked line)."""
    kind = subtype(annotation)
    drawn = kind in {"/Link", "/Widget"} or "/N" in annotation.get("/AP", Dictionary())
    return kind in _COMMENTS or not drawn


def _is_hidden(annotation: Object) -> bool:
    """Tell whether a field or a note is not shown on a screen (ISO 32000-1, 12.5.3: Hidden, NoView)."""
    return subtype(annotation) not in _KEPT and bool(int(annotation.get("/F", 0)) & (2 | 32))


def _is_attached(annotation: Object) -> bool:
    return subtype(annotation) in _ATTACHED


def _fields(pdf: Pdf) -> Iterator[Object]:
    """Yield the fields of the form, each once, those below others too."""
    seen: set[tuple[int, int]] = set()
    waiting = list(pdf.Root.get("/AcroForm", Dictionary()).get("/Fields", ()))
    while waiting:
        field = waiting.pop()
        if not isinstance(field, Dictionary) or field.objgen in seen:
            continue
        if field.is_indirect:
            seen.add(field.objgen)
        yield field
        waiting.extend(field.get("/Kids", ()))
