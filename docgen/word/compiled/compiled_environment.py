"""The environment of prepared templates: the same sandbox and the same printing, on the shortest way.

It tells no fault: where anything is not as it should be, UnableError is raised, and the document is
filled docxtpl's way, which finds the fault and its place.
"""

import threading
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NoReturn

from jinja2 import Template, pass_context
from jinja2.runtime import Context, LoopContext

from docgen.danish.no_break import held_together
from docgen.prose import Prose
from docgen.word.language.environment import LOOP_NAMES, SHOWN, WordEnvironment, Xml, in_markup
from docgen.word.language.render_log import MOST_CHARACTERS, MOST_STEPS, RenderLog
from docgen.word.language.types import is_record, members, word_of
from docgen.word.ooxml.paragraphs import as_lxml, with_plain_ends

QUICK_SECONDS = 3.0
"""Seconds of the processor's time after which the quick way is none."""


class Timed(list[Any]):
    """A list that a loop goes through for as long as there is time."""

    render_log: RenderLog

    def __iter__(self) -> Iterator[Any]:
        """Yield the elements; raises UnableError when time is up."""
        for element in super().__iter__():
            if self.render_log.is_late(QUICK_SECONDS):
                raise UnableError
            yield element


class UnableError(Exception):
    """The quick way does not lead to a document; docxtpl's way may, or tells why it cannot be."""


class CompiledEnvironment(WordEnvironment):
    """The environment in which prepared templates are filled.

    Jinja itself does not escape here: all that a ``{{ … }}`` prints comes from ``finalize``, which does.
    """

    def __init__(self) -> None:
        """Begin without a document."""
        super().__init__(RenderLog(""), _refuse, _refuse)
        self.autoescape = False
        self.finalize = self._printed
        self.filters["_turns"] = self._counted
        self.lock = threading.Lock()
        self._printed_here: list[str] = []
        self._in_markup = as_lxml
        self._open: dict[type, frozenset[str]] = {LoopContext: frozenset(LOOP_NAMES)}

    def begin(self, render_log: RenderLog, paragraphs: Callable[[Prose, int], Xml]) -> None:
        """Begin a document; ``paragraphs`` makes the paragraphs of a ``{{p … }}``. The lock must be held."""
        self.render_log = render_log
        self.paragraphs = paragraphs

    def filled(self, part: str, template: Template, names: dict[str, Any], *, is_note: bool = False) -> str:
        """Return a part's markup with everything printed. Raises UnableError where it is too long."""
        self.render_log.open_part(part, {})
        self._in_markup = in_markup if is_note else as_lxml
        self._printed_here = self.render_log.printed[part]
        written: list[str] = []
        characters = 0
        chunks = template.root_render_func(template.new_context(names))
        while some := list(islice(chunks, 1000)):
            written += some
            characters += sum(map(len, some))
            if characters > MOST_CHARACTERS or self.render_log.is_late(QUICK_SECONDS):
                raise UnableError
        return "".join(written)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field or an annotated property of a record, or a loop's own name; nothing else."""
        kind: Any = type(obj)
        names = self._open.get(kind)
        if names is None:
            if not is_record(kind):
                raise UnableError
            names = self._open[kind] = frozenset(members(kind))
        if attribute not in names:
            raise UnableError
        return getattr(obj, attribute)

    def _counted(self, value: object) -> tuple[Any, ...] | Timed:
        """Return the list of a loop, with its rounds counted beforehand."""
        if value is None:
            return ()
        if not isinstance(value, tuple | list):
            raise UnableError
        self.render_log.steps += len(value)
        if self.render_log.steps > MOST_STEPS:
            raise UnableError
        timed = Timed(value)
        timed.render_log = self.render_log
        return timed

    @pass_context  # without it, Jinja would print what does not change when it compiles the template
    def _printed(self, _: Context, value: object) -> str:
        """Return what a ``{{ … }}`` prints."""
        if type(value) is not str:
            if type(value) is Xml:
                return value
            show = SHOWN.get(word_of(value))
            if show is None:
                raise UnableError
            value = show(value)
        # A sign that no Word file can hold is found when the part is checked: XML cannot hold it either.
        if "\r" in value:
            value = with_plain_ends(value)
        value = held_together(value)
        self._printed_here.append(value)
        return self._in_markup(value)


def _refuse(*_: object) -> NoReturn:
    raise UnableError
