"""Danish clauses: where the verb of one is, who its subject is, and the same clause in the order of a main clause.

Source of the orders: Diderichsen, »Elementær dansk grammatik« (1946): in a subordinate clause the sentence adverbs
stand before the verb, in a main clause behind it; what opens a main clause sends the subject behind the verb.
"""

import re

from docgen.danish.easy.phrases import ADVERBS, ALONE_TOO, PREPOSITIONS, PRONOUNS, is_definite, is_name, is_whole
from docgen.danish.verbs import ALL, FINITE
from docgen.danish.words import capital, word_set
from docgen.late import dataclass, late_pattern

_LIGHT_OBJECTS = word_set("sig mig dig ham hende os jer dem")
"""Pronouns that stand nearer the verb than its adverbs do: »rådet får sig snart en konto«."""

_BARE = ".,;:!?()»«”\"'"
_MOST_OF_A_SUBJECT = 9
_OPENS_ANOTHER = word_set(
    "hvis når fordi da hvor hvordan hvorfor hvad hvem hvilke hvilken idet mens så selvom hvorvidt"
)
"""Words that open a subordinate clause wherever they stand; »at«, »om«, »der« and »som« do in some places."""

_BROKEN = late_pattern(r"\b(?:og|samt|men|eller),? at\b")
"""Where a clause has a second one beside it, which would stand alone without its »at«."""


def is_finite(word: str) -> bool:
    """Tell whether a word is a verb in the present or the past that docgen knows."""
    bare = word.strip(_BARE).casefold()
    return bare in FINITE and bare not in _OFTEN_ADVERBS


_OFTEN_ADVERBS = frozenset({"så", "lå"})


def has_verb(phrase: str) -> bool:
    """Tell whether a phrase has a verb, so that it is more than the name of a thing."""
    words = phrase.split()
    return any(
        is_finite(word)
        and not (word.casefold() in _NOUNS_TOO and before.casefold() in _BEFORE_NOUN)
        and (word.casefold() != "ved" or before.casefold() in PRONOUNS or _KNOWN_BEHIND.match(behind))
        for before, word, behind in zip(["", *words], words, [*words[1:], ""], strict=False)
    )


_KNOWN_BEHIND = late_pattern(r"(?:ikke|endnu|godt|at|hv\w+)\b")
"""What stands behind the verb »ved«, and seldom behind the preposition: »en snak ved bordene«."""


_NOUNS_TOO = word_set("deltager leder taler følger læser læste svar love roser stemmer vinder byder lå")
_BEFORE_NOUN = word_set("en et den det ny nye ingen flere to tre fire fem som alle og vores deres")


_THINGS_TOO = word_set(
    "aftaler arbejder beder bruger byder deler driver fester følger fører handler hjælper holder kigger kontakter "
    "køber leder lover lytter lægger læser løber møder planer prøver rejser ringer roser rydder samler sender sider "
    "skader skifter spiller starter stemmer stiller stopper støder støtter søger træder træner ønsker"
)
"""Presents that are things or people too: »priser og aftaler«, »foreninger og brugere«."""


def as_main_clause(clause: str) -> str | None:
    """Return what stands behind »at« as a sentence of its own: »rådet ikke deltager« is »Rådet deltager ikke«.

    None where the subject or the verb is not surely known.
    """
    words = clause.strip().rstrip(".").split()
    verb = next((place for place, word in enumerate(words) if place and is_finite(word)), None)
    if verb is None or _BROKEN.search(clause):
        return None
    start = verb
    while start > 1 and words[start - 1].casefold() in ADVERBS:
        start -= 1
    subject, adverbs, rest = words[:start], words[start:verb], words[verb + 1 :]
    if not is_whole(" ".join(subject)) or _keeps_the_order(rest):
        return None
    light = rest[:1] if adverbs and rest and rest[0].casefold() in _LIGHT_OBJECTS else []
    return capital(" ".join([*subject, words[verb], *light, *adverbs, *rest[len(light) :]])) + "."


def _keeps_the_order(rest: list[str]) -> bool:
    """Tell whether a second verb keeps the order of a subordinate clause: »… og ikke ønsker mere«."""
    return any(
        word in ("og", "men", "eller", "samt") and rest[place + 1].casefold() in ADVERBS and is_finite(rest[place + 2])
        for place, word in enumerate(rest[:-2])
    )


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
            subject = " ".join(words[:place])
            return MainClause(subject, word, " ".join(words[place + 1 :])) if is_whole(subject) else None
    return None


def is_sentence(text: str) -> bool:
    """Tell whether words have a verb of their own, which no »om«, »at« or »som« leads: »drøftelse af om der skal …«."""
    words = [word.strip(",.»«").casefold() for word in text.split()]
    verb = next((place for place, word in enumerate(words) if is_finite(word)), 0)
    led = _OPENS_ANOTHER | {"at", "om", "som", "der"}
    return verb > 0 and not any(word in led for word in words[1:verb]) and has_verb(text)


def stands_alone(text: str) -> bool:
    """Tell whether words are surely one main clause with all that belongs to it, so that a full stop may follow."""
    words = text.rstrip(" .,").split()
    if not words or words[-1].casefold() in PREPOSITIONS | ADVERBS | {"og", "at"} or text.count("(") != text.count(")"):
        return False
    if any(main_clause(part.strip()) for part in text.split(",")[1:]):
        return False  # one of several: »Bo læser, Liv skriver, og …«
    is_there = len(words) > 1 and words[0].casefold() in ("der", "det") and is_finite(words[1])
    return (is_there or main_clause(text) is not None) and not _has_clause(words)


def _has_clause(words: list[str]) -> bool:
    """Tell whether a subordinate clause or a part of two stands in a text; »at skrive« is none."""
    for place, word in enumerate(words):
        small, follows = word.strip(",").casefold(), words[place + 1].casefold() if place + 1 < len(words) else ""
        before = words[place - 1] if place else ""
        opens = (
            small in _OPENS_ANOTHER
            or (small == "at" and follows not in ALL)
            or (small in ("om", "som") and (before.endswith(",") or follows in PRONOUNS - ALONE_TOO))
            or (small in ("der", "som") and place > 1 and is_finite(follows))
        )
        if opens or small in ("både", "mellem", "hverken", "enten", "dels"):
            return True
    return False


_OPENERS = (
    "derudover|desuden|endvidere|ligeledes|herudover|endelig|yderligere|afslutningsvis|indledningsvis|"
    "i forlængelse heraf|i forlængelse af dette|i den forbindelse|i øvrigt|ydermere|tillige"
)
"""Words that only add what follows; »derfor«, »generelt« and »herefter« say more and stay."""

_OPENED = late_pattern(rf"(?:{_OPENERS}),? (?P<verb>[^\W\d_]+) (?P<rest>.+)", re.IGNORECASE)


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
    while names < len(words) and is_name(words[names]) and words[names][-1] not in ",.":
        names += 1
    first = words[0].removesuffix(",")
    is_alone = first.casefold() in PRONOUNS - ALONE_TOO
    follows = words[1].casefold() if len(words) > 1 else ""
    if words[0] != first:
        is_known = is_alone or is_definite(first)
        return (first, ", " + " ".join(words[1:])) if is_known and follows == "at" else ("", text)
    end = names or int(is_alone or is_definite(first))
    rest = words[end:]
    is_sure = end > 0 and words[end - 1][-1] != "." and (not rest or _is_apart(rest[0], bool(names), is_alone))
    return (" ".join(words[:end]), " ".join(rest)) if is_sure else ("", text)


_PARTICIPLES = frozenset(verb.participle for verb in ALL.values())
_BEHIND_A_NAME = word_set("i på til under efter hos")
_GOES_ON = word_set("og samt der som mellem")


def _is_apart(word: str, is_named: bool, is_pronoun: bool) -> bool:
    """Tell whether a word behind verb and subject surely is no part of the subject: »skal Anne skrive«.

    In »skal Anne og Bo«, »fik Anne Prøves forslag« and »blev planen for byen« it is one.
    """
    small = word.strip(",.").casefold()
    if is_pronoun:
        return small not in _GOES_ON
    behind = ALL.keys() | _PARTICIPLES | ADVERBS | _ARTICLES
    return small in behind or (is_named and small in _BEHIND_A_NAME)


_ARTICLES = word_set("en et ingen nogle flere sig")


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
        same_tense = (
            is_finite(verb)
            and verb.casefold() not in _NOUNS_TOO | _THINGS_TOO
            and not verb.endswith("s")
            and _is_past(verb) == _is_past(clause.verb)
        )
        if same_tense and before.strip() and not _has_clause(before.split()):
            second = " ".join(part for part in (verb, adverb, behind) if part)
            return f"{clause.subject} {clause.verb} {before}.", f"{clause.subject} {second}"
    return None


def _is_past(verb: str) -> bool:
    return not verb.casefold().endswith("r") and verb.casefold() not in ("kan", "skal", "vil", "må", "ved")


_TAIL = late_pattern(
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
    if not stands_alone(before):
        return (sentence,)
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


_DROPPED = late_pattern(r", (?:herunder|jævnfør|såsom) .+$")
_ASIDE = late_pattern(r" \((?:se|jf\.?|jævnfør|bilag|vedlagt|vedhæftet|som bekendt|blandt andet)\b[^()\d]{0,60}\)")
"""An aside that only sends the reader elsewhere; another may say what is meant: »service (kopper og fade)«."""
_WITHOUT_MEANING = late_pattern(
    r"(?P<verb>\b\w+ )(?:i øvrigt|ligeledes|derudover|desuden|endvidere|naturligvis|selvfølgelig|i forlængelse heraf|"
    r"i den forbindelse) ",
    re.IGNORECASE,
)


def shortened(sentence: str) -> list[str]:
    """Return the sentence without each of its parts that only explains: asides, clauses at its end, filling words."""
    dropped = _DROPPED.sub(".", sentence, count=1)
    found = [dropped if stands_alone(dropped) else sentence, _ASIDE.sub("", sentence)]
    inner = _WITHOUT_MEANING.sub(lambda match: match["verb"] if is_finite(match["verb"]) else match[0], sentence)
    return [one for one in (*found, inner) if one != sentence and len(one.split()) > 2]
