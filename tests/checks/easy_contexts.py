"""A meeting whose only item has easy texts, for the tests of the easy-read rules."""

from typing import Any

from check_contexts import ITEM, meeting

from docgen.checks.context import CheckContext

TITLE, TEXT, AGREEMENT = "Punkter!O2  Let overskrift", "Punkter!P2  Let tekst", "Punkter!Q2  Let aftale"
"""Where the easy texts of the only item stand."""


def easy(text: object = "Vi talte om boliger.", agreement: str = "", **item: Any) -> CheckContext:
    """Return minutes whose only item says this in *Let tekst* and *Let aftale*."""
    values: dict[str, Any] = {"Let med": "Ja", "Let tekst": text} | ({"Let aftale": agreement} if agreement else {})
    return meeting(Punkter=[ITEM | values | {name.replace("_", " "): value for name, value in item.items()}])


def explaining(word: str, text: str) -> CheckContext:
    """Return minutes that say ``text``, and whose *Ordliste* explains ``word``."""
    values = {"Let med": "Ja", "Let tekst": text}
    return meeting(Punkter=[ITEM | values], Ordliste=[{"Ord": word, "Betyder": "Forklaret med lette ord."}])
