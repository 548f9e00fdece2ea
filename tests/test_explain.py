"""Every code that docgen can print has a page that says why and what to do."""

import pytest

from docgen.commands.explain import PAGES, UnknownCodeError, explanation, known_codes, titles


@pytest.mark.parametrize("code", known_codes())
def test_every_code_has_why_and_what_to_do(code: str) -> None:
    page = explanation(code)
    assert page.startswith(f"{code} · ")
    assert "\nHvorfor: " in page
    assert "\nSådan retter du: " in page
    assert max(map(len, page.splitlines())) <= 110


def test_a_page_is_for_one_code_and_ends_its_sentences() -> None:
    blocks = [block.splitlines() for block in PAGES.read_text(encoding="utf-8").strip().split("\n\n")]
    codes = [code for code, *_ in blocks]
    assert codes == sorted(set(codes))
    for code, why, how in blocks:
        assert why.startswith("Hvorfor: "), code
        assert how.startswith("Sådan retter du: "), code
        assert why.endswith("."), code
        assert how.endswith("."), code


def test_a_code_that_is_not_known_gets_the_nearest() -> None:
    with pytest.raises(UnknownCodeError, match="Mente du P0"):
        explanation("P0l")
    assert titles()["P01"] == "En pladsholder er ikke udfyldt"
