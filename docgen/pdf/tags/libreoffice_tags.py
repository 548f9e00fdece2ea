"""LibreOffice's own PDF, mended: what it leaves out or outside the tags, and what changes from run to run."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from docgen.pdf.tags.marked_content import MarkedContent, tag_lines_as_artifacts
from docgen.pdf.tags.structure import BrokenTagsError, elements, is_element, kids

_PRINT = 4  # ISO 32000-1, table 165


def is_from_libreoffice(pdf: Pdf) -> bool:
    """Tell whether the PDF says that LibreOffice made it."""
    return str(pdf.docinfo.get("/Producer", "")).startswith("LibreOffice")


def repair_tags(pdf: Pdf) -> list[MarkedContent]:
    """Mend a PDF that LibreOffice exported with tags, in place; the words and their look stay as they are.

    Frames become artifacts, and the two tags that a line of a list of contents has for one link become one.
    Returns what is marked on each page then.
    """
    tree = pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary):
        return []
    contents = [tag_lines_as_artifacts(pdf, page) for page in pdf.pages]
    try:
        found = list(elements([kid for kid in kids(tree) if is_element(kid)]))
    except BrokenTagsError:
        # The tags are judged, and said to be missing, where the label is decided.
        return contents
    _join_link_tags(found)
    return contents


def _join_link_tags(found: Sequence[Object]) -> None:
    """Give a link one tag: LibreOffice 7.4 writes another for what stands behind a tabulator."""
    first: dict[tuple[int, int], Object] = {}
    for tag in (tag for tag in found if Name.Link == tag.S):
        direct = [kid for kid in kids(tag) if _annotation(kid) is None]
        for link in [note for kid in kids(tag) if (note := _annotation(kid)) is not None]:
            before = first.setdefault(link.objgen, tag)
            if before is tag:
                continue
            if before.get("/P") == tag.get("/P") and before.get("/Pg") == tag.get("/Pg"):
                before.K = Array([*kids(before), *direct])
                tag.P.K = Array([kid for kid in kids(tag.P) if not (is_element(kid) and kid.objgen == tag.objgen)])
            else:
                tag.K = Array(direct)


def _annotation(kid: Object | int) -> Object | None:
    is_reference = isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
    return kid.get("/Obj") if is_reference and isinstance(kid, Dictionary) else None


def repair_links(pdf: Pdf) -> None:
    """Make links print and be seen, say where they lead, and come in the order of the tags, whoever made them."""
    for page in pdf.pages:
        links = [note for note in page.obj.get("/Annots", ()) if note.get("/Subtype") == Name.Link]
        for link in links:
            link.F = _PRINT
            words = " ".join(str(link.get("/Contents", "")).split())
            link.Contents = String(words or _describe(link))
        if links:
            page.obj.Tabs = Name.S


def _describe(link: Object) -> str:
    action = link.get("/A")
    if isinstance(action, Dictionary) and "/URI" in action:
        return f"Link til {action.URI}"
    return "Henvisning til et andet sted i dokumentet"
