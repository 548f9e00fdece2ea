"""LibreOffice on this machine: where it is, which version, and the profile it runs in.

A run always has a profile of its own that is thrown away afterwards: two runs in one profile disturb each
other, and a person's own profile may allow macros. A fresh profile costs LibreOffice a »first start« on each
run; a copy of a *settled* one does not. The settled profile lies in the user's cache folder, one for each
build of LibreOffice.
"""

import contextlib
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from docgen.disk.cache import cache_folder
from docgen.errors import MissingProgramError
from docgen.pdf.processes.programs import run

INSTALL_COMMAND = (
    "sudo apt-get install --no-install-recommends libreoffice-writer-nogui fonts-crosextra-carlito "
    "fonts-crosextra-caladea fonts-dejavu-core fonts-liberation"
)

_NAMESPACES = (
    'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
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
_SETTLING_RUNS = 3
_SETTLING_LIMIT = 60.0


def find_office() -> Path | None:
    """Return the LibreOffice program, or None where there is none.

    ``DOCGEN_SOFFICE`` in the environment names it; else ``soffice`` and ``libreoffice`` are looked for on PATH.
    """
    named = os.environ.get("DOCGEN_SOFFICE")
    candidates = (named,) if named else ("soffice", "libreoffice")
    found = next((path for name in candidates if (path := shutil.which(name))), None)
    return Path(found) if found else None


def require_office() -> Path:
    """Return the LibreOffice program; raise MissingProgramError, with the install command, where there is none."""
    office = find_office()
    if office is None:
        raise MissingProgramError(
            "LibreOffice findes ikke på denne maskine, og uden LibreOffice kan der ikke laves PDF.",
            f"Installer det med: {INSTALL_COMMAND}",
        )
    return office


@cache
def office_version(office: Path) -> str:
    """Return what the program says of itself, such as ``LibreOffice 7.4.7.2``; empty if it says nothing."""
    try:
        said = subprocess.run([office, "--version"], capture_output=True, timeout=30, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    match = re.search(r"LibreOffice(?:Dev)? \d+(?:\.\d+)+", said.stdout.decode(errors="replace"))
    return match[0] if match else ""


def lay_profile(office: Path, folder: Path) -> None:
    """Make ``folder`` a profile for one run: a copy of the settled one, else a plain fresh one."""
    settled = _settled_profile(office)
    if settled is not None:
        try:
            shutil.copytree(settled, folder)
        except OSError:  # shutil.Error is one too: the cache was cleaned while it was copied
            shutil.rmtree(folder, ignore_errors=True)
        else:
            return
    lay_plain_profile(folder)


def lay_plain_profile(folder: Path, last_version: str = "") -> None:
    """Make ``folder`` a fresh profile with docgen's settings: Danish, no macros, nothing fetched.

    ``last_version`` (``7.4``) tells LibreOffice that it has run here before. Without it, it takes each
    headless run for the first and spends three quarters of a second on that.
    """
    settings = list(_SETTINGS)
    if last_version:
        settings.append(("/org.openoffice.Setup/Product", "ooSetupLastVersion", last_version))
    items = "\n".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{escape(value)}</value></prop></item>'
        for path, name, value in settings
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {_NAMESPACES}>\n{items}\n</oor:items>\n'
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def profile_option(folder: Path) -> str:
    """Return the option that makes LibreOffice use the profile in ``folder``."""
    return f"-env:UserInstallation={folder.resolve().as_uri()}"


def office_mark() -> str:
    """Return a mark of the very LibreOffice on this machine, without starting it; empty where there is none."""
    office = find_office()
    if office is None:
        return ""
    with contextlib.suppress(OSError):
        state = office.resolve().stat()
        return f"{office} {_build(office)} {state.st_size} {state.st_mtime_ns}"
    return str(office)


def _settled_profile(office: Path) -> Path | None:
    """Return the settled profile of this build, made now if need be; None where none can be made."""
    build = _build(office)
    if build is None:
        return None
    version, mark = build
    kept = cache_folder() / f"libreoffice-{version}-{mark}"
    if kept.is_dir():
        return kept
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="profil-", dir=kept.parent) as work:
            fresh = Path(work) / "profile"
            lay_plain_profile(fresh, version)
            if not _settle(office, fresh):
                return None
            fresh.rename(kept)
    except OSError:
        # No cache (a read-only home), or another run was first: both are no more than slower.
        return kept if kept.is_dir() else None
    return kept


def _build(office: Path) -> tuple[str, str] | None:
    """Return the version (``7.4``) and a mark of the very build, from the files beside the program."""
    folder = office.resolve().parent
    try:
        bootstrap = (folder / "bootstraprc").read_bytes()
        release = (folder / "versionrc").read_bytes()
    except OSError:
        return None
    match = re.search(rb"ProductKey=\D{0,40}(\d+(?:\.\d+)*)", bootstrap)
    if match is None:
        return None
    settings = repr(_SETTINGS).encode()
    return match[1].decode(), hashlib.sha256(b"\0".join((bootstrap, release, settings))).hexdigest()[:12]


def _settle(office: Path, profile: Path) -> bool:
    """Run LibreOffice on the profile until it no longer asks for a restart (exit 81); tell whether it settled."""
    command = [str(office), profile_option(profile), "--headless", "--norestore", "--terminate_after_init"]
    return any(run(command, _SETTLING_LIMIT) == 0 for _ in range(_SETTLING_RUNS))
