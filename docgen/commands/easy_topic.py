"""What an item is about, as an easy sentence says it: »om boliger«, »nyt fra formanden«, or not at all.

A title is short where a sentence is whole: »Klage fra borger« needs an article that nobody knows. Such a title is only
quoted.
"""

import re

from docgen.danish.easy.clauses import has_verb
from docgen.danish.easy.definite import definite
from docgen.danish.easy.easing import Language, plainly_written
from docgen.danish.easy.fitting import exchanged
from docgen.danish.easy.phrases import PREPOSITIONS, is_whole
from docgen.danish.facts import names_inside
from docgen.danish.sentences import sentences
from docgen.danish.words import inside_a_sentence, key, plain
from docgen.sheets.items import Item

_RELATIVE = re.compile(r", (?:der|som|hvor) ")
_TOLD_BY = re.compile(r",? (?:v\.|v/|ved) ?[A-ZÆØÅ][\w .-]{0,60}$")
_DASH = re.compile(r" [–-] ")
_WHAT_IS_DONE = re.compile(
    r"(?:til )?(?:høring|orientering|drøftelse|temadrøftelse|beslutning|status|godkendelse|oplæg)", re.IGNORECASE
)
_GREETING = re.compile(r"(?:velkom\w+|farvel|tak) ", re.IGNORECASE)
_OF_A_BODY = re.compile(r"(?:rådet|udvalget|bestyrelsen|netværket|foreningen|gruppen)s?$", re.IGNORECASE)
_TELLER = re.compile(
    r"\w*(?:ledelsen|lederen|formanden|kassereren|udvalget|forvaltningen|sekretariatet|rådet|inspektøren|chefen|"
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
    r"(?<!menig)(?<!\ben)(?<!myndig)(?<!ny)hed|skab|mad|økonomi|trafik|forslag|hjælp|værn|omsorg|støtte|valg|besøg|nyt|"
    r"arbejde|papirer|penge|svar"
)
_BARE_ONE = re.compile(r" (?:af|på|om|til|for) (?:[^\W\d_]+(?:et|ig|isk)|ny|nyt) [^\W\d_]+(?<!er)(?<!ne)\b")
"""A thing of many that stands without its article."""

_MANY = (
    r"ne|en|et|(?<!giver)(?<!leder)(?<!ejder)(?<!lærer)(?<!ejer)(?<!older)(?<!ager)(?<!idler)(?<!mester)er|[a-zæøå]s"
)
"""More than one, or a known one; »rådgiver« and »leder« are one."""

_ADJECTIVES = (
    r"ige|ske|lle|ale|nde|ede|nye|unge|ældre|flere|mange|andre|gode|store|små|faste|frie|åbne|nuværende|tidligere|"
    r"grønne|røde|sidste|første|næste|elle|ive|ære|fælles"
)
_SAFE_FIRST = re.compile(rf"(?:{_MANY}|{_ADJECTIVES}|{_NEEDS_NO_ARTICLE})$|^[A-ZÆØÅ]")
"""Ends of the first word of a title that needs no article behind »om«."""

_OF_DOING = re.compile(r"(?:else|ing|ion) af ")
_SAFE_ALONE = re.compile(rf"(?:er|ne|en|et|{_NEEDS_NO_ARTICLE}|værdi)$|^[A-ZÆØÅ]")
"""Ends of a title of one word that needs no article: more than one, a known one, or what is not counted."""

_CLAUSE = re.compile(
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
    if _TELLER.fullmatch(f"{title}en"):
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
        return f"vores {rest}" if first.endswith("s") else turned
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
        return topic if whom != "os" and _SAFE_FIRST.search(whom) else None
    named = _in_its_own_form(topic, item) or _articled(topic) or (topic if _is_whole(topic) else None)
    return f"om {named}" if named else None


def _parted(title: str) -> tuple[str, str, str]:
    """Return a title's name of a thing, and the clause that says which one."""
    match = _RELATIVE.search(title)
    return (title[: match.start()], match[0], title[match.end() :]) if match else (title, "", "")


def _is_whole(topic: str) -> bool:
    """Tell whether a topic needs no article: »boliger«, »valg af formand«, and not »generalforsamling«."""
    first, _, rest = topic.partition(" ")
    if first.endswith("orden"):
        return False
    if not rest:
        return bool(_SAFE_ALONE.search(first))
    following = rest.partition(" ")[0].casefold()
    is_adjective = re.search(rf"(?:{_ADJECTIVES})$", first) is not None
    goes_on = following in PREPOSITIONS | {"og", "samt", "eller"} or not following.isalpha() or first[0].isupper()
    if not is_adjective and not goes_on and not is_whole(topic):
        return False  # »status idrætsfestival«
    if _BARE_ONE.search(topic):
        return False  # »indkøb af ny lampe«
    is_one_of_adjectives = following in PREPOSITIONS and first.endswith("e") and not first.endswith(("ne", "støtte"))
    is_safe = _SAFE_FIRST.search(first.rstrip(",")) is not None and not is_one_of_adjectives
    return is_safe or first in ("vores", "hvordan") or _OF_DOING.search(f"{first} {following} ") is not None


def _in_its_own_form(topic: str, item: Item) -> str | None:
    """Return a thing in the definite form that the item's texts say it in: »borgerrådgiveren«."""
    if " " in topic:
        return None
    texts = " ".join(str(text) for text in (item.background, item.discussion, item.decision) if text)
    found = re.search(rf"\b{re.escape(topic)}(?:en|et|n|t)\b", texts, re.IGNORECASE)
    return inside_a_sentence(found[0]) if found else None


def _articled(topic: str) -> str | None:
    """Return what is new with its article: »ny sekretær« is »en ny sekretær«, with a name »den nye«."""
    match = re.fullmatch(r"(?P<new>nyt?) (?P<rest>(?!siden|fra|om|til|på|i|ved).+)", topic)
    if not match:
        return None
    if match["rest"].rpartition(" ")[2][0].isupper():
        return f"{'den' if match['new'] == 'ny' else 'det'} nye {match['rest']}"
    return f"{'en' if match['new'] == 'ny' else 'et'} {topic}"
