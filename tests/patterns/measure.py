"""Measure every pattern on its worst texts, in a process of its own; print the slow ones as JSON.

``python -m tests.patterns.measure INPUTS [NAME]``: with a name, only the patterns of modules that have it in theirs.
"""

import datetime as dt
import json
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.patterns.collected import Pattern, collected
from tests.patterns.worst import NEAR_MISSES, pumped, units

SHORT, MIDDLE, LONG = 1_000, 8_000, 32_000
"""Characters; the longest is what a cell of Excel holds, as near as makes no matter."""
CANDIDATES = 4
"""Of the texts that were slowest when short, so many are made long."""
MOST = 0.5
"""Seconds that a pattern may take on the longest text: a linear one takes some thousandths."""
RATIO = 8.0
"""Times as long for a text four times as long: twice what is linear, half of what is quadratic."""
NOTICED = 0.02
"""Seconds under which a ratio is noise."""


class _TooLongError(Exception):
    pass


def main() -> None:
    """Print a list of ``[where, pattern, text, seconds at 8,000, seconds at 32,000]`` and how many were measured."""
    chosen = sys.argv[2] if len(sys.argv) > 2 else ""
    found = [one for one in collected(Path(sys.argv[1]), dt.date(2026, 11, 16)) if chosen in one.where]
    slow = [[one.where, str(one.pattern), *why] for one in found if (why := slowness(one))]
    print(json.dumps({"measured": len(found), "slow": slow}))  # noqa: T201 - what the test reads


def slowness(one: Pattern) -> tuple[str, float, float] | None:
    """Return the text that the pattern is slow on, and its seconds at two lengths; None where it is linear."""
    signal.signal(signal.SIGPROF, _stop)
    compiled = re.compile(one.pattern, one.flags)
    timed = sorted(((_seconds(compiled, one, text, SHORT), text) for text in _texts(one)), reverse=True)
    for _, text in timed[:CANDIDATES]:
        long = _seconds(compiled, one, text, LONG)
        if long <= NOTICED:
            continue
        middle = _seconds(compiled, one, text, MIDDLE)
        if long > RATIO * middle:  # once more: the machine may have had other things to do
            middle, long = (min(_seconds(compiled, one, text, size) for _ in range(2)) for size in (MIDDLE, LONG))
        if long > MOST or (long > NOTICED and long > RATIO * middle):
            return repr(text), round(middle, 4), round(long, 4)
    return None


def _texts(one: Pattern) -> Iterator[tuple[str, str, str]]:
    """Yield what stands first, what is repeated, and what stands last."""
    for unit in units(one.pattern, one.flags):
        yield "", unit, ""
        if len(unit) == 1:
            yield "", unit, "\x01"
    for before, unit in ((before, unit) for before, unit in pumped(one.pattern, one.flags) if unit):
        yield from ((before, unit, last) for last in NEAR_MISSES)


def _seconds(
    compiled: re.Pattern[str] | re.Pattern[bytes], one: Pattern, parts: tuple[str, str, str], size: int
) -> float:
    first, unit, last = parts
    text: str | bytes = first + unit * max(1, (size - len(first) - len(last)) // len(unit)) + last
    if isinstance(one.pattern, bytes):
        assert isinstance(text, str)
        text = text.encode("latin-1", "replace")
    longest = 2 * MOST if size > SHORT else MOST / 20
    began = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_PROF, longest)
        try:
            if one.is_anchored:
                compiled.match(text)  # type: ignore[arg-type]  # its kind is the pattern's
                compiled.fullmatch(text)  # type: ignore[arg-type]
            else:
                for _ in compiled.finditer(text):  # type: ignore[arg-type]
                    pass
        finally:  # the time may run out here too
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _TooLongError:
        return longest
    return time.process_time() - began


def _stop(*_: object) -> None:
    raise _TooLongError


if __name__ == "__main__":
    main()
