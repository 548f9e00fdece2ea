"""The names of days and months, the abbreviations and the tenses of verbs stand once, as data."""

import ast
import csv
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from docgen.danish import abbreviations
from docgen.danish.calendar_names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from docgen.danish.verbs import ALL, LIST

DOCGEN = Path(__file__).resolve().parents[2] / "docgen"
DATA = {"calendar_names.py", "abbreviations.py", "common_words.py", "name_words.py"}
"""Where they are listed, and two lists of ordinary words that have some of them among others."""


def lists_in(path: Path) -> Iterator[set[str]]:
    """Yield the words of each string, list, set and dict of a module that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    pages = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.List | ast.Tuple | ast.Set | ast.Dict | ast.JoinedStr):
            parts = list(ast.walk(node))
        else:
            parts = [node]
        texts = [one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if texts and id(node) not in pages:
            yield {word for text in texts for word in re.findall(r"[^\W\d_]+", text.casefold())}


@cache
def all_lists() -> list[tuple[str, set[str]]]:
    """Return all of them with the module's name, those of one word left out."""
    return [(path.name, one) for path in DOCGEN.rglob("*.py") for one in lists_in(path) if len(one) > 1]


def modules_that_list(words: set[str], fewest: int) -> set[str]:
    found = {name for name, one in all_lists() if len(one & words) >= fewest}
    return found - DATA


def test_days_and_months_are_listed_in_one_place() -> None:
    assert (len(WEEKDAYS), len(MONTHS)) == (7, 12)
    assert all(any(day.startswith(short) for day in WEEKDAYS) for short in SHORT_WEEKDAYS)
    assert set(SHORT_MONTHS.values()) == set(MONTHS) - {"maj"}
    assert modules_that_list(set(WEEKDAYS), 3) == set()
    assert modules_that_list(set(MONTHS) - {"maj"}, 3) == set()
    assert modules_that_list(set(SHORT_MONTHS), 4) == set()


def test_abbreviations_are_listed_in_one_place() -> None:
    short = {word for word in abbreviations.WORDS if re.fullmatch("[a-z]{2,}", word)} - {"for", "max", "med", "str"}
    assert modules_that_list(short, 8) == set()


def test_each_verb_is_listed_once_with_its_tenses() -> None:
    with LIST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert [row for row in rows if len(row) != 5 or not all(row)] == []
    assert [verb for verb, times in Counter(row[0] for row in rows).items() if times > 1] == []
    assert len(rows) - 1 == len(ALL) > 140
    pasts = {verb.past for verb in ALL.values()}
    participles = {verb.participle for verb in ALL.values()} - pasts
    assert modules_that_list(participles, 12) == set()
