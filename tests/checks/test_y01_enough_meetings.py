"""Y01: fewer meetings than the rules say."""

from year_contexts import MEETING, told, year

from docgen.checks.year import y01_enough_meetings


def test_cancelled_meetings_do_not_count() -> None:
    meetings = [MEETING | {"Nr.": str(number), "Dato": f"09-0{number}-2027"} for number in range(2, 6)]
    assert told(y01_enough_meetings, year(Organ={"Mindst antal møder pr. år": "4"}, Møder=meetings)) == []
    meetings[0] |= {"Aflyst": "Ja"}
    assert told(y01_enough_meetings, year(Organ={"Mindst antal møder pr. år": "4"}, Møder=meetings)) == [
        "warning: Organ!B14  Mindst antal møder pr. år: Der er 3 møder i året; der skal være mindst 4. Læg et møde mere ind i arket Møder."
    ]


def test_samarbejdsmoeder_are_counted_apart() -> None:
    assert told(y01_enough_meetings, year(År={"Samarbejdsmøder pr. år": "4"})) == [
        "warning: År!B7  Samarbejdsmøder pr. år: Der er ingen samarbejdsmøder i året; der skal være mindst 4. Læg et samarbejdsmøde mere ind i arket Møder."
    ]
