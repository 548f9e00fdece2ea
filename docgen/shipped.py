"""Where docgen's own templates and samples lie: beside the package in a checkout, in it when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """Return the folder of docgen's own templates."""
    return _folder("templates", "templates")


def samples() -> Path:
    """Return the folder of the sample workbooks."""
    return _folder("samples", "inputs")


def lock() -> Path:
    """Return the list of package versions that docgen was tested with."""
    return _PACKAGE / "lock.txt"


def _folder(installed: str, in_checkout: str) -> Path:
    inside = _PACKAGE / installed
    return inside if inside.is_dir() else _PACKAGE.parent / in_checkout
