"""Y12: figures of the report's text are the counted ones."""

import pytest
from year_contexts import told, year

from docgen.checks.year import y12_told_figures


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Vi holdt ét møde og besvarede 2 høringer i 2027.", ["2 høringer"]),
        ("Vi holdt fire møder.", ["fire møder"]),
        ("Vi holdt et møde, og mange møder er vigtige.", []),
        ("Der var 3 samarbejdsmøder.", ["3 samarbejdsmøder"]),
    ],
)
def test_a_figure_that_is_not_the_counted_one_is_told(text: str, lines: list[str]) -> None:
    found = told(y12_told_figures, year(Årsrapport={"Forord": text}))
    assert [line.partition("»")[2].partition("«")[0] for line in found] == lines


def test_the_sentence_says_what_the_sheet_gives() -> None:
    assert told(y12_told_figures, year(Årsrapport={"Temaer": "Vi holdt fire møder."})) == [
        "warning: Årsrapport!B3  Temaer: Teksten siger »fire møder«, men arket Møder giver 1. Ret tallet, eller ret arket."
    ]
