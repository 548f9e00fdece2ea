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

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.limits import limit_of
from docgen.checks.easy.rereading import easy_sentences
from docgen.danish.easy.clauses import main_clause, stands_alone
from docgen.danish.readability import words_of
from docgen.danish.sentence_joints import best_joint
from docgen.finding import Finding

CODE = "L02"

_TWO = "Skriv den som to sætninger, én for hver ting, den siger."
_STANDS_ALONE = ("", "og", "men")
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
    if joint is None:
        return _TWO
    is_whole = joint.word in _STANDS_ALONE and stands_alone(joint.before) and main_clause(joint.behind) is not None
    return f"Begynd en ny sætning ved »{joint.opening}«." if is_whole else _TWO
