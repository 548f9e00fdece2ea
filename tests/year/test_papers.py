"""The year's papers, from a workbook that a script fills by the contract alone."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document
from icalendar import Calendar

from docgen.build.build_cache import recall_all
from docgen.build.options import Options
from docgen.cli import main
from tests.test_contract import MEETING as MINUTES
from tests.test_contract import fill
from tests.year.years import BODY

DAYS = [dt.date(2022, month, 15) for month in (2, 3, 6, 9)]
CHAIN = {
    "Forslag ind dage før": 21,
    "Udkast sendes dage før": 14,
    "Dagsorden sendes dage før": 8,
    "Referat sendes dage efter": 8,
    "Indsigelse dage": 8,
}


def year(folder: Path, **more: Any) -> Path:
    """Fill a year of four meetings, the third with a workbook of its own, as a script does that knows the contract."""
    run = CliRunner()
    target = folder / "år.xlsx"
    assert run.invoke(main, ["new", "year", "-o", str(target)]).exit_code == 0
    assert run.invoke(main, ["new", "meeting", "-o", str(folder / "møde.xlsx")]).exit_code == 0
    action = {"Hvad": "Skriver til byrådet", "Ansvarlig": "Ole Lund", "Frist": "01-12-2022", "Status": "Åben"}
    fill(folder / "møde.xlsx", MINUTES | {"Opfølgning": [action]})
    meetings = [
        {"Nr.": str(number), "Mødetype": "Ordinært", "Dato": day, "Start": "16:30", "Slut": "18.00", "Sted": "Rådhuset"}
        for number, day in enumerate(DAYS, 1)
    ]
    meetings[2] = {"Nr.": "3", "Mødetype": "Ordinært", "Dato": DAYS[2], "Ark": "møde.xlsx"}
    meetings.append({"Nr.": "S", "Mødetype": "Samarbejdsmøde", "Dato": dt.date(2022, 9, 1), "Forbereder": "4"})
    values = {
        "Organ": BODY | CHAIN,
        "År": {"År": 2022},
        "Møder": meetings,
        "Årshjul": [{"Måned": "marts", "Emne": "Årsrapporten", "Art": "Rapport", "Ansvarlig": "formanden"}],
        "Høringer": [
            {
                "Titel": "Ny politik", "Hørende myndighed": "Byrådet", "Frist": dt.date(2022, 5, 1),
                "Svaret den": dt.date(2022, 4, 28), "Samlet holdning": "Støtter", "Udfald": "Fulgt",
            },
        ],
        "Opfølgning": [{"Møde": "1", "Hvad": "Ringer", "Ansvarlig": "Ole Lund", "Status": "Lukket", "Resultat": "Gjort."}],
        "Medlemmer": [
            {"Navn": name, "Gruppe": "Brugere", "Fra": dt.date(2022, 1, 1), "Byrådsmedlem": "Nej", "Må nævnes offentligt": said}
            for name, said in (("Ole Lund", "Ja"), ("Vera Holm", "Nej"))
        ],
    }  # fmt: skip
    fill(target, values | more)
    return target


def built(path: Path, *words: str) -> dict[str, Path]:
    """Build a year's papers and return each file by what it is called, less its year and body."""
    out = path.parent / "ud"
    result = CliRunner().invoke(
        main, ["build", str(path), "--no-pdf", "--today", "2022-06-20", "--out", str(out), *words]
    )
    assert result.exit_code == 0, result.stderr
    files = [Path(line) for line in result.stdout.splitlines()]
    return {file.name.replace("2022 ", "").replace(" Udsatterådet", ""): file for file in files}


def text_of(file: Path) -> str:
    document = Document(str(file))
    rows = [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return "\n".join([*(one.text for one in document.paragraphs), *rows]).replace("\xa0", " ")


def test_every_paper_comes_out_in_the_years_own_folder(tmp_path: Path) -> None:
    made = built(year(tmp_path))
    words = [name for name in made if name.endswith(".docx")]
    assert words == ["Mødeplan.docx", "Årshjul.docx", "Siden sidst.docx", "Høringsoversigt.docx", "Medlemsliste.docx"]
    assert made["Mødeplan.docx"].parent == tmp_path / "ud" / "2022 Udsatterådet"
    assert made["Mødeplan.docx"].name == "2022 Mødeplan Udsatterådet.docx"


def test_the_plan_has_every_date_of_a_meeting_and_says_what_was_moved(tmp_path: Path) -> None:
    text = text_of(built(year(tmp_path), "--kind", "mødeplan")["Mødeplan.docx"])
    assert "Møde | Onsdag den 15. juni 2022 kl. 16.30–18.00" in text
    assert "Samarbejdsmøde | Torsdag den 1. september 2022" in text
    assert "Dagsorden | Tirsdag den 7. juni 2022" in text
    moved = text_of(built(year(tmp_path / "x", Organ=BODY | {"Dagsorden sendes dage før": 9}))["Mødeplan.docx"])
    assert "Dagsorden | Fredag den 3. juni 2022 (flyttet, for 6. juni 2022 er anden pinsedag)" in moved


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()


def test_one_calendar_has_all_meetings_and_dates_and_is_updated_by_the_next(tmp_path: Path) -> None:
    path = year(tmp_path)
    first: Any = Calendar.from_ical(built(path)["Mødeplan.ics"].read_bytes())
    names = [str(one["summary"]) for one in first.walk("VEVENT")]
    assert len([name for name in names if name == "Møde i Udsatterådet"]) == 4
    assert "Samarbejdsmøde i Udsatterådet" in names
    assert "Udkast: møde nr. 3 i Udsatterådet" in names
    fill(path, {"Møder": [{"Dato": dt.date(2022, 2, 16)}]})
    out = ("--out", str(tmp_path / "igen"))
    second: Any = Calendar.from_ical(built(path, *out)["Mødeplan.ics"].read_bytes())
    before, after = ([str(one["uid"]) for one in calendar.walk("VEVENT")] for calendar in (first, second))
    assert (before, len(set(before))) == (after, len(before))
    assert first.walk("VEVENT")[0]["dtstart"].dt.day == 15
    assert second.walk("VEVENT")[0]["dtstart"].dt.day == 16


def test_a_cancelled_meeting_takes_its_dates_with_it_out_of_a_calendar(tmp_path: Path) -> None:
    path = year(tmp_path)
    before: Any = Calendar.from_ical(built(path)["Mødeplan.ics"].read_bytes())
    fill(path, {"Møder": [{"Aflyst": "Ja"}]})
    after: Any = Calendar.from_ical(built(path, "--out", str(tmp_path / "igen"))["Mødeplan.ics"].read_bytes())
    assert {str(one["uid"]) for one in after.walk("VEVENT")} == {str(one["uid"]) for one in before.walk("VEVENT")}
    gone = [str(one["summary"]) for one in after.walk("VEVENT") if one.get("status") == "CANCELLED"]
    assert "Møde i Udsatterådet" in gone
    assert {name for name in gone if name != "Møde i Udsatterådet"} == {
        str(one["summary"]) for one in before.walk("VEVENT") if "møde nr. 1 i" in str(one["summary"])
    }


def test_since_last_time_has_what_the_minutes_agreed_without_its_being_typed_again(tmp_path: Path) -> None:
    text = text_of(built(year(tmp_path))["Siden sidst.docx"])
    assert "Skriver til byrådet | Ole Lund | 15. juni 2022 | 1. december 2022" in text
    assert "Ringer | Ole Lund | Gjort." in text


def test_the_register_says_what_came_of_a_hearing(tmp_path: Path) -> None:
    text = text_of(built(year(tmp_path))["Høringsoversigt.docx"])
    assert "Ny politik | Byrådet | 01-05-2022 | 28-04-2022 | Støtter | Fulgt" in text


def test_the_wheel_puts_everything_in_its_month(tmp_path: Path) -> None:
    text = text_of(built(year(tmp_path))["Årshjul.docx"])
    assert "Marts | 15.: ordinært møde nr. 2 | Årsrapporten (formanden)" in text


def test_only_who_said_yes_stands_in_the_list_of_members(tmp_path: Path) -> None:
    made = built(year(tmp_path))
    text = text_of(made["Medlemsliste.docx"])
    assert "Ole Lund" in text
    assert "1 andre uden navn" in text
    assert "Vera Holm" not in text
    assert "Vera Holm" not in made["Medlemsliste kvittering.json"].read_text(encoding="utf-8")


def test_the_public_edition_names_who_said_yes_and_leaves_what_is_internal(tmp_path: Path) -> None:
    words = {"Forord": "Vera Holm og Ole Lund var med på turen. Vera Holms idé vandt.", "Underskriver": "Ole Lund"}
    path = year(
        tmp_path,
        Årsrapport=words,
        Årshjul=[{"Måned": "marts", "Emne": "Rapporten", "Art": "Rapport", "Ansvarlig": "Vera Holm"}],
        Forslag=[
            {"Modtaget": dt.date(2022, 6, 1), "Forslag": said, "Fra": "Borger", "Åbenhed": openness, "Status": "Nyt"}
            for said, openness in (("Unge uden bolig", "Åben"), ("En sag om Grønnevej", "Lukket"))
        ],
    )
    made = built(path, "--edition", "offentlig")
    papers = [name for name in made if name.endswith(".docx")]
    labels = ("Mødeplan", "Årshjul", "Høringsoversigt", "Medlemsliste", "Punktforslag", "Årsrapport")
    assert papers == [f"{label} (offentlig).docx" for label in labels]
    told = "\n".join(text_of(made[name]) for name in papers)
    assert "Et medlem og Ole Lund var med på turen. Et medlems idé vandt." in told
    assert "Rapporten (medlem)" in told
    for name, file in made.items():
        if file.suffix in (".docx", ".json", ".ics"):
            content = text_of(file) if file.suffix == ".docx" else file.read_text(encoding="utf-8")
            assert not any(word in content for word in ("Vera", "Holm", "Grønnevej")), name


def test_a_body_under_secrecy_says_when_its_people_agreed_before_a_year_is_public(tmp_path: Path) -> None:
    path = year(tmp_path, Organ=BODY | {"Tavshedspligt": "Ja"})
    words = (
        "build",
        str(path),
        "--edition",
        "offentlig",
        "--no-pdf",
        "--today",
        "2022-06-20",
        "--kind",
        "medlemsliste",
    )
    result = CliRunner().invoke(main, [*words, "--out", str(tmp_path / "ud")])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Udsatterådet har tavshedspligt, og papiret er ikke afstemt med deltagerne." in result.stderr


def test_a_meetings_workbook_that_changes_makes_the_papers_anew(tmp_path: Path) -> None:
    path = year(tmp_path)
    built(path)
    fill(tmp_path / "møde.xlsx", {"Opfølgning": [{"Hvad": "Skriver til udvalget"}]})
    assert "Skriver til udvalget" in text_of(built(path)["Siden sidst.docx"])


def test_the_receipt_names_the_rows(tmp_path: Path) -> None:
    record = json.loads(built(year(tmp_path))["Mødeplan kvittering.json"].read_text(encoding="utf-8"))
    assert (record["kind"], record["rows"]["Møder"]) == ("meeting_plan", [3, 4, 5, 6, 7])


def test_the_settlement_works_each_row_out_by_the_sheets_own_rates(tmp_path: Path) -> None:
    rates = [
        {"Art": art, "Sats": rate, "Gælder fra": dt.date(2022, 1, 1), "Kilde": "opdigtet"}
        for art, rate in (("Diæt til 4 timer", 435), ("Diæt over 4 timer", 870), ("Kørsel lav", "2,28"))
    ]
    member = {"Navn": "Ole Lund", "Gruppe": "Brugere", "Fra": dt.date(2022, 1, 1), "Byrådsmedlem": "Nej"}
    path = year(
        tmp_path,
        Medlemmer=[member | {"Diætberettiget": "Ja", "Må nævnes offentligt": "Ja"}],
        Satser=rates,
        Afregning=[
            {"Møde": "1", "Navn": "Ole Lund", "Km": 24, "Transport": "Kørsel lav"},
            {"Møde": "3", "Navn": "Ole Lund", "Rejseminutter": 200, "Uden for kommunen": "Ja"},
        ],
    )
    text = text_of(built(path, "--kind", "afregning")["Afregning.docx"])
    assert "435 kr. | 54,72 kr. | 489,72 kr." in text
    assert "Diæt over 4 timer (4,83 timer) | 870 kr. | – | 870 kr." in text
    assert "I alt 1.359,72 kr. Lønkontoret afgør, hvad der er skattepligtigt." in text
    assert "skattefri" not in text


def test_bids_wait_or_have_their_answer_and_a_closed_one_is_on_no_paper(tmp_path: Path) -> None:
    bid = {"Modtaget": dt.date(2022, 6, 1), "Fra": "Borger", "Åbenhed": "Åben", "Møde": "4"}
    bids = [
        bid | {"Forslag": "Unge uden bolig", "Status": "Nyt"},
        bid | {"Forslag": "Weekendåbent", "Status": "Afvist", "Svar": "Det hører til i udvalget."},
        bid | {"Forslag": "Noget fortroligt", "Status": "Nyt", "Åbenhed": "Lukket"},
    ]
    text = text_of(built(year(tmp_path, Forslag=bids), "--kind", "punktforslag")["Punktforslag.docx"])
    assert "☐ | Unge uden bolig | Borger | 01-06-2022 | 4" in text
    assert "Weekendåbent | Afvist | Det hører til i udvalget." in text
    assert "fortroligt" not in text


def test_the_reports_figures_are_those_that_the_test_counts_itself(tmp_path: Path) -> None:
    postings = [
        {"Dato": dt.date(2022, 2, day), "Post": post, "Beløb": day} for day in range(1, 21) for post in ("Kaffe", "Bus")
    ]
    path = year(tmp_path, Posteringer=postings, Årsrapport={"Forord": "Det gik godt."})
    made = built(path, "--kind", "årsrapport")
    text = text_of(made["Årsrapport.docx"])
    told = json.loads(made["Årsrapport kvittering.json"].read_text(encoding="utf-8"))["figures"]
    assert told[0] == {"name": "Møder", "value": "4", "sheet": "Møder", "rows": [3, 4, 5, 6]}
    assert f"Møder | {len(DAYS)} | Møder: {len(DAYS)} rækker" in text
    assert "Samarbejdsmøder | 1 | Møder: 1 række" in text
    assert "Høringssvar | 1 | Høringer: 1 række" in text
    assert "Aftaler i alt | 2" in text
    assert f"Forbrug | {2 * sum(range(1, 21))} kr. | Posteringer: 40 rækker" in text
    assert f"Kaffe | {sum(range(1, 21))} kr." in text
    assert "15. juni 2022 | Ordinært | 1 af 1" in text


def test_a_year_with_findings_that_is_unchanged_is_not_made_again(tmp_path: Path) -> None:
    path = year(tmp_path)
    before = {name: file.stat().st_mtime_ns for name, file in built(path).items()}
    assert {name: file.stat().st_mtime_ns for name, file in built(path).items()} == before
    assert recall_all([path], Options(dt.date(2022, 6, 20), tmp_path / "ud", pdf=False)) is not None
