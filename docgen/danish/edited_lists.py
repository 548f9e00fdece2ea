"""The lists that staff edit in Excel: their rows, by the names of their columns, however Excel saved them."""

import codecs
import csv
import errno
import io
import os
from collections.abc import Sequence
from pathlib import Path

from docgen.late import dataclass

SAVE_AGAIN = "Gem filen fra Excel som »CSV UTF-8 (semikolonsepareret)«, eller ret rækken."

MOST = 5_000_000
"""Bytes of a list; docgen's own have some thirty thousand."""


@dataclass(frozen=True)
class BadRow:
    """A row of a list that cannot be used; ``number`` is Excel's, from 1."""

    number: int
    message: str
    remedy: str


@dataclass(frozen=True)
class EditedList:
    """The rows of a list, each with its number in Excel and its cells by column, and those that cannot be read.

    ``missing`` are the columns that the list has not; then it has no rows.
    """

    rows: tuple[tuple[int, dict[str, str]], ...]
    faults: tuple[BadRow, ...] = ()
    missing: tuple[str, ...] = ()


def read_list(path: Path, columns: Sequence[str]) -> EditedList:
    """Return the rows of a list that has these columns, in any order and among others.

    Excel's ways to save are all read: UTF-8 or Unicode text, the code pages of Windows, DOS and Mac; semicolons, commas
    or tabs. Raises OSError where the file cannot be read or is larger than MOST.
    """
    with path.open("rb") as file:
        content = file.read(MOST + 1)
    if len(content) > MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    text = _decoded(content)
    header = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=header.count))
    rows: list[tuple[int, dict[str, str]]] = []
    faults: list[BadRow] = []
    places: dict[str, int] = {}
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if not places:
                places = {cell.casefold(): place for place, cell in enumerate(cells) if cell}
                if missing := [name for name in columns if name not in places]:
                    return EditedList((), missing=tuple(missing))
            elif any(cells[max(places.values()) + 1 :]):
                message = "Der står noget efter den sidste kolonne."
                faults.append(BadRow(number, message, "Slet det, eller skriv en overskrift over det."))
            else:
                rows.append(
                    (number, {name: cells[places[name]] if places[name] < len(cells) else "" for name in columns})
                )
    except csv.Error:
        faults.append(BadRow(number + 1, "Rækken og dem under den kan ikke læses.", SAVE_AGAIN))
    return EditedList(tuple(rows), tuple(faults), () if places else tuple(columns))


def _decoded(data: bytes) -> str:
    """Return the text of a file in the encoding of its byte order mark, in UTF-8, or in what its Danish letters say."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        texts = [data.decode(page, errors="replace") for page in ("cp1252", "cp850", "mac_roman")]
        return max(texts, key=lambda text: sum(text.casefold().count(letter) for letter in "æøå"))
