"""A picture as a value: its file, its alternative text, its width."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Picture:
    """A picture to be put in a document; ``width`` is in millimetres.

    A picture that docgen has drawn itself, such as a QR code, has its ``content`` (PNG); ``file`` is
    then only what it is called.
    """

    file: Path
    alternative_text: str
    width: int
    content: bytes | None = None
