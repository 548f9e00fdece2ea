"""A workbook's XML spoilt at random: it ends in a result or in a sentence, in time and in little memory."""

import random
import re
from collections.abc import Callable

from tests.hunt.book import Parts, build, changed
from tests.hunt.case import Case, Verdict, judge

_TAG = re.compile(rb"<[^>]+>")
_VALUE = re.compile(rb'"[^"]*"')
VALUES = (
    *(b"", b"-1", b"0", b"1", b"99999999999", b"1E400", b"NaN", b"A1", b"XFD1048576", b"A1:XFD1048576", b"true", b"x", b"&#0;", b"&#xD83D;"),
    *("æøå".encode(), b"../../x", b"http://127.0.0.1:9/", b"{{ 7*7 }}", b"_xD83D_", b"1904", b"s", b"e", b"veryHidden"),
)  # fmt: skip


def _drop(chance: random.Random, text: bytes) -> bytes:
    return _without(text, chance.choice(list(_TAG.finditer(text))))


def _double(chance: random.Random, text: bytes) -> bytes:
    start, length = chance.randrange(len(text)), chance.randrange(1, 2000)
    return text[: start + length] + text[start : start + length] + text[start + length :]


def _cut(chance: random.Random, text: bytes) -> bytes:
    start, length = chance.randrange(len(text)), chance.randrange(1, 2000)
    return text[:start] + text[start + length :]


def _flip(chance: random.Random, text: bytes) -> bytes:
    spoilt = bytearray(text)
    for _ in range(chance.randrange(1, 4)):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _exchange(chance: random.Random, text: bytes) -> bytes:
    one = chance.choice(list(_VALUE.finditer(text)))
    return text[: one.start()] + b'"' + chance.choice(VALUES) + b'"' + text[one.end() :]


def _swap(chance: random.Random, text: bytes) -> bytes:
    one, other = sorted(chance.sample(list(_TAG.finditer(text)), 2), key=lambda tag: tag.start())
    return text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]


def _put(chance: random.Random, text: bytes) -> bytes:
    at = chance.choice(list(_TAG.finditer(text))).end()
    return (
        text[:at]
        + chance.choice((b"<x>", b"</x>", b"tekst", b"<v>", b"<!-- -->", b"<![CDATA[x]]>", b"<?x?>", b"\x00", b"\xff"))
        + text[at:]
    )


def _without(text: bytes, tag: re.Match[bytes]) -> bytes:
    return text[: tag.start()] + text[tag.end() :]


WAYS: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _drop,
    _double,
    _cut,
    _flip,
    _exchange,
    _exchange,
    _swap,
    _put,
)


def mutated(number: int) -> Verdict:
    """Return what came of the workbook spoilt in the way of this number."""
    chance = random.Random(number)  # noqa: S311 — the same spoils each time

    def spoil(parts: Parts) -> None:
        for _ in range(chance.choice((1, 1, 1, 2))):
            name = chance.choice(sorted(name for name, content in parts.items() if b"<" in content))
            parts[name] = chance.choice(WAYS)(chance, parts[name])

    verdict = judge(Case(f"mutation {number}", changed(spoil), build, "accept"))
    verdict.wrong = [verdict.said.trouble] if verdict.said.trouble else []
    verdict.silent = False
    return verdict
