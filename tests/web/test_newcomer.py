"""A newcomer's hour in a real browser: from an empty folder to papers, with the keyboard, with and without scripts."""

import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.books import write_sample
from tests.web.conftest import Served, needs_chromium

WIDTHS = (320, 768, 1280)

pytestmark = [
    needs_chromium,
    pytest.mark.office,
]
Serve = Callable[[], Served]


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Page:
    return chromium.new_context(java_script_enabled=request.param, bypass_csp=True).new_page()


def spoil(workbook: Path, cell: str, value: str) -> None:
    book = openpyxl.load_workbook(workbook)
    sheet, _, address = cell.partition("!")
    book[sheet][address] = value
    book.save(workbook)


def test_from_an_empty_folder_to_papers(page: Page, serve: Serve) -> None:
    served = serve()
    page.goto(served.address)
    assert page.title() == "Mine ark – docgen"
    page.get_by_role("link", name="Lav et nyt ark").click()
    page.get_by_label("Arkets navn").fill("Møde i juni")
    page.get_by_role("button", name="Lav arket").click()
    page.get_by_role("status").filter(has_text=re.compile("^Færdig")).wait_for(timeout=60_000)
    assert (served.folder / "Møde i juni.xlsx").is_file()

    write_sample("egedal_meeting", served.folder / "Møde i juni.xlsx")
    spoil(served.folder / "Møde i juni.xlsx", "Møde!B4", "den 31. februar 2026")
    page.goto(f"{served.origin}/")
    page.get_by_role("link", name="Møde i juni", exact=True).click()
    page.get_by_text("Fejl, der skal rettes").first.wait_for(timeout=60_000)
    row = page.get_by_role("row").filter(has_text="B4").first
    assert "Dato" in row.inner_text()

    write_sample("egedal_meeting", served.folder / "Møde i juni.xlsx")
    page.get_by_text("Ingen fejl.").wait_for(timeout=60_000)
    page.get_by_role("button", name="Lav papirerne").click()
    page.get_by_role("status").filter(has_text=re.compile("^Færdig")).wait_for(timeout=120_000)
    page.get_by_role("img").first.wait_for(timeout=60_000)
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent det hele i én pakke").click()
    assert download.value.suggested_filename == "papirer.zip"
    made = [path.suffix for path in (served.folder / "outputs").rglob("*") if path.is_file()]
    assert {".docx", ".pdf", ".json"} <= set(made)


def test_every_page_is_accessible_at_every_width(chromium: Browser, serve: Serve) -> None:
    served = serve()
    write_sample("samarbejdsforum", served.folder / "Samarbejdsforum.xlsx")
    spoil(served.folder / "Samarbejdsforum.xlsx", "Møde!B4", "i morgen")
    page = chromium.new_context(bypass_csp=True).new_page()
    page.goto(served.address)
    page.get_by_text("Fejl, der skal rettes").first.wait_for(timeout=60_000)
    sheet = page.get_by_role("link", name="Samarbejdsforum", exact=True).get_attribute("href")
    places = [
        "/",
        "/nyt",
        f"{sheet}",
        f"{sheet}/let",
        "/skabeloner",
        "/arkiv",
        "/hjaelp",
        "/hjaelp/P01",
        "/findes-ikke",
    ]
    for place in places:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(f"{served.origin}{place}")
            judged = Axe().run(page).response
            assert [(one["id"], one["help"]) for one in judged["violations"]] == [], (place, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (place, width)


def test_all_can_be_done_with_the_keyboard(chromium: Browser, serve: Serve) -> None:
    served = serve()
    page = chromium.new_context().new_page()
    page.goto(served.address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til indholdet"
    reached = set()
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("(document.activeElement.textContent || document.activeElement.name).trim()"))
    assert {
        "Mine ark",
        "Nyt ark",
        "Skabeloner",
        "Arkiv",
        "Hjælp",
        "Luk docgen",
        "Lav et nyt ark",
        "Lav papirerne",
    } <= reached


def test_what_a_person_has_ticked_stays_when_the_page_shows_something_new(chromium: Browser, serve: Serve) -> None:
    served = serve()
    write_sample("egedal_meeting", served.folder / "Ark.xlsx")
    page = chromium.new_context().new_page()
    page.goto(served.address)
    page.get_by_role("link", name="Ark", exact=True).click()
    page.get_by_text("Ingen fejl.").wait_for(timeout=60_000)
    page.get_by_label("Offentlig udgave").check()
    spoil(served.folder / "Ark.xlsx", "Møde!B4", "i morgen")
    page.get_by_text("Fejl, der skal rettes").wait_for(timeout=60_000)
    assert page.get_by_label("Offentlig udgave").is_checked()
