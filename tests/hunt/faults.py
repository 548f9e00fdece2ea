"""A build disturbed at a random moment: nothing half, nothing lost, nothing running, and the next run as if nothing was."""

import contextlib
import errno
import functools
import multiprocessing.util
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from docgen import cli
from docgen.build import (
    page_numbers,
    pipeline,  # noqa: F401 — loaded before the copies are made
)
from docgen.cli import report  # noqa: F401 — loaded before the copies are made
from docgen.commands import (
    annotate,  # noqa: F401 — loaded before the copies are made
    explain,  # noqa: F401 — loaded before the copies are made
)
from docgen.disk.transaction import EARLIER, digest
from docgen.pdf.conversion.convert import convert, converting
from tests.hunt.book import as_markup, packed, set_cell, sound
from tests.pdf.made import FAKES, blank

WAIT = 6.0
"""Seconds after which a process that is still there has been left behind."""
KINDS = {
    "kill -9": 35, "kill -9 at a call": 15, "Ctrl-C": 10, "SIGTERM": 10, "a full disk": 10, "LibreOffice at fault": 10, "a read-only folder": 3,
    "a result open elsewhere": 3, "two builds at once": 4,
}  # fmt: skip
"""The kinds of fault, and how many of a hundred are of each."""
BAD_OFFICES = (
    *("soffice-delivers-nothing", "soffice-hangs", "soffice-writes-rubbish", "soffice-dies", "soffice-leaves-a-child"),
    *("absent", "slow"),
)
Tree = dict[str, str]


@dataclass
class Scene:
    """A folder with an older good set and a workbook that has changed since."""

    folder: Path
    pdf: bool

    @property
    def out(self) -> Path:
        """The folder of results."""
        return self.folder / "ud"

    def tree(self) -> Tree:
        """Return the digest of every file that a person sees."""
        files = (path for path in self.out.rglob("*") if path.is_file())
        return {
            str(one): digest(self.out / one)
            for one in (path.relative_to(self.out) for path in files)
            if not _is_ours(one)
        }


@dataclass
class Damage:
    """What was wrong after the faults: each must be none."""

    tried: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    half: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    tracebacks: list[str] = field(default_factory=list)


def _is_ours(path: Path) -> bool:
    return path.parts[0].startswith(".docgen")


@cache
def _stage(pdf: bool) -> tuple[Path, Tree, Tree]:
    """Return a folder with the older set and the changed workbook, that set, and the set an undisturbed build makes."""
    folder = Path(tempfile.mkdtemp(prefix="jagt-scene-"))
    (folder / "tmp").mkdir()
    scene = Scene(folder, pdf)
    for text in ("Den gamle tekst.", "Den nyere tekst."):
        parts = sound()
        set_cell(parts, "Punkter", "I8", as_markup(text))
        packed(folder / "ark.xlsx", parts)
        blank(folder / "lavet.pdf", pages=1 if text.startswith("Den gamle") else 2)
        if text.startswith("Den gamle"):
            assert _wait(_start(scene)) == 0, _said(scene)
    old = scene.tree()
    undisturbed = _copy(scene)
    assert _wait(_start(undisturbed)) == 0
    new = undisturbed.tree()
    assert len(new) == 2 * len(old)
    shutil.rmtree(undisturbed.folder)
    return folder, old, new


def _copy(scene: Scene) -> Scene:
    folder = Path(tempfile.mkdtemp(prefix="jagt-scene-"))
    shutil.copytree(scene.folder, folder, dirs_exist_ok=True)
    (folder / "sagt").unlink(missing_ok=True)
    return Scene(folder, scene.pdf)


def _start(scene: Scene, spoil: Callable[[], object] = lambda: None, office: str = "soffice-copies") -> int:
    """Begin ``docgen build`` in a copy of this process, and return its number."""
    copy = os.fork()
    if copy:
        return copy
    os.setsid()
    os.environ |= {
        "JAGT": str(scene.folder),
        "DOCGEN_FAKE_PDF": str(scene.folder / "lavet.pdf"),
        "DOCGEN_FAKE_PID": str(scene.folder / "pid"),
    }
    os.environ["DOCGEN_SOFFICE"] = str(FAKES / office) if office != "real" else shutil.which("soffice") or ""
    tempfile.tempdir = str(scene.folder / "tmp")
    said = os.open(scene.folder / "sagt", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
    os.dup2(said, 1)
    os.dup2(said, 2)
    sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115 — the copy's own
    sys.stderr = open(2, "w", closefd=False)  # noqa: SIM115 — as above
    code = 99
    try:
        limit = 20.0 if office == "real" else 1.0
        page_numbers.convert = functools.partial(convert, limit=limit)  # type: ignore[assignment]
        page_numbers.converting = functools.partial(converting, limit=limit)  # type: ignore[assignment]
        spoil()
        words = [
            "build",
            str(scene.folder / "ark.xlsx"),
            "--kind",
            "minutes",
            "--out",
            str(scene.out),
            "--today",
            "2022-06-20",
        ]
        cli.main([*words, "--pdf" if scene.pdf else "--no-pdf"], prog_name="docgen")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:  # noqa: BLE001 — this is what is hunted for
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    multiprocessing.util._run_finalizers(0)  # type: ignore[attr-defined]  # a copy's own end, which _exit passes over
    os._exit(code)


def _wait(copy: int, limit: float = 60.0) -> int:
    """Return the exit code of the copy, negative for the signal that ended it."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        done, status = os.waitpid(copy, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(copy, signal.SIGKILL)
    os.waitpid(copy, 0)
    return 98


def _said(scene: Scene) -> str:
    file = scene.folder / "sagt"
    return file.read_text(errors="replace") if file.exists() else ""


def left_running(mark: str) -> list[str]:
    """Return the processes of a scene that are still there, after a while."""
    end = time.monotonic() + WAIT
    while found := list(placed_tag(mark)):
        if time.monotonic() > end:
            return [command for _, command in found]
        time.sleep(0.02)
    return []


def placed_tag(mark: str) -> Iterator[tuple[int, str]]:
    """Yield the running processes that were started with this mark in their environment: number and command."""
    wanted = f"JAGT={mark}".encode()
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            with contextlib.suppress(OSError):
                if (
                    wanted in (process / "environ").read_bytes()
                    and b"Z" not in (process / "stat").read_bytes().rpartition(b")")[2][:3]
                ):
                    yield (
                        int(process.name),
                        (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"),
                    )


def hunt(count: int, *, real: int = 0, start: int = 0) -> Damage:
    """Disturb so many builds, of each kind its share, and ``real`` with LibreOffice itself, and return the damage."""
    damage = Damage()
    kinds = [kind for kind, share in KINDS.items() for _ in range(max(1, round(share * count / 100)))][:count]
    for number, kind in enumerate(kinds):
        _disturb(kind, random.Random(start + number), damage)  # noqa: S311 — the same moments each time
    for number in range(real if shutil.which("soffice") else 0):
        _disturb("kill -9 of LibreOffice's own docgen", random.Random(number), damage)  # noqa: S311 — as above
    for pdf in (False, True):
        shutil.rmtree(_stage(pdf)[0])
    _stage.cache_clear()
    return damage


def _disturb(kind: str, chance: random.Random, damage: Damage) -> None:
    is_real = kind.startswith("kill -9 of")
    pdf = kind in ("LibreOffice at fault", "a result open elsewhere") or is_real or chance.random() < 0.15
    folder, old, new = _stage(pdf)
    scene = _copy(Scene(folder, pdf))
    damage.tried += 1
    damage.kinds[kind] = damage.kinds.get(kind, 0) + 1
    where = f"{kind} ({scene.folder.name})"
    try:
        codes = _strike(kind, scene, chance)
        said = _said(scene)
        if "Traceback" in said or not set(codes) <= {0, 1, 3, 4, 6, 130, 143, -9, -15, -2}:
            damage.tracebacks.append(f"{where}: {codes} {said[-600:]}")
        if running := left_running(str(scene.folder)):
            damage.left.append(f"{where}: {running}")
        now = scene.tree()
        allowed = {name: {old.get(name), new.get(name)} for name in now}
        if codes == [3]:  # without LibreOffice the Word file is made, and the old PDF beside it is put away
            assert not any(name.endswith(".pdf") and EARLIER not in name for name in now), now
            allowed = {name: {content} for name, content in now.items() if name.endswith("kvittering.json")} | {
                name: known for name, known in allowed.items() if not name.endswith("kvittering.json")
            }
        if not is_real:
            damage.half += [f"{where}: {name}" for name, content in now.items() if content not in allowed[name]]
        damage.lost += [f"{where}: {name}" for name, content in old.items() if content not in now.values()]
        if is_real:
            return
        again = _wait(_start(scene))
        now = {name: content for name, content in scene.tree().items() if codes != [3] or EARLIER not in name}
        if again or not now.items() <= new.items() or (codes != [3] and now != new):
            damage.other.append(
                f"{where}: exit {again}, {sorted(set(scene.tree().items()) ^ set(new.items()))} {_said(scene)[-400:]}"
            )
        if stray := [*(scene.folder / "tmp").iterdir(), *scene.out.glob(".docgen*")]:
            damage.other.append(f"{where}: left {stray}")
    finally:
        subprocess.run(["umount", "-l", str(scene.out)], capture_output=True, check=False)
        shutil.rmtree(scene.folder, ignore_errors=True)


def _strike(kind: str, scene: Scene, chance: random.Random) -> list[int]:
    """Begin a build, disturb it, and return the exit codes."""
    length = 1.2 if scene.pdf else 0.3
    if kind.startswith("kill -9 of"):
        copy = _start(scene, office="real")
        time.sleep(chance.uniform(0.1, 2.5))
        os.kill(copy, signal.SIGKILL)
        return [_wait(copy)]
    signals = {"kill -9": signal.SIGKILL, "Ctrl-C": signal.SIGINT, "SIGTERM": signal.SIGTERM}
    if kind in signals:
        copy = _start(scene)
        time.sleep(chance.uniform(0.0, length))
        os.kill(copy, signals[kind])
        return [_wait(copy)]
    if kind == "two builds at once":
        first = _start(scene)
        time.sleep(chance.uniform(0.0, 0.2))
        return [_wait(copy) for copy in (first, _start(scene))]
    if kind == "LibreOffice at fault":
        office = chance.choice(BAD_OFFICES)
        os.environ["DOCGEN_FAKE_DELAY"] = "0.5" if office == "slow" else "0"
        codes = [_wait(_start(scene, office="soffice-copies" if office == "slow" else office))]
        os.environ.pop("DOCGEN_FAKE_DELAY")
        return codes
    if kind == "a full disk" and chance.random() < 0.5 and _on_small_disk(scene, chance):
        code = _wait(_start(scene))
        subprocess.run(["mount", "-o", "remount,size=50m", str(scene.out)], capture_output=True, check=True)
        return [code]
    spoils: dict[str, Callable[[], object]] = {
        "kill -9 at a call": lambda: _kill_at(chance),
        "a full disk": lambda: _fill(scene, chance),
        "a read-only folder": lambda: _forbid(scene),
        "a result open elsewhere": lambda: _hold_open(scene, chance),
    }
    return [_wait(_start(scene, spoils[kind]))]


def _kill_at(chance: random.Random) -> None:
    """Have the process killed at a call that changes the disk."""
    call = chance.choice(("replace", "unlink", "fsync", "mkdir", "rmdir"))
    left = chance.randrange(12 if call == "fsync" else 8)
    real = getattr(os, call)

    def deadly(*words: object, **named: object) -> object:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*words, **named)

    setattr(os, call, deadly)


def _on_small_disk(scene: Scene, chance: random.Random) -> bool:
    """Move the results to a disk of their own with little room left; tell whether one may be mounted."""
    aside = scene.folder / "til side"
    shutil.copytree(scene.out, aside)
    used = sum(path.stat().st_size + 8192 for path in aside.rglob("*"))
    size = f"size={(used + chance.randrange(4_096, 120_000)) // 1024}k"
    command = ["mount", "-t", "tmpfs", "-o", size, "jagt", str(scene.out)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        return False
    shutil.copytree(aside, scene.out, dirs_exist_ok=True)
    return True


def _fill(scene: Scene, chance: random.Random) -> None:
    """Let no file grow beyond so many bytes."""
    del scene
    size = chance.randrange(200, 40_000)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def _forbid(scene: Scene) -> None:
    """Take away the right to write in the folder of results."""
    for folder in [scene.out, *(path for path in scene.out.rglob("*") if path.is_dir())]:
        folder.chmod(0o555)
    if os.geteuid() == 0:
        time.strptime("2022", "%Y")  # nobody may read the module that this imports
        for path in (scene.folder, scene.folder / "tmp"):
            path.chmod(0o777)
        os.setgid(65534)
        os.setuid(65534)


def _hold_open(scene: Scene, chance: random.Random) -> None:
    """Refuse to replace one of the results, as Windows does where it is open in another program."""
    real = os.replace
    open_file = chance.choice([path for path in scene.out.rglob("*") if path.is_file() and EARLIER not in path.parts])

    def refused(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        if Path(target) == open_file:
            raise PermissionError(errno.EACCES, "open elsewhere", str(source), None, str(target))
        real(source, target)

    os.replace = refused  # type: ignore[assignment]
