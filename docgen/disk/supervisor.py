"""The program that stands between docgen and a foreign one, and takes it and all that it started along when it ends.

Started by docgen.disk.processes as a file, in a Python without packages, on Linux and Mac: its words are docgen's
process number, the seconds that the program may take to end by itself when it is asked to, and the program with its
own words. It ends when the program does, with the program's status;
when docgen asks it to; and when docgen is gone, however that died. It imports little, for it is started often.
"""

import ctypes
import os
import signal
import sys
import time
from types import FrameType

_PARENT_DIED, _ADOPT = 1, 36  # PR_SET_PDEATHSIG and PR_SET_CHILD_SUBREAPER of Linux's prctl
_ENDED = 128
"""What a shell adds to the number of the signal that a program died of."""
_PAUSE = 0.005
_LOOKS = 0.05
"""Seconds between two looks for docgen, where nobody says that it is gone."""


class _StopError(BaseException):
    """docgen asks for the end, or is gone."""


def main(parent: int, patience: float, command: list[str]) -> int:
    """Run the program and return its status; leave nothing running that it has started."""
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for docgen, which then asks
    program = 0
    try:
        if sys.platform == "linux":
            prctl = ctypes.CDLL(None).prctl
            prctl(_ADOPT, 1)  # what the program leaves behind becomes this process's own
            prctl(_PARENT_DIED, signal.SIGTERM)
        if os.getppid() != parent:  # it died before it could be asked
            return _ENDED + signal.SIGTERM
        program = _begun(command)
        status = _status(program, parent)
    except _StopError:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        status = _ENDED + signal.SIGTERM
        if program and patience:
            _ask(program, patience)
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        _end_all(program)
    return status


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _StopError


def _begun(command: list[str]) -> int:
    """Start the program in a session of its own and return its number; SIGTERM waits from now on."""
    signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTERM,))
    program = os.fork()
    if program:
        return program
    try:
        os.setsid()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM,))
        os.execv(command[0], command)  # noqa: S606 - docgen's own words
    except OSError as problem:
        os._exit(126 if isinstance(problem, PermissionError) else 127)
    finally:
        os._exit(127)


def _status(program: int, parent: int) -> int:
    """Wait for the program; on a Mac nobody says that docgen is gone, so it is looked for."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM,))  # the number is known, and can be ended
    is_told = sys.platform == "linux"
    while True:
        ended, status = os.waitpid(program, 0 if is_told else os.WNOHANG)
        if ended:
            code = os.waitstatus_to_exitcode(status)
            return code if code >= 0 else _ENDED - code
        if os.getppid() != parent:
            raise _StopError
        time.sleep(_LOOKS)


def _ask(program: int, patience: float) -> None:
    """Ask the program to end, and give it its time to put away what it was at."""
    os.kill(program, signal.SIGTERM)
    end = time.monotonic() + patience
    while time.monotonic() < end and not os.waitpid(program, os.WNOHANG)[0]:
        time.sleep(_PAUSE)


def _end_all(program: int) -> None:
    """Kill the program's group, and on Linux whatever has left that group, until nothing is left."""
    if program:
        _kill(-program)
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        for child in _children():
            _kill(child)
        time.sleep(_PAUSE)


def _kill(process: int) -> None:
    """Kill a process, or the group whose number is given below nought; one that is gone is gone."""
    try:
        os.kill(process, signal.SIGKILL)
    except OSError:
        return


def _children() -> list[int]:
    """Return the processes whose parent this one is, or has become."""
    found = []
    for name in os.listdir("/proc") if sys.platform == "linux" else ():  # noqa: PTH208 — pathlib costs as much as all else here
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as state:  # noqa: PTH123 — as above
                if name.isdigit() and int(state.read().rpartition(")")[2].split()[1]) == os.getpid():
                    found.append(int(name))
        except (OSError, ValueError, IndexError):
            continue
    return found


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]))
