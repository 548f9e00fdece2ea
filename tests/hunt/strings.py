"""Hard texts from cell through Word to the PDF's text: exact or refused, never altered."""

import base64
import json
import re
import tempfile
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from hypothesis import HealthCheck, Phase, given, seed, settings

from docgen.errors import DocgenError
from docgen.kinds.catalogue import KINDS
from docgen.kinds.template_choice import template_for
from docgen.pdf.annexes.missing_characters import _is_rare, missing_characters
from docgen.pdf.conversion.convert import convert
from docgen.sheets.books import BOOKS
from docgen.word.fill import fill
from docgen.workbook.read import read
from tests.hunt.book import as_markup, packed, part, sound
from tests.transcript import words
from tests.word.test_exact import TEXTS

NAUGHTY = Path(__file__).with_name("naughty_strings.json")
FIRST_ROW = 3
_MARK = re.compile(r"(?:- |\d{1,3}\. )?")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass
class Count:
    """What came of a heap of texts; ``altered`` must be empty, and so must ``lost`` in the PDF."""

    exact: int = 0
    refused: int = 0
    altered: list[str] = field(default_factory=list)
    drawn: int = 0
    lost: list[str] = field(default_factory=list)
    told: int = 0

    def add(self, other: "Count") -> None:
        """Take another heap's figures in."""
        self.exact += other.exact
        self.refused += other.refused
        self.altered += other.altered
        self.drawn += other.drawn
        self.lost += other.lost
        self.told += other.told


def naughty() -> list[str]:
    """Return the 515 strings of the Big List of Naughty Strings."""
    return [base64.b64decode(one).decode() for one in json.loads(NAUGHTY.read_text(encoding="ascii"))]


def values(count: int, start: int = 1) -> list[str]:
    """Return texts that hypothesis makes of docxtpl's own marks, of markup and of anything else."""
    made: list[str] = []

    @seed(start)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(TEXTS)
    def keep(text: str) -> None:
        made.append(text)

    while len(made) < count:
        keep()
    return made[:count]


def in_excel(text: str) -> str | None:
    """Return a text as Excel stores it, or None where no workbook can hold it."""
    if re.search("[\ud800-\udfff\ufffe\uffff]", text):
        return None
    placed_tag = _ESCAPE.sub("_x005F_", text)
    return re.sub("[\x00-\x08\x0b-\x1f]", lambda sign: f"_x{ord(sign[0]):04X}_", placed_tag)


def through(texts: Sequence[str], *, pdf: bool) -> Count:
    """Take each text through a workbook to Word, and to PDF where it is asked for."""
    stored = {row: kept for row, text in enumerate(texts, FIRST_ROW) if (kept := in_excel(text)) is not None}
    count = Count(refused=len(texts) - len(stored))
    with tempfile.TemporaryDirectory(prefix="jagt-") as name:
        folder = Path(name)
        reading = read(_book(folder / "ark.xlsx", stored), BOOKS)
        refused = {finding.place.cell for finding in reading.findings if finding.level.name == "ERROR"}
        rows = {row: texts[row - FIRST_ROW] for row in stored if f"I{row}" not in refused}
        count.refused += len(stored) - len(rows)
        kind = next(kind for kind in KINDS if kind.name == "minutes")
        target = folder / "referat.docx"
        fill(template_for(kind, reading.book, None), kind.context(reading.book, folder), target, title="Referat")
        for row, text in rows.items():
            found = _by_row(target).get(row, [])
            if _stands(text, found):
                count.exact += 1
            else:
                count.altered.append(f"{text[:60]!r} became {found[:4]!r}")
        if pdf:
            _compare_pdf(target, list(rows.values()), count)
    return count


def _book(path: Path, stored: dict[int, str]) -> Path:
    """Write a meeting in which each text is the background of an item of its own."""
    parts = sound()
    sheet = part("Punkter")
    head = re.search(rb"<sheetData>.*?</row><row.*?</row>", parts[sheet], re.DOTALL)
    assert head
    rows = "".join(
        f'<row r="{row}"><c r="B{row}" {as_markup(f"Emne {row}")}</c><c r="C{row}" {as_markup("Orientering")}</c>'
        f'<c r="D{row}" {as_markup("Åben")}</c><c r="I{row}" {as_markup(text)}</c></row>'
        for row, text in stored.items()
    )
    parts[sheet] = re.sub(
        rb"<sheetData>.*</sheetData>",
        lambda _: head[0] + rows.encode() + b"</sheetData>",
        parts[sheet],
        flags=re.DOTALL,
    )
    for name, content in parts.items():
        if (
            name.startswith("xl/tables/") and b'name="tblPunkter"' in content
        ):  # what lies below a table's end is not read
            last = max(stored, default=FIRST_ROW)
            parts[name] = re.sub(rb'(ref="[A-Z]+\d+:[A-Z]+)\d+"', rb'\g<1>%d"' % last, content)
    return packed(path, parts)


_SEEN: dict[Path, tuple[float, dict[int, list[str]]]] = {}


def _by_row(target: Path) -> dict[int, list[str]]:
    """Return the paragraphs of each item, by the row that its heading names."""
    stamp = target.stat().st_mtime
    if target in _SEEN and _SEEN[target][0] == stamp:
        return _SEEN[target][1]
    rows: dict[int, list[str]] = {}
    row = 0
    for text in words(target):
        if found := re.search(r"\bEmne (\d+)$", text):
            row = int(found[1])
        rows.setdefault(row, []).append(text)
    _SEEN.clear()
    _SEEN[target] = (stamp, rows)
    return rows


_OF_WORD = str.maketrans({"\x0b": "\n", "\u2028": "\n", "\u2029": "\n", "\x1e": "-", "\x1f": "", "\xad": ""})
"""What Word puts into a text that is pasted: its line breaks, its hard and its optional hyphens."""


def _lines(text: str) -> list[str]:
    return [
        line for line in text.translate(_OF_WORD).replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()
    ]


def _stands(text: str, found: Sequence[str]) -> bool:
    """Tell whether the lines of a text stand one after the other, each as it is but for a list's mark."""
    wanted = _lines(text)
    return any(
        all(_is_same(line, one) for line, one in zip(wanted, found[start:], strict=False))
        for start in range(len(found) - len(wanted) + 1)
    )


def _is_same(line: str, found: str) -> bool:
    # What does not part at a line's end is docgen's to say: a transcript has ordinary spaces.
    return found in (_plain(line), _plain(_unmarked(line)))


def _plain(line: str) -> str:
    return line.replace("\N{NO-BREAK SPACE}", " ")


def _compare_pdf(target: Path, texts: Sequence[str], count: Count) -> None:
    try:
        pdf = convert([target], target.parent)[target]
    except DocgenError as stop:
        count.lost.append(str(stop))
        return
    with pypdfium2.PdfDocument(pdf) as opened:
        # pdfium takes a hyphen at the end of a line for a word's division, and reads it as U+0002.
        page = seen("".join(one.get_textpage().get_text_bounded() for one in opened).replace("\x02", "-"))
    named = set(seen("".join(missing_characters(target, pdf))))
    letters = set(page)
    for text in texts:
        lines = _lines(text)
        if all(any(seen(one) in page for one in (line, _unmarked(line))) for line in lines):
            count.drawn += 1
        elif named & set(seen("".join(lines))):
            count.told += 1
        elif any(map(_is_rare, text)) and letters.issuperset(seen("".join(map(_unmarked, _lines(text))))):
            count.drawn += 1  # signs of another font, or read from the right, are drawn for themselves
        else:
            count.lost.append(repr(text[:60]))


def _unmarked(line: str) -> str:
    mark = _MARK.match(line)
    return line[mark.end() :] if mark else line


def seen(text: str) -> str:
    """Return what is left of a text on paper: no white space, nothing invisible, letters without their accents."""
    apart = unicodedata.normalize("NFKD", text)
    hidden = ("Cf", "Cc", "Mn", "Me")
    return "".join(sign for sign in apart if not sign.isspace() and unicodedata.category(sign) not in hidden)
