"""What a template prints in every paper: its own text, between the tags."""

import re
from collections.abc import Iterator
from pathlib import Path

from docgen.late import late_pattern
from docgen.word.ooxml.package import opened
from docgen.word.ooxml.stories import Position, labels, positions
from docgen.word.ooxml.template_tags import find_tags, text_of
from docgen.word.template_file import read_template

_TAG = late_pattern(r"\{[{%#].{0,500}?[}%#]\}", re.DOTALL)


def texts_of_template(template: Path) -> Iterator[tuple[str, str]]:
    """Yield each paragraph of a template that has words of its own: its place and its text, each tag left out."""
    for position in _positions(template):
        text = _TAG.sub("\ufffc", text_of(position.paragraph))
        if text.strip(" \ufffc"):
            yield position.where, text


def has_tags(template: Path) -> bool:
    """Tell whether anything in a template is filled in."""
    return any(find_tags(text_of(position.paragraph))[0] for position in _positions(template))


def _positions(template: Path) -> Iterator[Position]:
    package = opened(read_template(template), template.name)
    if package is not None:
        for name, label in labels(package.content_types).items():
            yield from positions(package.trees[name], label)
