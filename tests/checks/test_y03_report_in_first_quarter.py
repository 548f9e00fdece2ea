"""Y03: the committee gets the annual report in the first quarter."""

from year_contexts import MEETING, told, year

from docgen.checks.year import y03_report_in_first_quarter

COMMITTEE = {"Nr.": "5", "Mødetype": "Udvalgsmøde", "Dato": "12-08-2027", "Tema": "Årsrapport 2026"}
LINE = "warning: Møder!C3  Dato: Årsrapporten er sat til udvalgets møde i august, ikke i første kvartal. Flyt mødet, eller lad advarslen stå, hvis det er aftalt sådan."


def test_the_report_comes_in_the_first_quarter() -> None:
    assert told(y03_report_in_first_quarter, year(Møder=[MEETING, COMMITTEE])) == [LINE]
    assert told(y03_report_in_first_quarter, year(Møder=[MEETING, COMMITTEE | {"Dato": "09-03-2027"}])) == []


def test_the_meeting_is_known_by_the_wheel_or_because_it_is_the_only_one() -> None:
    plain = COMMITTEE | {"Tema": None}
    other = plain | {"Nr.": "6", "Dato": "09-03-2027"}
    assert told(y03_report_in_first_quarter, year(Møder=[MEETING, plain])) == [LINE]
    assert told(y03_report_in_first_quarter, year(Møder=[MEETING, plain, other])) == []
    wheel = [{"Måned": "august", "Emne": "Årsrapporten", "Art": "Rapport", "Møde": "5"}]
    assert told(y03_report_in_first_quarter, year(Møder=[MEETING, plain, other], Årshjul=wheel)) == [LINE]
