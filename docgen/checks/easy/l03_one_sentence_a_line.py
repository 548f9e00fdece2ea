"""L03 · Der står flere sætninger på én linje

Regel: Hver sætning står på sin egen linje. En lang sætning må gerne brydes over to linjer, hvor man
holder en pause. Overskrifter og arket Ordliste er undtaget. Skabelonen lader aldrig en sætning dele sig
over to sider og deler ikke ord.

Hvorfor: Det er reglen i den europæiske standard for letlæst tekst. Så kan læseren finde tilbage.

Passes:
    Vi talte om boliger.
    Der er for få.

Fails:
    Vi talte om boliger. Der er for få.

Sådan retter du: Sæt markøren foran den næste sætning, og tryk Alt+Enter.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import MEANING, TITLE, easy_cells, quoted
from docgen.checks.easy.limits import limit_of
from docgen.danish.sentences import sentences
from docgen.finding import Finding

CODE = "L03"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each line with more than one sentence."""
    limit = limit_of(context.book, CODE)
    for cell in easy_cells(context):
        for line in cell.lines if cell.field not in (TITLE, MEANING) else ():
            found = sentences(line)
            level = limit.level(len(found))
            if level and len(found) > 1:
                yield Finding(
                    CODE,
                    level,
                    cell.place,
                    f"Linjen har {len(found)} sætninger: {quoted(line)}",
                    f"Tryk Alt+Enter før »{' '.join(found[1].split()[:3])}«.",
                )
