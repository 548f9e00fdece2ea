"""What somebody else has put into a folder is not followed, run, moved or emptied; and the papers are made all the same.

Each file and folder that docgen opens where others can write, times each thing that can lie in its place.
"""

import json
import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.disk.delivery import held
from docgen.disk.stored_receipts import ENDING, results_of
from docgen.word.compiled.store import prepared_for
from tests.books import write_sample

TODAY = "2026-06-01"
PRIVATE = "kun for mig\n"
SECONDS = 60
Patch = pytest.MonkeyPatch
pytestmark = pytest.mark.stored
BUILD = ("build", "ark.xlsx", "--kind", "dagsorden", "--no-pdf")


class World:
    """A person's folder with a workbook that was built once, a victim's home beside it, a shared /tmp and a cache."""

    def __init__(self, top: Path) -> None:
        self.home, self.here = top / "hjem", top / "arbejde"
        self.out, self.tmp, self.cache = self.here / "outputs", top / "tmp", top / "cache"
        self.victim = self.home / "vigtig.txt"

    @property
    def matter(self) -> Path:
        return next(folder for folder in self.out.iterdir() if folder.name.startswith("20"))

    @property
    def receipt(self) -> Path:
        return min(self.matter.glob(f"*{ENDING}"))

    @property
    def paper(self) -> Path:
        return min(self.matter.glob("*.docx"))

    def seen(self) -> dict[str, object]:
        """Return all that the victim has: names, contents, times and rights."""
        return {
            str(path): (path.lstat().st_mode, path.lstat().st_mtime_ns, path.is_file() and path.read_bytes())
            for path in [self.home, *self.home.rglob("*")]
        }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a world that is copied for each test."""
    world = World(tmp_path_factory.mktemp("verden"))
    for folder in (world.home / "mappe", world.here, world.tmp, world.cache):
        folder.mkdir(parents=True)
    world.victim.write_text(PRIVATE)
    (world.home / "mappe" / "brev.txt").write_text(PRIVATE)
    write_sample("egedal_meeting", world.here / "ark.xlsx")
    prepared_for.cache_clear()  # what another test has prepared in this process would not be put into the world's cache
    with Patch.context() as patch:
        assert run(world, patch, *BUILD).exit_code == 0
    return world.here.parent


@pytest.fixture
def world(built: Path, tmp_path: Path, monkeypatch: Patch) -> World:
    world = World(Path(shutil.copytree(built, tmp_path / "v", symlinks=True)))
    _at(world, monkeypatch)
    return world


def _at(world: World, patch: Patch) -> None:
    patch.chdir(world.here)
    patch.setenv("XDG_CACHE_HOME", str(world.cache))
    patch.setenv("TMPDIR", str(world.tmp))
    patch.setattr(tempfile, "tempdir", str(world.tmp))


def run(world: World, patch: Patch, *words: str) -> Result:
    _at(world, patch)
    with in_time():
        return CliRunner().invoke(main, [*(words or (*BUILD, "--force")), "--today", TODAY])


@contextmanager
def in_time() -> Iterator[None]:
    """Stop what waits for ever: a pipe that nobody writes into."""

    def late(_number: int, _frame: object) -> None:
        raise AssertionError("it waits")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def gone(path: Path) -> Path:
    """Clear the way for something else."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    return path


def link_to_file(path: Path, world: World) -> None:
    gone(path).symlink_to(world.victim)


def link_to_folder(path: Path, world: World) -> None:
    gone(path).symlink_to(world.home / "mappe")


def link_to_nothing(path: Path, world: World) -> None:
    gone(path).symlink_to(world.home / "findes ikke")


def other_name(path: Path, world: World) -> None:
    os.link(world.victim, gone(path))


def pipe(path: Path, _world: World) -> None:
    os.mkfifo(gone(path))


def garbage(path: Path, _world: World) -> None:
    gone(path).write_bytes(b"\x00\xff{]")


def folder(path: Path, _world: World) -> None:
    gone(path).mkdir()


def open_to_all(path: Path, _world: World) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    path.chmod(0o777)


def anothers(path: Path, _world: World) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    os.chown(path, 65534, 65534)


PLACES: dict[str, Callable[[World], Path]] = {
    "the lock": lambda world: world.out / ".docgen.lock",
    "a work folder": lambda world: world.out / ".docgen-ond",
    "a plan": lambda world: _private(world.out / ".docgen-ond") / "plan.json",
    "the receipt": lambda world: world.receipt,
    "a paper": lambda world: world.paper,
    "the matter's folder": lambda world: world.matter,
    "the folder of earlier papers": lambda world: world.matter / "Tidligere",
    "a folder for temporary files": lambda world: world.tmp / "docgen-arbejde-1-x",
    "its lock": lambda world: _private(world.tmp / "docgen-arbejde-1-x") / "optaget",
    "the lock in an open folder": lambda world: _open(world.tmp / "docgen-arbejde-2-x") / "optaget",
    "the cache": lambda world: world.cache / "docgen",
    "a kind in the cache": lambda world: world.cache / "docgen" / "builds",
    "an entry of the cache": lambda world: next((world.cache / "docgen" / "builds").iterdir()),
    "a template in the cache": lambda world: next((world.cache / "docgen" / "templates").iterdir()),
}
PLANTS: tuple[Callable[[Path, World], None], ...] = (
    link_to_file,
    link_to_folder,
    link_to_nothing,
    other_name,
    pipe,
    garbage,
    folder,
    open_to_all,
    anothers,
)


def _private(path: Path) -> Path:
    path.mkdir(mode=0o700)
    return path


def _open(path: Path) -> Path:
    path.mkdir()
    path.chmod(0o777)
    return path


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
@pytest.mark.parametrize("place", PLACES)
def test_what_was_planted_harms_nobody(
    world: World, monkeypatch: Patch, place: str, plant: Callable[[Path, World], None]
) -> None:
    if plant is anothers and os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    path = PLACES[place](world)
    plant(path, world)
    before = world.seen()
    words = BUILD if world.cache in path.parents else ()
    result = run(world, monkeypatch, *words)
    assert world.seen() == before
    assert result.exit_code in (0, 4), (result.stderr, result.exception)
    if result.exit_code == 0:
        return
    assert path.name in result.stderr or world.matter.name in result.stderr
    gone(path)
    after = run(world, monkeypatch)
    assert (after.exit_code, world.seen()) == (0, before), after.stderr


NAMES = (
    *("../../../hjem/vigtig.txt", "..\\..\\..\\hjem\\vigtig.txt", "..", ".", "", "/etc/hostname", "C:\\x.docx", "c:x"),
    *("mappe/fil.docx", "con .txt", "NUL", "CONIN$", "a\x00b", "x" * 300, 7, None, ["a"], {"a": 1}),
)


def test_a_receipt_names_files_beside_it_alone(world: World, monkeypatch: Patch) -> None:
    receipt, whole, before = world.receipt, world.receipt.read_text(encoding="utf-8"), world.seen()
    for name in NAMES:
        record = json.loads(whole)
        record["results"].append({"name": name, "sha256": "0" * 64})
        receipt.write_text(json.dumps(record), encoding="utf-8")
        assert results_of(receipt) == ({}, f"»{receipt.name}« er ikke en kvittering fra docgen."), name
    result = run(world, monkeypatch)
    assert (result.exit_code, world.seen()) == (0, before), result.stderr
    assert f"»{receipt.name}« er ikke en kvittering fra docgen." in result.stderr
    assert run(world, monkeypatch, "verify", str(world.matter)).exit_code == 0  # it is right again


@pytest.mark.parametrize("part", ["made", "target", "before"])
def test_a_plan_moves_from_its_folder_to_the_results_alone(world: World, part: str) -> None:
    before, papers = world.seen(), {path.name: path.read_bytes() for path in world.matter.iterdir()}
    for number, name in enumerate(NAMES, 1):
        if name is None or (part, name) == ("made", "mappe/fil.docx"):
            continue  # an empty target, and a file in the work folder that is not there, are what a plan may say
        work = _private(world.out / ".docgen-ond")
        (work / "ny.docx").write_text("ny")
        step = {"made": "ny.docx", "target": f"../{world.matter.name}/ny.docx", "before": None} | {part: name}
        (work / "plan.json").write_text(json.dumps([step]))
        with held(world.out) as told:
            assert [one.code for one in told] == ["S08"], name
        aside = next(world.out.glob("Efterladt*"))
        assert ((aside / "ny.docx").read_text(), number) == ("ny", number)
        shutil.rmtree(aside)
    assert world.seen() == before
    assert {path.name: path.read_bytes() for path in world.matter.iterdir()} == papers


@pytest.mark.parametrize("text", ["ikke JSON", "{}", "[" * 9999, "\ud800"])
def test_a_plan_that_is_none_is_put_aside_and_told(world: World, monkeypatch: Patch, text: str) -> None:
    work = _private(world.out / ".docgen-ond")
    (work / "plan.json").write_text(text, encoding="utf-8", errors="surrogatepass")
    result = run(world, monkeypatch)
    assert result.exit_code == 0, result.stderr
    said = "Efterladt af docgen  En afbrudt kørsel har efterladt en plan, som docgen ikke kan læse."
    assert (said in result.stderr) == (text != "{}")
    again = run(world, monkeypatch)
    assert (again.exit_code, again.stderr.count("Efterladt")) == (0, 0)


def test_the_plan_of_a_killed_run_is_finished(world: World, monkeypatch: Patch) -> None:
    work = _private(world.out / ".docgen-sand") / "0"
    (work / "Billeder").mkdir(parents=True)
    (work / "ny.docx").write_text("ny")
    (work / "Billeder" / "1.png").write_text("et")
    target = world.matter / "ny.docx"
    steps = [
        {"made": "ny.docx", "target": f"../../{world.matter.name}/ny.docx", "before": None},
        {"made": "Billeder/1.png", "target": f"../../{world.matter.name}/1.png", "before": None},
    ]
    (work / "plan.json").write_text(json.dumps(steps))
    assert run(world, monkeypatch).exit_code == 0
    assert (target.read_text(), target.with_name("1.png").read_text()) == ("ny", "et")
    assert list(world.out.glob(".docgen-*")) == []


@pytest.mark.parametrize("words", [("new", "møde", "Møde"), ("check", "ark.xlsx", "--annotate")])
def test_a_link_where_the_draft_will_be_is_not_written_through(
    world: World, monkeypatch: Patch, words: tuple[str, ...]
) -> None:
    names = [f".{os.getpid()}.{name}.xlsx" for name in ("Møde", "ark – fund")]
    for name in names:
        (world.here / name).symlink_to(world.victim)
    before = world.seen()
    assert run(world, monkeypatch, *words).exit_code == 0
    assert world.seen() == before


def test_the_draft_of_a_killed_run_is_taken_away(world: World, monkeypatch: Patch) -> None:
    left = _private(world.here / ".docgen_ny-999999999-x")
    (left / "ny.xlsx").touch()
    other = _open(world.here / ".docgen_ny-999999998-x")
    assert run(world, monkeypatch, "new", "møde", "Møde").exit_code == 0
    assert (left.exists(), other.exists()) == (False, True)
