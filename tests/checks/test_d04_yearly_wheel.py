import pytest
from check_contexts import ANNEX, case, lines, meeting

from docgen.checks import d04_yearly_wheel as d04

REPORT = ANNEX | {"Type": "Årsrapport"}


@pytest.mark.parametrize(("date", "is_told"), [("02-01-2026", False), ("31-03-2026", False), ("01-04-2026", True)])
def test_the_annual_report_is_treated_in_the_first_quarter(date: str, is_told: bool) -> None:
    told = [
        (
            "warning: Sag!B4  Mødedato: Sagen har årsrapporten med, men mødet ligger i april og ikke i årets første "
            "kvartal. Ret datoen, eller lad advarslen stå, hvis det er aftalt sådan."
        )
    ]
    assert lines(d04, case(Sag={"Mødedato": date, "Årsrapport år": 2025})) == (told if is_told else [])
    assert lines(d04, case(Sag={"Mødedato": date}, Bilag=[REPORT])) == (told if is_told else [])


def test_another_case_has_no_season() -> None:
    assert lines(d04, case(Sag={"Mødedato": "12-08-2026"}, Bilag=[ANNEX])) == []


def test_a_preparatory_meeting_knows_what_it_prepares() -> None:
    assert lines(d04, meeting(Møde={"Mødetype": "Samarbejdsmøde"})) == [
        (
            "warning: Møde!B15  Næste møde dato: Et samarbejdsmøde forbereder et rådsmøde, men rådsmødets dato mangler. "
            "Skriv datoen for rådsmødet."
        )
    ]
    assert lines(d04, meeting(Møde={"Mødetype": "Samarbejdsmøde", "Næste møde dato": "30-06-2026"})) == []


@pytest.mark.parametrize(
    ("number", "next_date", "least", "is_told"),
    [
        ("2/2026", "10-03-2027", 4, True),
        ("4/2026", "10-03-2027", 4, False),
        ("2/2026", "10-12-2026", 4, False),
        ("2/2026", "10-03-2027", 2, False),
        ("2/2025", "10-03-2027", 4, False),
        ("2", "10-03-2027", 4, False),
    ],
)
def test_too_few_meetings_in_a_year_are_told_at_the_last(
    number: str, next_date: str, least: int, is_told: bool
) -> None:
    context = meeting(
        Organ={"Mindst antal møder pr. år": least}, Møde={"Mødenummer": number, "Næste møde dato": next_date}
    )
    told = [
        (
            "warning: Møde!B15  Næste møde dato: Møde nr. 2 er det sidste i 2026, for næste møde er 10. marts 2027. "
            "Der skal være mindst 4 møder om året. Indkald til et møde mere, eller ret datoen."
        )
    ]
    assert lines(d04, context) == (told if is_told else [])
