"""Foreign programs with all that they start, and limits for work of docgen's own: how each system does that.

On Linux and Mac a small program stands between docgen and the foreign one (supervisor.py): Linux tells it when docgen
dies, on a Mac it looks. On Windows the foreign program is put into a job object, which ends with docgen. What stands
here for Windows and Mac has been run with stand-ins only.
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from docgen.disk.platform import is_linux, is_windows
from docgen.late import dataclass, late_imports

with late_imports():  # for runs that start a program
    import psutil

if sys.platform != "win32":
    import resource

_SUPERVISOR = Path(__file__).with_name("supervisor.py")
_PATIENCE = 10.0
"""Seconds that the supervisor has to end what it watches; it needs some hundredths."""
_PARENT_DIED = 1  # PR_SET_PDEATHSIG of Linux's prctl
_CHILDREN = Path("/proc/thread-self/children")
"""What Linux has where it tells which processes a thread has started (CONFIG_PROC_CHILDREN)."""
_NO_WINDOW, _SUSPENDED = 0x08000000, 0x00000004  # CREATE_NO_WINDOW and CREATE_SUSPENDED of Windows's CreateProcess
_KILL_ON_CLOSE, _EXTENDED_LIMITS = 0x2000, 9  # JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE, JobObjectExtendedLimitInformation


@dataclass(frozen=True)
class Setting:
    """What a program is started in: its folder, its environment (None: this process's), where what it says goes.

    ``patience`` are the seconds that it may take to end by itself when it is asked to; 0 is not to ask. Windows has no
    such question.
    """

    folder: Path | None = None
    output: IO[bytes] | None = None
    errors: IO[bytes] | None = None
    environment: Mapping[str, str] | None = None
    patience: float = 0


@contextlib.contextmanager
def running(command: Sequence[str], setting: Setting | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """Give a running program, which is dead with all it started when the block ends or this process dies.

    ``command`` begins with the program's absolute path. Raises FileNotFoundError where that is no file.
    """
    if not Path(command[0]).is_file():
        raise FileNotFoundError(2, "No such program", command[0])
    way = _in_job if is_windows() else _supervised
    with way(command, setting or Setting()) as process:
        yield process


@contextlib.contextmanager
def _supervised(command: Sequence[str], setting: Setting) -> Iterator[subprocess.Popen[bytes]]:
    words = [sys.executable, "-I", "-S", str(_SUPERVISOR), str(os.getpid()), str(setting.patience), *command]
    with _begun(words, setting, start_new_session=True) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(setting.patience + _PATIENCE)
            except subprocess.TimeoutExpired:
                kill_tree(process.pid)


@contextlib.contextmanager
def _in_job(command: Sequence[str], setting: Setting) -> Iterator[subprocess.Popen[bytes]]:
    with (
        job_object() as job,
        _begun(command, setting, creationflags=_NO_WINDOW | _SUSPENDED) as process,
    ):
        try:  # it waits until it is in the job, so that nothing it starts is outside
            job.take(int(getattr(process, "_handle")))  # noqa: B009 — Windows's Popen alone has it
            psutil.Process(process.pid).resume()
            yield process
        finally:
            kill_tree(process.pid)


def _begun(command: Sequence[str], setting: Setting, **how: Any) -> subprocess.Popen[bytes]:
    silent = subprocess.DEVNULL
    return subprocess.Popen(  # noqa: S603 - the program was found by docgen, the arguments are its own
        command,
        cwd=setting.folder,
        env=setting.environment,
        stdin=silent,
        stdout=setting.output or silent,
        stderr=setting.errors or silent,
        **how,
    )


def kill_tree(process: int) -> None:
    """Kill a process and all below it, as far as they run."""
    with contextlib.suppress(psutil.Error):
        top = psutil.Process(process)
        for one in (*top.children(recursive=True), top):
            with contextlib.suppress(psutil.Error):
                one.kill()


def memory_of(process: int) -> int:
    """Return the bytes of memory that a program and all it started hold; 0 where the system does not tell."""
    if _CHILDREN.exists():
        return sum(map(_own_memory, _family(process)))
    held = 0
    with contextlib.suppress(psutil.Error):
        top = psutil.Process(process)
        for one in (top, *top.children(recursive=True)):
            with contextlib.suppress(psutil.Error):
                held += one.memory_info().rss
    return held


def _family(process: int) -> Iterator[int]:
    """Yield a process of Linux and all below it; psutil looks at every process of the machine for that."""
    waiting = [process]
    while waiting:
        one = waiting.pop()
        yield one
        with contextlib.suppress(OSError):
            for thread in Path(f"/proc/{one}/task").iterdir():
                with contextlib.suppress(ProcessLookupError):
                    waiting += map(int, (thread / "children").read_text("ascii").split())


def _own_memory(process: int) -> int:
    """Return the bytes of memory that a process of Linux holds; 0 where it has ended."""
    with contextlib.suppress(OSError, IndexError):
        return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * resource.getpagesize()
    return 0


class JobObject:
    """A job of Windows: what is in it, and what that starts, ends when the job is closed or this process dies.

    https://learn.microsoft.com/windows/win32/procthread/job-objects
    """

    def __init__(self) -> None:
        """Make the job. Raises OSError where Windows does not."""
        self._kernel: Any = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 — Windows alone has it
        self._kernel.CreateJobObjectW.restype = ctypes.c_void_p
        self._job = ctypes.c_void_p(self._kernel.CreateJobObjectW(None, None))
        limits = _ExtendedLimits()
        limits.basic.limit_flags = _KILL_ON_CLOSE
        self._sure(
            self._kernel.SetInformationJobObject(
                self._job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
        )

    def take(self, process: int) -> None:
        """Put a process, by its handle, into the job. Raises OSError where Windows does not."""
        self._sure(self._kernel.AssignProcessToJobObject(self._job, ctypes.c_void_p(process)))

    def close(self) -> None:
        """End all that is in the job."""
        self._kernel.CloseHandle(self._job)

    def _sure(self, is_done: int) -> None:
        if not is_done:
            raise OSError(getattr(ctypes, "get_last_error")(), "Windows made no job object")  # noqa: B009 — as above


@contextlib.contextmanager
def job_object() -> Iterator[JobObject]:
    """Give a job of Windows that is closed, with all that is in it, when the block ends."""
    with contextlib.closing(JobObject()) as job:
        yield job


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_user_time_limit", ctypes.c_int64),
        ("per_job_user_time_limit", ctypes.c_int64),
        ("limit_flags", ctypes.c_uint32),
        ("minimum_working_set_size", ctypes.c_size_t),
        ("maximum_working_set_size", ctypes.c_size_t),
        ("active_process_limit", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory_limit", ctypes.c_size_t),
        ("job_memory_limit", ctypes.c_size_t),
        ("peak_process_memory_used", ctypes.c_size_t),
        ("peak_job_memory_used", ctypes.c_size_t),
    )


# Limits of a process of docgen's own


def die_with_parent() -> None:
    """Have this process killed when the one that started it dies; Linux alone can, elsewhere it ends by itself."""
    if is_linux():
        ctypes.CDLL(None).prctl(_PARENT_DIED, signal.SIGKILL)


def can_be_copied() -> bool:
    """Tell whether a copy of this process would be whole: on Linux, where neither Python nor a library has threads.

    A copy has one thread alone, and would wait for the others for ever.
    """
    return is_linux() and len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - a listing is all that is asked for


def limit_seconds(seconds: int) -> None:
    """Have this process end after so many seconds of work, where the system has such a limit."""
    if sys.platform != "win32":
        _at_most(resource.RLIMIT_CPU, seconds)


def limit_memory(more: int) -> None:
    """Let this process take so many bytes beyond what it has, where the system holds it to that: on Linux."""
    if is_linux():
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _at_most(resource.RLIMIT_AS, pages * resource.getpagesize() + more)


def holds_memory_limits() -> bool:
    """Tell whether a limit of memory is held by the system; else somebody has to watch."""
    return is_linux()


def is_out_of_time(exit_code: int | None) -> bool:
    """Tell whether a process ended because of its limit of seconds."""
    return not is_windows() and exit_code == -signal.SIGXCPU


def _at_most(what: int, limit: int) -> None:
    """Set a limit, unless the machine's own is lower: that one cannot be raised."""
    current = resource.getrlimit(what)[1]
    lowest = limit if current == resource.RLIM_INFINITY else min(limit, current)
    resource.setrlimit(what, (lowest, lowest + 5 if current == resource.RLIM_INFINITY else current))
