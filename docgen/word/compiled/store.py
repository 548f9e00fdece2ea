"""How a template is compiled, kept from an earlier run.

It lies in the user's cache folder under a digest of the template, of docgen's code and of its packages. What is
stored is text and packed parts. The Python that Jinja writes of a part is among it, for Jinja takes a tenth of a second
to write it anew. It is run only where the system tells that nobody but the user can have put it there.
"""

import base64
import json
from functools import lru_cache
from typing import Any

from jinja2 import TemplateError as JinjaError

from docgen.disk.cache import load, save
from docgen.disk.platform import tells_owners
from docgen.late import late_imports
from docgen.word.compiled.compiled_environment import CompiledEnvironment
from docgen.word.compiled.prepared_template import Numbering, Prepared, Story
from docgen.word.compiled.schema_constraints import SchemaConstraints
from docgen.word.ooxml.block_formats import BlockFormats
from docgen.word.ooxml.list_styles import ListStyle
from docgen.word.ooxml.paragraphs import ParagraphFormat
from docgen.word.ooxml.zip_entries import ZipEntry, reread
from docgen.word.template_cache import TEMPLATES, template_key

with late_imports():  # a template is prepared once
    from docgen.word.compiled import compiler


@lru_cache(maxsize=32)  # a folder of workbooks is filled with a few templates
def prepared_for(content: bytes) -> Prepared | None:
    """Return a template that has been found sound, prepared; None where only docxtpl can fill it."""
    key = template_key(content, "")
    if stored := load(TEMPLATES, key):
        try:
            return _prepared(json.loads(stored))
        except (ValueError, KeyError, TypeError, SyntaxError, JinjaError):
            pass
    prepared = compiler.prepare(content)
    save(TEMPLATES, key, json.dumps(_as_stored(prepared)).encode())
    return prepared


def _as_stored(prepared: Prepared | None) -> dict[str, Any] | None:
    """Return a preparation as JSON takes it."""
    if prepared is None:
        return None
    numbering = prepared.numbering
    return {
        "entries": [
            (name, entry and base64.b64encode(entry.content).decode()) for name, entry in prepared.entries.items()
        ],
        "stories": [
            vars(story) | {"template": None, "uses": sorted(story.uses), "constraints": vars(story.constraints)}
            for story in prepared.stories
        ],
        "core": prepared.core,
        "numbering": numbering and vars(numbering),
        "looks": [
            (
                number,
                format_.paragraph,
                [(*which, run) for which, run in format_.runs.items()],
                format_.section,
                format_.alone,
                vars(format_.blocks),
            )
            for number, format_ in prepared.looks.items()
        ],
        "lists": {shape: style and vars(style) for shape, style in prepared.lists.items()},
    }


def _prepared(stored: dict[str, Any] | None) -> Prepared | None:
    if stored is None:
        return None
    environment = CompiledEnvironment()
    return Prepared(
        environment=environment,
        entries={name: _entry(packed) for name, packed in stored["entries"]},
        stories=tuple(_story(environment, story) for story in stored["stories"]),
        core=stored["core"],
        numbering=Numbering(**stored["numbering"]) if stored["numbering"] else None,
        looks={
            number: ParagraphFormat(
                paragraph, {(bold, italic): run for bold, italic, run in runs}, section, alone, _blocks(blocks)
            )
            for number, paragraph, runs, section, alone, blocks in stored["looks"]
        },
        lists={shape: ListStyle(**style) if style else None for shape, style in stored["lists"].items()},
    )


def _blocks(stored: dict[str, Any]) -> BlockFormats:
    return BlockFormats(**stored | {"headings": tuple(stored["headings"])})


def _entry(packed: str | None) -> ZipEntry | None:
    return reread(base64.b64decode(packed)) if packed else None


def _story(environment: CompiledEnvironment, stored: dict[str, Any]) -> Story:
    python = stored["python"] if tells_owners() else environment.written(stored["code"])
    constraints = stored["constraints"]
    constraints["ends"] = tuple(map(tuple, constraints["ends"]))
    constraints["pictures"] = tuple(constraints["pictures"])
    return Story(
        **stored
        | {
            "python": python,
            "template": environment.compiled(python),
            "uses": frozenset(stored["uses"]),
            "constraints": SchemaConstraints(**constraints),
        }
    )
