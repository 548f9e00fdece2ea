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

    Frames become artifacts, links get a description and print, notes get an ID, and tab keys follow the tags.
    """
    tree = pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary):
        return
    for page in pdf.pages:
        mark_lines(pdf, page)
        for annotation in page.obj.get("/Annots", ()):
            annotation.F = int(annotation.get("/F", 0)) | _PRINT
            if annotation.get("/Subtype") == Name.Link and "/Contents" not in annotation:
                annotation.Contents = String(_describe(annotation))
        if len(page.obj.get("/Annots", ())):
            page.obj.Tabs = Name.S
    try:
        found = list(elements([kid for kid in kids(tree) if is_element(kid)]))
    except BrokenTagsError:
        # The tags are judged, and said to be missing, where the label is decided.
        return
    for number, note in enumerate((tag for tag in found if Name.Note == tag.S and "/ID" not in tag), 1):
        note.ID = String(f"note-{number}")


def _describe(link: Object) -> str:
    action = link.get("/A")
    if isinstance(action, Dictionary) and "/URI" in action:
        return f"Link til {action.URI}"
    return "Henvisning til et andet sted i dokumentet"
