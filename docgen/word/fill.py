"""A template and its names in, a finished Word document out."""

from pathlib import Path

from docgen.disk.scratch import refused_by_machine
from docgen.errors import MACHINE, FileError
from docgen.late import late_imports
from docgen.word.compiled.door import can_compile, fill_compiled
from docgen.word.filling.optional_columns import optional_styles, without_empty_columns
from docgen.word.language.lint_cache import require_sound
from docgen.word.language.render_log import RenderLog
from docgen.word.template_file import read_template

with late_imports():  # few documents need docxtpl
    from docgen.word.filling import docxtpl_engine

_LONGEST_PROPERTY = 255
"""Characters: the Office format has no room for more in a title."""


def fill(  # noqa: PLR0913 — what a document needs is said by name
    template: Path, context: object, target: Path, *, title: str, subject: str = "", draft: bool = False
) -> None:
    """Write ``target``: the template filled with the context's names.

    ``title`` and ``subject`` become the document's properties, cut to what those have room for. In a ``draft`` a
    value that is not filled in is printed as ``[MANGLER: heading]``. The same input gives the same bytes.

    Raises TemplateError with every fault of the template, or of its filling; nothing is written
    then. Raises FileError where the template cannot be read or the target cannot be written.
    """
    title, subject = _shortened(title), _shortened(subject)
    content = read_template(template)
    require_sound(template.name, content, type(context))
    finished = fill_compiled(content, context, title, subject)
    if finished is None:
        finished = docxtpl_engine.by_docxtpl(
            content, context, RenderLog(template.name, draft, context=context), title, subject
        )
    finished = without_empty_columns(finished, optional_styles(content))
    try:
        target.write_bytes(finished)
    except OSError as problem:
        if problem.errno in MACHINE:
            raise refused_by_machine(problem) from problem
        raise FileError("Word-filen kan ikke gemmes.", "Er den åben i Word? Luk den.", file=str(target)) from problem


def needs_docxtpl(content: bytes) -> bool:
    """Tell whether each document of a sound template is filled by docxtpl itself, which takes longer."""
    return not can_compile(content)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_PROPERTY else f"{text[: _LONGEST_PROPERTY - 1]}…"
