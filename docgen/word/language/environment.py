"""The Jinja environment: sandboxed, strict, escaped, and with nothing in it that docgen did not put there."""

import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import wraps
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, Undefined, nodes, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from docgen.danish import dates, numbers
from docgen.danish.no_break import held_together
from docgen.late import late_pattern
from docgen.picture import Picture
from docgen.prose import Prose
from docgen.word.language.filters import FILTERS, TESTS, Filter
from docgen.word.language.render_log import RenderLog
from docgen.word.language.types import ONE, Word, is_record, members, word_of
from docgen.word.ooxml.paragraphs import clean, with_plain_ends, written_runs
from docgen.word.template_faults import EMPTY_VALUE, FORBIDDEN, WRONG_VALUE

LOOP_NAMES = ("index", "index0", "first", "last", "length", "revindex", "depth")

UNCOMPUTABLE = (
    *(TemplateError, ArithmeticError, LookupError, MemoryError, NameError, RecursionError),
    *(SyntaxError, TypeError, ValueError),
)
"""What Jinja and Python say of a tag that cannot be worked out, or of code that is too deep for them."""

LONGEST_SUM = 100_000
"""The most signs that two texts may have together."""
LARGEST_NUMBER = 10**18

# What XML 1.0 cannot hold, less the surrogates that Python's own re cannot join.
_ILLEGAL = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Xml(Markup):
    """Word's own markup, made by docgen; nothing else is printed without being escaped."""

    __slots__ = ()


class CountedList(list[Any]):
    """A list whose rounds are counted while a loop goes through it."""

    render_log: RenderLog

    def __iter__(self) -> Iterator[Any]:
        """Yield the elements, one step of the render log each."""
        for element in super().__iter__():
            self.render_log.step()
            yield element


class WordEnvironment(ImmutableSandboxedEnvironment):
    """The environment templates are filled in.

    ``render_log`` belongs to the document that is being filled, ``draw`` makes a picture's markup in
    the part that is being filled, ``paragraphs`` makes the paragraphs of a ``{{p … }}``.
    """

    intercepted_binops = frozenset(("*", "**", "%", "/", "//", "+", "-"))

    def __init__(
        self, render_log: RenderLog, draw: Callable[[Picture], Xml], paragraphs: Callable[[Prose, int], Xml]
    ) -> None:
        """Begin with the render log of the first document."""
        super().__init__(undefined=StrictUndefined, autoescape=True, finalize=_finalize, keep_trailing_newline=True)
        self.render_log = render_log
        self.draw = draw
        self.paragraphs = paragraphs
        self.globals.clear()
        self.filters = {name: _with_faults(name, one) for name, one in FILTERS.items()}
        self.filters |= {"_turns": _counted, "_paragraphs": _paragraphs}
        self.tests = dict(TESTS)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Return the template's tree, with each loop's list counted."""
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "_turns", [], [], None, None, lineno=loop.iter.lineno)
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field or an annotated property of a record, or a loop's own name; nothing else."""
        kind: Any = type(obj)
        if is_record(kind) and attribute in members(kind):
            self.render_log.last_read = (obj, attribute, sys._getframe(1).f_lineno)  # noqa: SLF001 — the template's own frame
            return getattr(obj, attribute)
        if isinstance(obj, LoopContext) and attribute in LOOP_NAMES:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return a list's element by its place."""
        if isinstance(obj, tuple | list) and isinstance(argument, int):
            return obj[argument] if -len(obj) <= argument < len(obj) else None
        return self.undefined(obj=obj, name=argument)

    def call(self, context: Context, obj: Any, *arguments: Any, **named: Any) -> Any:
        """Stop: a template calls nothing."""
        del context, obj, arguments, named
        self.render_log.stop(FORBIDDEN, "Parenteser efter et navn bruges ikke i skabeloner.", "Ret i skabelonen.")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return a sum or a difference of moderate size; operators that make things endless are not calculated with."""
        del context
        found = _sum(left, right if operator == "+" else _negative(right)) if operator in "+-" else None
        if found is None:
            why = "bliver alt for stort" if operator in "+-" else "bruges ikke i skabeloner"
            self.render_log.stop(FORBIDDEN, f"Det, der regnes ud med »{operator}«, {why}.", "Ret i skabelonen.")
        return found


def _sum(left: Any, right: Any) -> Any:
    """Return the sum of two short texts or of two numbers of moderate size, None of anything else."""
    if isinstance(left, str) and isinstance(right, str):
        return left + right if len(left) + len(right) <= LONGEST_SUM else None
    return left + right if _is_moderate(left) and _is_moderate(right) else None


def _negative(value: Any) -> Any:
    return -value if _is_moderate(value) else None


def _is_moderate(value: Any) -> bool:
    return isinstance(value, int | Decimal) and -LARGEST_NUMBER < value < LARGEST_NUMBER


def _with_faults(name: str, one: Filter) -> Callable[..., Any]:
    """Return the filter as Jinja calls it: an empty value passes on, one of another type is a fault."""

    @pass_context
    @wraps(one.call)
    def call(context: Context, value: object, *arguments: object) -> object:
        render_log = _render_log(context)
        if value is None and name != "default":
            return None
        if value is not None and word_of(value) not in one.takes:
            render_log.stop(
                WRONG_VALUE,
                f"Filteret »{name}« kan ikke bruges på {render_log.source()}, der er {ONE[word_of(value)]}.",
                "Ret i skabelonen.",
            )
        return one.call(value, *arguments)

    return call


@pass_context
def _counted(context: Context, value: object) -> CountedList:
    """Return the list of a loop; a list that is not filled in is empty."""
    render_log = _render_log(context)
    if value is not None and not isinstance(value, tuple | list):
        render_log.stop(WRONG_VALUE, f"{render_log.source()} er ikke en liste.", "Ret i skabelonen.")
    counted = CountedList(value or ())
    counted.render_log = render_log
    return counted


@pass_context
def _paragraphs(context: Context, value: object, number: int) -> Xml:
    """Return the Word paragraphs of a ``{{p … }}``; an empty text gives none."""
    render_log = _render_log(context)
    if isinstance(value, Undefined) or not (value is None or type(value) is str or isinstance(value, Prose)):
        render_log.fault(WRONG_VALUE, "{{p … }} skriver kun løbende tekst.", "Ret i skabelonen: brug {{ … }}.")
        return Xml("")
    prose = value if isinstance(value, Prose) else Prose.of(value or "")
    if _refuse_characters(render_log, prose.source):
        return Xml("")
    runs = [run.text for line in prose.paragraphs for run in written_runs(line)]
    render_log.printed[render_log.part] += map(with_plain_ends, runs)
    environment = context.environment
    assert isinstance(environment, WordEnvironment)  # noqa: S101 — Jinja gives the environment untyped
    return environment.paragraphs(prose, number)


@pass_context
def _finalize(context: Context, value: object) -> object:
    """Return what a ``{{ … }}`` prints."""
    render_log = _render_log(context)
    if type(value) is Xml:
        return value
    if isinstance(value, Picture):
        return _drawn(context, value)
    text = held_together(with_plain_ends(_shown(value, render_log)))
    if _refuse_characters(render_log, text):
        return ""
    render_log.printed[render_log.part].append(text)
    return Xml(in_markup(text))


def in_markup(text: str) -> str:
    """Return a printed text as it stands in the part's markup."""
    return clean(text)


def _shown(value: object, render_log: RenderLog) -> str:
    """Return a value as a Danish reader expects it; a fault is written down and shown as nothing."""
    if value is None:
        return _missing(render_log)
    show = SHOWN.get(word_of(value))
    if show is None:
        is_many = is_record(type(value)) or isinstance(value, tuple | list)
        what = "en hel liste eller gruppe" if is_many else "ikke en værdi, der kan skrives"
        render_log.fault(WRONG_VALUE, f"{render_log.source()} er {what}.", "Ret i skabelonen.")
        return ""
    return show(value)


def number(value: int | Decimal) -> str:
    """Return a number in Danish form; a whole number of four figures, such as a year, has no full stop."""
    return str(value) if isinstance(value, int) and abs(value) < 10_000 else numbers.number(value)


SHOWN: dict[Word, Callable[[Any], str]] = {
    "tekst": str,
    "løbende tekst": str,
    "dato": dates.in_words,
    "klokkeslæt": dates.clock,
    "tal": number,
    "ja/nej": lambda value: "Ja" if value else "Nej",
}


def _missing(render_log: RenderLog) -> str:
    """Return the draft's placeholder for a value that is not filled in, or write down the fault."""
    if render_log.draft:
        return f"[MANGLER: {render_log.heading()}]"
    source = render_log.source()
    what = "cellen" if render_log.cell() else "den"
    remedy = f"Udfyld {what}, eller sæt {{%p if {render_log.name()} %}} om linjen i skabelonen."
    render_log.fault(EMPTY_VALUE, f"{source} er tom.", remedy)
    return ""


def _refuse_characters(render_log: RenderLog, text: str) -> bool:
    """Write down a fault where the text has a character that no Word file can hold."""
    character = illegal_character(text)
    if character:
        message = f"{render_log.source()} har et usynligt tegn ({character}), som Word ikke kan gemme."
        render_log.fault(WRONG_VALUE, message, "Skriv teksten i cellen igen.")
    return character is not None


def illegal_character(text: str) -> str | None:
    """Return the first character that no Word file can hold, as ``U+000B``, or None."""
    found = _ILLEGAL.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def _drawn(context: Context, picture: Picture) -> Xml:
    environment = context.environment
    assert isinstance(environment, WordEnvironment)  # noqa: S101 — Jinja gives the environment untyped
    return environment.draw(picture)


def _render_log(context: Context) -> RenderLog:
    environment = context.environment
    assert isinstance(environment, WordEnvironment)  # noqa: S101 — Jinja gives the environment untyped
    return environment.render_log


def unreadable_picture(render_log: RenderLog, file: Path, why: str) -> Xml:
    """Write down that a picture cannot be put in, and return nothing to print."""
    render_log.fault(WRONG_VALUE, f"Billedet »{file.name}« {why}", "Ret filens navn eller billedet selv.")
    return Xml("")
