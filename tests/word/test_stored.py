"""A template is looked at and prepared once for all runs; what is kept is right, or is not used."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from docgen.disk import cache, resources
from docgen.disk.cache import cache_folder
from docgen.errors import TemplateError
from docgen.word import template_cache, template_file
from docgen.word.compiled import compiler, store
from docgen.word.compiled.door import fill_compiled
from docgen.word.fill import fill
from docgen.word.filling.docxtpl_engine import by_docxtpl
from docgen.word.language import lint, lint_cache
from docgen.word.language.render_log import RenderLog
from docgen.word.ooxml.package import open_package
from tests.word.drawn import Paper, drawn
from tests.word.test_prepared import PAPERS

pytestmark = pytest.mark.stored
Patch = pytest.MonkeyPatch


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: Patch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    forget()
    yield cache_folder() / template_cache.TEMPLATES
    forget()


def forget() -> None:
    """Do as a new run does, which has nothing in memory."""
    for kept in (store.prepared_for, lint_cache._errors, lint.faults_of, template_file.cleaned):
        kept.cache_clear()


@pytest.fixture
def work(monkeypatch: Patch) -> list[str]:
    """Return what is done anew from now on."""
    done: list[str] = []
    prepare, look = compiler.prepare, open_package
    monkeypatch.setattr(compiler, "prepare", lambda content: (done.append("prepared"), prepare(content))[1])  # type: ignore[func-returns-value]
    monkeypatch.setattr(lint, "open_package", lambda *given: (done.append("looked at"), look(*given))[1])  # type: ignore[func-returns-value]
    return done


@pytest.mark.parametrize("paper", PAPERS)
def test_a_stored_preparation_gives_the_same_bytes(tmp_path: Path, paper: str, work: list[str]) -> None:
    template = drawn(
        tmp_path, "{{ text }}", "{{p prose }}", "{%p for item in items %}", "{{ item.title }}", "{%p endfor %}"
    )
    content, context = template.read_bytes(), PAPERS[paper]
    first = fill_compiled(content, context, "Titel", "")
    forget()
    assert fill_compiled(content, context, "Titel", "") == first
    assert first == by_docxtpl(content, context, RenderLog("a"), "Titel", "")
    assert work == ["prepared"]


def test_every_template_of_ours_is_stored_whole() -> None:
    for template in sorted(resources.templates().rglob("*.docx")):
        prepared = compiler.prepare(template.read_bytes())
        kept = store._prepared(json.loads(json.dumps(store._as_stored(prepared))))
        assert kept is not None
        assert store._as_stored(kept) == store._as_stored(prepared)
        assert kept.entries == getattr(prepared, "entries", None)


def test_the_second_run_looks_at_nothing(tmp_path: Path, work: list[str]) -> None:
    template = drawn(tmp_path, "{{ text }}")
    for _ in range(2):
        fill(template, Paper(text="x"), tmp_path / "ud.docx", title="T")
        forget()
    assert work == ["looked at", "prepared"]


def test_a_faulty_template_is_never_held_for_sound(tmp_path: Path, work: list[str]) -> None:
    template = drawn(tmp_path, "{{ teks }}")
    for _ in range(2):
        with pytest.raises(TemplateError, match="Navnet »teks« findes ikke"):
            fill(template, Paper(), tmp_path / "ud.docx", title="T")
        forget()
    assert work == ["looked at", "looked at"]


def test_other_names_are_looked_at_anew(tmp_path: Path) -> None:
    class Bare(BaseModel):
        note: str = ""

    template = drawn(tmp_path, "{{ text }}")
    fill(template, Paper(text="x"), tmp_path / "ud.docx", title="T")
    with pytest.raises(TemplateError, match="Navnet »text« findes ikke"):
        fill(template, Bare(), tmp_path / "ud.docx", title="T")


def cut(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-5])


def change(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-1] + b"!")


def lend(entry: Path) -> None:
    entry.chmod(0o666)


@pytest.mark.parametrize("spoil", [cut, change, lend])
def test_a_damaged_or_foreign_entry_is_not_used(
    tmp_path: Path, work: list[str], own_cache: Path, spoil: Callable[[Path], None]
) -> None:
    template = drawn(tmp_path, "{{ text }}")
    fill(template, Paper(text="x"), tmp_path / "a.docx", title="T")
    for entry in own_cache.iterdir():
        spoil(entry)
    forget()
    fill(template, Paper(text="x"), tmp_path / "b.docx", title="T")
    assert work == ["looked at", "prepared"] * 2
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


@pytest.mark.parametrize("tells_owners", [True, False])
def test_what_jinja_wrote_is_run_only_where_owners_are_told(
    tmp_path: Path, monkeypatch: Patch, own_cache: Path, *, tells_owners: bool
) -> None:
    monkeypatch.setattr(store, "tells_owners", lambda: tells_owners)
    content = drawn(tmp_path, "{{ text }}").read_bytes()
    first = fill_compiled(content, Paper(text="x"), "T", "")
    (entry,) = own_cache.iterdir()
    stored = json.loads(cache.load(template_cache.TEMPLATES, entry.name) or b"")
    for story in stored["stories"]:
        story["python"] += f"\n__import__('pathlib').Path({str(tmp_path / 'run')!r}).touch()\n"
    cache.save(template_cache.TEMPLATES, entry.name, json.dumps(stored).encode())
    forget()
    assert fill_compiled(content, Paper(text="x"), "T", "") == first
    assert (tmp_path / "run").exists() == tells_owners


def test_another_docgen_or_package_prepares_anew(tmp_path: Path, work: list[str], monkeypatch: Patch) -> None:
    template = drawn(tmp_path, "{{ text }}")
    fill(template, Paper(text="x"), tmp_path / "a.docx", title="T")
    forget()
    monkeypatch.setattr(template_cache, "code_digest", lambda: "another")
    fill(template, Paper(text="x"), tmp_path / "a.docx", title="T")
    assert work == ["looked at", "prepared"] * 2


def test_filling_from_a_stored_preparation_imports_none_of_what_made_it(tmp_path: Path) -> None:
    template = drawn(tmp_path, "{{ text }} {{ year }}")
    code = (
        "import sys; from dataclasses import dataclass; from pathlib import Path; from docgen.word.fill import fill\n"
        "@dataclass\nclass Names:\n    text: str; year: int\n"
        f"fill(Path({str(template)!r}), Names(text='x', year=1), Path({str(tmp_path / 'ud.docx')!r}), title='T')\n"
        "print(sorted({'babel', 'docxtpl', 'docx', 'openpyxl', 'pikepdf', 'pydantic', 'pypdf'} & set(sys.modules)))"
    )
    said = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout for _ in (1, 2)
    ]
    assert said == ["['docx', 'docxtpl']\n", "[]\n"]
