"""G03 · En åben tekst ligner en personsag

Regel: En åben tekst handler ikke om én persons sag. Der kommer en advarsel, når samme sætning har
initialer og en paragraf, »borgeren« og en afgørelse, en alder og en diagnose, »borger A«, eller en
deltagers navn og en diagnose. Det, der er sagt alment (»hvis borgeren …«, »borgere med …«), må gerne stå.

Hvorfor: Et udsatteråd kan ikke behandle personsager, og Egedals netværk kan ikke drøfte enkeltsager. En
kommune lagde sager om angst, anbringelser og en fængselsdom på nettet i et åbent bilag, hvor familierne
var til at genkende. Det blev først lukket, da pressen skrev om det.

Passes:
    Borgere med misbrug venter for længe på hjælp efter § 101.
    Hvis borgeren får afslag, kan der klages.

Fails:
    A.B. har søgt om støtte efter § 85.
    Borgeren fik afslag på en bolig i marts.
    En 47-årig mand med ADHD deltog.

Sådan retter du: Skriv det generelt, så ingen kan kendes. Skal sagen behandles, så gør punktet lukket.
"""

from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of
from docgen.checks.context import CheckContext
from docgen.checks.privacy.openness import open_texts
from docgen.checks.privacy.personal_language import illness_in, personal_words
from docgen.danish.lists import all_of
from docgen.danish.sentences import sentences
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.sheets.books import MeetingBook

CODE = "G03"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each open text that speaks of one person's own case."""
    people = context.book.participants if isinstance(context.book, MeetingBook) else ()
    names = [person.name for person in people if person.name]
    for cell in open_texts(context):
        reported: set[str] = set()
        for line in lines_of(cell.text):
            for words in (*personal_words(line), *_ill_people(line, names)):
                quoted_words = all_of([f"»{word}«" for word in words])
                if quoted_words not in reported:
                    reported.add(quoted_words)
                    verb = "tyder" if len(words) > 1 else "kan tyde"
                    message = f"{quoted_words} {verb} på en personsag, og teksten er åben."
                    yield warning(CODE, cell.place, message, "Skriv det generelt, eller gør punktet lukket.")


def _ill_people(line: str, names: list[str]) -> Iterator[tuple[str, ...]]:
    for sentence in sentences(line) if names and illness_in(line) else ():
        illness = illness_in(sentence)
        for name in names if illness else ():
            if illness and key(name) in key(sentence):
                yield name, illness
