"""A Word template and its filling; the one module that knows docxtpl."""

import html
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.image.image import Image
from docx.opc.part import Part
from docx.parts.story import StoryPart
from docx.shared import Length, Mm
from docxtpl import DocxTemplate
from lxml import etree

from docgen.late import dataclass, late_pattern
from docgen.picture import Picture
from docgen.prose import Prose
from docgen.word.language.environment import WordEnvironment, Xml, unreadable_picture
from docgen.word.language.render_log import MOST_CHARACTERS, MOST_SECONDS, PlacedTag, RenderLog
from docgen.word.language.types import members
from docgen.word.ooxml.block_formats import block_formats_of, level_of
from docgen.word.ooxml.list_styles import STYLES, ListStyle, NumberedLists, find_list_style
from docgen.word.ooxml.paragraphs import ParagraphFormat, format_of, write_paragraphs
from docgen.word.ooxml.repair import repair
from docgen.word.ooxml.stories import ENDNOTES, FOOTNOTES, labels, positions
from docgen.word.ooxml.styles import Styles
from docgen.word.ooxml.template_tags import Element, Tag, find_tags, rewrite, text_of
from docgen.word.template_faults import ENDLESS

WIDEST = 160
"""Millimetres of a picture that stands in a text."""
LARGEST_PICTURE = 20_000_000
MOST_PIXELS = 100_000_000
"""Bytes and points of one picture; a photograph of a telephone has 50 million points at most."""

# A tag's number travels through docxtpl's own rewriting inside the tag, between two private signs.
_NUMBERED_END = late_pattern("\ue000(\\d+)\ue001\\s*([}%]\\})")
_TAG_BEGINS = late_pattern(r"\{[{%]")


@dataclass(frozen=True)
class NumberedTag:
    """A tag with its number as it stands in a part's markup, from ``start`` to ``end``."""

    opening: str
    inner: str
    number: int
    closing: str
    start: int
    end: int


def numbered_tags(xml: str) -> Iterator[NumberedTag]:
    """Yield the tags that have a number; each begins at the first opening behind the one before it."""
    position = 0
    for last in _NUMBERED_END.finditer(xml):
        if first := _TAG_BEGINS.search(xml, position, last.start()):
            inner = xml[first.end() : last.start()]
            yield NumberedTag(first[0], inner, int(last[1]), last[2], first.start(), last.end())
        position = last.end()


def _unfit(file: Path) -> str:
    """Return what speaks against a picture's file before it is read, or an empty text."""
    if file.exists() and not file.is_file():
        return "er ikke en almindelig fil."
    if file.exists() and file.stat().st_size > LARGEST_PICTURE:
        return f"fylder over {LARGEST_PICTURE // 1_000_000} MB; gør det mindre."
    try:
        image = Image.from_file(str(file))
    except Exception:  # noqa: BLE001 — it is told of where the picture is put in
        return ""
    return "har for mange billedpunkter; gør det mindre." if image.px_width * image.px_height > MOST_PIXELS else ""


def _width(picture: Picture) -> Length:
    """Return the width that is asked for, or the picture's own, and no more than a page's text has."""
    if picture.width:
        return Mm(picture.width)
    return min(Image.from_blob(picture.shown).width, Mm(WIDEST))


class WordTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A template that is filled strictly: nothing is repaired by guess, rendered twice or lost."""

    def __init__(self, content: bytes, render_log: RenderLog) -> None:
        """Open a template that lint has found no fault in."""
        super().__init__(io.BytesIO(content))
        self.render_log = render_log
        self.environment = WordEnvironment(render_log, self.draw, self.paragraphs)
        self.looks: dict[int, ParagraphFormat] = {}
        self.numbered: NumberedLists | None = None
        self.init_docx()
        self.lists = {shape: find_list_style(self.docx.styles.element, name) for shape, name in STYLES.items()}
        self._styles = Styles(self.docx.styles.element)
        self.labels = render_log.labels = labels({str(part.partname): part.content_type for part in self.parts()})

    def parts(self) -> Iterator[Part]:
        """Yield every part of the file."""
        yield from self.docx.part.package.iter_parts()

    def fill(self, context: object) -> None:
        """Fill every part; the render log then has what was printed and what could not be.

        Raises StopError where filling cannot go on.
        """
        names = {name: getattr(context, name) for name in members(type(context))}
        self.prepare()
        self.render(names, self.environment, autoescape=True)

    def prepare(self) -> None:
        """Put each tag of every part in one piece, with its number."""
        for part in self.parts():
            if str(part.partname) in self.labels:
                self._prepare(part)

    def _prepare(self, part: Part) -> None:
        """Put each tag in one piece, with its number; note the look of each ``{{p … }}``."""
        story: Element = part.element if isinstance(part, StoryPart) else etree.fromstring(part.blob)
        level = 0
        found = list(positions(story, self.labels[str(part.partname)]))
        where = [position.where if "{" in text_of(position.paragraph) else "" for position in found]
        for position, place in zip(found, where, strict=True):
            level = level_of(position.paragraph, self._styles) or level
            text = text_of(position.paragraph)
            tags, _ = find_tags(text)
            if len(tags) == 1 and tags[0].opening == "{{" and tags[0].level == "p":
                self.looks[len(self.render_log.tags)] = format_of(
                    position.paragraph, block_formats_of(self._styles, level)
                )
            if tags:
                rewrite(position.paragraph, self._numbering(place, tags))
        if not isinstance(part, StoryPart):
            part._blob = etree.tostring(story, encoding="utf-8", xml_declaration=True, standalone=True)  # noqa: SLF001 — python-docx gives no other way

    def _numbering(self, label: str, tags: list[Tag]) -> Any:
        first = len(self.render_log.tags)
        self.render_log.tags += [PlacedTag(tag, label) for tag in tags]
        numbers = {tag: number for number, tag in enumerate(tags, first)}
        return lambda tag: self._spelling(tag, numbers[tag])

    def _spelling(self, tag: Tag, number: int) -> str:
        if tag.opening == "{#":
            return f"{{#{tag.level} {tag.inner} #}}"
        inner = f"({tag.inner})|_paragraphs({number})" if number in self.looks else tag.inner
        return f"{tag.opening}{tag.level} {inner} \ue000{number}\ue001{tag.closing}"

    def render_xml_part(self, src_xml: str, part: Part, context: Any, jinja_env: Any = None) -> str:
        """Return the part's markup filled; overrides docxtpl, which does not tell where a fault is."""
        self.current_rendering_part = part
        source, lines = _lined(src_xml)
        self.render_log.open_part(str(part.partname), lines)
        filled: list[str] = []
        characters = 0
        for chunk in jinja_env.from_string(source).generate(context):
            characters += len(chunk)
            if characters > MOST_CHARACTERS or self.render_log.is_late(MOST_SECONDS):
                self.render_log.stop(ENDLESS, "Dokumentet bliver alt for stort.", "Ret løkkerne i skabelonen.")
            filled.append(chunk)
        # docxtpl would now turn »{_{« into »{{«, and signs for tabs and pages into markup, also in what was
        # printed; here a value has its line breaks already, and everything else stays as it was written.
        return "".join(filled)

    def fix_tables(self, xml: str) -> Element:
        """Return the body as a tree; overrides docxtpl, which repairs broken markup by leaving text out.

        Only where cells come and go are a table's columns counted again.
        """
        body: Element = etree.fromstring(xml, parser=etree.XMLParser(huge_tree=True, resolve_entities=False))
        if any(placed_tag.tag.level == "tc" for placed_tag in self.render_log.tags):
            body = super().fix_tables(xml)
        repair(body)
        return body

    def map_headers_footers_xml(self, relKey: str, xml: bytes) -> None:  # noqa: N803 — docxtpl's name
        """Put a filled header or footer in its place."""
        story = etree.fromstring(xml, parser=etree.XMLParser(huge_tree=True, resolve_entities=False))
        repair(story)
        super().map_headers_footers_xml(relKey, etree.tostring(story))

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        """Fill foot- and endnotes once; docxtpl fills footnotes once for each section, and no endnotes."""
        for part in self.parts():
            if part.content_type in (FOOTNOTES, ENDNOTES):
                xml = self.render_xml_part(self.patch_xml(part.blob.decode("utf-8")), part, context, jinja_env)
                part._blob = xml.encode("utf-8")  # noqa: SLF001 — python-docx gives no other way

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Leave the properties alone: they are set afterwards, and nothing in them is filled."""

    def paragraphs(self, prose: Prose, number: int) -> Xml:
        """Return the markup of a ``{{p … }}``, which stands between paragraphs."""
        return Xml(write_paragraphs(prose, self.looks[number], self._style, self._start_list, self.draw))

    def _style(self, shape: str) -> str:
        return self._list(shape).style

    def _start_list(self) -> str:
        if self.numbered is None:
            self.numbered = NumberedLists(self.docx.part.numbering_part.element, self._list("number"))
        return self.numbered.start()

    def _list(self, shape: str) -> ListStyle:
        style = self.lists[shape]
        assert style is not None  # noqa: S101 — lint has looked
        return style

    def draw(self, picture: Picture) -> Xml:
        """Return the markup of a picture in the part that is being filled."""
        part = self.current_rendering_part
        if not isinstance(part, StoryPart):
            return unreadable_picture(self.render_log, picture.file, "kan ikke stå i en note.")
        if picture.content is None and (why := _unfit(picture.file)):
            return unreadable_picture(self.render_log, picture.file, why)
        try:
            inline: Element = part.new_pic_inline(io.BytesIO(picture.shown), width=_width(picture))
        except OSError:
            return unreadable_picture(self.render_log, picture.file, "findes ikke eller kan ikke åbnes.")
        except Exception:  # noqa: BLE001 — python-docx raises Exception itself for half a JPEG
            return unreadable_picture(self.render_log, picture.file, "kan ikke læses; brug PNG eller JPEG.")
        text = " ".join(picture.alternative_text.split())
        for described in inline.iter("{*}docPr", "{*}cNvPr"):
            described.set("descr", text)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")  # without them LibreOffice moves the picture to the right
        self.render_log.pictures[self.render_log.part].append(text)
        drawing = etree.tostring(inline, encoding="unicode", with_tail=False)
        return Xml(f'</w:t></w:r><w:r><w:drawing>{drawing}</w:drawing></w:r><w:r><w:t xml:space="preserve">')


def _lined(xml: str) -> tuple[str, dict[int, int]]:
    """Return the code with each tag on a line of its own, and the tag's number by its lines."""
    lines: dict[int, int] = {}
    written: list[str] = []
    line = 1
    position = 0
    for tag in numbered_tags(xml):
        before = xml[position : tag.start]
        line += before.count("\n")
        lines |= {line: tag.number, line + 1: tag.number}
        written += (before, tag.opening, "\n", html.unescape(tag.inner), "\n", tag.closing)
        line += 2
        position = tag.end
    return "".join([*written, xml[position:]]), lines
