"""What must hold: one module a check; its docstring is what docgen explain prints."""

import inspect
from collections.abc import Iterator
from typing import Protocol

from docgen.checks import (
    b01_annexes,
    d01_weekdays,
    d02_date_order,
    f01_forums,
    i01_recommendations,
    k01_case_numbers,
    m01_people,
    p01_placeholders,
    p03_repetitions,
    p04_empty_sections,
)
from docgen.checks.matter import Matter
from docgen.danish.words import key
from docgen.finding import Finding


class Check(Protocol):
    """A module with a rule: its code, and the function that yields what breaks it."""

    CODE: str

    def check(self, matter: Matter) -> Iterator[Finding]:
        """Yield a finding for each place that breaks the rule."""
        ...


CHECKS: tuple[Check, ...] = (
    p01_placeholders,
    p03_repetitions,
    p04_empty_sections,
    d01_weekdays,
    d02_date_order,
    b01_annexes,
    i01_recommendations,
    m01_people,
    f01_forums,
    k01_case_numbers,
)


def codes() -> tuple[str, ...]:
    """Return the code of each check, in the order they run."""
    return tuple(check.CODE for check in CHECKS)


def explain(code: str) -> str | None:
    """Return the Danish page about a check's rule, or None where no check has this code."""
    found = next((check for check in CHECKS if key(check.CODE) == key(code)), None)
    return inspect.getdoc(found) if found else None
