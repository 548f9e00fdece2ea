r"""B01 · Et bilag mangler eller er ikke nævnt

Regel: Hver fil i arket Bilag findes, ligger i arkets mappe eller under den, er en .pdf eller .docx og
er ikke tom. Hvert bilagsnummer bruges én gang, hvert Punkt findes, og hvert »Bilag 3« i teksten står i
arket. Siger teksten »vedlagt« eller »som bilag«, er der et bilag. Har en sag flere bilag, er de alle
nævnt i teksten. Er »Årsrapport år« udfyldt, er årsrapporten for det år et bilag.

Hvorfor: En kommune offentliggjorde en sag, hvor »udvalget præsenteres for den foreløbige
samarbejdsaftale«, uden at der var noget bilag.

Passes:
    Fil: bilag/aarsrapport-2025.pdf
    Rådets forslag er vedlagt som bilag 1.
    Bilag 2 til bekendtgørelsen

Fails:
    Fil: C:\Sager\aarsrapport.pdf
    Fil: ../andre sager/notat.pdf
    Se bilag 3 (når arket kun har to)

Sådan retter du: Læg filen i mappen ved siden af arket, og skriv dens navn, som det er. Nummeret er
bilagets Nr. eller, hvor det er tomt, rækkens plads.
"""

import re
from collections.abc import Iterator

from docgen.checks.annex_files import file_fault
from docgen.checks.lines import lines_of, written
from docgen.checks.matter import Matter
from docgen.danish.words import key
from docgen.finding import Finding, error, warning
from docgen.sheets.attachments import Attachment
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.numbering import annex_numbers, item_numbers
from docgen.workbook.texts import CellText

CODE = "B01"

_NUMBER = r"\d{1,3}(?:\.\d{1,3})*[a-h]?"
_MENTION = re.compile(
    rf"\bbilag(?:ene)? (?:nr\. )?(?P<numbers>(?>{_NUMBER}(?:(?:, | og |, og |-|–){_NUMBER})*))\b(?! ?%)"
    r"(?! (?:til|i|fra) (?!dag\b|denne|dette|punkt|sagen|dagsordenen|indstillingen)\w+)",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(\d+)[-–](\d+)")
_ATTACHED = re.compile(
    r"(?<!ikke )(?<!intet )(?:\bvedlagte?\b|\bvedhæftet\b|\bvedlægges\b|\bsom (?:et )?bilag\b)|"
    r"\bpræsentere(?:s|t) for den (?:\w+ )?\w*aftale\b",
    re.IGNORECASE,
)
_ALL_ANNEXES = re.compile(r"\bbilagene\b|\bvedlagte bilag\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def check(matter: Matter) -> Iterator[Finding]:
    """Yield a finding for each annex that is missing, unusable, unnumbered or unmentioned."""
    book = matter.book
    if not isinstance(book, MeetingBook | HearingBook | CaseBook):
        return
    for annex in book.attachments:
        if annex.file and (fault := file_fault(matter.folder, annex.file)):
            yield error(CODE, annex.place("file"), *fault)
    yield from _doubled(book.attachments)
    if isinstance(book, MeetingBook):
        yield from _items(book)
    texts = [cell for cell in written(matter) if cell.place.sheet != "Bilag"]
    yield from _mentions(book, texts)
    if not book.attachments:
        yield from _promises(texts)
    if isinstance(book, CaseBook):
        yield from _unmentioned(book.attachments, texts)
        yield from _report(book)


def _doubled(attachments: tuple[Attachment, ...]) -> Iterator[Finding]:
    """Yield a counted number that is also a written one; two written ones are a fault of reading."""
    seen: dict[str, bool] = {}
    for annex, number in zip(attachments, annex_numbers(attachments), strict=True):
        written_twice = seen.get(number, False) and bool(annex.number)
        if number in seen and not written_twice:
            yield error(CODE, annex.place("number"), f"Der er to bilag med nummer {number}.", "Ret det ene nummer.")
        seen.setdefault(number, bool(annex.number))


def _items(book: MeetingBook) -> Iterator[Finding]:
    numbers = item_numbers(book)
    known = {key(number) for number in numbers}
    for annex in book.attachments:
        if annex.item and key(annex.item) not in known:
            yield error(
                CODE,
                annex.place("item"),
                f"Der er intet punkt {annex.item} i arket Punkter.",
                f"Punkterne er {', '.join(numbers)}." if numbers else "",
            )


def _mentions(book: MeetingBook | HearingBook | CaseBook, texts: list[CellText]) -> Iterator[Finding]:
    known = set(annex_numbers(book.attachments))
    # A hearing's own material has annexes too, and remarks speak of them.
    finding = warning if isinstance(book, HearingBook) else error
    for cell in texts:
        if isinstance(book, HearingBook) and cell.place.field in ("Citat", "Henvisning"):
            continue
        for number in dict.fromkeys(_mentioned(cell.text)):
            if number not in known:
                yield finding(
                    CODE,
                    cell.place,
                    f"Teksten nævner bilag {number}, men arket Bilag har det ikke.",
                    "Tilføj bilaget, eller ret nummeret.",
                )


def _mentioned(text: str) -> Iterator[str]:
    """Yield the number of each annex that a text names: »bilag 1-3«, »bilag 1, 2 og 4«."""
    for line in lines_of(text):
        for match in _MENTION.finditer(line):
            for part in re.split(r", og |, | og ", match["numbers"], flags=re.IGNORECASE):
                if span := _SPAN.fullmatch(part):
                    yield from (str(number) for number in range(int(span[1]), int(span[2]) + 1))
                else:
                    yield key(part)


def _promises(texts: list[CellText]) -> Iterator[Finding]:
    for cell in texts:
        match = next((match for line in lines_of(cell.text) if (match := _ATTACHED.search(line))), None)
        if match:
            yield warning(
                CODE,
                cell.place,
                f"Teksten siger »{match[0]}«, men arket Bilag er tomt.",
                "Tilføj bilaget, eller ret teksten.",
            )


def _unmentioned(attachments: tuple[Attachment, ...], texts: list[CellText]) -> Iterator[Finding]:
    everything = key(" ".join(cell.text for cell in texts))
    if len(attachments) < 2 or _ALL_ANNEXES.search(everything):
        return
    mentioned = {number for cell in texts for number in _mentioned(cell.text)}
    for annex, number in zip(attachments, annex_numbers(attachments), strict=True):
        if annex.title and number not in mentioned and not _is_named(annex, everything):
            yield warning(
                CODE,
                annex.place("title"),
                f"Bilag {number}, »{annex.title}«, er ikke nævnt i teksten.",
                f"Skriv fx »(bilag {number})«, hvor det bruges.",
            )


def _is_named(annex: Attachment, everything: str) -> bool:
    """Tell whether the text has all words of the title, whatever their endings."""
    if annex.type == "Årsrapport" and "årsrapport" in everything:
        return True
    words = re.findall(r"[^\W\d_]{4,}", key(annex.title))
    return bool(words) and all(re.search(rf"\b{word[: max(4, len(word) - 2)]}", everything) for word in words)


def _report(book: CaseBook) -> Iterator[Finding]:
    year = book.case.report_year
    if year is None:
        return
    reports = [annex for annex in book.attachments if annex.type == "Årsrapport"]
    if not reports and all(annex.type for annex in book.attachments):
        yield error(
            CODE,
            book.case.place("report_year"),
            f"Årsrapporten for {year} er ikke i arket Bilag.",
            "Tilføj den med typen Årsrapport, eller tøm feltet.",
        )
    for annex in reports:
        years = _YEAR.findall(annex.title or "")
        if years and str(year) not in years:
            yield error(
                CODE,
                annex.place("title"),
                f"Titlen siger {years[0]}, men »Årsrapport år« er {year}.",
                "Ret året, eller vælg den rigtige årsrapport.",
            )
