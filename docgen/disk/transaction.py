"""Files that are moved together: all of them or none, also where the run is killed on the way.

One file can be put in another's place in one step, several cannot. So the plan is written down before the first is
moved; where the run is killed, the next one does the rest of the plan before anything else. A plan is believed only
in a folder that this user alone may write in, and only where all that it names lies in there and in the folder of
results, with no link on the way.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docgen.disk import platform
from docgen.disk.file_digests import digest
from docgen.disk.own_files import ForeignError, inner_path, is_digest, is_real_folder, is_regular, is_there, read
from docgen.late import dataclass

PLAN = "plan.json"
EARLIER = "Tidligere"
"""The folder for what a rebuild replaces."""


@dataclass(frozen=True)
class Step:
    """A file in the work folder and the path it shall have, or None and a path that shall be empty.

    ``before`` is the digest of what lies there now, None for nothing; ``retained`` is where that is kept, and
    ``is_new`` that it was not kept before.
    """

    made: Path | None
    target: Path
    before: str | None = None
    retained: Path | None = None
    is_new: bool = False


def move_all(pairs: Sequence[tuple[Path | None, Path]], work: Path) -> None:
    """Move each made file to its target, or empty the target where there is none; keep what lay there.

    ``work`` is a folder of this run on the same disk. Raises OSError, and then everything is as it was: ForeignError
    where a link, or anything else that is no file, lies at a target, or in the place of a folder.
    """
    steps: list[Step] = []
    done: list[Step] = []
    plan = work / PLAN
    try:
        for made, target in pairs:
            steps.append(_step(made, target, work))
            if made:
                platform.sync(made)
        _write_plan(plan, steps)
        for step in steps:
            done.append(step)
            _take(step)
        for folder in {step.target.parent for step in steps}:
            platform.sync_folder(folder)
    except BaseException:
        for step in reversed(done):
            _take_back(step)
        _forget_kept(steps)
        plan.unlink(missing_ok=True)
        raise
    plan.unlink()


def finish_moves(work: Path, out: Path) -> None:
    """Do the rest of what a killed run had begun to move within ``out``.

    What a person has put there since is left alone. Raises PlanError where the plan is none that docgen wrote, and
    then nothing is moved; OSError where a file cannot be moved.
    """
    planned = [step for plan in _plans(work) for step in _planned(plan, work, out)]
    for step in planned:
        now = digest(step.target) if is_there(step.target) else None
        if now == step.before and (step.made is None or is_there(step.made)):
            _take(step)


class PlanError(Exception):
    """What lies in a work folder as a plan is none that docgen wrote."""


def _plans(work: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(work, followlinks=False):
        if PLAN in names:
            yield Path(folder) / PLAN


def _planned(plan: Path, work: Path, out: Path) -> Iterator[Step]:
    try:
        entries = json.loads(read(plan, is_shared=True))  # nobody else may write in the work folder
        for entry in entries:
            yield _planned_step(entry, plan.parent, work, out)
    except (ForeignError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise PlanError(str(problem)) from problem


def _planned_step(entry: dict[str, Any], beside: Path, work: Path, out: Path) -> Step:
    """Return a step as the plan in the folder ``beside`` says it. Raises ValueError where it leads elsewhere."""
    made = None if entry["made"] is None else inner_path(beside, entry["made"])
    # Seen from the plan a target lies first up, to the folder of results, and then down into it.
    up = "/".join(".." for _ in beside.relative_to(out).parts)
    says = str(entry["target"]).replace("\\", "/")
    target = inner_path(out, says.removeprefix(f"{up}/")) if says.startswith(f"{up}/") else None
    is_whole = made is not None or entry["made"] is None
    if target is None or not is_whole or target.is_relative_to(work):
        raise ValueError(entry)
    if any(is_there(path) and not is_regular(path) for path in (made, target) if path):
        raise ValueError(entry)
    if entry["before"] is not None and not is_digest(entry["before"]):
        raise ValueError(entry)
    return Step(made, target, entry["before"])


def _step(made: Path | None, target: Path, work: Path) -> Step:
    _real_folder(target.parent)
    if not is_there(target):
        return Step(made, target)
    if not is_regular(target):
        raise ForeignError(target, "det er et link eller en mappe")
    before = digest(target)
    return Step(made, target, before, *_retain(target, before, work))


def _real_folder(folder: Path) -> None:
    """Make a folder if need be. Raises ForeignError where a link is: what is put in it would lie elsewhere."""
    folder.mkdir(parents=True, exist_ok=True)
    if not is_real_folder(folder):
        raise ForeignError(folder, "det er et link")


def _take(step: Step) -> None:
    if step.made is None:
        step.target.unlink(missing_ok=True)
    else:
        platform.replace(step.made, step.target)


def _take_back(step: Step) -> None:
    """Undo a step; one that was not done is left alone."""
    now = digest(step.target) if step.target.exists() else None
    if now == step.before:
        return
    if step.made is not None:
        platform.replace(step.target, step.made)
    if step.retained is not None and step.is_new:
        platform.replace(step.retained, step.target)
    elif step.retained is not None:
        shutil.copy2(step.retained, step.target)


def _forget_kept(steps: Sequence[Step]) -> None:
    """Take the copies away again: nothing was replaced."""
    for step in steps:
        if step.retained is not None and step.is_new:
            step.retained.unlink(missing_ok=True)
            with contextlib.suppress(OSError):  # other files lie there
                step.retained.parent.rmdir()


def _write_plan(plan: Path, steps: Sequence[Step]) -> None:
    steps_as_json = [
        {
            "made": os.path.relpath(step.made, plan.parent) if step.made else None,
            "target": os.path.relpath(step.target, plan.parent),
            "before": step.before,
        }
        for step in steps
    ]
    draft = plan.with_suffix(".ny")
    draft.write_text(json.dumps(steps_as_json), encoding="utf-8")
    platform.sync(draft)
    platform.replace(draft, plan)
    platform.sync_folder(plan.parent)


def _retain(target: Path, content: str, work: Path) -> tuple[Path, bool]:
    """Keep a copy of the target in »Tidligere«, numbered where another of that name lies there.

    Returns where it lies, and whether it is new there.
    """
    folder = target.parent / EARLIER
    _real_folder(folder)
    retained = folder / target.name
    number = 2
    while is_there(retained):
        if is_regular(retained) and digest(retained) == content:
            return retained, False
        retained = folder / f"{target.stem} ({number}){target.suffix}"
        number += 1
    copy = work / f"{EARLIER}-{retained.name}"
    shutil.copy2(target, copy)
    platform.sync(copy)
    platform.replace(copy, retained)  # a copy that is half made never lies there
    return retained, True
