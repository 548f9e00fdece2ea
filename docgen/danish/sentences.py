"""Where a sentence ends in municipal Danish.

A full stop does not end a sentence behind an abbreviation, an ordinal (»den 15. juni«) or an
initial (»A. Eksempel«), nor inside a number, a time or a case number. A line always ends one.
"""

import re

ABBREVIATIONS = frozenset(
    "adr afd afs art bl.a ca cand d dir dr ds dvs e.g ekskl eks el e.l evt f f.eks fx ff forb forts fr gl "
    "hhv hr i.e if ift iht inkl jf jfr jr kap kgl kl kld komm kr kst lb m m.a.o m.fl m.h.p m.h.t m.m m.v "
    "max maks md mht mia mio mv n nr o o.a o.l obs osv p p.a p.t pct pga pkt pr prof ref rev s sa skt sml "
    "stk str sv t tlf tr v vedr vha vol årg å".split()
)
_SENTENCE_END = re.compile(r"[.!?…]+[)»”\"']*(?=\s|$)")
_LAST_WORD = re.compile(r"[\wæøåÆØÅ.§/-]*$")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each without white space around it, in their order."""
    return [part for line in text.splitlines() for part in _of_line(line)]


def _of_line(line: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(line):
        if _ends(line, start, end):
            parts.append(line[start : end.end()].strip())
            start = end.end()
    rest = line[start:].strip()
    return [part for part in (*parts, rest) if part]


def _ends(line: str, start: int, end: re.Match[str]) -> bool:
    behind = line[end.end() :].lstrip()
    if not behind:
        return True
    if end[0][0] in "!?…":
        return not behind[0].islower()
    word = _last_word(line[start : end.start()])
    if word.casefold() in ABBREVIATIONS or _is_initial(word):
        return behind[0].isupper() and word.casefold() in {"m.m", "m.v", "mv", "osv", "o.l", "m.fl", "e.l", "o.a"}
    if word.isdigit():
        opens_the_line = line[start : end.start()].strip() == word
        return behind[0].isupper() and not opens_the_line
    return not behind[0].islower()


def _last_word(text: str) -> str:
    match = _LAST_WORD.search(text[-40:])
    return match[0].lstrip(".") if match else ""


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()
