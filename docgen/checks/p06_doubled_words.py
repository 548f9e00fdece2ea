"""P06 · Det samme ord står to gange lige efter hinanden

Regel: Et ord står ikke to gange lige efter hinanden (»den den«, »der der«). Ord, som gerne må stå to gange
(»det er det det handler om«, »i i alt fire møder«, »meget meget«), navne og citater er undtaget.

Hvorfor: I fem af 39 offentliggjorte dagsordener og referater stod der »den den« eller »der der«. Det sker,
når en sætning bliver skrevet om, og øjet springer over det.

Passes:
    Det er det det handler om.
    De deltog i i alt fire møder.
    Der er meget meget lang ventetid.

Fails:
    Mødet holdes den den 3. juni.
    Rådet drøftede drøftede planen.

Sådan retter du: Slet det ene. Er det ment sådan, kan advarslen stå.
"""

from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of, written
from docgen.checks.context import CheckContext
from docgen.finding import Finding, warning
from docgen.late import late_pattern

CODE = "P06"

_TWICE = late_pattern(r"(?<![\w.-])(?P<word>[^\W\d_]+) (?P<again>[^\W\d_]+)(?![\w-])")
_SAME = late_pattern(r"(?<![\w.-])([^\W\d_]+) \1(?![\w-])")
"""What every doubled word is, when its letters are small."""
# Words that Danish says twice in a row, or with which one clause ends and the next begins.
_TWICE_OK = (
    "det så ja nej meget rigtig rigtigt virkelig lang langt længe stor store stort lille mange godt gode helt igen "
    "mere tit ofte tak lige bare bla hvad hvem man du jeg hun han vi"
)
_MAY_STAND_TWICE = frozenset(_TWICE_OK.split())
_IN_ALL = ("i", "alt"), ("i", "dag"), ("i", "går"), ("i", "år")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each word that is written twice, once a cell."""
    for cell in written(context):
        if cell.place.field == "Citat":
            continue
        found = dict.fromkeys(words for line in lines_of(cell.text) for words in doubled_words(line))
        for words in found:
            yield warning(CODE, cell.place, f"Her står »{words}«.", "Slet det ene ord.")


def doubled_words(line: str) -> Iterator[str]:
    """Yield each word that stands twice in a row in a line, as it is written: ``den den``."""
    folded = line.casefold()
    if len(folded) == len(line) and not _SAME.search(folded):
        return
    start = 0
    while match := _TWICE.search(line, start):
        start = match.start("again")
        word, again = match["word"], match["again"]
        following = line[match.end() :].split(maxsplit=1)
        goes_on = bool(following) and (again, following[0].strip(".,;:")) in _IN_ALL
        is_same = word.casefold() == again and again not in _MAY_STAND_TWICE
        if is_same and not goes_on and not (word.isupper() and len(word) > 1):
            yield match[0]
