"""Filling measured: the engines in turn, document by document, and what came out looked at."""

import re
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tools.bench.data import agenda, values
from tools.bench.engines import Engine, drawn_templates, floor, node_engines, python_engines
from tools.bench.templates import draw_rows

_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
TURN = 5
"""Documents that an engine fills before the next one's turn."""

WARM = 20
"""Documents that each engine fills before anything is measured."""

_STORY = re.compile(r"word/(document|header\d*|footer\d*)\.xml")


def missing(file: Path, wanted: list[str]) -> list[str]:
    """Return the texts that a finished Word file lacks; one that must not break there is a space like any other."""
    with zipfile.ZipFile(file) as package:
        stories = [package.read(name).decode() for name in package.namelist() if _STORY.fullmatch(name)]
    text = unescape("".join(piece for story in stories for piece in [*_TEXT.findall(story), "\n"])).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    return [value for value, count in Counter(wanted).items() if text.count(value) < count]


def measure(
    engines: dict[str, Engine],
    rounds: int,
    count: int,
    folder: Path,
    texts: Callable[[dict[str, Any]], list[str]] = values,
) -> dict[str, list[float]]:
    """Return each engine's processor seconds a document, by rounds: A B C, A B C.

    ``count`` is the items of an agenda, ``texts`` gives what must stand in it. Raises ValueError where
    a document lacks a text.
    """
    turns = max(1, TURN * 10 // count)
    seconds: dict[str, list[float]] = {name: [] for name in engines}
    for number in range(-max(1, WARM // turns * 10 // count), rounds):
        for name, engine in engines.items():
            target = folder / f"made {name}.docx"
            turn = [agenda(100 + number * turns + place, count) for place in range(turns)]
            engine(agenda(1, count), target)  # the engine before has had the processor's cache
            used = sum(engine(data, target) for data in turn) / turns
            if name != "zipfile" and (lost := missing(target, texts(turn[-1]))):
                raise ValueError(f"{name} lacks {lost[:3]}")
            if number >= 0:
                seconds[name].append(used)
    return seconds


def row_values(data: dict[str, Any]) -> list[str]:
    """Return the texts that stand in the table of rows."""
    names = ("number", "title", "minutes", "speaker")
    return [data["council"], data["journal"], *(item[name] for item in data["items"] for name in names)]


def figures(seconds: dict[str, list[float]], against: str = "docxtpl") -> list[dict[str, Any]]:
    """Return each engine's median, and how many of its documents are made while ``against`` makes one.

    The ratio is taken round by round; its middle half stands beside it.
    """
    rows = []
    for name, own in seconds.items():
        ratios = [other / one for other, one in zip(seconds[against], own, strict=True)]
        low, _, high = quantiles(ratios, n=4)
        rows.append({"engine": name, "ms": median(own) * 1000, "ratio": median(ratios), "low": low, "high": high})
    return rows


def filling(rounds: int, modules: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the figures of the agenda of ten items, and which engines were not there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        templates = drawn_templates(folder)
        own = python_engines(folder, templates)
        own["docgen"](agenda(1), folder / "finished.docx")
        own["zipfile"] = floor((folder / "finished.docx").read_bytes())
        with node_engines(templates, modules) as peers:
            engines = own | peers
            rows = figures(measure(engines, rounds, 10, folder))
    everyone = {"docx-mailmerge2", "docxtemplater", "easy-template-x", "docx-templates", "carbone"}
    return rows, sorted(everyone - set(engines))


def large(rounds: int, count: int, *, rows_only: bool) -> list[dict[str, Any]]:
    """Return the figures of docgen and docxtpl for an agenda of ``count`` items, or a table of so many rows."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        templates = drawn_templates(folder)
        if rows_only:
            templates = dict.fromkeys(("docgen", "docxtpl"), draw_rows(folder / "rows.docx"))
        engines = python_engines(folder, templates)
        engines.pop("docx-mailmerge2", None)
        return figures(measure(engines, rounds, count, folder, row_values if rows_only else values))
