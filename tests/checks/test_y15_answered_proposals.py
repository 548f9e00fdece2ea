"""Y15: each proposal gets its answer."""

import datetime as dt
from pathlib import Path

from year_contexts import MEETING, told, year

from docgen.checks.year import y15_answered_proposals
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank

PROPOSAL = {
    "Modtaget": "04-01-2027",
    "Forslag": "Unge uden bolig",
    "Fra": "Borger",
    "Åbenhed": "Åben",
    "Møde": "1",
    "Status": "Nyt",
}
FORGOTTEN = "warning: Forslag!F2  Status: Dagsordenen til møde nr. 1 er lavet, men forslaget er stadig nyt. Vælg »Valgt«, »Udskudt« eller »Afvist«."


def test_a_proposal_is_settled_when_the_agenda_is_made(tmp_path: Path) -> None:
    before = dt.date(2027, 1, 10)
    assert told(y15_answered_proposals, year(today=before, Forslag=[PROPOSAL])) == []
    assert told(y15_answered_proposals, year(Forslag=[PROPOSAL])) == [FORGOTTEN]
    write_blank(MeetingBook, tmp_path / "1.xlsx", {"Møde": {"Status": "Dagsorden"}})
    meeting = MEETING | {"Ark": "1.xlsx"}
    assert told(y15_answered_proposals, year(tmp_path, before, Møder=[meeting], Forslag=[PROPOSAL])) == [FORGOTTEN]


def test_one_that_is_turned_down_has_an_answer() -> None:
    turned_down = PROPOSAL | {"Status": "Afvist"}
    assert told(y15_answered_proposals, year(Forslag=[turned_down | {"Svar": "Det hører til i udvalget."}])) == []
    assert told(y15_answered_proposals, year(Forslag=[turned_down])) == [
        "warning: Forslag!G2  Svar: Forslaget er afvist, uden at der er skrevet et svar. Skriv svaret til den, der foreslog det."
    ]
