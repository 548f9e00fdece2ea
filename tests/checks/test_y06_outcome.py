"""Y06: an answer to a hearing has its outcome after half a year."""

import datetime as dt

from year_contexts import HEARING, told, year

from docgen.checks.year import y06_outcome


def test_an_answer_without_outcome_is_told_after_half_a_year() -> None:
    hearing = HEARING | {"Svaret den": "01-02-2027"}
    assert told(y06_outcome, year(today=dt.date(2027, 8, 1), Høringer=[hearing])) == []
    late = dt.date(2027, 9, 10)
    assert told(y06_outcome, year(today=late, Høringer=[hearing | {"Udfald": "Delvist"}])) == []
    assert told(y06_outcome, year(today=late, Høringer=[hearing | {"Udfald": "Ukendt"}])) == [
        "warning: Høringer!K2  Udfald: Svaret blev sendt den 1. februar 2027, og ingen har skrevet, hvad der kom ud af det. Spørg forvaltningen, og vælg et udfald."
    ]
