"""What a code means, for the person who met it."""

import inspect
import textwrap
from functools import cache
from pathlib import Path

from docgen import errors
from docgen.checks import catalogue, r01_levels
from docgen.commands.archive import FAULTS as ARCHIVE_FAULTS
from docgen.commands.compare_papers import FAULTS as COMPARISON_FAULTS
from docgen.danish.words import nearest
from docgen.errors import DocgenError
from docgen.pdf.notes import FAULTS as PDF_FAULTS
from docgen.pdf.notes import UNLABELLED
from docgen.public.approval import FAULTS as PUBLIC_FAULTS
from docgen.word.template_faults import FAULTS as TEMPLATE_FAULTS
from docgen.word.template_faults import NOT_ACCESSIBLE
from docgen.workbook.read_faults import FAULTS as READING_FAULTS

PAGES = Path(__file__).with_name("code_pages.txt")
_WIDTH = 108

_PAGES = {
    NOT_ACCESSIBLE: """T01 · Word-dokumentet kan ikke læses af alle eller har rester

Regel: Det færdige Word-dokument har titel og sprog (da-DK), overskrifter uden spring, tabeller med en
overskriftsrække og billeder med alternativ tekst. Det har ingen registrerede ændringer, kommentarer, skjult
tekst eller datofelter, der skifter fra dag til dag.

Hvorfor: Nye papirer på en kommunes hjemmeside skal kunne læses med skærmlæser (WCAG 2.1), og kommentarer og
gamle ændringer i en Word-fil er kommet ud ved aktindsigt.

Sådan retter du: Ret i skabelonen, ikke i det færdige papir. »docgen template check« finder det samme dér.""",
    UNLABELLED: """T02 · PDF'en er ikke mærket som arkivfil eller som tilgængelig

Regel: PDF'en har indlejrede skrifter, tags, titel, sprog og ingen adgangskode, og mærkerne PDF/A og PDF/UA
sættes kun, når både docgens egen prøve og en dommer uden for docgen siger ja. Ellers laves PDF'en uden
mærket, og fundet siger, hvilket bilag der er skyld i det.

Hvorfor: Et mærke, der ikke passer, opdages først, når arkivet afviser filen, eller når en borger ikke kan få
papiret læst op.

Sådan retter du: Bed afsenderen om bilaget som Word eller som en PDF, der er gemt fra Word med tags.""",
}
"""The pages of the two codes that are about finished papers and so are no checks of a workbook."""


class UnknownCodeError(DocgenError):
    """A code that docgen does not know: wrong use of the command."""

    exit_code = 2


@cache
def _written_pages() -> dict[str, tuple[str, ...]]:
    """Return why a code without a check of its own is reported and what to do, by the code: from ``code_pages.txt``."""
    blocks = PAGES.read_text(encoding="utf-8").strip().split("\n\n")
    return {code: tuple(map(fill, lines)) for code, *lines in (block.splitlines() for block in blocks)}


def fill(paragraph: str) -> str:
    """Return a paragraph in lines as wide as the other pages."""
    return textwrap.fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)


def sentences() -> dict[str, str]:
    """Return the sentence of each code that has no page of its own."""
    papers = (TEMPLATE_FAULTS, PDF_FAULTS, PUBLIC_FAULTS, COMPARISON_FAULTS, ARCHIVE_FAULTS)
    return {
        code: sentence
        for some in (READING_FAULTS, *papers, errors.FAULTS)
        for code, sentence in some.items()
        if code not in _PAGES
    }


def known_codes() -> tuple[str, ...]:
    """Return every code that docgen can print."""
    return tuple(sorted({*catalogue.codes(), r01_levels.CODE, *_PAGES, *sentences()}))


def titles() -> dict[str, str]:
    """Return the first line of each code's page, by the code: what it is about."""
    pages = ((code, explanation(code).partition("\n")[0]) for code in known_codes())
    return {code: line.partition(" · ")[2] for code, line in pages}


def explanation(code: str) -> str:
    """Return the explanation of a code; raise UnknownCodeError where there is none."""
    wanted = code.upper()
    if page := catalogue.explain(wanted) or _PAGES.get(wanted):
        return page.replace("Passes:", "Det går godt:").replace("Fails:", "Det giver et fund:")
    if wanted == r01_levels.CODE:
        page = inspect.getdoc(r01_levels) or ""
        return page.replace("Passes:", "Det går godt:").replace("Fails:", "Det giver et fund:")
    if wanted in sentences():
        title = f"{wanted} · {sentences()[wanted]}"
        return "\n\n".join([title, *_written_pages().get(wanted, ())])
    guess = nearest(wanted, known_codes())
    raise UnknownCodeError(f"Koden »{code}« kendes ikke.", f"Mente du {guess}?" if guess else "")
