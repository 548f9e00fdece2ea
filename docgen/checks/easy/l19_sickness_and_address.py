"""L19 · En sygdom eller en adresse i en let tekst

Regel: Nævner en let tekst en sygdom, en diagnose eller et misbrug, kommer der en advarsel. Det gør der også
ved en vej med husnummer, der hverken er mødets sted eller et opslagssted. (Navne uden samtykke og
personnumre siger G02 og G01 til om, også her.)

Hvorfor: Det lette referat hænger, hvor alle kender hinanden. Få ord er nok til at vise, hvem det handler om.

Passes:
    Vi talte om sundhed.
    Mødet er på Torvet 1 (når det er mødets sted)

Fails:
    Vi talte om en mand med skizofreni.
    Hun bor på Prøvevej 12.

Sådan retter du: Skriv det, så det gælder alle, eller tag det ud.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.privacy.personal_language import illness_in
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.late import late_pattern
from docgen.sheets.books import MeetingBook

CODE = "L19"

# Illnesses that papers for the public may name as a subject, and which here are somebody's.
_ALSO = late_pattern(
    r"\b(?:alkohol|stof|hash|medicin|narkotika)misbrug\w*|\bhar (?:et )?misbrug\b|"
    r"\b(?:kræft\w*|diabetes|sukkersyge|sclerose|kol|astma|parkinson\w*|leverbetændelse|blodprop\w*|hjerneskade\w*|"
    r"ocd|spiseforstyrrelse\w*|psykisk syg)\b",
    re.IGNORECASE,
)
_ADDRESS = late_pattern(
    r"\b[A-ZÆØÅ][\w.]{0,30}(?: [A-ZÆØÅ][\w.]{0,30}){0,3}?(?:[vV]ej|[gG]ade|[aA]ll[eé]|[sS]træde|[vV]ænge|[pP]ark|"
    r"[hH]ave|[tT]oft|[bB]akke|[tT]orv|[pP]lads)(?:en|et)? \d+[A-Z]?\b"
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each illness and each address in the easy texts."""
    book = context.book
    places: list[str | None] = []
    if isinstance(book, MeetingBook):
        places = [book.meeting.venue, book.meeting.next_venue, *(row.place_name for row in book.posting_places)]
    public = key(" ".join(place for place in places if place))
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            also = _ALSO.search(sentence)
            if word := illness_in(sentence) or (also[0] if also else None):
                message = f"»{word}« siger noget om helbred: {quoted(sentence)}"
                yield warning(CODE, cell.place, message, "Skriv »sygdom« eller »hjælp«, så ingen kan kendes.")
            for address in _ADDRESS.findall(sentence):
                if key(address) not in public:
                    message = f"»{address}« er en adresse: {quoted(sentence)}"
                    yield warning(CODE, cell.place, message, "Er det en persons hjem, så slet den.")
