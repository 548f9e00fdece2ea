"""A council's own limits for easy text: they work, and a row that cannot be used is told and changes nothing."""

from typing import Any, get_args

import pytest
from check_contexts import ITEM, lines, meeting
from easy_contexts import TEXT

from docgen.checks.catalogue import CHECKS
from docgen.checks.context import CheckContext
from docgen.checks.easy import l02_sentence_length as l02
from docgen.checks.easy import l03_one_sentence_a_line as l03
from docgen.checks.easy import r02_limits as r02
from docgen.checks.easy.limits import LIMITS, limit_of
from docgen.sheets.limits import LimitCode

FOURTEEN = "Rådet vil gerne have flere billige boliger i byen, og det er vigtigt nu."


def limited(*rows: dict[str, Any], text: str = FOURTEEN) -> CheckContext:
    return meeting(Punkter=[ITEM | {"Let tekst": text}], Grænser=list(rows))


def test_the_sheet_offers_every_rule_that_has_limits() -> None:
    assert set(get_args(get_args(LimitCode)[0])) == set(LIMITS)


def test_a_councils_own_limit_is_used_and_said() -> None:
    assert lines(l02, limited({"Kode": "L02", "Advarsel fra": "15"})) == []
    assert lines(l02, limited({"Kode": "L02", "Advarsel fra": "11", "Fejl fra": "14"})) == [
        f"error: {TEXT}: Sætningen har 14 ord, og 10 er nok: »{FOURTEEN}« "
        "Skriv fx »Rådet vil gerne have flere billige boliger i byen.« »Det er vigtigt nu.«"
    ]


def test_an_empty_cell_leaves_docgens_limit() -> None:
    limit = limit_of(limited({"Kode": "L02", "Fejl fra": "30"}).book, "L02")
    assert (limit.warning, limit.error) == (13, 30)
    assert limit_of(limited().book, "L02") == LIMITS["L02"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            {"Advarsel fra": "20", "Fejl fra": "15"},
            "Grænser!C2  Fejl fra: Fejl fra 15 og Advarsel fra 20 passer ikke sammen. Skriv et tal over 20.",
        ),
        (
            {"Advarsel fra": "20"},
            "Grænser!B2  Advarsel fra: Fejl fra 18 og Advarsel fra 20 passer ikke sammen. Skriv et tal under 18.",
        ),
        ({"Fejl fra": "0"}, "Grænser!C2  Fejl fra: 0 kan ikke være en grænse. Skriv et tal fra 1 og op."),
        (
            {},
            "Grænser!B2  Advarsel fra: L02 har intet tal. docgens er: advarsel fra 13, fejl fra 18. Skriv jeres egen grænse, eller slet rækken.",
        ),
    ],
)
def test_a_row_that_cannot_be_used_is_told_at_its_cell_and_changes_nothing(row: dict[str, str], told: str) -> None:
    context = limited({"Kode": "L02"} | row)
    assert lines(r02, context) == [f"error: {told}"]
    assert limit_of(context.book, "L02") == LIMITS["L02"]


@pytest.mark.parametrize("code", LIMITS)
def test_the_strictest_limit_of_all_stops_no_check(code: str) -> None:
    context = limited(
        {"Kode": code, "Advarsel fra": "1", "Fejl fra": "2"}, text="Vi gik ikke. HUSK 5 ting, planlægning."
    )
    check = next(check for check in CHECKS if code == check.CODE)
    assert all(finding.line for finding in check.check(context))


def test_one_sentence_a_line_is_right_whatever_the_limit() -> None:
    assert lines(l03, limited({"Kode": "L03", "Fejl fra": "1"}, text="Hej.")) == []
