"""The easy-read annual report, and the L-rules that hold it."""

from pathlib import Path
from typing import Any

import pytest
from year_contexts import told, year

from docgen.build.selection import stops
from docgen.checks.catalogue import Check
from docgen.checks.easy import (
    l01_lix,
    l02_sentence_length,
    l05_long_words_share,
    l06_very_long_words,
    l08_abbreviations,
    l09_hard_words,
    l12_negations,
    l21_length,
)
from docgen.checks.year import y12_told_figures
from docgen.danish.readability import lix
from docgen.finding import Place, error
from docgen.kinds.year.annual_report import ANNUAL_REPORT
from docgen.kinds.year.easy_report import EASY_REPORT
from docgen.sheets.year.book import YearBook
from tests.books import book_of

HARD = "Forvaltningen orienterede om implementeringen af kommunens handleplaner vedrørende hjemløshed. " * 8


@pytest.mark.parametrize(
    ("check", "text", "said"),
    [
        (l01_lix, HARD, "Den lette årsrapport har lix"),
        (l02_sentence_length, "Vi vil gerne have mange flere små og billige boliger i hele byen, og det har vi sagt.", "Sætningen har 18 ord"),
        (l05_long_words_share, HARD, "af 100 ord i teksten har over 6 bogstaver"),
        (l06_very_long_words, "Vi så på boligstøtteordningen.", "har 20 bogstaver"),
        (l08_abbreviations, "Vi talte om bl.a. boliger.", "»bl.a.« er en forkortelse"),
        (l09_hard_words, "De orienterede om det.", "»orienterede om« er et svært ord"),
        (l12_negations, "Vi har ikke fået ingen svar.", "i samme sætning"),
        (l21_length, "\n".join(["Vi talte om boliger."] * 120), "Den lette årsrapport bliver på omkring 4 sider."),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("heading", "cell"), [("Let temaer", "B10"), ("Let næste år", "B12")])
def test_each_rule_speaks_at_the_cell_of_the_easy_text(
    check: Check, text: str, said: str, heading: str, cell: str
) -> None:
    found = told(check, year(Årsrapport={heading: text}))
    assert [line for line in found if f"Årsrapport!{cell}  {heading}: " in line and said in line] != []


def test_a_number_in_the_easy_text_is_the_counted_one() -> None:
    assert told(y12_told_figures, year(Årsrapport={"Let forord": "Vi holdt to møder."})) == [
        "warning: Årsrapport!B9  Let forord: Teksten siger »to møder«, men arket Møder giver 1. Ret tallet, eller ret arket."
    ]


def test_a_fault_in_the_easy_text_stops_the_easy_report_alone() -> None:
    fault = error("L02", Place(sheet="Årsrapport"), "Sætningen er for lang.", "")
    assert stops(fault, EASY_REPORT)
    assert not stops(fault, ANNUAL_REPORT)


def test_the_report_says_each_sentence_on_a_line_and_what_was_counted() -> None:
    book: Any = year(
        År={"År": "2027", "Bevilling": "25.000"},
        Årsrapport={"Let temaer": "Vi talte om boliger. Vi talte om varme."},
        Posteringer=[{"Dato": "09-02-2027", "Post": "Kaffe", "Beløb": "1.280"}],
    ).book
    made: Any = EASY_REPORT.context(book, Path())
    assert [[one.text for one in part.text.paragraphs] for part in made.parts] == [
        ["Vi talte om boliger.", "Vi talte om varme."]
    ]
    assert made.counted == ("Vi holdt 1 møde.", "Vi måtte bruge 25.000 kroner.", "Vi brugte 1.280 kroner.")
    assert made.paper.title == "Udsatterådet i 2027"


@pytest.mark.parametrize("sample", ["ishoej_year", "odense_year"])
def test_the_report_of_a_sample_is_easy(sample: str) -> None:
    book = book_of(sample)
    assert isinstance(book, YearBook)
    texts = [str(getattr(record, field)) for record, field in book.easy_texts]
    assert len(texts) == 4
    assert lix("\n".join(texts)).lix <= 27
