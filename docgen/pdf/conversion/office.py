"""LibreOffice on this machine: where it is, which version, and the profile it runs in.

A run always has a profile of its own, written anew and thrown away afterwards: two runs in one profile disturb each
other, a person's own may allow macros, and one that was kept from an earlier run could have been exchanged. A profile
that LibreOffice takes for its first costs it three seconds; what it looks for to know better is written into it.
"""

import contextlib
import hashlib
import os
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from docgen.disk import install_advice
from docgen.disk.cache import load, save
from docgen.disk.platform import find_program, is_program, office_places
from docgen.errors import MissingProgramError
from docgen.late import late_imports

with late_imports():  # an unchanged build asks for the digest alone
    import html
    import subprocess

_NAMESPACES = (
    'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_VERSIONS = "versions"
"""What is kept of each LibreOffice that was asked: its version."""
_SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = (
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "da-DK"),
    ("/org.openoffice.Office.Linguistic/General", "DefaultLocale", "da-DK"),
    # A linked picture is otherwise fetched from the net or the disk and put into the PDF.
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)


def find_office() -> Path | None:
    """Return the absolute path of the LibreOffice program, or None where there is none.

    ``DOCGEN_SOFFICE`` in the environment names it, by its path or as a program on PATH; else it is looked for on PATH
    and where its installers put it.
    """
    if named := os.environ.get("DOCGEN_SOFFICE"):
        path = Path(named)
        return path if path.is_absolute() and is_program(path) else find_program(named) if path.name == named else None
    return find_program("soffice", "libreoffice") or next(filter(is_program, office_places()), None)


def require_office() -> Path:
    """Return the LibreOffice program; raise MissingProgramError, with the install command, where there is none."""
    office = find_office()
    if office is None:
        raise MissingProgramError(
            "LibreOffice findes ikke på denne maskine, og uden LibreOffice kan der ikke laves PDF.",
            install_advice.sentence("libreoffice"),
        )
    return office


@cache
def office_version(office: Path) -> str:
    """Return what the program says of itself, such as ``LibreOffice 7.4.7.2``; empty if it says nothing.

    It says so by starting, which takes as long as a document: what it said is kept as long as it is the same program.
    """
    key = hashlib.sha256(repr((str(office), office_digest())).encode()).hexdigest()
    if stored := load(_VERSIONS, key):
        return stored.decode("utf-8", "replace")
    if version := _said_version(office):
        save(_VERSIONS, key, version.encode())
    return version


def _said_version(office: Path) -> str:
    try:
        answer = subprocess.run([office, "--version"], capture_output=True, timeout=30, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    match = re.search(r"LibreOffice(?:Dev)? \d+(?:\.\d+)+", answer.stdout.decode(errors="replace"))
    return match[0] if match else ""


def lay_profile(office: Path, folder: Path) -> None:
    """Make ``folder`` a profile for one run that LibreOffice takes for one of its own, so that it begins at once."""
    build = _build(office)
    if build is None:
        lay_plain_profile(folder)
        return
    version, number = build
    variables = (
        ("/org.openoffice.Setup/Product", "ooSetupLastVersion", version),
        ("/org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"),
    )
    _lay(folder, (*_SETTINGS, *variables))
    (folder / "user" / "extensions").mkdir()
    (folder / "user" / "extensions" / "buildid").write_text(number, encoding="utf-8")


def lay_plain_profile(folder: Path) -> None:
    """Make ``folder`` a profile that LibreOffice takes for its first, with docgen's settings."""
    _lay(folder, _SETTINGS)


def _lay(folder: Path, settings: Sequence[tuple[str, str, str]]) -> None:
    items = "\n".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in ((path, name, html.escape(value, quote=False)) for path, name, value in settings)
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {_NAMESPACES}>\n{items}\n</oor:items>\n'
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def profile_option(folder: Path) -> str:
    """Return the option that makes LibreOffice use the profile in ``folder``."""
    return f"-env:UserInstallation={folder.resolve().as_uri()}"


def office_digest() -> str:
    """Return a digest of the very LibreOffice on this machine, without starting it; empty where there is none."""
    office = find_office()
    if office is None:
        return ""
    with contextlib.suppress(OSError):
        state = office.resolve().stat()
        return f"{office} {_build(office)} {state.st_size} {state.st_mtime_ns} {_SETTINGS}"
    return str(office)


def _build(office: Path) -> tuple[str, str] | None:
    """Return the version (``7.4``) and the number of the build (``40(Build:2)``), from the files beside the program."""
    program = office.resolve().parent
    for folder in (program, program.parent / "Resources"):  # the latter in a Mac's bundle
        with contextlib.suppress(OSError):
            version = re.search(rb"ProductKey=\D{0,40}(\d+(?:\.\d+)*)", _read(folder, "bootstrap"))
            number = re.search(rb"buildid=(\S+)", _read(folder, "version"))
            return (version[1].decode(), number[1].decode(errors="replace")) if version and number else None
    return None


def _read(folder: Path, name: str) -> bytes:
    """Return a file of settings beside the program: ``bootstraprc``, on Windows ``bootstrap.ini``."""
    file = folder / f"{name}rc"
    return (file if file.is_file() else folder / f"{name}.ini").read_bytes()
