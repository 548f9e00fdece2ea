"""What comes of a workbook with a secret when its public edition is built: left out, stopped and told, or leaked.

The files are read by other means than docgen's own: unzipped, without marks.
"""

import datetime as dt
import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx

from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.build.pipeline import build_all
from docgen.disk import resources
from docgen.finding import Level
from docgen.sheets.books import BOOKS
from docgen.workbook.blank import write_blank
from tests.public.secret_workbooks import Secretive
from tests.public.secrets import Values

TODAY = dt.date(2026, 6, 20)


@dataclass(frozen=True)
class Trial:
    """What came of one workbook: the secrets that can be read, whether files lie there, what was said of it."""

    name: str
    leaked: tuple[str, ...]
    is_delivered: bool
    is_told: bool
    lines: tuple[str, ...]

    @property
    def silent(self) -> str:
        """What went wrong without a word, or nothing."""
        if self.leaked:
            return f"{self.leaked} can be read"
        return "" if self.is_delivered or self.is_told else "nothing was made, and no cell was told"


def tried(workbook: Secretive, folder: Path) -> Trial:
    """Build the public edition of a workbook, and read every file of it."""
    outcome = built(workbook, workbook.values, folder)
    said = [_plain(text) for file in outcome.files for text in _texts(file)]
    leaked = tuple(secret for secret in workbook.secrets if any(_plain(secret) in text for text in said))
    errors = [finding for finding in outcome.findings if finding.level is Level.ERROR]
    is_told = any(one.place.cell or one.place.part for one in errors)
    return Trial(workbook.name, leaked, bool(outcome.files), is_told, tuple(one.coded for one in errors))


def changed(workbook: Secretive, folder: Path) -> list[str]:
    """Return the innocent words that the public edition of the workbook without its secret does not say."""
    outcome = built(workbook, workbook.without, folder)
    said = " ".join(_plain(text) for file in outcome.files for text in _texts(file))
    return [words for words in workbook.innocent if _plain(words) not in said]


def built(workbook: Secretive, values: Values, folder: Path) -> Outcome:
    """Write the workbook, and build its public edition without PDFs."""
    folder.mkdir(parents=True)
    has_secret = values is workbook.values
    named = re.sub(r"[^\w ,.-]", "", workbook.said)[:60].strip(" .")
    path = folder / f"{named if workbook.cell == 'workbook' and has_secret else 'ark'}.xlsx"
    write_blank(next(book for book in BOOKS if book.kind == workbook.kind), path, values)
    if workbook.cell == "annex":
        document = docx.Document()
        document.add_paragraph("Notat om boliger")
        document.save(str(folder / "notat.docx"))
    templates = _templates(folder / "skabeloner", workbook.said) if workbook.cell == "template" and has_secret else None
    options = Options(today=TODAY, out=folder / "out", public=True, pdf=False, template=templates)
    (outcome,) = build_all([path], options, lambda: None)
    return outcome


def _templates(folder: Path, header: str) -> Path:
    folder.mkdir()
    for kind in ("minutes", "easy_minutes"):
        document = docx.Document(str(resources.templates() / f"{kind}.docx"))
        document.sections[0].header.paragraphs[0].text = header
        document.save(str(folder / f"{kind}.docx"))
    return folder


def _texts(file: Path) -> Iterator[str]:
    yield file.name
    if file.suffix != ".docx":
        yield file.read_text(encoding="utf-8", errors="replace")
        return
    with zipfile.ZipFile(file) as package:
        for name in package.namelist():
            part = re.sub(r"</w:p>|<w:br/>", "\n", package.read(name).decode("utf-8", "replace"))
            yield html.unescape(re.sub(r"<[^>]*>", "", part))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00ad", ""))
