"""L02 · En sætning er for lang

Regel: En let sætning har højst 12 ord. Fra 13 ord kommer der en advarsel, og fra 18 er det en fejl.

Hvorfor: Den, der læser langsomt, har glemt begyndelsen, når sætningen er slut. Reglen for letlæst engelsk
er 10-15 ord, og EU's letlæste side på dansk har højst 17.

Passes:
    Rådet vil gerne have flere billige boliger.

Fails:
    Rådet vil gerne have flere billige boliger i byen, og det har vi nu skrevet til politikerne i kommunen.

Sådan retter du: Sæt et punktum, hvor du trækker vejret. Én tanke i hver sætning.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.limits import limit_of
from docgen.checks.easy.rereading import easy_sentences
from docgen.danish.easy.clauses import as_main_clause, has_verb, is_finite
from docgen.danish.readability import words_of
from docgen.danish.sentence_joints import Joint, best_joint
from docgen.finding import Finding

CODE = "L02"

_TWO = "Skriv den som to sætninger, én for hver ting, den siger."
_ASKS = re.compile(r"(?:hv\w+|om|at) ", re.IGNORECASE)
_STANDS_ALONE = ("", "og", "men", "så")
"""Joining words that a sentence of its own may begin behind or with; »hvorefter rådet svarer« is none."""


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each sentence with too many words."""
    limit = limit_of(context.book, CODE)
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            count = len(words_of(sentence))
            if level := limit.level(count):
                yield Finding(
                    CODE,
                    level,
                    cell.place,
                    f"Sætningen har {count} ord, og {limit.most} er nok: {quoted(sentence)}",
                    _remedy(sentence, limit.most),
                )


def _remedy(sentence: str, most: int) -> str:
    """Return the sentence as easier ones where docgen knows them, else where it can be parted."""
    easy = easy_sentences(sentence, most)
    return f"Skriv fx {' '.join(f'»{line}«' for line in easy)}" if easy else where_to_part(sentence)


def where_to_part(sentence: str) -> str:
    """Return the sentence that says where a sentence can be parted."""
    joint = best_joint(sentence)
    if joint is None or _is_enclosed(joint):
        return _TWO
    if joint.word == "at":
        clause = as_main_clause(joint.behind.removeprefix("at "))
        return f"Begynd en ny sætning med »{' '.join(clause.split()[:3]).rstrip('.,')}«." if clause else _TWO
    if joint.word in ("som", "der", "hvor") or is_finite(joint.opening.partition(" ")[0]):
        place = "i stedet for »og« før" if joint.word == "og" else "før"
        return f"Sæt punktum {place} »{joint.opening}«, og begynd den nye sætning med, hvem eller hvad det er."
    is_whole = joint.word in _STANDS_ALONE and not _ASKS.match(joint.opening) and has_verb(joint.behind)
    return f"Begynd en ny sætning ved »{joint.opening}«." if is_whole else _TWO


def _is_enclosed(joint: Joint) -> bool:
    """Tell whether the clause stands in the middle of another one, so that neither is whole without the other."""
    goes_on = re.search(r", (\w+)", joint.behind)
    is_relative = joint.word in ("som", "der") and bool(goes_on and is_finite(goes_on[1]))
    return is_relative or joint.opening.startswith(("så vidt", "men at", "og at"))
