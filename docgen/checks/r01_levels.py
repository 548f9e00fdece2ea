"""R01 · En regel i arket Regler kan ikke bruges

Regel: Kode i arket Regler er en kontrols kode. Fejl ved læsningen (X…) kan ikke ændres. En fejl i gruppe G
(personnumre, navne, personsager, lukkede punkter) kan kun lukkes igennem af en navngiven person i
»Godkendt af« og med en grund i Begrundelse; begge dele står så i kvitteringen.

Hvorfor: Et råd kan have sin egen praksis. Men det, der har skadet mennesker, når det slap ud, lukkes kun
igennem af en, der kan stå til ansvar.

Passes:
    P03, Slå fra
    G02, Advarsel, Begrundelse: Navnet er offentligt i forvejen. Godkendt af: Anne Eksempel

Fails:
    Q07, Slå fra
    X07, Slå fra
    G02, Advarsel (uden Begrundelse og Godkendt af)

Sådan retter du: Ret koden, skriv navn og grund, eller slet rækken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from docgen.checks.catalogue import Group, codes, group_of
from docgen.checks.m01_people import names_in
from docgen.danish.personal_numbers import mask
from docgen.danish.words import key, nearest
from docgen.finding import Finding, Level, error
from docgen.late import dataclass
from docgen.sheets.rules import Rule
from docgen.workbook.read_faults import FAULTS as READING_FAULTS

CODE = "R01"

_FEWEST_WORDS = 3
_LEVELS = {"Fejl": Level.ERROR, "Advarsel": Level.WARNING}


@dataclass(frozen=True)
class Waiver:
    """An error that a named person answers for, as the receipt says it."""

    code: str
    by: str
    because: str


def ruled(findings: Iterable[Finding], rules: Sequence[Rule]) -> tuple[list[Finding], list[Waiver]]:
    """Return the findings at the levels that the council has chosen, and what was let through.

    A finding whose check is switched off is left out. A rule that cannot be used is a finding of its own
    (R01), behind the others. Each rule that lets errors of privacy through gives one waiver.
    """
    found = list(findings)
    by_code = {key(rule.code): rule for rule in rules if rule.code and rule.level}
    valid = (*codes(), *(finding.code for finding in found))
    changed_findings = [changed for finding in found if (changed := _changed(finding, by_code.get(key(finding.code))))]
    faults = [fault for rule in by_code.values() if (fault := _fault(rule, valid, found))]
    passed = [
        Waiver(rule.code, mask(rule.approved_by or ""), mask(rule.reason or ""))
        for rule in by_code.values()
        if _is_answered_for(rule) and any(_needs_a_name(finding, rule) for finding in found)
    ]
    return changed_findings + faults, passed


def _changed(finding: Finding, rule: Rule | None) -> Finding | None:
    """Return the finding as the rule wants it, or None where it is switched off."""
    if rule is None or finding.code in READING_FAULTS:
        return finding
    if _needs_a_name(finding, rule) and not _is_answered_for(rule):
        return finding
    level = _LEVELS.get(rule.level)
    return replace(finding, level=level) if level else None


def _needs_a_name(finding: Finding, rule: Rule) -> bool:
    """Tell whether the rule would let this very finding, an error of privacy, through."""
    is_protected = group_of(finding.code) is Group.PRIVACY and finding.level is Level.ERROR
    return is_protected and key(finding.code) == key(rule.code) and rule.level != "Fejl"


def _is_answered_for(rule: Rule) -> bool:
    return bool(names_in(rule.approved_by or "")) and len((rule.reason or "").split()) >= _FEWEST_WORDS


def _fault(rule: Rule, valid: Sequence[str], findings: Sequence[Finding]) -> Finding | None:
    if key(rule.code).upper() in READING_FAULTS:
        message = f"»{rule.code}« er en fejl ved læsningen, og den kan ikke ændres."
        return error(CODE, rule.place("code"), message, "Slet rækken.")
    if key(rule.code) not in {key(code) for code in valid}:
        guess = nearest(rule.code, dict.fromkeys(valid))
        advice = f"Mente du {guess}?" if guess else f"Koderne er {', '.join(codes())}."
        return error(CODE, rule.place("code"), f"Koden »{rule.code}« findes ikke.", advice)
    if not any(_needs_a_name(finding, rule) for finding in findings) or _is_answered_for(rule):
        return None
    if not names_in(rule.approved_by or ""):
        message = f"{rule.code} har en fejl, som kun en navngiven person kan lukke igennem."
        return error(CODE, rule.place("approved_by"), message, "Skriv personens fulde navn, eller slet rækken.")
    message = f"{rule.code} har en fejl, som kun kan lukkes igennem med en grund."
    return error(CODE, rule.place("reason"), message, "Skriv grunden i en hel sætning, eller slet rækken.")
