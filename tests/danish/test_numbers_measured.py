"""How many spellings are found and how many look-alikes fire: printed, and held to what the project promises."""

import datetime as dt
import time
from collections.abc import Callable, Sequence

import pytest

from docgen.danish.personal_numbers import Confidence, NumberAcross, NumberFound, find, find_across, mask
from tests.danish.number_look_alikes import look_alikes
from tests.danish.number_spellings import Spelling, spellings

pytestmark = pytest.mark.no_cover  # what is timed is not traced
SEEDS = [2026, 11, 707]
SHARE, MOST_ERRORS, MOST_WARNINGS = 0.98, 3, 10


def found_in(texts: Sequence[str]) -> list[NumberFound | NumberAcross]:
    """Return what is found in neighbours, with the label before each, as the checks ask for it."""
    labels = ["", *(text if not any(map(str.isdigit, text)) else "" for text in texts)]
    single = [one for text, label in zip(texts, labels, strict=False) for one in find(text, label)]
    return [*single, *find_across(texts)]


@pytest.mark.parametrize("seed", SEEDS)
def test_98_percent_of_the_spellings_are_found(seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    cases = list(spellings(seed))
    missed = [case for case in cases if case.masked not in {one.masked for one in found_in(case.texts)}]
    levels = [
        max(one.confidence for one in found_in(case.texts) if one.masked == case.masked)
        for case in cases
        if case not in missed
    ]
    with capsys.disabled():
        counts = ", ".join(f"{levels.count(level)} {level.name.lower()}" for level in reversed(Confidence))
        print(f"\n  seed {seed}: {len(levels)} of {len(cases)} spellings found ({counts})")  # noqa: T201 — asked for
    assert len(levels) >= SHARE * len(cases), missed


@pytest.mark.parametrize("seed", SEEDS)
def test_at_most_three_look_alikes_are_errors(seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    cases = list(look_alikes(seed))
    fired = [(case, one.confidence) for case in cases for one in found_in(case.texts)]
    errors = [case for case, confidence in fired if confidence > Confidence.POSSIBLE]
    with capsys.disabled():
        print(f"\n  seed {seed}: {len(errors)} errors, {len(fired) - len(errors)} warnings of {len(cases)} look-alikes")  # noqa: T201 — asked for
    assert len(errors) <= MOST_ERRORS, errors
    assert len(fired) - len(errors) <= MOST_WARNINGS, fired


@pytest.mark.parametrize(
    "case", [case for case in spellings(SEEDS[0]) if len(case.texts) == 1], ids=lambda case: case.kind
)
def test_the_figures_are_covered_and_the_rest_is_kept(case: Spelling) -> None:
    text = f"Først. {case.texts[0]} Sidst."
    masked = mask(text)
    assert case.masked in masked
    assert masked.startswith("Først. ")
    assert masked.endswith("Sidst.")
    assert mask(masked) == masked


WORST = {
    "figures": "1", "pairs": "12 ", "single figures": "1 ", "lines": "1\n", "dates": "07.07.61 ", "numbers": "070761-4285 ",
    "dashes": "-", "spaces": " ", "wide": "1" + " " * 50, "ampersands": "&", "entities": "&amp;amp;", "percent": "%25",
    "tags": "<a", "escapes": "\\u002d", "looking": "O0", "looking apart": "O 0 ", "bars": "|1", "words": "nul ",
    "words with dashes": "en-to-", "months": "7. juli ", "serial words": "1 løbenr. ", "unseen": "1\u200b", "raised": "1²",
    "circled": "①", "full width": "１", "hexadecimal": "0a1b2c3d-", "links": "://1", "other numbers": "konto 1234 ",
    "eleven": "07076142851 ", "electronic": "070761 4AB5 ", "letters": "a", "marks": "a\u0301", "named": "cpr 0",
}  # fmt: skip


def seconds(search: Callable[[], object]) -> float:
    began = time.process_time()
    search()
    return time.process_time() - began


def is_linear(search: Callable[[int], object], most: int) -> bool:
    """Tell whether the longest takes less than ten times a quarter of it; asked thrice, if the machine was disturbed."""
    return any(seconds(lambda: search(most)) < 10 * seconds(lambda: search(most // 4)) + 0.05 for _ in range(3))


@pytest.mark.parametrize("unit", WORST.values(), ids=WORST.keys())
def test_32000_characters_of_the_worst_kind_take_no_more_than_their_length(unit: str) -> None:
    assert is_linear(lambda length: find((unit * length)[:length]), 32_000)


@pytest.mark.parametrize("text", ["070761", "4285", "1", "-", "Løbenr.", "1" * 500])
def test_many_neighbours_take_no_more_than_their_number(text: str) -> None:
    assert is_linear(lambda count: find_across(["1", *[text] * count, "1"]), 8_000)


def test_a_column_that_counts_on_is_no_number() -> None:
    assert find_across([str(number) for number in range(1, 60)]) == ()
    assert [one.masked for one in find_across(["07", "07", "61", "42", "85"])] == ["0707••-••••"]


def test_a_time_or_a_case_number_beside_a_date_is_no_number() -> None:
    days = [dt.date(2026, 1, 1) + dt.timedelta(days=17 * step) for step in range(60)]
    before = ["18.25", "kl. 17.30", "21.05", "22/013456", "2026-0125", "punkt 25"]
    written = [f"{day:%d-%m-%Y}" for day in days] + [f"{day.day}.{day.month}.{day.year}" for day in days]
    fired = [(one, date) for one in before for date in written if find_across([one, date, "Rådhuset"])]
    assert fired == []
    assert find_across(["cpr", "18.25", "10-06-2026"])
