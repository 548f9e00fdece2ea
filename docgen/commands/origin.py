"""What a paper was made from: the receipt that names it, shown."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docgen.danish.dates import in_full
from docgen.danish.lists import all_of
from docgen.disk.delivery import digest
from docgen.disk.stored_receipts import ENDING, load
from docgen.errors import FileError
from docgen.late import dataclass


@dataclass(frozen=True)
class Origin:
    """What a result was made from: the receipt that names it, and whether the file is still as it was made."""

    file: str
    unchanged: bool
    receipt: dict[str, Any]

    def lines(self) -> Iterator[str]:
        """Yield the receipt as lines for the screen."""
        yield f"{self.file}: {'som den blev lavet' if self.unchanged else 'ÆNDRET, siden den blev lavet'}"
        yield from _lines(self.receipt)

    def as_json(self) -> dict[str, Any]:
        """Return the receipt for ``--json``, with the file's name and state before its own names."""
        return {"file": self.file, "unchanged": self.unchanged, **self.receipt}


def origin_of(file: Path) -> Origin:
    """Return what a result was made from; raise FileError where no receipt beside it names the file."""
    for receipt in sorted(file.parent.glob(f"*{ENDING}")):
        record = load(receipt)
        named = {result["name"]: result["sha256"] for result in record["results"]}
        if file.name in named:
            return Origin(file.name, file.is_file() and digest(file) == named[file.name], record)
    raise FileError(f"Ingen kvittering nævner »{file.name}«.", "Vælg en fil, som docgen har lavet.")


def _lines(record: dict[str, Any]) -> Iterator[str]:
    yield f"  Titel     {record['title']}"
    yield f"  Ark       {record['workbook']['name']}  {record['workbook']['sha256'][:12]}"
    for sheet, rows in record["rows"].items():
        yield f"            {sheet}: rækkerne {all_of([str(row) for row in rows])}"
    yield f"  Skabelon  {record['template']['name']}  {record['template']['sha256'][:12]}"
    for annex in record["annexes"]:
        yield f"  {annex['label']:9} {annex['name']}  {annex['sha256'][:12]}"
    now = {result["sha256"] for result in record["results"]}
    for one in record.get("sent", ()):
        whom = f" til {all_of(one['to'])}" if one["to"] else ""
        since = "" if one["sha256"] in now else " (papiret er lavet om siden)"
        yield f"  Udsendt   {in_full(dt.date.fromisoformat(one['on']))}{whom}{since}"
    for note in record["notes"]:
        yield f"  Note      {note}"
    for one in record["letThrough"]:
        yield f"  {one['code']}       lukket igennem af {one['by']}: {one['because']}"
    for limit in record.get("limits", ()):
        steps = [("advarsel", limit["warning"]), ("fejl", limit["error"])]
        levels = [f"{name} fra {value}" for name, value in steps if value is not None]
        yield f"  {limit['code']}       jeres egen grænse: {', '.join(levels)}"
    yield "  Udgaver   " + ", ".join(f"{name} {version}" for name, version in record["versions"].items())
