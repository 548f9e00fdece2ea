"""LibreOffices that stay open as long as a run does: starting one takes as long as converting four documents.

One is started with an empty document, and stays while that is open. What shall become PDF is handed to it by a second
call in the same profile, which ends when all is made. Where the first has ended – a document was too much for it, or
it is one that does not stay – the second call makes the PDFs by itself; and so does the one call of a plain one, which
is for a document that failed, and so for a LibreOffice that cannot be handed anything too.
"""

import contextlib
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen.disk.processes import memory_of
from docgen.disk.scratch import scratch_folder
from docgen.errors import DocgenError
from docgen.pdf.conversion.export import filter_options, is_sound
from docgen.pdf.conversion.office import find_office, lay_plain_profile, lay_profile, profile_option, require_office
from docgen.pdf.conversion.stored_fields import with_stored_results
from docgen.pdf.processes.confinement import confined
from docgen.pdf.processes.programs import started, terminable

MOST = 50
"""Documents after which a process is ended and a new one started: LibreOffice grows with what it has had."""
MEMORY = 2_000_000_000
"""Bytes that a process may use; an agenda takes a tenth of it."""
_WATCHED = 0.5
"""Seconds between two looks at the memory."""
_OPENS = 20.0
"""Seconds after which one is asked though nothing shows that it is open."""
_LOOK = 0.01
"""Seconds between two looks whether one is open."""
_HELD = "tom.docx"
_LOCK = f".~lock.{_HELD}#"
"""What LibreOffice lays beside a document that it has open."""
_EMPTY = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="document.xml"/></Relationships>',
    "document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p/></w:body></w:document>",
}
"""The parts of a Word document with one empty paragraph."""


class Office:
    """One LibreOffice, which makes PDFs of what it is given until it is ended; ``given`` counts the documents."""

    def __init__(self, program: Path, *, is_plain: bool = False) -> None:
        """Open it; a plain one has a profile that LibreOffice takes for its first, and begins with its documents."""
        self.is_plain = is_plain
        self.given = 0
        with contextlib.ExitStack() as begun:
            self._folder = begun.enter_context(scratch_folder())
            profile, held = self._folder / "profil", self._folder / _HELD
            if is_plain:
                lay_plain_profile(profile)
            else:
                lay_profile(program, profile)
            (self._folder / "tmp").mkdir()
            self._command = [str(program), profile_option(profile), "--headless", "--norestore", "--nolockcheck"]
            self._process: subprocess.Popen[bytes] | None = None
            if not is_plain:
                _write_empty(held)
                self._process = self._called([str(held)], begun)
            self._running = begun.pop_all()
        self._began = time.monotonic()

    def give(self, documents: Sequence[Path]) -> "Share":
        """Begin to make PDFs of the documents, one behind the other, as soon as it is open."""
        self.given += len(documents)
        return Share(self, documents, self._folder / f"hold-{self.given}")

    def is_open(self) -> bool:
        """Tell whether it takes documents; where it has ended, the call that brings them makes them."""
        is_held = (self._folder / _LOCK).exists()
        return is_held or self.has_ended() or time.monotonic() - self._began > _OPENS

    def has_ended(self) -> bool:
        """Tell whether none is open, or no more."""
        return self._process is None or self._process.poll() is not None

    def hand_over(
        self, documents: Sequence[Path], folder: Path, running: contextlib.ExitStack
    ) -> "subprocess.Popen[bytes]":
        """Have the documents' PDFs made in ``folder``; the process that is returned ends when they are."""
        words = ["--convert-to", f"pdf:writer_pdf_Export:{filter_options()}", "--outdir", str(folder)]
        return self._called([*words, *map(str, documents)], running)

    def memory(self) -> int:
        """Return the bytes that it holds."""
        return memory_of(self._process.pid) if self._process else 0

    def end(self) -> None:
        """End it with all that it started, and take its files away."""
        self._running.close()

    def _called(self, words: Sequence[str], running: contextlib.ExitStack) -> "subprocess.Popen[bytes]":
        command = confined([*self._command, *words], self._folder, temporary=self._folder / "tmp")
        return running.enter_context(started(command, folder=self._folder))


def _write_empty(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as package:
        for name, text in _EMPTY.items():
            package.writestr(name, text)


class Share:
    """Documents that a LibreOffice has been given together, on their way."""

    def __init__(self, office: Office, documents: Sequence[Path], work: Path) -> None:
        """Lay copies of the documents in the new folder ``work``, and hand them over as soon as the office is open."""
        self.office = office
        self._work, self._outputs = work, work / "ud"
        self._outputs.mkdir(parents=True)
        copies = {document: work / f"{place:04}.docx" for place, document in enumerate(documents, 1)}
        for document, copy in copies.items():
            copy.write_bytes(with_stored_results(document))
        self._copies = tuple(copies.values())
        self._pdfs = {document: self._outputs / f"{copy.stem}.pdf" for document, copy in copies.items()}
        self._running = contextlib.ExitStack()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_kept_office = False
        self._made: dict[str, int] = {}
        self._since = self._looked = time.monotonic()
        self._hand_over()

    def _hand_over(self) -> None:
        """Hand the documents over, if that is not done and the office is open."""
        if self._process is None and self.office.is_open():
            self._is_kept_office = not self.office.has_ended()
            self._process = self.office.hand_over(self._copies, self._outputs, self._running)
            self._since = time.monotonic()

    def is_done(self) -> bool:
        """Tell whether all has been made that will be."""
        self._hand_over()
        return self._process is not None and self._process.poll() is not None

    def wait(self, seconds: float) -> None:
        """Wait until all has been made, ``seconds`` at most."""
        until = time.monotonic() + seconds
        while not self.is_done() and (left := until - time.monotonic()) > 0:
            if self._process is None:
                time.sleep(_LOOK)
                continue
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(left)

    @property
    def reached(self) -> int:
        """How many PDFs had been begun when it was last looked at."""
        return len(self._made)

    def trouble(self, limit: float) -> str:
        """Return why it cannot go on: »time« where a document took ``limit`` seconds, »memory«, or nothing."""
        now = time.monotonic()
        if (made := _state_of(self._outputs)) != self._made:
            self._made, self._since = made, now
        if now - self._since > limit:
            return "time"
        if now - self._looked > _WATCHED:
            self._looked = now
            own = memory_of(self._process.pid) if self._process else 0
            return "memory" if own + self.office.memory() > MEMORY else ""
        return ""

    def sorted_out(self, trouble: str) -> tuple[dict[Path, Path], list[Path], list[Path]]:
        """End it, and return the sound PDFs, the documents to blame, and those that it did not come to."""
        was_ended = bool(trouble) or self._was_ended()
        self._running.close()
        made = {document: pdf for document, pdf in self._pdfs.items() if is_sound(pdf)}
        documents = list(self._pdfs)
        reached = max(
            (place for place, document in enumerate(documents, 1) if self._pdfs[document].exists()), default=0
        )
        # LibreOffice passes over what it cannot open; what ends it is the document behind the last PDF.
        is_last_broken = reached > 0 and documents[reached - 1] not in made
        at = reached if not was_ended or is_last_broken else reached + 1
        behind = documents[at:] if was_ended else []
        blamed = [document for document in documents if document not in made and document not in behind]
        return made, blamed, behind

    def _was_ended(self) -> bool:
        """Tell whether a document ended what was to make it."""
        is_dead = self._is_kept_office and self.office.has_ended()
        return is_dead or self._process is None or self._process.returncode != 0

    def clear(self) -> None:
        """End what is on its way, and take its files away."""
        self._running.close()
        shutil.rmtree(self._work, ignore_errors=True)


class Offices:
    """The LibreOffices of a run, ``jobs`` at once; one that is free is given more until it has had enough documents."""

    def __init__(self, jobs: int) -> None:
        """Begin without one."""
        self.jobs = jobs
        self._free: list[Office] = []
        self._all: list[Office] = []

    def begin(self) -> None:
        """Start one if there is none: it opens while docgen reads. What hinders it is told when one is needed."""
        program = find_office()
        if program and not self._all:
            with contextlib.suppress(DocgenError, OSError):
                self._free.append(self._started(program))

    def taken(self, count: int, *, is_plain: bool = False) -> Office:
        """Return one for ``count`` documents. Raises MissingProgramError where there is no LibreOffice."""
        program = require_office()
        while self._free and not is_plain:
            office = self._free.pop()
            if office.given + count <= MOST and not office.has_ended():
                return office
            self.end(office)
        return self._started(program, is_plain=is_plain)

    def give_back(self, office: Office) -> None:
        """Keep one for what comes; a plain one was for one document alone."""
        if office.is_plain:
            self.end(office)
        else:
            self._free.append(office)

    def end(self, office: Office) -> None:
        """End one of them."""
        self._all.remove(office)
        office.end()

    def end_all(self) -> None:
        """End all that run."""
        while self._all:
            self.end(self._all[-1])

    def _started(self, program: Path, *, is_plain: bool = False) -> Office:
        office = Office(program, is_plain=is_plain)
        self._all.append(office)
        return office


@contextlib.contextmanager
def offices(jobs: int = 1) -> Iterator[Offices]:
    """Give the LibreOffices of a run; none is left running, nor a file of theirs, when the block ends."""
    with terminable():
        kept = Offices(jobs)
        try:
            yield kept
        finally:
            kept.end_all()


def _state_of(folder: Path) -> dict[str, int]:
    """Return the sizes of the files in a folder; LibreOffice's own come and go while they are looked at."""
    sizes: dict[str, int] = {}
    for file in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):
            sizes[file.name] = file.stat().st_size
    return sizes
