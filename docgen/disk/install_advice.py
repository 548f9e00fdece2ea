"""How a program that is missing gets onto a person's machine, said for the system that they sit at."""

from typing import Literal

from docgen.disk import platform

Missing = Literal["libreoffice", "fonts", "typeface", "tesseract", "verapdf", "bubblewrap"]

_APT = "sudo apt-get install --no-install-recommends"
_FONTS = "fonts-crosextra-carlito fonts-crosextra-caladea fonts-dejavu-core fonts-liberation"
_DEBIAN: dict[Missing, str] = {
    "libreoffice": f"libreoffice-writer-nogui {_FONTS}",
    "fonts": _FONTS,
    "typeface": "fonts-liberation",
    "tesseract": "tesseract-ocr tesseract-ocr-dan",
    "bubblewrap": "bubblewrap",
    "verapdf": (
        "default-jdk-headless libjaxb-java libjaxb-api-java libtxw2-java "
        "libistack-commons-java libactivation-java libstax-ex-java libfastinfoset-java"
    ),
}
"""The packages of Debian and Ubuntu."""

_ASK = "Bed it-afdelingen om"
_WINDOWS: dict[Missing, str] = {
    "libreoffice": f"{_ASK} at installere LibreOffice (libreoffice.org). Ligger det et andet sted end i Programmer, så "
    "skriv stien til soffice.exe i miljøvariablen DOCGEN_SOFFICE.",
    "fonts": f"{_ASK} skrifttyperne Carlito og Caladea, eller brug en pc med Word; der er Calibri med.",
    "typeface": f"{_ASK} skrifttypen Arial eller Liberation Sans.",
    "tesseract": f"{_ASK} tesseract med dansk (UB Mannheims udgave til Windows); mappen skal stå i PATH.",
    "verapdf": "Kontrol med veraPDF er kun sat op til Linux; docgens egen kontrol er lavet.",
    "bubblewrap": "Aflukket med bubblewrap er kun sat op til Linux.",
}
_MAC: dict[Missing, str] = {
    "libreoffice": "Hent LibreOffice på libreoffice.org, og træk det til mappen Programmer.",
    "fonts": "Hent skrifttyperne Carlito og Caladea, og åbn dem i Skriftbog.",
    "typeface": "Hent skrifttypen Liberation Sans, og åbn den i Skriftbog.",
    "tesseract": "Kør: brew install tesseract-lang",
    "verapdf": "Kontrol med veraPDF er kun sat op til Linux; docgens egen kontrol er lavet.",
    "bubblewrap": "Aflukket med bubblewrap er kun sat op til Linux.",
}


def command(missing: Missing) -> str:
    """Return the command that installs what is missing, on a system where there is one; else what to do instead."""
    if platform.is_windows():
        return _WINDOWS[missing]
    if platform.is_mac():
        return _MAC[missing]
    return f"{_APT} {_DEBIAN[missing]}"


def sentence(missing: Missing) -> str:
    """Return what to do about what is missing, as a Danish sentence."""
    is_command = not (platform.is_windows() or platform.is_mac())
    return f"Installer det med: {command(missing)}" if is_command else command(missing)
