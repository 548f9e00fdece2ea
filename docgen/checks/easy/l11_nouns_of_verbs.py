"""L11 · For mange navneord, der er lavet af udsagnsord

Regel: Ord som »vurdering«, »udarbejdelse«, »planlægning« og »tilgængelighed« (på -ing, -else og -hed) er der
højst ét af for hver fem sætninger i et punkt. Ét i punktet må der altid være. Navne og ord, der er
forklaret i arket Ordliste, tæller ikke.

Hvorfor: »Kommunen vurderer sagen« er lettere end »der foretages en vurdering af sagen«: man kan se, hvem
der gør noget.

Passes:
    Vi vil vurdere planen.

Fails:
    Vi talte om planlægning. Vi talte om vurdering.

Sådan retter du: Brug udsagnsordet: »vurdere« i stedet for »vurdering«.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_parts, part_name, running
from docgen.checks.easy.known_words import WORD, hard_words, known_in
from docgen.checks.easy.limits import SENTENCES_PER_NOUN, limit_of
from docgen.checks.easy.rereading import easy_words
from docgen.danish.facts import names_inside
from docgen.danish.lists import all_of
from docgen.danish.words import capital
from docgen.finding import Finding
from docgen.late import late_pattern

CODE = "L11"
_LONGEST_VERB = 12

_NOUN = late_pattern(
    r"[^\W\d_]{3,}(?:(?P<ing>ing)|(?P<other>else|hed))(?:er|erne|en|n|r|rne|s|ens|ernes)?", re.IGNORECASE
)
# Things one can see or meet, in spite of their ending.
_PLAIN_ONES = (
    "mening forening bygning lejlighed sundhed tryghed frihed nyhed regning slægtning dronning retning virksomhed "
    "mulighed sandhed hverdagsting beretning afdeling forvaltning erfaring oplevelse værelse rengøring træning "
    "afslutning begyndelse ordning omkring ting bestyrelse styrelse uddannelse ledelse følelse udstilling "
    "undervisning befolkning stilling stemning forsamling"
)
_PLAIN = tuple(_PLAIN_ONES.split())


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each item with too many nouns made of verbs."""
    names = known_in(context.book)
    limit = limit_of(context.book, CODE)
    for place, cells in easy_parts(context.book):
        text = running(cells)
        called = {name for line in text.splitlines() for name in names_inside(line)}
        words = [word for word in WORD.findall(text) if word not in called]
        nouns = [word for word in words if _is_made_of_a_verb(word) and not names.has(word)]
        level = limit.level(len(nouns))
        if level and len(nouns) * SENTENCES_PER_NOUN > len(text.splitlines()):
            shown = all_of([f"»{word}«" for word in dict.fromkeys(nouns)])
            yield Finding(
                CODE,
                level,
                place,
                f"{capital(part_name(context.book))} har mange navneord, der er lavet af udsagnsord: {shown}.",
                _remedy(nouns),
            )


def _is_made_of_a_verb(word: str) -> bool:
    match = _NOUN.fullmatch(word)
    return bool(match) and not _stem(word).endswith(_PLAIN)


def _stem(word: str) -> str:
    return re.sub(r"(?<=ing|lse|hed)(?:er|erne|en|n|r|rne|s|ens|ernes)$", "", word.casefold())


def _remedy(nouns: list[str]) -> str:
    """Return the active words for a noun in -ering, whose verb is sure; else what to ask oneself."""
    for noun in nouns:
        verb = f"{_stem(noun).removesuffix('ing')}er"
        found = hard_words().find(f"Vi {verb}")
        places = (f"Vi {verb} noget.", f"Vi {verb}, at det går.")
        easy = [one for place in places for one in easy_words(found[0], place)] if found else [verb]
        if _stem(noun).endswith("ering") and easy and len(verb) <= _LONGEST_VERB:
            return f"Skriv fx »vi {easy[0]}« i stedet for »{noun}«."
    done = next((noun for noun in nouns if not _stem(noun).endswith("hed")), None)
    return f"Skriv, hvem der gør noget, i stedet for »{done}«." if done else "Skriv, hvem der gør hvad."
