"""Danish clauses: where the verb of one is, who its subject is, and the same clause in the order of a main clause.

Source of the orders: Diderichsen, »Elementær dansk grammatik« (1946): in a subordinate clause the sentence adverbs
stand before the verb, in a main clause behind it; what opens a main clause sends the subject behind the verb.
"""

import re
from dataclasses import dataclass

from docgen.danish.verbs import ALL, FINITE
from docgen.danish.words import capital, word_set

ADVERBS = word_set(
    "ikke også fortsat gerne kun altid fremover fremadrettet allerede snart nu eventuelt løbende desuden "
    "endvidere ligeledes stadig dog først jævnligt efterfølgende derfor derudover samtidig herefter måske "
    "aldrig selv sidenhen hermed sagtens atter altså jo netop gradvist efterhånden ofte tit næsten endnu "
    "typisk primært især generelt kort normalt aktuelt formentlig umiddelbart stort"
)
"""Adverbs that stand before the verb of a subordinate clause and behind that of a main one."""

PRONOUNS = word_set("jeg du han hun vi i de det den der man alle")
_LIGHT_OBJECTS = word_set("sig mig dig ham hende os jer dem")
"""Pronouns that stand nearer the verb than its adverbs do: »rådet får sig snart en konto«."""

_DEFINITE = re.compile(r"[^\W\d_]{2,}(?:en|et|erne|ene|ne|n)(?:s)?")
_CAPITAL = re.compile(r"[A-ZÆØÅÉ][\w.-]*")
_WORD = re.compile(r"[^\s,;:]+")
_BARE = ".,;:!?()»«”\"'"
_ALONE_TOO = frozenset({"de", "det", "den", "alle"})
"""Pronouns that are articles too: »det« and »det nye hus« are both subjects."""

_LIKE_ADVERBS = ("isk", "vis", "vist", "ligt", "igt", "elt", "alt", "vidt")
_OPENS_ANOTHER = word_set("at der som hvis når fordi da hvor hvordan hvorfor hvad hvem om idet mens")
_MOST_OF_A_SUBJECT = 7
PREPOSITIONS = word_set("i på til fra med for af ved om under efter inden hos")
_NO_SUBJECT = word_set("hvis når da fordi i på til fra med for af ved om under efter inden samt og men eller at")


def is_finite(word: str) -> bool:
    """Tell whether a word is a verb in the present or the past that docgen knows."""
    bare = word.strip(_BARE).casefold()
    return bare in FINITE and bare not in _OFTEN_ADVERBS


_OFTEN_ADVERBS = frozenset({"så", "lå"})


def has_verb(phrase: str) -> bool:
    """Tell whether a phrase has a verb, so that it is more than the name of a thing."""
    words = phrase.split()
    return any(
        is_finite(word) and not (word.casefold() in _NOUNS_TOO and before.casefold() in _BEFORE_NOUN)
        for before, word in zip(["", *words], words, strict=False)
    )


_NOUNS_TOO = word_set("deltager leder taler følger læser læste svar love roser stemmer vinder byder lå")
_BEFORE_NOUN = word_set("en et den det ny nye ingen flere to tre fire fem som alle og vores deres")


def as_main_clause(clause: str) -> str | None:
    """Return what stands behind »at« as a sentence of its own: »rådet ikke deltager« is »Rådet deltager ikke«.

    None where the subject or the verb is not surely known.
    """
    words = clause.strip().rstrip(".").split()
    verb = next((place for place, word in enumerate(words) if place and is_finite(word)), None)
    if verb is None:
        return None
    start = verb
    while start > 1 and words[start - 1].casefold() in ADVERBS:
        start -= 1
    subject, adverbs, rest = words[:start], words[start:verb], words[verb + 1 :]
    if not _is_subject(subject):
        return None
    light = rest[:1] if adverbs and rest and rest[0].casefold() in _LIGHT_OBJECTS else []
    return capital(" ".join([*subject, words[verb], *light, *adverbs, *rest[len(light) :]])) + "."


def _is_subject(words: list[str]) -> bool:
    if not words or len(words) > _MOST_OF_A_SUBJECT or words[0].casefold() in _NO_SUBJECT:
        return False
    breaks = any(word[-1] in ",;:" and not word[0].isdigit() for word in words)
    if breaks or any(word.casefold() in _OPENS_ANOTHER for word in words[1:]):
        return False
    last = words[-1].casefold()
    is_adverb = last.endswith(_LIKE_ADVERBS) or (last.endswith("s") and not words[-1][0].isupper())
    if len(words) > 1 and (is_adverb or last in PREPOSITIONS or last in ADVERBS):
        return False
    if words[0].casefold() in ALL:
        return False
    if words[0].casefold() in _ALONE_TOO:
        return True
    return words[0].casefold() not in PRONOUNS or len(words) == 1


@dataclass(frozen=True)
class MainClause:
    """A main clause that begins with who does it: the subject, the verb and what follows."""

    subject: str
    verb: str
    rest: str


def main_clause(sentence: str) -> MainClause | None:
    """Return the parts of a sentence that begins with its subject, or None where that is not sure."""
    words = sentence.split()
    for place, word in enumerate(words[: _MOST_OF_A_SUBJECT + 1]):
        if place and is_finite(word):
            subject = words[:place]
            if _is_subject(subject) and is_actor(" ".join(subject)):
                return MainClause(" ".join(subject), word, " ".join(words[place + 1 :]))
            return None
    return None


def is_actor(phrase: str) -> bool:
    """Tell whether a phrase is surely somebody or something that can stand alone as a subject."""
    words = phrase.split()
    if len(words) == 1:
        return words[0].casefold() in PRONOUNS or bool(_DEFINITE.fullmatch(words[0])) or is_name(phrase)
    if is_name(phrase):
        return True
    has_link = any(word.casefold() in PREPOSITIONS for word in words)
    return (bool(_DEFINITE.fullmatch(words[0])) and has_link) or words[0].casefold() in ("de", "det", "den", "en", "et")


def is_name(phrase: str) -> bool:
    """Tell whether every word of a phrase has a capital: »Anne Prøve«."""
    return all(_CAPITAL.fullmatch(word) for word in phrase.split())


_OPENERS = (
    "derudover|desuden|endvidere|ligeledes|herudover|endelig|yderligere|afslutningsvis|indledningsvis|samtidig|"
    "i forlængelse heraf|i forlængelse af dette|i den forbindelse|på den baggrund|på baggrund heraf|i øvrigt|"
    "generelt|herefter|efterfølgende|aktuelt|overordnet set|overordnet|hermed|således|dermed|ydermere|tillige"
)
_OPENED = re.compile(rf"(?:{_OPENERS}),? (?P<verb>[^\W\d_]+) (?P<rest>.+)", re.IGNORECASE)


def without_opener(sentence: str) -> str | None:
    """Return a sentence without the word that only joins it to what came before: its subject goes first again.

    »Derudover vurderer rådet planen.« is »Rådet vurderer planen.«; None where the subject is not surely known.
    """
    match = _OPENED.fullmatch(sentence)
    if not match or not is_finite(match["verb"]):
        return None
    subject, rest = _leading_subject(match["rest"])
    if not subject:
        return None
    return f"{capital(subject)} {match['verb'].casefold()} {rest}".rstrip().replace(" , ", ", ")


def _leading_subject(text: str) -> tuple[str, str]:
    """Return the subject that a text begins with and what follows it; no subject where it is not sure."""
    words = text.split()
    names = 0
    while names < len(words) and _CAPITAL.fullmatch(words[names]) and words[names][-1] not in ",.":
        names += 1
    if names:
        return " ".join(words[:names]), " ".join(words[names:])
    first = words[0].removesuffix(",")
    if words[0] != first:
        follows = words[1].casefold() if len(words) > 1 else ""
        is_whole = follows == "at" and (first.casefold() in PRONOUNS - _ALONE_TOO or _DEFINITE.fullmatch(first))
        return (first, ", " + " ".join(words[1:])) if is_whole else ("", text)
    follows = words[1].casefold() if len(words) > 1 else ""
    is_whole = first.casefold() in PRONOUNS - _ALONE_TOO or (
        _DEFINITE.fullmatch(first) and follows not in PREPOSITIONS | {"og", "samt", "der", "som"}
    )
    return (first, " ".join(words[1:])) if is_whole and first[-1] not in ",." else ("", text)


def repeated_subject(sentence: str) -> tuple[str, str] | None:
    """Return the two sentences of one that tells two things of its subject: »Rådet hørte om X og spurgte om Y«.

    None where it is not sure that the second verb is the subject's.
    """
    clause = main_clause(sentence)
    if clause is None or ", at " in f" {clause.rest}" or f" {clause.rest}".startswith(" at "):
        return None
    for match in re.finditer(r",? (?:og|samt) (?P<adverb>\w+ )?(?P<verb>[^\W\d_]+) (?=\w)", clause.rest):
        verb = match["verb"]
        adverb = (match["adverb"] or "").strip()
        if adverb and adverb.casefold() not in ADVERBS:
            continue
        before, behind = clause.rest[: match.start()], clause.rest[match.end() :]
        if has_verb(before):  # somebody else may do the second thing: »Bo læser, Liv skriver og regner«
            continue
        same_tense = is_finite(verb) and not verb.endswith("s") and _is_past(verb) == _is_past(clause.verb)
        if same_tense and before.strip() and not any(w.casefold() in _OPENS_ANOTHER for w in before.split()):
            second = " ".join(part for part in (verb, adverb, behind) if part)
            return f"{clause.subject} {clause.verb} {before}.", f"{clause.subject} {second}"
    return None


def _is_past(verb: str) -> bool:
    return not verb.casefold().endswith("r") and verb.casefold() not in ("kan", "skal", "vil", "må", "ved")


_TAIL = re.compile(
    r",? (?P<link>hvilket|hvorfor|hvorefter|hvormed|hvorved|ligesom|idet|da|fordi|således at|så) (?P<rest>.+)$"
)
_THEN = {"hvorfor": "Derfor", "hvorefter": "Bagefter", "hvorved": "Så", "hvormed": "Så"}


def tail_apart(sentence: str) -> tuple[str, ...]:
    """Return a sentence and the clause behind it as sentences of their own: »…, hvorfor vi venter« is »Derfor …«.

    The sentence alone is returned as it is where there is no such clause, or its subject is not sure.
    """
    match = _TAIL.search(sentence)
    if not match:
        return (sentence,)
    before, rest = sentence[: match.start()].rstrip(" ,") + ".", match["rest"]
    if match["link"] == "hvilket":
        return (before, f"Det {rest}") if is_finite(rest.split()[0]) else (sentence,)
    if match["link"] == "ligesom":
        clause = as_main_clause(rest)
        return (before, clause) if clause else (sentence,)
    if opener := _THEN.get(match["link"]):
        subject, follows = _leading_subject(rest)
        words = follows.split()
        if subject and words and is_finite(words[0]):
            small = subject if is_name(subject) else subject[0].lower() + subject[1:]
            return before, f"{opener} {words[0]} {small} {' '.join(words[1:])}".rstrip()
    return (sentence,)


_DROPPED = re.compile(r", (?:hvilket|hvorfor|hvorefter|ligesom|idet|da|herunder|blandt andet|jævnfør|såsom) .+$")
_ASIDE = re.compile(r" \((?:[^()\d]{1,60})\)| [–-] [^–\d-]{3,40} [–-](?= )")
_WITHOUT_MEANING = re.compile(
    r"\b(?:kort|generelt|overordnet|umiddelbart|efterfølgende|løbende|i øvrigt|ligeledes|derudover|desuden|"
    r"endvidere|aktuelt|fremadrettet|naturligvis|selvfølgelig|i forlængelse heraf|i den forbindelse) ",
    re.IGNORECASE,
)


def shortened(sentence: str) -> list[str]:
    """Return the sentence without each of its parts that only explains: asides, clauses at its end, filling words."""
    found = [_DROPPED.sub(".", sentence, count=1), _ASIDE.sub("", sentence)]
    inner = sentence[:1] + _WITHOUT_MEANING.sub("", sentence[1:])
    return [one for one in (*found, inner) if one != sentence and len(one.split()) > 2]
