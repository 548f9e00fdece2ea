"""Records and views with fields: each has its heading, and says how the value of its cell is read.

A field's value is read by docgen's own code in any case, so nothing more is asked of a model than that each class says
its fields, and that all faults of a record are told at once. pydantic takes longer to import and to work out these
classes than it takes to read and check a workbook.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Literal,
    Self,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
)

from docgen.late import dataclass

MISSING: Any = object()
"""The default of a field that must be filled."""


class _Hole:
    """Stands for a cell whose fault has been reported; it reads as None."""

    def __repr__(self) -> str:
        return "HOLE"


HOLE: Any = _Hole()


@dataclass(frozen=True)
class Before:
    """Said of a type: what a cell holds is first given to ``read``, which returns the value or raises ReadingError."""

    read: Callable[[Any], Any]


@dataclass(frozen=True)
class After:
    """Said of a type: its value is given to ``check``, which returns it or raises ReadingError."""

    check: Callable[[Any], Any]


class ReadingError(ValueError):
    """A value that cannot be read: the code of the finding, its sentence and its remedy, and the value itself.

    Where no sentence is said, the code is ``missing``, ``choice`` (none of a drop-down's) or ``type``.
    """

    def __init__(self, code: str, message: str = "", remedy: str = "", value: object = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.value = value


class UnreadableError(ValueError):
    """A record that cannot be read: the fault of each heading."""

    def __init__(self, faults: Mapping[str, ReadingError]) -> None:
        super().__init__("; ".join(f"{heading}: {fault.code} {fault.message}" for heading, fault in faults.items()))
        self.faults = faults


@dataclass
class FieldInfo:
    """A field: its heading or title in Danish, its help, examples and default, and its type with what is said of it."""

    default: Any
    alias: str | None
    title: str | None
    description: str
    examples: list[Any] | None
    annotation: Any = None
    metadata: tuple[Any, ...] = ()
    read: Callable[[Any], Any] = str

    def is_required(self) -> bool:
        """Tell whether the field must be filled."""
        return self.default is MISSING


def Field(  # noqa: N802 — as the field of a view
    default: Any = MISSING,
    *,
    alias: str | None = None,
    title: str | None = None,
    description: str = "",
    examples: list[Any] | None = None,
) -> Any:
    """Say of a field what its heading is, what it is for, and what it may hold."""
    return FieldInfo(default, alias, title, description, examples)


class _ModelType(type):
    """The type of a class that has fields."""

    @property
    def model_fields(cls) -> dict[str, FieldInfo]:
        """The fields by their names, worked out when they are first asked for."""
        return _fields_of(cls)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class Model(metaclass=_ModelType):
    """A frozen value with fields. Its methods are named as pydantic's."""

    declared: ClassVar[dict[str, FieldInfo]] = {}

    def __init_subclass__(cls) -> None:
        cls.declared = {name: value for name, value in vars(cls).items() if isinstance(value, FieldInfo)}
        for name in cls.declared:
            delattr(cls, name)

    def __init__(self) -> None:
        """Raise TypeError: made so, a record would have no value in its fields."""
        raise TypeError(f"{type(self).__name__} is made by model_validate or model_construct")

    @classmethod
    def model_validate(cls, data: Mapping[str, Any]) -> Self:
        """Return the record of these values by their headings. Raises UnreadableError with every fault in them."""
        return cls._of(cls.values_of(data))

    @classmethod
    def values_of(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        """Return the value of each field from those by their headings. Raises UnreadableError with every fault."""
        fields = _fields_of(cls)
        values: dict[str, Any] = {}
        faults: dict[str, ReadingError] = {}
        for name, field in fields.items():
            heading = field.alias or name
            try:
                values[name] = _read(field, data[heading]) if heading in data else _default(field)
            except ReadingError as fault:
                faults[heading] = fault
        strangers = data.keys() - _headings_of(cls)
        faults |= {heading: ReadingError("type", value=data[heading]) for heading in sorted(strangers)}
        if faults:
            raise UnreadableError(faults)
        return values

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """Return the record of these values by their fields' names, as they are."""
        defaults = {name: field.default for name, field in _fields_of(cls).items() if not field.is_required()}
        return cls._of(defaults | values)

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """Return the record with other values in some fields, as they are."""
        return self._of({**vars(self), **update})

    def noted(self, **values: Any) -> Self:
        """Give the record what it knows besides its fields, such as where it was read, and return it."""
        vars(self).update(values)
        return self

    @classmethod
    def _of(cls, values: Mapping[str, Any]) -> Self:
        made = cls.__new__(cls)
        vars(made).update(values)
        return made

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *(vars(self).get(name) for name in _fields_of(type(self)))))

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={vars(self).get(name)!r}" for name in _fields_of(type(self)))
        return f"{type(self).__name__}({said})"


@cache
def _fields_of(kind: type) -> dict[str, FieldInfo]:
    """Return the fields of a class and of those that it is made of, in the order in which they are said."""
    return {name: field for ancestor in reversed(kind.__mro__) for name, field in _own_fields(ancestor)}


@cache
def _headings_of(kind: type) -> frozenset[str]:
    return frozenset(field.alias or name for name, field in _fields_of(kind).items())


def _own_fields(kind: type) -> Iterator[tuple[str, FieldInfo]]:
    for name, info in vars(kind).get("declared", {}).items():
        annotation: Any = kind.__annotations__[name]
        origin: Any = get_origin(annotation)
        info.read = _reader_of(annotation)
        is_said = origin is Annotated
        info.annotation = get_args(annotation)[0] if is_said else annotation
        info.metadata = get_args(annotation)[1:] if is_said else ()
        yield name, info


def _default(field: FieldInfo) -> Any:
    if field.is_required():
        raise ReadingError("missing")
    return field.default


def _read(field: FieldInfo, value: Any) -> Any:
    if value is HOLE:
        return None
    try:
        return field.read(value)
    except ReadingError:
        raise
    except ValueError as problem:
        raise ReadingError("type", value=value) from problem


def _reader_of(annotation: Any) -> Callable[[Any], Any]:
    """Return what reads a value of a type, and raises ReadingError where it is none."""
    origin: Any = get_origin(annotation)
    parts = get_args(annotation)
    if origin is Annotated:
        read = _reader_of(parts[0])
        for said in parts[1:]:
            if isinstance(said, Before):
                read = partial(_one_after_the_other, said.read, read)
            elif isinstance(said, After):
                read = partial(_one_after_the_other, read, said.check)
        return read
    if origin in (Union, UnionType):
        readers = tuple(_reader_of(part) for part in parts if part is not NoneType)
        return partial(_first_that_reads, readers, may_lack=NoneType in parts)
    if origin is Literal:
        return partial(_chosen, parts)
    return partial(_of_kind, origin or annotation)


def _one_after_the_other(first: Callable[[Any], Any], then: Callable[[Any], Any], value: Any) -> Any:
    return then(first(value))


def _first_that_reads(readers: tuple[Callable[[Any], Any], ...], value: Any, *, may_lack: bool) -> Any:
    if value is None and may_lack:
        return None
    for read in readers[:-1]:
        try:
            return read(value)
        except ReadingError:
            continue
    return readers[-1](value)


def _chosen(choices: tuple[Any, ...], value: Any) -> Any:
    if value not in choices:
        raise ReadingError("choice", value=value)
    return value


def _of_kind(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        raise ReadingError("type", value=value)
    return value
