"""The docxtpl engine: a finished document, with every fault reported at its place."""

import io

from jinja2 import UndefinedError
from lxml import etree

from docgen.finding import Finding, Place, error
from docgen.word.filling.docxtpl_template import WordTemplate
from docgen.word.filling.verify import verify
from docgen.word.language.environment import UNCOMPUTABLE, illegal_character
from docgen.word.language.render_log import RenderLog, StopError
from docgen.word.ooxml.package import same_bytes
from docgen.word.ooxml.properties import set_properties
from docgen.word.template_faults import NOT_THE_SAME, UNREADABLE, WRONG_VALUE, template_error


def by_docxtpl(content: bytes, context: object, render_log: RenderLog, title: str, subject: str) -> bytes:
    """Return the finished file by docxtpl. Raises TemplateError with every fault at its place."""
    word = WordTemplate(content, render_log)
    parts = [str(part.partname) for part in word.parts()]
    _fill(word, context, render_log)
    if render_log.faults:
        raise template_error(render_log.faults)
    _refuse_characters(render_log, title, subject)
    set_properties(word.docx, title, subject)
    saved = io.BytesIO()
    word.save(saved)
    finished = same_bytes(saved.getvalue())
    if lost := verify(finished, render_log, parts):
        raise template_error(lost)
    return finished


def _fill(word: WordTemplate, context: object, render_log: RenderLog) -> None:
    """Fill the template; what stops it becomes one more fault in the render log."""
    try:
        word.fill(context)
    except StopError as stop:
        render_log.faults.append(stop.finding)
    except etree.XMLSyntaxError as problem:
        place = render_log.place(-1)
        broken = error(NOT_THE_SAME, place, f"Delen bliver ikke til gyldig Word: {problem}.")
        render_log.faults = render_log.faults or [broken]
    except UNCOMPUTABLE as problem:
        render_log.faults.append(_unforeseen(problem, render_log))


def _unforeseen(problem: Exception, render_log: RenderLog) -> Finding:
    """Return the fault of a tag that Jinja could not work out, at the tag's place."""
    line = getattr(problem, "lineno", None)
    step = problem.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == "<template>":
            line = step.tb_lineno
        step = step.tb_next
    if line is None:
        message = f"Delen kan ikke udfyldes: dens mærker er for mange eller for indviklede ({type(problem).__name__})."
        return error(UNREADABLE, render_log.place(-1), message, "Ret i skabelonen: gør den enklere.")
    if isinstance(problem, TypeError | UndefinedError):
        message = f"Mærket kan ikke regnes ud, fordi {render_log.source()} er tom eller af en anden slags."
        return error(WRONG_VALUE, render_log.place(line), message, "Ret i skabelonen.")
    return error(UNREADABLE, render_log.place(line), f"Mærket kan ikke regnes ud ({problem}).", "Ret i skabelonen.")


def _refuse_characters(render_log: RenderLog, title: str, subject: str) -> None:
    """Raise TemplateError where a property has a character that no Word file can hold."""
    for name, text in (("titel", title), ("emne", subject)):
        if character := illegal_character(text):
            place = Place(file=render_log.template, part=f"dokumentegenskaber ({name})")
            message = f"Teksten har et usynligt tegn ({character}), som Word ikke kan gemme."
            raise template_error([error(WRONG_VALUE, place, message, "Skriv teksten i cellen igen.")])
