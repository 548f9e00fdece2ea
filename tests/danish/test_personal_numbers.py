"""Numbers are made here, by a generator that always begins at the same place; one alone is written."""

import datetime as dt
import random
from collections.abc import Callable, Iterator

import pytest
from stdnum.dk import cpr

from docgen.danish.personal_numbers import Confidence, find, mask

THE_TEST_NUMBER = "070761-4285"
MASKED = "0707••-••••"
FIRST, LAST = THE_TEST_NUMBER.split("-")
DASHES = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"
GAPS = ["", " ", ".", "/", "\u00a0", "\u202f", "\n", "\r\n", "\t", "\u200b", " - ", " \u2013 ", "-\n", *DASHES]


def born(chance: random.Random) -> dt.date:
    return dt.date(1930, 1, 1) + dt.timedelta(days=chance.randrange(33_000))


def ordinary(chance: random.Random, day: int = 0) -> str:
    """Return the ten figures of somebody who does not exist: right date and century, wrong check digit."""
    while True:
        date = born(chance)
        century = chance.choice("0123" if date.year < 2000 else "5678" if date.year > 2036 else "4")
        figures = f"{date.day + day:02}{date:%m%y}{century}{chance.randrange(1000):03}"
        if cpr.checksum(figures):
            return figures


def electronic(chance: random.Random) -> str:
    letters = "".join(chance.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(2))
    return f"{ordinary(chance)[:7]}{letters}{chance.randrange(10)}"


def written(figures: str, chance: random.Random) -> str:
    date = chance.choice(["{}{}{}", "{} {} {}", "{}.{}.{}", "{}-{}-{}"])
    gap = chance.choice(GAPS)
    parts = date.format(figures[:2], figures[2:4], figures[4:6])
    # A date in three parts is told from its number by something.
    return f"{parts}{gap or (' ' if len(parts) > 6 else '')}{figures[6:]}"


def planted() -> Iterator[tuple[str, str]]:
    """Yield 200 texts with a number in each: 120 ordinary, 40 replacement, 40 eCPR."""
    chance = random.Random(1968)  # noqa: S311 - the same numbers in every run
    frames = [
        "{}", "Borgeren ({}) har klaget.", "cpr{}", "Født {} i Eksempel.", "1. {}", "notat_{}.pdf", "Se {}.", "»{}«",
        "§ 85, {}, afslag", "Linje\n{}\nLinje", "A\t{}\tB", "{}: se bilag 2",
    ]  # fmt: skip
    for place in range(200):
        if place < 120:
            number = written(ordinary(chance), chance)
        elif place < 160:
            number = written(ordinary(chance, day=60), chance)
        else:
            code = electronic(chance)
            number = f"{code[:6]}{chance.choice(GAPS)}{code[6:]}"
        yield number, chance.choice(frames).format(number)


def look_alikes() -> Iterator[str]:
    """Yield 200 texts with other numbers in them, as municipal papers write them."""
    chance = random.Random(2007)  # noqa: S311 - the same numbers in every run

    def figures(count: int) -> str:
        return "".join(chance.choice("0123456789") for _ in range(count))

    def pairs(count: int) -> str:
        return " ".join(figures(2) for _ in range(count))

    kinds: list[Callable[[], str]] = [
        lambda: f"{figures(2)}.{figures(2)}.{figures(2)}-A{figures(2)}-{figures(2)}-{figures(2)}",
        lambda: f"Sagen har nummer 20{chance.randrange(10, 27)}-{figures(6)}.",
        lambda: f"EMN-20{chance.randrange(10, 27)}-{figures(5)} og {figures(2)}/{figures(5)}",
        lambda: f"Sagsnr. 330-20{chance.randrange(10, 27)}-{figures(5)}",
        lambda: f"Tlf. {pairs(4)} eller {figures(4)} {figures(4)}",
        lambda: f"+45 {pairs(4)} / +45{figures(8)}",
        lambda: f"Ring på {pairs(4)} {pairs(4)}.",
        lambda: f"P-nr. 10{figures(8)}",
        lambda: f"p-nummer: 10{figures(8)}, CVR {figures(8)}",
        lambda: f"CVR-nr. {figures(8)}",
        lambda: f"EAN 57980{figures(8)}",
        lambda: f"EAN-nummer 5798 0{figures(3)} {figures(4)} {figures(1)}",
        lambda: f"IBAN DK{figures(2)} {figures(4)} {figures(4)} {figures(4)} {figures(2)}",
        lambda: f"Konto {figures(4)} {figures(10)}",
        lambda: f"1.{figures(3)}.{figures(3)}.{figures(3)} kr. og kr. {figures(10)}",
        lambda: f"Dokument {figures(6)}-20{chance.randrange(10, 27)}",
        lambda: f"{born(chance):%d.%m.%y} {chance.randrange(24):02}.{chance.choice(('00', '15', '30'))}",
        lambda: f"{born(chance):%d-%m-%Y} kl. {chance.randrange(24):02}:30 i lokale {figures(3)}",
        lambda: f"Perioden {born(chance):%d%m%y}-{born(chance):%d%m%y}",
        lambda: f"Faktura nr. {figures(10)}",
    ]
    return (kinds[place % len(kinds)]() for place in range(200))


def test_200_planted_numbers_are_all_found() -> None:
    missed = [(number, text) for number, text in planted() if not find(text)]
    assert missed == []


def test_at_most_4_of_200_look_alikes_fire() -> None:
    fired = [text for text in look_alikes() if find(text)]
    assert len(fired) <= 4, fired


def test_a_number_is_found_once_and_its_figures_are_never_returned() -> None:
    for number, text in planted():
        assert len(find(text)) == 1
        assert number not in mask(text)
        assert not find(mask(text))


@pytest.mark.parametrize("gap", GAPS)
def test_the_number_is_found_whatever_splits_it(gap: str) -> None:
    found = find(f"Se {FIRST}{gap}{LAST}.")
    assert [(one.masked, one.start, one.end) for one in found] == [(MASKED, 3, 13 + len(gap))]
    assert found[0].confidence > Confidence.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "07 07 61 42 85",
        "0 7 0 7 6 1 4 2 8 5",
        "0707 61 4285",
        "07.07.61-4285",
        "07/07/61 4285",
        "07 07 61 - 42 85",
        "cpr 707614285",
        "Personnr. 70761-4285",
        "0070761-4285"[1:],
        "".join(chr(ord("０") + int(sign)) if sign.isdigit() else sign for sign in THE_TEST_NUMBER),
        "Sagsnr. 070761-4285",
        "P-nr. 070761-4285",
    ],
)
def test_the_number_is_found_in_other_dress(text: str) -> None:
    assert [(one.masked, one.confidence > Confidence.POSSIBLE) for one in find(text)] == [(MASKED, True)]


def test_a_number_hidden_in_eleven_figures_is_possible() -> None:
    assert [one.confidence for one in find(f"1{FIRST}{LAST}")] == [Confidence.POSSIBLE]
    assert find(f"123{FIRST}{LAST}") == []


def test_words_near_and_a_dash_raise_the_confidence() -> None:
    figures = ordinary(random.Random(1))  # noqa: S311 - the same number in every run
    first, last = figures[:6], figures[6:]
    said = {
        "nothing": f"{first}{last}",
        "a space": f"{first} {last}",
        "a dash": f"{first}-{last}",
        "a word before": f"CPR-nummer {first}{last}",
        "a word behind": f"{first}{last} (personnummer)",
    }
    assert {what: find(text)[0].confidence.name for what, text in said.items()} == {
        "nothing": "POSSIBLE",
        "a space": "POSSIBLE",
        "a dash": "LIKELY",
        "a word before": "SURE",
        "a word behind": "SURE",
    }
    assert find(THE_TEST_NUMBER)[0].confidence is Confidence.SURE


def test_a_day_that_is_not_in_the_calendar_is_no_number() -> None:
    assert [find(f"{day}{FIRST[2:]}-{LAST}") for day in ("00", "32", "60", "92")] == [[], [], [], []]
    assert [len(find(f"{day}{FIRST[2:]}-{LAST}")) for day in ("01", "31", "61", "91")] == [1, 1, 1, 1]


def test_a_text_is_masked_in_all_its_places() -> None:
    assert mask(f"»{THE_TEST_NUMBER}« og {FIRST} {LAST} i sag 27.00.00-A00-5-15") == (
        f"»{MASKED}« og {MASKED} i sag 27.00.00-A00-5-15"
    )
