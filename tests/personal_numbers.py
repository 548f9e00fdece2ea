"""Invented personal numbers and what looks like them, made anew in every run by a generator that begins at one place."""

import datetime as dt
import random
from collections.abc import Callable, Iterator

from stdnum.dk import cpr

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
