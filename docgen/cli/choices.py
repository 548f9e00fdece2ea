"""What a person may type for a word of docgen's: the Danish word, or the English one that scripts use."""

import json
import unicodedata
from collections.abc import Callable, Mapping

import click

from docgen.danish.lists import one_of
from docgen.disk.cache import code_digest, load, save

_WORDS = "words"
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


class Word(click.ParamType[str]):
    """One of some words, in Danish or English, with its letters in any case; its value is the English one."""

    name = "ord"

    def __init__(self, words: Callable[[], Mapping[str, str]]) -> None:
        """Take where the Danish words are found by docgen's own names: they are asked for when one is needed."""
        self.words = words

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return the words that there are, as the help page shows them."""
        _ = param, ctx
        return "|".join(self.words().values())

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return docgen's own name for the word; fail with the words that there are."""
        typed = "-".join(unicodedata.normalize("NFC", value).casefold().replace("_", " ").split())
        words = self.words()
        for name, danish in words.items():
            if typed in (name.replace("_", "-"), danish, danish.translate(_ASCII)):
                return name
        return self.fail(f"»{value}« kendes ikke. Vælg {one_of(tuple(words.values()))}.", param, ctx)


class Count(click.ParamType[int]):
    """A whole number from 1 to ``most``."""

    name = "antal"

    def __init__(self, most: int) -> None:
        self.most = most

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number; fail in Danish for anything else."""
        if str(value).isdecimal() and 1 <= int(value) <= self.most:
            return int(value)
        return self.fail(f"»{value}« er ikke et tal fra 1 til {self.most}.", param, ctx)


def workbooks() -> dict[str, str]:
    """Return the word for each kind of workbook."""
    from docgen.sheets.books import BOOKS

    return {book.kind: book.word for book in BOOKS}


def documents() -> dict[str, str]:
    """Return the word for each kind of document.

    The catalogue is the list, and takes longer than all else that an unchanged build does: what it said is kept for
    this very code.
    """
    if stored := load(_WORDS, code_digest()):
        return dict(json.loads(stored))
    from docgen.kinds.catalogue import KINDS

    words = {kind.name: kind.word for kind in KINDS}
    save(_WORDS, code_digest(), json.dumps(words).encode())
    return words


def templates() -> dict[str, str]:
    """Return the word for each template: those of the documents, and what hangs or goes before an annex."""
    from docgen.kinds import catalogue

    return catalogue.templates()


def editions() -> dict[str, str]:
    """Return the word for each edition."""
    return {"internal": "intern", "public": "offentlig"}
