"""L04 · En linje er for lang

Regel: En linje har højst 55 tegn. Fra 56 kommer der en advarsel, og fra 66 er det en fejl. Skabelonen
skriver med 14 punkt, venstrestillet og uden orddeling, så linjer på 55 tegn ikke brydes.

Hvorfor: Ordblindeforeningen anbefaler højst 55 tegn. Øjet mister linjen, når den er længere.

Passes:
    Rådet vil gerne have flere billige boliger.

Fails:
    Rådet vil gerne have flere billige boliger inde midt i byen nu.

Sådan retter du: Del sætningen, eller tryk Alt+Enter, hvor man holder en pause.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.limits import limit_of
from docgen.danish.sentence_joints import pause
from docgen.danish.sentences import sentences
from docgen.finding import Finding

CODE = "L04"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each line with too many characters."""
    limit = limit_of(context.book, CODE)
    for cell in easy_cells(context):
        for line in (part for written in cell.lines for part in sentences(written)):
            if level := limit.level(len(line)):
                yield Finding(
                    CODE,
                    level,
                    cell.place,
                    f"Linjen har {len(line)} tegn, og {limit.most} er nok: {quoted(line)}",
                    _remedy(line, limit.most),
                )


def _remedy(line: str, most: int) -> str:
    part = pause(line, most)
    if part is None:
        return "Tryk Alt+Enter der, hvor man holder en pause, når man læser højt."
    return f"Tryk Alt+Enter efter »{_last_words(part)}«."


def _last_words(part: str) -> str:
    return " ".join(part.split()[-2:]).rstrip(",")
