"""The program: a short door for a build whose answer is known already, and the whole one for all else."""

import sys

from docgen.build.replay import Said, replay
from docgen.disk.clock import this_day


def main() -> None:
    """Do what the command line says. Raises SystemExit with the exit code."""
    try:
        said = _known() if sys.argv[1:2] == ["build"] else None
    except KeyboardInterrupt:
        sys.exit(130)
    if said is None:
        from docgen.cli import main as door  # noqa: PLC0415 — to import it takes longer than to tell again

        door(obj=tuple(sys.argv))
    else:
        _tell(said)


def _known() -> Said | None:
    """Return what the very same build would say, if it would make nothing and all of that can be shown."""
    try:
        said = replay(sys.argv, this_day().isoformat())
        if said:
            said.stderr.encode(sys.stderr.encoding, sys.stderr.errors or "strict")
            said.stdout.encode(sys.stdout.encoding)
    except (AttributeError, OSError, OverflowError, RuntimeError, TypeError, ValueError):
        return None  # no screen, no folder, a day that is none: the whole door knows what to say
    return said


def _tell(said: Said) -> None:
    try:
        for stream, text in ((sys.stderr, said.stderr), (sys.stdout, said.stdout)):
            stream.write(text)
            stream.flush()
    except BrokenPipeError:  # nobody reads on: no fault, as at the whole door
        sys.stdout = None  # Python would try again at the end
        sys.exit(0)
    sys.exit(said.exit_code)


if __name__ == "__main__":
    main()
