"""The door: words in, report and exit code out. Click, the clock and the screen live here alone.

Everything else is imported inside the commands, so that ``docgen --help`` answers at once.
"""

import gc
import gettext
import os
from pathlib import Path

# What is imported stays to the end, and Python would look through it for rubbish at every 700 new values.
gc.set_threshold(20_000, 20, 20)

# click looks its own sentences up when it is imported.
os.environ.setdefault("LANGUAGE", "da")
gettext.bindtextdomain("docgen", str(Path(__file__).parents[1] / "locale"))
gettext.textdomain("docgen")

from docgen.cli import diagnosis, easy, papers, records, serving, templates, year  # noqa: E402
from docgen.cli.door import main  # noqa: E402

__all__ = ["diagnosis", "easy", "main", "papers", "records", "serving", "templates", "year"]
