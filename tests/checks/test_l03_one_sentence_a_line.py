from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l03_one_sentence_a_line as l03


def test_two_sentences_on_a_line_are_an_error() -> None:
    assert lines(l03, easy("Vi talte om boliger. Der er for få.")) == [
        f"error: {TEXT}: Linjen har 2 sætninger: »Vi talte om boliger. Der er for få.« Tryk Alt+Enter før »Der er for«."
    ]


def test_a_sentence_a_line_passes() -> None:
    assert lines(l03, easy("Vi talte om boliger.\nDer er for få.")) == []


def test_a_sentence_may_be_broken_over_two_lines() -> None:
    assert lines(l03, easy("Vi vil gerne have\nflere billige boliger.")) == []
