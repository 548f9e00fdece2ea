"""What an annex may not bring into a bundle: what acts by itself, what is hidden, what is not part of a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf

_HARMLESS_ACTIONS = frozenset({"/GoTo", "/URI"})
_WEB = ("http://", "https://", "mailto:", "tel:")
_COMMENTS = frozenset({"/Text", "/Popup", "/Caret"})
_ATTACHED = frozenset({"/FileAttachment", "/Sound", "/Movie", "/Screen", "/3D", "/RichMedia"})
_KEPT = frozenset({"/Link"})


@dataclass(frozen=True)
class Cleaning:
    """What was taken out, as Danish sentences, and whether fields or drawings were made part of the page."""

    notes: tuple[str, ...]
    flattened: bool


def clean(pdf: Pdf) -> Cleaning:
    """Take out of a PDF what acts by itself and what is no part of a page; make filled-in fields part of it."""
    notes = []
    scripts = _drop_root_actions(pdf) + sum(_drop_page_actions(page.obj) for page in pdf.pages)
    if scripts:
        notes.append("Handlinger, der starter af sig selv eller åbner andre filer, er fjernet.")
    names = pdf.Root.get("/Names", Dictionary())
    attached = "/EmbeddedFiles" in names
    if attached:
        del names["/EmbeddedFiles"]
    attached = bool(_drop_annotations(pdf, _ATTACHED)) or attached
    if attached:
        notes.append("Vedhæftede filer, lyd og film er ikke taget med.")
    if _drop_annotations(pdf, _COMMENTS):
        notes.append("Kommentarer er ikke taget med.")
    signed = any(field.get("/FT") == Name.Sig and "/V" in field for field in _fields(pdf))
    if signed:
        notes.append("Den digitale underskrift gælder kun i den oprindelige fil.")
    flattened = any(subtype(annotation) not in _KEPT for annotation in annotations(pdf))
    if flattened:
        pdf.flatten_annotations("screen")
        _drop_all_but_links(pdf)
    for name in ("/AcroForm", "/OCProperties"):
        if name in pdf.Root:
            del pdf.Root[name]
    return Cleaning(tuple(notes), flattened)


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
        if not isinstance(action, Dictionary) or not _is_harmless(action):
            del annotation["/A"]
            dropped += 1
        elif "/Next" in action:
            del action["/Next"]
            dropped += 1
    return dropped


def _is_harmless(action: Object) -> bool:
    kind = str(action.get("/S"))
    if kind == "/URI":
        return str(action.get("/URI", "")).strip().lower().startswith(_WEB)
    return kind in _HARMLESS_ACTIONS


def annotations(pdf: Pdf) -> Iterator[Object]:
    """Yield what lies on the pages without being part of them: links, fields, comments."""
    for page in pdf.pages:
        yield from page.obj.get("/Annots", ())


def subtype(annotation: Object) -> str:
    """Return an annotation's kind, such as ``/Link``."""
    return str(annotation.get("/Subtype", ""))


def _drop_annotations(pdf: Pdf, subtypes: frozenset[str]) -> int:
    dropped = 0
    for page in pdf.pages:
        there = list(page.obj.get("/Annots", ()))
        left = [annotation for annotation in there if subtype(annotation) not in subtypes]
        if len(left) < len(there):
            page.obj.Annots = Array(left)
            dropped += len(there) - len(left)
    return dropped


def _drop_all_but_links(pdf: Pdf) -> None:
    for page in pdf.pages:
        if "/Annots" in page.obj:
            page.obj.Annots = Array([note for note in page.obj.Annots if subtype(note) in _KEPT])


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
