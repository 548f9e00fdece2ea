"""How a run was asked for, as one value."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from docgen.late import dataclass


def _untold(_what: str) -> None:
    """Tell nobody how far a build has come."""


@dataclass(frozen=True)
class Options:
    """The options of a build.

    ``kind`` asks for one document only, ``also`` for kinds besides those that the workbook calls for.
    ``pdf`` is None where a PDF is made if it can be made; ``template`` is a Word file or a folder of
    them; ``public`` asks for the public edition; ``strict`` counts warnings as errors. ``preview`` asks for
    the pages as pictures, ``poster`` (A4 or A3) for the notice and its posting list, ``html`` for each
    paper as a page for a browser, ``mail`` for the letter that a meeting's paper is sent with;
    ``attach_originals`` puts the annexes into the bundle as they came too; ``tag_annexes`` and ``ocr_annexes`` have
    programs tag annexes and read scans.
    ``jobs`` is how many LibreOffice may run at once, and as many processes that finish papers; ``converter`` the
    address of a service that makes PDFs instead, ``cluster`` that of a Dask scheduler whose workers make the papers;
    ``today`` is the day of the run.
    ``told`` is called with a Danish line for each step of a paper that is done, ``doing`` with one for what begins.
    """

    today: dt.date
    out: Path = Path("outputs")
    kind: str | None = None
    also: tuple[str, ...] = ()
    template: Path | None = None
    pdf: bool | None = None
    public: bool = False
    draft: bool = False
    dry_run: bool = False
    force: bool = False
    preview: bool = False
    poster: str | None = None
    html: bool = False
    mail: bool = False
    attach_originals: bool = False
    tag_annexes: bool = False
    ocr_annexes: bool = False
    strict: bool = False
    jobs: int = 1
    converter: str = ""
    cluster: str = ""
    told: Callable[[str], None] = _untold
    doing: Callable[[str], None] = _untold
