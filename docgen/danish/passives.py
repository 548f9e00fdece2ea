"""Passive verbs, and the active form that says the same: »blev sendt« is »sendte«.

A list and not a rule, since »mødes«, »findes« and »lykkes« end as passives do and are none, and
»rådet« and »huset« end as participles do.
"""

import re

from docgen.danish.calendar_names import MONTHS
from docgen.danish.easy.phrases import is_name, is_whole
from docgen.danish.inside_sentences import surely_inside
from docgen.danish.verbs import FINITE, PASSIVE
from docgen.late import dataclass, late_pattern

_ACTIVE = {verb.present.removesuffix("r") + "s": verb.present for verb in PASSIVE.values()}
_PAST_ACTIVE = {verb.past + "s": verb.past for verb in PASSIVE.values() if verb.past.endswith("e")}
_PARTICIPLES = {verb.participle: verb for verb in PASSIVE.values()}

# »bygges«, »deles«, »hjælpes« … are passives; these look the same and mean »hinanden«.
_EACH_OTHER = late_pattern(r"\b(?:ses|mødes|tales|høres|hjælpes|skiftes|følges) (?:ad|ved|om|med)\b", re.IGNORECASE)
_PEOPLE = frozenset({"udsattes", "ansattes"})
"""People's, and not what was done: »de udsattes vilkår«."""

_WORD = late_pattern(r"[^\W\d_]+")
_HELPER = {"bliver": 0, "blev": 1, "blive": 2, "blevet": 3, "bliv": 0}
_MODALS = frozenset({"skal", "kan", "må", "vil", "bør", "skulle", "kunne", "måtte", "ville", "burde"})
_GAP = 3
"""Words that may stand between »bliver« and its participle: »Så blev svaret ikke sendt«."""


@dataclass(frozen=True)
class Passive:
    """A passive as it is written, and its active verb; a formal one is of writing: »sendes«, and not »bliver sendt«."""

    written: str
    active: str
    is_formal: bool = False


_WHEN = (
    r" (?:i|den|på|fra|inden|før|efter|senest|til) (?:[^,;: ]+ ){0,3}?\d[^,;:]*?|"
    rf" i (?:dag|går|morgen|år|{'|'.join(MONTHS)})"
)
"""When it is done, behind who does it: »af forvaltningen i 2028«."""
_BY_SOMEBODY = late_pattern(
    r"(?P<what>[^,;:]+?) (?:(?P<helper>blev|bliver) (?P<participle>[^\W\d_]+)|(?P<present>[^\W\d_]+s)) af "
    rf"(?P<who>[^,;:]+?)(?P<when>{_WHEN})?(?P<end>[.!?]?)"
)
_NAMED_BY = {"mig": "jeg", "dig": "du", "ham": "han", "hende": "hun", "os": "vi", "jer": "I", "dem": "de"}
_DONE_TO = {subject: done for done, subject in _NAMED_BY.items()}


def made_active(sentence: str) -> str:
    """Return a passive sentence that says who does it as an active one, or else as it is.

    »Sagen blev drøftet af rådet.« becomes »Rådet drøftede sagen.«
    """
    match = _BY_SOMEBODY.fullmatch(sentence)
    if not match:
        return sentence
    if match["participle"]:
        verb = _PARTICIPLES.get(match["participle"])
        active = (verb.present if match["helper"] == "bliver" else verb.past) if verb else None
    else:
        active = _ACTIVE.get(match["present"])
    what = _object(match["what"])
    is_done = not any(word in FINITE for word in match["what"].casefold().split())  # »skal til sidst tages af rådet«
    is_known = _is_somebody(_NAMED_BY.get(match["who"].casefold(), match["who"])) and (
        match["what"].casefold() in _DONE_TO or is_whole(match["what"])
    )
    if not active or not what or not is_done or not is_known:
        return sentence
    subject = _NAMED_BY.get(match["who"].casefold(), match["who"])
    return f"{subject[0].upper()}{subject[1:]} {active} {what}{match['when'] or ''}{match['end']}"


_SOMEBODY = late_pattern(
    r"(?:jeg|du|han|hun|vi|I|de)|(?:\w+ ){0,2}\w*(?:rådet|udvalget|bestyrelsen|kommunen|forvaltningen|administrationen|"
    r"foreningen|gruppen|netværket|sekretariatet|skolen|kirken|regionen|formanden|kassereren|lederen|ledelsen|chefen|"
    r"sekretæren|borgmesteren|præsten|direktøren|konsulenten|læreren|medlemmerne|borgerne|forældrene|eleverne|brugerne|"
    r"beboerne|medlemmer|borgere|forældre|elever|politikerne)(?: (?:for|i|på|fra) .+)?"
)


def _is_somebody(who: str) -> bool:
    """Tell whether words are surely somebody who can do a thing: »rådet«, »Bo Prøve«, and not »flere grunde«."""
    return is_whole(who) and (_SOMEBODY.fullmatch(who) is not None or is_name(who))


def _object(what: str) -> str | None:
    return _DONE_TO.get(what.casefold()) or surely_inside(what)


def passives_in(sentence: str) -> list[Passive]:
    """Return the passive verbs of a sentence, in their order."""
    skipped = _EACH_OTHER.sub(" ", sentence)
    words = _WORD.findall(skipped)
    found: list[Passive] = []
    for place, word in enumerate(words):
        small = word.casefold()
        if small in _PEOPLE or (place and word[0].isupper()):  # »Rådet for Socialt Udsattes møde«
            continue
        if small in _HELPER:
            found += _with_helper(words, place, _HELPER[small])
        elif active := _ACTIVE.get(small) or _PAST_ACTIVE.get(small):
            has_modal = any(before.casefold() in _MODALS for before in words[max(0, place - _GAP) : place])
            found.append(Passive(word, _infinitive(active) if has_modal else active, not has_modal))
    return found


def _with_helper(words: list[str], place: int, tense: int) -> list[Passive]:
    for end in range(place + 1, min(place + 2 + _GAP, len(words))):
        verb = _PARTICIPLES.get(words[end].casefold())
        if verb:
            active = (verb.present, verb.past, verb.infinitive, f"har {verb.participle}")[tense]
            return [Passive(" ".join((words[place], words[end])), active)]
    return []


def _infinitive(present: str) -> str:
    return present.removesuffix("r")
