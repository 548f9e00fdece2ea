"""The door of compiled filling: bytes, or None where docxtpl must fill the template.

Only docgen.word.fill comes through it. Without this folder, and its two calls there, docgen makes the same papers
more slowly.
"""

from docgen.word.compiled.engine import finished
from docgen.word.compiled.store import prepared_for
from docgen.word.filling.verify import is_complete
from docgen.word.language.environment import illegal_character


def fill_compiled(content: bytes, context: object, title: str, subject: str) -> bytes | None:
    """Return the finished file by the compiled template, or None where anything is not as it should be."""
    prepared = prepared_for(content)
    if prepared is None or illegal_character(title + subject):
        return None
    made = finished(prepared, context, title, subject)
    return made[0] if made and is_complete(*made, prepared.plain) else None


def can_compile(content: bytes) -> bool:
    """Tell whether a template that lint has found sound can be compiled."""
    return prepared_for(content) is not None
