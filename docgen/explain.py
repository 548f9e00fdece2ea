"""What a code means, for the person who met it."""

import inspect

from docgen import checks
from docgen.archive import FAULTS as ARCHIVE_FAULTS
from docgen.checks import rules
from docgen.danish.words import nearest
from docgen.errors import DocgenError
from docgen.paper_comparison import FAULTS as COMPARISON_FAULTS
from docgen.word.faults import FAULTS as TEMPLATE_FAULTS
from docgen.workbook.faults import FAULTS as READING_FAULTS


class UnknownCodeError(DocgenError):
    """A code that docgen does not know: wrong use of the command."""

    exit_code = 2


def explanation(code: str) -> str:
    """Return the explanation of a code; raise UnknownCodeError where there is none."""
    wanted = code.upper()
    if said := checks.explain(wanted):
        return said.replace("Passes:", "Det går godt:").replace("Fails:", "Det giver et fund:")
    if wanted == rules.CODE:
        return inspect.getdoc(rules) or ""
    sentences = {**READING_FAULTS, **TEMPLATE_FAULTS, **ARCHIVE_FAULTS, **COMPARISON_FAULTS}
    if wanted in sentences:
        return f"{wanted} · {sentences[wanted]}"
    guess = nearest(wanted, [*sentences, *checks.codes()])
    raise UnknownCodeError(f"Koden »{code}« kendes ikke.", f"Mente du {guess}?" if guess else "")
