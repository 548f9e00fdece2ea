"""Two Word papers of one meeting beside each other: what the minutes say otherwise than the agenda."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from docgen.danish.words import key
from docgen.finding import Finding, Place, error
from docgen.late import late_pattern
from docgen.word.reading.sections import PaperLine, lines_of_paper

CHANGED, GONE, ADDED = "C01", "C02", "C03"
FAULTS = {
    CHANGED: "Referatet siger noget andet end dagsordenen.",
    GONE: "Noget, der stod i dagsordenen, mangler i referatet.",
    ADDED: "Noget i referatet stod ikke i dagsordenen, og det er ikke noget, et møde tilføjer.",
}

PARTS = frozenset(
    (
        "fremstilling",
        "indstilling",
        "drøftelse",
        "beslutning",
        "konklusion",
        "hvad tager vi med videre?",
        "bilag",
        "referat",
        "særstandpunkt",
        "afstemning",
    )
)
"""The smaller headings under an item, whatever their style."""

_MEETING_SECTIONS = (
    "drøftelse",
    "beslutning",
    "konklusion",
    "opfølgning",
    "referat",
    "særstandpunkt",
    "afstemning",
    "hvad tager vi med videre?",
    "hvad talte vi om?",
)
_SAME_PART = {"hvad vil vi tale om?": "fremstilling", "baggrund": "fremstilling"}
_PEOPLE = ("deltagere", "til stede", "hvem er med?", "hvem var med?", "afbud", "mødedeltagere")
_ADDED_SECTIONS = (
    "opfølgning", "siden sidst", "næste møde", "næste gang vi mødes", "har du spørgsmål?", "hvad sker der nu?",
    "bilag", "godkendelse", "underskrift",
)  # fmt: skip
_OVERVIEWS = ("oversigt over punkterne", "temaer", "punkter", "dagsorden")
_ROWS = {"hvornår?": "tid", "hvor?": "sted"}
_NUMBERED = late_pattern(r"^(?:punkt )?(?P<number>\d{1,3}(?:\.\d{1,2})*)\.? +(?P<title>.+)$", re.IGNORECASE)
_TITLE = late_pattern(
    r"^(?:udkast til |tillægs)?(?:dagsorden|referat|beslutningsprotokol)\w* (?:til|af|fra|for) ", re.IGNORECASE
)
_PASSING = late_pattern(
    r"^(?:spørgsmål til |det her er et udkast|vi sender det i god tid|skriv eller ring|forslag til punkter|gæst: |"
    r"mødet (?:blev )?hævet|det her skal vi tale om|til stede under punktet|"
    r"ikke til stede under punktet|inhabil under punktet|lukket punkt|"
    r"alle har tavshedspligt$|fortroligt$|mødenummer \||"
    r"udsendt den \||godkendt den \||online \||flyttet fra \||punkterne her kommer i tillæg)",
    re.IGNORECASE,
)
_CARRIED = late_pattern(r"^punkter,? (?:der|som) (?:er|bliver|blev) (?:overført|udsat) til ", re.IGNORECASE)
_TYPES = ("fast punkt", "orientering", "drøftelse", "beslutning", "oplæg", "høring", "pause", "eventuelt")
"""What one council's paper prints of an item's type, and another's does not."""

_AROUND = 40
_ALIKE, _BEGINNING = 0.5, 25


def compare(agenda: Path, minutes: Path) -> list[Finding]:
    """Return what the minutes' paper says otherwise than the agenda's, but for discussion, decision and attendance."""
    old, new = lines_of_paper(agenda, PARTS), lines_of_paper(minutes, PARTS)
    return [*_items(old, new), *_lines(old, new), *_people(old, new)]


def _items(old: Sequence[PaperLine], new: Sequence[PaperLine]) -> Iterator[Finding]:
    was, now = _titles(old), _titles(new)
    for number, title in was.items():
        if number not in now:
            yield error(
                GONE, _place(f"punkt {number}"), f"»{title}« stod i dagsordenen og mangler her.", "Sæt det ind."
            )
        elif key(now[number]) != key(title):
            message = f"»{around(title, now[number])}« i dagsordenen er blevet til »{around(now[number], title)}«."
            yield error(CHANGED, _place(f"punkt {number}"), message, "Skriv overskriften som i dagsordenen.")
    for number, title in now.items():
        if number not in was:
            yield error(
                ADDED, _place(f"punkt {number}"), f"»{title}« stod ikke i dagsordenen.", "Forklar det i referatet."
            )
    order = [number for number in now if number in was]
    if order != [number for number in was if number in now]:
        yield error(CHANGED, _place("punkterne"), "Rækkefølgen er en anden end i dagsordenen.", "Brug dagsordenens.")


class Section(NamedTuple):
    """What the lines of a section are known by in both papers: its heading, or its item's number, and its part."""

    heading: str
    part: str
    is_item: bool = False


def _titles(lines: Sequence[PaperLine]) -> dict[str, str]:
    found = (_NUMBERED.match(line.heading) for line in lines if line.is_heading)
    return {match["number"]: match["title"] for match in found if match}


def _lines(old: Sequence[PaperLine], new: Sequence[PaperLine]) -> Iterator[Finding]:
    """Yield each line of a section that both papers have and that is not the same in both."""
    before, after = _by_section(old), _by_section(new)
    for section, lines in before.items():
        wanted = after.get(section, [])
        lost = [line for line in lines if key(line) not in {key(one) for one in wanted}]
        added = [line for line in wanted if key(line) not in {key(one) for one in lines}]
        lost = [line for line in lost if not _is_elsewhere(line, section, after)]
        added = [line for line in added if not _is_elsewhere(line, section, before)]
        if section not in after and _is_missing_item(section, after):
            continue
        for line in lost:
            best = max(added, key=lambda one: _likeness(line, one), default=None)
            if best is not None and _likeness(line, best) > _ALIKE:
                added.remove(best)
                if _says_type_too(line, best):
                    continue
                message = f"»{around(line, best)}« i dagsordenen er blevet til »{around(best, line)}«."
                yield error(CHANGED, _place(_named(section)), message, "Skriv det som i dagsordenen.")
            else:
                message = f"»{around(line, '')}« stod i dagsordenen og mangler her."
                yield error(GONE, _place(_named(section)), message, "Skriv det igen.")
        for line in added:
            yield _added(section, line)
    for section, lines in after.items():
        if section not in before and not _is_missing_item(section, before) and section.heading not in _ADDED_SECTIONS:
            yield from (_added(section, line) for line in lines)


def _added(section: Section, line: str) -> Finding:
    message = f"»{around(line, '')}« stod ikke i dagsordenen."
    return error(ADDED, _place(_named(section)), message, "Slet det, eller skriv det under Drøftelse.")


def _by_section(lines: Sequence[PaperLine]) -> dict[Section, list[str]]:
    """Return the lines of each section that a meeting does not write itself, under what the section is known by."""
    found: dict[Section, list[str]] = {}
    carried = ""  # the heading under which the list of what is carried over begins; it ends at the next heading
    for line in lines:
        if _CARRIED.match(line.text):
            carried = line.heading
        if carried and carried == line.heading and not line.is_heading:
            continue
        part = _SAME_PART.get(key(line.part), key(line.part))
        section = _section(line.heading, part)
        is_added_by_meeting = part in _MEETING_SECTIONS or section.heading in (*_PEOPLE, *_ADDED_SECTIONS, *_OVERVIEWS)
        if is_added_by_meeting or (line.is_heading and _NUMBERED.match(line.heading)) or _PASSING.match(line.text):
            continue
        text = _TITLE.sub("", line.text) if line.is_heading else line.text
        first, bar, rest = text.partition(" | ")
        row = f"{_ROWS.get(key(first), first)}{bar}{rest}"
        if not line.is_heading or _TITLE.match(line.text):
            found.setdefault(section, []).append(row)
    return found


def _section(heading: str, part: str = "") -> Section:
    match = _NUMBERED.match(heading)
    if match:
        return Section(f"punkt {match['number']}", part, is_item=True)
    return Section("" if _TITLE.match(heading) else key(heading), part)


def _is_missing_item(section: Section, others: dict[Section, list[str]]) -> bool:
    """Tell whether the whole item is missing or new: that has been reported once."""
    return section.is_item and not any(other.heading == section.heading for other in others)


def _people(old: Sequence[PaperLine], new: Sequence[PaperLine]) -> Iterator[Finding]:
    """Yield who was called and is neither among those who came nor among those who did not."""
    everything = key(" ".join(line.text for line in new))
    for line in old:
        if _section(line.heading).heading in _PEOPLE and " | " in line.text and key(line.text) != "gruppe | navne":
            for words in line.text.split(" | ", 1)[1].split("\n"):
                name = re.split(r"[,(]", words)[0].strip()
                if name and key(name) not in everything:
                    message = f"»{name}« stod i dagsordenen og er hverken til stede eller har afbud."
                    yield error(GONE, _place("deltagerne"), message, "Skriv, om personen deltog.")


def _is_elsewhere(line: str, section: Section, others: dict[Section, list[str]]) -> bool:
    """Tell whether the line stands outside the items in one of the papers: a notice may stand first or last."""
    return any(
        key(line) in map(key, lines)
        for other, lines in others.items()
        if other.heading != section.heading and not (other.is_item and section.is_item)
    )


def _says_type_too(line: str, best: str) -> bool:
    """Tell whether two lines of facts below an item's heading differ only by the type that one of them says."""
    was, now = _facts(line), _facts(best)
    return "min." in line and was != now and was <= now and now - was <= set(_TYPES)


def _facts(line: str) -> set[str]:
    return {re.sub(r"^oplæg ved ", "v. ", key(part)) for part in line.split(" · ")}


def _named(section: Section) -> str:
    return ", ".join(word for word in (section.heading or "mødets oplysninger", section.part) if word)


def _place(part: str) -> Place:
    return Place(part=part)


def _likeness(one: str, other: str) -> float:
    """Return how alike two lines are, from 0 to 1: a row is known by its first cell, a text by how it begins."""
    label, bar, _ = one.partition(" | ")
    is_same_row = bool(bar) and other.startswith(label + bar)
    if is_same_row or key(one)[:_BEGINNING] == key(other)[:_BEGINNING]:
        return 1.0
    return SequenceMatcher(None, key(one), key(other), autojunk=False).ratio()


def around(text: str, other: str) -> str:
    """Return the text, or where it is long, the words around the first place where it is another than ``other``."""
    words = " / ".join(text.splitlines())
    if len(words) <= 2 * _AROUND:
        return words
    against = " / ".join(other.splitlines())
    same = next(
        (at for at, (a, b) in enumerate(zip(words, against, strict=False)) if a != b), min(len(words), len(against))
    )
    start, end = max(0, same - _AROUND), same + _AROUND
    head = "… " + words[start:].partition(" ")[2] if start else words
    cut = head[: end - start]
    return cut if start + len(cut) >= len(words) else f"{cut.rpartition(' ')[0]} …"
