"""What an item is about, as an easy sentence says it: »om boliger«, »nyt fra formanden«, or not at all.

A title is short where a sentence is whole: »Klage fra borger« needs an article that nobody knows. Such a title is only
quoted.
"""

import re

from docgen.danish.easy.clauses import has_verb
from docgen.danish.easy.definite import definite
from docgen.danish.easy.easing import Language
from docgen.danish.easy.fitting import exchanged
from docgen.danish.easy.phrases import PREPOSITIONS, is_whole
from docgen.danish.easy.plainly import plainly_written
from docgen.danish.facts import names_inside
from docgen.danish.sentences import sentences
from docgen.danish.words import inside_a_sentence, key, plain, word_set
from docgen.late import late_pattern
from docgen.sheets.items import Item

_RELATIVE = late_pattern(r", (?:der|som|hvor) ")
_TOLD_BY = late_pattern(r",? (?:v\.|v/|ved) ?[A-ZÆØÅ][\w .-]{0,60}$")
_DASH = late_pattern(r" [–-] ")
_WHAT_IS_DONE = late_pattern(
    r"(?:til )?(?:høring|orientering|drøftelse|temadrøftelse|beslutning|status|godkendelse|oplæg)", re.IGNORECASE
)
_GREETING = late_pattern(r"(?:velkom\w+|farvel|tak) ", re.IGNORECASE)
_OF_A_BODY = late_pattern(r"(?:rådet|udvalget|bestyrelsen|netværket|foreningen|gruppen)s?$", re.IGNORECASE)
_TELLER = late_pattern(
    r"\w*(?:ledelsen|lederen|formanden|kassereren|udvalget|forvaltningen|sekretariatet|(?<!om)rådet|inspektøren|chefen|"
    r"kirkeværgen|præsten|kontaktpersonen|graveren)",
    re.IGNORECASE,
)
"""A title that says who tells, and not what of."""

_LONGEST_TITLE = 14
_NO_MATTER = frozenset(
    [
        *("eventuelt", "evt", "evt.", "velkomst", "meddelelser", "nyt", "bordet rundt", "pause", "siden sidst"),
        *("orientering", "opfølgning", "gensidig orientering"),
    ]
)
_NEEDS_NO_ARTICLE = (
    r"(?<!menig)(?<!\ben)(?<!myndig)(?<!ny)hed|(?:fælles|ven|ejer|leder|med)skab|mad|økonomi|trafik|forslag|hjælp|værn|omsorg|støtte|(?<!ud)valg|besøg|nyt|"
    r"arbejde|papirer|penge|svar|lys|støj|vand|varme|affald|parkering|rengøring|belysning|trivsel|undervisning|transport"
)
_BARE_ONE = late_pattern(r" (?:af|på|om|til|for) (?:[^\W\d_]+(?:et|ig|isk)|ny|nyt) [^\W\d_]+(?<!er)(?<!ne)\b")
"""A thing of many that stands without its article."""

_PLURAL = (
    r"inger|elser|heder|ioner|iteter|skaber|boliger|borgere|ledere|lærere|tere|gere|kere|pladser|grupper|sager|regler|"
    r"planer|breve|punkter|emner|møder|medlemmer|forældre|elever|børn|priser|klasser|kurser|opgaver|ønsker|frister|datoer|"
    r"midler|bænke|træer|huse|veje|stier|ture|rejser|fester|vedtægter|rapporter|politikker|principper|tider|aftaler|"
    r"menter|anter|ideer|idéer|udgifter|skader|lamper|dage|timer|uger|bøger|film|data|foreninger|pauser|tjenester|lån|"
    r"projekter|temaer|ansatte|frivillige|unge|ældre|kasser|haver|døre|vinduer|målere|fonde|gaver|skilte|steder|mål|"
    r"områder|lokaler|anlæg|lister|planter|fliser"
)
"""Ends of words that are more than one; »leder«, »center« and »sommer« end as many do and are one."""

_ONE = late_pattern(
    r"(?:velkommen|aften|køkken|våben|toilet|internet|kabinet|tablet|billet|ballet|buffet|budget|aktivitet|universitet|scene)$|"
    r"^(?:ingen|egen|anden|nogen|uden|inden|siden|foruden)$"
)
"""Words that are one and no known one, though they end as those do."""

_DEFINITE_END = late_pattern(r"(?:en|et|erne|ene)$")
_OWNER_END = late_pattern(r"(?:ens|ets|ernes|enes)$|^[A-ZÆØÅ]")
_BARE_END = late_pattern(rf"(?:{_PLURAL}|{_NEEDS_NO_ARTICLE}|værdi)$|^[A-ZÆØÅ]")
_ADJECTIVE_END = late_pattern(
    r"(?:ige|ske|lle|ale|nde|ede|nye|unge|ældre|flere|mange|andre|gode|store|små|faste|frie|åbne|nuværende|tidligere|"
    r"grønne|røde|elle|ive|ære|fælles)$"
)
_WHICH_ONE = word_set("sidste første næste vores")

_OF_DOING = late_pattern(r"\w+(?:else|ing|ion) af ")
_CLAUSE = late_pattern(
    r"\b\w{1,30}(?:en|et|ne|er) \w{3,30}er (?:på|sig|om|til|i|for|med|op|ud|ind|af|ned|at)\b", re.IGNORECASE
)
"""A title whose verb docgen does not know: »Rådgiver hilser på rådet«."""


def topic_of(item: Item, language: Language) -> str | None:
    """Return what an item is about, as it is said inside a sentence, or None where its title is no name of a thing."""
    title = title_of(item, language)
    if thing := definite(title):
        easy = exchanged(thing, language.words)
        return thing if "," in easy else easy
    head = _parted(title)[0]
    is_clause = has_verb(head) or _CLAUSE.match(head) or title.endswith("?")
    if is_clause or ":" in title or "/" in title or _DASH.search(title) or len(title.split()) > _LONGEST_TITLE:
        return None
    if is_without_matter(item) or key(title) in _NO_MATTER or _GREETING.match(title):
        return None
    if item.type == "Orientering" and _TELLER.fullmatch(title):
        return f"nyt fra {title}"
    if any(_TELLER.fullmatch(f"{title}{ending}") for ending in ("en", "n")):  # »Kirkeværge«
        return None
    spelled = plainly_written(title)
    return exchanged(language.turns.within(title[0] + spelled[1:]), language.words)


def is_without_matter(item: Item) -> bool:
    """Tell whether an item is about nothing of its own: »Eventuelt«."""
    return item.type == "Eventuelt" or key(item.title or "") in _NO_MATTER


def title_of(item: Item, language: Language) -> str:
    """Return the item's title without what is done with it, as it is written inside a sentence."""
    title = plain(item.title or "").rstrip(".")
    title = _TOLD_BY.sub("", title)
    before, *behind = _DASH.split(title, maxsplit=1)
    if behind and _WHAT_IS_DONE.fullmatch(behind[0]):
        title = before
    head, relative, tail = _parted(title)
    turned = (language.turns.of_title(head, language.is_ours) or head) + relative + tail
    first, _, rest = turned.partition(" ")
    if rest and language.is_ours(first.removesuffix("s")) and _OF_A_BODY.search(first):
        return f"vores {rest}" if first.endswith("s") else turned[0].lower() + turned[1:]
    everything = "\n".join(str(text) for text in (item.background, item.discussion, item.decision) if text)
    is_name = any(first in names_inside(one) for line in everything.splitlines() for one in sentences(line))
    is_name = is_name or any(first in name.split() for name in language.names)
    is_name = is_name or (first.endswith("s") and rest[:1].isupper())  # »Ældreministeriets Brugerundersøgelse«
    return turned if is_name or first[1:2].isupper() else turned[:1].lower() + turned[1:]


def about(topic: str, item: Item) -> str | None:
    """Return what stands behind »vi talte«: »om boliger«, »nyt fra formanden«; None where an article is missing."""
    if topic == "nyt":
        return topic
    if topic.startswith("nyt fra "):
        whom = topic.removeprefix("nyt fra ").split()[0]
        return topic if whom != "os" and _stands_bare(topic.removeprefix("nyt fra ").split()) else None
    named = _in_its_own_form(topic, item) or _articled(topic) or (topic if _is_whole(topic) else None)
    return f"om {named}" if named else None


def _parted(title: str) -> tuple[str, str, str]:
    """Return a title's name of a thing, and the clause that says which one."""
    match = _RELATIVE.search(title)
    return (title[: match.start()], match[0], title[match.end() :]) if match else (title, "", "")


def _is_whole(topic: str) -> bool:
    """Tell whether a topic surely needs no article anywhere: »boliger«, »valg af formand«, »skurene på stadion«.

    Not so »generalforsamling«, »flytning af fliser i indkørsel«: every thing in it must be more than one, known, or
    what is not counted.
    """
    if _ELECTION.fullmatch(topic):
        return True
    if topic.partition(" ")[0].endswith("orden") or _BARE_ONE.search(topic) or _DONE.search(topic) or _is_loose(topic):
        return False
    doing = _OF_DOING.match(topic)
    things = _BETWEEN.split(topic[doing.end() :] if doing else topic)
    return all(_stands_bare(thing.split()) for thing in things)


_ONE_ROLE = r"\w+(?:er|ent|ant|or|mand|medlem)"
_ELECTION = late_pattern(rf"valg af (?:ny )?{_ONE_ROLE}(?:(?:, | og ){_ONE_ROLE})*")
_BETWEEN = late_pattern(
    rf" (?:{'|'.join(sorted(PREPOSITIONS))}|mellem|langs|over|mod|ad) |, (?!der |som |hvor )| og | samt | eller |"
    r",? (?:der|som|hvor) .*"
)
_DONE = late_pattern(r" og \w+[^e]t$")
"""A second thing that is done: »haver til salg og solgt«."""


def _is_loose(topic: str) -> bool:
    """Tell whether a topic is two things beside each other: »status idrætsfestival«, »regler, huset«."""
    first, _, rest = topic.partition(" ")
    following = rest.partition(" ")[0].casefold()
    if re.search(r", (?!der |som |hvor )", topic) and not re.search(r" (?:og|samt) ", topic):
        return True
    goes_on = following in PREPOSITIONS | {"og", "samt", "eller", "mellem"} or not following.isalpha()
    is_described = _ADJECTIVE_END.search(first) or first in _WHICH_ONE or _OWNER_END.search(first)
    return not (goes_on or is_described or first.endswith(",") or is_whole(topic))


def _stands_bare(words: list[str]) -> bool:
    """Tell whether a thing surely needs no article: more than one, a known one, somebody's, or what is not counted."""
    if not words or words == ["år"] or all(word.isdecimal() for word in words):
        return True
    first, *rest = words
    if first[:1].isupper() and "-" in first:  # »CB-stævne«
        return _stands_bare([first.rpartition("-")[2], *rest])
    if first in _WHICH_ONE or (rest and _OWNER_END.search(first)) or is_whole(" ".join(words)):
        return not _ONE.search(first)
    if _ADJECTIVE_END.search(first) and rest:
        return _stands_bare(rest)
    is_known = _DEFINITE_END.search(first) is not None and not _ONE.search(first)
    is_name = first[:1].isupper()
    return (is_known and not rest) or (_BARE_END.search(first) is not None and (is_name or not rest))


def _in_its_own_form(topic: str, item: Item) -> str | None:
    """Return a thing in the definite form that the item's texts say it in: »borgerrådgiveren«."""
    if " " in topic:
        return None
    texts = " ".join(str(text) for text in (item.background, item.discussion, item.decision) if text)
    found = re.search(rf"\b{re.escape(topic)}(?:en|et|n|t|{topic[-1]}e[nt])\b", texts, re.IGNORECASE)
    return inside_a_sentence(found[0]) if found else None


def _articled(topic: str) -> str | None:
    """Return what is new with its article: »ny sekretær« is »en ny sekretær«, with a name »den nye«."""
    match = re.fullmatch(r"(?P<new>nyt?) (?P<rest>(?!siden|fra|om|til|på|i|ved).+)", topic)
    if not match:
        return None
    if match["rest"].rpartition(" ")[2][0].isupper():
        return f"{'den' if match['new'] == 'ny' else 'det'} nye {match['rest']}"
    return f"{'en' if match['new'] == 'ny' else 'et'} {topic}"
