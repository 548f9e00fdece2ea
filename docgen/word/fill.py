"""A template and its names in, a finished Word document out."""

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
from docgen.word.lint import faults_of, read_template
from docgen.word.package import same_bytes
from docgen.word.prepared import prepare
from docgen.word.properties import set_properties
from docgen.word.ready import finished as made_quickly
from docgen.word.recount import is_complete, recount
from docgen.word.template import WordTemplate


def fill(  # noqa: PLR0913 — what a document needs is said by name
    template: Path, context: BaseModel, target: Path, *, title: str, subject: str = "", draft: bool = False
) -> None:
    """Write ``target``: the template filled with the context's names.

    ``title`` and ``subject`` become the document's properties. In a ``draft`` a value that is not
    filled in is printed as ``[MANGLER: heading]``. The same input gives the same bytes.

    Raises TemplateError with every fault of the template, or of its filling; nothing is written
    then. Raises FileError where the template cannot be read or the target cannot be written.
    """
    content = read_template(template)
    faults = [one for one in faults_of(template.name, content, type(context)) if one.level is Level.ERROR]
    if faults:
        raise template_error(faults)
    finished = by_preparation(content, context, title, subject)
    if finished is None:
        finished = by_docxtpl(content, context, Journal(template.name, draft, context=context), title, subject)
    try:
        target.write_bytes(finished)
    except OSError as problem:
        raise FileError("Word-filen kan ikke gemmes.", "Er den åben i Word? Luk den.", file=str(target)) from problem


def by_preparation(content: bytes, context: BaseModel, title: str, subject: str) -> bytes | None:
    """Return the finished file by the prepared template, or None where anything is not as it should be."""
    prepared = prepare(content)
    if prepared is None or illegal_sign(title + subject):
        return None
    made = made_quickly(prepared, context, title, subject)
    return made[0] if made and is_complete(*made, prepared.plain) else None


def by_docxtpl(content: bytes, context: BaseModel, journal: Journal, title: str, subject: str) -> bytes:
    """Return the finished file by docxtpl. Raises TemplateError with every fault at its place."""
    word = WordTemplate(content, journal)
    parts = [str(part.partname) for part in word.parts()]
    _fill(word, context, journal)
    if journal.faults:
        raise template_error(journal.faults)
    _refuse_signs(journal, title, subject)
    set_properties(word.docx, title, subject)
    saved = io.BytesIO()
    word.save(saved)
    finished = same_bytes(saved.getvalue())
    if lost := recount(finished, journal, parts):
        raise template_error(lost)
    return finished


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


def _refuse_signs(journal: Journal, title: str, subject: str) -> None:
    """Raise TemplateError where a property has a sign that no Word file can hold."""
    for name, text in (("titel", title), ("emne", subject)):
        if sign := illegal_sign(text):
            place = Place(file=journal.template, part=f"dokumentegenskaber ({name})")
            message = f"Teksten har et usynligt tegn ({sign}), som Word ikke kan gemme."
            raise template_error([error(WRONG_VALUE, place, message, "Skriv teksten i cellen igen.")])
