"""What is said of a finished paper, as a test compares it: whole sentences."""

from collections.abc import Iterable

from docgen.finding import Finding, Level


def sentences(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return what each finding says; of a note its remedy too, of a warning what is wrong."""
    return tuple(one.sentence if one.level is Level.NOTE else one.message for one in findings)
