"""What speaks against a source's tags, found in the tags themselves: no validator sees all of it."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf, String

from docgen.pdf.marks import read_marks
from docgen.pdf.structure import Places, elements, is_element, kids, places

_PICTURES = frozenset({"/Figure", "/Formula"})


def tag_doubts(pdf: Pdf) -> tuple[str, ...]:
    """Return Danish clauses on what a screen reader would miss in a PDF whose tags can be read.

    A picture without a description, words outside the tags, a link that is no tag, a heading level left out
    (ISO 14289-1, 7.1, 7.3, 7.4.2, 7.18).
    """
    found = list(elements([kid for kid in kids(pdf.Root.StructTreeRoot) if is_element(kid)]))
    where = places(found)
    roles = {str(own): str(role) for own, role in pdf.Root.StructTreeRoot.get("/RoleMap", Dictionary()).items()}
    types = [_standard(str(element.S), roles) for element in found]
    doubts = []
    if any(kind in _PICTURES and not _is_described(tag) for kind, tag in zip(types, found, strict=True)):
        doubts.append("har et billede uden alternativ tekst")
    if _skips_a_level(types):
        doubts.append("springer et overskriftsniveau over")
    if _has_loose_words(pdf, where):
        doubts.append("har tekst eller billeder, som står uden for tags")
    if _has_loose_links(pdf, where):
        doubts.append("har et link, som en skærmlæser ikke kan finde")
    return tuple(doubts)


def _standard(kind: str, roles: dict[str, str]) -> str:
    """Return the standard type that an own type stands for, through as many steps as the map has entries."""
    for _ in roles:
        kind = roles.get(kind, kind)
    return kind


def _is_described(tag: Object) -> bool:
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


def _has_loose_words(pdf: Pdf, where: Places) -> bool:
    """Tell whether a page draws something that no tag leads to and that is no artifact."""
    for page in pdf.pages:
        marks = read_marks(page, pikepdf.parse_content_stream(page))
        tagged = where.words.get(page.obj.objgen, (None, {}))[1]
        if marks.loose_words or marks.lines or not marks.numbers <= tagged.keys():
            return True
    return False


def _has_loose_links(pdf: Pdf, where: Places) -> bool:
    return any(
        annotation.objgen not in where.objects or annotation.get("/Subtype") != Name.Link
        for page in pdf.pages
        for annotation in page.obj.get("/Annots", ())
    )
