"""Which of a workbook's documents are made: those asked for that no finding stops."""

from collections.abc import Iterator, Sequence

from docgen.build.mail import LETTERS
from docgen.build.options import Options
from docgen.checks.catalogue import Group, group_of
from docgen.checks.m03_attendance import CODE as WHO_CAME
from docgen.checks.p04_empty_sections import CODE as LEFT_EMPTY
from docgen.finding import Finding
from docgen.kinds.agenda import AGENDA
from docgen.kinds.catalogue import POSTERS, kinds_of
from docgen.kinds.easy_agenda import EASY_AGENDA
from docgen.kinds.easy_minutes import EASY_MINUTES
from docgen.kinds.kind import Kind
from docgen.kinds.notice import NOTICE
from docgen.kinds.posting_list import POSTING_LIST
from docgen.workbook.record import Book

WITHOUT_EASY_TEXT = {
    "easy_minutes": "Intet punkt har en Let tekst, så der er ikke noget let referat at lave.",
    "easy_agenda": "Intet punkt har et »Let om punktet«, så der er ikke nogen let dagsorden at lave.",
    "proof_page": "Intet punkt har en let tekst, så der er ikke noget at prøvelæse.",
    "easy_hearing": "Høring har ikke nogen Let tekst, så der er ikke noget let høringssvar at lave.",
}
"""Why an easy-read paper that was asked for cannot be made."""

POSTER_NAMES = {"A4": "poster", "A3": "poster_a3"}
"""The poster of each paper size."""


def wanted(book: Book, options: Options) -> list[Kind]:
    """Return the kinds that the workbook calls for or the options ask for, posters last.

    What a year pays, to whom it writes and who owes what has no public edition.
    """
    kinds = [kind for kind in kinds_of(book) if isinstance(book, kind.book) and _is_wanted(kind, book, options)]
    if options.public:
        kinds = [kind for kind in kinds if not kind.is_internal]
    return kinds + [kind for kind in POSTERS if isinstance(book, kind.book) and _is_posted(kind, book, options)]


def unanswered(kinds: Sequence[Kind], options: Options) -> Iterator[str]:
    """Yield why something that was asked for beside the papers is not made with any of these kinds."""
    if options.poster and not any(kind in POSTERS for kind in kinds):
        yield "Et opslag laves af det lette referat, og det er der ikke noget af."
    if options.mail and (options.public or not any(issubclass(kind.context_type, LETTERS) for kind in kinds)):
        yield "Et brev laves kun til dagsorden, referat og meddelelse i den interne udgave."


def stops(finding: Finding, kind: Kind) -> bool:
    """Tell whether a finding stops a document: a fault in the easy text stops the easy-read papers alone.

    What minutes still lack stops no paper that says what was known before the meeting.
    """
    if finding.code in (WHO_CAME, LEFT_EMPTY) and kind in (AGENDA, EASY_AGENDA, NOTICE):
        return False
    return group_of(finding.code) is not Group.EASY or kind.is_easy


def unstopped(kinds: Sequence[Kind], stopping: Sequence[Finding]) -> list[Kind]:
    """Return the kinds that none of the findings stops."""
    return [kind for kind in kinds if not any(stops(finding, kind) for finding in stopping)]


def _is_posted(kind: Kind, book: Book, options: Options) -> bool:
    if not options.poster or not EASY_MINUTES.applies(book):
        return False
    return kind.applies(book) if kind is POSTING_LIST else kind.name == POSTER_NAMES[options.poster]


def _is_wanted(kind: Kind, book: Book, options: Options) -> bool:
    if options.kind:
        return kind.name == options.kind
    return (kind.applies(book) and not kind.is_on_request) or kind.name in options.also
