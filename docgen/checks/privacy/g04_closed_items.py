"""G04 · Lukket indhold kan ses i en åben tekst

Regel: Et lukket punkts overskrift er neutral, for den offentliggøres: intet navn, ingen initialer, ingen
diagnose. En sætning fra et lukket punkt står ikke i et åbent punkt eller i en let tekst, og et lukket
punkt har ingen let tekst. Det gælder også en lukket sags titel. Om lukkegrunden er skrevet, siger P04.

Hvorfor: Af et lukket punkt ser offentligheden kun nummeret og en neutral overskrift. Resten er under
tavshedspligt (forvaltningslovens § 27), og den hjælper ikke, når den samme sætning står et andet sted.

Passes:
    Lukket punkt med overskriften »Valg af leverandør«

Fails:
    Lukket punkt med overskriften »Klage fra Bo Eksempel« (og Bo Eksempel er deltager)
    En sætning fra Drøftelse i et lukket punkt, som også står i Let tekst i et åbent punkt
    Lukket punkt, hvor Let tekst er udfyldt

Sådan retter du: Skriv en overskrift, der ikke siger, hvem det handler om. Slet den gentagne sætning i den
åbne tekst, og tøm de lette felter i det lukkede punkt.
"""

import re
from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of
from docgen.checks.context import CheckContext
from docgen.checks.privacy.openness import CLOSED_FIELDS, open_texts
from docgen.checks.privacy.personal_language import illness_in, personal_words
from docgen.danish.sentences import sentences
from docgen.danish.words import key
from docgen.finding import Finding, error
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook, MeetingBook
from docgen.sheets.case import Case
from docgen.sheets.items import Item
from docgen.sheets.numbering import item_numbers

CODE = "G04"
SAME_WORDS = 8
"""Words in a row that no two texts share by chance; a whole sentence may be shorter."""

_FEWEST_WORDS = 5
_EASY_FIELDS = ("easy_title", "easy_text", "easy_agreement", "picture_text")
_WORD = late_pattern(r"\w+")
_STANDARD = late_pattern(
    r"til efterretning|\bgodkend|\bindstiller\b|\btiltræd|\bdrøfte(?:de|r)? (?:sagen|punktet)\b", re.IGNORECASE
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each place where closed content can be read."""
    match context.book:
        case MeetingBook() as book:
            names = [person.name for person in book.participants if person.name]
            closed = [
                (item, number)
                for item, number in zip(book.items, item_numbers(book), strict=True)
                if item.openness == "Lukket"
            ]
            for item, _ in closed:
                yield from _title(item, names)
                yield from _easy(item)
            yield from _repeated(context, closed)
        case CaseBook() as book if book.case.openness == "Lukket":
            yield from _title(book.case, [])


def _title(record: Item | Case, names: list[str]) -> Iterator[Finding]:
    words = next((name for name in names if key(name) in key(record.title or "")), None)
    words = words or illness_in(record.title or "")
    words = words or next((found[0] for found in personal_words(record.title or "")), None)
    if words:
        yield error(
            CODE,
            record.place("title"),
            f"»{words}« står i overskriften på noget lukket, og overskriften offentliggøres.",
            "Skriv en overskrift, der ikke siger, hvem det handler om.",
        )


def _easy(item: Item) -> Iterator[Finding]:
    field = next((field for field in _EASY_FIELDS if getattr(item, field)), None)
    if field or item.in_easy:
        yield error(
            CODE,
            item.place(field or "in_easy"),
            "Punktet er lukket og kan ikke stå i det lette referat.",
            "Tøm de lette felter, og skriv Nej i »Let med«.",
        )


def _repeated(context: CheckContext, closed: list[tuple[Item, str]]) -> Iterator[Finding]:
    runs: dict[str, str] = {}
    sentences_closed: dict[str, str] = {}
    for item, number in closed:
        for sentence in _closed_sentences(item):
            words = _WORD.findall(key(sentence))
            sentences_closed.setdefault(" ".join(words), number)
            runs |= dict.fromkeys(_runs(words), number)
    for cell in open_texts(context) if closed else ():
        for line in lines_of(cell.text):
            for sentence in sentences(line):
                words = _WORD.findall(key(sentence))
                closed_item = sentences_closed.get(" ".join(words)) or next(
                    (runs[run] for run in _runs(words) if run in runs), None
                )
                if closed_item:
                    message = f"»{_short(sentence)}« står også i det lukkede punkt {closed_item}."
                    yield error(CODE, cell.place, message, "Slet sætningen her, eller skriv den om.")


def _closed_sentences(item: Item) -> Iterator[str]:
    """Yield what a closed item says that not every item says: no standard phrases, nothing short."""
    for field in CLOSED_FIELDS:
        for line in lines_of(str(getattr(item, field) or "")):
            for sentence in sentences(line):
                if len(sentence.split()) >= _FEWEST_WORDS and not _STANDARD.search(sentence):
                    yield sentence


def _runs(words: list[str]) -> Iterator[str]:
    return (" ".join(words[start : start + SAME_WORDS]) for start in range(len(words) - SAME_WORDS + 1))


def _short(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:6]) + " …" if len(words) > 6 else sentence
