from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l07_commas as l07


def test_two_commas_are_a_warning() -> None:
    assert lines(l07, easy("Vi taler om, hvad vi vil, og hvornår.")) == [
        f"warning: {TEXT}: Sætningen har 2 kommaer: »Vi taler om, hvad vi vil, og hvornår.« Skriv den som to sætninger, én for hver ting, den siger."
    ]


def test_three_commas_are_an_error() -> None:
    assert lines(l07, easy("Vi fik mad, kaffe, te, og kage.")) == [
        f"error: {TEXT}: Sætningen har 3 kommaer: »Vi fik mad, kaffe, te, og kage.« Skriv en liste med én ting på hver linje, fx »- kaffe«."
    ]


def test_a_comma_in_a_number_does_not_count() -> None:
    assert lines(l07, easy("Vi fik 2,5 timer, som vi bad om.")) == []


def test_a_list_begins_behind_the_word_that_opens_it() -> None:
    (said,) = lines(l07, easy("Vi talte om huset, herunder mad, drikke, og te."))
    assert said.endswith("fx »- mad«.")
