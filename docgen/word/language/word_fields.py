"""The fields that a template may have: those whose value Word and LibreOffice work out from the paper itself.

Every other field prints what was stored when the template was saved: its author's name, path or date, the field of a
mail merge, an answer to a question. The names are those of ECMA-376 part 1, 17.16.5.
"""

from collections.abc import Iterator

from docgen.late import late_pattern
from docgen.word.language.expressions import Issue
from docgen.word.ooxml.instructions import Instruction
from docgen.word.ooxml.relations import can_be_followed
from docgen.word.template_faults import FOREIGN_FIELD, UNSAFE

ALLOWED = frozenset(
    (
        *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "HYPERLINK"),
        *(
            "TOC",
            "TC",
            "XE",
            "SEQ",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "AUTONUMOUT",
            "SYMBOL",
            "ADVANCE",
            "EQ",
            "QUOTE",
        ),
    )
)
FETCHING = frozenset(
    ("INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDEAUTO", "DDE", "LINK", "RD", "DATABASE", "EMBED")
)
_WHY = {
    "er til brevfletning; docgen fletter ikke, og feltets navn bliver stående": (
        *("MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF", "ADDRESSBLOCK", "GREETINGLINE"),
        *("MERGEBARCODE",),
    ),
    "viser det, der stod i skabelonens egne oplysninger, da den blev gemt": (
        *("AUTHOR", "LASTSAVEDBY", "FILENAME", "FILESIZE", "TEMPLATE", "TITLE", "SUBJECT", "COMMENTS", "KEYWORDS"),
        *("DOCPROPERTY", "DOCVARIABLE", "INFO", "USERNAME", "USERINITIALS", "USERADDRESS", "REVNUM", "NUMWORDS"),
        *("NUMCHARS", "CREATEDATE", "PRINTDATE", "SAVEDATE", "EDITTIME"),
    ),
    "viser den dag, papiret åbnes": ("DATE", "TIME"),
    "spørger den, der åbner papiret": ("FILLIN", "ASK", "SET", "MACROBUTTON", "GOTOBUTTON"),
    "er et formularfelt, og ingen udfylder papiret": ("FORMCHECKBOX", "FORMDROPDOWN"),
    "regner eller vælger ud fra det, der stod i skabelonen, da den blev gemt": ("=", "IF", "COMPARE"),
}
_REASONS = {name: why for why, names in _WHY.items() for name in names}
_INSTEAD = {
    "TITLE": "skriv {{ paper.title }}.",
    "DATE": "skriv datoen med et mærke i stedet.",
    "TIME": "skriv datoen med et mærke i stedet.",
    "IF": "skriv {% if … %} i stedet.",
}
_ADDRESS = late_pattern(r'"([^"]*)"|(\S+)')
DATE_BLOCKS = ("dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong")
"""Elements that show the day on which a document is opened (ECMA-376 part 1, 17.3.3)."""


def field_issues(field: Instruction) -> Iterator[Issue]:
    """Yield why a field may not be in a template; nothing where it may."""
    name = field.name
    if name in FETCHING:
        yield Issue(
            UNSAFE, f"Feltet {name} henter noget udefra, når dokumentet åbnes.", "Ret i skabelonen: slet feltet."
        )
    elif name == "HYPERLINK":
        yield from _link(field.code)
    elif name and name not in ALLOWED:
        why = _REASONS.get(name, "er ikke et af dem, docgen lader gå med ud")
        instead = _INSTEAD.get(name, "slet feltet, eller skriv et mærke i stedet.")
        yield Issue(FOREIGN_FIELD, f"Feltet {name} {why}.", f"Ret i skabelonen: {instead}")


def _link(code: str) -> Iterator[Issue]:
    """Yield that a link's field leads to a file, or to something that runs."""
    _, _, rest = code.strip().partition(" ")
    found = _ADDRESS.match(rest.strip())
    address = (found[1] or found[2] or "") if found else ""
    if address and not address.startswith("\\") and not can_be_followed(address):
        message = f"Feltet HYPERLINK fører til »{address[:80]}«, som kun virker på én computer, eller som kører noget."
        yield Issue(UNSAFE, message, "Ret i skabelonen: vis til en webadresse, eller slet linket.")
