"""The compiled engine: from a prepared template to a finished file."""

import html
from xml.parsers import expat

from docgen.late import late_imports, late_pattern
from docgen.picture import Picture
from docgen.prose import Prose
from docgen.word.compiled.compiled_environment import UnableError
from docgen.word.compiled.placeholders import SUBJECT, TITLE
from docgen.word.compiled.prepared_template import BODY, CORE, NUMBERING, Prepared, Story
from docgen.word.language.environment import UNCOMPUTABLE, Xml
from docgen.word.language.render_log import RenderLog, StopError
from docgen.word.language.types import members
from docgen.word.ooxml.paragraphs import write_paragraphs
from docgen.word.ooxml.zip_entries import laid_out, pack

with late_imports():  # it needs docxtpl, and few documents need it
    from docgen.word.compiled import skeleton_constraints

_TROUBLE = (UnableError, StopError, expat.ExpatError, *UNCOMPUTABLE)
_PROPERTIES = late_pattern(f"{TITLE}|{SUBJECT}")
# How lxml writes what docgen writes otherwise.
_EMPTY_TEXT = ('<w:t xml:space="preserve"></w:t>', '<w:t xml:space="preserve"/>')
_IN_PARAGRAPHS = (("&#34;", '"'), ("&#39;", "'"), ("<w:pPr></w:pPr>", "<w:pPr/>"))


class Lists:
    """The running texts of one document, and how many numbered lists they have begun."""

    def __init__(self, prepared: Prepared) -> None:
        """Begin behind the lists that the template has."""
        self.count = 0
        self._prepared = prepared

    def paragraphs(self, prose: Prose, number: int) -> Xml:
        """Return the markup of a ``{{p … }}``."""
        return Xml(write_paragraphs(prose, self._prepared.looks[number], self._style, self._start, _undrawn))

    def _style(self, shape: str) -> str:
        style = self._prepared.lists[shape]
        if style is None:
            raise UnableError
        return style.style

    def _start(self) -> str:
        if self._prepared.numbering is None:
            raise UnableError
        self.count += 1
        return str(self._prepared.numbering.number + self.count - 1)


def _undrawn(picture: Picture) -> str:
    """Say that a picture needs docxtpl's way: it is a part of the file, with relations."""
    del picture
    raise UnableError


def finished(prepared: Prepared, context: object, title: str, subject: str) -> tuple[bytes, RenderLog] | None:
    """Return the finished file and its render log.

    None means that docxtpl's way must be taken, which leads to a document or tells why there can be none.
    """
    render_log = RenderLog("")
    lists = Lists(prepared)
    try:
        with prepared.environment.lock:
            prepared.environment.begin(render_log, lists.paragraphs)
            changed = {story.name: _filled(story, prepared, context) for story in prepared.stories}
    except _TROUBLE:
        return None
    if render_log.faults:
        return None
    properties = {TITLE: _property(title), SUBJECT: _property(subject)}
    changed[CORE] = _PROPERTIES.sub(lambda number: properties[number[0]], prepared.core).encode()
    if prepared.numbering is not None and lists.count:
        changed[NUMBERING] = prepared.numbering.with_lists(lists.count).encode()
    entries = (
        entry if entry and name not in changed else pack(name, changed[name])
        for name, entry in prepared.entries.items()
    )
    return laid_out(entries), render_log


def _filled(story: Story, prepared: Prepared, context: object) -> bytes:
    """Return a part's markup. Raises one of the troubles where it is not what it should be."""
    names = {name: getattr(context, name) for name in story.uses & members(type(context)).keys()}
    markup = prepared.environment.filled(f"/{story.name}", story.template, names, is_note=story.is_note)
    if story.is_note:
        return _as_bytes(markup, is_balanced=story.is_balanced)
    for written, as_lxml in (_EMPTY_TEXT, *(_IN_PARAGRAPHS if prepared.looks else ())):
        markup = markup.replace(written, as_lxml)
    if story.name == BODY and not story.constraints.same_pictures(markup):
        raise UnableError
    if not story.constraints.met_by(markup):
        return skeleton_constraints.repaired(markup, columns=story.constraints.columns).encode()
    return _as_bytes(markup, is_balanced=story.is_balanced)


def _as_bytes(markup: str, *, is_balanced: bool) -> bytes:
    """Return the markup as bytes. Raises ExpatError where it is not XML."""
    content = markup.encode()
    if not is_balanced:
        expat.ParserCreate().Parse(content, True)
    return content


def _property(text: str) -> str:
    return html.escape(text, quote=False).replace("\r", "&#13;")
