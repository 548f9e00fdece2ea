"""The record beside a result, as a file: how it is named, written and read. What it tells is build's to say."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docgen.disk.own_files import ForeignError, is_digest, is_plain_name, is_there, read
from docgen.errors import FileError, reason

SCHEMA = 1
ENDING = " kvittering.json"
"""How a receipt's file name ends."""
_TEXTS = ("kind", "label", "title", "documentDate", "caseNumber", "openness", "edition")
_LISTS = ("annexes", "results", "findings", "notes", "letThrough")


def write(record: Mapping[str, Any], target: Path) -> None:
    """Write a record as JSON that a person can read too."""
    target.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def load(path: Path) -> dict[str, Any]:
    """Return a receipt that was written before; raise FileError where it cannot be read as one.

    A colleague's is read too. What it names are plain names and digests: it can point nowhere else.
    """
    try:
        record = json.loads(read(path, is_shared=True))
        schema = record["schema"]
        if schema == SCHEMA and not (wrong := next(_wrong(record), "")):
            return dict(record)
    except ForeignError as stranger:
        raise _no_receipt(path, f"({stranger.strerror}) ") from stranger
    except OSError as problem:
        raise FileError(f"»{path.name}« kan ikke læses.", f"Grunden er: {reason(problem)}.") from problem
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise _no_receipt(path) from problem
    if schema == SCHEMA:
        raise _no_receipt(path, f"({wrong}) ")
    raise FileError(f"»{path.name}« er fra en anden docgen.", "Brug den docgen, der skrev den.")


def _no_receipt(path: Path, why: str = "") -> FileError:
    return FileError(f"»{path.name}« er ikke en kvittering fra docgen.", f"{why}Lav papirerne igen.")


def _wrong(record: dict[str, Any]) -> Iterator[str]:
    """Yield what a record does not have as a receipt has it."""
    yield from (f"»{name}« mangler" for name in _TEXTS if not isinstance(record[name], str))
    yield from (f"»{name}« mangler" for name in _LISTS if not isinstance(record[name], list))
    files = [record["workbook"], record["template"], *record["annexes"], *record["results"]]
    yield from ("en kontrolsum er ingen" for file in files if not is_digest(file["sha256"]))
    yield from ("et navn er ikke et filnavn" for file in record["results"] if not is_plain_name(file["name"]))
    sent = record.get("sent", [])
    texts = [value for one in sent for value in (one["on"], one["name"], *one["to"])]
    yield from ("en udsendelse er ikke skrevet af docgen" for value in texts if not isinstance(value, str))
    yield from ("en kontrolsum er ingen" for one in sent if not is_digest(one["sha256"]))
    yield from ("et navn er ingen tekst" for file in files if not isinstance(file["name"], str))


def sent_of(path: Path) -> list[dict[str, Any]]:
    """Return what a receipt tells of when its paper was sent and to whom; nothing where no receipt lies there."""
    try:
        return list(load(path).get("sent", ())) if is_there(path) else []
    except FileError:
        return []


def results_of(path: Path) -> tuple[dict[str, str], str]:
    """Return the digest of each result in a receipt, by file name, and why what lies there is no receipt.

    Both are empty where nothing lies there.
    """
    if not is_there(path):
        return {}, ""
    try:
        return {result["name"]: result["sha256"] for result in load(path)["results"]}, ""
    except FileError as stop:
        return {}, stop.message
