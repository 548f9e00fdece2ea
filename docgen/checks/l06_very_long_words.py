"""L06 · Et ord er meget langt

Regel: Et ord har højst 12 bogstaver, medmindre det er et navn eller er forklaret i arket Ordliste. I et
ord med bindestreg er det den længste del, der måles.

Hvorfor: På dansk kan ord sættes sammen uden ende, og de lange er de sværeste at læse.

Passes:
    kontakt-person
    bostøtteordningen (når »bostøtteordning« står i arket Ordliste)

Fails:
    kontaktpersonordningen

Sådan retter du: Del ordet (»ordningen med kontakt-personer«), eller forklar det i arket Ordliste.
"""

from collections.abc import Iterator

from docgen.checks.easy_limits import limit_of
from docgen.checks.easy_texts import WORD, easy_cells, hard_words, known, quoted
from docgen.checks.matter import Matter
from docgen.finding import Finding
from docgen.sheets.books import MeetingBook

CODE = "L06"


def check(matter: Matter) -> Iterator[Finding]:
    """Yield a finding for each very long word that is neither a name nor explained."""
    if not isinstance(matter.book, MeetingBook):
        return
    names = known(matter.book)
    limit = limit_of(matter.book, CODE)
    for cell in easy_cells(matter):
        for sentence in cell.sentences:
            for word in dict.fromkeys(WORD.findall(sentence)):
                letters = max(map(len, word.split("-")))
                level = limit.level(letters)
                if level and not names.has(word):
                    message = f"»{word}« har {letters} bogstaver: {quoted(sentence)}"
                    yield Finding(CODE, level, cell.place, message, _remedy(word))


def _remedy(word: str) -> str:
    if found := hard_words().find(word):
        return f"Skriv fx »{found[0].hard.easy[0]}«."
    return f"Del ordet i to, eller forklar »{word.casefold()}« i arket Ordliste."
