"""Where a long sentence can be parted into two."""

import re
from dataclasses import dataclass

# Behind these the second half can stand alone; its first word stays where it carries the meaning.
_SAFE = re.compile(r"(?:, |; | )(?P<word>og|men) (?=(?:jeg|du|han|hun|vi|I|de|det|den|der|rådet|kommunen)\b)|; ")
_LOOSE = re.compile(r", (?P<word>og|men|så|fordi|hvis|når|da|som|der|hvor|at|hvilket|hvorefter)\b|; | (?:og|men) |: ")


@dataclass(frozen=True)
class Joint:
    """One place to part a sentence: what comes before, the joining word, what comes behind."""

    before: str
    word: str
    behind: str


def best_joint(sentence: str) -> Joint | None:
    """Return the joint nearest the middle of a sentence, or None where there is none."""
    return _nearest_middle(_LOOSE, sentence)


def parted(sentence: str) -> tuple[str, ...]:
    """Return the sentence as the sentences that stand on their own, or as it is.

    Only joints where a new subject follows are used, so that nothing is left hanging.
    """
    joint = _nearest_middle(_SAFE, sentence)
    if joint is None:
        return (sentence,)
    behind = joint.behind if joint.word != "men" else f"men {joint.behind}"
    return (*parted(f"{joint.before}."), *parted(behind[0].upper() + behind[1:]))


def _nearest_middle(form: re.Pattern[str], sentence: str) -> Joint | None:
    middle = len(sentence) / 2
    found = sorted(form.finditer(sentence), key=lambda match: abs(match.start() - middle))
    for match in found:
        before, behind = sentence[: match.start()].rstrip(" ,;:"), sentence[match.end() :].strip()
        if len(before.split()) > 1 and len(behind.split()) > 1:
            return Joint(before, match.groupdict().get("word") or "", behind)
    return None
