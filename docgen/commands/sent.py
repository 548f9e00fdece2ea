"""When a paper was sent and to whom, noted in its receipt: names alone, for no address leaves the machine."""

import datetime as dt
import email
import email.policy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docgen.build.mail import ENDING as LETTER
from docgen.commands.archive import SUMS
from docgen.danish.dates import in_full
from docgen.danish.lists import all_of
from docgen.danish.personal_numbers import mask
from docgen.disk.atomic import beside
from docgen.disk.delivery import digest, held
from docgen.disk.own_files import is_there, read
from docgen.disk.stored_receipts import ENDING, load, write
from docgen.errors import FileError
from docgen.late import dataclass

_FULLEST = (" med bilag.pdf", ".pdf", ".docx")
"""How the file that goes with a letter ends, the one that holds the most first."""


@dataclass(frozen=True)
class Sent:
    """What was noted: the receipt, the paper that was sent, the day, those it was sent to by name.

    ``is_changed`` tells that the paper is not as docgen made it.
    """

    receipt: Path
    paper: str
    on: dt.date
    to: tuple[str, ...]
    is_changed: bool

    @property
    def message(self) -> str:
        """The note as a sentence."""
        whom = f" til {all_of(self.to)}" if self.to else ""
        changed = " Papiret er ændret, siden docgen lavede det." if self.is_changed else ""
        return f"Noteret i kvitteringen: »{self.paper}« er sendt {in_full(self.on)}{whom}.{changed}"


def sent(path: Path, on: dt.date, names: Sequence[str] = ()) -> Sent:
    """Note in a paper's receipt that it was sent on a day; ``path`` is the paper, its receipt or their folder.

    It was sent to those ``names``, or to those the letter beside it (``build --mail``) is to. The same day and paper
    are noted once. Raises FileError where no single paper is meant, for a public edition, and in the archive.
    """
    receipt = _receipt_of(path)
    folder = receipt.parent
    if is_there(folder / SUMS):
        raise FileError("Sagen ligger i arkivet, og der ændres intet i den.", "Notér det, før den arkiveres.")
    with held(folder.parent):
        record = load(receipt)
        if record["edition"] != "internal":
            raise FileError(
                f"»{record['title']}« er den offentlige udgave, som ikke sendes til deltagerne.",
                "Vælg den interne udgave, eller sig, at websiden er lagt op, i jeres journal.",
            )
        paper = _paper_of(folder, record)
        to = tuple(mask(name) for name in names or _named_in_letter(folder, record))
        now = digest(folder / paper["name"])
        noted = {"on": on.isoformat(), "to": list(to), "name": paper["name"], "sha256": now}
        others = [one for one in record.get("sent", ()) if (one["on"], one["sha256"]) != (noted["on"], now)]
        record["sent"] = sorted([*others, noted], key=lambda one: str(one["on"]))
        with beside(receipt) as draft:
            write(record, draft)
    return Sent(receipt, paper["name"], on, to, now != paper["sha256"])


def _receipt_of(path: Path) -> Path:
    """Return the receipt of the paper that a person means."""
    folder = path if path.is_dir() else path.parent
    receipts = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    if path in receipts:
        return path
    if path != folder:
        receipts = [one for one in receipts if path.name in {result["name"] for result in load(one)["results"]}]
        if not receipts:
            raise FileError(f"Ingen kvittering nævner »{path.name}«.", "Vælg en fil, som docgen har lavet.")
        return receipts[0]
    receipts = [one for one in receipts if load(one)["edition"] == "internal"]
    if len(receipts) == 1:
        return receipts[0]
    if not receipts:
        raise FileError(f"Der er ingen kvittering i »{folder}«.", "Vælg et papir, som docgen har lavet.")
    papers = all_of([f"»{one.name.removesuffix(ENDING)}«" for one in receipts])
    raise FileError(f"I »{folder.name}« ligger {papers}.", "Vælg den fil, der er sendt, og ikke hele mappen.")


def _paper_of(folder: Path, record: dict[str, Any]) -> dict[str, str]:
    """Return the file of a receipt that goes with a letter."""
    for ending in _FULLEST:
        for result in record["results"]:
            if result["name"].endswith(ending) and is_there(folder / result["name"]):
                return dict(result)
    raise FileError(f"Papiret »{record['title']}« ligger her ikke mere.", "Lav det igen med »docgen build«.")


def _named_in_letter(folder: Path, record: dict[str, Any]) -> list[str]:
    """Return the names that the letter beside a paper is to; none where there is no letter."""
    letter = next((one["name"] for one in record["results"] if one["name"].endswith(LETTER)), None)
    if letter is None or not is_there(folder / letter):
        return []
    message = email.message_from_bytes(read(folder / letter, is_shared=True), policy=email.policy.default)
    addresses = getattr(message["To"], "addresses", ())
    return [name for one in addresses if (name := str(one.display_name).strip())]
