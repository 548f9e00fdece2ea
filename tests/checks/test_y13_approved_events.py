"""Y13: a network's events are approved by politicians."""

from typing import Any

import pytest
from year_contexts import told, year

from docgen.checks.year import y13_approved_events

EVENT = {"Dato": "17-10-2027", "Titel": "Hjemløsedag", "Art": "Temadag"}
NETWORK = {"Type": "Netværk"}


@pytest.mark.parametrize(
    ("event", "lines"),
    [
        ({"Godkendt af politikere den": "01-09-2027"}, []),
        ({"Art": "Presse"}, []),
        (
            {},
            [
                "warning: Aktiviteter!F2  Godkendt af politikere den: »Hjemløsedag« er ikke godkendt af politikerne. Få det godkendt, og skriv datoen."
            ],
        ),
        (
            {"Godkendt af politikere den": "01-11-2027"},
            [
                "warning: Aktiviteter!F2  Godkendt af politikere den: »Hjemløsedag« blev holdt, før politikerne godkendte det. Se efter, om datoen er rigtig."
            ],
        ),
    ],
)
def test_an_event_is_approved_before_it_is_held(event: dict[str, Any], lines: list[str]) -> None:
    assert told(y13_approved_events, year(Organ=NETWORK, Aktiviteter=[EVENT | event])) == lines
    assert told(y13_approved_events, year(Aktiviteter=[EVENT | event])) == []
