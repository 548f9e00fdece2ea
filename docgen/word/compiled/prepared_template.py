"""A template prepared once: what no data can change is packed already, what data change is compiled."""

from functools import cached_property

from jinja2 import Template

from docgen.late import dataclass
from docgen.word.compiled.compiled_environment import CompiledEnvironment
from docgen.word.compiled.schema_constraints import SchemaConstraints
from docgen.word.ooxml.list_styles import ListStyle
from docgen.word.ooxml.paragraphs import ParagraphFormat
from docgen.word.ooxml.zip_entries import ZipEntry

CORE, BODY, NUMBERING = "docProps/core.xml", "word/document.xml", "word/numbering.xml"


@dataclass(frozen=True)
class Story:
    """A part that is filled: its name in the zip, its code as Jinja has it, the ``python`` that Jinja makes of it, that
    compiled, the names it uses, and what its markup is looked at for.

    A note is saved as it was filled; everything else as lxml writes it, which is what python-docx saves.
    ``is_balanced`` tells that whatever is filled in, the markup is well-formed.
    """

    name: str
    code: str
    python: str
    template: Template
    uses: frozenset[str]
    constraints: SchemaConstraints
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

    environment: CompiledEnvironment
    entries: dict[str, ZipEntry | None]
    stories: tuple[Story, ...]
    core: str
    numbering: Numbering | None
    looks: dict[int, ParagraphFormat]
    lists: dict[str, ListStyle | None]

    @cached_property
    def plain(self) -> frozenset[str]:
        """The parts whose texts can be read without a tree."""
        return frozenset(f"/{story.name}" for story in self.stories if story.constraints.plain)
