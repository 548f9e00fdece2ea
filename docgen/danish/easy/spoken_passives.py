"""The written passive in -s as people say it: »Mad bestilles i maj.« is »Mad bliver bestilt i maj.«

Source: Dansk Sprognævn, »Håndbog i nudansk«: the passive in -s belongs to writing and to rules, the one with »blive« to
speech and to what is done. A list of what is done by hand, since a decision's verb (»godkendes«) is a decision here.
"""

from docgen.danish.easy.phrases import ADVERBS, PREPOSITIONS, PRONOUNS, is_definite, is_whole
from docgen.danish.first_names import FIRST_NAMES
from docgen.danish.passives import passives_in
from docgen.danish.tokens import plain
from docgen.danish.verbs import FINITE, PASSIVE
from docgen.danish.words import word_set

_DONE = word_set(
    "afholde aflevere ansætte arrangere bestille besvare betale bruge bygge fjerne flytte fordele fremsende "
    "gemme hente holde hænge indbyde indkalde indkøbe indsende invitere kontakte købe lave lukke lægge "
    "offentliggøre opbevare oprette ordne renovere reparere rette revidere sende servere skrive spørge sælge "
    "sætte tage tilføje tilmelde udbetale uddele udfylde udlevere udsende udskifte udvide undersøge vise åbne"
)
_SAID = {
    written: f"{helper} {verb.participle}"
    for verb in PASSIVE.values()
    if verb.infinitive in _DONE
    for written, helper in ((f"{verb.infinitive}s", "bliver"), (f"{verb.past}s", "blev"))
}
_RELATIVE = word_set("som der")
_ONE = word_set("en et nogle flere")


def spoken_passive(sentence: str) -> str:
    """Return a sentence with its one passive in -s as it is said, or as it is where its subject is not surely known."""
    found = [passive.written for passive in passives_in(sentence)]
    words = sentence.split()
    place = next((at for at, word in enumerate(words) if _bare(word) in _SAID), 0)
    if len(found) != 1 or not place or not _has_subject(words, place):
        return sentence
    helper, _, participle = _SAID[_bare(words[place])].partition(" ")
    end = place + 1
    while words[place][-1].isalpha() and end < len(words) and words[end].casefold() in ADVERBS:
        end += 1
    sign = words[place][len(_bare(words[place])) :]
    return " ".join([*words[:place], helper, *words[place + 1 : end], participle + sign, *words[end:]])


def _bare(word: str) -> str:
    return word.rstrip(".,;:!?").casefold()


def _has_subject(words: list[str], place: int) -> bool:
    """Tell whether what is done something to stands before the verb: a thing, »der«, or »som« of a clause."""
    before, behind = words[:place], [word.casefold() for word in words[place + 1 :]]
    if before == ["Der"]:  # »Der laves på mødet en plan« has it far behind
        return behind[:1] != [] and (behind[0] not in PREPOSITIONS | ADVERBS or not _ONE & set(behind))
    if len(before) > 1 and before[-1].casefold() in _RELATIVE and before[-2].endswith(","):
        return True
    is_done = not any(word.casefold() in FINITE for word in before) and is_whole(" ".join(before))
    return is_done and (len(before) > 1 or _is_known(before[0]))


def _is_known(word: str) -> bool:
    """Tell whether one word is surely a thing or somebody: »Derfor sendes brevet« has its subject behind the verb."""
    small = word.casefold()
    return is_definite(word) or small in PRONOUNS or small.endswith(_SEVERAL) or plain(small) in FIRST_NAMES


_SEVERAL = ("inger", "elser", "ioner", "borgere", "planer", "møder", "penge", "medlemmer", "forældre", "børn", "gere")
