"""Items as real papers have them: below each other, under headings, with sections, votes, dissent and absence."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.votes import Vote
from docgen.workbook.blank import write_blank
from tests.test_bodies import built
from tests.test_contract import CASE, HEARING, MEETING
from tests.transcript import transcript

OPEN = {"Åbenhed": "Åben"}
ITEMS: list[dict[str, Any]] = [
    {"Overskrift": "Indledning", "Type": "Overskrift", **OPEN},
    {"Overskrift": "Formalia", "Type": "Fast", **OPEN},
    {"Nr.": "1.1", "Overskrift": "Dagsorden", "Type": "Fast", "Fremstilling": "Dagsordenen godkendes.", **OPEN},
    {"Nr.": "1.2", "Overskrift": "Referat", "Type": "Fast", "Beslutning": "Godkendt.", **OPEN},
    {"Overskrift": "Sager", "Type": "Overskrift", **OPEN},
    {
        "Nr.": "2", "Overskrift": "Boliger & hjem", "Type": "Beslutning", **OPEN, "Fremstilling": "Der mangler boliger.",
        "Indstiller": "Formanden", "Indstilling": "at rådet godkender planen.", "Drøftelse": "Rådet drøftede planen.",
        "Beslutning": "Godkendt.", "Særstandpunkt": "IB ønskede sagen udsat.", "Let med": "Ja",
        "Let tekst": "Vi talte om boliger.", "Let aftale": "Vi siger ja.",
    },
]  # fmt: skip
PEOPLE: list[dict[str, Any]] = [
    {**MEETING["Deltagere"][0], "Parti": "A", "Ikke til stede ved punkt": "1.1; 1.2"},
    {
        "Navn": "Ida Brink", "Gruppe": "Rådet", "Status": "Deltog", "Må nævnes offentligt": "Nej", "Initialer": "IB",
        "Offentlig betegnelse": "medlem", "Inhabil ved punkt": "2", "E-mail": "ida@example.dk",
    },
    {
        "Navn": "Tom Sand", "Gruppe": "Rådet", "Status": "Suppleant", "Må nævnes offentligt": "Ja",
        "Stedfortræder for": "Eva Krog",
    },
    {"Navn": "Kim Gade", "Gruppe": "Gæster", "Status": "Gæst", "Må nævnes offentligt": "Ja", "Titel": "chef"},
    {"Navn": "Eva Krog", "Gruppe": "Rådet", "Status": "Fraværende", "Må nævnes offentligt": "Ja"},
]  # fmt: skip
RICH: dict[str, Any] = MEETING | {
    "Punkter": ITEMS,
    "Deltagere": PEOPLE,
    "Afsnit": [
        {"Punkt": "2", "Afsnit": "Økonomi", "Tekst": "Udgiften holdes inden for rammen."},
        {"Punkt": "2", "Afsnit": "Historik", "Tekst": "Rådet drøftede sagen i maj."},
    ],
    "Afstemning": [
        {"Punkt": "2", "Forslag": "Planen", "For": 2, "Imod": 0, "Undlod": 1, "Navne": "Undlod: Ida Brink."}
    ],
    "Oplysninger": [{"Navn": "Revideret den", "Værdi": "3. juni 2026"}],
}
MINUTES = """[Heading 2] Indledning
[Punktoverskrift 3] 1. Formalia
[Punktoverskrift 4] 1.1. Dagsorden
[Punktlinje] Fast punkt
[Punktlinje] Ikke til stede under punktet: Ole Lund
[Heading 5] Fremstilling
[Body Text] Dagsordenen godkendes.
[Punktoverskrift 4] 1.2. Referat
[Punktlinje] Fast punkt
[Punktlinje] Ikke til stede under punktet: Ole Lund
[Beslutning5] Beslutning
[Body Text] Godkendt.
[Heading 2] Sager
[Punktoverskrift 3] 2. Boliger & hjem
[Punktlinje] Beslutning
[Punktlinje] Inhabil under punktet: Ida Brink
[Heading 4] Fremstilling
[Body Text] Der mangler boliger.
[Heading 4] Økonomi
[Body Text] Udgiften holdes inden for rammen.
[Heading 4] Historik
[Body Text] Rådet drøftede sagen i maj.
[Heading 4] Indstilling
[Mellemtekst] Formanden indstiller,
[Body Text] at rådet godkender planen.
[Heading 4] Drøftelse
[Body Text] Rådet drøftede planen.
[Beslutning4] Beslutning
[Body Text] Godkendt.
[Heading 4] Afstemning
| Forslag | For | Imod | Undlod |
| Planen | 2 | 0 | 1 |
[Indledning] 2 stemte for, ingen stemte imod, og 1 undlod at stemme. Undlod: Ida Brink.
[Heading 4] Særstandpunkt
[Body Text] IB ønskede sagen udsat.
"""


def test_the_minutes_have_everything_in_its_place(tmp_path: Path) -> None:
    said, told = built(MeetingBook, RICH, tmp_path)
    assert MINUTES in said
    assert "| Revideret den | 3. juni 2026 |" in said
    assert (
        "| Rådet | Ole Lund (A), Formand, ikke til stede ved punkt 1.1 og 1.2 / Ida Brink, IB, inhabil ved punkt 2 / "
        "Tom Sand, stedfortræder for Eva Krog |"
    ) in said
    assert "| Gæster | Kim Gade, chef |" in said
    assert "| Fraværende | Eva Krog |" in said
    overview = said[said.index("| Nr. | Punkt | Type |") : said.index("[Heading 2] Indledning")]
    assert overview.splitlines()[1:4] == [
        "|  | Indledning |  |",
        "| 1 | Formalia | Fast punkt |",
        "| 1.1 | Dagsorden | Fast punkt |",
    ]
    assert "ida@example.dk" not in said
    assert "I01" not in told


def test_the_agenda_tells_none_of_what_the_meeting_said(tmp_path: Path) -> None:
    agenda = RICH | {"Møde": RICH["Møde"] | {"Status": "Dagsorden"}}
    said, _ = built(MeetingBook, agenda, tmp_path)
    assert "[Heading 4] Økonomi\n[Body Text] Udgiften holdes inden for rammen.\n" in said
    assert not any(word in said for word in ("Særstandpunkt", "Afstemning", "Inhabil under", "Ikke til stede under"))


def test_the_public_edition_knows_initials_as_names_and_closed_rows_as_closed(tmp_path: Path) -> None:
    closed = [
        *ITEMS,
        {"Overskrift": "Lukket sag", "Type": "Drøftelse", "Åbenhed": "Lukket", "Lukkegrund": "Persondata"},
    ]
    rows = {
        "Punkter": closed,
        "Afsnit": [*RICH["Afsnit"], {"Punkt": "3", "Afsnit": "Historik", "Tekst": "Kvabstrup ville sælge grunden."}],
        "Afstemning": [*RICH["Afstemning"], {"Punkt": "3", "Forslag": "Salg af Kvabstrup", "For": 3}],
    }
    path = tmp_path / "ark.xlsx"
    write_blank(MeetingBook, path, RICH | rows)
    words = ["build", str(path), "--no-pdf", "--today", "2022-06-20", "--edition", "public", "--kind", "minutes"]
    result = CliRunner().invoke(main, [*words, "--out", str(tmp_path / "ud")])
    assert result.exit_code == 0, result.stderr
    paper = next(Path(line) for line in result.stdout.splitlines() if line.endswith(".docx"))
    said = transcript(paper)
    assert "[Body Text] Et medlem ønskede sagen udsat.\n" in said
    assert "Undlod: Et medlem." in said or "Undlod: et medlem." in said
    assert not any(word in said for word in ("Ida", "Brink", "IB", "Kvabstrup"))


@pytest.mark.parametrize(("sheet", "heading"), [("Afsnit", "Punkt"), ("Afstemning", "Punkt")])
def test_a_row_of_an_item_that_is_not_there_is_an_error(sheet: str, heading: str, tmp_path: Path) -> None:
    rows = [RICH[sheet][0] | {heading: "7"}]
    path = tmp_path / "ark.xlsx"
    write_blank(MeetingBook, path, RICH | {sheet: rows})
    result = CliRunner().invoke(main, ["check", str(path), "--today", "2022-06-20"])
    told = f"{sheet}!A3  Punkt: Der er intet punkt 7 i arket Punkter. Punkterne er 1, 1.1, 1.2, 2."
    assert told in result.stdout + result.stderr
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ({"For": 5, "Imod": 2}, "5 stemte for, og 2 stemte imod."),
        ({"For": 7}, "7 stemte for."),
        ({"For": 0, "Imod": 3, "Undlod": 0}, "Ingen stemte for, 3 stemte imod, og ingen undlod at stemme."),
        ({}, ""),
    ],
)
def test_a_vote_in_a_sentence(counts: dict[str, int], sentence: str) -> None:
    assert Vote.model_validate({"Punkt": "1", "Forslag": "Forslaget", **counts}).sentence == sentence


def test_one_decision_may_stand_over_the_items_below_it(tmp_path: Path) -> None:
    below = [{"Nr.": f"2.{one}", "Overskrift": f"Sag {one}", "Type": "Beslutning", **OPEN} for one in (1, 2)]
    parent = {"Nr.": "2", "Overskrift": "Samlede sager", "Type": "Beslutning", "Beslutning": "Alle godkendt.", **OPEN}
    said, _ = built(
        MeetingBook, RICH | {"Punkter": [*ITEMS[:4], parent, *below], "Afsnit": [], "Afstemning": []}, tmp_path
    )
    assert "[Body Text] Alle godkendt.\n" in said


def test_a_case_decides_line_by_line_and_names_each_recommender(tmp_path: Path) -> None:
    lines = [
        {"At": "at udvalget godkender planen.", "Beslutning": "Godkendt."},
        {"At": "Udvalget afsætter 25.000 kr.", "Beslutning": "Udsat.", "Indstiller": "Økonomiudvalget"},
    ]
    said, _ = built(CaseBook, CASE | {"Indstilling": lines}, tmp_path, "2026-05-20")
    assert (
        "[Mellemtekst] Direktøren indstiller,\n[Nummereret punkt] at udvalget godkender planen.\n"
        "[Mellemtekst] Økonomiudvalget indstiller,\n[Nummereret punkt] at udvalget afsætter 25.000 kr.\n"
        "[Beslutning som overskrift] Beslutning\n[Ledord] Ad 1:\n[Indrykket tekst] Godkendt.\n"
        "[Ledord] Ad 2:\n[Indrykket tekst] Udsat.\n"
    ) in said


def test_remarks_that_share_a_theme_stand_under_it(tmp_path: Path) -> None:
    remarks = [
        {"Emne": "Hjem", "Bemærkning": "Der mangler hjem.", "Tema": "Bolig"},
        {"Emne": "Leje", "Bemærkning": "Lejen er for høj.", "Tema": "Bolig"},
        {"Emne": "Bus", "Bemærkning": "Bussen kører for sjældent."},
    ]
    said, _ = built(HearingBook, HEARING | {"Bemærkninger": remarks}, tmp_path)
    assert [line for line in said.splitlines() if line.startswith("[Heading")][2:] == [
        "[Heading 3] Bolig",
        "[Heading 4] 1. Hjem",
        "[Heading 4] 2. Leje",
        "[Heading 3] 3. Bus",
        "[Heading 2] Anbefalinger",
    ]


@pytest.mark.parametrize(("count", "held"), [(8, range(8)), (12, [10])])
def test_of_a_long_overview_the_last_two_rows_hold_together(count: int, held: Iterable[int], tmp_path: Path) -> None:
    items = [{"Overskrift": f"Sag {number}", "Type": "Drøftelse", **OPEN} for number in range(count)]
    values = MEETING | {"Punkter": items, "Møde": MEETING["Møde"] | {"Status": "Dagsorden"}}
    built(MeetingBook, values, tmp_path)
    agenda = next(tmp_path.rglob("* Dagsorden *.docx"))
    overview = next(one for one in docx.Document(str(agenda)).tables if one.cell(0, 0).text == "Nr.")
    styles = [row.cells[1].paragraphs[0].style for row in overview.rows[1:]]
    kept = [number for number, style in enumerate(styles) if style and style.paragraph_format.keep_with_next]
    assert kept == list(held)
