"""Programs that read strangers' files, shut in by bubblewrap where it works: no network, one folder to write in.

LibreOffice, ghostscript and tesseract are large programs that read what anybody may have made. One that a file takes
over can then neither send anything, nor change anything but the PDF it was asked for, nor outlive docgen. Where
bubblewrap is not installed, or the machine forbids it (some containers do), they run as any other program.
"""

import os
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from docgen.disk.platform import find_program, is_linux
from docgen.disk.scratch import scratch_folder

_TRIAL_SECONDS = 5.0
_TEMPORARY = "/tmp"  # noqa: S108 — hidden from the program, not written in
_ALONE = ("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL")
"""No network, no other processes in sight, no right of the administrator's, no keys pressed in a person's terminal."""


@cache
def confiner() -> Path | None:
    """Return bubblewrap, where it is there and can shut a program in; it is tried once, which takes 0.02 seconds."""
    program = find_program("bwrap") if is_linux() else None
    if program is None:
        return None
    with scratch_folder() as folder:
        command = [*_words(program, Path(folder), ()), "true"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_TRIAL_SECONDS, check=False)  # noqa: S603 — docgen's own words
        except (OSError, subprocess.TimeoutExpired):
            return None
    return program if done.returncode == 0 else None


def confined(
    command: Sequence[str], writes: Path, reads: Sequence[Path] = (), *, temporary: Path | None = None
) -> list[str]:
    """Return the command so that its program may write in the folder ``writes`` alone, and has no network.

    It may read the machine's files, but of those for temporary use only ``writes`` and ``reads``. Its own temporary
    files are in memory, or in the folder ``temporary``, which programs that shall meet have in common. A program that
    the environment names (DOCGEN_SOFFICE) is its user's own choice, and may need more than that: it is not shut in.
    """
    program = confiner()
    if program is None or command[0] == os.environ.get("DOCGEN_SOFFICE"):
        return list(command)
    return [*_words(program, writes, (Path(command[0]), *reads), temporary), *command]


def _words(program: Path, writes: Path, reads: Sequence[Path], temporary: Path | None = None) -> list[str]:
    words = [str(program), "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    words += ["--bind", str(temporary.absolute()), _TEMPORARY] if temporary else ["--tmpfs", _TEMPORARY]
    for path in (one.absolute() for one in reads):
        words += ["--ro-bind", str(path), str(path)] if path.is_relative_to(_TEMPORARY) else []
    folder = str(writes.absolute())
    return [*words, "--bind", folder, folder, *_ALONE, "--chdir", folder, "--"]
