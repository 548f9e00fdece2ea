"""Twelve known faults put back into docgen one at a time, each in a process of its own: a test must see each.

``python -m tests.hunt.putback NAME`` puts one back and runs its tests; the status is pytest's own.
"""

import contextlib
import dataclasses
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Undefined

from docgen.build import draft
from docgen.commands import new
from docgen.disk import delivery
from docgen.pdf.annexes import word_annex
from docgen.pdf.conversion import offices
from docgen.pdf.labels import publish
from docgen.pdf.labels.conformance import Claims
from docgen.pdf.processes import programs
from docgen.word import fill
from docgen.word.compiled import compiled_environment
from docgen.word.filling import docxtpl_template
from docgen.word.language import environment, lint, names, render_log
from docgen.word.ooxml import package
from docgen.workbook import load, preflight
from tests.hunt.faults import placed_tag

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class KnownFault:
    """A known fault: how it is put back, and the tests that see it."""

    name: str
    put_back: Callable[[], None]
    tests: tuple[str, ...]


def escaping_off() -> None:
    """Print values as markup."""
    environment.in_markup = compiled_environment.in_markup = compiled_environment.as_lxml = lambda text: text


def plain_save() -> None:
    """Write results where they shall lie, one after the other."""

    def move_all(pairs: Any, _work: Path) -> None:
        for made, target in pairs:
            target.parent.mkdir(parents=True, exist_ok=True)
            if made:
                shutil.copyfile(made, target)

    delivery.move_all = move_all


def exit_status_believed() -> None:
    """Take LibreOffice's word for it that a PDF was made."""
    offices.is_sound = lambda _pdf: True


def shared_profile() -> None:
    """Let all runs of LibreOffice use one profile."""
    offices.profile_option = lambda _folder: f"-env:UserInstallation=file://{tempfile.gettempdir()}/faelles-profil"


def parent_only_kill() -> None:
    """End the launcher, and not what it has started."""

    @contextlib.contextmanager
    def bare(command: Any, *, folder: Any = None, output: Any = None) -> Iterator[subprocess.Popen[bytes]]:
        silent = subprocess.DEVNULL
        with subprocess.Popen(command, cwd=folder, stdin=silent, stdout=output or silent, stderr=silent) as process:
            try:
                yield process
            finally:
                process.kill()

    programs.running = bare


def no_strict_undefined() -> None:
    """Print nothing for a name that is not there, and do not look for such names before."""
    names.check_names = lambda *_: iter(())
    lint.check_names = names.check_names  # type: ignore[attr-defined]
    environment.StrictUndefined = Undefined  # type: ignore[misc,assignment]
    environment.WordEnvironment.undefined = Undefined  # type: ignore[assignment]
    fill.fill_compiled = lambda *_: None
    shown = environment._shown
    environment._shown = lambda value, render_log: "" if isinstance(value, Undefined) else shown(value, render_log)


def none_printed() -> None:
    """Print the word None for a value that is not filled in."""
    environment._missing = lambda _render_log: "None"


def read_only_rows_dropped() -> None:
    """Read a sheet as far as the file says that it goes."""
    whole = load._sheet

    def cut(sheet: Any, results: Any) -> Any:
        found = whole(sheet, results)  # type: ignore[call-arg]
        with zipfile.ZipFile(sheet.parent.path_of_file) as whole_file:
            for name in whole_file.namelist():
                said = (
                    re.search(rb'<dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"', whole_file.read(name)[:2000])
                    if "sheet5" in name
                    else None
                )
                if said and sheet.title == "Punkter":
                    last = int(said[1])
                    return dataclasses.replace(
                        found, cells={at: cell for at, cell in found.cells.items() if at[0] <= last}
                    )
        return found

    opened = load._open

    def keep_path(path: Path, *, data_only: bool) -> Any:
        book = opened(path, data_only=data_only)  # type: ignore[call-arg]
        book.path_of_file = path
        return book

    load._open, load._sheet = keep_path, cut


def label_kept_after_append() -> None:
    """Say PDF/A and PDF/UA of a bundle whatever was put into it."""
    publish.decide_claims = lambda _sources, part=2: Claims(part, pdf_ua=True)
    publish._save_judged = lambda pdf, file, _claims: (publish._save(pdf, file), ((), ()))[1]


def no_doctype_check() -> None:
    """Open workbooks, templates and annexes that have a document type."""
    never = re.compile(b"(?!x)x")
    package._DOCTYPE = word_annex._DOCTYPE = never
    real = preflight._examine_part
    preflight._examine_part = lambda path, name, content, *more: real(
        path, name, content.replace(b"<!DOCTYPE", b"<!DOKTYPE").replace(b"<!ENTITY", b"<!ENTITEE"), *more
    )


def raw_names() -> None:
    """Call files what the cells say."""
    delivery.safe_name = draft.safe_name = new.safe_name = lambda text, _limit=100: text  # type: ignore[assignment,misc]


def unbounded_rendering() -> None:
    """Let a template go on for as long as it likes."""
    for module in (render_log, compiled_environment, docxtpl_template):
        for name in ("MOST_STEPS", "MOST_SIGNS", "MOST_SECONDS", "QUICK_SECONDS"):
            if hasattr(module, name):
                setattr(module, name, 10**12)


CORPUS = "tests/hunt/test_corpus.py"
KNOWN = (
    KnownFault("escaping off", escaping_off, ("tests/word/test_exact.py::test_any_text_is_exact_or_refused",)),
    KnownFault(
        "plain save",
        plain_save,
        ("tests/test_whole_sets.py::test_a_result_that_is_open_elsewhere_leaves_the_whole_old_set",),
    ),
    KnownFault(
        "exit status believed",
        exit_status_believed,
        ("tests/test_cli.py::test_a_pdf_that_is_not_made_is_no_success_and_leaves_nothing_behind",),
    ),
    KnownFault("shared profile", shared_profile, (f"{CORPUS}::test_each_libreoffice_has_a_profile_of_its_own",)),
    KnownFault(
        "parent-only kill",
        parent_only_kill,
        ("tests/pdf/test_convert.py::test_a_hanging_libreoffice_is_killed_with_its_child",),
    ),
    KnownFault("no StrictUndefined", no_strict_undefined, (f"{CORPUS}::test_a_name_that_is_not_there_is_refused",)),
    KnownFault("None printed", none_printed, ("tests/word/test_fill.py",)),
    KnownFault(
        "read-only rows dropped",
        read_only_rows_dropped,
        (f"{CORPUS}::test_rows_beyond_the_size_that_a_file_says_are_read",),
    ),
    KnownFault(
        "label kept after append",
        label_kept_after_append,
        ("tests/pdf/test_bundle.py::test_one_annex_without_tags_takes_a_label_away_and_is_named",),
    ),
    KnownFault(
        "no DOCTYPE check", no_doctype_check, (f"{CORPUS}::test_a_document_type_is_refused_in_every_kind_of_file",)
    ),
    KnownFault("raw names", raw_names, (f"{CORPUS}::test_names_from_cells_stay_in_the_folder",)),
    KnownFault("unbounded rendering", unbounded_rendering, (f"{CORPUS}::test_loops_without_end_are_stopped",)),
)


def caught(known: KnownFault) -> str:
    """Return the test that saw the fault, or an empty text where none did."""
    command = [sys.executable, "-m", "tests.hunt.putback", known.name]
    mark = f"sat-tilbage-{os.getpid()}"
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False, env=os.environ | {"JAGT": mark}
    )
    for number, _ in placed_tag(mark):  # what the fault itself has left running
        os.kill(number, signal.SIGKILL)
    failed = [
        line.removeprefix("FAILED ").partition(" - ")[0]
        for line in done.stdout.splitlines()
        if line.startswith("FAILED ")
    ]
    return failed[0] if done.returncode == 1 and failed else ""


def main(name: str) -> int:
    """Put the fault back and run its tests; return pytest's status."""
    known = next(one for one in KNOWN if one.name == name)
    known.put_back()
    # docgen is here before pytest, and so are libraries whose assertions pytest would rather have written anew.
    quietly = ["-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning"]
    return int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", *quietly, *known.tests]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
