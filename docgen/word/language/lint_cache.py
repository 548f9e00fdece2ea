"""Whether a template is sound, as lint found it in this run or an earlier one.

What is sound is kept in the user's cache folder under a digest of the template, of docgen's code and of its packages.
"""

from functools import cache, lru_cache

from docgen.disk.cache import load, save
from docgen.finding import Finding, Level
from docgen.late import late_imports
from docgen.word.language.types import NamesType, ValueType, members
from docgen.word.template_cache import TEMPLATES, template_key
from docgen.word.template_faults import template_error

with late_imports():  # a template is looked at once
    from docgen.word.language import lint

_SOUND = b"sound"


def require_sound(file: str, content: bytes, context_type: NamesType) -> None:
    """Raise TemplateError with every fault of a template that keeps it from being filled."""
    if faults := _errors(file, content, context_type):
        raise template_error(list(faults))


@lru_cache(maxsize=64)
def _errors(file: str, content: bytes, context_type: NamesType) -> tuple[Finding, ...]:
    key = template_key(content, shape(context_type))
    if load(TEMPLATES, key) == _SOUND:
        return ()
    faults = tuple(one for one in lint.faults_of(file, content, context_type) if one.level is Level.ERROR)
    if not faults:
        save(TEMPLATES, key, _SOUND)
    return faults


@cache
def shape(context_type: NamesType) -> str:
    """Return all that a template is checked against of its names: what they are called and what they may be."""
    waiting, written = [context_type], {}
    while waiting:
        record = waiting.pop()
        if record not in written:
            types_ = {name: member.type for name, member in members(record).items()}
            written[record] = f"{record.__qualname__} {[(name, _spelled(type_)) for name, type_ in types_.items()]}"
            waiting += [found for type_ in types_.values() for found in _records(type_)]
    return "\n".join(written.values())


def _records(type_: ValueType) -> list[NamesType]:
    return [*([type_.record] if type_.record else []), *(_records(type_.item) if type_.item else [])]


def _spelled(type_: ValueType) -> tuple[object, ...]:
    record = type_.record.__qualname__ if type_.record else ""
    return type_.word, record, _spelled(type_.item) if type_.item else (), type_.optional, type_.choices
