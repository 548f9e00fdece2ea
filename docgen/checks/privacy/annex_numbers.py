"""The personal numbers in an annex, seen or not, and in the files that lie in it (G01)."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from docgen.checks.privacy.number_findings import CODE, findings_in, findings_of
from docgen.danish.lists import all_of
from docgen.danish.personal_numbers import NumberAcross, find_across, mask, names_a_number
from docgen.disk.scratch import scratch_folder
from docgen.errors import FileError
from docgen.finding import Finding, Place, warning
from docgen.late import late_pattern
from docgen.pdf.annexes.intake import sniff
from docgen.pdf.annexes.shown_words import Shown, shown_words
from docgen.pdf.processes.sandbox import in_sandboxes
from docgen.pdf.reading import words as pdf_words
from docgen.word.reading import words as word_words
from docgen.word.reading.words import Passage

_DEEPEST = 2
_UNREAD = "I bilaget viser side {} mere, end teksten siger. Det kan ikke gennemsøges for personnumre."
_RECOGNISED = "I bilaget er side {} et billede. Teksten er genkendt af tesseract og gennemsøgt for personnumre."
_CONTRADICTED = "I bilaget siger teksten på side {} noget andet, end siden viser. Begge dele er gennemsøgt."
_XML_TAG = late_pattern(r"<[^<>]*>")


def numbers_in_annexes(annexes: Sequence[tuple[Path, Place]]) -> Iterator[Finding]:
    """Yield a finding for each text of annexes that holds personal numbers, and one for what cannot be read.

    Each annex is its file and the cell that names it; they are read in processes with limits.
    """
    for (_, place), found in zip(annexes, in_sandboxes(_found_in_annex, annexes), strict=True):
        if isinstance(found, FileError):
            message = f"Bilaget er ikke gennemsøgt for personnumre. {found.message}"
            yield warning(CODE, place, message, "Læs det igennem, eller bed om filen igen.")
        else:
            yield from found


def _found_in_annex(file: Path, place: Place) -> list[Finding]:
    return list(_in_annex(file, place))


def _in_annex(file: Path, place: Place) -> Iterator[Finding]:
    """Yield what an annex holds of personal numbers, and that it could not be read where it is a picture."""
    kind = sniff(file)
    texts = list(pdf_words.words_of(file) if kind == "pdf" else word_words.words_of(file))
    shown = shown_words(file) if kind == "pdf" else Shown((), ())
    attached = pdf_words.attachments_of(file) if kind == "pdf" else word_words.attachments_of(file)
    written = [(one.where, one.text) for one in texts]
    for where, text in (*written, *shown.texts, *_attached(attached, depth=0)):
        yield from _located(where, findings_in(text, place))
    yield from _over_neighbours(texts, place)
    for where, fields in pdf_words.fields_of(file) if kind == "pdf" else ():
        yield from _located(f"felter på {where}", findings_of(_in_fields(fields), place))
    if not shown.recognised and not any(one.text.strip() for one in texts if one.unit in ("page", "paragraph")):
        message = "Bilaget har ingen tekst, der kan læses, og er ikke gennemsøgt for personnumre."
        yield warning(CODE, place, message, "Læs det igennem, eller bed om det som tekst.")
        return
    for pages, what, remedy in (
        (shown.unread, _UNREAD, "Læs siderne igennem, eller bed om dem som tekst."),
        (shown.recognised, _RECOGNISED, "Læs siderne igennem, for noget kan være læst forkert."),
        (shown.contradicted, _CONTRADICTED, "Læs siderne igennem, eller bed om filen udskrevet til PDF på ny."),
    ):
        if pages:
            yield warning(CODE, place, what.format(all_of([str(page) for page in pages])), remedy)


def _located(where: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield replace(finding, message=f"I bilaget, {mask(where)}: {finding.message}")


def _over_neighbours(texts: Sequence[Passage], place: Place) -> Iterator[Finding]:
    """Yield the numbers that paragraphs (those of table cells too), pages or a drawing's texts hold together."""
    for unit in ("paragraph", "page", "drawing"):
        chosen = [one for one in texts if one.unit == unit]
        for number in find_across([one.text for one in chosen]):
            first, last = chosen[number.first], chosen[number.last]
            where = first.where if first.where == last.where else f"{first.where} til {last.number}"
            yield from _located(where, findings_of([number], place))


def _in_fields(fields: Sequence[tuple[str, str]]) -> tuple[NumberAcross, ...]:
    """Return the numbers that form fields hold together, by their order and by what their names say."""
    label = next((name for name, _ in fields if names_a_number(name)), "")
    together = find_across([value for _, value in fields], label)
    return together or find_across([text for field in fields for text in field])


def _attached(files: Iterator[tuple[str, bytes]], *, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the words of the files that lie in an annex, and of those that lie in them."""
    with scratch_folder() as folder:
        for number, (name, content) in enumerate(files):
            file = Path(folder) / f"{number}"
            file.write_bytes(content)
            yield f"vedhæftet fil {name}", name
            try:
                is_pdf = sniff(file) == "pdf"
                words = pdf_words if is_pdf else word_words
                yield from ((f"vedhæftet fil {name}, {one.where}", one.text) for one in words.words_of(file))
                if depth < _DEEPEST:
                    yield from _attached(words.attachments_of(file), depth=depth + 1)
            except FileError:
                yield from ((f"vedhæftet fil {name}", text) for text in _plain_texts(file))


def _plain_texts(file: Path) -> Iterator[str]:
    """Yield the words of a file of another kind: an Excel file's parts without their markup, or a text as it is."""
    if is_zipfile(file):
        with ZipFile(file) as package:
            for name in package.namelist():
                if name.endswith(".xml"):
                    yield _XML_TAG.sub(" ", package.read(name).decode("utf-8", "replace"))
    else:
        content = file.read_bytes()
        for encoding in ("utf-8-sig", "utf-16", "latin-1"):
            with suppress(UnicodeError):
                yield content.decode(encoding)
                return
