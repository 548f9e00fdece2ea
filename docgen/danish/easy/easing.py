"""A sentence of the minutes made easier: each way docgen knows is tried, and the best that loses nothing stands.

A way is taken only where the result is measurably easier than the sentence and the fact guard finds nothing missing and
nothing new; or else the sentence stands as it is.
"""

import re
from collections.abc import Iterator
from typing import Protocol

from docgen.danish.easy.clauses import has_verb, main_clause, repeated_subject, shortened, tail_apart, without_opener
from docgen.danish.easy.fitting import exchanged
from docgen.danish.easy.kept import lost_or_new
from docgen.danish.easy.measure import difficulty
from docgen.danish.easy.plainly import plainly_written
from docgen.danish.easy.pointing import says_they
from docgen.danish.easy.spoken_passives import spoken_passive
from docgen.danish.easy.turns import Turns
from docgen.danish.hard_words import HardWords
from docgen.danish.passives import made_active
from docgen.danish.readability import words_of
from docgen.danish.sentence_joints import parted
from docgen.danish.sentences import sentences
from docgen.late import dataclass, late_pattern

_IS_SO = late_pattern(
    r"(?:er|var|bliver|blev|virke[rd]e?|forbliver|forblev|synes|syntes|står|stod|sidder|sad|lyder) .*|"
    r".*\b(?:være|været|blive|blevet)\b.*|"
    r"\w+ (?:\w+ )?sig (?!(?:i|på|til|fra|med|for|af|ved|om|under|efter|over|en|et|at|ikke)\b).*"
)
"""Verb and what follows, where an adjective agrees: »rådet er klar« is »vi er klare«, »føler sig tryg« »os trygge«."""

_STEPS = 3
_MOST = 60
"""Candidates of one sentence; the first are the likeliest."""

_LEAST = 1.0
"""How much easier a sentence must be to be another one."""

_LOSS = 1.2
"""What a word costs that the easy sentence has not."""


_MOST_LINES, _LONGEST, _MOST_ADDED = 4, 15, 2
"""Lines of a rewritten sentence, words in one, and long words that may be new in it."""

_NAMELESS = 25.0
"""What it costs that a decision is told of »det« where the matter has a name."""

_LEFT_OUT = 8.0
"""What it costs that a whole part of the sentence is left out."""


class SentenceRewriter(Protocol):
    """Somebody who can be asked for another way to say a sentence, and is told what became of it."""

    def offer(self, sentence: str) -> tuple[str, ...] | None:
        """Return the lines of another way to say a sentence, or None."""
        ...

    def take(self, lines: tuple[str, ...]) -> None:
        """Note that the lines are taken."""
        ...

    def refuse(self, why: str) -> None:
        """Note in Danish why the lines are not taken."""
        ...


@dataclass(frozen=True)
class Language:
    """What is known when a sentence is made easier: the words, the turns, who »vi« is, and the names that are known."""

    words: HardWords
    turns: Turns
    ours: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    rewriter: SentenceRewriter | None = None

    def is_ours(self, phrase: str) -> bool:
        """Tell whether a phrase names the body itself."""
        return phrase.casefold() in self.ours or phrase.casefold() == "vi"

    def begun_by_us(self, sentence: str) -> str:
        """Return a sentence that begins with the body as one that begins with »vi«."""
        clause = main_clause(sentence)
        if not clause or clause.subject == "Vi" or not self.is_ours(clause.subject):
            return sentence
        own, told = _own_and_told(clause.rest)
        if says_they(clause.rest) or _OF_ITSELF.search(told) or _IS_SO.fullmatch(f"{clause.verb} {clause.rest}"):
            return sentence
        own = re.sub(r"\bsig\b", "os", re.sub(r"\b(?:sin|sit|sine)\b", "vores", own))
        return f"Vi {clause.verb} {own}{told}".rstrip()

    def spoken_by_us(self, text: str) -> str:
        """Return a text with the body's own names as »vi«, as the fact guard compares it."""
        longest = sorted(self.ours, key=len, reverse=True)
        return (
            re.sub(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", "vi", text, flags=re.IGNORECASE)
            if longest
            else text
        )


_OF_ITSELF = late_pattern(r"\b(?:sig|sin|sit|sine)\b")
_OTHER_CLAUSE = late_pattern(
    r"[:;,]| (?:og|men|som|der|hvor\w*|hvis|når|fordi|at(?= \w+ (?:ikke |også )?\w+(?:er|r)\b)) "
)


def _own_and_told(rest: str) -> tuple[str, str]:
    """Return what a verb's own clause says, and the clauses behind it, where »sig« and »sin« may be somebody else's."""
    other = _OTHER_CLAUSE.search(rest)
    return (rest[: other.start()], rest[other.start() :]) if other else (rest, "")


@dataclass(frozen=True)
class Eased:
    """What a sentence became: its lines, how hard it was and is, and whether anything was won."""

    lines: tuple[str, ...]
    before: float
    after: float

    @property
    def is_easier(self) -> bool:
        """Whether it is measurably easier than the sentence."""
        return self.after <= self.before - _LEAST


def eased(sentence: str, language: Language, *, is_decision: bool = False, topic: str = "") -> Eased:
    """Return the easiest way to say a sentence that loses nothing of it, or the sentence as it is."""
    before = difficulty(sentence, language.words)
    start = language.begun_by_us(plainly_written(sentence))
    said = language.spoken_by_us(start)
    best: tuple[str, ...] = (start,)
    best_cost = before - _LEAST + 0.001
    after = difficulty(start, language.words)
    for ways, price in _candidates(start, language, is_decision=is_decision, topic=topic):
        lines = tuple(language.begun_by_us(line) for line in ways)
        if len(lines) > 1 and not all(map(has_verb, lines)):
            continue
        text = "\n".join(lines)
        hard = difficulty(text, language.words)
        cost = hard + price + _LOSS * _words_lost(start, text)
        if cost < best_cost and not lost_or_new(said, language.spoken_by_us(text), names=language.names, context=topic):
            best, best_cost, after = lines, cost, hard
    rules = Eased(best, before, after)
    return _rewritten(rules, start, language, topic) or rules


def _rewritten(rules: Eased, start: str, language: Language, topic: str) -> Eased | None:
    """Return what the language's rewriter makes of a sentence, where it is easier than the rules' and loses nothing."""
    rewriter = language.rewriter
    offered = rewriter.offer(start) if rewriter and has_verb(start) else None
    if not rewriter or not offered:
        return None
    text = "\n".join(offered)
    hard = difficulty(text, language.words)
    said = language.spoken_by_us(start)
    lost = lost_or_new(said, language.spoken_by_us(text), names=language.names, context=topic)
    if lost is None and (len(offered) > _MOST_LINES or any(len(words_of(line)) > _LONGEST for line in offered)):
        lost = "linjerne var for mange eller for lange"
    if lost is None and not all(map(has_verb, offered)):
        lost = "en linje var ingen sætning"
    if lost is None and _words_added(f"{start} {topic}", text) > _MOST_ADDED:
        lost = "der stod noget, som sætningen ikke siger"
    if lost is None and hard > min(rules.after, rules.before) - _LEAST:
        lost = "det blev ikke lettere end docgens egne linjer"
    if lost:
        rewriter.refuse(lost)
        return None
    rewriter.take(offered)
    return Eased(offered, rules.before, hard)


def _words_added(before: str, after: str) -> int:
    """Return how many long words are new: a model may say it in other words, and not say more."""
    known = {word[:4] for word in re.findall(r"\w{4,}", before.casefold())}
    return sum(word[:4] not in known for word in re.findall(r"\w{6,}", after.casefold()))


def _words_lost(before: str, after: str) -> int:
    kept = {word[:4] for word in re.findall(r"\w{4,}", after.casefold())}
    return sum(word[:4] not in kept for word in re.findall(r"\w{5,}", before.casefold()))


def _candidates(
    start: str, language: Language, *, is_decision: bool, topic: str
) -> Iterator[tuple[tuple[str, ...], float]]:
    """Yield the ways to say a sentence, each as its lines, with what it costs that parts of it were left out.

    What one way gives is tried with the others too.
    """
    seen: dict[tuple[str, ...], float] = {(start,): 0.0}
    ring: list[tuple[str, ...]] = [(start,)]
    for _ in range(_STEPS):
        following: list[tuple[str, ...]] = []
        for lines in ring:
            for place, line in enumerate(lines):
                for ways, price in _ways(line, language, is_decision=is_decision, topic=topic):
                    made = (*lines[:place], *ways, *lines[place + 1 :])
                    if made not in seen and len(seen) < _MOST:
                        seen[made] = seen[lines] + price
                        following.append(made)
        ring = following
    for lines, price in seen.items():
        yield lines, price
        yield tuple(exchanged(language.turns.within(line), language.words) for line in lines), price


def _ways(line: str, language: Language, *, is_decision: bool, topic: str) -> Iterator[tuple[tuple[str, ...], float]]:
    for matter in dict.fromkeys((topic, "")):  # »Vi sagde ja til det.« where the matter's name is hard
        for easy in language.turns.of_sentence(line, is_decision=is_decision, ours=language.is_ours, topic=matter):
            yield tuple(sentences(easy)), 0.0 if matter == topic else _NAMELESS
    if opened := without_opener(line):
        yield (opened,), 0.0
    if two := repeated_subject(line):
        yield two, 0.0
    said = (made_active(line),), (spoken_passive(line),), (language.turns.within(line),)
    for split in (tail_apart(line), parted(line), *said):
        if split != (line,):
            yield tuple(split), 0.0
    yield from (((short,), _LEFT_OUT) for short in shortened(line))
