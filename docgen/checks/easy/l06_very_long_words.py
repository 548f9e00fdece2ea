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

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.known_words import WORD, hard_words, known_in
from docgen.checks.easy.limits import LIMITS, limit_of
from docgen.checks.easy.rereading import easy_words
from docgen.finding import Finding
from docgen.late import late_pattern

CODE = "L06"

_ADDRESS = late_pattern(r"(?<!\S)\S+@\S+|https?://\S+|www\.\S+|(?<!\S)\S+\.dk\b", re.IGNORECASE)

# What a long Danish word is often put together with: the hyphen goes before it.
_LAST_PARTS = (
    "aftale afdeling arbejde bolig center forening forløb forvaltning frist gruppe handling hjælp indsats kommune "
    "konsulent kontor leder liste lov lån medarbejder mulighed møde niveau område ordning organisation person plads "
    "plan politik projekt punkt rolle råd sag samarbejde skema stilling strategi støtte system svar tilbud "
    "topmøde udvalg uddannelse ydelse"
)
_PREFIXES = (
    "be",
    "ud",
    "ind",
    "op",
    "an",
    "til",
    "mis",
    "med",
    "sam",
    "for",
    "under",
    "over",
    "efter",
    "mod",
    "frem",
    "af",
    "til",
    "und",
)
"""What belongs to the part behind it: »be-handling« is no »handling«."""

_PARTS = late_pattern(
    rf"(?P<first>[^\W\d_]{{4,}}?)(?P<last>(?:{'|'.join(_LAST_PARTS.split())})(?:\w{{0,4}}))", re.IGNORECASE
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each very long word that is neither a name nor explained, once in a cell."""
    names = known_in(context.book)
    limit = limit_of(context.book, CODE)
    for cell in easy_cells(context):
        first_uses: dict[str, tuple[str, str]] = {}
        for sentence in cell.sentences:
            for word in WORD.findall(_ADDRESS.sub(" ", sentence)):
                first_uses.setdefault(word.casefold(), (word, sentence))
        for word, sentence in first_uses.values():
            letters = max(map(len, word.split("-")))
            level = limit.level(letters)
            if level and not names.has(word):
                message = f"»{word}« har {letters} bogstaver: {quoted(sentence)}"
                yield Finding(CODE, level, cell.place, message, _remedy(word, sentence))


def _remedy(word: str, sentence: str) -> str:
    found = next((one for one in hard_words().find(sentence) if one.written == word), None)
    if found and (easy := easy_words(found, sentence)):
        return f"Skriv fx »{easy[0]}«."
    parted = _parted(word)
    if max(map(len, parted.split("-"))) <= LIMITS[CODE].most:
        return f"Skriv »{parted}«, eller forklar »{word.casefold()}« i arket Ordliste."
    return f"Find et kortere ord for »{word}«, eller forklar det i arket Ordliste."


def _parted(word: str) -> str:
    """Return a word with hyphens between its parts: ``kontakt-person-ordningen``; as it is where none is known."""
    parts = _PARTS.fullmatch(word)
    if not parts or len(word) <= LIMITS[CODE].most or parts["first"].casefold().endswith(_PREFIXES):
        return word
    return f"{_parted(parts['first'])}-{parts['last']}"
