"""P02 · En ledetekst står som indhold

Regel: Et felt indeholder ikke sin egen overskrift, sin egen hjælpetekst, arkets eksempel eller
skabelonens anvisning: »… der skal udfyldes, hvis …«, »Her skrives …«, »Feltet udfyldes kun, når …«.

Hvorfor: En kommune offentliggør i punkt efter punkt sagssystemets ledetekst »Offentlig beslutning der
skal udfyldes, hvis punktet er lukket« som om den var beslutningen.

Passes:
    Ansøgeren får et skema, der skal udfyldes, før støtten kan bevilges.
    Rådet foreslår, at afsnittet på side 4 slettes.

Fails:
    Offentlig beslutning der skal udfyldes, hvis punktet er lukket
    Her skrives en kort begrundelse.
    Feltet udfyldes kun ved lukkede punkter.
    Sagen handler om …

Sådan retter du: Skriv det, der skal stå, eller tøm feltet.
"""

import re
from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of, written
from docgen.checks.context import CheckContext
from docgen.danish.words import key, small
from docgen.finding import Finding, error, warning
from docgen.late import late_pattern
from docgen.workbook.cell_texts import CellText
from docgen.workbook.record import Book
from docgen.workbook.values import shape_of

CODE = "P02"

_MANY = 3
_ANYBODYS = late_pattern(r"\d{1,2}\.\d\d|01-01-\d{4}|31-12-\d{4}")
"""A time, and the ends of a year: many a meeting begins at 16.30, and each council's term on the same day."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_LABEL = (
    r"(?:beslutning|indstilling|sagsfremstilling|fremstilling|sagsresum[eé]|resum[eé]|tekst|felt|afsnit|begrundelse|"
    r"lukkegrund|titel|overskrift|bemærkning|sammendrag|drøftelse|referattekst)(?:en|et|er)?"
)
_FORMS = tuple(
    late_pattern(form, re.IGNORECASE)
    for form in (
        rf"^(?:\w+ ){{0,3}}{_LABEL},? (?:der|som) (?:skal|kan|må|bør) (?:kun |ikke )?(?:udfyldes|slettes)\b.*",
        r"^(?:feltet|dette felt|rubrikken|denne rubrik|denne tekst|denne linje) (?:skal |må |kan |bør )?"
        r"(?:kun |ikke |altid )?(?:udfyldes|slettes)\b.*",
        r"^\(?(?:skal |må |kan )?(?:kun )?udfyldes (?:kun|af|hvis|når|ved|med)\b.*",
        r"^\(?her (?:skrives|anføres|angives|beskrives|indsættes|redegøres)\b.*",
        r"^\(?(?:beskriv|redegør|angiv|anfør) (?:kort|kortfattet|her)\b.*",
        r"\((?:obligatorisk|valgfrit|skal udfyldes|udfyldes|maks?\.? \d+ (?:tegn|ord|linjer))[^()]*\)",
        r"^maks?\.? \d+ (?:tegn|ord|linjer)\b.*",
    )
)
_OPENS = ("her ", "beskriv", "redegør", "angiv", "anfør", "mak")
"""One of these opens a line, or it speaks of what is filled and deleted, or has brackets, where one of the forms is."""


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text that tells what to write, or shows it, instead of being written."""
    yield from _examples(context)
    declared = _declared(type(context.book))
    for cell in written(context):
        at = key(cell.place.sheet or ""), key(cell.place.field or "")
        seen: set[str] = set()
        for line in lines_of(cell.text):
            words = _prompt(line)
            if words is None and at in declared and key(line).rstrip(":. ") in declared[at]:
                words = line
            if words and words not in seen:
                seen.add(words)
                message = f"»{_short(words)}« er en ledetekst, ikke indhold."
                yield error(CODE, cell.place, message, "Skriv det, der skal stå, eller tøm feltet.")


def _examples(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each of docgen's own examples that was left in a row which is written over.

    A short one may be what the author means, so it is reported only beside a longer one; a row that is mostly the
    example's is an error, else one may have been kept on purpose and it is a warning.
    """
    rows: dict[tuple[str | None, str], list[CellText]] = {}
    for cell in context.values:
        rows.setdefault((cell.place.sheet, (cell.place.cell or "").lstrip(_LETTERS)), []).append(cell)
    for cells in rows.values():
        left = [cell for cell in cells if cell.is_example]
        if not any(_is_telling(cell.text) for cell in left):
            continue
        make = error if len(left) >= _MANY or 2 * len(left) >= len(cells) else warning
        for cell in left:
            message = f"»{_short(cell.text)}« er arkets eget eksempel."
            yield make(CODE, cell.place, message, "Skriv det, der skal stå, eller tøm feltet.")


def _is_telling(example: str) -> bool:
    """Tell whether an example is so much its own that nobody writes it by chance."""
    if _ANYBODYS.fullmatch(example):
        return False
    return len(example.split()) > 2 or bool(re.search(r"[0-9][.-][0-9]|/", example))


def _prompt(line: str) -> str | None:
    words = small(line)
    if not (words.startswith(_OPENS) or any(word in words for word in ("udfyldes", "slettes", "("))):
        return None
    return next((match[0].strip() for form in _FORMS if (match := form.search(line))), None)


def _declared(book: type[Book]) -> dict[tuple[str, str], set[str]]:
    """Return, for each sheet and heading, the words that the blank workbook itself writes there."""
    words: dict[tuple[str, str], set[str]] = {}
    for sheet, record in book.sheets().items():
        for name, field in record.model_fields.items():
            if shape_of(field.annotation, field.metadata).choices:
                continue
            examples = [str(example) for example in field.examples or () if str(example).endswith("…")]
            texts = [record.heading(name), field.description or "", *examples]
            words[key(sheet), key(record.heading(name))] = {key(text).rstrip(":. ") for text in texts if text}
    return words


def _short(words: str) -> str:
    parts = words.split()
    return " ".join(parts[:12]) + (" …" if len(parts) > 12 else "")
