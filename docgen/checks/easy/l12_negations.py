"""L12 · For mange nægtelser

Regel: Et punkt siger højst én gang »ikke«, »ingen«, »intet«, »aldrig«, »uden«, »hverken« eller
»medmindre«. Flere giver en advarsel. To i samme sætning er en fejl. Overskriften tæller ikke med.

Hvorfor: En læser, der springer »ikke« over, forstår det modsatte. To nægtelser i én sætning skal regnes ud.

Passes:
    Mødet er aflyst.

Fails:
    Ingen må komme uden billet.

Sådan retter du: Skriv, hvad der er, og ikke hvad der ikke er.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import TITLE, EasyCell, easy_parts, part_name, quoted
from docgen.checks.easy.limits import limit_of
from docgen.danish.lists import all_of
from docgen.danish.numbers import quantity
from docgen.danish.words import capital
from docgen.finding import Finding, error
from docgen.late import late_pattern

CODE = "L12"

_NEGATION = late_pattern(r"\b(?:ikke|ingen|intet|aldrig|uden|medmindre|hverken)\b(?! for\b)", re.IGNORECASE)
# »ikke kun … men også« and »ikke mindst« deny nothing.
_NO_DENIAL = late_pattern(r"\bikke (?:kun|bare|mindst)\b|\buden (?:at|for)\b(?= hinanden)", re.IGNORECASE)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each double negation, a finding for each item with too many."""
    limit = limit_of(context.book, CODE)
    for _, cells in easy_parts(context.book):
        single: list[tuple[EasyCell, str]] = []
        for cell in cells:
            for sentence in cell.sentences if cell.field != TITLE else ():
                words = negations(sentence)
                if len(words) > 1:
                    yield error(
                        CODE,
                        cell.place,
                        f"{all_of([f'»{word}«' for word in words])} i samme sætning: {quoted(sentence)}",
                        "Sig det modsatte: skriv, hvad man må, eller hvad der sker.",
                    )
                elif words:
                    single.append((cell, sentence))
        if level := limit.level(len(single)):
            cell, sentence = single[-1]
            message = (
                f"{capital(part_name(context.book))} har {quantity(len(single), 'nægtelse', 'nægtelser')}. "
                f"Den sidste er her: {quoted(sentence)}"
            )
            yield Finding(CODE, level, cell.place, message, "Skriv, hvad der er, i stedet for hvad der ikke er.")


def negations(sentence: str) -> list[str]:
    """Return the words of a sentence that deny something."""
    return [match[0] for match in _NEGATION.finditer(_NO_DENIAL.sub(" ", sentence))]
