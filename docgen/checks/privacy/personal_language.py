"""The words that distinguish a text about one person from a text about many."""

import re
from collections.abc import Iterator

from docgen.danish.sentences import sentences
from docgen.late import late_pattern

_INITIALS = late_pattern(r"(?<![\w.])[A-ZÆØÅ]\. ?[A-ZÆØÅ]\.(?! ?[A-ZÆØÅ][a-zæøå])(?:(?= )|$)")
_ONE = late_pattern(r"\b(?i:borger|klient|beboer|patient)(?:en)? (?:NN|N\.N\.|[A-ZÆØÅ])(?![\w])")
_CITIZEN = late_pattern(
    r"\b(?:borgeren|klienten|ansøgeren|patienten|beboeren|pågældende|vedkommende|den unge|barnet|moderen|faderen)s?\b",
    re.IGNORECASE,
)
_AGED = late_pattern(r"\b(?:mand|kvinde|borger|dreng|pige|person) på \d{1,3} år\b|\b\d{1,3}-årige?\b", re.IGNORECASE)
_LAW = late_pattern(r"(?<!§)§+ ?\d+")
_ILLNESS = late_pattern(
    r"\b(?:skizofren\w*|adhd|autis\w*|asperger\w*|depression\w*|angst|ptsd|bipolar\w*|borderline|personlighedsforstyrrelse\w*|"
    r"demens|dement|epilepsi|hiv|hepatitis|psykose\w*|psykotisk\w*|anoreksi|alkoholiker\w*|stofmisbruger\w*|narkoman\w*|"
    r"diagnosticeret|diagnosen|selvmord\w*)\b",
    re.IGNORECASE,
)
_DECIDED = late_pattern(
    r"\b(?:afslag|bevilget|anbragt|tvangs\w+|visiteret|klaget|har ansøgt|har søgt|sanktion\w*|frakendt|opsagt|udsat af|"
    r"sat ud af|dømt|fængsl\w+|indlagt|afgørelsen)\b",
    re.IGNORECASE,
)
_GENERAL = late_pattern(r"\b(?:hvis|når|kan|skal|bør|må|typisk|ofte|enhver|alle)\b", re.IGNORECASE)


def personal_words(line: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each sentence in a line that together speak of one person's own case.

    »A.B. … § 85«, »borgeren … afslag«, »47-årig … ADHD«. What is said with »hvis«, »når« or »kan« is general.
    """
    for sentence in sentences(line):
        if found := _words(sentence):
            yield found


def _words(sentence: str) -> tuple[str, ...] | None:
    if one := _ONE.search(sentence):
        return (one[0],)
    person = _INITIALS.search(sentence) or _AGED.search(sentence)
    law = _LAW.search(sentence) if person else None
    if person is None and not _GENERAL.search(sentence):
        person = _CITIZEN.search(sentence)
    context = person and (law or _ILLNESS.search(sentence) or _DECIDED.search(sentence))
    return (person[0].strip(), context[0]) if person and context else None


def illness_in(sentence: str) -> str | None:
    """Return the word for an illness or misuse in a sentence, or None."""
    match = _ILLNESS.search(sentence)
    return match[0] if match else None
