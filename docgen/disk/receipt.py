"""The record beside a result, as a file: how it is named, written and read. What it tells is build's to say."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docgen.errors import FileError, reason

SCHEMA = 1
ENDING = " kvittering.json"
"""How a receipt's file name ends."""


def write(record: Mapping[str, Any], target: Path) -> None:
    """Write a record as JSON that a person can read too."""
    target.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def load(path: Path) -> dict[str, Any]:
    """Return a receipt that was written before; raise FileError where it cannot be read as one."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if record["schema"] == SCHEMA and all(result["sha256"] for result in record["results"]):
            return dict(record)
    except OSError as problem:
        raise FileError(f"»{path.name}« kan ikke læses.", f"Grunden er: {reason(problem)}.") from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise FileError(f"»{path.name}« er ikke en kvittering fra docgen.", "Lav papirerne igen.") from problem
    raise FileError(f"»{path.name}« er fra en anden docgen.", "Brug den docgen, der skrev den.")


def results_of(path: Path) -> dict[str, str]:
    """Return the digest of each result in a receipt, by file name; empty where there is no receipt."""
    if not path.is_file():
        return {}
    return {str(result["name"]): str(result["sha256"]) for result in load(path)["results"]}
