"""The readers of workbooks, templates and annexes, fed what a coverage-guided fuzzer makes of sound ones.

``python -m tests.hunt.fuzz TARGET SECONDS FOLDER`` fuzzes one of them in a process of its own: atheris (libFuzzer) keeps
each input that comes where no other came. It is an optional extra, ``fuzz``; without it the same targets are fed random
mutations, which come less far.
"""

# ruff: noqa: T201 — a program for a terminal

import io
import random
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import openpyxl

ROOT = Path(__file__).parents[2]
TARGETS = ("workbook", "template", "word_annex", "pdf_annex")
SECONDS = 60
"""That a long hunt fuzzes each of them, all at the same time."""
_PATIENCE, _MEMORY = 20, 3_000
"""Seconds and megabytes that one input may take; the readers' own limits are lower, but here they are watched."""
_GRACE = 120
"""Seconds to start, to take the readers' code apart, and to end."""
_RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)|(\d+) inputs at random")
_FAULT = re.compile(r"^\s*(?:=== Uncaught Python exception: ===|ERROR: libFuzzer: .*|SUMMARY: .*)$", re.MULTILINE)

Reader = Callable[[bytes], None]


@dataclass(frozen=True)
class Fuzzed:
    """What came of one target: inputs tried, whether by coverage, and what went wrong, with the input's file."""

    target: str
    runs: int
    is_guided: bool
    fault: str = ""


def hunt(seconds: int, folder: Path) -> list[Fuzzed]:
    """Fuzz all targets for so many seconds at the same time; a fault's input is kept in ``folder``."""
    with ThreadPoolExecutor(len(TARGETS)) as threads:
        return list(threads.map(lambda target: fuzzed(target, seconds, folder / target), TARGETS))


def fuzzed(target: str, seconds: int, folder: Path) -> Fuzzed:
    """Fuzz one target in a process of its own."""
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "tests.hunt.fuzz", target, str(seconds), str(folder)]
    is_guided = find_spec("atheris") is not None
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=seconds + _GRACE, check=False
        )
    except subprocess.TimeoutExpired:
        return Fuzzed(target, 0, is_guided, f"did not end, see {folder}")
    said = done.stdout + done.stderr
    runs = sum(int(one or other) for one, other in _RUNS.findall(said))
    fault = f"{said[-1500:]} see {folder}" if done.returncode or _FAULT.search(said) else ""
    return Fuzzed(target, runs, is_guided, fault)


def main() -> None:
    """Fuzz the target that is named on the command line."""
    target, seconds, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    if find_spec("atheris"):
        _guided(target, seconds, folder)
    else:
        _at_random(target, seconds, folder)


def _guided(target: str, seconds: int, folder: Path) -> None:
    import atheris  # noqa: PLC0415 — an optional extra

    with atheris.instrument_imports(include=["docgen"], enable_loader_override=False):
        read, seeds = reader(target)
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(seeds):
        (corpus / str(number)).write_bytes(seed)
    limits = [f"-max_total_time={seconds}", f"-timeout={_PATIENCE}", f"-rss_limit_mb={_MEMORY}", "-max_len=200000"]
    atheris.Setup(["fuzz", *limits, "-print_final_stats=1", f"-artifact_prefix={folder}/", str(corpus)], read)
    atheris.Fuzz()


def _at_random(target: str, seconds: int, folder: Path) -> None:
    read, seeds = reader(target)
    chance, end, count = random.Random(7), time.monotonic() + seconds, 0  # noqa: S311 — no secret
    while time.monotonic() < end:
        content = bytearray(chance.choice(seeds))
        for _ in range(chance.randrange(1, 8)):
            start, length = chance.randrange(len(content)), chance.randrange(1, 40)
            part = chance.choice(
                (
                    b"",
                    content[start:][:length] * 3,
                    chance.randbytes(length),
                    bytes(chance.choice(seeds)[start:][:length]),
                )
            )
            content[start : start + length] = part
            content = content or bytearray(b"<")
        (folder / "last").write_bytes(content)
        read(bytes(content))
        count += 1
    print(f"{count} inputs at random")


def reader(target: str) -> tuple[Reader, list[bytes]]:
    """Return what reads an input, and sound inputs to begin with.

    A reader raises nothing: what docgen refuses is refused with a DocgenError, and anything else is a fault.
    """
    return {"workbook": _workbook, "template": _template, "word_annex": _word_annex, "pdf_annex": _pdf_annex}[target]()


def _parts_reader(package: bytes, read: Callable[[bytes], object]) -> tuple[Reader, list[bytes]]:
    """Return a reader of a package one of whose parts is the input; the first byte says which."""
    from docgen.errors import DocgenError  # noqa: PLC0415 — after the fuzzer has begun to watch

    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        parts = {name: opened.read(name) for name in sorted(opened.namelist()) if "/theme/" not in name}
    names = [name for name in parts if name.endswith((".xml", ".rels"))]

    def read_part(content: bytes) -> None:
        if not content:
            return
        chosen = names[content[0] % len(names)]
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as written:
            for name, part in parts.items():
                written.writestr(name, content[1:] if name == chosen else part)
        try:
            read(made.getvalue())
        except DocgenError:
            return

    return read_part, [bytes([number]) + parts[name] for number, name in enumerate(names)]


def _workbook() -> tuple[Reader, list[bytes]]:
    from docgen.sheets.books import BOOKS  # noqa: PLC0415 — as above
    from docgen.workbook.read import read  # noqa: PLC0415
    from tests.books import write_sample  # noqa: PLC0415

    file = _scratch("ark.xlsx")
    write_sample("ishoej_hearing", file)
    book = openpyxl.load_workbook(file)
    for sheet in book.worksheets:
        if sheet.title not in ("Organ", "Høring", "Bilag"):
            book.remove(sheet)
        sheet.data_validations.dataValidation.clear()
    book.save(file)
    return _parts_reader(file.read_bytes(), lambda content: (file.write_bytes(content), read(file, BOOKS)))


def _template() -> tuple[Reader, list[bytes]]:
    from docgen.kinds.agenda import AGENDA  # noqa: PLC0415 — as above
    from docgen.word.language.lint import faults_of  # noqa: PLC0415

    content = (ROOT / "templates" / "agenda.docx").read_bytes()
    return _parts_reader(content, lambda given: list(faults_of("skabelon.docx", given, AGENDA.context_type)))


def _word_annex() -> tuple[Reader, list[bytes]]:
    from docgen.pdf.annexes.word_annex import check_word  # noqa: PLC0415 — as above
    from docgen.word.reading.words import attachments_of, words_of  # noqa: PLC0415
    from tests.pdf.made import word  # noqa: PLC0415

    file = _scratch("bilag.docx")
    content = _without_styles(word(file).read_bytes())

    def read(given: bytes) -> None:
        file.write_bytes(given)
        check_word(file)
        list(words_of(file))
        list(attachments_of(file))

    return _parts_reader(content, read)


def _without_styles(package: bytes) -> bytes:
    """Return a Word file with short parts: reading the styles of a usual one takes most of the time."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as opened, zipfile.ZipFile(made, "w") as written:
        for name in opened.namelist():
            if not name.endswith(("stylesWithEffects.xml", "thumbnail.jpeg")):
                part = opened.read(name)
                empty = re.sub(rb"(<w:(styles|numbering|fonts)\b[^>]*)>.*</w:\2>", rb"\1/>", part, flags=re.DOTALL)
                written.writestr(name, empty)
    return made.getvalue()


def _pdf_annex() -> tuple[Reader, list[bytes]]:
    from docgen.errors import DocgenError  # noqa: PLC0415 — as above
    from docgen.pdf.annexes.intake import sniff  # noqa: PLC0415
    from docgen.pdf.reading.words import attachments_of, fields_of, words_of  # noqa: PLC0415
    from tests.pdf.made import blank, form  # noqa: PLC0415

    file = _scratch("bilag.pdf")
    seeds = [make(file).read_bytes() for make in (blank, form)]

    def read(content: bytes) -> None:
        file.write_bytes(content)
        try:
            if sniff(file) == "pdf":
                list(words_of(file))
                list(fields_of(file))
                list(attachments_of(file))
        except DocgenError:
            return

    return read, seeds


def _scratch(name: str) -> Path:
    folder = Path(sys.argv[3]) / "work"
    folder.mkdir(exist_ok=True)
    return folder / name


if __name__ == "__main__":
    main()
