"""What is known of a template from an earlier run: that it is sound, and how it is prepared.

Both are kept in the user's cache folder under a mark of the template, of docgen's code and of its packages. What is
kept is text and packed parts; Jinja compiles the code anew, in the same sandbox.
"""

import base64
import hashlib
import json
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError as JinjaError

from docgen.disk.cache import code_mark, load, save
from docgen.finding import Finding, Level
from docgen.word.compiled.compiled_environment import QuickEnvironment
from docgen.word.compiled.program import Numbering, Prepared, Story
from docgen.word.compiled.schema_constraints import Demands
from docgen.word.language.types import Sort, members
from docgen.word.ooxml.list_styles import ListStyle
from docgen.word.ooxml.paragraphs import Look
from docgen.word.ooxml.zip_entries import Entry, reread
from docgen.word.template_faults import template_error

if TYPE_CHECKING:  # filling needs the records and not what they are made with
    from pydantic import BaseModel

TEMPLATES = "templates"
_SOUND = b"sound"


def require_sound(file: str, content: bytes, context_type: "type[BaseModel]") -> None:
    """Raise TemplateError with every fault of a template that keeps it from being filled."""
    if faults := _errors(file, content, context_type):
        raise template_error(list(faults))


@lru_cache(maxsize=64)
def _errors(file: str, content: bytes, context_type: "type[BaseModel]") -> tuple[Finding, ...]:
    key = _key(content, shape(context_type))
    if load(TEMPLATES, key) == _SOUND:
        return ()
    from docgen.word.language.lint import faults_of  # noqa: PLC0415 — a template is looked at once

    faults = tuple(one for one in faults_of(file, content, context_type) if one.level is Level.ERROR)
    if not faults:
        save(TEMPLATES, key, _SOUND)
    return faults


@lru_cache(maxsize=32)  # a folder of workbooks is filled with a few templates
def prepared_for(content: bytes) -> Prepared | None:
    """Return a template that has been found sound, prepared; None where only docxtpl can fill it."""
    key = _key(content, "")
    if kept := load(TEMPLATES, key):
        try:
            return _prepared(json.loads(kept))
        except (ValueError, KeyError, TypeError, JinjaError):
            pass
    from docgen.word.compiled.compiler import prepare  # noqa: PLC0415 — a template is prepared once

    prepared = prepare(content)
    save(TEMPLATES, key, json.dumps(_kept(prepared)).encode())
    return prepared


def _key(content: bytes, names: str) -> str:
    parts = (code_mark().encode(), names.encode(), content)
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


@cache
def shape(context_type: "type[BaseModel]") -> str:
    """Return all that a template is checked against of its names: what they are called and what they may be."""
    waiting, written = [context_type], {}
    while waiting:
        record = waiting.pop()
        if record not in written:
            sorts = {name: member.sort for name, member in members(record).items()}
            written[record] = f"{record.__qualname__} {[(name, _spelled(sort)) for name, sort in sorts.items()]}"
            waiting += [found for sort in sorts.values() for found in _records(sort)]
    return "\n".join(written.values())


def _records(sort: Sort) -> "list[type[BaseModel]]":
    return [*([sort.record] if sort.record else []), *(_records(sort.item) if sort.item else [])]


def _spelled(sort: Sort) -> tuple[object, ...]:
    record = sort.record.__qualname__ if sort.record else ""
    return sort.word, record, _spelled(sort.item) if sort.item else (), sort.optional, sort.choices


def _kept(prepared: Prepared | None) -> dict[str, Any] | None:
    """Return a preparation as JSON takes it."""
    if prepared is None:
        return None
    numbering = prepared.numbering
    return {
        "entries": [
            (name, entry and base64.b64encode(entry.content).decode()) for name, entry in prepared.entries.items()
        ],
        "stories": [
            (story.name, story.code, sorted(story.uses), vars(story.demands), story.is_note, story.is_balanced)
            for story in prepared.stories
        ],
        "core": prepared.core,
        "numbering": numbering and vars(numbering),
        "looks": [
            (mark, look.paragraph, [(*which, run) for which, run in look.runs.items()], look.section, look.alone)
            for mark, look in prepared.looks.items()
        ],
        "lists": {shape: style and vars(style) for shape, style in prepared.lists.items()},
    }


def _prepared(kept: dict[str, Any] | None) -> Prepared | None:
    if kept is None:
        return None
    environment = QuickEnvironment()
    return Prepared(
        environment=environment,
        entries={name: _entry(packed) for name, packed in kept["entries"]},
        stories=tuple(_story(environment, *story) for story in kept["stories"]),
        core=kept["core"],
        numbering=Numbering(**kept["numbering"]) if kept["numbering"] else None,
        looks={
            mark: Look(paragraph, {(bold, italic): run for bold, italic, run in runs}, section, alone)
            for mark, paragraph, runs, section, alone in kept["looks"]
        },
        lists={shape: ListStyle(**style) if style else None for shape, style in kept["lists"].items()},
    )


def _packed(entry: Entry) -> str:
    return base64.b64encode(entry.content).decode()


def _entry(packed: str | None) -> Entry | None:
    return reread(base64.b64decode(packed)) if packed else None


def _story(
    environment: QuickEnvironment, name: str, code: str, uses: list[str], demands: dict[str, Any], *rest: bool
) -> Story:
    is_note, is_balanced = rest
    demands["ends"] = tuple(map(tuple, demands["ends"]))
    demands["pictures"] = tuple(demands["pictures"])
    template = environment.from_string(code)
    return Story(name, code, template, frozenset(uses), Demands(**demands), is_note, is_balanced)
