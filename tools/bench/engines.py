"""The engines, each as a call that fills one agenda and tells the processor time it took."""

import importlib.util
import io
import json
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate

from docgen.word.compiled.compiler import prepare
from docgen.word.compiled.engine import finished
from docgen.word.fill import fill
from tools.bench.data import Agenda
from tools.bench.templates import LANGUAGES, draw, draw_merged

HERE = Path(__file__).parent
Engine = Callable[[dict[str, Any], Path], float]
"""Fills one agenda into a file, and returns the seconds of processor time."""


def timed(make: Callable[[dict[str, Any]], Callable[[], bytes | None]]) -> Engine:
    """Return an engine that is measured from its data to the finished bytes; the data are made before."""

    def run(data: dict[str, Any], target: Path) -> float:
        fill_one = make(data)
        before = time.process_time()
        content = fill_one()
        used = time.process_time() - before
        if content is not None:
            target.write_bytes(content)
        return used

    return run


def docgen_warm(template: Path) -> Engine:
    """Return docgen's filling alone: sandbox, printing, limits and the check for well-formedness on."""
    prepared = prepare(template.read_bytes())
    assert prepared is not None

    def make(data: dict[str, Any]) -> Callable[[], bytes | None]:
        context = Agenda.model_validate(data)

        def one() -> bytes:
            made = finished(prepared, context, data["title"], "")
            assert made is not None
            return made[0]

        return one

    return timed(make)


def docgen_build(template: Path, target: Path) -> Engine:
    """Return what ``docgen build`` does: the template's file read, every text counted, the file written."""

    def make(data: dict[str, Any]) -> Callable[[], bytes | None]:
        context = Agenda.model_validate(data)

        def one() -> None:
            fill(template, context, target, title=data["title"])

        return one

    run = timed(make)

    def and_copy(data: dict[str, Any], wanted: Path) -> float:
        used = run(data, wanted)
        shutil.copyfile(target, wanted)
        return used

    return and_copy


def docxtpl_fresh(template: Path) -> Engine:
    """Return docxtpl as its manual has it: open, render, save."""
    content = template.read_bytes()

    def make(data: dict[str, Any]) -> Callable[[], bytes | None]:
        def one() -> bytes:
            document = DocxTemplate(io.BytesIO(content))
            document.render(data, autoescape=True)
            saved = io.BytesIO()
            document.save(saved)
            return saved.getvalue()

        return one

    return timed(make)


def mailmerge(template: Path) -> Engine:
    """Return docx-mailmerge2."""
    from mailmerge import MailMerge  # noqa: PLC0415 — only where it is installed

    content = template.read_bytes()

    def rows(data: dict[str, Any], mark: str, name: str) -> list[dict[str, str]]:
        return [{f"{mark}_{key}": text for key, text in row.items()} for row in data[name]]

    def make(data: dict[str, Any]) -> Callable[[], bytes | None]:
        plain = {name: text for name, text in data.items() if isinstance(text, str)}
        merged = {mark: rows(data, mark, name) for mark, name in (("g", "groups"), ("o", "items"), ("i", "items"))}

        def one() -> bytes:
            with MailMerge(io.BytesIO(content)) as document:
                document.merge(**plain)
                for found in merged.values():
                    document.merge_rows(next(iter(found[0])), found)
                saved = io.BytesIO()
                document.write(saved)
                return saved.getvalue()

        return one

    return timed(make)


def floor(finished_file: bytes) -> Engine:
    """Return the bare writing of a finished file's parts with Python's zipfile."""
    with zipfile.ZipFile(io.BytesIO(finished_file)) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    def one() -> bytes:
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                package.writestr(name, content)
        return written.getvalue()

    return timed(lambda _: one)


@contextmanager
def node_engines(templates: dict[str, Path], modules: Path) -> Iterator[dict[str, Engine]]:
    """Yield the engines in Node that are installed in ``modules``; none where there is no Node."""
    node = shutil.which("node")
    if node is None or not (modules / "node_modules").is_dir():
        yield {}
        return
    command = [node, str(HERE / "peers.mjs"), str(modules.resolve())]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peers:
        assert peers.stdin is not None
        assert peers.stdout is not None
        asked, answers = peers.stdin, peers.stdout

        def engine(name: str) -> Engine:
            def run(data: dict[str, Any], target: Path) -> float:
                order = {"engine": name, "template": str(templates[name]), "data": data, "target": str(target)}
                asked.write(json.dumps(order) + "\n")
                asked.flush()
                answer = json.loads(answers.readline())
                if "error" in answer:
                    raise RuntimeError(f"{name}: {answer['error']}")
                return float(answer["seconds"])

            return run

        yield {name: engine(name) for name in json.loads(answers.readline())}
        asked.close()


def python_engines(folder: Path, templates: dict[str, Path]) -> dict[str, Engine]:
    """Return docgen, docxtpl, and docx-mailmerge2 where it is installed."""
    engines = {
        "docgen": docgen_warm(templates["docgen"]),
        "docgen build": docgen_build(templates["docgen"], folder / "built.docx"),
        "docxtpl": docxtpl_fresh(templates["docxtpl"]),
    }
    if importlib.util.find_spec("mailmerge"):
        engines["docx-mailmerge2"] = mailmerge(draw_merged(folder / "merged.docx"))
    return engines


def drawn_templates(folder: Path) -> dict[str, Path]:
    """Write the agenda in each engine's language, and return the files by the engines' names."""
    return {name: draw(language, folder / f"{name}.docx") for name, language in LANGUAGES.items()}
