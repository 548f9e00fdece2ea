"""The folders that this machine's fonts lie in."""

import os
from pathlib import Path

_FOLDERS = (
    *("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts"),
    *("/Library/Fonts", "~/Library/Fonts", "C:/Windows/Fonts"),
)


def fonts_digest() -> str:
    """Return a digest of the fonts on this machine: another one where a font has come or gone."""
    folders = [folder for top in _FOLDERS for folder, _, _ in os.walk(Path(top).expanduser())]
    return " ".join(f"{folder} {Path(folder).stat().st_mtime_ns}" for folder in sorted(folders))
