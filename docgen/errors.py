"""The ways docgen itself can stop, each with its exit code.

A fault in what a person wrote is a :class:`docgen.finding.Finding`, never one of these.
"""

import errno

_REASONS = {
    errno.ENOENT: "den findes ikke",
    errno.EACCES: "adgang nægtet",
    errno.EPERM: "adgang nægtet",
    errno.ENOSPC: "disken er fuld",
    errno.EROFS: "disken er skrivebeskyttet",
    errno.EISDIR: "det er en mappe",
    errno.ENOTDIR: "en del af stien er en fil",
    errno.ENAMETOOLONG: "navnet er for langt",
    errno.EFBIG: "filen er for stor",
    errno.EDQUOT: "kvoten på disken er brugt op",
    errno.EIO: "disken giver fejl",
    errno.EMFILE: "for mange filer er åbne",
    errno.ENFILE: "for mange filer er åbne",
}
MACHINE = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG, errno.EIO, errno.EMFILE, errno.ENFILE))
"""What the system refuses for a reason of its own, whatever file was asked for."""

OTHER_WORKBOOK = "S04"
NOT_MADE = "S07"
LEFT_ALONE = "S08"
SENT_OPENLY = "S09"
WORKER_LEFT_OUT = "S10"
TOLD_OPENLY = "S11"

FAULTS = {
    "X00": "docgen standsede ved dette ark; beskeden siger hvorfor.",
    "S03": "Et program, der er bedt om, fx LibreOffice, findes ikke på maskinen.",
    "S05": "Skabelonen kan ikke udfyldes; beskeden nævner hvert sted i den.",
    OTHER_WORKBOOK: "Papiret lå der i forvejen og var lavet af et andet ark.",
    LEFT_ALONE: "I mappen ligger noget, som ligner docgens eget, men kan være en andens. Det er ikke brugt.",
    SENT_OPENLY: "Lukket indhold sendes ukrypteret til den tjeneste, der laver PDF'erne.",
    WORKER_LEFT_OUT: "En af klyngens arbejdere bruges ikke; de andre laver papirerne.",
    TOLD_OPENLY: "Klyngens planlægger ligger på en anden maskine, og forbindelsen er ikke krypteret.",
    "S06": "LibreOffice eller arbejdet med PDF'en gav ikke det, der var bedt om. Kør igen.",
    NOT_MADE: "Et papir er ikke lavet, selv om arket kunne have givet det.",
}
"""The codes under which docgen's own stop on one workbook stands among its findings."""


def reason(error: OSError) -> str:
    """Return in Danish why the system refused: ``disken er fuld``."""
    return _REASONS.get(error.errno or 0, error.strerror or "ukendt grund")


class DocgenError(Exception):
    """A stop with a Danish sentence for the person at the screen.

    ``message`` says what is wrong, ``remedy`` what to do; ``exit_code`` is the one that
    workbooks.md's table gives.
    """

    exit_code = 1

    def __init__(self, message: str, remedy: str = "", *, file: str = "") -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.message = message
        self.remedy = remedy
        self.file = file


class UsageError(DocgenError):
    """The program was asked in a way that cannot be."""

    exit_code = 2


class MissingProgramError(DocgenError):
    """A program that was asked for is not on the machine."""

    exit_code = 3


class FileError(DocgenError):
    """A file cannot be read or written, or is not what it says."""

    exit_code = 4


class TemplateError(DocgenError):
    """A template cannot be filled."""

    exit_code = 5


class ConversionError(DocgenError):
    """LibreOffice, or a step on the PDF, did not deliver."""

    exit_code = 6
