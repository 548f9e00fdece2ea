"""The same faulty inputs through docgen and its peers: who refuses, who is exact, and who is wrong without a word."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import docx
from lxml import etree

from tests.word.drawn import repacked
from tools.bench.data import agenda
from tools.bench.filling import _STORY, _TEXT
from tools.bench.programs import ROOT
from tools.bench.templates import LANGUAGES, draw, draw_merged

LIMIT = 15
MEMORY = 2 * 2**30
HERE = Path(__file__).parent
EXACT, REFUSED, SILENT, HANGS, NONE = "exact", "refused", "**silent**", "stopped by force", "–"
_MAILMERGE = """
import json, sys
from mailmerge import MailMerge
data = json.load(open(sys.argv[2], encoding="utf-8"))
with MailMerge(sys.argv[1]) as document:
    document.merge(**{name: text for name, text in data.items() if not isinstance(text, list)})
    for mark, name in (("g", "groups"), ("o", "items"), ("i", "items")):
        rows = [{f"{mark}_{key}": text for key, text in row.items()} for row in data.get(name, [])]
        document.merge_rows(f"{mark}_{'name' if mark == 'g' else 'number'}", rows)
    document.write(sys.argv[3])
"""
_DOCGEN = """
import json, sys
from pathlib import Path
from docgen.errors import DocgenError
from docgen.word.fill import fill
from pydantic import ValidationError
from tools.bench.data import Agenda
try:
    data = Agenda.model_validate(json.load(open(sys.argv[2], encoding="utf-8")))
    fill(Path(sys.argv[1]), data, Path(sys.argv[3]), title="Dagsorden")
except (DocgenError, ValidationError) as refusal:
    sys.exit(str(refusal))
"""
_NODE = """
const load = require("node:module").createRequire(process.argv[1] + "/package.json");
const { readFileSync, writeFileSync } = require("node:fs");
const [template, data, target] = process.argv.slice(2);
const document = new (load("docxtemplater"))(new (load("pizzip"))(readFileSync(template)), { paragraphLoop: true, linebreaks: true });
document.render(JSON.parse(readFileSync(data, "utf-8")));
writeFileSync(target, document.toBuffer());
"""
Data = dict[str, Any]
Parts = dict[str, bytes]


@dataclass(frozen=True)
class Fault:
    """A faulty input: what is wrong, in the data or in the template; a fault of the template must be refused."""

    name: str
    data: Callable[[Data], object] | None = None
    template: Callable[[Parts, str], object] | None = None


def _text(text: object, field: str = "background") -> Callable[[Data], object]:
    return lambda data: data["items"][1].__setitem__(field, text)


def _tag(code: str, own: str) -> Callable[[Parts, str], object]:
    """Put a paragraph with a tag into the template; ``own`` is the same in docxtemplater's language."""

    def change(parts: Parts, engine: str) -> None:
        lines = (own if engine == "docxtemplater" else code).split("\n")
        _put(parts, "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines))

    return change


def _put(parts: Parts, markup: str) -> None:
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + markup.encode(), 1)


def _relation(kind: str) -> Callable[[Parts, str], object]:
    def change(parts: Parts, _engine: str) -> None:
        schema = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        one = f'<Relationship Id="rIdX" Type="{schema}/{kind}" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>'
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", one.encode())

    return change


FAULTS = (
    Fault("nothing at all (the control)"),
    Fault("`&` in a text", _text("Børn & Unge A&B")),
    Fault("`<` in a text", _text("Udgift < 5 mio. kr.")),
    Fault("an address in angle brackets", _text("Åse <aase@example.dk> skrev")),
    Fault("`<!--` in a text", _text("før <!-- efter")),
    Fault("`</w:body>` in a text", _text("før </w:body> efter")),
    Fault("Word's own markup in a text", _text("<w:p><w:r><w:t>sat ind</w:t></w:r></w:p>")),
    Fault("`{{ 7*7 }}` in a text", _text("før {{ 7*7 }} efter")),
    Fault("`{_{ x }_}` in a text", _text("før {_{ 7*7 }_} efter")),
    Fault("`{title}` in a text", _text("før {title} efter")),
    Fault("two lines in a text", _text("første linje\nanden linje")),
    Fault("a bell (U+0007) in a text", _text("klokke\x07slag")),
    Fault("a form feed (U+000C) in a text", _text("side\x0cskift")),
    Fault("the sign U+FFFE in a text", _text("tegn\ufffeslut")),
    Fault("half a surrogate in a text", _text("halv\ud83dslut")),
    Fault("nothing (null) where a text belongs", _text(None)),
    Fault("a value that is missing", lambda data: data["items"][1].pop("background")),
    Fault("a misspelt name in the data", lambda data: data.__setitem__("venu", data.pop("venue"))),
    Fault("a list that is missing", lambda data: data.pop("items")),
    Fault("0.1 + 0.2 where a text belongs", _text(0.1 + 0.2)),
    Fault("true where a text belongs", _text(True)),
    Fault("a list where a text belongs", _text(["a", "b"])),
    Fault("a record where a text belongs", _text({"a": "b"})),
    Fault("a misspelt name in the template", None, _tag("{{ venu }}", "{venu}")),
    Fault("a name that reaches into the program", None, _tag("{{ cycler.__init__.__globals__.os.getcwd() }}", "{constructor.constructor}")),
    Fault("a method printed as a value", None, _tag("{{ title.upper }}", "{title.toUpperCase}")),
    Fault("a text multiplied without end", None, _tag("{{ 'x' * 10**10 }}", "{title.repeat(10000000000)}")),
    Fault("a tag beside text that it takes away", None, _tag("Vigtig tekst {%p if title %}\n{%p endif %}", "")),
    Fault("tracked changes left in the template", None, lambda parts, _: _put(parts, '<w:p><w:del w:id="9" w:author="x"><w:r><w:delText>slettet</w:delText></w:r></w:del></w:p>')),
    Fault("a picture on the net in the template", None, _relation("image")),
    Fault("another template behind the template", None, _relation("attachedTemplate")),
)  # fmt: skip


def faults(modules: Path) -> tuple[list[str], dict[str, list[str]]]:
    """Return the engines that are here, and for each fault what came of it with each of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engines = _engines(modules)
        templates = {engine: _template(engine, folder) for engine in engines}
        rows = {
            fault.name: [
                _tried(fault, engine, command, templates[engine], folder) for engine, command in engines.items()
            ]
            for fault in FAULTS
        }
    return list(engines), rows


def _engines(modules: Path) -> dict[str, list[str]]:
    """Return the command of each engine that is installed; it takes a template, a file of data, and the target."""
    engines = {"docxtpl": [sys.executable, "-m", "docxtpl", "-o", "-q"]}
    try:
        version("docx-mailmerge2")
        engines["docx-mailmerge2"] = [sys.executable, "-c", _MAILMERGE]
    except PackageNotFoundError:
        pass
    node = shutil.which("node")
    if node and (modules / "node_modules/docxtemplater").is_dir():
        engines["docxtemplater"] = [node, "-e", _NODE, str(modules.resolve())]
    return engines | {"docgen": [sys.executable, "-c", _DOCGEN]}


def _template(engine: str, folder: Path) -> Path:
    target = folder / f"{engine}.docx"
    return draw_merged(target) if engine == "docx-mailmerge2" else draw(LANGUAGES[engine], target)


def _tried(fault: Fault, engine: str, command: list[str], template: Path, folder: Path) -> str:
    """Return what came of the fault with the engine."""
    if fault.template and not _fits(fault, engine):
        return NONE
    data = _sound()
    if fault.data:
        fault.data(data)
    given = folder / "data.json"
    given.write_text(json.dumps(data), encoding="utf-8")
    used = folder / "skabelon.docx"
    shutil.copyfile(template, used)
    if fault.template:
        change = fault.template
        repacked(used, lambda parts: change(parts, engine))
    target = folder / "made.docx"
    target.unlink(missing_ok=True)
    if not _run([*command, str(used), str(given), str(target)]):
        return HANGS
    if not target.exists():
        return REFUSED
    return SILENT if fault.template or not _is_exact(target, data) else EXACT


def _sound() -> Data:
    """Return an agenda without a sign that any engine could stumble over."""
    return dict(json.loads(json.dumps(agenda(7, 3)).replace("&", "og").replace("<", "under")))


def _fits(fault: Fault, engine: str) -> bool:
    """Tell whether the engine has tags of this kind: merge fields are no language, and not all tags have a twin."""
    parts: Parts = {"word/document.xml": b"<w:body>", "word/_rels/document.xml.rels": b"</Relationships>"}
    if fault.template:
        fault.template(parts, engine)
    markup = parts["word/document.xml"]
    return b"<w:t></w:t>" not in markup and not (engine == "docx-mailmerge2" and (b"{{" in markup or b"{%" in markup))


def _run(command: list[str]) -> bool:
    """Run the command with limits of time and memory; tell whether it ended by itself."""
    limited = [
        "/bin/sh",
        "-c",
        f'ulimit -v {MEMORY // 1024 if command[0] == sys.executable else "unlimited"}; exec "$@"',
        "sh",
        *command,
    ]
    with subprocess.Popen(
        limited, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return False
    return True


def _is_exact(file: Path, data: Data) -> bool:
    """Tell whether a made file opens, and has every text of the data as it is, line by line."""
    try:
        docx.Document(str(file))
        with zipfile.ZipFile(file) as package:
            stories = [package.read(name) for name in package.namelist() if _STORY.fullmatch(name)]
        for story in stories:
            etree.fromstring(story)
    except Exception:  # noqa: BLE001 — a file that does not open is not exact, whatever is wrong with it
        return False
    found = unescape("".join(piece for story in stories for piece in [*_TEXT.findall(story.decode()), "\n"]))
    sound = _sound()
    wanted = [data.get(name) for name in sound if isinstance(sound[name], str)]
    wanted += [row.get(name) for rows in ("groups", "items") for row in data.get(rows, [{}]) for name in sound[rows][0]]
    return all(isinstance(text, str) and all(line in found for line in text.split("\n")) for text in wanted)


def as_page(engines: list[str], rows: dict[str, list[str]]) -> str:
    """Return the table as a page of the documentation."""
    lines = [
        "# What goes wrong silently, and with whom", "",
        "Printed by `python3 run.py bench --faults`. Thirty faulty inputs, the same for all: an agenda of three items whose data or",
        "template has one fault. *refused* means that no file was made; *exact* that the file opens and has every text as it was given;",
        f"{SILENT} that a file was made without an error though a text is lost, altered or printed as `None`, or though the template asks for",
        f"what it must not get; *{HANGS}* that it did not end in {LIMIT} seconds. docxtpl is its own command line (`python -m docxtpl`), the",
        "others are used as their manuals begin; docgen gets the data as its reader of workbooks gives them. Each may use 2 GB. – means that",
        "the engine has no such tags. Engines that are not installed have no column.", "",
        f"| Fault | {' | '.join(f'{name} {_version(name)}'.strip() for name in engines)} |", "|---|" + "---|" * len(engines),
    ]  # fmt: skip
    lines += [f"| {name} | {' | '.join(found)} |" for name, found in rows.items()]
    for what in (SILENT, HANGS):
        counts = [sum(found[place] == what for found in rows.values()) for place in range(len(engines))]
        lines.append(
            f"| **{what.strip('*')}, of {len(rows) - 1}** | {' | '.join(f'**{count}**' for count in counts)} |"
        )
    return "\n".join(lines) + "\n"


def _version(engine: str) -> str:
    try:
        return version("docgen-kommune" if engine == "docgen" else engine)
    except PackageNotFoundError:
        return str(json.loads((HERE / "package.json").read_text())["dependencies"].get(engine, ""))
