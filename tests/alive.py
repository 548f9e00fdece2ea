"""Whether a process that should be gone is gone."""

import time
from pathlib import Path


def is_running(process: int) -> bool:
    """Tell whether a process is alive still; one that was killed dies when it is next its turn."""
    end = time.monotonic() + 2
    while time.monotonic() < end:
        try:
            if Path(f"/proc/{process}/stat").read_text(encoding="ascii").split()[2] == "Z":
                return False
        except (FileNotFoundError, ProcessLookupError):
            return False
        time.sleep(0.01)
    return True
