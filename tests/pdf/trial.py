"""``python -m tests.pdf.trial FOLDER``: bind each PDF of a folder behind a brief, and tell what became of it.

Each is looked at as its reader would: is the text the same, the picture, are bookmarks and links there, does the
stamp lie on something, is each label true to veraPDF. What has changed and is told of in a note is told; what has
changed without one is silent.
"""

# ruff: noqa: T201 — a program for a terminal

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import cast

import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from docgen.errors import DocgenError
from docgen.pdf.annexes.page_picture import Pixels, ground_of
from docgen.pdf.assembly.bundle import bundle
from docgen.pdf.assembly.join import Annex
from docgen.pdf.conversion.convert import convert
from docgen.pdf.labels import verapdf
from docgen.pdf.tags.structure import has_sound_tags
from tests.pdf.made import word
from tests.sentences import sentences

_LOOK = 48  # dots an inch
_FAR = 96  # of 255
_SHARE = 0.002  # of a page's dots; a word of ten letters is more at this size
_STAMP = "Samlet side"
_PART = 20  # files for one start of veraPDF


@dataclass
class Trial:
    """What became of one annex: refused with a sentence, or bound with its labels and what has changed."""

    file: str
    refused: str = ""
    notes: list[str] = field(default_factory=list)
    pdf_a: bool = False
    pdf_ua: bool = False
    tagged: bool = False
    pages: int = 0
    letters: int = 0
    lost_letters: int = 0
    changed_text: list[int] = field(default_factory=list)
    changed_look: list[int] = field(default_factory=list)
    stamped_over: list[int] = field(default_factory=list)
    bookmarks: tuple[int, int] = (0, 0)
    links: tuple[int, int] = (0, 0)
    false_labels: list[str] = field(default_factory=list)

    @property
    def told(self) -> bool:
        """Whether a note names the file for something else than a label that was not earned."""
        return any(self.file in note and "ikke mærket" not in note for note in self.notes)

    @property
    def silent(self) -> bool:
        """Whether a page's text or picture changed, or a bookmark or link died, without a word."""
        dead = self.bookmarks[1] < self.bookmarks[0] or self.links[1] < self.links[0]
        return not self.told and bool(self.changed_text or self.changed_look or dead)


def brief(folder: Path) -> Path:
    """Return a brief of one page as LibreOffice makes it."""
    return next(iter(convert([word(folder / "brev.docx", "Sag", sections=0)], folder / "pdf").values()))


def tried(file: Path, brief: Path, folder: Path) -> tuple[Trial, Path | None]:
    """Bind one PDF; return what became of it, and the bundle for veraPDF where a label is borne."""
    trial = Trial(file.name)
    made = folder / f"{file.stem}.samlet.pdf"
    try:
        bound = bundle(brief, [Annex("Bilag 1", "Plan", file)], made, title="Sag")
    except DocgenError as stop:
        trial.refused = str(stop)
        return trial, None
    except Exception as crash:  # noqa: BLE001 — a trial goes on; a crash is what it looks for
        trial.refused = f"CRASH {type(crash).__name__}: {crash}"
        return trial, None
    trial.notes, trial.pdf_a, trial.pdf_ua = list(sentences(bound.notes)), bound.pdf_a, bound.pdf_ua
    _compare(trial, file, made, bound.first_pages["Bilag 1"] - 1)
    return trial, made if bound.pdf_a or bound.pdf_ua else None


def _compare(trial: Trial, file: Path, made: Path, start: int) -> None:
    with pikepdf.open(file, suppress_warnings=True) as one, pikepdf.open(made) as other:
        trial.tagged = has_sound_tags(one)
        trial.bookmarks = (_count_bookmarks(one), _count_bookmarks(other, "Bilag 1 – Plan"))
        trial.links = (_links(list(one.pages)), _links(list(other.pages)[start:]))
    with pypdfium2.PdfDocument(file) as before, pypdfium2.PdfDocument(made) as after:
        before.init_forms()
        trial.pages = len(before)
        for number in range(len(before)):
            _compare_pages(trial, number + 1, before[number], after[start + number])


def _compare_pages(trial: Trial, number: int, before: pypdfium2.PdfPage, after: pypdfium2.PdfPage) -> None:
    old, new = (page.get_textpage().get_text_range() for page in (before, after))
    own = Counter(filter(str.isalnum, old))
    now = Counter(filter(str.isalnum, new.replace(_stamp_text(new), "", 1)))
    trial.letters += own.total()
    trial.lost_letters += (own - now).total()
    if own - now:
        trial.changed_text.append(number)
    one, other = (page.render(scale=_LOOK / 72, may_draw_forms=True).to_pil().convert("L") for page in (before, after))
    box = _stamp_box(after)
    stamp = None
    if box:
        left, top, right, bottom = (round(side * _LOOK / 72) for side in box)
        stamp = (left - 3, top - 3, right + 3, bottom + 3)
    if stamp and _inked(one, stamp):
        trial.stamped_over.append(number)
    if _apart(one, other, stamp):
        trial.changed_look.append(number)


def _stamp_text(text: str) -> str:
    found = list(re.finditer(rf"Bilag 1 · {_STAMP} \d+ af \d+", text))
    return found[-1][0] if found else ""


def _stamp_box(page: pypdfium2.PdfPage) -> tuple[float, float, float, float] | None:
    """Return the stamp's left, top, right and bottom in points from the page's upper left corner as it is shown."""
    reader = page.get_textpage()
    found, last = None, None
    search = reader.search("Bilag 1 · " + _STAMP)
    while (hit := search.get_next()) is not None:
        last = hit
    if last is not None:
        boxes = [reader.get_charbox(last[0] + number) for number in range(min(24, reader.count_chars() - last[0]))]
        turned = [_shown(page, box) for box in boxes]
        found = (
            min(b[0] for b in turned),
            min(b[1] for b in turned),
            max(b[2] for b in turned),
            max(b[3] for b in turned),
        )
    reader.close()
    return found


def _shown(page: pypdfium2.PdfPage, box: Sequence[float]) -> tuple[float, float, float, float]:
    left, top, right, bottom = ground_of(page, 1.0).pixels((box[0], box[1], box[2], box[3]))
    return left, top, right, bottom


def _inked(picture: Image.Image, box: Pixels) -> bool:
    """Tell whether an area of the annex's own picture has more than one colour."""
    area = (max(0, box[0]), max(0, box[1]), min(picture.width, box[2]), min(picture.height, box[3]))
    if area[0] >= area[2] or area[1] >= area[3]:
        return False
    low, high = cast(tuple[int, int], picture.crop(area).getextrema())
    return bool(high - low > 60)


def _apart(one: Image.Image, other: Image.Image, stamp: Pixels | None) -> bool:
    """Tell whether two pages look otherwise outside of the stamp; a page that has grown is compared where it was."""
    size = (min(one.width, other.width), min(one.height, other.height))
    one, other = one.crop((0, 0, *size)), other.crop((0, 0, *size))
    # A page that has grown is drawn a part of a dot beside where it was: a dot counts if none near it is like it.
    darker = ImageChops.subtract(other.filter(ImageFilter.MinFilter(3)), one)
    apart = ImageChops.lighter(darker, ImageChops.subtract(one, other.filter(ImageFilter.MaxFilter(3))))
    if stamp:
        apart.paste(0, stamp)
    return bool(sum(apart.histogram()[_FAR:]) > _SHARE * apart.width * apart.height)


def _count_bookmarks(pdf: pikepdf.Pdf, below: str = "") -> int:
    """Count the bookmarks that lead to a page or out of the file, as readers show them; those ``below`` one alone."""

    def live(items: Iterable[pikepdf.OutlineItem]) -> int:
        return sum((item.destination is not None or item.action is not None) + live(item.children) for item in items)

    try:
        tops = pikepdf.Outline(pdf).root
        return live(next(item.children for item in tops if item.title == below) if below else tops)
    except (pikepdf.PdfError, pikepdf.OutlineStructureError, ValueError, TypeError, AttributeError, RuntimeError):
        return 0


def _links(pages: Sequence[pikepdf.Page]) -> int:
    return sum(
        note.get("/Subtype") == "/Link" and ("/A" in note or "/Dest" in note)
        for page in pages
        for note in page.obj.get("/Annots", ())
        if isinstance(note, pikepdf.Dictionary)
    )


def judge(trials: Sequence[tuple[Trial, Path]]) -> None:
    """Ask veraPDF about the labels that the bundles bear, and write down those that are false."""
    for profile, bears in (("2b", "pdf_a"), ("ua1", "pdf_ua")):
        those = [(trial, made) for trial, made in trials if getattr(trial, bears)]
        for at in range(0, len(those), _PART):
            part = those[at : at + _PART]
            verdicts = verapdf.verdicts([made for _, made in part], profile, 600)  # type: ignore[arg-type]
            for (trial, _), verdict in zip(part, verdicts, strict=True):
                if verdict.outcome != "conforms":
                    trial.false_labels.append(f"{profile}: {verdict.outcome} {' '.join(verdict.rules)}{verdict.reason}")


def table(trials: Sequence[Trial]) -> list[tuple[str, object]]:
    """Return the figures of a trial."""
    bound = [trial for trial in trials if not trial.refused]
    letters = sum(trial.letters for trial in bound)
    pictures = sum(trial.letters for trial in bound if any("til billeder" in note for note in trial.notes))
    tagged = [trial for trial in bound if trial.tagged]
    return [
        ("PDFs", len(trials)),
        ("refused", len(trials) - len(bound)),
        ("PDF/A borne", sum(trial.pdf_a for trial in bound)),
        ("PDF/UA borne", sum(trial.pdf_ua for trial in bound)),
        ("false labels by veraPDF", sum(bool(trial.false_labels) for trial in bound)),
        ("changed silently (text, picture, bookmark, link)", sum(trial.silent for trial in bound)),
        ("text lost to pictures, per cent", f"{100 * pictures / max(1, letters):.2f}"),
        ("letters lost in all, per cent", f"{100 * sum(t.lost_letters for t in bound) / max(1, letters):.2f}"),
        ("tagged", len(tagged)),
        ("tagged that keep PDF/UA", sum(trial.pdf_ua for trial in tagged)),
        ("stamps over content", sum(bool(trial.stamped_over) for trial in bound)),
    ]


def main() -> int:
    """Try all, print the figures and what is wrong, and keep the details as JSON where they are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.pdf.trial", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    done: list[tuple[Trial, Path | None]] = []
    with tempfile.TemporaryDirectory() as work:
        first = brief(Path(work))
        for file in sorted(asked.folder.glob("*.pdf")):
            done.append(tried(file, first, Path(work)))
            if asked.json:
                print(file.name, done[-1][0].refused, flush=True)
        judge([(trial, made) for trial, made in done if made])
    trials = [trial for trial, _ in done]
    if asked.json:
        asked.json.write_text(json.dumps([asdict(trial) for trial in trials], ensure_ascii=False, indent=1))
    for trial in trials:
        if trial.false_labels or trial.silent or trial.stamped_over or trial.refused:
            print(json.dumps({k: v for k, v in asdict(trial).items() if v}, ensure_ascii=False))
    for name, figure in table(trials):
        print(f"{name:58}{figure!s:>9}")
    return int(any(trial.false_labels or trial.silent or trial.stamped_over for trial in trials))


if __name__ == "__main__":
    sys.exit(main())
