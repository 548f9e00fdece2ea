"""A fault in what a person wrote, as a value: code, level, place, sentence, remedy."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from docgen.late import dataclass


class Level(StrEnum):
    """How grave a finding is: an error stops the document, a warning does not, a note asks for nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Place:
    """Where a fault stands, so that a person can go there.

    ``sheet`` and ``cell`` are Excel's own (``Punkter``, ``C4``); ``field`` is the sheet's heading,
    or the tag of a template; ``part`` names a place that is no cell, such as ``afsnit 12``.
    """

    file: str = ""
    sheet: str | None = None
    cell: str | None = None
    field: str | None = None
    part: str | None = None

    def __str__(self) -> str:
        where = f"{self.sheet}!{self.cell}" if self.sheet and self.cell else self.sheet or self.part or self.file
        return f"{where}  {self.field}" if self.field else where


@dataclass(frozen=True)
class Finding:
    """One fault, in Danish: ``message`` says what is wrong, ``remedy`` what to do about it.

    ``word`` is the word that a person has to decide about, empty where it is about none.
    """

    code: str
    level: Level
    place: Place
    message: str
    remedy: str = ""
    word: str = ""

    @property
    def line(self) -> str:
        """The finding as one line: ``Punkter!C4  Type: »Beslutnig« findes ikke på listen. …``."""
        colon = ": " if self.place.field else "  "
        return f"{self.place}{colon}{self.message} {self.remedy}".rstrip()

    @property
    def sentence(self) -> str:
        """What is wrong and what to do about it, without the place."""
        return f"{self.message} {self.remedy}".rstrip()

    @property
    def coded(self) -> str:
        """The line with its code behind it: what one types after ``explain``. A note's sentence names its place."""
        return f"{self.sentence if self.level is Level.NOTE else self.line}  [{self.code}]"

    def as_json(self) -> dict[str, str | None]:
        """The finding with the keys that workbooks.md fixes for ``--json``."""
        return {
            "file": self.place.file,
            "sheet": self.place.sheet,
            "cell": self.place.cell,
            "field": self.place.field or self.place.part,
            "code": self.code,
            "level": self.level.value,
            "message": self.message,
            "remedy": self.remedy,
            **({"word": self.word} if self.word else {}),
        }

    def in_file(self, file: str) -> "Finding":
        """The same finding, at a place in ``file``."""
        return replace(self, place=replace(self.place, file=file))


def from_json(stored: Mapping[str, str | None]) -> Finding:
    """Return the finding that ``as_json`` wrote, its field or part as its part. Raises KeyError or ValueError."""
    place = Place(stored["file"] or "", stored["sheet"], stored["cell"], part=stored["field"])
    return Finding(
        str(stored["code"]), Level(str(stored["level"])), place, str(stored["message"]), str(stored["remedy"])
    )


def error(code: str, place: Place, message: str, remedy: str = "") -> Finding:
    """Return a finding that stops the document."""
    return Finding(code, Level.ERROR, place, message, remedy)


def warning(code: str, place: Place, message: str, remedy: str = "") -> Finding:
    """Return a finding that the document is made in spite of."""
    return Finding(code, Level.WARNING, place, message, remedy)


def note(code: str, place: Place, message: str, remedy: str = "") -> Finding:
    """Return a finding that says what was done, and is no fault: a page redrawn, a paper that was not called for."""
    return Finding(code, Level.NOTE, place, message, remedy)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any of the findings stops the document."""
    return any(finding.level is Level.ERROR for finding in findings)
