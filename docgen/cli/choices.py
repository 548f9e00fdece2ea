"""What a person may type for a word of docgen's: the Danish word, or the English one that scripts use."""

import unicodedata
from collections.abc import Mapping

import click

from docgen.danish.words import one_of

WORKBOOKS = {"meeting": "møde", "hearing": "høring", "case": "sag"}
"""The kinds of workbook, by the name that docgen uses."""

KINDS = {
    "agenda": "dagsorden",
    "minutes": "referat",
    "easy_minutes": "let-referat",
    "hearing_response": "høringssvar",
    "case_brief": "sagsfremstilling",
}
"""The kinds of document."""

EDITIONS = {"internal": "intern", "public": "offentlig"}

_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


class Word(click.ParamType[str]):
    """One of some words, in Danish or English, with its letters in any case; its value is the English one."""

    name = "ord"

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words
        self.metavar = "|".join(words.values())

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return docgen's own name for the word; fail with the words that there are."""
        typed = unicodedata.normalize("NFC", value).casefold().replace("_", "-")
        for name, danish in self.words.items():
            if typed in (name.replace("_", "-"), danish, danish.translate(_ASCII)):
                return name
        return self.fail(f"»{value}« kendes ikke. Vælg {one_of(tuple(self.words.values()))}.", param, ctx)


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
