"""L17 · Der er flere ord for det samme

Regel: Det lette referat bruger ét ord for én ting hele vejen: enten »kommunen« eller »forvaltningen«, enten
»borger« eller »bruger«, enten organets navn eller »rådet«.

Hvorfor: En læser, der ikke kender kommunen, tror, at to ord er to ting. Det er en af de ældste regler for
letlæst tekst.

Passes:
    Kommunen svarer. Kommunen skriver i maj.

Fails:
    Kommunen svarer. Forvaltningen skriver i maj.

Sådan retter du: Vælg det ord, læserne kender bedst, og brug det hver gang.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import EasyCell, easy_cells, quoted
from docgen.checks.easy.known_words import hard_words
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.sheets.body import Body

CODE = "L17"

# The easiest word stands first.
_GROUPS: tuple[tuple[str, ...], ...] = (
    ("kommunen", "forvaltningen", "administrationen", "myndigheden"),
    ("byrådet", "kommunalbestyrelsen"),
    ("borger", "brugere"),
    ("formanden", "forpersonen", "forkvinden"),
    ("hjemløs", "boligløs"),
    ("handicappet", "funktionsnedsat"),
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning where a second word for the same thing comes up."""
    body = getattr(context.book, "body", None)
    if not isinstance(body, Body):
        return
    read = [(cell, sentence) for cell in easy_cells(context) for sentence in cell.sentences]
    for group in (*_own_names(body), *_GROUPS):
        yield from _mixed(group, read)


def _mixed(group: tuple[str, ...], read: list[tuple[EasyCell, str]]) -> Iterator[Finding]:
    uses = [(word, cell, sentence) for cell, sentence in read for word in group if _form(word).search(sentence)]
    counted = {word for word, _, _ in uses}
    if len(counted) < 2:
        return
    preferred = next(word for word in group if word in counted)
    items = {word for word in counted if hard_words().find(word)}  # L09 and L06 say what to write instead
    for other in (word for word in group if word in counted - items and word != preferred):
        _, cell, sentence = next(use for use in uses if use[0] == other)
        message = f"»{other}« og »{preferred}« er to ord for det samme: {quoted(sentence)}"
        yield warning(CODE, cell.place, message, f"Skriv »{preferred}« begge steder.")


def _form(word: str) -> re.Pattern[str]:
    if word == "brugere":  # »bruger« alone is most often the verb
        return re.compile(r"(?<![\w-])bruger(?:e|en|ne|es|ens|nes)(?![\w-])", re.IGNORECASE)
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?:e|en|et|s|ens|ne|nes|rne|rnes|r)?(?![\w-])", re.IGNORECASE)


def _own_names(body: Body) -> Iterator[tuple[str, ...]]:
    if body.short_name and body.noun and key(body.short_name) != key(body.noun):
        yield body.noun, body.short_name
