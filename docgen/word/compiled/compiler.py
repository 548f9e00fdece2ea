"""A template prepared: docxtpl's own work is done once, and what no data can change is packed."""

from collections.abc import Iterator

from jinja2 import meta

from docgen.word.compiled.compiled_environment import CompiledEnvironment, UnableError
from docgen.word.compiled.placeholders import OPEN, PLACEHOLDER, SUBJECT, TITLE
from docgen.word.compiled.prepared_template import BODY, CORE, NUMBERING, Numbering, Prepared, Story
from docgen.word.compiled.skeleton import Skeleton
from docgen.word.compiled.skeleton_constraints import constraints_of
from docgen.word.compiled.well_formed import is_balanced
from docgen.word.language.environment import UNCOMPUTABLE
from docgen.word.ooxml.stories import ENDNOTES, FOOTNOTES
from docgen.word.ooxml.zip_entries import pack


def prepare(content: bytes) -> Prepared | None:
    """Return a template that lint has found no fault in, prepared; None where only docxtpl can fill it."""
    try:
        return _prepared(Skeleton(content))
    except (UnableError, *UNCOMPUTABLE):
        return None


def _prepared(skeleton: Skeleton) -> Prepared:
    before = {str(part.partname)[1:] for part in skeleton.parts()}
    parts = skeleton.packed()
    environment = CompiledEnvironment()
    stories = tuple(_stories(skeleton, parts, environment))
    changed = {story.name for story in stories} | {CORE}
    core = parts[CORE].decode()
    numbering = None
    if skeleton.list_number:
        numbering = _numbering(parts[NUMBERING].decode(), skeleton.list_number)
        parts[NUMBERING] = numbering.with_lists(0).encode()
    if not before <= set(parts) or core.count(OPEN) != 2 or TITLE not in core or SUBJECT not in core:
        raise UnableError
    entries = {name: None if name in changed else pack(name, part) for name, part in parts.items()}
    return Prepared(environment, entries, stories, core, numbering, skeleton.looks, skeleton.lists)


def _stories(skeleton: Skeleton, parts: dict[str, bytes], environment: CompiledEnvironment) -> Iterator[Story]:
    """Yield the parts that have tags, in the order that docxtpl fills them in."""
    kinds = {str(part.partname)[1:]: part.content_type for part in skeleton.parts()}
    columns = any(placed_tag.tag.level == "tc" for placed_tag in skeleton.render_log.tags)
    numbers: list[str] = []
    for part in skeleton.render_log.printed:
        name = part[1:]
        markup = parts[name].decode()
        found = PLACEHOLDER.findall(markup)
        if markup.count(OPEN) != len(found):
            raise UnableError
        numbers += found
        if not found:
            continue
        code = PLACEHOLDER.sub(lambda match: skeleton.codes[int(match[1])], markup)
        tree = environment.parse(code)
        uses = frozenset(meta.find_undeclared_variables(tree))
        constraints = constraints_of(markup, columns=columns and name == BODY)
        is_note = kinds[name] in (FOOTNOTES, ENDNOTES)
        python = environment.written(tree)
        yield Story(name, code, python, environment.compiled(python), uses, constraints, is_note, is_balanced(tree))
    if sorted(map(int, numbers)) != list(range(len(skeleton.codes))):
        raise UnableError


def _numbering(markup: str, number: str) -> Numbering:
    start = markup.find(f'<w:num w:numId="{number}">')
    end = markup.find("</w:num>", start) + len("</w:num>")
    if start < 0:
        raise UnableError
    return Numbering(markup[:start], markup[start:end], markup[end:], int(number))
