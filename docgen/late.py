"""A tuple whose last part is imported when something asks for it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


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
