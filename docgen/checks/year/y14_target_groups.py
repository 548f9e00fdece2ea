"""Y14 · En målgruppe er ikke nævnt i år

Regel: Skriver I listens målgrupper på høringer og aktiviteter, bliver det nævnt, hvilke af grupperne på
listen der ikke er med i året. Flere grupper kan stå i én celle. Har I jeres egne grupper, siges der intet.

Hvorfor: Ishøjs råd skal varetage alle gruppers interesser og »kan ikke udvælge særlige udsatte grupper«.

Passes:
    Alle seks grupper er nævnt mindst én gang

Fails:
    Voldsramte er ikke nævnt

Sådan retter du: Det er kun til orientering. Tag gruppen med i næste års årshjul.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.lists import all_of
from docgen.danish.words import key
from docgen.finding import Finding, Place, note
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.matters import TARGET_GROUPS

CODE = "Y14"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a note with the groups that nothing of the year was about, where any of them is written."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    groups = [*(one.target_group for one in book.hearings), *(one.target_group for one in book.activities)]
    written = [key(group) for group in groups if group]
    left = [group for group in TARGET_GROUPS if not any(key(group) in words for words in written)]
    if left and len(left) < len(TARGET_GROUPS):
        message = f"Årets høringer og aktiviteter handler ikke om {all_of([group.lower() for group in left])}."
        yield note(CODE, Place(sheet="Aktiviteter"), message)
