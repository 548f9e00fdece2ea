"""What all commands share: the program's name and help, the common options, how a run reports and ends."""

import codecs
import datetime as dt
import io
import json
import os
import re
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeVar

import click

from docgen import __version__
from docgen.disk.clock import this_day
from docgen.errors import MACHINE, DocgenError
from docgen.late import late_pattern

if TYPE_CHECKING:
    from docgen.finding import Finding

PROGRAM = "DOCGEN_PROGRAM"
"""The environment variable in which run.py says how the person started docgen: ``python3 run.py``."""

F = TypeVar("F", bound=Callable[..., Any])


class _Group(click.Group):
    """A group that ends docgen's own stops with a sentence and their exit code, Ctrl-C with 130."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        kwargs["standalone_mode"] = False
        _show_what_can_be_shown()
        if program() != "docgen":
            kwargs["prog_name"] = program()
        try:
            with _stoppable():
                code = super().main(*args, **kwargs)
        except click.exceptions.Abort as stop:
            to_stderr("Afbrudt. Det, der var færdigt, ligger, hvor det skal.")
            code = stopped_code(stop.__context__)
        except click.ClickException as wrong:
            wrong.show()
            code = wrong.exit_code
        except DocgenError as stop:
            to_stderr(f"{stop.file}: {stop.message} {stop.remedy}" if stop.file else f"{stop.message} {stop.remedy}")
            code = stop.exit_code
        except BrokenPipeError:
            code = 0
        except OSError as trouble:
            code = _machine_code(trouble)
        except Exception as bug:  # noqa: BLE001 — whatever it is, a number in it is covered before it is shown
            code = _unknown_code(bug)
        sys.exit(code if isinstance(code, int) else 0)


def _machine_code(trouble: OSError) -> int:
    """Say why the system refused a file, where the reason is the machine's own; return the exit code."""
    if trouble.errno not in MACHINE or "--debug" in sys.argv:
        return _unknown_code(trouble)
    from docgen.disk.scratch import refused_by_machine

    stop = refused_by_machine(trouble)
    to_stderr(str(stop))
    return stop.exit_code


def _unknown_code(bug: Exception) -> int:
    """Say that something went wrong that docgen does not know; return the exit code."""
    unknown = f"Noget gik galt, som docgen ikke kender ({type(bug).__name__})."
    to_stderr(traceback.format_exc() if "--debug" in sys.argv else f"{unknown} Kør igen med --debug, og send svaret.")
    return 70


def _show_what_can_be_shown() -> None:
    """Let no character stop a run because the screen or the file that stdout goes to has no room for it.

    Windows's older code pages have 256 characters. What they lack is written as JSON writes it, so that ``--json``
    stays JSON.
    """
    codecs.register_error("as JSON", _escaped)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="as JSON")


def _escaped(problem: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    return json.dumps(problem.object[problem.start : problem.end])[1:-1], problem.end


_SOON = 0.02
"""Seconds after which a signal is sent again that came where it could not be followed."""
_WHOLE = ("<frozen importlib._bootstrap>", shutil.__file__)
"""The files of Python that a signal does not stop in the middle: it imports, and takes folders away."""


class TerminatedError(KeyboardInterrupt):
    """Somebody has asked the program to end, as Ctrl-C does."""


def stopped_code(stop: BaseException | None) -> int:
    """Return the exit code of a run that was stopped: 130 for Ctrl-C, 143 for SIGTERM."""
    return 128 + (signal.SIGTERM if isinstance(stop, TerminatedError) else signal.SIGINT)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM stop the run as Ctrl-C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        if _has_to_end_first(frame):
            threading.Timer(_SOON, signal.raise_signal, (number,)).start()
            return
        raise TerminatedError if number == signal.SIGTERM else KeyboardInterrupt

    def again(lost: "sys.UnraisableHookArgs") -> None:
        # What is raised while Python clears something away is dropped; so the signal is sent once more.
        if isinstance(lost.exc_value, KeyboardInterrupt):
            number = signal.SIGTERM if isinstance(lost.exc_value, TerminatedError) else signal.SIGINT
            threading.Timer(_SOON, signal.raise_signal, (number,)).start()
        elif "--debug" in sys.argv:  # a file that is cleared away on a full disk: the stop says it in one line
            sys.__unraisablehook__(lost)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    previous, sys.unraisablehook = sys.unraisablehook, again
    try:
        yield
    finally:
        sys.unraisablehook = previous
        for number, handler in before.items():
            signal.signal(number, handler)


def _has_to_end_first(frame: FrameType | None) -> bool:
    """Tell whether what ran within :func:`main` when a signal came is first to come to its end.

    What is raised while a module is imported may come through a library's own C++, which aborts the program; while a
    folder is taken away, a half of it is left.
    """
    while frame and frame.f_code.co_filename != __file__:
        if frame.f_code.co_filename in _WHOLE:
            return True
        frame = frame.f_back
    return False


def to_stderr(text: str) -> None:
    """Say something on stderr, with every personal number covered; stdout is for results alone."""
    click.echo(presentable(with_program_name(text)), err=True)


def presentable(text: str) -> str:
    """Return a text as it may be shown on a screen, with every personal number covered."""
    from docgen.danish.personal_numbers import mask

    return _WITHOUT_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", mask(text))


_WITHOUT_CONTROLS = late_pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a file's name or a service's answer could steer the terminal with."""


def program() -> str:
    """Return what this person types to start docgen: ``docgen``, ``python3 run.py`` or ``python -m docgen``."""
    is_module = Path(sys.argv[0]).name == "__main__.py"
    return os.environ.get(PROGRAM) or ("python -m docgen" if is_module else "docgen")


def with_program_name(text: str) -> str:
    """Return the text with each command as this person types it: »docgen build« is »python3 run.py build«."""
    commands = "|".join(main.commands)
    return re.sub(rf"\bdocgen (?=(?:{commands})\b)", lambda _: f"{program()} ", text)


def help_text() -> str:
    """Return what the help page begins with."""
    return (
        "Lav dagsordener, referater, høringssvar og sagsfremstillinger ud fra et Excel-ark.\n\n"
        f'\b\nFørste gang:   {program()} new møde "Møde i juni"\n'
        f'Udfyld arket i Excel, gem det, og skriv:   {program()} build "Møde i juni.xlsx"'
    )


def common_options(command: F) -> F:
    """Give a command the options that all have."""
    options = (
        click.option("--json", "as_json", is_flag=True, help="Skriv resultatet som JSON."),
        click.option(
            "--today", type=click.DateTime(["%Y-%m-%d"]), help="Regn, som om det er denne dag.", metavar="DATO"
        ),
        click.option("-q", "--quiet", is_flag=True, help="Sig kun det, der er galt."),
        click.option("-v", "--verbose", is_flag=True, help="Sig også, hvad der sker undervejs."),
        click.option("--debug", is_flag=True, help="Vis Pythons egen fejlmelding, hvis docgen går i stykker."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def day_of(today: dt.datetime | None) -> dt.date:
    """Return the day that was given, or this one."""
    return today.date() if today else this_day()


@click.group(
    cls=_Group,
    help=help_text(),
    options_metavar="[TILVALG]",
    subcommand_metavar="KOMMANDO …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "--version", message="docgen %(version)s", help="Vis udgaven.")
def main() -> None:
    """Begin a command; what it does is in the command's own module."""


def show(
    files: Sequence[Path],
    findings: Sequence["Finding"],
    common: dict[str, Any],
    *,
    ok: bool,
    about: Sequence[Mapping[str, str]] = (),
) -> None:
    """Write the files made to stdout, one a line, or the whole report as JSON, with what each workbook is."""
    if common["as_json"]:
        from docgen.cli.report import as_json

        click.echo(as_json(files, findings, ok=ok, about=about))
        return
    for file in files:
        click.echo(file)
