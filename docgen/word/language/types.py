"""The type of each name that a template may use, in the words a template author reads.

The same eight words are used of types (when a template is checked) and of values (when it is filled).
"""

import datetime as dt
import types
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from docgen.danish.dates import Deadline
from docgen.late import dataclass
from docgen.picture import Picture
from docgen.prose import Prose

NamesType = Any
"""A class whose fields a template may use: a view, a record or a dataclass. (mypy takes no ``type[Any]`` for a key.)"""

Word = Literal["tekst", "løbende tekst", "dato", "klokkeslæt", "tal", "ja/nej", "liste", "billede", "gruppe", "ukendt"]

_PLAIN: dict[type, Word] = {
    bool: "ja/nej",
    int: "tal",
    Decimal: "tal",
    str: "tekst",
    Prose: "løbende tekst",
    dt.date: "dato",
    Deadline: "dato",
    dt.time: "klokkeslæt",
    Picture: "billede",
}


ONE: dict[Word, str] = {
    "tekst": "en tekst",
    "løbende tekst": "en løbende tekst",
    "dato": "en dato",
    "klokkeslæt": "et klokkeslæt",
    "tal": "et tal",
    "ja/nej": "et ja/nej",
    "liste": "en liste",
    "billede": "et billede",
    "gruppe": "en gruppe af værdier",
    "ukendt": "noget, docgen ikke kender",
}
"""The types with their article."""


@dataclass(frozen=True)
class ValueType:
    """The type of a name: ``record`` is a group's class, ``item`` the type of a list's elements.

    ``choices`` are the only texts it can be, where there are such.
    """

    word: Word
    record: NamesType | None = None
    item: "ValueType | None" = None
    optional: bool = False
    choices: tuple[str, ...] = ()


UNKNOWN = ValueType("ukendt")
TEXT, NUMBER, YES_NO = ValueType("tekst"), ValueType("tal"), ValueType("ja/nej")


@dataclass(frozen=True)
class Member:
    """One name on a record: its type, its Danish heading and an example."""

    type: ValueType
    heading: str
    example: str = ""


def is_record(kind: Any) -> bool:
    """Tell whether a class is a group of names: a record, a view, or a dataclass that is no value of its own."""
    return hasattr(kind, "model_fields") or (hasattr(kind, "__dataclass_fields__") and kind not in _PLAIN)


def value_type_of(annotation: Any) -> ValueType:
    """Return the type that a type annotation stands for; what docgen's templates do not know is »ukendt«."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return value_type_of(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return _union(get_args(annotation))
    if origin is Literal:
        return ValueType("tekst", choices=tuple(map(str, get_args(annotation))))
    if origin in (tuple, list):
        return ValueType("liste", item=value_type_of(get_args(annotation)[0]))
    if isinstance(annotation, type) and is_record(annotation):
        return ValueType("gruppe", record=annotation)
    return ValueType(_PLAIN[annotation]) if annotation in _PLAIN else UNKNOWN


def _union(parts: tuple[Any, ...]) -> ValueType:
    types_ = {value_type_of(part) for part in parts if part is not type(None)}
    only = types_.pop() if len(types_) == 1 else UNKNOWN
    return replace(only, optional=type(None) in parts)


def word_of(value: object) -> Word:
    """Return the type of a value."""
    plain = _PLAIN.get(type(value))
    if plain is not None:
        return plain
    if is_record(type(value)):
        return "gruppe"
    if isinstance(value, tuple | list):
        return "liste"
    return "ukendt"


def members(record: NamesType) -> dict[str, Member]:
    """Return the names that a template may use on a record: its fields, and its annotated properties."""
    return _members(record)


@cache
def _members(record: NamesType) -> dict[str, Member]:
    if hasattr(record, "model_fields"):
        found = {
            name: Member(
                value_type_of(field.annotation),
                field.alias or field.title or name,
                str(field.examples[0]) if field.examples else "",
            )
            for name, field in record.model_fields.items()
        }
    else:
        found = {name: Member(value_type_of(kind), name) for name, kind in get_type_hints(record).items()}
    for ancestor in reversed(record.__mro__):
        if is_record(ancestor) and not ancestor.__module__.startswith("pydantic"):
            found |= {name: _described(name, prop) for name, prop in vars(ancestor).items() if _is_open(name, prop)}
    return found


def _is_open(name: str, prop: object) -> bool:
    return isinstance(prop, property) and not name.startswith("_") and "return" in get_type_hints(prop.fget)


def _described(name: str, prop: property) -> Member:
    """Return a property as a member; ``-> Annotated[str, Field(title=…)]`` gives it a Danish heading."""
    annotation = get_type_hints(prop.fget, include_extras=True)["return"]
    info = next((one for one in getattr(annotation, "__metadata__", ()) if hasattr(one, "examples")), None)
    if info is None:
        return Member(value_type_of(annotation), name)
    return Member(value_type_of(annotation), info.title or name, str(info.examples[0]) if info.examples else "")
