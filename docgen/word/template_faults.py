"""Every code a template's fault can have, each with the sentence that ``docgen explain`` shows."""

from docgen.errors import TemplateError
from docgen.finding import Finding

NOT_ACCESSIBLE = "T01"
NOT_WORD = "T10"
UNPAIRED_TAG = "T11"
UNREADABLE = "T12"
UNKNOWN_NAME = "T13"
UNKNOWN_FILTER = "T14"
NO_LIST = "T15"
WHOLE_GROUP = "T16"
UNPAIRED_BLOCK = "T17"
TEXT_LOST = "T18"
FORBIDDEN = "T19"
NEVER_FILLED = "T20"
UNFINISHED = "T21"
UNSAFE = "T22"
TOO_BIG = "T23"
ONE_PARAGRAPH = "T24"
NO_LIST_STYLE = "T25"
EMPTY_VALUE = "T26"
WRONG_VALUE = "T27"
ENDLESS = "T28"
NOT_THE_SAME = "T29"
FOREIGN_FIELD = "T30"
CUT = "T31"
LEFT_TAG = "T32"
NO_TAGS = "T33"
LEFT_PLACEHOLDER = "T34"

FAULTS: dict[str, str] = {
    NOT_ACCESSIBLE: "Word-dokumentet kan ikke læses af alle, fx med skærmlæser, eller har rester, der ikke må med ud.",
    NOT_WORD: "Skabelonen er ikke et almindeligt Word-dokument (.docx), eller den er beskadiget.",
    UNPAIRED_TAG: "Et mærke er åbnet uden at blive lukket, eller lukket uden at være åbnet: {{ … }}, {% … %}.",
    UNREADABLE: "Det, der står i et mærke, kan ikke læses.",
    UNKNOWN_NAME: "Et mærke bruger et navn, som dokumentet ikke har.",
    UNKNOWN_FILTER: "Et mærke bruger et filter eller en prøve, som docgen ikke har eller ikke kan bruge her.",
    NO_LIST: "En løkke ({% for … %}) går over noget, der ikke er en liste.",
    WHOLE_GROUP: "Et mærke skriver en hel liste eller gruppe i stedet for et af dens navne.",
    UNPAIRED_BLOCK: "Et {% if %} eller {% for %} mangler sin slutning, eller slutningen passer ikke til det.",
    TEXT_LOST: "Et mærke, der fjerner sit afsnit, sin række eller sin celle, står sammen med tekst, som ville gå tabt.",
    FORBIDDEN: "Et mærke bruger noget, som docgen ikke tillader i en skabelon.",
    NEVER_FILLED: "Et mærke står et sted, som docgen ikke udfylder.",
    UNFINISHED: "Skabelonen har kommentarer eller registrerede ændringer.",
    UNSAFE: "Skabelonen har makroer eller henter noget uden for sig selv.",
    TOO_BIG: "Skabelonen er for stor eller er pakket på en usikker måde.",
    ONE_PARAGRAPH: "Løbende tekst skrives som ét afsnit; afsnit, punkter og fed skrift går tabt.",
    NO_LIST_STYLE: "Skabelonen mangler typografien til punktopstilling eller nummereret liste.",
    EMPTY_VALUE: "Et mærke skriver en værdi, der ikke er udfyldt.",
    WRONG_VALUE: "Et mærke skriver en værdi, som ikke kan skrives i Word på den måde.",
    ENDLESS: "Skabelonens løkker giver et alt for stort dokument.",
    NOT_THE_SAME: "Det færdige dokument har ikke præcis de tekster, det skulle have.",
    FOREIGN_FIELD: "Skabelonen har et felt, der viser noget gemt eller regner noget ud, så papiret kan blive forkert.",
    CUT: "Noget i skabelonen er taget ud, før papiret blev lavet, fordi det ikke må gå med ud.",
    LEFT_TAG: "Et mærke fra skabelonen står tilbage i det færdige dokument.",
    NO_TAGS: "Skabelonen har ingen mærker, så der bliver ikke udfyldt noget.",
    LEFT_PLACEHOLDER: "Skabelonens egen tekst har en pladsholder, som kommer med i hvert papir.",
}


def line_of(finding: Finding) -> str:
    """Return a fault as one line: ``agenda.docx, brødtekst, afsnit 4, {{ meeting.end }}: …``."""
    place = finding.place
    where = ", ".join(part for part in (place.file, place.part, place.field) if part)
    return f"{where}: {finding.message} {finding.remedy}".rstrip()


def template_error(findings: list[Finding]) -> TemplateError:
    """Return the error that lists all the faults, one a line."""
    lines = [line_of(finding) for finding in findings]
    head = "Skabelonen kan ikke udfyldes." if len(lines) == 1 else f"Skabelonen kan ikke udfyldes: {len(lines)} fejl."
    return TemplateError("\n".join([head, *lines]), file=findings[0].place.file)
