"""The generator of spellings and look-alikes, before anything is asked of the finder."""

from collections import Counter

from stdnum.dk import cpr

from tests.danish.number_look_alikes import look_alikes
from tests.danish.number_spellings import Chance, spellings


def test_a_seed_gives_the_same_cases_and_another_seed_gives_others() -> None:
    assert list(spellings(1)) == list(spellings(1))
    assert list(look_alikes(1)) == list(look_alikes(1))
    assert not {case.texts for case in spellings(1)} & {case.texts for case in spellings(2)}


def test_there_are_at_least_300_of_each_and_every_kind_has_its_share() -> None:
    for cases in (list(spellings(1)), list(look_alikes(1))):
        assert len(cases) >= 300
        assert len(set(Counter(case.kind for case in cases).values())) == 1


def test_a_number_begins_with_a_day_and_its_check_digit_is_the_one_asked_for() -> None:
    chance = Chance(1)
    for _ in range(200):
        right, wrong = chance.number(checked=True), chance.number(checked=False)
        assert (cpr.checksum(right.figures), bool(cpr.checksum(wrong.figures))) == (0, True)
        for number in (right, wrong):
            assert cpr.get_birth_date(number.figures).year == number.year
