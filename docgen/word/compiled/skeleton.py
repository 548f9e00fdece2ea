"""A template laid out the way its documents will be, with a placeholder where each tag stands.

docxtpl and python-docx do to the skeleton everything they would do to a filled document: what is
then still the same in every document is found by looking at the skeleton once.
"""

import html
import io
import zipfile
from typing import Any

from docx.opc.part import Part
from docxtpl import DocxTemplate
from lxml import etree

from docgen.word.compiled.placeholders import CLOSE, OPEN, SUBJECT, TITLE
from docgen.word.filling.docxtpl_template import NumberedTag, WordTemplate, numbered_tags
from docgen.word.language.render_log import RenderLog
from docgen.word.ooxml.properties import set_properties
from docgen.word.ooxml.template_tags import Element


class Skeleton(WordTemplate):
    """The template with placeholders for tags: ``codes`` are the tags by the numbers in their placeholders.

    ``list_number`` is the number of a list that is started, where the template has a ``{{p … }}``.
    """

    def __init__(self, content: bytes) -> None:
        """Lay out a template that lint has found no fault in."""
        super().__init__(content, RenderLog(""))
        self.codes: list[str] = []
        self.prepare()
        self.render({}, self.environment, autoescape=True)
        set_properties(self.docx, TITLE, SUBJECT)
        self.list_number = self._start_list() if self.looks else ""

    def packed(self) -> dict[str, bytes]:
        """Return the parts by their names in the zip, in the order that they are saved in."""
        saved = io.BytesIO()
        self.save(saved)
        with zipfile.ZipFile(saved) as package:
            return {name: package.read(name) for name in package.namelist()}

    def render_xml_part(self, src_xml: str, part: Part, context: Any, jinja_env: Any = None) -> str:
        """Return the part's markup with placeholders."""
        del context, jinja_env
        self.render_log.open_part(str(part.partname), {})
        bare = _without_comments(src_xml)
        pieces: list[str] = []
        end = 0
        for tag in numbered_tags(bare):
            pieces += (bare[end : tag.start], self._placeholder(tag))
            end = tag.end
        return "".join([*pieces, bare[end:]])

    def _placeholder(self, tag: NumberedTag) -> str:
        self.codes.append(f"{tag.opening}{html.unescape(tag.inner)}{tag.closing}")
        return f"{OPEN}{len(self.codes) - 1}{CLOSE}"

    def fix_tables(self, xml: str) -> Element:
        """Return the body as it is: its rows and cells have not come and gone yet."""
        return etree.fromstring(xml, parser=etree.XMLParser(huge_tree=True, resolve_entities=False))

    def map_headers_footers_xml(self, relKey: str, xml: bytes) -> None:  # noqa: N803 — docxtpl's name
        """Put a header or footer in its place as it is."""
        DocxTemplate.map_headers_footers_xml(self, relKey, xml)


def _without_comments(xml: str) -> str:
    """Return the markup without Jinja's comments; one that has no end is left."""
    pieces: list[str] = []
    end = 0
    while (start := xml.find("{#", end)) >= 0 and (last := xml.find("#}", start + 2)) >= 0:
        pieces.append(xml[end:start])
        end = last + 2
    return "".join([*pieces, xml[end:]])
