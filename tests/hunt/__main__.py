"""Hunt for what goes wrong silently: ``python3 run.py hunt [--long]``; exit 1 where a figure that must be 0 is not."""

# ruff: noqa: T201 — a program for a terminal

import argparse
import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from docgen.pdf.conversion.office import find_office
from tests.hunt import (
    annexes,
    bound,
    cells,
    clumsy,
    doors,
    faults,
    fuzz,
    mutations,
    names,
    packages,
    putback,
    strings,
    templates,
)
from tests.hunt.case import Case, Verdict, judge
from tests.many_examples import drawing, failures
from tests.pdf.trial import Trial as AnnexTrial
from tests.public.secret_workbooks import workbooks
from tests.public.trial import Trial, tried

BATCH = 400
"""Texts in one workbook."""
SHORT = {
    "files": 16,
    "values": 400,
    "mutations": 12,
    "clumsy": 48,
    "public": 25,
    "faults": 9,
    "putback": 6,
    "bound": 0,
    "fuzz": 0,
    "drawn": 0,
}
LONG = {
    "drawn": 1,
    "fuzz": fuzz.SECONDS,
    "files": 1,
    "values": 10_000,
    "mutations": 1_000,
    "clumsy": 1_000,
    "public": 500,
    "faults": 1_000,
    "putback": 1,
    "bound": 200,
}


@dataclass(frozen=True)
class Found:
    """All that a hunt has found."""

    verdicts: list[Verdict]
    spoilt: list[Verdict]
    clumsy: list[clumsy.Ending]
    public: list[Trial]
    texts: strings.Count
    shut: doors.Doors
    put_back: dict[str, str]
    damage: faults.Damage
    bundles: list[AnnexTrial]
    fuzzed: list[fuzz.Fuzzed]
    drawn: list[str]
    """The tests that failed with many examples."""


def corpus() -> list[Case]:
    """Return every file with its wanted outcome."""
    sources = (packages.files, packages.attacks, cells.texts, cells.values, cells.rows, templates.tags, templates.files)
    return list(chain.from_iterable(source() for source in (*sources, annexes.annexes, annexes.names, names.names)))


def main() -> int:
    """Hunt, print the table, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python3 run.py hunt", description=__doc__)
    parser.add_argument("--long", action="store_true", help="all of it: a quarter of an hour and more")
    size = LONG if parser.parse_args().long else SHORT
    os.environ["PYTHONWARNINGS"] = "ignore"
    before = time.monotonic()
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as beside:
        disturbed = beside.submit(faults.hunt, size["faults"], real=size["faults"] // 50)
        verdicts = _files(size["files"])
        spoilt = [mutations.mutated(number) for number in range(size["mutations"])]
        filled = [clumsy.clumsy(number) for number in range(size["clumsy"])]
        public = _published(size["public"])
        texts = _texts(size["values"])
        bundles = bound.bound(size["bound"]) if size["bound"] and find_office() else []
        shut = doors.hunt()
        put_back = {known.name: putback.caught(known) for known in putback.KNOWN[:: size["putback"]]}
        damage = disturbed.result()
    fuzzed = _fuzzed(size["fuzz"])
    drawn = failures() if size["drawn"] else []
    rows = _rows(Found(verdicts, spoilt, filled, public, texts, shut, put_back, damage, bundles, fuzzed, drawn))
    print(f"\n{'':58}{'figure':>9}  must be")
    for name, figure, wanted in rows:
        print(f"{name:58}{figure!s:>9}  {wanted if wanted is not None else ''}")
    print(f"\n{time.monotonic() - before:.0f} seconds")
    for kind, count in damage.kinds.items():
        print(f"  {count:4} × {kind}")
    for known, test in put_back.items():
        print(f"  {known:24} {'seen by ' + test if test else 'NOT SEEN'}")
    if shut.unseen:
        print(f"  {shut.unseen}")
    return int(any(wanted is not None and str(figure) != str(wanted) for _, figure, wanted in rows))


def _files(step: int) -> list[Verdict]:
    return [_shown(judge(case)) for case in corpus()[::step] if step == 1 or case.seconds <= 10]


def _shown(verdict: Verdict) -> Verdict:
    if verdict.wrong:
        print(f"WRONG {verdict.case.name}: {verdict.wrong} {verdict.said.lines[:2]}", flush=True)
    return verdict


def _published(count: int) -> list[Trial]:
    """Build the public editions of workbooks that are others in each hour, and read what came of them."""
    seed = int(time.time() // 3600)
    found = []
    with TemporaryDirectory() as folder:
        for workbook in workbooks(seed, count):
            trial = tried(workbook, Path(folder) / workbook.name[:3])
            found.append(trial)
            if trial.silent:
                print(f"LEAK seed {seed} {workbook.name}: {workbook.said} {trial.silent}", flush=True)
    return found


def _fuzzed(seconds: int) -> list[fuzz.Fuzzed]:
    """Fuzz the readers for so many seconds; the inputs of faults are kept."""
    found = fuzz.hunt(seconds, Path(mkdtemp(prefix="docgen-fuzz-"))) if seconds else []
    if found and not all(one.is_guided for one in found):
        print("atheris is not here (pip install atheris): the readers were fed random mutations, without coverage")
    for one in found:
        if one.fault:
            print(f"FUZZ {one.target}: {one.fault}")
    return found


def _texts(count: int) -> strings.Count:
    """Take all the naughty strings and so many values through Word; to the PDF all the strings and each eighth heap."""
    has_office = find_office() is not None
    if not has_office:
        print("LibreOffice is not here: texts were compared in Word, not in the PDF", flush=True)
    found = strings.through(strings.naughty(), pdf=has_office)
    for number, start in enumerate(range(0, count, BATCH)):
        made = strings.values(min(BATCH, count - start), start + 1)
        found.add(strings.through(made, pdf=has_office and number % 8 == 0))
    for text in (*found.altered, *found.lost):
        print(f"ALTERED {text}", flush=True)
    return found


def _rows(found: Found) -> Iterable[tuple[str, object, object]]:
    verdicts, spoilt, texts = found.verdicts, found.spoilt, found.texts
    shut, put_back, damage = found.shut, found.put_back, found.damage
    every = [*verdicts, *spoilt]
    for one in (
        *damage.half,
        *damage.lost,
        *damage.left,
        *damage.other,
        *damage.tracebacks,
        *shut.called,
        *shut.opened,
    ):
        print(f"DAMAGE {one[:600]}")
    for verdict in spoilt:
        _shown(verdict)
    for ending in found.clumsy:
        if ending.silent:
            print(f"CLUMSY seed {ending.number} {ending.habits}: {ending.silent}")
    for line in (*(f"BOUND {one}" for one in bound.wrong(found.bundles)), *found.drawn):
        print(line)
    seen = sum(bool(test) for test in put_back.values())
    fine = [one for one in verdicts if not one.wrong]
    return [
        ("files tried", len(verdicts), None),
        ("  refused clearly", sum(one.case.wants == "refuse" for one in fine), None),
        ("  told of at the cell", sum(one.case.wants == "warn" for one in fine), None),
        ("  accepted exactly", sum(one.case.wants == "accept" for one in fine), None),
        ("  not as wanted", len(verdicts) - len(fine), 0),
        ("workbooks spoilt at random", len(spoilt), None),
        ("  refused", sum(bool(one.said.code) for one in spoilt), None),
        ("workbooks filled clumsily", len(found.clumsy), None),
        *((f"  {end}", sum(one.outcome == end for one in found.clumsy), None) for end in ("exact", "told", "refused")),
        ("  changed or stopped without a word", sum(bool(one.silent) for one in found.clumsy), 0),
        ("public editions, each with a secret", len(found.public), None),
        ("  the secret left out", sum(one.is_delivered for one in found.public), None),
        ("  stopped at its cell or file", sum(one.is_told and not one.is_delivered for one in found.public), None),
        ("  secrets that can be read, stops without a word", sum(bool(one.silent) for one in found.public), 0),
        ("strings and values", texts.exact + texts.refused + len(texts.altered), None),
        ("  exact in Word", texts.exact, None),
        ("  refused clearly", texts.refused, None),
        ("  compared with the PDF's text: exact there", texts.drawn, None),
        ("  compared: a sign that no font has, and said so", texts.told, None),
        ("silent changes", len(texts.altered) + len(texts.lost) + sum(one.silent for one in verdicts), 0),
        ("tracebacks, ends without a word", sum(bool(one.said.trouble) for one in every) + len(damage.tracebacks), 0),
        ("slowest file, seconds (limit 10, tight loops 25)", f"{max(one.said.seconds for one in every):.1f}", None),
        ("largest file, megabytes of a process", max(one.said.megabytes for one in every), None),
        ("annexes with habits, bound", len(found.bundles), None),
        ("  tagged that keep PDF/UA", sum(one.pdf_ua for one in found.bundles if one.tagged), None),
        ("  refused, changed, lost, stamped over, falsely labelled", len(bound.wrong(found.bundles)), 0),
        ("inputs of a fuzzer that is guided by coverage", sum(one.runs for one in found.fuzzed), None),
        ("  errors, crashes, hangs", sum(bool(one.fault) for one in found.fuzzed), 0),
        ("files of tests that draw examples", len(drawing()), None),
        ("  tests that failed with many of them, in the long form", len(found.drawn), 0),
        ("builds disturbed", damage.tried, None),
        ("half files", len(damage.half), 0),
        ("older good files lost", len(damage.lost), 0),
        ("processes left running", len(damage.left), 0),
        ("next runs unlike an undisturbed one, files left lying", len(damage.other), 0),
        ("files that ask for others, watched", shut.tried, None),
        ("leaks: connections and foreign files", len(shut.called) + len(shut.opened), 0),
        ("known faults put back and caught", f"{seen} of {len(put_back)}", f"{len(put_back)} of {len(put_back)}"),
    ]


if __name__ == "__main__":
    sys.exit(main())
