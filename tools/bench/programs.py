"""What is measured from outside: whole programs, their memory, and LibreOffice."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tools.bench.data import agenda
from tools.bench.engines import drawn_templates

ROOT = Path(__file__).parents[2]
_DOCXTPL = """
import json, sys
from docxtpl import DocxTemplate
document = DocxTemplate(sys.argv[1])
document.render(json.load(open(sys.argv[2], encoding="utf-8")), autoescape=True)
document.save(sys.argv[3])
"""
_DOCGEN = """
import json, sys
from pathlib import Path
from docgen.word.fill import fill
from tools.bench.plain import agenda_of
data = agenda_of(json.load(open(sys.argv[2], encoding="utf-8")))
fill(Path(sys.argv[1]), data, Path(sys.argv[3]), title=data.title)
"""
_EAGER = """
import sys
from docgen import cli
from docgen.build import pipeline
from docgen.cli import report
from docgen.commands import doctor
from docgen.commands import explain
from docgen.commands import new
from docgen.commands import templates
sys.argv = ["docgen", "--help"]
cli.main()
"""
_MEMORY = """
import resource, sys
from pathlib import Path
from docgen.kinds.template_choice import template_for
from docgen.kinds.catalogue import KINDS
from docgen.sheets.books import BOOKS
from docgen.word.fill import fill
from docgen.workbook.read import read
workbook, target = Path(sys.argv[1]), Path(sys.argv[2])
minutes = next(kind for kind in KINDS if kind.name == "minutes")
for count in range(1, int(sys.argv[3]) + 1):
    book = read(workbook, BOOKS).book
    context = minutes.context(book, workbook.parent)
    fill(template_for(minutes, book, None), context, target, title=context.paper.title)
    if count in (10, 100, 1000):
        print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, flush=True)
"""


def seconds_of(command: list[str], *, may_fail: bool = False) -> float:
    """Return the seconds that a program takes; CalledProcessError where it fails and may not."""
    before = time.perf_counter()
    subprocess.run(command, check=not may_fail, cwd=ROOT, capture_output=True)
    return time.perf_counter() - before


def _in_turn(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Return the median seconds of each program, run in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            used = seconds_of(command)
            if number:
                seconds[name].append(used)
    return {name: median(own) for name, own in seconds.items()}


def first_document(rounds: int) -> dict[str, float]:
    """Return the seconds of a whole process that fills one agenda: bare Python, docxtpl, docgen."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        templates = drawn_templates(folder)
        (folder / "data.json").write_text(json.dumps(agenda(1)), encoding="utf-8")
        rest = [str(folder / "data.json"), str(folder / "made.docx")]
        commands = {"python": [sys.executable, "-c", "pass"]}
        for engine, code in (("docxtpl", _DOCXTPL), ("docgen", _DOCGEN)):
            commands[engine] = [sys.executable, "-c", code, str(templates[engine]), *rest]
        return _in_turn(commands, rounds)


def help_page(rounds: int) -> dict[str, float]:
    """Return the seconds of ``docgen --help``, as it is and with everything imported first."""
    commands = {"docgen": [sys.executable, "-m", "docgen", "--help"], "eager": [sys.executable, "-c", _EAGER]}
    return _in_turn(commands, rounds)


def memory(most: int) -> dict[int, int]:
    """Return the megabytes that one process has used at most, after 10, 100 and 1,000 workbooks."""
    workbook = next((ROOT / "inputs").glob("*Samarbejdsforum.xlsx"))
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, "-c", _MEMORY, str(workbook), f"{name}/made.docx", str(most)]
        printed = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout
    return {int(count): int(megabytes) for count, megabytes in map(str.split, printed.splitlines())}
