"""What is loaded when something asks for it: modules, patterns, and the last part of a tuple."""

import re
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import Any, Generic, TypeVar, cast, overload

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


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first searched with, as half of all are in a run."""
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))


class _LatePattern:
    """A pattern that has its text, and is compiled when another of its names is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self._given), name)
        setattr(self, name, found)  # asked for once: what is searched with often costs no more than Python's own
        return found
