"""L16 · Store bogstaver eller kursiv

Regel: Let tekst har ingen ord på fire bogstaver eller mere med store bogstaver og ingen kursiv. Navne på
foreninger, der står under Organisation i arket Deltagere, må gerne stå med store bogstaver. Skabelonen
sørger selv for resten: 14 punkt, venstrestillet, én spalte, ingen understregning og ingen orddeling.

Hvorfor: Ord med store bogstaver mister deres form, og kursiv står skævt. Begge dele er sværere at læse.

Passes:
    Husk mødet!

Fails:
    HUSK mødet!

Sådan retter du: Skriv ordet med små bogstaver, og fjern kursiven i cellen.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.known_words import known_in
from docgen.checks.easy.limits import limit_of
from docgen.danish.words import plain
from docgen.finding import Finding, error
from docgen.late import late_pattern
from docgen.prose import Prose

CODE = "L16"

_WORD = late_pattern(r"[^\W\d_]{2,}")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each word in capitals and each stretch of italics."""
    names = known_in(context.book)
    limit = limit_of(context.book, CODE)
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            for word in dict.fromkeys(_WORD.findall(sentence)):
                level = limit.level(len(word)) if word.isupper() else None
                if level and not names.has(word):
                    message = f"»{word}« står med store bogstaver: {quoted(sentence)}"
                    small = word.capitalize() if sentence.startswith(word) else word.lower()
                    remedy = f"Skriv »{small}«. Er det et navn, så forklar det i arket Ordliste."
                    yield Finding(CODE, level, cell.place, message, remedy)
        value = getattr(cell.record, cell.field)
        for words in _italics(value) if isinstance(value, Prose) else ():
            yield error(CODE, cell.place, f"»{words}« står med kursiv.", "Fjern kursiven, eller brug fed skrift.")


def _italics(prose: Prose) -> Iterator[str]:
    for paragraph in prose.paragraphs:
        for run in paragraph.runs:
            if run.italic and (words := plain(run.text)):
                yield words
