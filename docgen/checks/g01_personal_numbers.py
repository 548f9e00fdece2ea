"""G01 · Et personnummer står i teksten

Regel: Intet personnummer må stå noget sted: heller ikke i egne kolonner og ark, i noter, i eksempler, i
filers navne eller i bilagene. Det gælder også erstatningsnumre (dagen + 60) og sundhedsvæsenets eCPR, og
hvordan nummeret end er delt. Er det sikkert eller sandsynligt et personnummer, er det en fejl; er det ti
cifre, der begynder med en fødselsdato, er det en advarsel.

Hvorfor: Datatilsynet kritiserede i 2021 en kommune for at offentliggøre et høringssvar, hvor
underskriftens bevis indeholdt borgerens personnummer, og i 2022 kom femten numre ud i bilag til en
dagsorden. Nummeret selv skrives aldrig i en besked: der står 0707••-••••.

Passes:
    Sagsnr. 27.00.00-A00-5-15
    P-nr. 1000000000
    Ring på 12 34 56 78.

Fails:
    070761-4285
    CPR 070761 4285

Sådan retter du: Slet nummeret. Skal en sag kunne findes, så skriv sagsnummeret. Er det noget andet end
et personnummer, så skriv foran, hvad det er, fx »P-nr.« eller »Faktura nr.«.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile, is_zipfile

from docgen.checks.annex_files import annex_file, file_fault
from docgen.checks.matter import Matter
from docgen.danish.personal_numbers import Confidence, find, mask
from docgen.danish.words import all_of
from docgen.errors import FileError
from docgen.finding import Finding, Place, error, warning
from docgen.pdf import words as pdf_words
from docgen.pdf.intake import sniff
from docgen.word import words as word_words

CODE = "G01"

_MOST_SHOWN = 3
_DEEPEST = 2
_MARK = re.compile(r"<[^>]*>")


def check(matter: Matter) -> Iterator[Finding]:
    """Yield a finding for each text of the workbook that holds personal numbers."""
    for cell in matter.texts:
        yield from findings_in(cell.text, cell.place)
    for annex in getattr(matter.book, "attachments", ()):
        if annex.file and file_fault(matter.folder, annex.file) is None:
            yield from _in_annex(annex_file(matter.folder, annex.file), annex.place("file"))


def _in_annex(file: Path, place: Place) -> Iterator[Finding]:
    """Yield what an annex holds of personal numbers, and that it could not be read where it is a picture."""
    kind = sniff(file)
    texts = list(pdf_words.words_of(file) if kind == "pdf" else word_words.words_of(file))
    attached = pdf_words.attachments_of(file) if kind == "pdf" else word_words.attachments_of(file)
    for where, text in (*texts, *_attached(attached, depth=0)):
        for finding in findings_in(text, place):
            yield replace(finding, message=f"I bilaget, {mask(where)}: {finding.message}")
    unread = pdf_words.pictured_pages(file) if kind == "pdf" else []
    if not any(text.strip() for where, text in texts if where.startswith(("side", "afsnit"))):
        message = "Bilaget har ingen tekst, der kan læses, og er ikke gennemsøgt for personnumre."
        yield warning(CODE, place, message, "Læs det igennem, eller bed om det som tekst.")
    elif unread:
        pages = all_of([str(page) for page in unread])
        message = f"I bilaget har side {pages} ingen tekst, der kan læses, og er ikke gennemsøgt for personnumre."
        yield warning(CODE, place, message, "Læs siderne igennem, eller bed om dem som tekst.")


def _attached(files: Iterator[tuple[str, bytes]], *, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the words of the files that lie in an annex, and of those that lie in them."""
    with TemporaryDirectory() as folder:
        for number, (name, content) in enumerate(files):
            file = Path(folder) / f"{number}"
            file.write_bytes(content)
            yield f"vedhæftet fil {name}", name
            try:
                is_pdf = sniff(file) == "pdf"
                words = pdf_words if is_pdf else word_words
                yield from ((f"vedhæftet fil {name}, {where}", text) for where, text in words.words_of(file))
                if depth < _DEEPEST:
                    yield from _attached(words.attachments_of(file), depth=depth + 1)
            except FileError:
                yield from ((f"vedhæftet fil {name}", text) for text in _plain_texts(file))


def _plain_texts(file: Path) -> Iterator[str]:
    """Yield the words of a file of another kind: an Excel file's parts without their marks, or a text as it is."""
    if is_zipfile(file):
        with ZipFile(file) as package:
            for name in package.namelist():
                if name.endswith(".xml"):
                    yield _MARK.sub(" ", package.read(name).decode("utf-8", "replace"))
    else:
        content = file.read_bytes()
        for encoding in ("utf-8-sig", "utf-16", "latin-1"):
            with suppress(UnicodeError):
                yield content.decode(encoding)
                return


def findings_in(text: str, place: Place) -> Iterator[Finding]:
    """Yield an error for the personal numbers in a text and a warning for what only looks like them.

    For texts that stand outside the workbook's cells too: an annex's page, a file's name, a property.
    """
    found = find(text)
    sure = [one.masked for one in found if one.confidence > Confidence.POSSIBLE]
    unsure = [one.masked for one in found if one.confidence is Confidence.POSSIBLE]
    safe = _without_numbers(place)
    if sure:
        what = "et personnummer" if len(sure) == 1 else f"{len(sure)} personnumre"
        remedy = "Slet det." if len(sure) == 1 else "Slet dem."
        yield error(CODE, safe, f"Her står {what}: {_listed(sure)}.", remedy)
    if unsure:
        what = "et personnummer" if len(unsure) == 1 else "personnumre"
        remedy = "Er det et personnummer, så slet det. Ellers skriv foran, hvad det er, fx »P-nr.«."
        yield warning(CODE, safe, f"{_listed(unsure)} ligner {what}.", remedy)


def concealed(finding: Finding) -> Finding:
    """Return a finding with every personal number in its words covered, whichever check quoted them."""
    return replace(
        finding,
        place=_without_numbers(finding.place),
        message=mask(finding.message),
        remedy=mask(finding.remedy),
    )


def _without_numbers(place: Place) -> Place:
    words = {name: mask(value) for name in ("sheet", "field", "part") if (value := getattr(place, name))}
    return replace(place, **words)


def _listed(masked: list[str]) -> str:
    """Return the numbers in a sentence; the fourth and those behind it are only counted."""
    shown = masked[:_MOST_SHOWN]
    rest = len(masked) - len(shown)
    return all_of([*shown, f"{rest} til"]) if rest else all_of(shown)
