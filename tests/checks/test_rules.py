import inspect
from typing import Any

import pytest

from docgen.checks import r01_levels as r01
from docgen.checks.r01_levels import Waiver, ruled
from docgen.finding import Finding, Place, error, warning
from docgen.sheets.rules import Rule
from docgen.workbook.record import HOLE

NAMED = {"Godkendt af": "Anne Eksempel", "Begrundelse": "Navnet er offentligt i forvejen."}
HERE = Place(sheet="Punkter", cell="I2", field="Fremstilling")
REPEATED = warning("P03", HERE, "»Ja.« står to gange.")
NAME = error("G02", HERE, "»Hanne Prøve« har ikke sagt ja til at stå med navn.")
READING = error("X08", HERE, "»Aaben« findes ikke på listen.")


def rule(code: Any, level: Any, **more: Any) -> Rule:
    values = {"Kode": code, "Niveau": level} | {heading.replace("_", " "): value for heading, value in more.items()}
    return Rule.model_validate(values).read_from(
        "Regler", {"code": "A2", "level": "B2", "reason": "C2", "approved_by": "D2"}
    )


def told(findings: list[Finding], *rules: Rule) -> list[str]:
    return [f"{finding.level}: {finding.line}" for finding in ruled(findings, rules)[0]]


def test_without_rules_nothing_changes() -> None:
    assert ruled([REPEATED, NAME, READING], []) == ([REPEATED, NAME, READING], [])


def test_a_check_is_made_stricter_milder_or_switched_off() -> None:
    assert ruled([REPEATED, NAME], [rule("P03", "Fejl")])[0][0].level == "error"
    assert ruled([error("K01", HERE, "x")], [rule("k01", "Advarsel")])[0][0].level == "warning"
    assert ruled([REPEATED, NAME], [rule("P03", "Slå fra")]) == ([NAME], [])


def test_a_fault_of_reading_cannot_be_changed() -> None:
    assert told([READING], rule("X08", "Slå fra")) == [
        "error: Punkter!I2  Fremstilling: »Aaben« findes ikke på listen.",
        "error: Regler!A2  Kode: »X08« er en fejl ved læsningen, og den kan ikke ændres. Slet rækken.",
    ]


def test_an_unknown_code_is_told_with_the_nearest() -> None:
    assert told([], rule("P033", "Slå fra")) == ["error: Regler!A2  Kode: Koden »P033« findes ikke. Mente du P03?"]
    unknown = told([], rule("ordvalg", "Advarsel"))
    assert unknown[0].startswith("error: Regler!A2  Kode: Koden »ordvalg« findes ikke. Koderne er P01, ")


def test_a_code_that_a_finding_has_is_known() -> None:
    assert ruled([warning("T01", HERE, "x")], [rule("T01", "Slå fra")]) == ([], [])


@pytest.mark.parametrize("level", ["Advarsel", "Slå fra"])
def test_an_error_of_group_g_is_let_through_by_a_named_person_with_a_reason(level: str) -> None:
    found, passed = ruled([NAME, NAME], [rule("G02", level, **NAMED)])
    assert [finding.level for finding in found] == (["warning", "warning"] if level == "Advarsel" else [])
    assert passed == [Waiver("G02", "Anne Eksempel", "Navnet er offentligt i forvejen.")]


@pytest.mark.parametrize(
    ("given", "cell", "words"),
    [
        ({}, "D2  Godkendt af", "en fejl, som kun en navngiven person kan lukke igennem. Skriv personens fulde navn, eller slet rækken."),
        ({"Begrundelse": NAMED["Begrundelse"], "Godkendt af": "Formanden"}, "D2  Godkendt af", "en fejl, som kun en navngiven person kan lukke igennem. Skriv personens fulde navn, eller slet rækken."),
        ({"Godkendt af": "Anne Eksempel"}, "C2  Begrundelse", "en fejl, som kun kan lukkes igennem med en grund. Skriv grunden i en hel sætning, eller slet rækken."),
        ({"Godkendt af": "Anne Eksempel", "Begrundelse": "ok"}, "C2  Begrundelse", "en fejl, som kun kan lukkes igennem med en grund. Skriv grunden i en hel sætning, eller slet rækken."),
    ],
)  # fmt: skip
def test_without_a_name_and_a_reason_the_error_stands(given: dict[str, str], cell: str, words: str) -> None:
    found, passed = ruled([NAME], [rule("G02", "Advarsel", **given)])
    assert [found[0], found[1].line, passed] == [NAME, f"Regler!{cell}: G02 har {words}", []]


def test_a_warning_of_group_g_and_a_rule_without_use_need_no_name() -> None:
    assert ruled([warning("G03", HERE, "x")], [rule("G03", "Slå fra")]) == ([], [])
    assert ruled([], [rule("G02", "Advarsel")]) == ([], [])
    assert ruled([NAME], [rule("G02", "Fejl")]) == ([NAME], [])


def test_a_rule_that_could_not_be_read_does_nothing() -> None:
    assert ruled([NAME, REPEATED], [rule(HOLE, "Slå fra"), rule("P03", HOLE)]) == ([NAME, REPEATED], [])


def test_the_rules_own_code_has_a_page() -> None:
    page = inspect.getdoc(r01) or ""
    assert page.startswith("R01 · ")
    for label in ("\nRegel: ", "\nHvorfor: ", "\nPasses:\n    ", "\nFails:\n    ", "\nSådan retter du: "):
        assert label in page


def test_a_personal_number_in_the_reason_does_not_go_on_into_the_receipt() -> None:
    reason = "Nummeret 070761-4285 er opdigtet."
    _, (passed,) = ruled([NAME], [rule("G02", "Advarsel", **NAMED | {"Begrundelse": reason})])
    assert passed.because == "Nummeret 0707••-•••• er opdigtet."
