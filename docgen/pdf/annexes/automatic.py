"""What programs can add to an annex that came without it: tags for screen readers, and the text of a scan.

Both are guesses, so they are made only where they are asked for, and said to be made.
"""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

from docgen.disk.platform import find_program
from docgen.pdf.annexes.rebuild import reads_alike
from docgen.pdf.annexes.recognition import recogniser
from docgen.pdf.labels.verapdf import tagger
from docgen.pdf.processes.confinement import confined
from docgen.pdf.processes.programs import run
from docgen.pdf.processes.sandbox import in_sandbox

_TAGGING, _READING = 120.0, 600.0  # seconds that an annex may take
MISSING_TAGGER = "Tags kan ikke sættes på her, for Java eller pakken opendataloader-pdf mangler."
MISSING_READER = "Scanninger kan ikke læses her, for ocrmypdf eller tesseract med dansk mangler."


def can_tag() -> bool:
    """Tell whether a program that tags is here: opendataloader-pdf and Java."""
    return find_program("java") is not None and tagger() is not None


def can_read() -> bool:
    """Tell whether a program that reads scans is here: ocrmypdf, and tesseract with Danish."""
    return importlib.util.find_spec("ocrmypdf") is not None and recogniser() is not None


def with_tags(pdf: Path, folder: Path) -> Path | None:
    """Return the PDF with tags that a program has guessed, in ``folder``; None where its pages would be others."""
    java, jar = find_program("java"), tagger()
    if java is None or jar is None:
        return None
    folder.mkdir()
    command = [str(java), "-jar", str(jar), "--format", "tagged-pdf", "--quiet"]
    command += ["--output-dir", str(folder), str(pdf)]
    status = run(confined(command, folder, [pdf, jar]), _TAGGING, folder=folder)
    made = next(iter(folder.glob("*.pdf")), None)
    if status != 0 or made is None or not in_sandbox(pdf, reads_alike, pdf, made):
        return None
    return made


def with_text(pdf: Path, folder: Path) -> Path | None:
    """Return the PDF with the text of its scanned pages behind them, in ``folder``; None where none was read."""
    folder.mkdir()
    made = folder / "tekst.pdf"
    command = [sys.executable, "-m", "ocrmypdf", "--skip-text", "--output-type", "pdf", "--language", "dan"]
    command += ["--jobs", "1", "--quiet", str(pdf), str(made)]
    # Python and its packages may lie where only temporary files are expected.
    own = [Path(sys.prefix), Path(sys.base_prefix), *_packages("ocrmypdf")]
    status = run(confined(command, folder, [pdf, *own]), _READING, folder=folder)
    return made if status == 0 and made.is_file() else None


def _packages(name: str) -> Iterator[Path]:
    """Yield the folder that a package is imported from, with those that it imports itself."""
    found = importlib.util.find_spec(name)
    if found and found.origin:
        yield Path(found.origin).parents[1]
