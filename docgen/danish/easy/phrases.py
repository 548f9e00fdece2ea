"""Danish noun phrases that surely are whole: words that are one person, thing or matter, and nothing else.

An allow-list of shapes, since a rewrite moves such words: »rådet«, »Anne Prøve«, »formanden for rådet«, »de fire nye
medlemmer«, »kommunens svar«, and not »sag om hegn«, »centerchefen allerede på dette møde« or »de hold«.
"""

import re
from itertools import pairwise

from docgen.danish.calendar_names import MONTHS
from docgen.danish.verbs import FINITE
from docgen.danish.words import word_set
from docgen.late import late_pattern

ADVERBS = word_set(
    "ikke også fortsat gerne kun altid fremover fremadrettet allerede snart nu eventuelt løbende desuden "
    "endvidere ligeledes stadig dog først jævnligt efterfølgende derfor derudover samtidig herefter måske "
    "aldrig selv sidenhen hermed sagtens atter altså jo netop gradvist efterhånden ofte tit næsten endnu "
    "typisk primært især generelt kort normalt aktuelt formentlig umiddelbart stort"
)
"""Adverbs that stand before the verb of a subordinate clause and behind that of a main one."""

PREPOSITIONS = word_set("i på til fra med for af ved om under efter inden hos")
ALONE_TOO = frozenset({"de", "det", "den", "alle"})
"""Pronouns that are articles too: »det« and »det nye hus« are both subjects."""

PRONOUNS = word_set("jeg du han hun vi i de det den der man alle")
_POINTING = word_set("de den det")
_OWNERS = word_set("min mit mine din dit dine sin sit sine vores jeres deres hans hendes dens dets")
_COUNTING = word_set(
    "en et denne dette disse alle flere mange nogle ingen begge hver hvert samtlige andre få to tre fire fem seks syv "
    "otte ni ti elleve tolv"
)
_DEFINITE = late_pattern(r"[^\W\d_]{2,}(?:[^\W\d_]-)?(?:en|et|erne|ene|rne)")
_OWNER = late_pattern(r"[^\W\d_]{3,}(?:ens|ets|ernes|enes)|[A-ZÆØÅÉ][\w-]+s")
_MANY = late_pattern(
    r"[^\W\d_]*(?:inger|elser|heder|ioner|iteter|skaber|boliger|borgere|ledere|lærere|gere|kere|tere|pladser|grupper|"
    r"sager|regler|planer|punkter|emner|møder|penge|medlemmer|forældre|elever|unge|ældre|børn)",
    re.IGNORECASE,
)
_NAME = late_pattern(r"[A-ZÆØÅÉ][\w'’&-]*\.?")
_LIKE_ADJECTIVE = late_pattern(r"[^\W\d_]*(?:e|ig|isk|sk|el|al|iv|ær|øs|t|nd|ny|god|stor|fast|fri|åben|egen|anden)")
_NUMBER = late_pattern(r"\d[\d.]*\d|\d")
_ROLE = late_pattern(
    r"[^\W\d_]*(?:formand|chef|leder|direktør|sekretær|borgmester|konsulent|koordinator|medlem|kasserer|præst|"
    r"inspektør|sygeplejerske|pædagog|lærer|læge|rådgiver|forsker|forfatter|minister)",
    re.IGNORECASE,
)
_NO_NOUN = word_set(
    "noget meget lidet andet eget hvilket ligeledes alene gerne inden siden uden sammen imidlertid igen men senere "
    "flere mere tidligere bedre mellem ellers eller hverken både enten især også nogen anden ingen hvorimod inklusive "
    "foruden omkring udover desuden endelig endnu kun og samt at som der hvis når da fordi hvor mens "
    "nærmere allerede dette"
)
_WORD = late_pattern(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[A-ZÆØÅÉ][\w-]*\.?")


_DAY = late_pattern(
    r"(?<=\w) (?:\((?:den |d\. )?\d{1,2}\. ?[a-zæøå]{3,}(?: \d{4})?\)|"
    rf"den \d{{1,2}}\. (?:{'|'.join(MONTHS)})(?: \d{{4}})?)$"
)
"""The day of a thing, behind it: »referatet fra mødet den 3. maj«."""


def is_whole(phrase: str) -> bool:
    """Tell whether words surely are one person or thing that needs no word before it, or several with »og«."""
    words = _DAY.sub("", phrase).split()
    parts: list[list[str]] = [[]]
    for word in words:
        if word in ("og", "samt"):
            parts.append([])
        elif "og" in words and _is_listed(word):
            parts[-1].append(word[:-1])
            parts.append([])
        else:
            parts[-1].append(word)
    return all(part and _is_one(part) for part in parts)


def _is_listed(word: str) -> bool:
    """Tell whether a word is a name before others: the first of »Anne, Bo Prøve og Liv«."""
    return word.endswith(",") and _NAME.fullmatch(word[:-1]) is not None and word[:-1].casefold() not in ADVERBS


def is_name(phrase: str) -> bool:
    """Tell whether every word of a phrase has a capital: »Anne Prøve«."""
    return all(_NAME.fullmatch(word) for word in phrase.split())


def role_inside(phrase: str) -> str:
    """Return somebody as they are named inside a sentence: »Formand Bo Prøve« is »formand Bo Prøve«."""
    role, _, name = phrase.partition(" ")
    is_role = _ROLE.fullmatch(role) is not None and name[:1].isupper()
    return role[0].lower() + phrase[1:] if is_role else phrase


def is_definite(word: str) -> bool:
    """Tell whether one word ends as a known thing does: »rådet«, »boligerne«."""
    small = word.casefold()
    return bool(_DEFINITE.fullmatch(word)) and small not in _NO_NOUN and small not in PREPOSITIONS | ADVERBS


def opens_thing(word: str) -> bool:
    """Tell whether a word surely opens the name of a thing, so that no adverb stands between it and its verb."""
    small = word.strip('»«”",.').casefold()
    is_article = small in _POINTING | _OWNERS | _COUNTING or bool(_NUMBER.fullmatch(small))
    is_noun = is_definite(small) or bool(_OWNER.fullmatch(word) or _MANY.fullmatch(small))
    return is_article or is_noun or word[:1].isupper() or word[:1] in '»”"'


def is_known(word: str) -> bool:
    """Tell whether a subject that opens with a word is a known one: »formanden«, »vi«, »Bo«, »de«, and not »unge«."""
    small = word.casefold()
    return small in PRONOUNS | _POINTING | _OWNERS or is_definite(word) or word[:1].isupper() or small in ("en", "et")


def _is_one(words: list[str]) -> bool:
    end = _head(words)
    while 0 < end < len(words) and words[end].casefold() in PREPOSITIONS | {"mellem"}:
        inside = _head(words[end + 1 :]) or _bare(words[end + 1 :])
        if not inside:
            return False
        end += 1 + inside
    return end == len(words)


def _head(words: list[str]) -> int:
    """Return how many words the first thing has, without what stands behind a preposition; 0 where it is not sure."""
    if not words or not all(_WORD.fullmatch(word) or _NUMBER.fullmatch(word) for word in words[:1]):
        return 0
    first = words[0].casefold()
    if len(words) == 1 and first in PRONOUNS:
        return 1
    if first in _POINTING:
        return _described(words, 1, fewest=1)
    is_owner = _OWNER.fullmatch(words[0]) is not None
    if first in _OWNERS or first in _COUNTING or _NUMBER.fullmatch(first) or is_owner:
        return _described(words, 1, fewest=0) or (_named(words) if is_owner else 0)  # »Niels« alone owns nothing
    if is_definite(first) or (_MANY.fullmatch(first) and first not in _NO_NOUN):
        return 1
    return _named(words)


def _named(words: list[str]) -> int:
    start = 1 if len(words) > 1 and _ROLE.fullmatch(words[0]) else 0
    end = start
    while end < len(words) and _NAME.fullmatch(words[end]) and words[end].casefold() not in FINITE | _NO_NOUN:
        end += 1
    return end if end > start else 0


def _described(words: list[str], start: int, fewest: int) -> int:
    """Return how many words an article, its adjectives and its noun are; ``fewest`` adjectives there must be."""
    end = start
    while end < len(words) and words[end].casefold() not in PREPOSITIONS | ADVERBS | {"mellem"}:
        end += 1
    inner = words[start:end]
    if not inner or inner[-1].casefold() in _NO_NOUN or len(inner) - 1 < fewest:
        return 0
    described = all(_LIKE_ADJECTIVE.fullmatch(word.casefold()) or _NUMBER.fullmatch(word) for word in inner[:-1])
    is_noun = _WORD.fullmatch(inner[-1]) is not None
    is_pointed_at = words[0].casefold() in ("den", "det")  # »den udsendte plan«: »udsendte« is no verb here
    counted = all(
        word.casefold() not in FINITE | _NO_NOUN
        or word.casefold() in _COUNTING
        or (is_pointed_at and word.endswith(("ede", "te")))
        for word in inner[:-1]
    )
    return end if described and is_noun and counted else 0


def _bare(words: list[str]) -> int:
    """Return how many words a thing behind a preposition has that needs no article there: »for ældre«, »om boliger«."""
    end = 0
    while end < len(words) and words[end].casefold() not in PREPOSITIONS | ADVERBS | _NO_NOUN | FINITE:
        if not (_WORD.fullmatch(words[end]) or _NUMBER.fullmatch(words[end])):
            return 0
        end += 1
    return end if end <= _MOST_BARE else 0


_MOST_BARE = 3


def hides_a_verb(words: list[str]) -> bool:
    """Tell whether a word behind »og« may be a verb that docgen does not know: »planen og iscenesatte et møde«."""
    return any(
        before.casefold() in ("og", "samt", "men", "eller")
        and _LIKE_VERB.fullmatch(word)
        and word.casefold() != "eller"
        for before, word in pairwise(words[:-1])
    )


_LIKE_VERB = late_pattern(r"[a-zæøå]{3,}(?:ede|te|er)(?<!ger)(?<!ner)(?<!ler)(?<!gter)|[a-zæøå]{3,}(?:erer|isser)")
