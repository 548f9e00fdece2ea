"""A template's file read with limits, and made ready to be filled."""

import json
from functools import lru_cache
from pathlib import Path

from docgen.danish.lists import all_of
from docgen.disk.cache import load, save
from docgen.errors import FileError
from docgen.finding import Finding, Place, warning
from docgen.late import dataclass, late_imports
from docgen.word.ooxml.zip_entries import LARGEST_FILE
from docgen.word.template_cache import TEMPLATES, template_key
from docgen.word.template_faults import CUT

with late_imports():  # a template is cleaned once
    from docgen.word.cleaning import clean

_MEND = "Ret i skabelonen: slet det, så siges det ikke igen."


@dataclass(frozen=True)
class CleanTemplate:
    """A template as it is filled, and what was taken out of it: a part's Danish name and what it is called."""

    content: bytes
    cuts: tuple[tuple[str, str], ...]


def read_template(template: Path) -> bytes:
    """Return a template as it is filled: in docgen's shape, less what must not go out with a paper.

    Raises FileError where it cannot be read.
    """
    return cleaned(_content(template)).content


def cut_findings(template: Path) -> list[Finding]:
    """Return a warning for each thing that is taken out of a template. Raises FileError where it cannot be read."""
    return [
        warning(
            CUT,
            Place(file=template.name, part=part or template.name),
            f"Taget ud, så det ikke går med ud: {what}.",
            _MEND,
        )
        for part, what in cleaned(_content(template)).cuts
    ]


def cut_in_short(template: Path) -> list[Finding]:
    """Return one warning for all that is taken out of a template, for the person who makes a paper from it."""
    cuts = cleaned(_content(template)).cuts
    if not cuts:
        return []
    message = f"Taget ud af skabelonen, så det ikke går med ud: {all_of([what for _, what in cuts])}."
    remedy = "Hvor det står, siger »docgen template check«."
    return [warning(CUT, Place(file=template.name, part=template.name), message, remedy)]


def _content(template: Path) -> bytes:
    if template.exists() and not template.is_file():
        raise FileError("Skabelonen er ikke en almindelig fil.", "Vælg Word-filen selv.", file=str(template))
    try:
        if template.stat().st_size > LARGEST_FILE:  # no more is read than can be used
            raise FileError("Skabelonen er over 50 MB.", "Gør billederne i den mindre.", file=str(template))
        return template.read_bytes()
    except OSError as problem:
        raise FileError("Skabelonen kan ikke åbnes.", "Se efter, om den findes.", file=str(template)) from problem


@lru_cache(maxsize=32)  # a folder of workbooks is filled with a few templates
def cleaned(content: bytes) -> CleanTemplate:
    """Return a template as it is filled, as it was cleaned in this run or an earlier one."""
    key = template_key(content, "clean")
    if stored := load(TEMPLATES, key):
        head, _, changed = stored.partition(b"\n")
        return CleanTemplate(changed or content, tuple((part, what) for part, what in json.loads(head)))
    ready, cuts = clean.clean(content)
    save(TEMPLATES, key, json.dumps(cuts).encode() + b"\n" + (b"" if ready == content else ready))
    return CleanTemplate(ready, tuple(cuts))
