"""A copy of a workbook with cells and rows written in by a program: what a person has answered on a page."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docgen.errors import FileError
from docgen.late import dataclass
from docgen.workbook.workbook_copy import Cell, write_copy


@dataclass(frozen=True)
class Changed:
    """The copy, and in Danish what of the workbook it could not hold."""

    path: Path
    lost: tuple[str, ...]


def change(workbook: Path, answers: Path, target: Path) -> Changed:
    """Write a copy of the workbook with the changes of a JSON file in it; the workbook itself is not touched.

    The file has ``cells``, texts by their address (``Punkter!P3``), and ``rows``, by sheet a list of rows, each a text
    by its heading; both may lack. Raises FileError where the file says something else, or the copy cannot be written.
    """
    try:
        said = json.loads(answers.read_text(encoding="utf-8"))
        cells, rows = _cells(said.get("cells", {})), _rows(said.get("rows", {}))
    except (OSError, ValueError, TypeError, AttributeError) as problem:
        remedy = "Den skal have »cells« og »rows«, som docs/json.md siger."
        raise FileError(f"»{answers.name}« kan ikke læses som ændringer.", remedy) from problem
    return Changed(target, tuple(write_copy(workbook, target, texts=cells, rows=rows)))


def _cells(said: Mapping[str, Any]) -> dict[Cell, str]:
    parted = {place: place.rpartition("!") for place in said}
    return {(sheet, address): str(said[place]) for place, (sheet, _, address) in parted.items()}


def _rows(said: Mapping[str, Any]) -> dict[str, list[dict[str, str]]]:
    return {sheet: [_texts(line) for line in lines] for sheet, lines in said.items()}


def _texts(line: Mapping[str, Any]) -> dict[str, str]:
    return {heading: str(value) for heading, value in line.items()}
