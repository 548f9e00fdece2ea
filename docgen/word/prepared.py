"""A template prepared once: what no data can change is packed already, what data change is compiled."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from jinja2 import Template, meta
from jinja2 import TemplateError as JinjaError
from lxml import etree

from docgen.word.balance import is_balanced
from docgen.word.entries import Entry, pack
from docgen.word.lists import ListStyle
from docgen.word.paragraphs import Look
from docgen.word.quick import QuickEnvironment, UnableError
from docgen.word.sketch import MARK, OPEN, SUBJECT, TITLE, Sketch
from docgen.word.soundness import Demands, demands_of
from docgen.word.stories import ENDNOTES, FOOTNOTES

CORE, BODY, NUMBERING = "docProps/core.xml", "word/document.xml", "word/numbering.xml"


@dataclass(frozen=True)
class Story:
    """A part that is filled: its name in the zip, its code, the names it uses, and what its markup is looked at for.

    A note is saved as it was filled; everything else as lxml writes it, which is what python-docx saves.
    ``is_balanced`` tells that whatever is filled in, the markup is well-formed.
    """

    name: str
    template: Template
    uses: frozenset[str]
    demands: Demands
    is_note: bool
    is_balanced: bool


@dataclass(frozen=True)
class Numbering:
    """The part with the lists: what stands before and after new lists, one list, and its number."""

    before: str
    one: str
    after: str
    number: int

    def with_lists(self, count: int) -> str:
        """Return the part with this many new lists."""
        numbers = range(self.number, self.number + count)
        lists = (self.one.replace(f'"{self.number}"', f'"{number}"', 1) for number in numbers)
        return f"{self.before}{''.join(lists)}{self.after}"


@dataclass(frozen=True)
class Prepared:
    """A template ready to be filled.

    ``entries`` are the parts of the zip in their order, None where data change them always:
    ``stories`` and the ``core`` properties. ``numbering`` changes with a numbered list; there is
    none where there is no ``{{p … }}``. ``looks`` and ``lists`` are what running texts look like.
    """

    environment: QuickEnvironment
    entries: dict[str, Entry | None]
    stories: tuple[Story, ...]
    core: str
    numbering: Numbering | None
    looks: dict[int, Look]
    lists: dict[str, ListStyle | None]

    @cached_property
    def plain(self) -> frozenset[str]:
        """The parts whose texts can be read without a tree."""
        return frozenset(f"/{story.name}" for story in self.stories if story.demands.plain)


@lru_cache(maxsize=32)  # a folder of workbooks is filled with a few templates
def prepare(content: bytes) -> Prepared | None:
    """Return a template that lint has found no fault in, prepared; None where only docxtpl can fill it."""
    try:
        return _prepared(Sketch(content))
    except (UnableError, JinjaError, etree.XMLSyntaxError, KeyError):
        return None


def _prepared(sketch: Sketch) -> Prepared:
    before = {str(part.partname)[1:] for part in sketch.parts()}
    parts = sketch.packed()
    environment = QuickEnvironment()
    stories = tuple(_stories(sketch, parts, environment))
    changed = {story.name for story in stories} | {CORE}
    core = parts[CORE].decode()
    numbering = None
    if sketch.list_number:
        numbering = _numbering(parts[NUMBERING].decode(), sketch.list_number)
        parts[NUMBERING] = numbering.with_lists(0).encode()
    if not before <= set(parts) or core.count(OPEN) != 2 or TITLE not in core or SUBJECT not in core:
        raise UnableError
    entries = {name: None if name in changed else pack(name, part) for name, part in parts.items()}
    return Prepared(environment, entries, stories, core, numbering, sketch.looks, sketch.lists)


def _stories(sketch: Sketch, parts: dict[str, bytes], environment: QuickEnvironment) -> Iterator[Story]:
    """Yield the parts that have tags, in the order that docxtpl fills them in."""
    kinds = {str(part.partname)[1:]: part.content_type for part in sketch.parts()}
    columns = any(marked.tag.level == "tc" for marked in sketch.journal.tags)
    numbers: list[str] = []
    for part in sketch.journal.printed:
        name = part[1:]
        markup = parts[name].decode()
        found = MARK.findall(markup)
        if markup.count(OPEN) != len(found):
            raise UnableError
        numbers += found
        if not found:
            continue
        code = MARK.sub(lambda mark: sketch.codes[int(mark[1])], markup)
        tree = environment.parse(code)
        uses = frozenset(meta.find_undeclared_variables(tree))
        demands = demands_of(markup, columns=columns and name == BODY)
        is_note = kinds[name] in (FOOTNOTES, ENDNOTES)
        yield Story(name, environment.from_string(code), uses, demands, is_note, is_balanced(tree))
    if sorted(map(int, numbers)) != list(range(len(sketch.codes))):
        raise UnableError


def _numbering(markup: str, number: str) -> Numbering:
    start = markup.find(f'<w:num w:numId="{number}">')
    end = markup.find("</w:num>", start) + len("</w:num>")
    if start < 0:
        raise UnableError
    return Numbering(markup[:start], markup[start:end], markup[end:], int(number))
