"""docgen where what Windows and Mac lack is taken away: ``python without_posix.py win32|darwin WORDS …``.

The libraries are imported first, for they ask for the system as they are imported and would look for its own modules.
"""

import importlib
import os
import signal
import sys

LIBRARIES = (
    "asyncio urllib.request multiprocessing.connection pypdfium2 platformdirs.windows platformdirs.macos subprocess tempfile shutil multiprocessing.spawn concurrent.futures webbrowser socket uuid locale "
    "click filelock psutil openpyxl docx docxtpl jinja2 lxml.etree pypdf pikepdf holidays babel icalendar"
)
"""What is imported before, by name."""
MODULES = ("fcntl", "resource", "pwd", "grp", "termios", "pty", "syslog")
CALLS = (
    "fork forkpty killpg getpgid setpgrp setsid getsid getuid geteuid getgid getegid chown fchown lchown mkfifo sysconf "
    "getloadavg sched_getaffinity nice wait3 wait4 posix_spawn O_NOFOLLOW O_DIRECTORY"
)
SIGNALS = "SIGKILL SIGHUP SIGALRM SIGCHLD SIGQUIT SIGXCPU SIGUSR1 SIGUSR2 SIGPIPE"


class Kernel:
    """Windows's kernel32 as far as job objects go: it says yes to all."""

    def __getattr__(self, name: str) -> object:
        def call(*_words: object) -> int:
            return 1

        setattr(self, name, call)
        return call


def give_what_windows_has() -> None:
    """Let a program begin in a job object; that it waits to be let in is Windows's own."""
    import ctypes  # noqa: PLC0415 — as below
    import subprocess  # noqa: PLC0415

    ctypes.WinDLL = lambda *_words, **_how: Kernel()  # type: ignore[attr-defined]
    begun = subprocess.Popen.__init__

    def begin(self: object, *words: object, creationflags: int = 0, **how: object) -> None:
        begun(self, *words, **how)  # type: ignore[call-overload]

    subprocess.Popen.__init__ = begin  # type: ignore[method-assign]
    subprocess.Popen._handle = 1  # type: ignore[attr-defined]


def main(system: str, words: list[str]) -> None:
    """Take away, and run docgen."""
    for name in LIBRARIES.split():
        importlib.import_module(name)
    if system == "win32":
        for module in MODULES:
            sys.modules[module] = None  # type: ignore[assignment]
        for holder, names in ((os, CALLS), (signal, SIGNALS)):
            for name in names.split():
                if hasattr(holder, name):
                    delattr(holder, name)
        give_what_windows_has()
        vars(sys.modules["platformdirs.windows"])["get_win_folder"] = lambda _name: os.environ["LOCALAPPDATA"]
    opened = open

    def without_proc(path: object, *how: object, **named: object) -> object:
        asker = sys._getframe(1).f_globals["__name__"].partition(".")[0]
        if str(path).startswith("/proc") and asker != "psutil":  # whose own way on Linux it is
            raise FileNotFoundError(2, "Windows and Mac have no /proc", str(path))
        return opened(path, *how, **named)  # type: ignore[call-overload]

    vars(sys.modules["builtins"])["open"] = without_proc
    sys.platform = system
    from docgen.cli import main as docgen  # noqa: PLC0415 — after all that

    docgen(words)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
