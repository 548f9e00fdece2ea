"""What stands beside the workbooks: the year's dates, the templates, the words that the page has for docgen's own."""

import re
from pathlib import Path

import pytest

from docgen.disk import resources
from docgen.kinds import catalogue
from docgen.sheets.books import BOOKS
from docgen.web import job_pages, sheet_pages, words
from docgen.web.desk import Desk
from tests.books import write_sample
from tests.web.conftest import ORIGIN, Tab, until


def test_what_is_due_stands_above_the_workbooks_and_on_the_years_page(
    desk: Desk, tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Lav et årsark" in tab.get("/aaret")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1794787200")  # 16 November 2026
    write_sample("ishoej_year", desk.folder / "Året.xlsx")
    desk.look()
    until(lambda: desk.look() or bool(desk.duties.soon), 60)
    front, year = tab.get("/"), tab.get("/aaret")
    assert re.findall(r">(\d\d-\d\d-\d{4})</th>", front)[:2] == ["17-11-2026", "25-11-2026"]
    assert "ordinært møde nr. 4 kl. 16.30" in front
    assert f'<a href="/ark/{desk.sheets()[0].id}">Møder!C6' in year


def test_a_new_workbook_is_opened_where_it_lies_and_no_copy_is_offered(desk: Desk, tab: Tab) -> None:
    job = tab.post("/nyt", slags="meeting", navn="Møde i juni").headers["Location"]
    until(lambda: "Gå til arket Møde i juni" in tab.get(job), 60)
    assert "/fil/" not in tab.get(job)


def test_a_workbook_is_offered_what_can_be_made_of_it(desk: Desk, tab: Tab) -> None:
    for sample in ("herning_case", "egedal_meeting"):
        write_sample(sample, desk.folder / f"{sample}.xlsx")
    desk.look()
    until(lambda: all(desk.checked(one) for one in desk.sheets()), 60)
    pages = {one.name: tab.get(f"/ark/{one.id}") for one in desk.sheets()}
    assert [words in pages["herning_case"] for words in ("Opslag", ">Let tekst<")] == [False, False]
    assert [words in pages["egedal_meeting"] for words in ("Opslag", ">Let tekst<")] == [True, True]


def test_the_page_has_docgens_own_kinds_and_templates() -> None:
    assert list(words.KINDS) == [book.kind for book in BOOKS]
    assert list(words.DOCUMENTS) == list(catalogue.templates())
    assert set(words.SAMPLES) == set(words.DOCUMENTS)
    assert all((resources.samples() / f"{sample.workbook}.xlsx").is_file() for sample in words.SAMPLES.values())
    assert {sample.kind or name for name, sample in words.SAMPLES.items()} == {kind.name for kind in catalogue.KINDS}


@pytest.mark.office
@pytest.mark.parametrize(
    ("document", "shown"),
    [
        ("notice", "side-01"),
        ("posting_list", "Opslagsliste Udsatterådet side-01"),
        ("annex_title_page", "side-03"),
    ],
)
def test_a_template_is_shown_filled_with_its_sample(desk: Desk, tab: Tab, document: str, shown: str) -> None:
    place = f"/skabeloner?dokument={document}"
    until(lambda: bool(re.search("<img src", tab.get(place))), 120)
    picture = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', tab.get(place))[0]
    assert shown in picture[1]
    with tab.client.get(picture[0], base_url=ORIGIN) as answer:
        assert answer.data.startswith(b"\x89PNG")
    assert list(desk.folder.iterdir()) == []
    assert len(desk.queue.unfinished()) == 0


def test_papers_are_put_away_and_looked_after(desk: Desk, tab: Tab) -> None:
    assert "Der er ingen færdige papirer endnu." in tab.get("/arkiv")
    workbook = write_sample("egedal_meeting", desk.folder / "Ark.xlsx")
    made = desk.ask("build", str(workbook), "--no-pdf", "--out", str(desk.folder / "outputs"), "--today", "2026-11-16")
    (case,) = (desk.folder / "outputs").glob("2026-12-09*")

    def told(what: str, wanted: str) -> None:
        job = tab.post("/arkiv", mappe=f"outputs/{case.name}", gør=what).headers["Location"]
        until(lambda: wanted in tab.get(job), 60)

    assert case.name in tab.get("/arkiv")
    told("tjek", "Alt er, som det blev lavet")
    told("arkiv", "følgeseddel")
    assert [path.name for path in (desk.folder / "arkiv/2026").iterdir()] == [case.name]
    assert [sheet.name for sheet in desk.sheets()] == ["Ark"]
    next(Path(file) for file in made["files"] if file.endswith(".ics")).write_text("rettet")
    told("tjek", "hjaelp/V")
    archived = f"arkiv/2026/{case.name}"
    assert f'value="{archived}"' in tab.get("/arkiv")
    assert tab.post("/arkiv", mappe=archived, gør="tjek").status_code == 303
    for place in ("../outputs", "outputs/..", "outputs", "/etc", "arkiv/2026", ""):
        assert tab.post("/arkiv", mappe=place, gør="tjek").status_code == 404
    assert tab.post("/arkiv", mappe=archived, gør="arkiv").status_code == 404


def test_help_has_the_guide_every_code_and_what_this_machine_lacks(tab: Tab) -> None:
    page = tab.get("/hjaelp")
    for place in re.findall(r'href="#(\w+)"', page):
        assert f'id="{place}"' in page
    assert set(re.findall(r"/hjaelp/([A-Z]\d\d)", page)) >= {"B01", "G07", "L01", "P01", "X08", "Y01"}
    assert "<h1>P01" in tab.get("/hjaelp/p01")
    assert tab.client.get("/hjaelp/P99", base_url=ORIGIN).status_code == 404
    assert "Skabeloner: " in tab.get("/hjaelp/maskinen")


def test_what_would_be_made_is_shown_first(desk: Desk, tab: Tab) -> None:
    write_sample("egedal_meeting", desk.folder / "Ark.xlsx")
    job = tab.post(f"/ark/{desk.sheets()[0].id}/lav", vis="1").headers["Location"].partition("?")[0]
    until(lambda: "Det bliver lavet" in tab.get(job), 60)
    assert re.search("<li>2026-12-09 (Udkast til d|D)agsorden UdsatteNetværket</li>", tab.get(job))
    assert not (desk.folder / "outputs").exists()


@pytest.mark.parametrize("place", ["aabn", "fil/0/aabn", "mappe"])
def test_a_file_is_opened_in_the_persons_own_program(
    desk: Desk, tab: Tab, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    opened: list[Path] = []
    for module in (job_pages, sheet_pages):
        monkeypatch.setattr(module, "open_file", opened.append)
    workbook = write_sample("egedal_meeting", desk.folder / "Ark.xlsx")
    job = desk.queue.add("Prøve", ["new", "meeting", "-o", str(desk.folder / "Nyt.xlsx")], desk.folder)
    until(lambda: bool((one := desk.queue.find(job.number)) and one.is_over), 60)
    number = next(sheet.id for sheet in desk.sheets() if sheet.path == workbook)
    where = f"/ark/{number}" if place == "aabn" else f"/job/{job.number}"
    assert tab.post(f"{where}/{place}").status_code == 303
    assert opened == [{"aabn": workbook, "fil/0/aabn": desk.folder / "Nyt.xlsx", "mappe": desk.folder}[place]]
