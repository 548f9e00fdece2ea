r"""B01 · Et bilag mangler eller er ikke nævnt

Regel: Hver fil i arket Bilag findes, ligger i arkets mappe eller under den, er en .pdf eller .docx og er
ikke tom. Hvert bilagsnummer bruges én gang, hvert Punkt findes, og hvert »Bilag 3« i teksten står i arket;
andres bilag (»lovens bilag 4«, »bilag 2 til bekendtgørelsen«) gør ikke, og kan det være andres, er det kun
en advarsel. Det, der »eftersendes« eller »omdeles«, behøver ikke stå der endnu. Siger teksten »vedlagt«
eller »som bilag«, er der et bilag. Har en sag flere bilag, er de alle nævnt i teksten. Er »Årsrapport år«
udfyldt, er årsrapporten for det år et bilag.

Hvorfor: En kommune offentliggjorde en sag, hvor »udvalget præsenteres for den foreløbige
samarbejdsaftale«, uden at der var noget bilag.

Passes:
    Fil: bilag/aarsrapport-2025.pdf
    Rådets forslag er vedlagt som bilag 1.
    Bilag 2 til bekendtgørelsen
    Efter lovens bilag 4
    Kvartalsrapport (bilag 1 eftersendes)

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
from docgen.checks.cell_lines import lines_of, written
from docgen.checks.context import CheckContext
from docgen.danish.lists import all_of
from docgen.danish.sentences import sentences
from docgen.danish.words import key, small
from docgen.finding import Finding, error, warning
from docgen.late import late_pattern
from docgen.sheets.attachments import Attachment
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.numbering import annex_numbers, item_numbers
from docgen.workbook.cell_texts import CellText

CODE = "B01"

_NUMBER = r"\d{1,3}(?:\.\d{1,3})*[a-h]?"
_MENTION = late_pattern(
    r"(?:\b(?P<owner>[^\W\d_]+s) )?\bbilag(?:ene)? (?:nr\. )?"
    rf"(?P<numbers>(?>{_NUMBER}(?:(?:, | og |, og |-|–){_NUMBER})*))\b(?! ?%)"
    r"(?! (?:til|i|fra) (?!dag\b|denne|dette|punkt|sagen|dagsordenen|indstillingen)\w+)",
    re.IGNORECASE,
)
# Papers that have annexes of their own: »lovens bilag 4«, »bekendtgørelsens bilag 1«.
_OTHER_PAPER = late_pattern(
    r"(?:lov|bekendtgørelse|direktiv|forordning|konvention|cirkulære|vejledning|aftale|kontrakt|overenskomst|vedtægt|"
    r"rapport|redegørelse|undersøgelse|evaluering|analyse|notat|politik|strategi|plan|budget|regulativ|standard|"
    r"forretningsorden|materiale|udspil|udkast|høringssvar)(?:t?en|n|et|t|er|erne|ne)?s?\b",
    re.IGNORECASE,
)
_LATER = late_pattern(r"\b(?:eftersend|omdel|uddel|udlever)(?:e?s|te?s?|et)\b", re.IGNORECASE)
"""An annex that comes when the paper is out already."""
_SEE = late_pattern(r"(?:\bse|\bjf\.?|\bjævnfør) (?:\w+ )?$|\($", re.IGNORECASE)
_SPAN = late_pattern(r"(\d+)[-–](\d+)")
_ATTACHED = late_pattern(
    r"(?<!ikke )(?<!intet )(?:\bvedlagte?\b|\bvedhæftet\b|\bvedlægges\b|\bsom (?:et )?bilag\b)|"
    r"\bpræsentere(?:s|t) for den (?:\w+ )?\w*aftale\b",
    re.IGNORECASE,
)
_SENDS = ("vedlagt", "vedhæftet", "vedlægges", "bilag", "præsentere")
"""Of these words one stands wherever _ATTACHED finds something."""
_ALL_ANNEXES = late_pattern(r"\bbilagene\b|\bvedlagte bilag\b", re.IGNORECASE)
_YEAR = late_pattern(r"\b(?:19|20)\d{2}\b")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each annex that is missing, unusable, unnumbered or unmentioned."""
    book = context.book
    if not isinstance(book, MeetingBook | HearingBook | CaseBook):
        return
    for annex in book.attachments:
        if annex.file and (fault := file_fault(context.folder, annex.file, context.annex)):
            yield error(CODE, annex.place("file"), *fault)
    yield from _doubled(book.attachments)
    if isinstance(book, MeetingBook):
        yield from _items(book)
    texts = [cell for cell in written(context) if cell.place.sheet != "Bilag"]
    mentions = list(_mentions(book, texts))
    yield from mentions
    if not book.attachments:
        places = [finding.place for finding in mentions]
        yield from _promises([cell for cell in texts if cell.place not in places])
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
    there = {key(number) for number in numbers}
    for annex in book.attachments:
        if annex.item and key(annex.item) not in there:
            yield error(
                CODE,
                annex.place("item"),
                f"Der er intet punkt {annex.item} i arket Punkter.",
                f"Punkterne er {', '.join(numbers)}." if numbers else "",
            )


def _mentions(book: MeetingBook | HearingBook | CaseBook, texts: list[CellText]) -> Iterator[Finding]:
    """Yield a finding for each cell that names annexes of ours which the sheet does not have."""
    there = set(annex_numbers(book.attachments))
    for cell in texts:
        if isinstance(book, HearingBook) and cell.place.field in ("Citat", "Henvisning"):
            continue
        named = dict(_mentioned(cell.text))
        for is_sure in (True, False):
            missing = [number for number, sure in named.items() if sure is is_sure and number not in there]
            if missing:
                # A hearing's own material has annexes too, and remarks speak of them.
                finding = error if is_sure and not isinstance(book, HearingBook) else warning
                it = "det" if len(missing) == 1 else "dem"
                message = f"Teksten nævner bilag {all_of(missing)}, men arket Bilag har {it} ikke."
                yield finding(CODE, cell.place, message, "Tilføj bilaget, eller ret nummeret.")


def _mentioned(text: str) -> Iterator[tuple[str, bool | None]]:
    """Yield the number of each annex that a text names (»bilag 1-3«), and whether it can only be one of ours.

    »Lovens bilag 4« is another's; where the sentence speaks of another paper, it may be that one's. None where the
    sentence says that it comes later.
    """
    for line in lines_of(text):
        for sentence in sentences(line) if "bilag" in small(line) else ():
            for match in _MENTION.finditer(sentence):
                if match["owner"] and _OTHER_PAPER.search(match["owner"]):
                    continue
                points = _ATTACHED.search(sentence) or _SEE.search(sentence[: match.start()])
                is_sure = None if _LATER.search(sentence) else bool(points) or not _OTHER_PAPER.search(sentence)
                for number in _numbers(match["numbers"]):
                    yield number, is_sure


def _numbers(words: str) -> Iterator[str]:
    for part in re.split(r", og |, | og ", words, flags=re.IGNORECASE):
        if span := _SPAN.fullmatch(part):
            yield from (str(number) for number in range(int(span[1]), int(span[2]) + 1))
        else:
            yield key(part)


def _promises(texts: list[CellText]) -> Iterator[Finding]:
    for cell in texts:
        lines = (line for line in lines_of(cell.text) if any(word in small(line) for word in _SENDS))
        match = next((match for line in lines if (match := _ATTACHED.search(line))), None)
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
    mentioned = {number for cell in texts for number, _ in _mentioned(cell.text)}
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
