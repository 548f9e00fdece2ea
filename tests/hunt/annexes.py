"""Annexes that somebody has made badly, or badly meant, and names that lead somewhere else."""

import io
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pikepdf

from docgen.checks.annex_files import file_fault
from docgen.errors import DocgenError
from docgen.pdf.annexes.intake import examine
from docgen.pdf.assembly.bundle import bundle
from docgen.pdf.assembly.join import Annex
from tests.hunt.case import Case, Said
from tests.hunt.packages import EVIL, STARTS, written
from tests.hunt.templates import drawn, relate
from tests.pdf import hostile
from tests.pdf.made import blank, woven
from tests.pdf.test_hostile import REFUSED, spoiled
from tests.sentences import sentences

NAMES = (
    "/etc/passwd", "../hemmelig.pdf", "..\\hemmelig.pdf", "a/../../hemmelig.pdf", "file:///etc/passwd", "http://127.0.0.1:9/x.pdf", "C:\\x.pdf",
    "\\\\server\\x.pdf", "/dev/zero", "nej.pdf", "", ".", "..", "bilag.exe", "mappe", "tom.pdf", "rør.pdf", "ude.pdf",
)  # fmt: skip
RELATED = (
    ("image", "henter"),
    ("oleObject", "henter"),
    ("subDocument", "henter"),
    ("frame", "henter"),
)


def take(path: Path) -> Said:
    """Return what docgen says of a file as an annex."""
    try:
        intake = examine(path)
    except DocgenError as stop:
        return Said(stop.exit_code, (str(stop),))
    return Said(0, sentences(intake.notes))


def name_it(path: Path) -> Said:
    """Return what docgen says of an annex's name, which stands in a file beside the annexes."""
    fault = file_fault(path.parent, path.read_text(encoding="utf-8"))
    return Said(4, (" ".join(fault),)) if fault else Said()


def bind(path: Path) -> Said:
    """Return what docgen says of a PDF when it is bound behind a brief, and the texts of the bundle."""
    made = path.with_name("samlet.pdf")
    try:
        bundled = bundle(path.with_name("sund.pdf"), [Annex("Bilag 1", "Plan", path)], made, title="Sag")
    except DocgenError as stop:
        assert not made.exists()
        return Said(stop.exit_code, (str(stop),))
    return Said(0, sentences(bundled.notes))


@cache
def _woven() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return woven(Path(folder) / "bilag.pdf").read_bytes()


def _sound(folder: Path) -> Path:
    return written(folder / "sund.pdf", _woven())


def _cut(folder: Path, tenth: int) -> Path:
    return written(folder / "bilag.pdf", _woven()[: len(_woven()) * tenth // 10])


def annexes() -> Iterator[Case]:
    """Yield PDFs and Word files as annexes."""
    for name, content in STARTS.items():
        if name != "a PDF":
            yield Case(
                f"annex: {name}",
                lambda folder, c=content: written(folder / "bilag.pdf", c),
                take,
                "refuse",
                "bilag.pdf",
            )
    for name in (*hostile.CHANGES, *hostile.BYTES):
        yield Case(
            f"annex: {name}",
            lambda folder, n=name: spoiled(n, _sound(folder), folder / "bilag.pdf"),
            bind,
            "refuse" if name in REFUSED else "warn",
            "bilag.pdf",
        )
    for tenth in range(1, 10):
        yield Case(
            f"annex: cut after {tenth} tenths", lambda folder, t=tenth: _cut(folder, t), take, "refuse", "bilag.pdf"
        )
    for password in ("x", ""):
        yield Case(
            f"annex: password {password!r}",
            lambda folder, p=password: _locked(folder, p),
            take,
            "refuse",
            "beskyttet" if not password else "bilag.pdf",
        )
    for kind, said in RELATED:
        yield Case(
            f"Word annex: {kind} from outside",
            _word(
                drawn("a", change=lambda parts, k=kind: relate(parts, k, "http://127.0.0.1:9/hyperlink", outside=True))
            ),
            take,
            "refuse",
            said,
        )
        yield Case(
            f"Word annex: {kind} from outside in single quotes",
            _word(drawn("a", change=lambda parts, k=kind: _single(parts, k))),
            take,
            "refuse",
            said,
        )
    for kind in ("aFChunk", "subDocument"):
        yield Case(
            f"Word annex: {kind} inside",
            _word(drawn("a", change=lambda parts, k=kind: relate(parts, k, "x.bin", outside=False))),
            take,
            "refuse",
            "bilag.pdf",
        )
    for evil, typed in EVIL.items():
        yield Case(
            f"Word annex: {evil}",
            _word(
                drawn(
                    "a",
                    change=lambda parts, t=typed: parts.update({"word/document.xml": t + parts["word/document.xml"]}),
                )
            ),
            take,
            "refuse",
            "bilag.pdf",
        )
    for code in ("INCLUDETEXT c:\\\\x", "INCLUDEPICTURE http://127.0.0.1:9/x", "DDEAUTO c:\\\\cmd.exe"):
        yield Case(
            f"Word annex: field {code}",
            _word(drawn(change=lambda parts, c=code: _fielded(parts, c))),
            take,
            "refuse",
            "bilag.pdf",
        )
    yield Case(
        "Word annex: macros",
        _word(drawn("a", change=lambda parts: parts.update({"word/vbaProject.bin": b"x"}))),
        take,
        "refuse",
        "makroer",
    )
    yield Case("Word annex: 900 MB of nothing", _bomb, take, "refuse", "bilag.pdf")
    yield Case("Word annex: a plain one", _word(drawn("Bilag")), take, "accept")


def names() -> Iterator[Case]:
    """Yield names of annexes that lead out of the folder, or to what is no file."""
    for name in NAMES:
        yield Case(f"annex name {name!r}", lambda folder, n=name: _named(folder, n), name_it, "refuse")


def _named(folder: Path, name: str) -> Path:
    beside = folder / "ark"
    (beside / "mappe").mkdir(parents=True)
    blank(folder / "hemmelig.pdf")
    (beside / "tom.pdf").touch()
    os.mkfifo(beside / "rør.pdf")
    (beside / "ude.pdf").symlink_to(folder / "hemmelig.pdf")
    return written(beside / "navn.txt", name.encode())


def _locked(folder: Path, password: str) -> Path:
    with pikepdf.open(io.BytesIO(_woven())) as pdf:
        pdf.save(
            folder / "bilag.pdf",
            encryption=pikepdf.Encryption(owner="ejer", user=password, allow=pikepdf.Permissions(modify_other=False)),
        )
    return folder / "bilag.pdf"


def _word(make: Callable[[Path], Path]) -> Callable[[Path], Path]:
    return lambda folder: make(folder).rename(folder / "bilag.pdf")


def _single(parts: dict[str, bytes], kind: str) -> None:
    relate(parts, kind, "http://127.0.0.1:9/x", outside=True)
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b'TargetMode="External"', b"TargetMode = 'External'")


def _fielded(parts: dict[str, bytes], code: str) -> None:
    markup = f'<w:body><w:p><w:fldSimple w:instr="{code}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", markup.encode(), 1)


def _bomb(folder: Path) -> Path:
    path = _word(drawn("a"))(folder)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/media/tom.bin", "w") as entry:
        for _ in range(900):
            entry.write(bytes(2**20))
    return path
