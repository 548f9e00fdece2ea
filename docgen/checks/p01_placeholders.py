"""P01 · En pladsholder er ikke udfyldt

Regel: Ingen tekst må indeholde en pladsholder eller en hjælpetekst fra skabelonen: [dato], <navn>,
{{titel}}, xx.xx.2026, »skriv her«, »Klik her for at angive tekst«, TODO eller Lorem ipsum. Det samme
gælder en celle, der kun er en streg at skrive på: ____ eller ......

Hvorfor: Det er den fejl, der oftest slipper ud. Et udsatteråd offentliggjorde i 2020 to punkter,
hvor indstillingen lød »at [skriv indstilling]«, og en region har en side fuld af »HUSK denne
hjælpetekst skal slettes«.

Ord i kantede parenteser, der ikke beder om noget, er en del af teksten: [ODR], [kommentarer på mødet].
Andre ord i vinkelparenteser, en streg midt i en tekst og andre mærker som {% if %} kan være ment; dem
får du en advarsel om.

Passes:
    at rådet drøfter forslaget [1].
    Han skrev »jeg kommer [sic] i morgen«.
    Udgiften er < 5 mio. kr.
    XX. kongres
    [ODR] kontakter boligforeningerne.

Fails:
    at [skriv indstilling]
    Mødet holdes den xx.xx.2026.
    <Indstiller> indstiller,
    {{ navn }}
    ____

Sådan retter du: Skriv den rigtige tekst, eller slet linjen. Skal der stå en bemærkning i teksten,
så brug runde parenteser.
"""

import re
from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of, written
from docgen.checks.context import CheckContext
from docgen.danish.words import small
from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern

CODE = "P01"

_SQUARE = late_pattern(r"(?<!\w)\[([^\[\]]{1,80})\](?![\w(])")
_ANGLE = late_pattern(r"(?<!\w)<([^\W\d_][\w .,/-]{0,58}[\w.…])>")
# What a template asks for; other words in angle brackets may be meant as they stand.
_SLOT = late_pattern(
    r"(?:skriv|indsæt|angiv|udfyld|tilføj|vælg|navn|dato|dag|tid|sted|titel|tekst|overskrift|emne|beløb|antal|indstill|"
    r"beslutning|begrundelse|sag|kommune|udvalg|organ|råd|adresse|telefon|tlf|e?-?mail|underskr|år|nr|nummer|bilag|x)",
    re.IGNORECASE,
)
# Square brackets are ordinary in minutes ([ODR], [kommentarer på mødet]); these ones ask to be filled in.
_ASKS = late_pattern(
    r"(?:her )?(?:skriv|skrives|indsæt|indsættes|angiv|angives|udfyld|udfyldes|tilføj|vælg|beskriv|beskrives|anfør|"
    r"anføres|opdater|klik|husk|slet|udkast fra)\b.*|kort (?:beskrivelse|resum[eé]|tekst)\b.*|"
    r"(?:(?:\w{1,40}s|nyt|ny|evt\.|eventuel|det fulde|fulde|for- og efter|for-/efter) ?)?"
    r"\w{0,40}(?:navn|navne|dato|datoer|tidspunkt|klokkeslæt|sted|titel|tekst|overskrift|emne|beløb|antal|indstilling|"
    r"beslutning|begrundelse|sagsnummer|sagsnr\.?|kommune|udvalg|organ|råd|adresse|telefon|telefonnummer|tlf\.?|"
    r"e-?mail|mail|underskrift|årstal|år|nr\.?|nummer|dag|ugedag|måned|lokale|afsender|modtager|sagsbehandler|"
    r"kontaktperson|mødeleder|referent|forfatter|oplægsholder)"
    r"(?:(?: og |/| eller |, )\w+)?(?: (?:på|for|til|fra|af|der|som|xx?) .{1,40})?|x(?:[ .,:/-]*+[x\d])*+|\.{3,} ?\w+",
    re.IGNORECASE,
)
_BLANK_LINE = late_pattern(r"(?<![^\W_])_{3,}(?![^\W_])|(?<![\w.])\.{8,}")
_NOTHING_ELSE = late_pattern(r"(?=[\s_.…:,()–-]*?(?:__|\.{4}|……))[\s_.…:,()–-]*+")
_FIELD = late_pattern(r"\{\{\s*[^\W\d](?:[^\W\d]|\.)+\s*\}\}")
# Other signs of a template's: they are printed as they stand, which may be meant.
_TAG = late_pattern(r"\{[{%#](?:.{0,60}?[}%#]\})?|\}\}|%\}|#\}")
_CROSSES = late_pattern(r"(?<![\w.@/])(?<!\d-)[xX]{2,}(?:[.,:/-][xX\d]{1,4})*(?![\w@])")
_ROMAN = late_pattern(r"X{2,3}(?=\. [a-zæøå])")
_OTHER_BLANKS = (
    late_pattern(r"(?<!\w)x(?:\.{2,}|…)"),
    late_pattern(r"\bdd[-./]mm[-./](?:åååå|yyyy|åå)\b", re.IGNORECASE),
    late_pattern(r"\bTODO\b"),
    late_pattern(r"\blorem ipsum\b", re.IGNORECASE),
)
# How a mail merge shows a field; Danish quotation marks are the other way round.
_MERGED = late_pattern(r"(?<![\w.,!?»)])«[^\W\d_][\w .-]{0,40}»")
_LINE_END = r"(?=[\s.…:)\]]*$)"
_THING = (
    r"(?:tekst|titel|overskrift|navn|dato|indstilling|beslutning|resum[eé]|sagsresum[eé]|sagsfremstilling|"
    r"fremstilling|begrundelse|baggrund|emne)(?:en|et)?"
)
_PROMPTS = tuple(
    late_pattern(form, re.IGNORECASE)
    for form in (
        r"\bhusk:? (?:at )?(?:slette )?denne hjælpetekst(?: skal slettes)?",
        r"\bhjælpetekst(?:en)? (?:skal slettes|slettes)",
        r"\bklik (?:eller tryk )?her for at (?:angive|skrive|indtaste|indsætte)(?: \w+){0,2}",
        r"\b(?:skriv|angiv|udfyld|tilføj)(?: [\w/]+){0,3} her" + _LINE_END,
        r"\bindsæt(?: [\w/]+){1,4} her\b",
        rf"^(?:at )?(?:skriv|indsæt|angiv) (?:din |jeres |en |et )?{_THING}" + _LINE_END,
        r"^tekst her" + _LINE_END,
        r"(?:^|(?<=: ))(?:skal )?udfyldes(?: senere| efter mødet)" + _LINE_END,
    )
)
_PROMPT_WORDS = (
    *("hjælpetekst", "klik", "her", "udfyldes"),
    *("skriv", "indsæt", "angiv"),
)
_BLANK_SIGNS = (
    *("{{", "{%", "{#", "}}", "%}", "#}", "[", "___", "........", "<"),
    *("xx", "x..", "x…", "dd-mm", "dd.mm", "dd/mm", "todo", "lorem"),
)
"""One of these stands in a line wherever a prompt, or a blank, is found."""
# What editors write in square brackets: notes on a quotation, sources, references.
_EDITORIAL = late_pattern(
    r"sic!?|red\b.*|overs\b.*|(?:min|vores|egen|rådets) \w*(?:hævning|sivering|stregning).*|fremhævet.*|"
    r"(?:.* )?udeladt|forkortet|uddrag|[a-zæøå]{1,5}\d{1,4}[a-z]?|\w+(?: m\.fl\.| et al\.)?,? \d{4}|"
    r"(?:se|jf\.?|bilag|punkt|pkt\.|side|s\.|afsnit|note|§) ?.*\d.*",
    re.IGNORECASE,
)
_MARKUP = late_pattern(
    r"br|hr|em|li|ol|ul|td|th|tr|dl|dt|dd|h\d|div|img|pre|sub|sup|svg|xml|html|head|body|meta|font|span|code|script|"
    r"style|strong|table|tbody|thead|title|iframe|input|object|embed",
    re.IGNORECASE,
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each placeholder or prompt that was left in a text."""
    for cell in written(context):
        if _NOTHING_ELSE.fullmatch(cell.text):
            yield error(
                CODE, cell.place, f"»{cell.text.strip()[:20]}« er ikke udfyldt.", "Skriv teksten, eller tøm cellen."
            )
            continue
        seen: set[str] = set()
        for line in lines_of(cell.text):
            for words, is_prompt in _left_over(line, is_quotation=cell.place.field == "Citat"):
                if words not in seen:
                    seen.add(words)
                    yield _finding(cell.place, words, is_prompt=is_prompt)


def placeholders(text: str) -> Iterator[str]:
    """Yield the words of a template's text that ask to be filled in: [navn], xx.xx.2026, «Sted», »skriv her«.

    A line to write on by hand is none of them.
    """
    for line in text.splitlines():
        found = (words for words, _ in _left_over(line, is_quotation=False))
        yield from (words for words in found if not _BLANK_LINE.fullmatch(words))
        yield from (match[0] for match in _MERGED.finditer(line))


def _finding(place: Place, words: str, *, is_prompt: bool) -> Finding:
    if _BLANK_LINE.fullmatch(words):
        return warning(CODE, place, "Her er en streg at skrive på.", "Skriv teksten, hvis den mangler.")
    if words.startswith("<") and not _SLOT.match(words[1:].lstrip()):
        return warning(CODE, place, f"»{words}« ligner en pladsholder.", "Skriv teksten, hvis den mangler.")
    if _TAG.fullmatch(words) and not _FIELD.fullmatch(words):
        remedy = "Slet det, hvis det ikke er en del af teksten."
        return warning(CODE, place, f"»{words}« ligner et mærke fra en skabelon.", remedy)
    what = "er hjælpetekst, der skal væk." if is_prompt else "er ikke udfyldt."
    return error(CODE, place, f"»{words}« {what}", "Skriv teksten, eller slet linjen.")


def _left_over(line: str, *, is_quotation: bool) -> Iterator[tuple[str, bool]]:
    """Yield the words of each placeholder, and whether they are a prompt; the widest words only."""
    found = [(match, False) for match in _blanks(line, is_quotation=is_quotation)]
    if any(word in small(line) for word in _PROMPT_WORDS):
        found += [(match, True) for form in _PROMPTS for match in form.finditer(line)]
    end = 0
    for match, is_prompt in sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end())):
        if match.start() >= end:
            end = match.end()
            yield match[0].strip(), is_prompt


def _blanks(line: str, *, is_quotation: bool) -> Iterator[re.Match[str]]:
    if not any(sign in small(line) for sign in _BLANK_SIGNS):
        return
    yield from _FIELD.finditer(line)
    yield from _TAG.finditer(line)
    for form in _OTHER_BLANKS:
        yield from form.finditer(line)
    for match in _SQUARE.finditer(line):
        words = match[1].strip()
        if _ASKS.fullmatch(words) and not (is_quotation or _is_note(words) or _is_quoted(line, match)):
            yield match
    yield from _BLANK_LINE.finditer(line)
    for match in _ANGLE.finditer(line):
        name = match[1].split()[0]
        if not _MARKUP.fullmatch(name) and f"</{name}" not in line:
            yield match
    for match in _CROSSES.finditer(line):
        if not _ROMAN.match(line, match.start()):
            yield match


def _is_note(words: str) -> bool:
    """Tell whether the words in square brackets are a source, an elision or an editor's note."""
    has_a_word = re.search(r"[^\W\d]{2}", words)
    return not has_a_word or bool(_EDITORIAL.fullmatch(words))


def _is_quoted(line: str, match: re.Match[str]) -> bool:
    """Tell whether the brackets explain a word inside a quotation: »De [kommunen] lovede det«."""
    before, after = line[: match.start()].rpartition("»")[2], line[match.end() :].partition("«")[0]
    opened = "»" in line[: match.start()] and "«" not in before
    closed = "«" in line[match.end() :] and "»" not in after
    return opened and closed and bool(re.search(r"\w", before) or re.search(r"\w", after))
