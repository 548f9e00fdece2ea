"""Word documents to PDF/A with tags, many in one run of LibreOffice.

LibreOffice ends with status 0 whatever happened, makes a PDF of any bytes that are named .docx, and leaves an
old PDF standing where it failed. So the input is looked at first, each run has an empty folder, and each PDF
is opened before it is handed on.
"""

import contextlib
import json
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import ConversionError, FileError
from docgen.pdf.files import replacing, unreadable
from docgen.pdf.inspect import pages
from docgen.pdf.office import lay_plain_profile, lay_profile, profile_option, require_office
from docgen.pdf.process import started
from docgen.pdf.word_annex import is_word
from docgen.scratch import scratch_folder

# Comments would become annotations that anybody can read, and break PDF/A.
_EXPORT = {
    "SelectPdfVersion": 2,
    "UseTaggedPDF": True,
    "PDFUACompliance": True,
    "ExportBookmarks": True,
    "ExportBookmarksToPDFDestination": True,  # where Word's own bookmarks are, for lists of contents
    "ExportNotes": False,
    "ExportFormFields": False,
}

_FEWEST = 4  # documents a run: starting LibreOffice takes as long as converting about so many


def convert(documents: Sequence[Path], folder: Path, *, limit: float = 120.0, jobs: int = 1) -> dict[Path, Path]:
    """Return each Word document's PDF, made in ``folder`` under the document's own name.

    Documents of the same name get »name.pdf«, »name (2).pdf«. ``limit`` is the seconds one run of LibreOffice
    may take, and ``jobs`` how many may run at once (each with four documents or more, for its start takes time);
    a document that was not made is tried once more alone. Raises MissingProgramError without
    LibreOffice, FileError for a file that is no Word document, ConversionError naming the document that could
    not be made. Nothing is put in ``folder`` unless all were made.
    """
    wanted = list(dict.fromkeys(documents))
    for document in wanted:
        _check_word(document)
    if not wanted:
        return {}
    office = require_office()
    with scratch_folder() as work:
        made = _convert_all(office, wanted, work, limit, jobs)
        folder.mkdir(parents=True, exist_ok=True)
        return {document: _move(made[document], folder / name) for document, name in _names(wanted).items()}


def _check_word(document: Path) -> None:
    """Raise FileError unless the file is a Word document."""
    try:
        found = is_word(document)
    except OSError as problem:
        raise unreadable(document, problem) from problem
    if not found:
        raise FileError(
            f"»{document.name}« er ikke et Word-dokument og kan ikke laves om til PDF.",
            "Åbn filen i Word, og gem den som Word-dokument (.docx).",
            file=str(document),
        )


def _convert_all(office: Path, documents: Sequence[Path], work: Path, limit: float, jobs: int) -> dict[Path, Path]:
    """Return each document's PDF in ``work``; raise ConversionError for the first that could not be made."""
    count = max(1, min(jobs, len(documents) // _FEWEST))
    shares = [documents[start::count] for start in range(count)]
    runs = [_lay_run(office, share, work / f"hold-{number}") for number, share in enumerate(shares)]
    made, in_time = _run_offices(runs, limit)
    for place, document in enumerate(documents):
        if document in made:
            continue
        # Once more, alone and in a profile without history: a bad neighbour or a bad cache is then no excuse.
        alone = _lay_run(office, [document], work / f"igen-{place}", settled=False)
        again, in_time = _run_offices([alone], limit)
        if document not in again:
            raise _failure(document, limit, in_time=in_time)
        made.update(again)
    return made


@dataclass(frozen=True)
class _Run:
    """One run of LibreOffice: its folder, its command, and where the PDF of each document will be."""

    work: Path
    command: tuple[str, ...]
    pdfs: dict[Path, Path]


def _lay_run(office: Path, documents: Sequence[Path], work: Path, *, settled: bool = True) -> _Run:
    """Lay a profile and copies of the documents in ``work``, and return the run that makes them PDFs."""
    (lay_profile if settled else _lay_fresh)(office, work / "profil")
    inputs, outputs = work / "ind", work / "ud"
    inputs.mkdir()
    outputs.mkdir()
    copies = {document: inputs / f"{place:04}.docx" for place, document in enumerate(documents, 1)}
    for document, copy in copies.items():
        shutil.copyfile(document, copy)
    command = [str(office), profile_option(work / "profil"), "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", f"pdf:writer_pdf_Export:{_filter_options()}", "--outdir", str(outputs)]
    pdfs = {document: outputs / f"{copy.stem}.pdf" for document, copy in copies.items()}
    return _Run(work, (*command, *map(str, copies.values())), pdfs)


def _lay_fresh(_office: Path, folder: Path) -> None:
    lay_plain_profile(folder)


def _run_offices(runs: Sequence[_Run], limit: float) -> tuple[dict[Path, Path], bool]:
    """Run LibreOffice for each run at once; return the PDFs that are sound, and whether all ended in time."""
    end = time.monotonic() + limit
    in_time = True
    with contextlib.ExitStack() as running:
        processes = [running.enter_context(started(run.command, folder=run.work)) for run in runs]
        for process in processes:
            try:
                process.wait(max(0.0, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                in_time = False
    pdfs = {document: pdf for run in runs for document, pdf in run.pdfs.items()}
    return {document: pdf for document, pdf in pdfs.items() if _is_sound(pdf)}, in_time


def _filter_options() -> str:
    """Return the export options as LibreOffice wants them, each value with its type."""
    kinds = {bool: "boolean", int: "long"}
    return json.dumps(
        {name: {"type": kinds[type(value)], "value": str(value).lower()} for name, value in _EXPORT.items()}
    )


def _is_sound(pdf: Path) -> bool:
    """Tell whether the PDF is there, begins as one, opens, and has a page."""
    try:
        with pdf.open("rb") as stream:
            if stream.read(5) != b"%PDF-":
                return False
        return pages(pdf) > 0
    except (OSError, FileError):
        return False


def _failure(document: Path, limit: float, *, in_time: bool) -> ConversionError:
    if in_time:
        message = f"LibreOffice kunne ikke lave »{document.name}« om til PDF."
    else:
        message = f"LibreOffice blev ikke færdig med »{document.name}« på {limit:.0f} sekunder og er stoppet."
    return ConversionError(
        message, "Åbn dokumentet i Word, og se efter, at det kan vises og udskrives.", file=str(document)
    )


def _names(documents: Sequence[Path]) -> Mapping[Path, str]:
    """Return each document's name as a PDF, with a number where a name has been used before."""
    names: dict[Path, str] = {}
    for document in documents:
        number, name = 1, f"{document.stem}.pdf"
        while name.casefold() in {used.casefold() for used in names.values()}:
            number += 1
            name = f"{document.stem} ({number}).pdf"
        names[document] = name
    return names


def _move(pdf: Path, target: Path) -> Path:
    """Put the PDF at ``target``, also from another disk; return ``target``."""
    with replacing(target) as beside:
        shutil.copyfile(pdf, beside)
    return target
