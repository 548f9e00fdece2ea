"""How many examples a test takes that draws them by chance: few in each run, many in the long hunt.

The one is the profile »each run« of hypothesis, which tests/conftest.py sets; the other is its profile »hunt«, which
``python3 run.py hunt --long`` asks for (pytest's option ``--hypothesis-profile=hunt``).
"""

import re
import subprocess
import sys
from pathlib import Path

from hypothesis import settings

HUNT = "hunt"
_TESTS = Path(__file__).parent
_DRAWS = re.compile(r"^@given\(|\bseeds\(\d", re.MULTILINE)


def seeds(few: int, many: int) -> range:
    """Return the seeds of a test's examples, the first of them the same in each run."""
    return range(many if settings.get_current_profile_name() == HUNT else few)


def drawing() -> list[Path]:
    """Return the files of tests that draw their examples."""
    return [file for file in sorted(_TESTS.rglob("test_*.py")) if _DRAWS.search(file.read_text(encoding="utf-8"))]


def failures() -> list[str]:
    """Run those tests with many examples, and return a line for each that failed."""
    words = ["-n", "2", "--dist", "worksteal", "-q", f"--hypothesis-profile={HUNT}", *map(str, drawing())]
    command = [sys.executable, "-m", "pytest", *words]
    done = subprocess.run(command, cwd=_TESTS.parent, capture_output=True, text=True, check=False)
    found = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return found or ([done.stdout[-600:] + done.stderr[-600:]] if done.returncode else [])
