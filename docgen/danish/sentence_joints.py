"""Where a long sentence can be parted into two, and where a reader pauses in a long line."""

import re
from collections.abc import Iterator

from docgen.danish.easy.clauses import is_finite, main_clause, stands_alone
from docgen.danish.easy.phrases import is_known
from docgen.late import dataclass, late_pattern

_SAFE = late_pattern(r"(?:, | )(?P<word>og|men) |, (?P<word2>hvilket) |; ")
"""Where a new sentence may begin, if both halves surely are main clauses: »…, og formanden skriver …«."""

# A clause opens here, whether a comma stands there or not; behind »og« and »men« it does where a verb follows.
_CLAUSE = late_pattern(
    r",? (?P<word>hvilket|hvorefter|hvorfor|ligesom|mens) |, (?P<word2>fordi|hvis|når|da|så) |; |: |"
    r"(?P<comma>,)? (?P<word3>og|men) "
)
# It opens here too, but what comes before says little alone.
_LOOSE = late_pattern(r", (?P<word>at|som|der|hvor\w*|om|herunder|samt) ")
_SUBJECTS = frozenset(
    {"jeg", "du", "han", "hun", "vi", "i", "der", "man", "rådet", "kommunen", "bestyrelsen", "netværket", "udvalget"}
)
_ARTICLES = frozenset({"de", "det", "den"})
_SURE_VERB = late_pattern(
    r"er|var|har|havde|får|fik|vil|ville|kan|kunne|skal|skulle|må|bliver|blev|gav|tog|kom|går|gik|står|sagde|\w{2,}ede",
    re.IGNORECASE,
)
_VERB = late_pattern(
    rf"{_SURE_VERB.pattern}|\w{{3,}}(?:er|te)(?<!eller)(?<!efter)(?<!under)(?<!flere)(?<!over)(?<!eder)", re.IGNORECASE
)
_WORD = late_pattern(r"[^\W\d_]+")
_LINKS = (
    "og men som hvor hvordan hvorfor hvis når fordi da om på i til fra med for af ved efter under mellem uden gennem "
    "samt herunder eller via vedrørende angående omkring en et denne dette at"
)
_LINK = "|".join(_LINKS.split())
_PAUSE = late_pattern(rf"(?<!-) (?!med (?:også|ud|ind|op|igen)\b)(?=(?:{_LINK}|–) \w)")
_NO_PAUSE = late_pattern(
    rf"\b(?:{_LINK}|ikke|også|endnu|meget|mere|er|var|har|skal|kan|vil|må|blev|bliver|to|tre|fire|fem)$|\.$|"
    r"\b(?:med henblik|med hensyn|i forhold|i stedet|i løbet|i forbindelse|på grund|på baggrund|ved hjælp|sammen)$|"
    r"\bfra \d+$|[–-] \S+$",
    re.IGNORECASE,
)
_COMMA = late_pattern(r"(?<! det)(?<! den)(?<! de), (?![A-ZÆØÅ0-9])")
"""A comma where a clause or a part ends; one before a name or a figure is of a list, »det, der« is one."""

_OPENED = {"men": "men ", "hvilket": "det "}
_FEWEST = 3
"""Words in the shorter half."""


@dataclass(frozen=True)
class Joint:
    """One place to part a sentence: what comes before, the joining word, what comes behind."""

    before: str
    word: str
    behind: str

    @property
    def opening(self) -> str:
        """The first three words of the new sentence; »og« and »at« are not among them."""
        rest = self.behind.removeprefix("at ") if self.word in ("", "og", "at") else f"{self.word} {self.behind}"
        return " ".join(rest.split()[:3]).rstrip(",.")


def best_joint(sentence: str) -> Joint | None:
    """Return the joint nearest the middle of a sentence, or None where there is none.

    A clause that can stand alone goes before one that only tells what somebody said or which one is meant.
    """
    clause = _nearest_middle(sentence, _clauses(sentence))
    return clause or _nearest_middle(sentence, _LOOSE.finditer(sentence), fewest=2)


def _clauses(sentence: str) -> Iterator[re.Match[str]]:
    for match in _CLAUSE.finditer(sentence):
        following = [word.casefold() for word in _WORD.findall(sentence[match.end() :])[:5]]
        if not match["word3"] or _opens_a_clause(following, after_comma=bool(match["comma"])):
            yield match


def _opens_a_clause(following: list[str], *, after_comma: bool) -> bool:
    """Tell whether a clause follows: »og vil i mange tilfælde« does, »og unge« and »og det kommende udkast« do not."""
    first, second = (*following, "", "")[:2]
    if first in _ARTICLES:
        return _SURE_VERB.fullmatch(second) is not None or (after_comma and any(map(_VERB.fullmatch, following)))
    if after_comma:
        return first in _SUBJECTS or any(map(_VERB.fullmatch, following))
    return first in _SUBJECTS or _SURE_VERB.fullmatch(first) is not None


def parted(sentence: str) -> tuple[str, ...]:
    """Return the sentence as the sentences that stand on their own, or as it is.

    Only joints between two main clauses are used whose subjects and verbs are surely known, so that nothing is left
    hanging and nothing that is only thought or hoped becomes true.
    """
    joint = _nearest_middle(sentence, _safe(sentence), fewest=2)
    if joint is None:
        return (sentence,)
    behind = f"{_OPENED.get(joint.word, '')}{joint.behind}"
    return (*parted(f"{joint.before}."), *parted(behind[0].upper() + behind[1:]))


def _safe(sentence: str) -> Iterator[re.Match[str]]:
    for match in _SAFE.finditer(sentence):
        before, behind = sentence[: match.start()], sentence[match.end() :].split()
        is_told_of = bool(behind) and is_finite(behind[0])  # »hvilket ikke passer« has another order
        if (is_told_of if match["word2"] else _opens_main(behind)) and stands_alone(before):
            yield match


def _opens_main(words: list[str]) -> bool:
    """Tell whether words begin with a subject and its verb: »formanden skriver«, and not »unge mangler«."""
    return bool(words) and is_known(words[0]) and main_clause(" ".join(words)) is not None


def pause(line: str, longest: int) -> str | None:
    """Return the part of a line, at most ``longest`` characters, that ends where a reader surely pauses, or None."""
    commas = [match.end() - 1 for match in _COMMA.finditer(line[: longest + 3]) if match.end() - 1 <= longest]
    links = [match.start() for match in _PAUSE.finditer(line[: longest + 3])]
    links = [place for place in links if place <= longest and not _NO_PAUSE.search(line[:place])]
    for places in (commas, links):
        late = [place for place in places if place > longest // 3]
        if late:
            return line[: late[-1]]
    return None


def _nearest_middle(sentence: str, found: Iterator[re.Match[str]], fewest: int = _FEWEST) -> Joint | None:
    middle = len(sentence) / 2
    for match in sorted(found, key=lambda match: abs(match.start() - middle)):
        before, behind = sentence[: match.start()].rstrip(" ,;:–-"), sentence[match.end() :].strip()
        if len(before.split()) >= fewest and len(behind.split()) >= fewest:
            words = (word for name, word in match.groupdict().items() if name.startswith("word") and word)
            return Joint(before, next(words, ""), behind)
    return None
