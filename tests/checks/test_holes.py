from typing import Any

import pytest
from check_contexts import (
    ANNEX,
    AT,
    BODY,
    CASE,
    HEARING,
    ITEM,
    MEETING,
    PERSON,
    REMARK,
    SECTIONS,
    book_of,
    build,
    every_field,
)

from docgen.checks.catalogue import CHECKS
from docgen.workbook.columns import columns_of
from docgen.workbook.record import HOLE, Form

RULE = {"Kode": "P03", "Niveau": "Slå fra", "Begrundelse": "Vi gentager os.", "Godkendt af": "Bo Eksempel"}
FULL: dict[str, dict[str, Any]] = {
    "meeting": {
        "Organ": BODY,
        "Møde": MEETING | {"Næste møde dato": "17-08-2026", "Frist for forslag": "08-06-2026", "Sagsnr.": "1"},
        "Deltagere": [
            PERSON | {"Rolle": "Formand", "Status": "Gæst", "Gæst ved punkt": "9", "Fra": "17.00", "Til": "16.00"},
            PERSON | {"Rolle": "Formand"},
        ],
        "Punkter": [
            ITEM
            | {"Nr.": "3", "Åbenhed": "Lukket", "Oplægsholder": "Carl Prøve", "Indstilling": "at godkende [dato]"}
            | {"Drøftelse": "Se bilag 4, vedlagt.", "Beslutning": "Rådet beslutter det."}
        ],
        "Bilag": [ANNEX | {"Nr.": "1", "Punkt": "8"}, ANNEX],
        "Opfølgning": [{"Hvad": "Ringer", "Ansvarlig": "Anne Eksempel", "Frist": "01-05-2026", "Status": "Åben"}],
        "Opslagssteder": [{"Sted": "Café Eksempel"}],
        "Ordliste": [{"Ord": "Høring", "Betyder": "Et spørgsmål"}],
        "Sammensætning": [{"Gruppe": "Rådet", "Mindst": 1, "Højst": 9}],
        "Budget": [{"Post": "Diæter", "Bevilling": 5000, "Forbrug": 6000}, {"Post": "Transport", "Bevilling": 9000}],
        "Grænser": [{"Kode": "L02", "Advarsel fra": 20, "Fejl fra": 15}],
        "Regler": [RULE],
    },
    "hearing": {
        "Organ": BODY | {"Må indstille": "Nej"},
        "Høring": HEARING | {"Næste møde dato": "17-06-2026", "Sagsnr.": "1"},
        "Bemærkninger": [REMARK | {"Forslag": REMARK["Bemærkning"], "Citat": "Se bilag 2."}],
        "Anbefalinger": [{"Anbefaling": "Rådet indstiller, at der bygges."}],
        "Bilag": [ANNEX],
        "Regler": [RULE],
    },
    "case": {
        "Sag": CASE | {"Udvalgskode": "SOS", "Behandles i": "BYR", "Åbenhed": "Lukket", "Årsrapport år": 2025},
        "Tekst": [*SECTIONS, {"Afsnit": "Økonomi", "Medtag": "Ja"}],
        "Indstilling": [AT, AT],
        "Drøftelsespunkter": [{"Punkt": "Boliger", "Baggrund": "Der mangler boliger."}],
        "Tidligere behandling": [{"Udvalg": "Byrådet", "Dato": "17-05-2020"}],
        "Videre proces": [{"Udvalg": "Byrådet", "Dato": "01-01-2020", "Formål": "Godkendelse"}],
        "Fora": [{"Kode": "SOC", "Navn": "Socialudvalget"}],
        "Bilag": [ANNEX, ANNEX | {"Type": "Årsrapport", "Titel": "Årsrapport 2024"}],
        "Regler": [RULE],
    },
    "year": {"Organ": BODY, "År": {"År": "2026", "Bevilling": "10"}},
}
for kind, sheets in FULL.items():  # a sheet that nothing is planted in has its own examples
    for name, record in book_of(kind).sheets().items():
        examples = {column.heading: column.example for column in columns_of(record)}
        sheets.setdefault(name, examples if issubclass(record, Form) else [examples])
EVERY_FIELD = [(kind, sheet, heading) for kind in FULL for sheet, heading in every_field(book_of(kind))]


@pytest.mark.parametrize(("kind", "sheet", "heading"), EVERY_FIELD)
def test_a_hole_in_any_cell_stops_no_check(kind: str, sheet: str, heading: str) -> None:
    values = FULL[kind][sheet]
    rows = [values] if isinstance(values, dict) else values
    for place in range(len(rows)):
        holed = [row | {heading: HOLE} if place == number else row for number, row in enumerate(rows)]
        context = build(book_of(kind), FULL[kind] | {sheet: holed[0] if isinstance(values, dict) else holed})
        for check in CHECKS:
            said = [finding.line for finding in check.check(context)]
            assert all(said)
            assert not any("None" in line for line in said)


@pytest.mark.parametrize("kind", FULL)
def test_a_workbook_of_holes_alone_stops_no_check(kind: str) -> None:
    book = book_of(kind)
    sheets = {
        name: [dict.fromkeys(record.headings(), HOLE)]
        if isinstance(FULL[kind][name], list)
        else dict.fromkeys(record.headings(), HOLE)
        for name, record in book.sheets().items()
    }
    for check in CHECKS:
        assert [finding.line for finding in check.check(build(book, sheets))] == []
