"""Where docgen's own templates and samples lie: beside the package in a checkout, in it when installed."""

import datetime as dt
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def templates() -> Path:
    """Return the folder of docgen's own templates."""
    return _folder("templates", "templates")


def samples() -> Path:
    """Return the folder of the sample workbooks."""
    return _folder("samples", "inputs")


def samples_day() -> dt.date:
    """Return the day on which no sample is late: its agenda can still be sent, its minutes have been written.

    The demo is of that day, so that it shows the same whenever it is run.
    """
    return dt.date(2026, 11, 16)


def lock() -> Path:
    """Return the list of package versions that docgen was tested with."""
    return _PACKAGE / "lock.txt"


def _folder(installed: str, in_checkout: str) -> Path:
    inside = _PACKAGE / installed
    return inside if inside.is_dir() else _PACKAGE.parent / in_checkout
