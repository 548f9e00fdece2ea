"""What a finished file says of itself."""

import datetime as dt

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

CORE_PROPERTIES = RELATIONSHIP_TYPE.CORE_PROPERTIES
LANGUAGE = "da-DK"
UNDATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 — core properties carry no zone; stands where the template has no date


def set_properties(document: Document, title: str, subject: str) -> None:
    """Set title and subject, at most 255 characters each; the dates are the template's, the author is nobody."""
    has_core_properties = any(rel.reltype == CORE_PROPERTIES for rel in document.part.package.rels.values())
    properties = document.core_properties
    properties.title = title
    properties.subject = subject
    properties.language = LANGUAGE
    properties.author = ""
    properties.last_modified_by = ""
    properties.revision = 1
    properties.created = properties.created or UNDATED
    # Where the template has no properties, python-docx makes some that say when.
    properties.modified = (properties.modified if has_core_properties else None) or UNDATED
