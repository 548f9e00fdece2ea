"""What holds for every check: a code, a page that explain prints, and examples in it."""

import re
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest
from check_contexts import case, lines, said

from docgen import checks
from docgen.checks import d01_weekdays, k01_case_numbers, p01_placeholders
from docgen.checks.catalogue import CHECKS, Check, codes, explain

CODES = codes()


def test_no_two_checks_have_the_same_code() -> None:
    assert len(set(CODES)) == len(CODES)


def test_every_module_with_a_code_is_in_the_list() -> None:
    folder = Path(checks.__file__).parent
    modules = {path.stem for path in folder.rglob("*.py") if re.match(r"[a-z]\d\d_", path.stem)}
    assert modules - {"r01_levels"} == {cast("ModuleType", check).__name__.rpartition(".")[2] for check in CHECKS}


@pytest.mark.parametrize("code", CODES)
def test_a_checks_page_begins_with_its_code_and_has_examples_of_both(code: str) -> None:
    page = explain(code)
    assert page is not None
    assert page.splitlines()[0].startswith(f"{code} · ")
    for label in ("\nRegel: ", "\nHvorfor: ", "\nPasses:\n    ", "\nFails:\n    ", "\nSådan retter du: "):
        assert label in page
    assert max(map(len, page.splitlines())) <= 110


def test_explain_takes_a_code_in_small_letters_and_knows_no_other() -> None:
    assert explain("p01") == explain("P01")
    assert explain("Q99") is None


def examples(code: str, label: str) -> list[str]:
    """Return the indented lines under a label of a check's page."""
    page = explain(code) or ""
    block = page.partition(f"\n{label}:\n")[2].partition("\n\n")[0]
    return [line.strip() for line in block.splitlines()]


@pytest.mark.parametrize("check", [p01_placeholders, d01_weekdays], ids=lambda check: check.CODE)
def test_the_examples_of_a_text_check_do_what_the_page_says(check: Check) -> None:
    assert [text for text in examples(check.CODE, "Passes") if lines(check, said(text))] == []
    assert [text for text in examples(check.CODE, "Fails") if not lines(check, said(text))] == []


def test_the_examples_of_case_numbers_do_what_the_page_says() -> None:
    def told(number: str) -> list[str]:
        return lines(k01_case_numbers, case(Sag={"Sagsnr.": number}))

    assert [number for number in examples("K01", "Passes") if "(" not in number and told(number)] == []
    assert [number for number in examples("K01", "Fails") if not told(number)] == []
