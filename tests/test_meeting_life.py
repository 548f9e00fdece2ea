"""A meeting from its draft to the next one: supplement, moved, cancelled, minutes, and what an old agenda may know."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from icalendar import Calendar

from docgen.cli import main
from docgen.kinds.invitation import invitation
from docgen.kinds.minutes import UNNOTED, minutes
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.blank import write_blank
from docgen.workbook.read import read
from tests.books import filled
from tests.test_bodies import built
from tests.test_contract import MEETING
from tests.transcript import transcript

OPEN = {"Åbenhed": "Åben"}
HEAD = MEETING["Møde"] | {"Status": "Dagsorden", "Dato": "17. juni 2026", "Mødenummer": "2/2026"}
PEOPLE = [
    {"Navn": "Ole Lund", "Gruppe": "Rådet", "Rolle": "Formand", "Status": "Deltog", "Må nævnes offentligt": "Ja"},
    {"Navn": "Ida Brink", "Gruppe": "Rådet", "Status": "Afbud", "Må nævnes offentligt": "Ja"},
    {
        "Navn": "Tom Sand", "Gruppe": "Rådet", "Status": "Suppleant", "Må nævnes offentligt": "Ja",
        "Stedfortræder for": "Ida Brink", "Fra": "17.00",
    },
]  # fmt: skip
ITEMS: list[dict[str, Any]] = [
    {"Overskrift": "Velkomst", "Type": "Fast", **OPEN},
    {"Overskrift": "Boliger", "Type": "Drøftelse", "Fremstilling": "Der mangler boliger.", **OPEN},
    {"Overskrift": "Herberg", "Type": "Drøftelse", "Fremstilling": "Herberget lukker.", "Nyt i tillæg": "Ja", **OPEN},
    {"Overskrift": "Eventuelt", "Type": "Eventuelt", **OPEN},
]
LIFE: dict[str, Any] = MEETING | {"Møde": HEAD, "Punkter": ITEMS, "Deltagere": [PEOPLE[0] | {"Status": "Inviteret"}]}


def meeting(**head: object) -> dict[str, Any]:
    return LIFE | {"Møde": HEAD | head}


def book_of(values: dict[str, Any], folder: Path) -> MeetingBook:
    write_blank(MeetingBook, folder / "bog.xlsx", values)
    book = read(folder / "bog.xlsx", BOOKS).book
    assert isinstance(book, MeetingBook)
    return book


def entry(values: dict[str, Any], folder: Path, today: dt.date = dt.date(2026, 6, 1)) -> Any:
    calendar = Calendar.from_ical(invitation(book_of(values, folder), today))
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_a_supplement_has_the_new_items_alone_and_counts_on(tmp_path: Path) -> None:
    said, _ = built(MeetingBook, meeting(Status="Tillægsdagsorden"), tmp_path, "2026-06-01")
    assert "[Body Text] Punkterne her kommer i tillæg til den dagsorden, der er sendt ud.\n" in said
    assert "| 4 | Herberg | Drøftelse |\n" in said
    assert "[Heading 2] 4. Herberg\n" in said
    assert "Boliger" not in said
    assert "Eventuelt" not in said


def test_a_supplement_where_nothing_is_marked_is_the_whole_agenda(tmp_path: Path) -> None:
    items = [{**item, "Nyt i tillæg": ""} for item in ITEMS]
    said, _ = built(MeetingBook, meeting(Status="Tillægsdagsorden") | {"Punkter": items}, tmp_path, "2026-06-01")
    assert [line for line in said.splitlines() if line.startswith("[Heading 2] ")][2:] == [
        "[Heading 2] 1. Velkomst",
        "[Heading 2] 2. Boliger",
        "[Heading 2] 3. Herberg",
        "[Heading 2] 4. Eventuelt",
    ]
    assert "i tillæg til" not in said


def test_minutes_say_of_nobody_that_he_came_who_is_only_invited() -> None:
    values = meeting() | {"Deltagere": [PEOPLE[0] | {"Status": "Inviteret"}, *PEOPLE[1:]]}
    book = filled(MeetingBook, values)
    assert isinstance(book, MeetingBook)
    paper = minutes(book, Path())
    assert [(group.name, [person.name for person in group.people]) for group in paper.groups] == [
        ("Rådet", ["Tom Sand"]),
        (UNNOTED, ["Ole Lund"]),
    ]


def test_an_agenda_that_is_made_from_the_minutes_tells_nothing_of_what_came_after(tmp_path: Path) -> None:
    minutes = meeting(Status="Referat", **{"Udsendt den": "24-06-2026", "Godkendt den": "16-09-2026"})
    minutes |= {
        "Deltagere": PEOPLE,
        "Opfølgning": [{"Hvad": "Skriver brev", "Ansvarlig": "Ole Lund", "Status": "Åben"}],
    }
    write_blank(MeetingBook, tmp_path / "ark.xlsx", minutes)
    words = ["build", str(tmp_path / "ark.xlsx"), "--no-pdf", "--kind", "dagsorden", "--today", "2026-10-01"]
    result = CliRunner().invoke(main, [*words, "--out", str(tmp_path / "ud")])
    assert result.exit_code == 0, result.stderr
    said = transcript(next((tmp_path / "ud").rglob("*.docx")))
    assert "| Rådet | Ole Lund, Formand / Ida Brink |" in said
    assert not any(word in said for word in ("Afbud", "Tom Sand", "17.00", "Udsendt", "Godkendt den", "Skriver brev"))


def test_the_minutes_say_when_they_were_sent_and_until_when_one_may_object(tmp_path: Path) -> None:
    body = {"Organ": MEETING["Organ"] | {"Indsigelse dage": 8}}
    minutes = meeting(Status="Referat", **{"Udsendt den": "24-06-2026"}) | body | {"Deltagere": PEOPLE[:1]}
    said, _ = built(MeetingBook, minutes, tmp_path, "2026-10-01")
    assert "| Udsendt den | 24. juni 2026 |" in said
    assert "Indsigelser mod referatet sendes til Vera Holm senest torsdag den 2. juli 2026.\n" in said


@pytest.mark.parametrize(
    ("head", "title", "stem"),
    [
        ({"Status": "Aflyst"}, "Mødet i Udsatterådet onsdag den 17. juni 2026 er aflyst", "2026-06-17 Aflysning"),
        (
            {"Flyttet fra": "10-06-2026"},
            "Mødet i Udsatterådet onsdag den 10. juni 2026 er flyttet til onsdag den 17. juni 2026",
            "2026-06-17 Flytning",
        ),
    ],
)
def test_a_cancelled_or_moved_meeting_gives_a_notice(
    head: dict[str, str], title: str, stem: str, tmp_path: Path
) -> None:
    said, _ = built(MeetingBook, meeting(**head), tmp_path, "2026-06-01")
    assert f"[Heading 1] {title}\n" in said
    names = [path.name for path in (tmp_path / "ud").rglob("*")]
    assert {f"{stem} Udsatterådet.docx", f"{stem} Udsatterådet.ics"} <= set(names)
    is_cancelled = "Aflyst" in head.values()
    assert ("2026-06-17 Dagsorden Udsatterådet.docx" in names) is not is_cancelled


@pytest.mark.parametrize("number", ["2/2026", ""])
def test_the_calendar_follows_a_meeting_that_is_moved_and_cancelled(number: str, tmp_path: Path) -> None:
    first, moved, gone = (
        entry(meeting(Mødenummer=number, **head), tmp_path)
        for head in (
            {"Dato": "10-06-2026"},
            {"Flyttet fra": "10-06-2026"},
            {"Flyttet fra": "10-06-2026", "Status": "Aflyst"},
        )
    )
    assert first[1]["uid"] == moved[1]["uid"] == gone[1]["uid"]
    sequences = [int(str(event["sequence"])) for _, event in (first, moved, gone)]
    assert sequences == sorted(set(sequences))
    assert [str(calendar["method"]) for calendar, _ in (first, moved, gone)] == ["PUBLISH", "PUBLISH", "CANCEL"]
    assert str(gone[1]["status"]) == "CANCELLED"
    assert moved[1].decoded("dtstart").date() == dt.date(2026, 6, 17)
    assert "flyttet fra onsdag den 10. juni 2026" in str(moved[1]["description"])


def test_an_online_meeting_has_its_address_in_paper_and_calendar_but_in_no_public_edition(tmp_path: Path) -> None:
    address = "https://teams.example.dk/moede/abc"
    online = meeting(Onlinemøde=address)
    said, _ = built(MeetingBook, online, tmp_path, "2026-06-01")
    assert f"| Online | {address} |" in said
    _, event = entry(online, tmp_path)
    assert address in str(event["description"])
    words = ["build", str(tmp_path / "ark.xlsx"), "--no-pdf", "--edition", "public", "--today", "2026-06-01"]
    result = CliRunner().invoke(main, [*words, "--out", str(tmp_path / "offentlig")])
    assert result.exit_code == 0, result.stderr
    for paper in (tmp_path / "offentlig").rglob("*.*"):
        text = transcript(paper) if paper.suffix == ".docx" else paper.read_text("utf-8-sig")
        assert "teams.example" not in text


def test_the_next_agenda_says_what_came_of_what_was_agreed(tmp_path: Path) -> None:
    actions = [
        {"Hvad": "Skriver til udvalget", "Ansvarlig": "Ole Lund", "Frist": "01-06-2026", "Status": "Åben"},
        {"Hvad": "Retter siden", "Ansvarlig": "Vera Holm", "Status": "Lukket", "Resultat": "Siden er rettet."},
        {"Hvad": "Køber kaffe", "Ansvarlig": "Vera Holm", "Status": "Lukket"},
    ]
    said, told = built(MeetingBook, meeting() | {"Opfølgning": actions}, tmp_path, "2026-06-10")
    table = said[said.index("[Heading 2] Siden sidst\n") : said.index("[Heading 2] Oversigt over")]
    assert table.splitlines()[1:] == [
        "| Hvad | Ansvarlig | Frist | Hvad er der sket? |",
        "| Skriver til udvalget | Ole Lund | 1. juni 2026 | Åben |",
        "| Retter siden | Vera Holm | – | Siden er rettet. |",
        "| Køber kaffe | Vera Holm | – | Gjort |",
    ]
    assert "D02" not in told


def test_the_last_day_for_proposals_follows_from_the_body_s_rule(tmp_path: Path) -> None:
    body = {"Organ": MEETING["Organ"] | {"Forslag ind dage før": 14}}
    said, _ = built(MeetingBook, meeting(Status="Udkast") | body, tmp_path, "2026-05-20")
    assert "Forslag til punkter sendes til Vera Holm, navn@example.dk, senest onsdag den 3. juni 2026.\n" in said


CARRIED: list[dict[str, Any]] = [
    {"Overskrift": "Velkomst", "Type": "Fast", **OPEN},
    {"Overskrift": "Godkendelse af dagsorden", "Type": "Fast", "Beslutning": "Godkendt.", **OPEN},
    {
        "Overskrift": "Boliger", "Type": "Drøftelse", "Fremstilling": "Der mangler boliger.", **OPEN,
        "Indstiller": "Formanden", "Indstilling": "at rådet drøfter planen.", "Beslutning": "Udsat til næste møde.",
        "Overføres til næste møde": "Ja", "Sagsnr.": "27.00.00-A00-5-26",
    },
    {"Overskrift": "Bus", "Type": "Drøftelse", "Drøftelse": "Vi talte om bussen.", **OPEN},
    {"Overskrift": "Eventuelt", "Type": "Eventuelt", **OPEN},
]  # fmt: skip
NEXT_HEAD = {
    "Status": "Referat", "Næste møde dato": "16-09-2026", "Næste møde sted": "Biblioteket", "Sagsnr.": "00.22.04-P35-1-26",
}  # fmt: skip


def next_of(values: dict[str, Any], folder: Path, *, build: bool = False) -> MeetingBook:
    """Return the workbook that continues these minutes, with the minutes made first where they are asked for."""
    write_blank(MeetingBook, folder / "ark.xlsx", values)
    if build:
        words = ["build", str(folder / "ark.xlsx"), "--no-pdf", "--kind", "referat", "--today", "2026-06-20"]
        result = CliRunner().invoke(main, [*words, "--out", str(folder / "outputs")])
        assert result.exit_code == 0, result.stderr
    target = folder / "næste" / "ny.xlsx"
    result = CliRunner().invoke(main, ["new", "møde", "--from", str(folder / "ark.xlsx"), "-o", str(target)])
    assert result.exit_code == 0, result.stderr
    reading = read(target, BOOKS)
    assert reading.findings == ()
    assert isinstance(reading.book, MeetingBook)
    return reading.book


def test_the_next_meeting_begins_with_what_this_one_leaves(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(b"plan")
    minutes = meeting(**NEXT_HEAD) | {
        "Punkter": CARRIED,
        "Deltagere": PEOPLE,
        "Afsnit": [{"Punkt": "3", "Afsnit": "Økonomi", "Tekst": "Inden for rammen."}],
        "Bilag": [{"Punkt": "3", "Titel": "Plan", "Fil": "plan.docx", "Type": "Notat", "Åbenhed": "Åben"}],
    }
    book = next_of(minutes, tmp_path)
    assert [item.title for item in book.items] == [
        "Velkomst",
        "Godkendelse af dagsorden",
        "Godkendelse af referat",
        "Boliger",
        "Eventuelt",
    ]
    carried = book.items[3]
    assert (carried.recommender, str(carried.recommendation)) == ("Formanden", "at rådet drøfter planen.")
    assert (carried.decision, carried.case_number) == (None, "27.00.00-A00-5-26")
    assert [(row.item, row.heading_text, str(row.text)) for row in book.sections] == [
        ("4", "Økonomi", "Inden for rammen."),
        ("4", "Fra mødet den 17. juni 2026", "Udsat til næste møde."),
    ]
    assert [(row.item, row.title, row.file) for row in book.attachments] == [("4", "Plan", "bilag/plan.docx")]
    assert (tmp_path / "næste" / "bilag" / "plan.docx").read_bytes() == b"plan"
    assert [(person.name, person.status) for person in book.participants] == [
        ("Ole Lund", "Inviteret"),
        ("Ida Brink", "Inviteret"),
    ]
    head = book.meeting
    assert (head.number, head.case_number, head.venue) == ("3/2026", "00.22.04-P35-1-26", "Biblioteket")
    assert (head.date, head.type, head.status) == (dt.date(2026, 9, 16), "Ordinært", "Udkast")


def test_the_last_minutes_are_the_annex_of_their_approval(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    items = [{key: value for key, value in item.items() if key != "Sagsnr."} for item in CARRIED]
    book = next_of(meeting(**NEXT_HEAD) | {"Punkter": items, "Deltagere": PEOPLE}, tmp_path, build=True)
    name = "2026-06-17 Referat Udsatterådet.docx"
    assert [(row.item, row.title, row.file) for row in book.attachments] == [
        ("3", "Referat af mødet 17. juni 2026", f"bilag/{name}")
    ]
    assert (tmp_path / "næste" / "bilag" / name).is_file()
    assert str(book.items[2].background) == "Referatet af mødet onsdag den 17. juni 2026 skal godkendes."


@pytest.mark.parametrize(
    ("head", "number", "first", "kind"),
    [
        ({"Næste møde dato": "10-02-2027"}, "1/2027", None, "Ordinært"),
        ({"Mødenummer": "9", "Første punktnummer": 12}, "10", 17, "Ordinært"),
        ({"Mødetype": "Samarbejdsmøde"}, None, None, "Ordinært"),
        ({"Mødenummer": "juni"}, None, None, "Ordinært"),
    ],
)
def test_numbers_go_on_and_a_samarbejdsmoede_prepares_the_council_s_own(
    head: dict[str, Any], number: str | None, first: int | None, kind: str, tmp_path: Path
) -> None:
    minutes = meeting(**NEXT_HEAD | head) | {"Punkter": CARRIED, "Deltagere": PEOPLE}
    found = next_of(minutes, tmp_path).meeting
    assert (found.number, found.first_number, found.type) == (number, first, kind)
