"""The texts that cost a pattern most: made from the pattern itself, as its own parser sees it."""

import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]  # the parser that re itself uses; it has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

COMMON = "a1A -.\n_,/:;@<\"'(æ%&=|\t[{\\"
"""What stands for a class of characters, the first that is in it."""
NEAR_MISSES = ("", "\x01", "!")
"""What ends a text that was about to match."""
LONG = 20
"""A repetition that may go on at least so long is one that may be pumped."""

_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def units(pattern: str | bytes, flags: int) -> list[str]:
    """Return short texts that are to be repeated: the pattern's characters, their pairs, and all that begins a match."""
    tree = parser.parse(pattern, flags & ~re.DEBUG)
    own = list(dict.fromkeys(_characters(tree)))[:12]
    singles = list(dict.fromkeys([*own, *COMMON[:10]]))
    pairs = [a + b for a in singles[:9] for b in singles[:9] if a != b]
    begun = [text for text in _beginnings(tree) if text]
    return list(dict.fromkeys([*singles, *pairs, *begun, *(text + own[0] for text in begun if own)]))


def pumped(pattern: str | bytes, flags: int) -> list[tuple[str, str]]:
    """Return, for each repetition that may go on, what stands before it and what it repeats."""
    return list(dict.fromkeys(_pumps(parser.parse(pattern, flags & ~re.DEBUG), "")))


def _characters(tree: Any) -> Iterator[str]:
    for code, value in tree:
        if code is op.LITERAL:
            yield chr(value)
        elif code in (op.NOT_LITERAL, op.IN, op.ANY):
            yield from _members(code, value)[:2]
        else:
            for inner in _inner(code, value):
                yield from _characters(inner)


def _inner(code: Any, value: Any) -> list[Any]:
    """Return the patterns within a part of a pattern."""
    if code is op.BRANCH:
        return list(value[1])
    if code is op.GROUPREF_EXISTS:
        return [one for one in value[1:] if one is not None]
    if code is op.ATOMIC_GROUP:
        return [value]
    at = {op.SUBPATTERN: 3, op.ASSERT: 1, op.ASSERT_NOT: 1, **dict.fromkeys(_REPEATS, 2)}.get(code)
    return [value[at]] if at else []


def _members(code: Any, value: Any) -> list[str]:
    if code is op.ANY:
        return list(COMMON[:3])
    if code is op.NOT_LITERAL:
        return [sign for sign in COMMON if sign != chr(value)]
    is_negated = value[0][0] is op.NEGATE
    listed = [
        chr(one[1]) if one[0] is op.LITERAL else chr(one[1][0]) for one in value if one[0] in (op.LITERAL, op.RANGE)
    ]
    found = [sign for sign in [*COMMON, *listed] if any(_is_in(sign, one) for one in value) != is_negated]
    return found or ["\u2603"]


def _is_in(sign: str, one: Any) -> bool:
    code, value = one
    if code is op.LITERAL:
        return sign == chr(value)
    if code is op.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    return code is op.CATEGORY and re.match(_CATEGORIES[value], sign) is not None


def _sample(tree: Any) -> str:
    """Return a short text that the pattern, or most of it, matches; what may be left out stands there once."""
    said = ""
    for code, value in tree:
        if code is op.LITERAL:
            said += chr(value)
        elif code in (op.NOT_LITERAL, op.IN, op.ANY):
            said += _members(code, value)[0]
        elif code in _REPEATS:
            said += _sample(value[2]) * min(max(value[0], 1), LONG)
        elif code is op.BRANCH:
            said += _sample(value[1][0])
        elif code in (op.SUBPATTERN, op.ATOMIC_GROUP):
            said += _sample(_inner(code, value)[0])
    return said


def _beginnings(tree: Any) -> Iterator[str]:
    """Yield what each beginning of the pattern matches, in each of its alternatives."""
    before = ""
    for code, value in tree:
        if code is op.BRANCH:
            for one in list(value[1])[:6]:
                yield from (before + text for text in _beginnings(one))
        elif code in (op.SUBPATTERN, op.ATOMIC_GROUP, *_REPEATS):
            yield from (before + text for text in _beginnings(_inner(code, value)[0]))
        before += _sample([(code, value)])
        yield before


def _pumps(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    for place, (code, value) in enumerate(tree):
        if code in _REPEATS and value[1] >= LONG:
            only = value[2][0] if len(value[2]) == 1 else None
            if only and only[0] in (op.IN, op.ANY, op.NOT_LITERAL):
                yield from ((before, sign) for sign in _members(*only)[:4])
            else:
                yield before, _sample(value[2])
            yield from ((before, _sample(list(tree)[place:last])) for last in range(place + 2, place + 4))
        if code not in (op.ASSERT, op.ASSERT_NOT):
            for inner in _inner(code, value)[:6]:
                yield from _pumps(inner, before)
        before += _sample([(code, value)])
