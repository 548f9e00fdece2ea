"""I02 · Spørgsmålet om inddragelse er ikke besvaret

Regel: Spørger papiret, om rådet skal inddrages, er der svaret. Feltet Inddragelse siger med ord, hvordan
og hvornår rådet inddrages, eller hvorfor det ikke skal. Et »Ja«, et »Nej« eller »ikke relevant« er ikke et
svar. Med Nej i »Spørg om inddragelse« er der intet spørgsmål; en indstilling til koncernledelsen spørger
altid.

Hvorfor: I Odense er det »et fast punkt i selve indstillingspapiret«, om Udsatterådet skal inddrages. Et
tomt svar er netop det, rådene klager over: at det ikke er til at se, hvornår de bliver hørt.

Passes:
    Rådet drøfter sagen på mødet i juni.
    Sagen ændrer ikke noget for socialt udsatte borgere.

Fails:
    Ja
    Nej, ikke relevant.
    Rådet inddrages løbende.

Sådan retter du: Skriv, hvornår rådet får sagen, og hvordan: møde, høring eller samtale. Skal rådet ikke
inddrages, så skriv grunden i en hel sætning.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.bodies import noun_of_name
from docgen.danish.words import capital, plain
from docgen.finding import Finding, error
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook
from docgen.sheets.case import Case

CODE = "I02"
FEWEST_WORDS = 4

_YES_OR_NO = late_pattern(r"^(?:ja|nej)\b[,.;: –-]*", re.IGNORECASE)
_NO_ANSWER = (
    r"(?:det |sagen |det er |sagen er |rådet |udsatterådet |{council} |{noun} |skal |bliver |inddrages |er |"
    r"vil blive )*"
    r"(?:ikke (?:relevant|nødvendigt|aktuelt|inddraget|inddrages)|inddraget|inddrages|løbende|efter behov|senere|"
    r"som sædvanlig|se (?:ovenfor|nedenfor|sagen|teksten)|ved ikke|i\.?a\.?|n/?a)?(?: (?:løbende|senere|efter behov))?"
    r"[\s.,–-]*"
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error where the question of the council's involvement has no answer in words."""
    if not isinstance(context.book, CaseBook):
        return
    case = context.book.case
    if not case.asks:
        return
    yield from _unanswered(context, case)
    if case.involvement is None:
        return
    answer = plain(str(case.involvement))
    reason = _YES_OR_NO.sub("", answer)
    if len(reason.split()) >= FEWEST_WORDS and not _says_nothing(reason, case.council_name):
        return
    noun = noun_of_name(case.council_name)
    if case.involve_council is False:
        missing, remedy = f"hvorfor {noun} ikke skal inddrages", "Skriv grunden i en hel sætning."
    else:
        missing, remedy = (
            f"hvordan og hvornår {noun} inddrages",
            f"Skriv fx »{capital(noun)} drøfter sagen på mødet i juni.«",
        )
    yield error(CODE, case.place("involvement"), f"»{answer}« siger ikke, {missing}.", remedy)


def _unanswered(context: CheckContext, case: Case) -> Iterator[Finding]:
    """Yield an error for each part of the question whose cell is empty; one that could not be read is told already."""
    if case.title is None:
        return  # the form itself could not be read
    filled = {(text.place.sheet, text.place.cell) for text in context.texts}
    answers = {
        "social_matter": "Vælg Ja eller Nej.",
        "involve_council": "Vælg Ja eller Nej.",
        "involvement": "Skriv hvordan og hvornår – eller hvorfor ikke.",
    }
    for field, remedy in answers.items():
        place = case.place(field)
        if getattr(case, field) is None and (place.sheet, place.cell) not in filled:
            message = f"Papiret spørger, om {case.council_name} skal inddrages, og her er intet svar."
            yield error(CODE, place, message, remedy)


def _says_nothing(reason: str, council: str) -> bool:
    names = {"council": re.escape(council), "noun": re.escape(noun_of_name(council))}
    return bool(re.fullmatch(_NO_ANSWER.format(**names), reason, re.IGNORECASE))
