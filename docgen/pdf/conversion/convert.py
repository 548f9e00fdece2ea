"""Word documents to PDF/A with tags, many in one run of LibreOffice, or by a service that was asked for.

LibreOffice ends with status 0 whatever happened, makes a PDF of any bytes that are named .docx, and leaves an
old PDF standing where it failed. So the input is looked at first, each run has an empty folder, and each PDF
is opened before it is handed on.
"""

import contextlib
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from docgen.disk.scratch import scratch_folder
from docgen.errors import DocgenError, FileError
from docgen.late import dataclass, late_imports
from docgen.pdf.annexes.word_annex import is_word
from docgen.pdf.conversion.office import require_office
from docgen.pdf.conversion.offices import Offices, offices
from docgen.pdf.conversion.workers import Pool
from docgen.pdf.processes.programs import terminable
from docgen.pdf.reading.files import replacing, unreadable

with late_imports():  # for those who asked for one
    from docgen.pdf.conversion import service

LIMIT = 120.0
"""Seconds that one document may take."""
_LOOK = 0.05
"""Seconds between two looks at what is running."""


@dataclass(frozen=True)
class Converted:
    """Each document's PDF, and why each of the others has none."""

    pdfs: dict[Path, Path]
    failures: dict[Path, DocgenError]


class Conversion:
    """Documents on their way to PDF, while the program goes on."""

    def __init__(
        self, pool: "Pool | service.Service", folder: Path, wanted: Sequence[Path], refused: dict[Path, FileError]
    ) -> None:
        """Watch over a pool whose PDFs shall lie in ``folder``; what was ``refused`` never came so far."""
        self._pool = pool
        self._folder = folder
        self._wanted = wanted
        self._refused = refused

    def poll(self) -> None:
        """Look after what is running; call it now and then."""
        self._pool.poll()

    def wait(self, doing: Callable[[str], None] | None = None) -> Converted:
        """Wait for all, and return what came of them, the PDFs in their folder under the documents' own names.

        ``doing`` is called meanwhile with a Danish line for how far it has come.
        """
        count = len(self._wanted) - len(self._refused)
        while not self._pool.wait(_LOOK):
            if doing:
                doing(f"LibreOffice laver PDF {min(self._pool.reached + 1, count)} af {count} …")
        made = self._pool.made
        self._folder.mkdir(parents=True, exist_ok=True)
        names = _names([document for document in self._wanted if document in made])
        pdfs = {document: _move(made[document], self._folder / name) for document, name in names.items()}
        return Converted(pdfs, {**self._refused, **self._pool.failures})


@contextlib.contextmanager
def converting(
    documents: Sequence[Path], folder: Path, *, limit: float = LIMIT, converter: str = "", kept: Offices | None = None
) -> Iterator[Conversion]:
    """Begin to make Word documents PDFs in ``folder``; nothing is left running when the block ends.

    Documents of the same name get »name.pdf«, »name (2).pdf«. ``limit`` is the seconds that a document may take.
    The LibreOffices that are ``kept`` for a run make them, as many at once as those are; without some, one that ends
    with the block. ``converter`` is the address of a service that makes them instead. Raises MissingProgramError where
    there is neither.
    """
    wanted = list(dict.fromkeys(documents))
    refused = {document: refusal for document in wanted if (refusal := _refusal(document))}
    sent = [document for document in wanted if document not in refused]
    with contextlib.ExitStack() as stack:
        work = stack.enter_context(scratch_folder())
        stack.enter_context(terminable())
        pool: Pool | service.Service
        kept = kept if kept is not None else stack.enter_context(offices())
        if converter:
            address = service.service_of(converter)
            pool = stack.enter_context(service.Service(address, sent, work, limit=limit, jobs=kept.jobs))
        else:
            require_office()
            pool = stack.enter_context(Pool(kept, sent, work, limit))
        yield Conversion(pool, folder, wanted, refused)


def convert(
    documents: Sequence[Path], folder: Path, *, limit: float = LIMIT, converter: str = "", kept: Offices | None = None
) -> dict[Path, Path]:
    """Return each Word document's PDF, made in ``folder`` as converting() does.

    Raises the first document's FileError or ConversionError where one could not be made; there is nothing new in
    ``folder`` then.
    """
    if not documents:
        return {}
    with scratch_folder() as made:
        with converting(documents, made, limit=limit, converter=converter, kept=kept) as conversion:
            converted = conversion.wait()
        for document in documents:
            if document in converted.failures:
                raise converted.failures[document]
        folder.mkdir(parents=True, exist_ok=True)
        return {document: _move(pdf, folder / pdf.name) for document, pdf in converted.pdfs.items()}


def _refusal(document: Path) -> FileError | None:
    """Return why the file cannot be given to LibreOffice, if it is no Word document."""
    try:
        if is_word(document):
            return None
    except OSError as problem:
        return unreadable(document, problem)
    return FileError(
        f"»{document.name}« er ikke et Word-dokument og kan ikke laves om til PDF.",
        "Åbn filen i Word, og gem den som Word-dokument (.docx).",
        file=str(document),
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
