"""What a sentence says by pointing at what was said before it: such a sentence says nothing where that is left out."""

import re

from docgen.danish.easy.phrases import ADVERBS, PREPOSITIONS, is_definite
from docgen.danish.verbs import ALL, FINITE, PASSIVE
from docgen.danish.words import word_set
from docgen.late import late_pattern

_POINTS = word_set(
    "dette disse denne dem ham hende heraf herom hertil herpå herved herfor hermed deraf derom dertil derpå derved "
    "begge sådan sådant sådanne førstnævnte sidstnævnte ovennævnte ovenstående nedenstående nævnte omtalte pågældende"
)
_PRONOUNS = word_set("det den de")
_OPENS = word_set("han hun men og så derfor dermed dermed her også ellers hvilket deres hans hendes dens dets samme")
_PARTICIPLES = frozenset(verb.participle for verb in ALL.values() if verb.participle.endswith("t"))
_SMALL = word_set("en et de den at om og men eller når hvis nu så")
_NEVER_BEHIND_AN_ARTICLE = PREPOSITIONS | ADVERBS | FINITE | _PARTICIPLES | _SMALL
_THIS_ANYWHERE = late_pattern(r"\b(?:dette|disse)\b(?! (?:møde|år|punkt|forår|efterår)\b)", re.IGNORECASE)
_KNOWN_TO_ALL = late_pattern(r"\b(?:dette|denne) (?:møde|punkt|sag|år|uge|sommer|måned|gang)\b", re.IGNORECASE)
_FORMAL = late_pattern(
    r"det (?:(?:kan|vil|skal|bør|må|har|kunne|ville) )?(?:er|var|bliver|blev|være|været|blive|lykkedes|lykkes|\w+s)\b"
    r".*\b(?:at|hvis|når|om|hvor\w*)\b",
    re.IGNORECASE,
)
"""»Det er vigtigt, at …«: here »det« points forward."""

_SAID_THAT = late_pattern(r"[^,]{3,60},? at ((?:det|den) .+)", re.IGNORECASE)
_THEY = late_pattern(r",? (?:at|om|hvis|når) de (?!\w+e )")
_SEVERAL_END = (
    "er",
    "ne",
    "re",
    "råd",
    "rådet",
    "udvalg",
    "udvalget",
    "bestyrelse",
    "bestyrelsen",
    "forening",
    "foreningen",
)
"""Ends of words for somebody whom »de« may be, in the clause before it."""

_FIRST_CLAUSE = late_pattern(r"[,:;–]| (?:at|om at|hvis|når|fordi|der|som|hvor\w*|men|og) ")
_WITHOUT_ITS_NOUN = late_pattern(
    r"\b(?:en|et) (?:ny|nyt|anden|andet|til)[.,]?$|\b(?:en|et) (?:for|til) (?:cirka |ca\. )?\d|"
    r"\bden (?:aften|dag|gang|uge)[.,]?$|\b(?:skal|kan|må|vil) \w+ hv(?:ornår|ordan|em|or)\.?$",
    re.IGNORECASE,
)
"""»Vi lejer et for 100 kroner.«, »vi låner huset den aften«, »det skal aftales hvornår«."""

_IN_THAT = late_pattern(
    r"^\w+ \w+ (?:derfor|i stedet)\b(?! for)|\b(?:på (?:den|dette|det) (?:baggrund|grundlag)|"
    r"i den forbindelse|af den grund|på den måde|den slags|begge [a-zæøå]+|til gengæld|derimod|den (?:ene|anden))\b|"
    r"\bdenne (?:dag|aften|lejlighed)\b|\bder\.?$",
    re.IGNORECASE,
)


def refers_back(sentence: str) -> bool:
    """Tell whether a sentence, in its first clause, points at something that is not said in it."""
    first = sentence.split(maxsplit=1)[0].strip(",").casefold() if sentence.split() else ""
    points = first in _OPENS or _WITHOUT_ITS_NOUN.search(sentence) or _IN_THAT.search(sentence)
    if points or _lacks_its_object(sentence):
        return True
    if _FORMAL.match(sentence):
        return _THIS_ANYWHERE.search(sentence) is not None
    said = _SAID_THAT.match(sentence)
    if said and not _FORMAL.match(said[1]) and _is_pronoun(said[1].casefold().split(), 0):
        return True
    they = _THEY.search(sentence)
    if they and not any(_is_several(word) for word in sentence[: they.start()].split()):
        return True
    known = _KNOWN_TO_ALL.sub("mødet", sentence)
    clause = _FIRST_CLAUSE.split(known, maxsplit=1)[0]
    words = [word.strip(".,»«()").casefold() for word in clause.split()]
    if any(word in _POINTS for word in words):
        return True
    return any(_is_pronoun(words, place) for place in range(len(words)))


_GOES_ON = late_pattern(r" (?:arbejder videre|følger op|går videre|vender tilbage)\.?$")
"""»Bo arbejder videre.«: with what was said before it."""

_HARD_TO = late_pattern(
    r"det (?:er|var|bliver|blev) (?:\w+ ){1,3}at (\w+)(?: (?:op|ud|ned|ind|med|af|om))?\.?", re.IGNORECASE
)
_NEEDS_ITS_OBJECT = word_set(
    "afholde aflevere arrangere bestille besvare fremlægge fremsende gennemføre godkende hente indhente indkalde "
    "indsende købe lave ordne planlægge præsentere reparere rette sende tilmelde udarbejde uddele "
    "udfylde udføre udlevere udsende undersøge"
)
_TAKES_A_THING = frozenset(
    form for verb in PASSIVE.values() if verb.infinitive in _NEEDS_ITS_OBJECT for form in (verb.present, verb.past)
)


def _lacks_its_object(sentence: str) -> bool:
    """Tell whether a verb has not the thing that it is done to: »Liv bestiller.«, »det bliver for langt at læse op«."""
    *who, verb = sentence.rstrip(".").split()
    is_done = verb.casefold() in _TAKES_A_THING and bool(who) and len(who) <= _MOST_WHO
    hard = _HARD_TO.fullmatch(sentence)
    is_name = all(word[:1].isupper() or word in ("og", "samt") for word in who)
    return (is_done and is_name) or _GOES_ON.search(sentence) is not None or (hard is not None and hard[1] in PASSIVE)


_MOST_WHO = 5


def stands_by_itself(sentence: str, before: str, told: str) -> bool:
    """Tell whether a sentence surely says all of what it speaks of, so that the one ``before`` it may be left out.

    It has some words, opens with somebody known, with what there is, or with a thing that ``told`` names, and points
    at nothing: »Bo kontakter kommunen.« and »Prisen er 200 kroner.« are told of something that was said before them.
    """
    words = sentence.split()
    if len(words) < _FEWEST or refers_back(sentence) or says_again(sentence, before, told):
        return False
    return not (opens_with_unknown(sentence, told) or speaks_of_unknown(sentence, told))


def opens_with_unknown(sentence: str, told: str) -> bool:
    """Tell whether a sentence opens with a thing as known that neither everybody knows nor ``told`` names."""
    words = [word.strip(",.»«").casefold() for word in sentence.split()]
    if is_definite(words[0]) and words[1:2] and words[1] not in PREPOSITIONS:
        return not words[0].endswith(_EVERYBODY_ENDS) and _DEFINITE_END.sub("", words[0]) not in told.casefold()
    is_one_of_some = words[0] in ("den", "det", "de") and words[1:2] and words[1].endswith(("este", "ede", "te"))
    return bool(is_one_of_some) and not any(word[:_STEM] in told.casefold() for word in words[2:3])


def speaks_of_unknown(sentence: str, told: str) -> bool:
    """Tell whether a sentence speaks of a matter that somebody told of before: »forslaget«, »hvervet«, »beløbet«."""
    matters = {match[1].casefold() for match in _TOLD_BEFORE.finditer(sentence)}
    return any(matter[:_STEM] not in told.casefold() for matter in matters)


_TOLD_BEFORE = late_pattern(
    r"\b(forslaget|forslagene|hvervet|opgaven|problemet|problemerne|beløbet|ændringerne?|tilbuddet|tilbuddene|resultatet|"
    r"svaret|brevet|dokumentet|listen|posten|jobbet|ansøgningen|henvendelsen|oplægget|notatet|materialet|spørgsmålet|"
    r"ulemperne|fordelene|projektet|arrangementet|aktiviteten|emnet|møderne|udgiften|udgifterne|regningen|tilskuddet|"
    r"pengene|beslutningen|aftalen|ideen|idéen|ønsket|kravet|fejlen|fejlene|skaden|skaderne|invitationen|skemaet|situationen|teksten)\b"
    r"(?! (?:om|til|fra|på|af|for|over|i|med|ved|som|der)\b)",
    re.IGNORECASE,
)

_STEM = 5
_FEWEST = 6
_EVERYBODY_ENDS = (
    *("rådet", "udvalget", "kommunen", "forvaltningen", "bestyrelsen", "foreningen", "skolen", "kirken", "regionen"),
    *("formanden", "kassereren", "lederen", "chefen", "sekretæren", "borgmesteren", "netværket", "sekretariatet"),
    *("punktet", "mødet", "referatet", "dagsordenen", "emnet", "orienteringen", "indstillingen", "regnskabet"),
    *("medlemmerne", "borgerne", "børnene", "forældrene", "eleverne", "administrationen", "direktøren"),
)


def says_again(sentence: str, before: str, ours: str) -> bool:
    """Tell whether a sentence speaks of a thing as known that only the one before it has told of.

    »Procenten var lav« needs »Vi fik stemmeprocenten«; the body's own names, ``ours``, need nothing.
    """
    words = [word.strip(".,»«()").casefold() for word in sentence.split()]
    things = (_DEFINITE_END.sub("", word) for word in words if is_definite(word) and word not in _EVERYBODY_KNOWS)
    return any(
        len(thing) >= _SHORTEST and thing in before.casefold() and thing not in ours.casefold() for thing in things
    )


_DEFINITE_END = late_pattern(r"(?:erne|ene|en|et)$")
_SHORTEST = 4
_EVERYBODY_KNOWS = word_set(
    "rådet kommunen forvaltningen formanden næstformanden bestyrelsen udvalget mødet byrådet kommunalbestyrelsen "
    "skolen medlemmerne borgerne borgmesteren regeringen kirken foreningen sekretariatet regionen"
)


def _is_several(word: str) -> bool:
    small = word.strip(",»«").casefold()
    return small not in FINITE and (small in ("og", "de", "vi") or small.endswith(_SEVERAL_END))


def says_they(text: str) -> bool:
    """Tell whether a text has a »de«, »dem« or »deres« that may be the people whom it began with."""
    words = [word.strip(".,»«()").casefold() for word in text.split()]
    return any(
        word in ("dem", "deres") or (word == "de" and _is_pronoun(words, place)) for place, word in enumerate(words)
    )


def _is_pronoun(words: list[str], place: int) -> bool:
    """Tell whether »det«, »den« or »de« stands alone and not before its noun."""
    if words[place] not in _PRONOUNS:
        return False
    follows = words[place + 1] if place + 1 < len(words) else ""
    return not follows or follows in _NEVER_BEHIND_AN_ARTICLE
