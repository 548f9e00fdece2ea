"""Workbooks for the checks' tests: a full one of each kind, and what a test says is different."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docgen.checks.catalogue import Check
from docgen.checks.context import CheckContext
from docgen.sheets.books import BOOKS, CaseBook, HearingBook, MeetingBook
from docgen.workbook.cell_texts import CellText
from docgen.workbook.record import HOLE, Book, Record

TODAY = dt.date(2026, 6, 1)
NOWHERE = Path("/findes/ikke")

BODY = {
    "Navn": "Udsatterådet i Eksempel Kommune",
    "Kort navn": "Udsatterådet",
    "Kommune": "Eksempel Kommune",
    "Type": "Udsatteråd",
    "Må afgive høringssvar": "Ja",
    "Må indstille": "Ja",
    "Må beslutte": "Ja",
    "Kontaktperson": "Anne Eksempel",
    "E-mail": "navn@example.dk",
}
MEETING = {
    "Mødetype": "Ordinært",
    "Dato": "15-06-2026",
    "Start": "16.30",
    "Slut": "18.30",
    "Sted": "Rådhuset",
    "Status": "Referat",
    "Mødeleder": "Bo Eksempel",
    "Referent": "Anne Eksempel",
}
PERSON = {"Navn": "Bo Eksempel", "Gruppe": "Rådet", "Status": "Deltog", "Må nævnes offentligt": "Ja"}
ITEM = {"Overskrift": "Boliger", "Type": "Drøftelse", "Åbenhed": "Åben"}
ANNEX = {"Titel": "Notat om boliger", "Fil": "notat.pdf", "Type": "Notat", "Åbenhed": "Åben"}
HEARING = {
    "Titel": "Udkast til politik for socialt udsatte",
    "Anledning": "Høring",
    "Hørende myndighed": "Byrådet i Eksempel Kommune",
    "Modtaget den": "01-05-2026",
    "Høringsfrist": "29-05-2026",
    "Behandlingsform": "På møde",
    "Behandlet den": "20-05-2026",
    "Samlet holdning": "Støtter med bemærkninger",
    "Indledning": "Rådet takker for muligheden for at svare.",
    "Underskriver": "Bo Eksempel",
    "Underskrivers rolle": "formand",
    "Svardato": "26-05-2026",
    "Åbenhed": "Åben",
}
REMARK = {"Emne": "Boliger", "Bemærkning": "Rådet mener, at der mangler boliger."}
CASE = {
    "Udvalg": "Social- og Sundhedsudvalget",
    "Mødedato": "12-08-2026",
    "Mødested": "Rådhuset",
    "Titel": "Rammer for samarbejdet",
    "Sagsnr.": "27.00.00-A00-5-15",
    "Sagsbehandler": "Anne Eksempel",
    "Sagstype": "Orientering",
    "Åbenhed": "Åben",
    "Har betydning for det sociale område": "Ja",
    "Skal udsatterådet inddrages": "Ja",
    "Inddragelse": "Rådet drøfter sagen i juni.",
    "Indstiller": "Direktøren for Social og Sundhed",
}
SECTIONS = (
    {"Afsnit": "Sagsresume", "Tekst": "Udvalget orienteres om aftalen.", "Medtag": "Ja"},
    {"Afsnit": "Sagsfremstilling", "Tekst": "Aftalen skal fornyes.", "Medtag": "Ja"},
)
AT = {"At": "at udvalget tager orienteringen til efterretning."}

_STANDARD: dict[str, dict[str, Any]] = {
    "meeting": {
        "Organ": BODY,
        "Møde": MEETING,
        "Deltagere": (PERSON, PERSON | {"Navn": "Anne Eksempel"}),
        "Punkter": (ITEM,),
    },
    "hearing": {"Organ": BODY, "Høring": HEARING, "Bemærkninger": (REMARK,)},
    "case": {"Sag": CASE, "Tekst": SECTIONS, "Indstilling": (AT,)},
}


def meeting(folder: Path = NOWHERE, **sheets: Any) -> CheckContext:
    """Return a meeting workbook; a sheet given replaces a table and adds to a form."""
    return build(MeetingBook, _with("meeting", sheets), folder)


def hearing(folder: Path = NOWHERE, **sheets: Any) -> CheckContext:
    """Return a hearing workbook; a sheet given replaces a table and adds to a form."""
    return build(HearingBook, _with("hearing", sheets), folder)


def case(folder: Path = NOWHERE, **sheets: Any) -> CheckContext:
    """Return a case workbook; a sheet given replaces a table and adds to a form."""
    return build(CaseBook, _with("case", sheets), folder)


def said(text: str) -> CheckContext:
    """Return a meeting whose only item's Fremstilling says ``text``."""
    return meeting(Punkter=[ITEM | {"Fremstilling": text}])


def _with(kind: str, sheets: dict[str, Any]) -> dict[str, Any]:
    filled = dict(_STANDARD[kind])
    for name, values in sheets.items():
        sheet = name.replace("_", " ")
        filled[sheet] = filled.get(sheet, {}) | values if isinstance(values, dict) else values
    return filled


def build(book: type[Book], sheets: dict[str, Any], folder: Path = NOWHERE, today: dt.date = TODAY) -> CheckContext:
    """Return what the checks are given for these sheets: a form as a dict, a table as a list of dicts.

    A form's values stand in B2, B3 …; a table's rows from row 2, its columns in the headings' order.
    """
    texts: list[CellText] = []
    fields: dict[str, Any] = {}
    for name, record in book.sheets().items():
        values = sheets.get(name, ())
        if isinstance(values, dict):
            fields[name] = _placed(record, name, values, 0, texts)
        else:
            fields[name] = tuple(_placed(record, name, row, place, texts) for place, row in enumerate(values, 2))
    return CheckContext(book.model_validate(fields), tuple(texts), folder, today)


def _placed(record: type[Record], sheet: str, values: dict[str, Any], row: int, texts: list[CellText]) -> Record:
    fields = list(record.model_fields)
    cells = {field: f"{chr(ord('A') + place)}{row}" if row else f"B{place + 2}" for place, field in enumerate(fields)}
    read = record.model_validate(values).read_from(sheet, cells)
    for heading, value in values.items():
        if isinstance(value, str) and value is not HOLE:
            texts.append(CellText(value, read.place(record.headings()[heading])))
    return read


def lines(check: Check, context: CheckContext) -> list[str]:
    """Return a check's findings as lines, each with its level."""
    return [f"{finding.level}: {finding.line}" for finding in check.check(context)]


def book_of(kind: str) -> type[Book]:
    """Return the workbook class of a kind."""
    return next(book for book in BOOKS if book.kind == kind)


def every_field(book: type[Book]) -> Iterator[tuple[str, str]]:
    """Yield the sheet and the heading of each field of a workbook."""
    return ((sheet, heading) for sheet, record in book.sheets().items() for heading in record.headings())
