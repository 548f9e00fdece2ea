"""Files that are moved together: all of them or none, also where the run is killed on the way.

One file can be put in another's place in one step, several cannot. So the plan is written down before the first is
moved; where the run is killed, the next one does the rest of the plan before anything else.
"""

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PLAN = "plan.json"
EARLIER = "Tidligere"
"""The folder for what a rebuild replaces."""


@dataclass(frozen=True)
class Step:
    """A file in the work folder and the path it shall have, or None and a path that shall be empty.

    ``before`` is the digest of what lies there now, None for nothing; ``kept`` is where that is kept, and ``is_new``
    that it was not kept before.
    """

    made: Path | None
    target: Path
    before: str | None = None
    kept: Path | None = None
    is_new: bool = False


def digest(path: Path) -> str:
    """Return the file's SHA-256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def move_all(pairs: Sequence[tuple[Path | None, Path]], work: Path) -> None:
    """Move each made file to its target, or empty the target where there is none; keep what lay there.

    ``work`` is a folder of this run on the same disk. Raises OSError, and then everything is as it was.
    """
    steps: list[Step] = []
    done: list[Step] = []
    plan = work / PLAN
    try:
        for made, target in pairs:
            steps.append(_step(made, target, work))
            if made:
                _sync(made)
        _write_plan(plan, steps)
        for step in steps:
            done.append(step)
            _take(step)
        for folder in {step.target.parent for step in steps}:
            _sync_folder(folder)
    except BaseException:
        for step in reversed(done):
            _take_back(step)
        _forget_kept(steps)
        plan.unlink(missing_ok=True)
        raise
    plan.unlink()


def finish_moves(work: Path, out: Path) -> None:
    """Do the rest of what a killed run had begun to move within ``out``.

    What a person has put there since is left alone. Raises OSError where a file cannot be moved.
    """
    for plan in work.rglob(PLAN):
        for one in json.loads(plan.read_text(encoding="utf-8")):
            made = plan.parent / one["made"] if one["made"] else None
            target = plan.parent / one["target"]
            now = digest(target) if target.exists() else None
            is_ours = target.resolve().is_relative_to(out.resolve())
            if is_ours and now == one["before"] and (made is None or made.exists()):
                _take(Step(made, target))


def _step(made: Path | None, target: Path, work: Path) -> Step:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        return Step(made, target)
    before = digest(target)
    return Step(made, target, before, *_keep(target, before, work))


def _take(step: Step) -> None:
    if step.made is None:
        step.target.unlink(missing_ok=True)
    else:
        os.replace(step.made, step.target)  # noqa: PTH105 — the one call that is whole or absent


def _take_back(step: Step) -> None:
    """Undo a step; one that was not done is left alone."""
    now = digest(step.target) if step.target.exists() else None
    if now == step.before:
        return
    if step.made is not None:
        os.replace(step.target, step.made)  # noqa: PTH105 — as above
    if step.kept is not None and step.is_new:
        os.replace(step.kept, step.target)  # noqa: PTH105 — as above
    elif step.kept is not None:
        shutil.copy2(step.kept, step.target)


def _forget_kept(steps: Sequence[Step]) -> None:
    """Take the copies away again: nothing was replaced."""
    for step in steps:
        if step.kept is not None and step.is_new:
            step.kept.unlink(missing_ok=True)
            with contextlib.suppress(OSError):  # other files lie there
                step.kept.parent.rmdir()


def _write_plan(plan: Path, steps: Sequence[Step]) -> None:
    told = [
        {
            "made": os.path.relpath(step.made, plan.parent) if step.made else None,
            "target": os.path.relpath(step.target, plan.parent),
            "before": step.before,
        }
        for step in steps
    ]
    draft = plan.with_suffix(".ny")
    draft.write_text(json.dumps(told), encoding="utf-8")
    _sync(draft)
    draft.replace(plan)
    _sync_folder(plan.parent)


def _keep(target: Path, content: str, work: Path) -> tuple[Path, bool]:
    """Keep a copy of the target in »Tidligere«, numbered where another of that name lies there.

    Returns where it lies, and whether it is new there.
    """
    folder = target.parent / EARLIER
    folder.mkdir(exist_ok=True)
    kept = folder / target.name
    number = 2
    while kept.exists():
        if digest(kept) == content:
            return kept, False
        kept = folder / f"{target.stem} ({number}){target.suffix}"
        number += 1
    copy = work / f"{EARLIER}-{kept.name}"
    shutil.copy2(target, copy)
    _sync(copy)
    os.replace(copy, kept)  # noqa: PTH105 — a copy that is half made never lies there
    return kept, True


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the disk remember the folder's names; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network disks cannot
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
