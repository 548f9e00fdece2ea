from typing import Any

from check_contexts import PERSON, lines, meeting

from docgen.checks import m02_quorum as m02

HALF = {"Beslutningsdygtig andel": "0,5"}


def people(**counts: int) -> list[dict[str, Any]]:
    """Return so many people of each status, in one group."""
    return [
        PERSON | {"Navn": f"{status} Prøve {place}", "Status": status}
        for status, count in counts.items()
        for place in range(count)
    ]


def told(rows: list[dict[str, Any]], body: dict[str, Any] | None = None, status: str = "Referat") -> list[str]:
    return lines(m02, meeting(Organ=body or HALF, Møde={"Status": status}, Deltagere=rows))


def test_five_of_thirteen_are_too_few() -> None:
    assert told(people(Deltog=5, Afbud=8)) == [
        (
            "warning: Organ!B15  Beslutningsdygtig andel: Fremmødte: 5 af 13. Der skal være mindst 7, for at mødet er "
            "beslutningsdygtigt. Ret Status i arket Deltagere, eller skriv i referatet, at mødet ikke var "
            "beslutningsdygtigt."
        )
    ]


def test_the_share_itself_is_enough() -> None:
    assert told(people(Deltog=7, Afbud=6)) == []
    assert told(people(Deltog=5, Fraværende=5)) == []
    assert (
        told(people(Deltog=2, Afbud=1), {"Beslutningsdygtig andel": "67 %"})[0].count("2 af 3. Der skal være mindst 3")
        == 1
    )


def test_a_substitute_counts_as_one_who_came_and_not_as_one_more() -> None:
    assert told(people(Deltog=5, Suppleant=2, Afbud=8)) == []


def test_one_who_was_called_and_never_marked_did_not_come() -> None:
    assert len(told(people(Deltog=5, Inviteret=8))) == 1


def test_staff_and_guests_are_no_members() -> None:
    members = people(Deltog=5, Afbud=8)
    others = [
        PERSON | {"Navn": "Carl Prøve", "Status": "Gæst"},
        PERSON | {"Navn": "Dorte Prøve", "Gruppe": "Sekretariatet"},
        PERSON | {"Navn": "Erik Prøve", "Gruppe": "Fra Velfærdsforvaltningen"},
        PERSON | {"Navn": "Frida Prøve", "Rolle": "Referent"},
    ]
    assert told(members + others) == told(members)


def test_only_minutes_of_a_body_with_the_rule_are_counted() -> None:
    few = people(Deltog=1, Afbud=9)
    assert told(few, status="Dagsorden") == []
    assert told(few, {"Kort navn": "Udsatterådet"}) == []
    assert told([]) == []
