"""A template and its names in, a finished Word document out."""

import datetime as dt
import io
from pathlib import Path

from jinja2 import TemplateError as JinjaError
from jinja2 import UndefinedError
from lxml import etree
from pydantic import BaseModel

from docgen.errors import FileError
from docgen.finding import Finding, Level, Place, error
from docgen.word.environment import illegal_sign
from docgen.word.faults import NOT_THE_SAME, UNREADABLE, WRONG_VALUE, template_error
from docgen.word.journal import Journal, StopError
from docgen.word.lint import lint
from docgen.word.package import same_bytes
from docgen.word.recount import recount
from docgen.word.template import WordTemplate

LANGUAGE = "da-DK"
LONGEST_PROPERTY = 255
"""Signs: the Office format has no room for more in a title."""
UNDATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 — core properties carry no zone; stands where the template has no date


def fill(  # noqa: PLR0913 — what a document needs is said by name
    template: Path, context: BaseModel, target: Path, *, title: str, subject: str = "", draft: bool = False
) -> None:
    """Write ``target``: the template filled with the context's names.

    ``title`` and ``subject`` become the document's properties. In a ``draft`` a value that is not
    filled in is printed as ``[MANGLER: heading]``. The same input gives the same bytes.

    Raises TemplateError with every fault of the template, or of its filling; nothing is written
    then. Raises FileError where the template cannot be read or the target cannot be written.
    """
    faults = [finding for finding in lint(template, type(context)) if finding.level is Level.ERROR]
    if faults:
        raise template_error(faults)
    journal = Journal(template.name, draft, context=context)
    word = WordTemplate(template.read_bytes(), journal)
    parts = [str(part.partname) for part in word.parts()]
    _fill(word, context, journal)
    if journal.faults:
        raise template_error(journal.faults)
    _set_properties(word, title, subject)
    saved = io.BytesIO()
    word.save(saved)
    content = same_bytes(saved.getvalue())
    if lost := recount(content, journal, parts):
        raise template_error(lost)
    try:
        target.write_bytes(content)
    except OSError as problem:
        raise FileError("Word-filen kan ikke gemmes.", "Er den åben i Word? Luk den.", file=str(target)) from problem


def _fill(word: WordTemplate, context: BaseModel, journal: Journal) -> None:
    """Fill the template; what stops it becomes one more fault in the journal."""
    try:
        word.fill(context)
    except StopError as stop:
        journal.faults.append(stop.finding)
    except (JinjaError, TypeError, ArithmeticError, LookupError) as problem:
        journal.faults.append(_unforeseen(problem, journal))
    except etree.XMLSyntaxError as problem:
        place = journal.place(-1)
        broken = error(NOT_THE_SAME, place, f"Delen bliver ikke til gyldig Word: {problem}.")
        journal.faults = journal.faults or [broken]


def _unforeseen(problem: Exception, journal: Journal) -> Finding:
    """Return the fault of a tag that Jinja could not work out, at the tag's place."""
    line = getattr(problem, "lineno", None)
    step = problem.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == "<template>":
            line = step.tb_lineno
        step = step.tb_next
    if line is None:
        raise problem
    if isinstance(problem, TypeError | UndefinedError):
        message = f"Mærket kan ikke regnes ud, fordi {journal.source()} er tom eller af en anden slags."
        return error(WRONG_VALUE, journal.place(line), message, "Ret i skabelonen.")
    return error(UNREADABLE, journal.place(line), f"Mærket kan ikke regnes ud ({problem}).", "Ret i skabelonen.")


def _set_properties(word: WordTemplate, title: str, subject: str) -> None:
    """Set what the file says of itself; its dates are the template's, its author is nobody."""
    for name, text in (("titel", title), ("emne", subject)):
        if sign := illegal_sign(text):
            place = Place(file=word.journal.template, part=f"dokumentegenskaber ({name})")
            message = f"Teksten har et usynligt tegn ({sign}), som Word ikke kan gemme."
            raise template_error([error(WRONG_VALUE, place, message, "Skriv teksten i cellen igen.")])
    properties = word.docx.core_properties
    properties.title = _shortened(title)
    properties.subject = _shortened(subject)
    properties.language = LANGUAGE
    properties.author = ""
    properties.last_modified_by = ""
    properties.revision = 1
    properties.created = properties.created or UNDATED
    properties.modified = properties.modified or UNDATED


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_PROPERTY else f"{text[: LONGEST_PROPERTY - 1]}…"
