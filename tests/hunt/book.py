"""A meeting's workbook whose XML is changed by hand, and what docgen makes of it."""

import datetime as dt
import re
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from pathlib import Path

from docgen.build.options import Options
from docgen.build.pipeline import build_all
from docgen.errors import DocgenError
from tests.books import write_sample
from tests.hunt.case import Said
from tests.transcript import words

TODAY = dt.date(2022, 6, 20)
SHEETS = {"Organ": 2, "Møde": 3, "Deltagere": 4, "Punkter": 5, "Bilag": 6, "Opfølgning": 7, "Opslagssteder": 8}
SHEETS |= {"Ordliste": 9}
Parts = dict[str, bytes]


@cache
def _sound() -> Mapping[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = write_sample("samarbejdsforum", Path(folder) / "ark.xlsx")
        with zipfile.ZipFile(path) as package:
            return {name: package.read(name) for name in package.namelist()}


def sound() -> Parts:
    """Return the parts of a workbook that docgen accepts without a word."""
    return dict(_sound())


def part(sheet: str) -> str:
    """Return the name of a sheet's part."""
    return f"xl/worksheets/sheet{SHEETS[sheet]}.xml"


def packed(path: Path, parts: Mapping[str, bytes]) -> Path:
    """Write the parts as a workbook."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def changed(change: Callable[[Parts], object]) -> Callable[[Path], Path]:
    """Return what writes the sound workbook with a change to its parts."""

    def make(folder: Path) -> Path:
        parts = sound()
        change(parts)
        return packed(folder / "ark.xlsx", parts)

    return make


def swapped(name: str, old: str | bytes, new: str | bytes, *, count: int = 1) -> Callable[[Path], Path]:
    """Return what writes the workbook with one stretch of a part exchanged; it must be there."""
    before, after = (text.encode() if isinstance(text, str) else text for text in (old, new))

    def change(parts: Parts) -> None:
        assert before in parts[name], (name, old)
        parts[name] = parts[name].replace(before, after, count)

    return changed(change)


def with_cell(sheet: str, address: str, markup: str) -> Callable[[Path], Path]:
    """Return what writes the workbook with one cell's markup exchanged: ``t="e"><v>#REF!</v>``, ``{s}`` for its own style."""
    return changed(lambda parts: set_cell(parts, sheet, address, markup))


def set_cell(parts: Parts, sheet: str, address: str, markup: str) -> None:
    """Exchange what stands in a cell: its attributes after the address, and its content."""
    name = part(sheet)
    found = re.search(rf'<c r="{address}"[^>]*?(?:/>|>.*?</c>)'.encode(), parts[name], re.DOTALL)
    assert found, (sheet, address)
    style = re.search(rb' s="\d+"', found[0])
    own = markup.replace("{s}", style[0].decode().strip() if style else "")
    parts[name] = parts[name].replace(found[0], f'<c r="{address}" {own}</c>'.encode(), 1)


def with_text(sheet: str, address: str, text: str) -> Callable[[Path], Path]:
    """Return what writes the workbook with one cell's text exchanged."""
    return with_cell(sheet, address, as_markup(text))


def as_markup(text: str) -> str:
    """Return a text as it stands in a cell."""
    return f't="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is>'


def build(path: Path, **asked: object) -> Said:
    """Return what docgen says of the workbook, and the paragraphs of its minutes in Word."""
    out = path.parent / "ud"
    options = Options(today=TODAY, out=out, pdf=False, kind="minutes", **asked)  # type: ignore[arg-type]
    try:
        (outcome,) = build_all([path], options, lambda: None)
    except DocgenError as stop:
        return Said(stop.exit_code, (str(stop),))
    texts = [text for file in outcome.files if file.suffix == ".docx" for text in words(file)]
    files = tuple(f"{file.relative_to(out.resolve() if file.is_absolute() else out)}" for file in outcome.files)
    if outcome.exit_code and outcome.made:
        return Said(99, (*(finding.line for finding in outcome.findings), "made in spite of faults"))
    return Said(outcome.exit_code, tuple(finding.line for finding in outcome.findings), (*texts, *files))
