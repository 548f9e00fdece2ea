from check_contexts import ITEM, lines, meeting
from easy_contexts import AGREEMENT, TEXT, easy

from docgen.checks.easy import l20_boxes as l20


def test_each_empty_box_is_found() -> None:
    assert lines(l20, easy()) == [
        "warning: Møde!B15  Næste møde dato: Det lette referat kan ikke sige, hvornår næste møde er. Skriv datoen, fx 17-08-2026.",
        "warning: Møde!B16  Næste møde sted: Det lette referat kan ikke sige, hvor næste møde er. Skriv stedet, fx »Rådhuset«.",
        "warning: Organ!B10  Telefon: Det lette referat har intet telefonnummer at ringe til. Skriv sekretariatets nummer.",
        f"warning: {AGREEMENT}: Det lette referat siger ikke, hvad der sker nu. Skriv mindst én Let aftale eller én åben række i arket Opfølgning.",
    ]


def test_an_item_that_is_to_be_told_has_a_text() -> None:
    assert lines(l20, meeting(Punkter=[ITEM | {"Let med": "Ja"}])) == [
        f"error: {TEXT}: Punktet »Boliger« skal med i det lette referat. Skriv Let tekst, eller vælg Nej i »Let med«."
    ]


def test_full_boxes_pass() -> None:
    assert (
        lines(
            l20,
            meeting(
                Organ={"Telefon": "12 34 56 78"},
                Møde={"Næste møde dato": "17-08-2026", "Næste møde sted": "Rådhuset"},
                Punkter=[ITEM | {"Let tekst": "Hej.", "Let aftale": "Vi mødes."}],
            ),
        )
        == []
    )


def test_a_meeting_without_easy_minutes_needs_none() -> None:
    assert lines(l20, meeting()) == []
