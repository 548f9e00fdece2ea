"""L13 · Et tegn, der er svært at læse

Regel: Let tekst har ingen §, %, &, /, parenteser, fodnoter, romertal og lignende tegn. En § er en fejl, de
andre giver en advarsel. En skråstreg i en dato siger L15 til om.

Hvorfor: Tegn skal oversættes i hovedet, og skærmlæsere læser dem forskelligt.

Passes:
    Mad og kaffe

Fails:
    efter § 85
    kaffe/te
    Mødet (i maj)

Sådan retter du: Skriv ordet i stedet for tegnet.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.finding import Finding, error, warning
from docgen.late import late_pattern

CODE = "L13"

_DATES = late_pattern(r"\b\d{1,2}/\d{1,2}(?:[- /]\d{2,4})?\b|\bhttps?://\S+|\bwww\.\S+")
_HARD = {
    "§": "Skriv med dine egne ord, hvad loven siger.",
    "%": "Skriv det med ord.",
    "&": "Skriv »og«.",
    "/": "Skriv »og« eller »eller«.",
    "(": "Skriv det i en sætning for sig selv.",
    "[": "Skriv det i en sætning for sig selv.",
    "*": "Skriv forklaringen i teksten.",
    "#": "Skriv »nummer«.",
    "<": "Skriv »mindre end«.",
    ">": "Skriv »mere end«.",
    "\\": "Skriv »eller«.",
    "+": "Skriv det med ord.",
    "=": "Skriv »er«.",
}
_NOTE = late_pattern(r"[¹²³⁴⁵⁶⁷⁸⁹]")
_ROMAN = late_pattern(r"(?<![\w.])(?:I{2,3}|IV|VI{1,3}|IX|X[IVX]+)(?![\w])")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each hard character in each sentence."""
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            for character, remedy in _hard_in(_DATES.sub(" ", sentence)):
                message = f"Tegnet »{character}« er svært at læse: {quoted(sentence)}"
                yield (error if character == "§" else warning)(CODE, cell.place, message, remedy)
            for roman in dict.fromkeys(_ROMAN.findall(sentence)):
                message = f"»{roman}« er et romertal: {quoted(sentence)}"
                yield warning(CODE, cell.place, message, "Skriv tallet med almindelige cifre.")


def _hard_in(sentence: str) -> Iterator[tuple[str, str]]:
    yield from ((character, remedy) for character, remedy in _HARD.items() if character in sentence)
    if note := _NOTE.search(sentence):
        yield note[0], "Skriv forklaringen i teksten."
