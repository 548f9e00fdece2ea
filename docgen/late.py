"""What is made when something asks for it: modules, patterns, dataclasses, and the last part of a tuple."""

import re
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import TYPE_CHECKING, Any, AnyStr, Generic, TypeVar, cast, overload

__all__ = ["LateTuple", "dataclass", "is_loaded", "late_imports", "late_pattern"]

T_co = TypeVar("T_co", covariant=True)


@contextmanager
def late_imports() -> Iterator[None]:
    """Let what is imported in the block be loaded when a name of it is first asked for.

    It stands at the top of a module, below its other imports, with the reason behind it; modules are imported in it,
    never names. Who reads the code, mypy and import-linter see an import like all others, and a module that is not
    there is missing at once.
    """
    finder = _LateFinder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


def is_loaded(name: str) -> bool:
    """Tell whether a module has been imported, and has run."""
    return name in sys.modules and not isinstance(sys.modules[name], _LateModule)


class _LateModule(ModuleType):
    """A module that has its name and its path, and runs when another of its names is asked for."""

    def __getattr__(self, name: str) -> Any:
        waiting: _Waiting | None = vars(self).get("__waiting__")
        if waiting is None:  # Python looks at what it has made, before it gives it its path
            raise _missing(self, name)
        with waiting.lock:
            if type(self) is _LateModule:  # no other thread was first
                waiting.run(self, name)
        return getattr(self, name)


class _Waiting:
    """What a module that waits is run with."""

    def __init__(self, loader: SourceFileLoader) -> None:
        self.lock = threading.RLock()
        self._loader = loader
        self._runs = False

    def run(self, module: ModuleType, name: str) -> None:
        """Run the module for the sake of a name. Raises AttributeError where it runs, and does not have it yet."""
        if self._runs:
            raise _missing(module, name)
        self._runs = True
        try:
            self._loader.exec_module(module)
        finally:
            self._runs = False
        module.__class__ = ModuleType  # from now on it is like all others


def _missing(module: ModuleType, name: str) -> AttributeError:
    return AttributeError(f"module {module.__name__!r} has no attribute {name!r}", name=name, obj=module)


class _LateLoader:
    """Makes a module that waits, instead of one that runs; importlib.abc, which has its kind, is slow to import."""

    def __init__(self, loader: SourceFileLoader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _LateModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        if module.__spec__:
            module.__spec__.loader = self._loader
        module.__loader__ = self._loader
        vars(module)["__waiting__"] = _Waiting(self._loader)


class _LateFinder:
    """Finds modules that are written in Python, as Python does; all others are left to Python."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None or type(spec.loader) is not SourceFileLoader:
            return None
        spec.loader = _LateLoader(spec.loader)  # type: ignore[assignment]  # it has what is asked of a Loader
        return spec


class LateTuple(Sequence[T_co], Generic[T_co]):
    """The values of ``first``, and behind them those that ``later`` returns.

    ``later`` is called when the values behind are reached, or all are counted: who finds what is wanted among the
    first pays nothing for the others.
    """

    def __init__(self, first: tuple[T_co, ...], later: Callable[[], tuple[T_co, ...]]) -> None:
        self.first = first
        self._later = later

    def __iter__(self) -> Iterator[T_co]:
        yield from self.first
        yield from self._later()

    def __len__(self) -> int:
        return len(self.first) + len(self._later())

    @overload
    def __getitem__(self, at: int) -> T_co: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T_co, ...]: ...
    def __getitem__(self, at: int | slice) -> T_co | tuple[T_co, ...]:
        """Return one value, or some."""
        return (*self.first, *self._later())[at]


def late_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled when it is first searched with, as half of all are in a run.

    Each pattern that a module has is written so.
    """
    return cast("re.Pattern[AnyStr]", _LatePattern(pattern, flags))


class _LatePattern:
    """A pattern that has its text, and is compiled when another of its names is asked for."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self._given), name)
        setattr(self, name, found)  # asked for once: what is searched with often costs no more than Python's own
        return found


with late_imports():  # a build that is told again makes no value; with it comes what reads Python's own code
    import dataclasses

if TYPE_CHECKING:
    from dataclasses import dataclass  # what is made below is Python's own in all that can be asked of it
else:

    def dataclass(kind: type | None = None, /, *, frozen: bool = False, slots: bool = False) -> Any:
        """Make of a class what Python's ``dataclass`` makes of it, when it is first asked for any of that.

        Python writes and compiles six functions for each class, and a run has no values of many. One with slots is
        another class, and cannot come later.
        """
        if kind is None:
            return partial(dataclass, frozen=frozen, slots=slots)
        if slots:
            return dataclasses.dataclass(kind, frozen=frozen, slots=True)
        made_late = _LateDataclass(kind, frozen=frozen)
        for name in made_late.waiting:
            setattr(kind, name, _LateName(made_late, name))
        return kind


_lock = threading.RLock()


class _LateDataclass:
    """A class that is to be a dataclass, as it was written, and what it does not have yet."""

    def __init__(self, kind: type, *, frozen: bool) -> None:
        self._kind = kind
        self._frozen = frozen
        self._written = {name: value for name, value in vars(kind).items() if name not in {"__dict__", "__weakref__"}}
        names = (*_MADE, "__setattr__", "__delattr__") if frozen else _MADE
        self.waiting = [name for name in names if self._written.get(name) is None]

    def make(self) -> None:
        """Give the class what it does not have yet, as its twin got it from Python: no thread ever sees it without."""
        with _lock:
            if not self.waiting:
                return
            twin = type(self._kind)(self._kind.__name__, self._kind.__bases__, dict(self._written))
            made = vars(dataclasses.dataclass(twin, frozen=self._frozen))
            defaults = [name for name, value in self._written.items() if isinstance(value, dataclasses.Field)]
            for name in (*defaults, *self.waiting):
                if name in made:
                    setattr(self._kind, name, made[name])
                else:
                    delattr(self._kind, name)
            self.waiting = []
            self._written = {}


_MADE = ("__dataclass_fields__", "__dataclass_params__", "__match_args__", "__repr__", "__eq__", "__hash__", "__init__")
"""What Python makes. A value may be there before any was made: one that came from another process or was copied."""


class _LateName:
    """A name of a class that is there when it is asked for."""

    def __init__(self, made_late: _LateDataclass, name: str) -> None:
        self._made_late = made_late
        self._name = name

    def __get__(self, value: object, kind: type) -> Any:
        self._made_late.make()
        return getattr(kind if value is None else value, self._name)
