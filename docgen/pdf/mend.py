"""LibreOffice's own PDF, mended: what it leaves out or outside the tags, and what changes from run to run."""

from pikepdf import Dictionary, Name, Object, Pdf, String

from docgen.pdf.marks import mark_lines
from docgen.pdf.structure import BrokenTagsError, elements, is_element, kids

_PRINT = 4  # ISO 32000-1, table 165


def is_from_libreoffice(pdf: Pdf) -> bool:
    """Tell whether the PDF says that LibreOffice made it."""
    return str(pdf.docinfo.get("/Producer", "")).startswith("LibreOffice")


def mend(pdf: Pdf) -> None:
    """Mend a PDF that LibreOffice exported with tags, in place; the words and their look stay as they are.

    Frames become artifacts, and notes get an ID.
    """
    tree = pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary):
        return
    for page in pdf.pages:
        mark_lines(pdf, page)
    try:
        found = list(elements([kid for kid in kids(tree) if is_element(kid)]))
    except BrokenTagsError:
        # The tags are judged, and said to be missing, where the label is decided.
        return
    for number, note in enumerate((tag for tag in found if Name.Note == tag.S and "/ID" not in tag), 1):
        note.ID = String(f"note-{number}")


def mend_links(pdf: Pdf) -> None:
    """Make links print and be seen, say where they lead, and come in the order of the tags, whoever made them."""
    for page in pdf.pages:
        links = [note for note in page.obj.get("/Annots", ()) if note.get("/Subtype") == Name.Link]
        for link in links:
            link.F = _PRINT
            if "/Contents" not in link:
                link.Contents = String(_describe(link))
        if links:
            page.obj.Tabs = Name.S


def _describe(link: Object) -> str:
    action = link.get("/A")
    if isinstance(action, Dictionary) and "/URI" in action:
        return f"Link til {action.URI}"
    return "Henvisning til et andet sted i dokumentet"
