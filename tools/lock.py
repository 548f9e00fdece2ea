"""Write the lists of locked packages anew: ``python -m tools.lock [--upgrade]``.

Each package stands once: in ``docgen/lock.txt`` (what docgen runs with and is built with), ``tests/lock.txt`` (what the
extra ``test`` needs besides) or ``tests/lock_peers.txt`` (what ``peers`` needs besides both); with its exact version,
with the SHA-256 of every file of that release, so that Linux, Windows and Mac each find theirs, and with a marker
where one system alone needs it. No address is named: whoever installs decides where from.

Versions stay as they are unless ``pyproject.toml`` asks for something else; ``--upgrade`` takes the newest.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {"": Path("docgen/lock.txt"), "test": Path("tests/lock.txt"), "peers": Path("tests/lock_peers.txt")}
"""The list of each extra of pyproject.toml, "" being none; each holds what those before it do not."""
ALWAYS = ("page",)
"""The extras that run.py sets up for everybody."""
BUILD_TOOLS = "hatchling\neditables\n"
"""What ``pip install --no-build-isolation -e .`` needs; hatchling itself asks for editables only at that moment."""
HEAD = "# Renewed with: python -m tools.lock\n"

_EXTRAS = re.compile(r"\[.*?\]")

Pins = dict[str, str]
"""Entries of a lock by package name: the pin, its marker and its hashes, as pip reads them."""


def main(words: Sequence[str]) -> int:
    """Write the three lists; return 3 where uv is missing or finds no set of versions that fits."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if uv is None:
        print("uv is missing; run: .venv/bin/pip install uv", file=sys.stderr)
        return 3
    old = "" if "--upgrade" in words else "".join(read(path) for path in LOCKS.values())
    known: Pins = {}
    try:
        for extra, path in LOCKS.items():
            pins = compiled(uv, extra, old, known)
            write(path, {name: pin for name, pin in pins.items() if name not in known})
            known |= pins
    except subprocess.CalledProcessError as stop:
        print(stop.stderr, file=sys.stderr)
        return 3
    return 0


def compiled(uv: str, extra: str, old: str, known: Pins) -> Pins:
    """Return the pins that docgen with an extra needs on any system.

    Versions of ``old``, a lock's text, are taken where ``pyproject.toml`` allows them, those of ``known`` always.
    Raises CalledProcessError with uv's words where that cannot be.
    """
    with tempfile.TemporaryDirectory() as folder:
        output, constraints = Path(folder) / "lock.txt", Path(folder) / "constraints.txt"
        output.write_text(old, encoding="utf-8")
        # A constraint has no extras (PEP 508's are requirements' alone).
        constraints.write_text(
            "\n".join(_EXTRAS.sub("", pin.split("\\")[0]) for pin in known.values()), encoding="utf-8"
        )
        command = [uv, "pip", "compile", "--universal", "--generate-hashes", "--python-version", "3.11", "--quiet"]
        # pip wants the extras that a package asks for in the list too, where each file has its hash.
        plain = ["--no-strip-extras", "--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
        files = ["--output-file", str(output), "--constraint", str(constraints), "pyproject.toml", "-"]
        extras = [word for name in (*ALWAYS, extra) if name for word in ("--extra", name)]
        wanted = [*command, *plain, *files, *extras]
        subprocess.run(wanted, cwd=ROOT, input=BUILD_TOOLS, capture_output=True, text=True, check=True)
        return pins_of(output.read_text(encoding="utf-8"))


def pins_of(text: str) -> Pins:
    """Return the entries of a lock, each with the lines that continue it."""
    entries = re.findall(r"^[^\s#].*(?:\n[ \t]+--hash.*)*", text, re.MULTILINE)
    return {entry.split("==")[0]: entry for entry in entries}


def read(path: Path) -> str:
    """Return the text of a lock; empty where it is not there yet."""
    return (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).is_file() else ""


def write(path: Path, pins: Pins) -> None:
    """Write a lock in the order of names."""
    (ROOT / path).write_text(HEAD + "".join(f"{pins[name]}\n" for name in sorted(pins)), encoding="utf-8")
    print(f"{path}: {len(pins)} packages")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
