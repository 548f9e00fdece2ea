"""Danish verbs in their tenses, from ``verbs.csv``: those that easy words begin with, and those that passives are of.

A list and not a rule: »mødes«, »findes« and »lykkes« end as passives do and are none.
"""

import csv
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

LIST = Path(__file__).with_name("verbs.csv")


class Verb(NamedTuple):
    """A verb's four forms: »sende«, »sender«, »sendte«, »sendt«."""

    infinitive: str
    present: str
    past: str
    participle: str


def _verbs(use: str) -> dict[str, Verb]:
    """Return the verbs of the list that have a ``use``, by their infinitive."""
    with LIST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))[1:]
    return {forms[0]: Verb(*forms) for *forms, uses in rows if use in uses.split()}


EASY = MappingProxyType(_verbs("let"))
"""The verbs of the easy words, by their infinitive."""

PASSIVE = MappingProxyType(_verbs("passiv"))
"""The verbs whose passive has an active form that says the same, by their infinitive."""


def in_tense(easy: str, tense: int) -> str:
    """Return easy words with their first word in a tense: 0 infinitive, 1 present, 2 past, 3 participle.

    Words that do not begin with a verb of the list are returned as they are.
    """
    first = easy.split(" ", maxsplit=1)[0].rstrip(",")
    verb = EASY.get(first)
    return verb[tense] + easy[len(first) :] if verb else easy


ALL = MappingProxyType(_verbs("let") | _verbs("passiv") | _verbs("form"))
"""Every verb of the list, by its infinitive."""

FINITE = frozenset(
    {form for verb in ALL.values() for form in (verb.present, verb.past)} | {f"{verb}s" for verb in PASSIVE}
)
"""The verbs as a clause has them: present, past, and the passive in -s, in small letters."""
