from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l04_line_length as l04


def test_fifty_eight_characters_are_a_warning() -> None:
    assert lines(l04, easy("Rådet vil gerne have flere billige boliger inde i byen nu.")) == [
        f"warning: {TEXT}: Linjen har 58 tegn, og 55 er nok: »Rådet vil gerne have flere billige boliger inde i byen nu.« Tryk Alt+Enter efter »boliger inde«."
    ]


def test_seventy_eight_characters_are_an_error() -> None:
    assert lines(l04, easy("Rådet vil gerne have flere billige boliger, fordi der er så få boliger i byen.")) == [
        f"error: {TEXT}: Linjen har 78 tegn, og 55 er nok: »Rådet vil gerne have flere billige boliger, fordi der er så få boliger i byen.« Tryk Alt+Enter efter »billige boliger«."
    ]


def test_fifty_five_characters_pass() -> None:
    assert lines(l04, easy("Vi vil gerne have nogle flere billige boliger i Ishøj.")) == []


def test_a_bullets_mark_is_no_character_of_the_line() -> None:
    assert lines(l04, easy("- Vi vil gerne have nogle flere billige boliger i Ishøj.")) == []
