"""I01 · Indstillingen er ikke skrevet, som den skal

Regel: Hver linje i indstillingen siger hvem og har et udsagnsord i nutid (»at udvalget godkender planen.«)
og slutter med punktum eller komma. Begynder en linje i arket Indstilling ikke med »at«, skriver docgen det
selv. Der står noget efter »indstiller, at«. I en dagsorden står der også, hvem der indstiller. En sag til
beslutning eller orientering har en indstilling. Et organ, der ikke må indstille, har ingen. Siger en tekst,
at organet beslutter, indstiller eller afgiver høringssvar, og må det ikke, kommer der en advarsel; et
netværk anbefaler heller ikke. Et organ, der ikke må svare på høringer, får intet høringssvar.

Hvorfor: Indstillingen er det, der stemmes om. I et offentliggjort punkt stod der »indstiller til
Udsatterådet, at 1. godkende dagsordenen«, hvor det ikke kan læses, hvem der skal hvad.

Passes:
    Formanden indstiller,
    at dagsordenen godkendes.
    at udvalget tager orienteringen til efterretning.
    Udvalget godkender planen.

Fails:
    Formanden indstiller, at
    at godkende dagsordenen
    Beslutning: Rådet bevilger 10.000 kr. (når »Må beslutte« er Nej)

Sådan retter du: Skriv »at«, den, der skal gøre noget, og hvad de gør. Et rådgivende organ skriver
»anbefaler«, »udtaler« eller »tager til efterretning«.
"""

import re
from collections.abc import Iterator

from docgen.checks.body_powers import oversteps
from docgen.checks.cell_lines import lines_of
from docgen.checks.context import CheckContext
from docgen.checks.p03_repetitions import is_recommender_line
from docgen.danish.bodies import noun_of_name
from docgen.danish.words import key
from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern
from docgen.prose import Prose
from docgen.sheets.body import Body
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.items import Item

CODE = "I01"

_AT = late_pattern(r"at\b", re.IGNORECASE)
_INFINITIVE = late_pattern(
    r"\bat (?:\d+\. ?)?(?P<verb>afholde|afsætte|afvise|anbefale|anmode|behandle|beslutte|bevilge|drøfte|fastsætte|"
    r"foreslå|give|godkende|igangsætte|indstille|nedsætte|opfordre|orientere|oversende|sende|støtte|tage|tiltræde|"
    r"træffe|udpege|udsætte|udtale|vedtage|vælge)\b",
    re.IGNORECASE,
)
_RECOMMENDS = late_pattern(
    r"\b(?:indstiller|anbefaler|foreslår|opfordrer|indstilles|anbefales|foreslås)\b", re.IGNORECASE
)
_OWN_RECOMMENDATION = late_pattern(r"\bindstill(?:er|es|ing)\b", re.IGNORECASE)
# A present tense or passive ends in -r or -s; the others are told here.
_FINITE = late_pattern(
    r"\b(?:[^\W\d]{2,}[rs]|kan|skal|vil|må|ved|kunne|skulle|ville|måtte|blev|tog|gav|fik|kom|gik|fandt|stod|var)\b",
    re.IGNORECASE,
)
_ENDS = late_pattern(r"(?:[.,;:!?][»«”\"')]*|\bog)$")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each recommendation that cannot be voted on as it is written."""
    match context.book:
        case MeetingBook() as book:
            for item in book.items:
                yield from _item(item, book)
            yield from oversteps(CODE, book)
        case HearingBook() as book:
            yield from oversteps(CODE, book)
            yield from _answer(book)
        case CaseBook() as book:
            yield from _case(book)


def _case(book: CaseBook) -> Iterator[Finding]:
    case = book.case
    subject = noun_of_name(case.committee or "udvalget")
    if not book.recommendations and case.type in ("Beslutning", "Orientering"):
        message = f"Sagen er til {case.type.lower()}, men har ingen indstilling."
        yield error(CODE, Place(sheet="Indstilling"), message, f"Skriv fx »at {subject} godkender …«.")
    if case.recommender is not None and not case.recommender.strip():
        yield error(CODE, case.place("recommender"), "Der står ikke, hvem der indstiller.", "Skriv titlen.")
    for row in book.recommendations:
        place = row.place("that")
        lines = [line for line in _lines(row.that) if not is_recommender_line(line, case.recommender or " ")]
        if row.that and not any(_has_content(line) for line in lines):
            yield _is_silent(str(row.that), subject, place)
            continue
        for line in lines:
            yield from _grammar(line if _AT.match(line) else f"at {line}", subject, place)


def _item(item: Item, book: MeetingBook) -> Iterator[Finding]:
    body = book.body
    if item.recommendation:
        place = item.place("recommendation")
        if body.may_recommend is False and not _is_anothers(item, body):
            yield error(
                CODE,
                place,
                f"{body.short_name or 'Organet'} må ikke indstille.",
                "Flyt teksten til Fremstilling, eller ret »Må indstille« i arket Organ.",
            )
        else:
            yield from _lines_of_item(item.recommendation, body.noun, place, item.recommender)


_OTHERS = late_pattern(
    r"\b\w{0,30}(?:forvaltning|administration|sekretariat|direktør|direktion|center|afdeling|chef|borgmester|udvalg|byråd|"
    r"kommunalbestyrelse)\w{0,20}\b(?=[^\n]{0,80}\bindstiller\b)",
    re.IGNORECASE,
)


def _is_anothers(item: Item, body: Body) -> bool:
    """Tell whether somebody else recommends to a body that may not: its administration, a committee, a director."""
    who = f"{item.recommender} indstiller" if item.recommender else str(item.recommendation)
    named = _OTHERS.search(who)
    return named is not None and key(named[0]) not in (key(body.noun), key(body.short_name or ""))


_EMPTY = late_pattern(r"(?:.*\bindstill(?:er|es)\b[^,:]*[,:]? ?)?(?:at)?[\s.,:;…–-]*", re.IGNORECASE)


def _has_content(line: str) -> bool:
    """Tell whether a line is more than »… indstiller, at«."""
    return not _EMPTY.fullmatch(line)


def _is_silent(text: str, subject: str, place: Place) -> Finding:
    message = f"Der står ikke noget efter »{_last(text)}«."
    return error(CODE, place, message, f"Skriv fx »at {subject} godkender …«.")


def _last(text: str) -> str:
    words = text.split()
    return " ".join(words[-4:]).rstrip(" .,:;…–-")


def _lines_of_item(recommendation: Prose, subject: str, place: Place, recommender: str | None) -> Iterator[Finding]:
    lines = _lines(recommendation)
    if not any(_has_content(line) for line in lines):
        yield _is_silent(str(recommendation), subject, place)
        return
    opening = ""
    for line in lines:
        if _AT.match(line):
            yield from _grammar(line, subject, place)
        elif match := _INFINITIVE.search(opening + line):
            yield _no_subject(match, subject, place)
        # »… indstiller, at« alone on a line opens all the lines below it.
        opening = "at " if line.endswith(" at") else opening
    if lines and not recommender and not any(_RECOMMENDS.search(line) for line in lines):
        yield warning(
            CODE, place, "Der står ikke, hvem der indstiller.", "Skriv fx »Formanden indstiller,« på linjen før »at«."
        )


def _lines(prose: Prose | None) -> list[str]:
    """Return the lines without their bullets, less the list that a line ending in a colon opens."""
    lines: list[str] = []
    in_list = False
    for paragraph in prose.paragraphs if prose else ():
        if paragraph.shape in ("heading", "row", "picture"):
            continue
        in_list = in_list and paragraph.shape != "text"
        for line in lines_of(paragraph.text):
            if not in_list:
                lines.append(line)
            in_list = in_list or line.endswith(":")
    return lines


def _grammar(line: str, subject: str, place: Place) -> Iterator[Finding]:
    if match := _INFINITIVE.match(line):
        yield _no_subject(match, subject, place)
    elif not _FINITE.search(line, 3):
        yield warning(
            CODE, place, f"»{_short(line)}« mangler et udsagnsord i nutid.", f"Skriv fx »at {subject} godkender …«."
        )
    if not _ENDS.search(line):
        yield warning(CODE, place, f"»{_short(line)}« slutter uden punktum.", "Sæt et punktum eller et komma.")


def _no_subject(match: re.Match[str], subject: str, place: Place) -> Finding:
    verb = match["verb"].lower()
    return warning(CODE, place, f"»{match[0]}« siger ikke, hvem der skal.", f"Skriv fx »at {subject} {verb}r …«.")


def _short(line: str) -> str:
    words = line.split()
    return " ".join(words[:8]) + " …" if len(words) > 8 else line


def _answer(book: HearingBook) -> Iterator[Finding]:
    if book.body.may_recommend is not False:
        return
    for row in book.advice:
        if match := _OWN_RECOMMENDATION.search(str(row.advice or "")):
            yield error(
                CODE,
                row.place("advice"),
                f"Her står »{match[0]}«, men {book.body.short_name or 'organet'} må ikke indstille.",
                "Skriv fx »anbefaler« eller »opfordrer til«.",
            )
