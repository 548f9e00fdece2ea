"""Y17: it is answered whether the council is asked."""

from year_contexts import told, year

from docgen.checks.year import y17_asked
from docgen.workbook.record import HOLE

CASE = {"Dato": "09-03-2027", "Forum": "Koncernledelse", "Sag": "Ny natcafé", "Betydning": "Ja", "Inddrages": "Nej"}


def test_a_case_of_weight_says_whether_and_why_not() -> None:
    assert told(y17_asked, year(Inddragelse=[CASE | {"Inddrages": "Ja"}])) == []
    assert told(y17_asked, year(Inddragelse=[CASE | {"Betydning": "Nej"}])) == []
    assert told(y17_asked, year(Inddragelse=[CASE | {"Begrundelse": "Sagen er kun om it."}])) == []
    assert told(y17_asked, year(Inddragelse=[CASE])) == [
        "error: Inddragelse!G2  Begrundelse: Sagen har betydning for det sociale område, men der står ikke, hvorfor rådet ikke inddrages. Skriv begrundelsen."
    ]
    assert told(y17_asked, year(Inddragelse=[CASE | {"Inddrages": HOLE}])) == [
        "error: Inddragelse!E2  Inddrages: Sagen har betydning for det sociale område, men det er ikke besvaret, om rådet skal inddrages. Skriv Ja eller Nej."
    ]
