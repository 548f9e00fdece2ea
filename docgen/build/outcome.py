"""What came of one workbook, and how docgen's own stop becomes a part of it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from docgen.errors import NOT_MADE, DocgenError, FileError, reason
from docgen.finding import Finding, Level, Place, error, note
from docgen.late import dataclass

if TYPE_CHECKING:  # an outcome that is told again needs none of the rules
    from docgen.checks.r01_levels import Waiver


@dataclass(frozen=True)
class Made:
    """One document that was delivered: its kind's name, its files, the pages of its PDF (0 for none)."""

    kind: str
    files: tuple[Path, ...]
    pages: int


@dataclass
class Outcome:
    """What came of one workbook: its findings, the files made, the notes on them.

    ``sources`` are the digests of the files that it came of; ``about`` says what it is (kind, body, date, status);
    ``is_whole`` tells that docgen did not stop at it.
    """

    path: Path
    findings: list[Finding] = field(default_factory=list)
    waivers: list["Waiver"] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)
    exit_code: int = 0
    sources: dict[str, str] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    is_whole: bool = True

    @property
    def files(self) -> list[Path]:
        """The files that were delivered."""
        return [file for made in self.made for file in made.files]


def not_made(workbook: Path, message: str, remedy: str = "", code: str = NOT_MADE) -> Finding:
    """Return the note that a paper was not made of a workbook, and why."""
    return note(code, Place(file=str(workbook), part=workbook.name), message, remedy)


@contextmanager
def recorded(
    outcome: Outcome, original: Callable[[str], str] = str, cells: Mapping[str, Place] = MappingProxyType({})
) -> Iterator[None]:
    """Turn docgen's own stop on one workbook into its outcome, so that the others go on.

    ``original`` gives the path that a person knows a copied file by. A stop at one of the files of ``cells``, an
    annex by its path, is a fault of the cell that names it: B01, as for what is wrong with an annex at first sight.
    """
    try:
        try:
            yield
        except OSError as problem:
            name = Path(problem.filename2 or problem.filename or outcome.path).name
            raise FileError(f"»{name}« kan ikke læses eller skrives.", f"Grunden er: {reason(problem)}.") from problem
    except DocgenError as stop:
        outcome.is_whole = False
        if cell := cells.get(stop.file):
            outcome.findings.append(error("B01", replace(cell, file=str(outcome.path)), stop.message, stop.remedy))
            outcome.exit_code = max(outcome.exit_code, 1)
            return
        place = Place(file=str(outcome.path), part=original(stop.file) or outcome.path.name)
        outcome.findings.append(
            Finding(CODES.get(stop.exit_code, "X00"), Level.ERROR, place, stop.message, stop.remedy)
        )
        outcome.exit_code = max(outcome.exit_code, stop.exit_code)


CODES = {3: "S03", 4: "X01", 5: "S05", 6: "S06"}
"""The code under which docgen's own stop stands among a workbook's findings, by exit code."""
