"""A document that is up to date where it was put: not converted again where its PDF would be the same.

Its Word file, its annexes, docgen's code, the converter and the fonts decide what a PDF is. The receipt beside
it holds a digest of them all, its basis, and the SHA-256 that each file had when it was made.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from docgen.disk.cache import code_digest
from docgen.disk.delivery import digest
from docgen.disk.own_files import is_regular, is_there
from docgen.disk.stored_receipts import ENDING, load
from docgen.errors import FileError
from docgen.finding import Finding, from_json
from docgen.late import dataclass
from docgen.pdf.conversion.font_folders import fonts_digest
from docgen.pdf.conversion.office import office_digest
from docgen.pdf.notes import FAULTS, UNLABELLED


@dataclass(frozen=True)
class UpToDate:
    """The Word file and the PDFs of a document, and the notes on them from when they were made."""

    files: tuple[Path, ...]
    notes: tuple[Finding, ...]


def basis_of(files: Iterable[Path], *words: str) -> str:
    """Return the digest of what a PDF is made of: its files, and whatever else decides what it looks like."""
    parts = [*map(digest, files), code_digest(), office_digest(), fonts_digest(), *words]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def up_to_date(target: Path, basis: str) -> UpToDate | None:
    """Return the document that lies at ``target``, if it has this basis and a PDF, and nobody has changed it since."""
    receipt = target.with_name(f"{target.stem}{ENDING}")
    try:
        record = load(receipt) if is_there(receipt) else {}
        if record.get("basis") != basis:
            return None
        digests = {target.parent / result["name"]: result["sha256"] for result in record["results"]}
        papers = [file for file in digests if file.suffix in (".docx", ".pdf")]
        is_whole = (
            papers[:1] == [target]
            and len(papers) > 1
            and all(is_regular(file) and digest(file) == digests[file] for file in papers)
        )
        notes = [from_json(one) for one in record["findings"] if one["code"] in (UNLABELLED, *FAULTS)]
        return UpToDate(tuple(papers), tuple(notes)) if is_whole else None
    except (FileError, OSError, KeyError, TypeError, ValueError):
        return None
