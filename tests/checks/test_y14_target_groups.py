"""Y14: groups that nothing of the year was about."""

from year_contexts import HEARING, told, year

from docgen.checks.year import y14_target_groups
from docgen.sheets.year.matters import TARGET_GROUPS


def test_groups_left_out_are_a_note_once_any_is_written() -> None:
    assert told(y14_target_groups, year()) == []
    assert told(y14_target_groups, year(Høringer=[HEARING | {"Målgruppe": "Hjemløse"}])) == [
        "note: Aktiviteter  Årets høringer og aktiviteter handler ikke om misbrugere, psykisk sårbare, voldsramte, fattige og marginaliserede børn og unge og borgere i prostitution."
    ]


def test_nothing_is_said_where_all_are_there() -> None:
    assert told(y14_target_groups, year(Høringer=[HEARING | {"Målgruppe": group} for group in TARGET_GROUPS])) == []
