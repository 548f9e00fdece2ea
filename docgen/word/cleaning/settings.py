"""A template's settings and properties: what holds data, locks the paper or names persons is taken out."""

from collections.abc import Iterator

from docgen.late import late_pattern
from docgen.word.ooxml.relations import R
from docgen.word.ooxml.template_tags import Element, W

SETTINGS = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
EXTENDED = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

_SETTINGS = {
    "mailMerge": "en brevflettes datakilde og forespørgsel",
    "documentProtection": "beskyttelsen mod rettelser",
    "writeProtection": "beskyttelsen mod rettelser",
    "attachedTemplate": "stien til en anden Word-skabelon",
    "docVars": "dokumentvariabler",
    "trackRevisions": "registreringen af ændringer",
    "attachedSchema": "et XML-skema",
    "schemaLibrary": "et XML-skema",
    "saveThroughXslt": "en omsætning til XML",
    "forceUpgrade": "",
}
"""What is taken out of the settings, and what it is called."""
_KEPT_CORE = ("title", "subject", "language", "created", "modified", "revision")
_CORE = {
    "creator": "forfatter",
    "lastModifiedBy": "sidst ændret af",
    "description": "kommentarer",
    "keywords": "nøgleord",
    "category": "kategori",
    "contentStatus": "status",
    "identifier": "id",
    "version": "version",
    "lastPrinted": "sidst udskrevet",
}
_EXTENDED = {
    "Company": "firma",
    "Manager": "leder",
    "Template": "skabelonens navn",
    "HyperlinkBase": "grundadresse for links",
    "HeadingPairs": "",
    "TitlesOfParts": "",
    "HLinks": "",
    "DigSig": "",
    "DocSecurity": "",
}
_TAG = late_pattern(r"\{[{%#]")
_ORDINARY = ("", "0", "normal", "normal.dotm", "normal.dotx")
"""What stands in a property that says nothing."""


def clean_settings(tree: Element) -> Iterator[str]:
    """Take out of the settings what must not go out; yield what each is called, empty for Word's own."""
    for name, what in _SETTINGS.items():
        for one in list(tree.iter(W + name)):
            _remove(one)
            yield what
    for one in list(tree):
        if isinstance(one.tag, str) and any(str(name).startswith(R) for name in one.attrib):
            _remove(one)  # what it leads to is no part of a template
            yield ""


def clean_core(tree: Element) -> Iterator[str]:
    """Take out of a file's properties all but its title, subject, language and dates; yield what had words."""
    for one in list(tree):
        name = str(one.tag).rpartition("}")[2]
        text = (one.text or "").strip()
        if name not in _KEPT_CORE and text and not _TAG.search(text):  # a tag is refused: it would not be filled
            _remove(one)
            yield f"dokumentegenskaben »{_CORE.get(name, name)}«"


def clean_extended(tree: Element) -> Iterator[str]:
    """Take out of Word's own properties what names persons, firms and files; yield what it is called."""
    for one in list(tree):
        name = str(one.tag).rpartition("}")[2]
        text = "".join(one.itertext()).strip()
        if name in _EXTENDED and text.casefold() not in _ORDINARY:
            _remove(one)
            yield f"dokumentegenskaben »{_EXTENDED[name]}«" if _EXTENDED[name] else ""


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
