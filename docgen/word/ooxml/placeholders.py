"""The private characters that hold a place in a skeleton for what each document has of its own, such as its title."""

import re

# Private characters around a tag's number; a template that has them itself gets no skeleton.
OPEN, CLOSE = "\ue002", "\ue003"
TITLE, SUBJECT = f"{OPEN}title{CLOSE}", f"{OPEN}subject{CLOSE}"
PLACEHOLDER = re.compile(f"{OPEN}([0-9]+){CLOSE}")
LONGEST_PROPERTY = 255
"""Characters: the Office format has no room for more in a title."""


def shortened(text: str) -> str:
    """Return a text cut to what a property has room for."""
    return text if len(text) <= LONGEST_PROPERTY else f"{text[: LONGEST_PROPERTY - 1]}…"
