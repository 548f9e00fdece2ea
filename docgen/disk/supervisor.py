"""The program that stands between docgen and a foreign one, and takes it and all that it started along when it ends.

Started by docgen.disk.processes as a file, in a Python without packages, on Linux and Mac: its words are docgen's
process number and the foreign program with its own words. It ends when the program does, with the program's status;
when docgen asks it to; and when docgen is gone, however that died.
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

_PARENT_DIED, _ADOPT = 1, 36  # PR_SET_PDEATHSIG and PR_SET_CHILD_SUBREAPER of Linux's prctl
_ENDED = 128
"""What a shell adds to the number of the signal that a program died of."""


class _StopError(BaseException):
    """docgen asks for the end, or is gone."""


def main(parent: int, command: list[str]) -> int:
    """Run the program and return its status; leave nothing running that it has started."""
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for docgen, which then asks
    program: subprocess.Popen[bytes] | None = None
    try:
        if sys.platform == "linux":
            prctl = ctypes.CDLL(None).prctl
            prctl(_ADOPT, 1)  # what the program leaves behind becomes this process's own
            prctl(_PARENT_DIED, signal.SIGTERM)
        if os.getppid() != parent:  # it died before it could be asked
            return _ENDED + signal.SIGTERM
        program = subprocess.Popen(command, start_new_session=True)  # noqa: S603 - docgen's own words
        status = _status(program, parent)
    except _StopError:
        status = _ENDED + signal.SIGTERM
    except OSError as problem:
        status = 126 if isinstance(problem, PermissionError) else 127
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        _end_all(program)
    return status


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _StopError


def _status(program: subprocess.Popen[bytes], parent: int) -> int:
    """Wait for the program; on a Mac nobody says that docgen is gone, so it is looked for."""
    while True:
        try:
            status = program.wait(None if sys.platform == "linux" else 0.25)
        except subprocess.TimeoutExpired:
            if os.getppid() != parent:
                raise _StopError from None
        else:
            return status if status >= 0 else _ENDED - status


def _end_all(program: subprocess.Popen[bytes] | None) -> None:
    """Kill the program's group, and on Linux whatever has left that group, until nothing is left."""
    if program is not None:
        with contextlib.suppress(OSError):
            os.killpg(program.pid, signal.SIGKILL)
    end = time.monotonic() + 5
    while time.monotonic() < end:
        for child in _children():
            with contextlib.suppress(OSError):
                os.kill(child, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(0.005)


def _children() -> list[int]:
    """Return the processes whose parent this one is, or has become."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            if int(stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1]) == os.getpid():
                found.append(int(stat.parent.name))
    return found


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
