"""The environment of prepared templates: the same sandbox and the same printing, on the shortest way.

It tells no fault: where anything is not as it should be, UnableError is raised, and the document is
filled docxtpl's way, which finds the fault and its place.
"""

import threading
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import Any, NoReturn

from jinja2 import Template, nodes, pass_context
from jinja2.runtime import Context, LoopContext

from docgen.danish.no_break import held_together
from docgen.prose import Prose
from docgen.word.language.environment import LOOP_NAMES, SHOWN, WordEnvironment, Xml, in_markup
from docgen.word.language.render_log import MOST_CHARACTERS, MOST_STEPS, RenderLog
from docgen.word.language.types import is_record, members, word_of
from docgen.word.ooxml.paragraphs import as_lxml, with_plain_ends

QUICK_SECONDS = 3.0
"""Seconds of the processor's time after which the quick way is none."""
_BETWEEN = "\x7f"
"""What stands between the texts of a part while all of them are worked on as one, and where each goes in the markup:
no letter, figure, space or sign of XML. A document that has it itself is docxtpl's."""
# What XML 1.0 cannot hold, less the surrogates, which UTF-8 cannot.
_ILLEGAL = bytes(character for character in range(0x20) if character not in b"\t\n\r")
_NONCHARACTERS = ("\ufffe", "\uffff")


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
        self._values: list[int] = []
        self._open: dict[type, frozenset[str]] = {LoopContext: frozenset(LOOP_NAMES)}

    def written(self, code: str | nodes.Template) -> str:
        """Return the Python that Jinja makes of a part's code, for compiled()."""
        return self.compile(code, raw=True)

    def compiled(self, python: str) -> Template:
        """Return the template of what written() gave."""
        return Template.from_code(self, compile(python, "<template>", "exec"), self.make_globals(None))

    def begin(self, render_log: RenderLog, paragraphs: Callable[[Prose, int], Xml]) -> None:
        """Begin a document; ``paragraphs`` makes the paragraphs of a ``{{p … }}``. The lock must be held."""
        self.render_log = render_log
        self.paragraphs = paragraphs

    def filled(self, part: str, template: Template, names: dict[str, Any], *, is_note: bool = False) -> str:
        """Return a part's markup with everything printed. Raises UnableError where it is too long."""
        self.render_log.open_part(part, {})
        printed = self._printed_here = self.render_log.printed[part]
        values = self._values = []
        written: list[str] = []
        characters = seen = 0
        chunks = template.root_render_func(template.new_context(names))
        while some := list(islice(chunks, 1000)):
            written += some
            characters += sum(map(len, some)) + sum(map(len, printed[seen:]))
            seen = len(printed)
            if characters > MOST_CHARACTERS or self.render_log.is_late(QUICK_SECONDS):
                raise UnableError
        printed[:] = _held(printed)
        return _with_texts("".join(written), [printed[place] for place in values], in_markup if is_note else as_lxml)

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
        self._values.append(len(self._printed_here))
        self._printed_here.append(value)
        return _BETWEEN


def _held(texts: list[str]) -> list[str]:
    """Return the texts as they are printed. Raises UnableError where one has a character that XML cannot hold."""
    if not texts:
        return []
    text = _BETWEEN.join(texts)
    if "\r" in text:
        text = _BETWEEN.join(map(with_plain_ends, texts))
    content = text.encode()
    if len(content.translate(None, _ILLEGAL)) < len(content) or any(one in text for one in _NONCHARACTERS):
        raise UnableError
    held = held_together(text).split(_BETWEEN)
    if len(held) != len(texts):
        raise UnableError
    return held


def _with_texts(markup: str, texts: list[str], in_markup: Callable[[str], str]) -> str:
    """Return the markup with each text in its place. Raises UnableError where there is another number of places."""
    between = markup.split(_BETWEEN)
    if len(between) != len(texts) + 1:
        raise UnableError
    written = in_markup(_BETWEEN.join(texts)).split(_BETWEEN) if texts else []
    return "".join(chain.from_iterable(zip(between, [*written, ""], strict=True)))


def _refuse(*_: object) -> NoReturn:
    raise UnableError
