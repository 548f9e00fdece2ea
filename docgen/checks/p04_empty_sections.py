"""P04 · Et felt, der skal udfyldes nu, er tomt

Regel: I et referat har punkter med en indstilling og punkter af typen Beslutning eller Høring en
beslutning; står der en drøftelse, er det kun en advarsel. Må organet ikke beslutte, er en drøftelse
nok. Punkter, der overføres til næste møde, er undtaget. Lukkede punkter og sager har en lukkegrund. I
en sag har hvert afsnit med Medtag »Ja« en tekst. Har mappen med jeres skabeloner en fil afsnit.csv
(navn; kræves), skal sagen have de afsnit, der kræves, og et afsnit, der ikke står i filen, giver en
advarsel. Uden en sådan fil kommer der en advarsel, hvis en sag helt mangler et resume eller en
sagsfremstilling, for kommunerne kalder afsnittene noget forskelligt. Et høringssvar har bemærkninger
eller anbefalinger, medmindre den samlede holdning er »Støtter« eller »Ingen bemærkninger«.

Hvorfor: Et udsatteråd offentliggjorde i 2020 to referater, hvor der ingenting stod under Beslutning.
En kommune udgiver jævnligt sager med tomme overskrifter.

Passes:
    Type Beslutning, Beslutning: Godkendt.
    Type Beslutning, Overføres til næste møde: Ja
    Afsnit Økonomi, Medtag: Ikke relevant

Fails:
    Status Referat, Type Beslutning, Beslutning er tom
    Åbenhed Lukket, Lukkegrund er tom
    Afsnit Økonomi, Medtag: Ja, Tekst er tom

Sådan retter du: Udfyld feltet. Et afsnit, der ikke skal med, får Medtag »Ikke relevant«.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.words import key, nearest
from docgen.finding import Finding, Place, error, warning
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.case import Case
from docgen.sheets.declared_sections import FILE, DeclaredSections, declared_sections
from docgen.sheets.items import Item
from docgen.sheets.numbering import item_numbers, parents_of

CODE = "P04"

# The same two sections under the names that other municipalities print.
REQUIRED_SECTIONS = {
    "Sagsresume": (
        "sagsresume", "sagsresumé", "resume", "resumé", "sagens kerne", "kort fortalt", "sammenfatning", "indledning",
    ),
    "Sagsfremstilling": (
        "sagsfremstilling", "fremstilling", "sagens indhold", "beskrivelse af sagen", "problemstilling", "baggrund",
        "beskrivelse", "sagsbeskrivelse", "redegørelse", "forslag", "løsning", "indhold", "sagen",
    ),
}  # fmt: skip


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each field that must be filled at this stage and is not."""
    match context.book:
        case MeetingBook() as book:
            yield from _items(book)
        case HearingBook() as book:
            yield from _answer(book)
        case CaseBook() as book:
            yield from _closed(book.case)
            yield from _sections(book, declared_sections(context.templates))


def _items(book: MeetingBook) -> Iterator[Finding]:
    numbers = item_numbers(book)
    above = parents_of(numbers)
    parents = {place for places in above for place in places}
    for place, (item, number) in enumerate(zip(book.items, numbers, strict=True)):
        yield from _closed(item)
        # One decision may stand over all the items below it, and a heading over items has none of its own.
        if any(book.items[one].decision for one in above[place]) or (place in parents and not item.recommendation):
            continue
        if book.meeting.status != "Referat" or item.carried_over or not _asks_for_a_decision(item):
            continue
        if not item.decision and book.body.may_decide:
            yield (warning if item.discussion else error)(
                CODE,
                item.place("decision"),
                f"Punkt {number} har ingen beslutning, og mødets status er Referat.",
                "Skriv beslutningen, eller skriv Ja i »Overføres til næste møde«.",
            )
        elif not item.decision and not item.discussion:
            yield error(
                CODE,
                item.place("discussion"),
                f"Punkt {number} har hverken drøftelse eller beslutning, og mødets status er Referat.",
                "Skriv drøftelsen, eller skriv Ja i »Overføres til næste møde«.",
            )


def _asks_for_a_decision(item: Item) -> bool:
    return item.type != "Pause" and (bool(item.recommendation) or item.type in ("Beslutning", "Høring"))


def _closed(record: Item | Case) -> Iterator[Finding]:
    if record.openness == "Lukket" and not record.closed_because:
        what = "Punktet" if isinstance(record, Item) else "Sagen"
        yield error(
            CODE,
            record.place("closed_because"),
            f"{what} er lukket, men grunden mangler.",
            "Skriv fx »Personforhold«, eller skriv Åben i Åbenhed.",
        )


def _answer(book: HearingBook) -> Iterator[Finding]:
    hearing = book.hearing
    if hearing.position in (None, "Støtter", "Ingen bemærkninger"):
        return
    if book.remarks or book.advice or hearing.general_remarks:
        return
    yield error(
        CODE,
        hearing.place("general_remarks"),
        f"Samlet holdning er »{hearing.position}«, men svaret har ingen bemærkninger.",
        "Skriv en bemærkning her eller i arket Bemærkninger, eller vælg »Ingen bemærkninger«.",
    )


def _sections(book: CaseBook, declared: DeclaredSections | None) -> Iterator[Finding]:
    for section in book.sections:
        if section.included == "Ja" and not section.text:
            yield error(
                CODE,
                section.place("text"),
                f"Afsnittet »{section.heading_text}« er tomt." if section.heading_text else "Afsnittet er tomt.",
                "Skriv teksten, eller vælg »Ikke relevant« i Medtag.",
            )
    # A sheet without rows, or a heading that could not be read, is told by the reader.
    if not book.sections or any(section.heading_text is None for section in book.sections):
        return
    headings = {key(section.heading_text) for section in book.sections}
    if declared is not None:
        yield from _against(declared, book, headings)
        return
    for name, spellings in REQUIRED_SECTIONS.items():
        if headings.isdisjoint(spellings):
            message = f"Sagen har ikke afsnittet »{name}«."
            yield warning(CODE, Place(sheet="Tekst"), message, "Skriv en række med det, hvis jeres sager har det.")


def _against(declared: DeclaredSections, book: CaseBook, headings: set[str]) -> Iterator[Finding]:
    """Yield what is wrong beside the municipality's own table of sections, and with the table itself."""
    for fault in declared.faults:
        yield warning(CODE, Place(part=f"{FILE}, række {fault.number}"), fault.message, fault.remedy)
    names = [section.name for section in declared.sections]
    known = {key(name) for name in names}
    for section in declared.sections:
        if section.required and key(section.name) not in headings:
            message = f"Sagen har ikke afsnittet »{section.name}«, som jeres sager skal have."
            remedy = "Skriv en række med det. Gælder det ikke sagen, så vælg »Ikke relevant« i Medtag."
            yield error(CODE, Place(sheet="Tekst"), message, remedy)
    for row in book.sections if names else ():
        if key(row.heading_text) not in known:
            meant = nearest(row.heading_text, [name for name in names if key(name) not in headings])
            remedy = (
                f"Mente du »{meant}«?" if meant else f"Skriv et af navnene i {FILE}, eller skriv afsnittet ind i den."
            )
            message = f"Afsnittet »{row.heading_text}« er ikke et af jeres. Det bliver sat sidst."
            yield warning(CODE, row.place("heading_text"), message, remedy)
