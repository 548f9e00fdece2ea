"""What must hold: one module a check; its docstring is what docgen explain prints."""

import inspect
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Protocol

from docgen.checks import (
    b01_annexes,
    b02_text_pictures,
    d01_weekdays,
    d02_date_order,
    d03_send_dates,
    d04_yearly_wheel,
    d05_hearing_clock,
    d06_years,
    d07_time_enough,
    e01_budget,
    f01_forums,
    i01_recommendations,
    i02_involvement,
    k01_case_numbers,
    k02_addresses,
    m01_people,
    m02_quorum,
    m03_attendance,
    o01_own_name,
    o02_carry_over,
    p01_placeholders,
    p02_prompts,
    p03_repetitions,
    p04_empty_sections,
    p05_misplaced_decisions,
    p06_doubled_words,
    r03_word_list,
)
from docgen.checks.context import CheckContext
from docgen.checks.easy import (
    l01_lix,
    l02_sentence_length,
    l03_one_sentence_a_line,
    l04_line_length,
    l05_long_words_share,
    l06_very_long_words,
    l07_commas,
    l08_abbreviations,
    l09_hard_words,
    l10_passive,
    l11_nouns_of_verbs,
    l12_negations,
    l13_characters,
    l14_big_numbers,
    l15_dates_in_full,
    l16_capitals,
    l17_one_word_for_one_thing,
    l18_picture_text,
    l19_sickness_and_address,
    l20_boxes,
    l21_length,
    l22_same_as_minutes,
    l23_logo,
    l24_items_in_easy,
    l25_proof_lines,
    r02_limits,
)
from docgen.checks.privacy import (
    g01_personal_numbers,
    g02_private_details,
    g03_personal_cases,
    g04_closed_items,
    g05_public_edition,
    g07_public_words,
)
from docgen.danish.words import key
from docgen.finding import Finding
from docgen.late import LateTuple, late_imports
from docgen.workbook.record import Book

with late_imports():  # what is about no year does not wait for its rules
    from docgen.checks.year import year_rules


class Check(Protocol):
    """A module with a rule: its code, and the function that yields what breaks it."""

    CODE: str

    def check(self, context: CheckContext) -> Iterator[Finding]:
        """Yield a finding for each place that breaks the rule."""
        ...


PRIVACY: tuple[Check, ...] = (
    g01_personal_numbers,
    g02_private_details,
    g03_personal_cases,
    g04_closed_items,
    g05_public_edition,
    g07_public_words,
)
"""What has hurt people when it got out: only a named person lets an error of these through."""

EASY: tuple[Check, ...] = (
    l01_lix,
    l02_sentence_length,
    l03_one_sentence_a_line,
    l04_line_length,
    l05_long_words_share,
    l06_very_long_words,
    l07_commas,
    l08_abbreviations,
    l09_hard_words,
    l10_passive,
    l11_nouns_of_verbs,
    l12_negations,
    l13_characters,
    l14_big_numbers,
    l15_dates_in_full,
    l16_capitals,
    l17_one_word_for_one_thing,
    l18_picture_text,
    l19_sickness_and_address,
    l20_boxes,
    l21_length,
    l22_same_as_minutes,
    l23_logo,
    l24_items_in_easy,
    l25_proof_lines,
)
"""What the easy-read minutes must keep: an error of these stops them and no other document."""

GENERAL: tuple[Check, ...] = (
    p01_placeholders,
    p02_prompts,
    p03_repetitions,
    p04_empty_sections,
    p05_misplaced_decisions,
    p06_doubled_words,
    d01_weekdays,
    d02_date_order,
    d03_send_dates,
    d04_yearly_wheel,
    d05_hearing_clock,
    d06_years,
    d07_time_enough,
    b01_annexes,
    b02_text_pictures,
    i01_recommendations,
    i02_involvement,
    m01_people,
    m02_quorum,
    m03_attendance,
    f01_forums,
    k01_case_numbers,
    k02_addresses,
    *PRIVACY,
    o01_own_name,
    o02_carry_over,
    e01_budget,
    *EASY,
    r02_limits,
    r03_word_list,
)
"""What holds for every workbook, each check passing over those that it is not about."""

YEAR_CODES = tuple(f"Y{number:02}" for number in range(1, 19))
"""The codes of the year's rules, known without them."""


CHECKS: Sequence[Check] = LateTuple(GENERAL, lambda: year_rules.YEAR)
"""Every check there is."""


def checks_of(book: Book) -> Sequence[Check]:
    """Return the checks that a workbook is put to."""
    return CHECKS if book.kind == "year" else GENERAL


class Group(Enum):
    """What a check is about, where that decides what its errors stop and who may let them through."""

    GENERAL = auto()
    PRIVACY = auto()
    EASY = auto()


_GROUPS = {check.CODE: Group.PRIVACY for check in PRIVACY} | {check.CODE: Group.EASY for check in EASY}


def group_of(code: str) -> Group:
    """Return the group of the check with a code, however it is spelled; what has no check is general."""
    return _GROUPS.get(code.strip().upper(), Group.GENERAL)


def codes() -> tuple[str, ...]:
    """Return the code of each check, in the order they run."""
    return (*(check.CODE for check in GENERAL), *YEAR_CODES)


def explain(code: str) -> str | None:
    """Return the Danish page about a check's rule, or None where no check has this code."""
    found = next((check for check in CHECKS if key(check.CODE) == key(code)), None)
    return inspect.getdoc(found) if found else None
