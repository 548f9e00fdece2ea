"""What docgen needs of a machine, and whether it is there."""

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from docgen import __version__
from docgen.commands.templates import template_findings
from docgen.disk import install_advice, resources
from docgen.disk.cache import cache_folder, is_trusted
from docgen.disk.platform import is_linux
from docgen.errors import MissingProgramError
from docgen.finding import Level
from docgen.late import dataclass
from docgen.pdf.annexes.recognition import recogniser
from docgen.pdf.conversion.fonts import missing_fonts
from docgen.pdf.conversion.office import find_office, office_version
from docgen.pdf.processes.confinement import confiner


@dataclass(frozen=True)
class Diagnosis:
    """One thing that was looked at. ``MANGLER`` is something that Word files cannot be made without."""

    state: Literal["OK", "ADVARSEL", "MANGLER"]
    what: str
    remedy: str = ""


def diagnoses() -> list[Diagnosis]:
    """Return what was found on this machine, the most needed first."""
    return [
        Diagnosis("OK", f"Python {sys.version.split()[0]}, docgen {__version__}"),
        _packages(),
        _templates(),
        _folder(),
        *_cache(),
        *_untried(),
        *_office(),
        _recognition(),
        _confinement(),
    ]


def is_missing(found: Sequence[Diagnosis]) -> bool:
    """Tell whether something is missing that Word files cannot be made without."""
    return any(one.state == "MANGLER" for one in found)


def lines_of(found: Sequence[Diagnosis]) -> Iterator[str]:
    """Yield what was found as lines, each remedy below its fault."""
    for one in found:
        yield f"  {one.state:9} {one.what}"
        if one.remedy:
            yield f"            Ret:  {one.remedy}"


def as_json(found: Sequence[Diagnosis]) -> str:
    """Return what was found as JSON."""
    checks = [{"state": one.state, "what": one.what, "remedy": one.remedy} for one in found]
    return json.dumps({"schema": 1, "ok": not is_missing(found), "checks": checks}, ensure_ascii=False, indent=2)


def _packages() -> Diagnosis:
    pins = re.findall(r"^([\w.-]+)==(\S+)", resources.lock().read_text(encoding="utf-8"), re.MULTILINE)
    other = []
    for name, locked in pins:
        try:
            found = version(name)
        except PackageNotFoundError:
            continue
        if found != locked:
            other.append(f"{name} {found} (prøvet med {locked})")
    if other:
        return Diagnosis("ADVARSEL", f"Andre udgaver end de prøvede: {', '.join(other)}", "python3 run.py demo")
    return Diagnosis("OK", "Pakkerne er i de udgaver, docgen er prøvet med")


def _templates() -> Diagnosis:
    count = len(list(resources.templates().rglob("*.docx")))
    if faults := [fault for fault in template_findings((resources.templates(),), None) if fault.level is Level.ERROR]:
        return Diagnosis("MANGLER", f"Skabeloner: {len(faults)} fejl", "docgen template check")
    return Diagnosis("OK", f"Skabeloner: {count} fundet, ingen fejl")


def _folder() -> Diagnosis:
    folder = Path.cwd()
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix="æøå "):
            return Diagnosis("OK", "Der kan skrives i mappen, og filnavne kan have æøå")
    except (OSError, UnicodeError):
        return Diagnosis("MANGLER", f"Der kan ikke skrives i {folder}", "Skift til en mappe, du må skrive i")


def _cache() -> Iterator[Diagnosis]:
    if not is_trusted():
        what = f"Mellemlageret {cache_folder()} bruges ikke: en anden bruger ejer det eller kan skrive i det"
        yield Diagnosis("ADVARSEL", what, "Slet mappen; docgen laver den igen")


def _untried() -> Iterator[Diagnosis]:
    if not is_linux():
        what = "docgen er prøvet på Linux; det, der er særligt for Windows og Mac, er kun prøvet med stedfortrædere"
        yield Diagnosis("ADVARSEL", what, "Sig til, hvis noget går galt: skriv, hvad du gjorde, og hvad der stod")


def _office() -> list[Diagnosis]:
    try:
        found = find_office()
    except MissingProgramError:
        found = None
    if found is None:
        return [
            Diagnosis(
                "ADVARSEL",
                "LibreOffice findes ikke: der laves Word, men ikke PDF",
                install_advice.command("libreoffice"),
            )
        ]
    fonts = missing_fonts(("Calibri", "Arial"))
    lines = [Diagnosis("OK", office_version(found) or "LibreOffice")]
    if fonts:
        what = f"Skrifttyper uden erstatning i samme mål: {', '.join(fonts)}; sideskift i PDF kan afvige"
        lines.append(Diagnosis("ADVARSEL", what, install_advice.command("fonts")))
    return lines


def _confinement() -> Diagnosis:
    if program := confiner():
        what = f"LibreOffice og ghostscript køres i et aflukke uden net af {program}"
        if os.environ.get("DOCGEN_SOFFICE"):
            what = f"ghostscript køres i et aflukke uden net af {program}, men ikke DOCGEN_SOFFICE"
        return Diagnosis("OK", what)
    what = "LibreOffice og ghostscript køres uden aflukke: bubblewrap findes ikke eller må ikke bruges her"
    return Diagnosis("ADVARSEL", what, install_advice.command("bubblewrap"))


def _recognition() -> Diagnosis:
    if program := recogniser():
        return Diagnosis("OK", f"Tekst i billeder af sider læses af {program}")
    what = "tesseract med dansk findes ikke: scannede sider i bilag gennemsøges ikke for personnumre"
    return Diagnosis("ADVARSEL", what, install_advice.command("tesseract"))
