import datetime as dt

from check_contexts import BODY, CASE, HEARING, ITEM, MEETING, TODAY, case, hearing, lines, meeting

from docgen.checks.context import CheckContext
from docgen.checks.privacy import g05_public_edition as g05

SECRET = BODY | {"Navn": "UdsatteNetværket", "Kort navn": "UdsatteNetværket", "Type": "Netværk", "Tavshedspligt": "Ja"}
EASY = ITEM | {"Let med": "Ja", "Let tekst": "Vi talte om boliger."}


def refused(context: CheckContext, today: dt.date = TODAY) -> list[str]:
    return [f"{finding.level}: {finding.line}" for finding in g05.refusals(context.book, today)]


def test_a_body_with_duty_of_secrecy_must_have_agreed_with_its_participants() -> None:
    assert refused(meeting(Organ=SECRET)) == [
        "error: Møde!B17  Afstemt med deltagerne den: UdsatteNetværket har tavshedspligt, og papiret er ikke afstemt "
        "med deltagerne. Afstem det med deltagerne, og skriv dagen her."
    ]


def test_a_day_that_has_not_come_is_no_agreement() -> None:
    cleared = meeting(Organ=SECRET, Møde=MEETING | {"Afstemt med deltagerne den": "22-06-2026"})
    assert refused(cleared, dt.date(2026, 6, 21)) == [
        "error: Møde!B17  Afstemt med deltagerne den: UdsatteNetværket har tavshedspligt, og papiret afstemmes først "
        "den 22. juni 2026. Vent, til deltagerne har set det."
    ]
    assert refused(cleared, dt.date(2026, 6, 22)) == []


def test_a_body_without_duty_of_secrecy_may_publish() -> None:
    assert refused(meeting()) == refused(meeting(Organ={"Tavshedspligt": "Nej"})) == []


def test_a_closed_case_and_a_closed_answer_have_no_public_edition() -> None:
    closed = {"Åbenhed": "Lukket"}
    assert refused(case(Sag=CASE | closed | {"Lukkegrund": "Personforhold"})) == [
        "error: Sag!B12  Åbenhed: Sagen er lukket og har ingen offentlig udgave. Lav den interne udgave."
    ]
    assert refused(hearing(Høring=HEARING | closed)) == [
        "error: Høring!B22  Åbenhed: Høringssvaret er lukket og har ingen offentlig udgave. Lav den interne udgave."
    ]
    assert refused(case()) == refused(hearing()) == []


def test_easy_read_minutes_hang_in_public_and_so_are_warned_of() -> None:
    assert lines(g05, meeting(Organ=SECRET, Punkter=[EASY])) == [
        "warning: Møde!B17  Afstemt med deltagerne den: Det lette referat må ikke hænges op endnu: UdsatteNetværket "
        "har tavshedspligt, og papiret er ikke afstemt med deltagerne. Afstem det med deltagerne, og skriv dagen her."
    ]
    assert lines(g05, meeting(Organ=SECRET)) == []
