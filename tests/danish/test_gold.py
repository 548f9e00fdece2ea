"""The gold sets: running Danish as municipalities write it, split by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.danish.sentences import sentences
from tests.danish.compare_splitters import SETS, failures, gold, right_sentences


def test_the_splitter_is_right_on_every_block_it_was_tuned_on() -> None:
    assert failures(sentences, "dev") == []


@pytest.mark.parametrize("name", ["held_out", "fresh"])
def test_the_splitter_is_right_on_nineteen_sentences_in_twenty_that_it_was_not_tuned_on(name: str) -> None:
    right, total = right_sentences(sentences, name)
    assert right / total >= 0.95


def test_the_gold_sets_are_split_from_their_own_text() -> None:
    for name in SETS:
        for text, right in gold(name):
            assert " ".join(right).split() == text.split()
    assert sum(right_sentences(sentences, name)[1] for name in SETS) >= 120


SAID = "den 15. juni kl. 16.30 § 85, stk. 2. m.m. J. Holm »Ja.« (nej.) 3) … - • Rådet osv."
WORDS = st.sampled_from([*SAID.split(), "\n"])


@given(st.lists(WORDS).map(" ".join))
def test_no_word_is_lost_and_no_sentence_is_empty(text: str) -> None:
    found = sentences(text)
    assert " ".join(found).split() == text.split()
    assert all(found)
