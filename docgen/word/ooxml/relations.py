"""The relationships of a Word file: which parts it is made of, and what each of them is to the one that names it."""

import posixpath
from collections.abc import Iterator

from docgen.late import dataclass
from docgen.word.ooxml.template_tags import Element

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ROOT = "/"
"""The owner of the relationships that are the file's own."""
MAIN_DOCUMENT = "officeDocument"

_OFFICE = ("http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/", "http://purl.oclc.org/ooxml/")

KEPT = frozenset(
    (
        *(MAIN_DOCUMENT, "core-properties", "extended-properties"),
        *("styles", "stylesWithEffects", "settings", "webSettings", "numbering", "fontTable", "font", "theme"),
        *("themeOverride", "image", "hdphoto", "header", "footer", "footnotes", "endnotes", "hyperlink"),
        *("comments", "chart", "chartEx", "chartStyle", "chartColorStyle", "chartUserShapes"),
        *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    )
)
"""What a template may be made of: its text, its look, its pictures. Comments are refused by their number."""

CUT = {
    "thumbnail": "et billede af skabelonen selv",
    "custom-properties": "egne dokumentegenskaber",
    "customXml": "skjulte data (customXml)",
    "glossaryDocument": "byggeblokke (autotekst)",
    "attachedTemplate": "stien til en anden Word-skabelon",
    "mailMergeSource": "datakilden til en brevfletning",
    "mailMergeHeaderSource": "datakilden til en brevfletning",
    "recipientData": "modtagerlisten til en brevfletning",
    "commentsExtended": "oplysninger om kommentarer",
    "commentsIds": "oplysninger om kommentarer",
    "commentsExtensible": "oplysninger om kommentarer",
    "people": "navne på dem, der har rettet",
    "keyMapCustomizations": "egne genvejstaster",
    "attachedToolbars": "egne værktøjslinjer",
    "extensibility": "egne knapper på båndet",
    "ui": "egne knapper på båndet",
    "origin": "en digital signatur, som ikke gælder det udfyldte papir",
    "printerSettings": "indstillinger for en printer",
    "transform": "en omsætning til XML",
    "webextensiontaskpanes": "et tilføjelsesprogram",
    "webextension": "et tilføjelsesprogram",
    "classificationlabels": "en mærkat for fortrolighed fra afsenderens system",
    "documenttasks": "opgaver til personer",
}
"""What can be taken away without anybody seeing it on the page, and what it is called."""

REFUSED = {
    "aFChunk": "sætter et andet dokument ind (altChunk)",
    "subDocument": "sætter et andet dokument ind",
    "vbaProject": "har makroer",
    "wordVbaData": "har makroer",
    "oleObject": "har et indlejret objekt (OLE)",
    "package": "har en indlejret fil, fx et helt regneark bag et diagram",
    "control": "har et ActiveX-felt",
    "activeXControlBinary": "har et ActiveX-felt",
    "frame": "henter en side ind i en ramme",
    "video": "har en video",
    "audio": "har en lyd",
    "media": "har en video eller en lyd",
}
"""What a template must not have, and how it is said of it."""

ADDRESSES = ("http:", "https:", "mailto:", "tel:", "#")
"""How an address begins that anybody can follow."""


@dataclass(frozen=True)
class Relation:
    """A relationship: the part that has it, its id, its type and that type's last word, and where it leads to.

    ``target`` is the name of a part, or an address outside of the file where ``is_outside``.
    """

    owner: str
    number: str
    type: str
    target: str
    is_outside: bool

    @property
    def kind(self) -> str:
        """The last word of the type: ``styles``; ``?`` and all of it where it is none of Office's."""
        return self.type.rpartition("/")[2] if self.type.startswith(_OFFICE) else f"?{self.type}"


def owner_of(relations: str) -> str:
    """Return the part whose relationships a part holds: ``/word/document.xml``; the file itself is ``/``."""
    folder = relations.casefold().rfind("/_rels/")
    return f"{relations[:folder]}/{relations[folder + len('/_rels/') : -len('.rels')]}"


def relations_part(owner: str) -> str:
    """Return the name of the part that holds a part's relationships."""
    folder, _, file = owner.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def relations_in(owner: str, tree: Element) -> Iterator[Relation]:
    """Yield the relationships of a part, their targets resolved to part names."""
    base = owner.rpartition("/")[0] or "/"
    for one in tree.iter("{*}Relationship"):
        target, is_outside = one.get("Target", ""), one.get("TargetMode") == "External"
        if not is_outside:
            target = posixpath.normpath(posixpath.join(base, target))
            target = f"/{target.lstrip('/')}"
        yield Relation(owner, one.get("Id", ""), one.get("Type", ""), target, is_outside)


def can_be_followed(address: str) -> bool:
    """Tell whether a link is one to the web, to a mail or a phone, or within the document."""
    return address.strip().casefold().startswith(ADDRESSES)
