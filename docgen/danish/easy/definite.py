"""A matter that everybody at the meeting knows, as one thing: »dagsorden« is »dagsordenen«."""

from docgen.late import late_pattern

_DEFINITE = {
    "beretning": "beretningen", "budget": "budgettet", "dagsorden": "dagsordenen", "folder": "folderen",
    "forretningsorden": "forretningsordenen", "hjul": "hjulet", "kommissorium": "kommissoriet",
    "notat": "notatet", "plan": "planen", "politik": "politikken", "rapport": "rapporten", "referat": "referatet",
    "regnskab": "regnskabet", "strategi": "strategien", "svar": "svaret", "udkast": "udkastet",
    "vedtægter": "vedtægterne", "ansøgning": "ansøgningen", "kalender": "kalenderen", "aftale": "aftalen",
}  # fmt: skip
"""Words that matters of a meeting are called by, alone or as the last part, and their definite forms."""

_REST = late_pattern(r"(?:(?:for|fra|til|om|af|i|med) [^,;:?]+|(?:19|20)\d\d)")
_WITHOUT_NAME = late_pattern(r"[a-zæøå ]+")
_KNOWN = late_pattern(
    r"\w+ (?:.+ )?(?:\w+(?:en|et|ne|inger|elser|ioner|borgere|ledere|er|s)|(?:sidste|seneste|forrige|næste|dette) \w+|"
    r"unge|ældre|ansatte|[A-ZÆØÅ]\S*|\S*\d\S*)"
)
"""What belongs to a thing, ending in something known, more than one, named or dated: »fra sidste møde«, »for 2026«."""

_LONGEST = 6
_ENDS = tuple(sorted(_DEFINITE, key=len, reverse=True))


def definite(title: str) -> str | None:
    """Return a title as the one thing that it names, or None: »Årshjul 2026« is »årshjulet for 2026«."""
    one, conjunction, other = title.partition(" og ")
    if conjunction and " " not in title.replace(" og ", ""):
        both = definite(one), definite(other)
        return f"{both[0]} og {both[1]}" if all(both) else None
    first, _, rest = title.partition(" ")
    end = next((end for end in _ENDS if first.casefold().endswith(end)), None)
    is_two = " og " in rest and rest.casefold().endswith(_ENDS)  # »referat fra sidste møde og dagsorden«
    if end is None or is_two or len(title.split()) > _LONGEST or (rest and not _REST.fullmatch(rest)):
        return None
    thing = first[: -len(end)] + _DEFINITE[end]
    thing = thing[0].lower() + thing[1:]
    if rest and not rest.isdecimal() and not _KNOWN.fullmatch(rest):  # »referat fra generalforsamling«
        return thing if _WITHOUT_NAME.fullmatch(rest) else None
    return thing if not rest else f"{thing} for {rest}" if rest.isdecimal() else f"{thing} {rest}"
