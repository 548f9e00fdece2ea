"""The private signs that stand in a sketch where a document has something of its own, such as its title."""

import re

# Private signs that stand around a tag's number; a template that has them itself is not sketched.
OPEN, CLOSE = "\ue002", "\ue003"
TITLE, SUBJECT = f"{OPEN}title{CLOSE}", f"{OPEN}subject{CLOSE}"
MARK = re.compile(f"{OPEN}([0-9]+){CLOSE}")
LONGEST_PROPERTY = 255
"""Signs: the Office format has no room for more in a title."""


def shortened(text: str) -> str:
    """Return a text cut to what a property has room for."""
    return text if len(text) <= LONGEST_PROPERTY else f"{text[: LONGEST_PROPERTY - 1]}…"
