import pytest
from check_contexts import BODY, CASE, HEARING, ITEM, PERSON, SECTIONS, case, hearing, lines, meeting, said

from docgen.checks.privacy import g02_private_details as g02

SILENT = PERSON | {"Navn": "Hanne Prøve", "Må nævnes offentligt": "Nej", "Offentlig betegnelse": "et medlem"}
PEOPLE = [PERSON, SILENT]
EASY = ITEM | {"Let med": "Ja", "Let overskrift": "Boliger"}


def easy(text: str, *people: dict[str, str], **more: str) -> list[str]:
    return lines(g02, meeting(Deltagere=[*PEOPLE, *people], Punkter=[EASY | {"Let tekst": text} | more]))


@pytest.mark.parametrize("name", ["Hanne Prøve", "hanne  prøve", "Hanne Prøves", "Hanne\u00a0Prøve", "Hanne\nPrøve"])
def test_a_name_without_consent_is_told_in_the_easy_text(name: str) -> None:
    assert easy(f"{name} fortalte om boliger.") == [
        "error: Punkter!P2  Let tekst: »Hanne Prøve« har ikke sagt ja til at stå med navn. Skriv »et medlem«."
    ]


@pytest.mark.parametrize(("text", "part"), [("Hanne fortalte.", "Hanne"), ("Fru Prøve fortalte.", "Prøve")])
def test_half_a_name_is_a_warning(text: str, part: str) -> None:
    assert easy(text) == [
        f"warning: Punkter!P2  Let tekst: Er »{part}« den {part}, der ikke har sagt ja til at stå med navn? Skriv »et medlem«."
    ]


def test_half_a_name_that_another_person_has_and_may_use_is_not_told() -> None:
    assert easy("Hanne fortalte.", PERSON | {"Navn": "Hanne Eksempel"}) == []


def test_a_person_with_consent_and_a_word_like_a_name_may_stand() -> None:
    assert easy("Bo Eksempel sagde, at vi kan prøve det. Det var en prøvelse.") == []


def test_a_person_without_a_label_is_a_participant() -> None:
    silent = PERSON | {"Navn": "Carl Test", "Må nævnes offentligt": "Nej"}
    assert easy("Carl Test talte.", silent) == [
        "error: Punkter!P2  Let tekst: »Carl Test« har ikke sagt ja til at stå med navn. Skriv »en deltager«."
    ]


def test_all_that_the_easy_minutes_print_is_looked_through() -> None:
    context = meeting(
        Deltagere=PEOPLE,
        Punkter=[
            ITEM
            | {
                "Overskrift": "Hanne Prøve fortæller",
                "Let tekst": "Vi talte om boliger.",
                "Let aftale": "Spørg Hanne Prøve.",
            }
        ],
        Opfølgning=[{"Hvad": "Ringer til Hanne Prøve", "Ansvarlig": "Bo Eksempel", "Status": "Åben"}],
        Ordliste=[{"Ord": "Formand", "Betyder": "Det er Hanne Prøve."}],
    )
    assert [finding.place.cell for finding in g02.check(context)] == ["B2", "Q2", "B2", "B2"]


def test_minutes_that_are_not_easy_change_the_names_themselves() -> None:
    item = EASY | {"Drøftelse": "Hanne Prøve fortalte.", "Let tekst": "Vi talte."}
    assert lines(g02, meeting(Deltagere=PEOPLE, Punkter=[item])) == []
    assert easy("Hanne Prøve fortalte.", **{"Let med": "Nej"}) == []
    assert easy("Hanne Prøve fortalte.", Åbenhed="Lukket") == []


def test_a_private_mail_is_told_and_the_municipalitys_own_is_not() -> None:
    assert lines(g02, said("Skriv til hanne@hotmail.com eller navn@example.dk.")) == [
        "error: Punkter!I2  Fremstilling: »hanne@hotmail.com« er en privat e-mail. Skriv sekretariatets adresse."
    ]


def test_a_strange_telephone_number_is_asked_about_and_half_covered() -> None:
    assert lines(g02, said("Ring på 87 65 43 21.")) == [
        (
            "warning: Punkter!I2  Fremstilling: »87 65 •• ••« er ikke organets eget telefonnummer. "
            "Er det en persons, så slet det."
        )
    ]
    assert lines(g02, said("Mobil 87654321")) == [
        (
            "warning: Punkter!I2  Fremstilling: »8765••••« er ikke organets eget telefonnummer. "
            "Er det en persons, så slet det."
        )
    ]


def test_a_private_telephone_number_is_an_error() -> None:
    assert lines(g02, said("Hun har privat nummer +45 87 65 43 21.")) == [
        ("error: Punkter!I2  Fremstilling: »+45 87 65 •• ••« er et privat telefonnummer. Skriv sekretariatets nummer.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ring til sekretariatet på 12 34 56 78.",
        "Tlf. 12345678",
        "Tlf. +45 12 34 56 78",
        "Sag 87654321",
        "Mødet er 15-06-2026.",
        "CVR 87654321",
        "10.000.000 kr.",
        "Mødet holdes på Rådhuset, Torvet 1.",
        "Han bor på en gård uden for byen.",
        "Rådet bor i et hus på Rådhusvej.",
    ],
)
def test_these_are_nobodys_private_details(text: str) -> None:
    assert lines(g02, meeting(Organ=BODY | {"Telefon": "12 34 56 78"}, Punkter=[ITEM | {"Fremstilling": text}])) == []


def test_where_a_person_lives_is_told() -> None:
    assert lines(g02, said("Hun bor på Prøvevej 12, 2. tv.")) == [
        "error: Punkter!I2  Fremstilling: »bor på Prøvevej 12« siger, hvor en person bor. Slet adressen."
    ]


def test_open_answers_and_cases_are_looked_through_and_closed_ones_are_not() -> None:
    words = "Skriv til hanne@gmail.com."
    answer = {"Generelle bemærkninger": words}
    sections = [SECTIONS[0] | {"Tekst": words}, SECTIONS[1]]
    closed = {"Åbenhed": "Lukket"}
    assert len(lines(g02, hearing(Høring=answer))) == len(lines(g02, case(Tekst=sections))) == 1
    assert (
        lines(g02, hearing(Høring=HEARING | answer | closed))
        == lines(g02, case(Sag=CASE | closed, Tekst=sections))
        == []
    )
    assert lines(g02, meeting(Punkter=[ITEM | closed | {"Drøftelse": words}])) == []
