"""No pattern is quadratic: what a stranger writes in a cell, a template or an annex cannot hold docgen up."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patterns.collected import Pattern
from tests.patterns.measure import slowness

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 1200
"""That all of them may take together, on a machine with other things to do; alone they take a minute."""


def test_no_pattern_is_slower_than_linear_on_32000_characters(tmp_path: Path) -> None:
    measured = subprocess.run(
        [sys.executable, "-m", "tests.patterns.measure", "inputs"],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
        capture_output=True,
        timeout=MOST_SECONDS,
        check=True,
    )
    answer = json.loads(measured.stdout.splitlines()[-1])
    assert answer["slow"] == []
    assert answer["measured"] > 400


@pytest.mark.parametrize(
    "pattern",
    [
        r"[^\W\d_]*vej \d+",
        r"\S+@\S+",
        r"<[^>]*>",
        r"\{%.*?%\}",
        rb"begin(.*?)end",
        r"\s*[.,]",
        r" +$",
        r"<\w+\b[^>]*\bid=\d+[^>]*>",
        r"(?:x+)+!",
        r"[\s_]*_{2,}[\s_]*!",
        r"\[\$([^\]-]*)[^\]]*\]",
        r"(?:en|et)(?:, (?:en|et))* og",
    ],
)
def test_the_slow_kinds_are_seen(pattern: str | bytes) -> None:
    # One that is barely slow may be seen the second time alone, on a machine that does other things meanwhile.
    assert any(slowness(Pattern(pattern, int(re.DOTALL), "here")) is not None for _ in range(4))


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<![^\W\d_])[^\W\d_]*+vej \d+",
        r"<[^<>]*>",
        r"\{%[^%{]{0,60}%\}",
        r"(?<! ) +$",
        r"(?<!x)x++!",
        rb"[0-9]++\.?[0-9]*+",
    ],
)
def test_a_linear_pattern_is_let_through(pattern: str | bytes) -> None:
    assert slowness(Pattern(pattern, 0, "here")) is None


def test_a_pattern_that_only_begins_a_text_is_tried_at_its_beginning() -> None:
    assert slowness(Pattern(r"\w+@", 0, "here")) is not None
    assert slowness(Pattern(r"\w+@", 0, "here", is_anchored=True)) is None
