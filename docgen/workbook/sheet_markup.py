"""What the parts of a workbook have in common as markup: their namespace, and values that are read or refused."""

from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Unusual(Exception):  # noqa: N818 — it is no error: openpyxl reads the file instead
    """The markup is damaged, or it is such as few programs write."""


def attributes_of(element: ET.Element, known: set[str]) -> dict[str, str]:
    """Return the attributes without a namespace; raise Unusual where one is not among the known."""
    said = {name: value for name, value in element.items() if not name.startswith("{")}
    if not said.keys() <= known:
        raise Unusual(element.tag)
    return said


def flag(text: str | None) -> bool:
    """Return a truth value; raise Unusual where it is none."""
    if text not in ("0", "1", "false", "true"):
        raise Unusual(text)
    return text in ("1", "true")


def whole(text: str | None) -> int:
    """Return a number from 0; raise Unusual where it is none."""
    if text is None or not (text.isascii() and text.isdigit()):
        raise Unusual(text)
    return int(text)


def number(text: str | None) -> float:
    """Return a number; raise Unusual where it is none."""
    try:
        return float(text or "")
    except ValueError as problem:
        raise Unusual(text) from problem


def root_of(part: bytes | None, name: str) -> ET.Element:
    """Return the root of a part, or an empty one where there is none."""
    root = ET.Element(f"{MAIN}{name}") if part is None else ET.fromstring(part)  # noqa: S314 — examined
    if root.tag != f"{MAIN}{name}":
        raise Unusual(root.tag)
    return root
