"""Easy words in the form that their place in a sentence asks for, and only those that can stand there.

A suggestion is shown, and a word exchanged, where the whole sentence is Danish afterwards: the verb stands in its
tense, the noun is one or more and definite or not, the article agrees, and no name, title or address is touched.
"""

import csv
import re
from pathlib import Path
from types import MappingProxyType

from docgen.danish.easy.phrases import opens_thing
from docgen.danish.easy.places import is_shown_only, may_stand
from docgen.danish.easy.senses import has_another_sense, is_named
from docgen.danish.hard_words import HardWord, HardWords, HardWordUse
from docgen.danish.verbs import ALL, EASY, FINITE, PASSIVE, in_tense
from docgen.danish.words import capital, word_set
from docgen.late import dataclass, late_pattern

_LIST = Path(__file__).with_name("easy_words.csv")


def _inflected(word_class: str) -> dict[str, tuple[str, ...]]:
    with _LIST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))[1:]
    return {forms[0]: tuple(forms) for name, *forms in rows if name == word_class}


NOUNS = MappingProxyType(_inflected("navneord"))
"""The easy nouns in their four forms, by the first: one, the one, more, all of them."""

ADJECTIVES = MappingProxyType(_inflected("tillægsord"))
"""The easy adjectives in their three forms, by the first: »stor«, »stort«, »store«."""

_HELPERS_OF_PASSIVE = word_set("er var bliver blev blevet være blive")
_HELPERS = _HELPERS_OF_PASSIVE | word_set("har havde have haft få får fik ikke også nu allerede")
_ADVERB_BETWEEN = word_set("ikke også nu allerede netop endnu aldrig altid tidligere lige fortsat stadig")
_BEFORE_INFINITIVE = word_set("at skal kan vil må bør skulle kunne ville måtte burde ikke også gerne og")
_WHO_IS_ASKED = frozenset({"inddrage"})
"""Hard verbs that are »spørge« only of the one who is asked: »rådet inddrages«, and not »planen inddrager huset«."""

_TAKES_NO_PERSON = frozenset({"fortælle", "sige"})
"""Easy verbs that nobody can be: »rådet orienteres« is not »rådet fortælles«, »der gøres opmærksom« not »der siges«."""

_PARTICIPLE = 3
_NOT_IN_PASSIVE = frozenset({"fortælle", "give", "spørge", "sige"})
_JOINING = frozenset({"men", "og", "og så", "så", "derfor", "og det", "at"})
_BEFORE_CLAUSE = late_pattern(r"(?:om|på|til|for|med|af|efter|i|er|var|gælder)", re.IGNORECASE)
_AFTER_CLAUSE = word_set("af for på til om i der som med ved fra inden og")
_OPENS_CLAUSE = ("det,", "dem,", "den,", "en,", "at ", "hvem ", "det ")
_ARTICLES = word_set("en et den det denne dette")
_NEUTER = word_set("et det dette")
_TWICE = late_pattern(r"\b(blandt andet)(?: for eksempel| blandt andet)+\b", re.IGNORECASE)
_WORD = late_pattern(r"[^\W_]+(?:-[^\W_]+)*")
_FOLLOWS = late_pattern(r" (\S+)")
_NEEDS_THAT = MappingProxyType({"mene": ("at",), "sige": ("at",), "fortælle": ("at", "om")})
"""Easy verbs that take »at« or »om«, and no thing: »vurderer planen« is not »mener planen«."""


@dataclass(frozen=True)
class _Spot:
    """Where the hard word stands: the words before and behind, in small letters, and what kind of place it is."""

    before: tuple[str, ...]
    behind: tuple[str, ...]
    opens: bool
    sign: str
    is_before_thing: bool = False

    @property
    def previous(self) -> str:
        return self.before[-1] if self.before else ""

    @property
    def next(self) -> str:
        return self.behind[0] if self.behind else ""


def fitting(found: HardWordUse, sentence: str, *, for_draft: bool = False) -> tuple[str, ...]:
    """Return the easy words, in the form it asks for, that can stand for a hard one; a draft's are the surest."""
    if is_named(found, sentence) or has_another_sense(found.hard, sentence):
        return ()
    end = found.start + len(found.written)
    before = tuple(word.casefold() for word in _WORD.findall(sentence[: found.start]))
    behind = tuple(word.casefold() for word in _WORD.findall(sentence[end:]))
    sign = sentence[end : end + 1]
    follows = _FOLLOWS.match(sentence, end)
    spot = _Spot(before, behind, not before, sign, bool(follows and opens_thing(follows[1])))
    shown = (one for one in found.hard.easy if not (for_draft and is_shown_only(found, one)))
    easy = (_in_form(one, found, spot) for one in shown if may_stand(one, found, sentence))
    return tuple(dict.fromkeys(words for words in easy if words))


def exchanged(sentence: str, words: HardWords) -> str:
    """Return a sentence with the first easy word that fits in the place of each hard one."""
    for found in reversed(words.find(sentence)):
        if fits := [easy for easy in fitting(found, sentence, for_draft=True) if "," not in easy]:
            easy = capital(fits[0]) if found.written[0].isupper() else fits[0]
            sentence = sentence[: found.start] + easy + sentence[found.start + len(found.written) :]
    return _TWICE.sub(r"\1", sentence)


def _in_form(easy: str, found: HardWordUse, spot: _Spot) -> str | None:
    hard = found.hard
    if hard.is_verb:
        return _verb(easy, found, spot)
    if not hard.forms:
        return _unbending(easy, spot)
    first = easy.split(" ", maxsplit=1)[0]
    if easy in ADJECTIVES:
        return _adjective(easy, found, spot)
    if first in NOUNS and not easy.removeprefix(first).startswith(","):
        return _noun(easy, found, spot)
    if easy in _DEFINITE:
        return _always_definite(easy, found, spot)
    return _clause(easy, found, spot) if easy.startswith(_OPENS_CLAUSE) else None


def _verb(easy: str, found: HardWordUse, spot: _Spot) -> str | None:
    """Return the easy verb in the tense of the hard one; passives are rewritten and not exchanged."""
    hard, written = found.hard, found.written.split(" ", maxsplit=1)[0].casefold()
    infinitive = hard.word.split(" ", maxsplit=1)[0].casefold()
    tense = 0 if written == infinitive else hard.forms.index(written) + 1 if written in hard.forms[:3] else None
    first, _, rest = easy.partition(" ")
    if written == infinitive + "s" and not rest and first in PASSIVE and first not in _TAKES_NO_PERSON:
        return f"{first}s"
    is_of_asked = first == "spørge" and infinitive in _WHO_IS_ASKED and tense != _PARTICIPLE
    if tense is None or first.rstrip(",") not in EASY or is_of_asked:
        return None
    is_out_of_tense = (
        (tense == 0 and spot.previous not in _BEFORE_INFINITIVE)
        or (tense in (1, 2) and spot.previous in _BEFORE_ADJECTIVE)  # »de fastsatte mål«
        or (tense == 3 and not _is_participle(first, rest, spot))
    )
    return None if is_out_of_tense or _lacks_its_words(first, rest, tense, spot) else in_tense(easy, tense)


def _is_participle(first: str, rest: str, spot: _Spot) -> bool:
    """Tell whether an easy participle can stand here: behind »har«, or behind »er« where the verb takes a thing."""
    helper = next((word for word in reversed(spot.before) if word not in _ADVERB_BETWEEN), "")
    can_be_passive = not rest and first not in _NOT_IN_PASSIVE and first in PASSIVE
    return helper in _HELPERS and first != "blive" and (helper not in _HELPERS_OF_PASSIVE or can_be_passive)


def _lacks_its_words(first: str, rest: str, tense: int, spot: _Spot) -> bool:
    """Tell whether what follows is not what the easy verb takes: »taler om« takes a thing, »mener« takes »at«."""
    takes_a_thing = rest.endswith(("til", "for", "om", "på", "af", "i"))
    return (
        (spot.next in ("sig", "os") and " sig" not in f" {first} {rest}")  # »hun præsenterer sig«
        or (first in _NEEDS_THAT and not rest and spot.next not in _NEEDS_THAT[first])
        # »Derfor orienterer vi om«: the easy verb's own words would stand in front of its subject
        or (tense in (1, 2) and bool(rest) and (spot.opens or spot.next in _PRONOUNS_BEHIND))
        or ("," in f"{first} {rest}" and not takes_a_thing and spot.sign not in (".", ""))
        or (first == "stå" and "af" in spot.before)
        or (rest in _PARTICLES and spot.sign not in (".", ",", "") and spot.next not in _BEHIND_PARTICLE)
        or (takes_a_thing and not spot.is_before_thing)
        or (rest.startswith("sig") and bool({"vi", "jeg", "du", "os"} & set(spot.before[-3:])))
    )


_BEFORE_ADJECTIVE = word_set("de den disse denne vores deres alle rådets kommunens udvalgets")
_PRONOUNS_BEHIND = word_set("jeg du han hun vi der man rådet kommunen udvalget bestyrelsen")


_AFTER_ARTICLE = {
    **dict.fromkeys(("en", "min", "vores"), 0),
    **dict.fromkeys(("et", "noget", "andet"), 1),
    **dict.fromkeys(("de", "den", "det", "disse", "alle", "flere", "mange", "nogle"), 2),
}
"""Which form of an adjective follows a word."""


def _unbending(easy: str, spot: _Spot) -> str | None:
    """Return an easy word for one that is never inflected, where no other order of words is asked for."""
    if easy in ADJECTIVES:
        return ADJECTIVES[easy][_AFTER_ARTICLE[spot.previous]] if spot.previous in _AFTER_ARTICLE else None
    asks_for_another_order = (
        "," in easy
        or len(easy.split()) > _MOST_WORDS
        or easy in _JOINING
        or spot.previous == "under"
        or (easy == "lige nu" and spot.next in _NEAR)
        or (easy == "andet" and not spot.opens)
        or (easy in ("måske", "bagefter") and spot.previous in BEFORE_THING)  # »et eventuelt svar«
        or (easy == "blandt andet" and spot.opens)
        or (easy in ("om", "til") and (spot.next == "at" or spot.previous in FINITE))
        or (easy == "til" and spot.next.startswith("hv"))
        or (easy in _SENDS_SUBJECT_BEHIND and spot.opens)
        or (easy.endswith("for at") and spot.next not in ALL)
        # a thing follows »på baggrund af«, and a whole sentence »fordi«
        or (easy in ("fordi", "selv om") and spot.next not in _PRONOUNS_BEHIND)
    )
    return None if asks_for_another_order else easy


_MOST_WORDS = 3
_PARTICLES = word_set("med ud videre til færdig bedre mindre tydelig tilbage fast igen")
_BEHIND_PARTICLE = word_set("i på til fra for af om under efter inden og samt eller men når hvis at")
"""What may follow »tager med« and the like: what is taken stands between the two."""

BEFORE_THING = _ARTICLES | word_set("de den sine sit sin vores deres nogle alle til om for med af på i ved og")
_NEAR = frozenset({"inden", "før", "efter", "ved", "til", "efterfølgende"})
_SENDS_SUBJECT_BEHIND = frozenset({"også", "nu", "igen", "bagefter", "fra nu af", "hele tiden"})


def _adjective(easy: str, found: HardWordUse, spot: _Spot) -> str | None:
    written, word = found.written.casefold(), found.hard.word.casefold()
    place = 0 if written == word else 1 if written.endswith("t") else 2
    if written == word and spot.previous in ("et", "det", "er", "var", "noget", "mere", "meget"):
        place = 1 if spot.previous in ("et", "noget") else place
    if spot.previous in ("mere", "mest"):
        return None
    return ADJECTIVES[easy][place]


def _noun(easy: str, found: HardWordUse, spot: _Spot) -> str | None:
    """Return the easy noun as the hard one stands: one or more, definite or not, with a genitive's s."""
    is_state = easy == "penge" and (spot.previous.endswith("e") or spot.sign == ",")  # »den gode økonomi«
    if spot.previous in _MAKES_A_NOUN_ITS_OWN or is_state:
        return None
    first, _, rest = easy.partition(" ")
    written = found.written.partition(" ")[0].casefold()
    spellings = {form.casefold() for form in (found.hard.word.partition(" ")[0], *found.hard.forms)}
    is_genitive = written not in spellings
    if is_genitive:
        written = written.removesuffix("s")
    place = _noun_form(written, found.hard)
    forms = NOUNS[first]
    form = forms[place]
    if not form:
        return None
    if is_genitive:
        return None if rest else f"{form}s"
    is_phrase = " " in found.hard.word  # »drøftelse af« is »snak om«: what follows stays
    if rest and not is_phrase and (place not in (1, 3) or spot.sign not in (".", "")):
        return None
    if spot.next == "af" and written.rstrip("nre").endswith(_OF_VERBS):
        return None
    return _agreeing(form, easy, found, spot, rest)


_MAKES_A_NOUN_ITS_OWN = word_set("træffe træffer traf truffet tage tager tog taget")
"""Verbs that mean something with the noun behind them: nobody »træffer svar«."""

_OF_VERBS = ("else", "els", "ering", "ing")
"""Endings of nouns that take »af« for what is done: »implementeringen af planen« is no »start af planen«."""


def _agreeing(form: str, easy: str, found: HardWordUse, spot: _Spot, rest: str) -> str | None:
    first = easy.split(" ", maxsplit=1)[0]
    was_neuter = any(one.endswith("et") for one in found.hard.forms)
    is_neuter = NOUNS[first][1].endswith("et")
    has_article = bool(_ARTICLES & set(spot.before[-3:]))
    is_counted = first in ("hjælp", "mad", "penge")
    if has_article and (was_neuter != is_neuter or is_counted):
        return None
    if spot.previous and spot.previous.endswith(("t", "lig", "ig", "sk")) and was_neuter != is_neuter:
        return None
    if spot.previous in ("mange", "flere", "nogle", "få", "to", "tre", "fire") and is_counted:
        return None
    if spot.previous in ("del", "mere", "meget", "noget") and not is_counted:
        return None
    return f"{form} {rest}".strip()


def _noun_form(written: str, hard: HardWord) -> int:
    """Return which form a noun stands in: 0 one, 1 the one, 2 more, 3 all of them."""
    if written == hard.word.partition(" ")[0].casefold():
        return 0
    if written.endswith(("erne", "ene")):
        return 3
    return 1 if written.endswith(("en", "et", "n")) else 2


_DEFINITE = frozenset({"kommunen", "loven", "politikerne i kommunen"})


def _always_definite(easy: str, found: HardWordUse, spot: _Spot) -> str | None:
    written = found.written.casefold()
    if written.endswith(("ens", "ets")):
        return None if " " in easy else f"{easy}s"
    is_one = written.endswith(("en", "et")) and not _ARTICLES & set(spot.before[-2:])
    return easy if is_one else None


def _clause(easy: str, found: HardWordUse, spot: _Spot) -> str | None:
    """Return a clause for a noun where nothing that belongs to the noun stands beside it."""
    is_whole = spot.opens or _BEFORE_CLAUSE.fullmatch(spot.previous)
    is_definite = found.written.casefold().endswith(("en", "et", "erne", "ene"))
    if spot.previous in ("i", "af", "efter") and easy.startswith("at "):
        return None
    ends = spot.sign in (".", "", "!", "?")
    return easy if is_whole and ends and (is_definite or easy.startswith("at ")) else None
