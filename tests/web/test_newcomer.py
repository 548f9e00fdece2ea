"""A newcomer's hour in a real browser: from an empty folder to papers, with the keyboard alone and without scripts."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route

from tests.books import write_sample
from tests.web.approvals import doubtful
from tests.web.conftest import Served, needs_chromium

WIDTHS = (320, 640, 768, 1280)
"""Pixels; 640 is what a window of 1280 has at 200 %."""
JUDGED = (320, 1280)
"""The widths at which axe reads a page too, which takes most of the time: the ones that set it differently."""
PATIENCE = 120_000
"""Milliseconds."""

pytestmark = [
    needs_chromium,
    pytest.mark.office,
]
Serve = Callable[[], Served]


def spoil(workbook: Path, cell: str, value: str) -> None:
    book = openpyxl.load_workbook(workbook)
    sheet, _, address = cell.partition("!")
    book[sheet][address] = value
    book.save(workbook)


@dataclass(frozen=True)
class Hand:
    """A person's hand: the keyboard alone, or the pointer in a browser without scripts."""

    page: Page
    has_pointer: bool

    def reach(self, target: Locator) -> None:
        """Move the focus on until it is there."""
        for _ in range(120):
            if target.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"{target} cannot be reached with the keyboard")

    def press(self, role: Literal["link", "button", "checkbox", "radio"], name: str, *, exact: bool = True) -> None:
        """Press what has this role and name."""
        target = self.page.get_by_role(role, name=name, exact=exact).first
        target.wait_for(timeout=PATIENCE)
        if self.has_pointer:
            target.click()
        else:
            self.reach(target)
            self.page.keyboard.press("Enter" if role == "link" else "Space")

    def write(self, label: str, text: str) -> None:
        """Write into the field with this label."""
        field = self.page.get_by_label(label).first
        if self.has_pointer:
            field.fill(text)
        else:
            self.reach(field)
            self.page.keyboard.type(text)

    def sees(self, text: str) -> None:
        """Wait until the page says so; without scripts a person asks for what is new."""
        end = time.monotonic() + PATIENCE / 1000
        while not (found := self.page.get_by_text(text).first).is_visible():
            assert time.monotonic() < end, text
            newest = self.page.get_by_role("link", name="Vis de nyeste fund")
            if newest.is_visible():
                newest.click()
            self.page.wait_for_timeout(300)
        assert found.is_visible()


@pytest.fixture(params=["keyboard alone", "without scripts"])
def hand(request: pytest.FixtureRequest, chromium: Browser) -> Hand:
    has_pointer = request.param == "without scripts"
    page = chromium.new_context(java_script_enabled=not has_pointer, bypass_csp=True).new_page()
    page.set_default_timeout(PATIENCE)
    return Hand(page, has_pointer)


def test_a_newcomers_hour(hand: Hand, serve: Serve) -> None:
    served, page = serve(), hand.page
    page.goto(served.address)
    assert page.title() == "Mine ark – docgen"
    hand.press("link", "Lav et nyt ark")
    hand.write("Arkets navn", "Møde i juni")
    hand.press("button", "Lav arket")
    hand.press("link", "Gå til arket Møde i juni")
    workbook = served.folder / "Møde i juni.xlsx"

    doubtful(workbook)
    filled = workbook.read_bytes()
    spoil(workbook, "Møde!B4", "den 31. februar 2026")
    hand.sees("31. februar 2026")  # the faults of the empty workbook were there before
    assert "Dato" in page.get_by_role("row").filter(has_text="31. februar 2026").first.inner_text()
    workbook.write_bytes(filled)
    hand.sees("Ingen fejl.")

    hand.press("checkbox", "Offentlig udgave")
    hand.press("button", "Lav papirerne")
    hand.press("link", "Tag stilling til", exact=False)
    hand.write("Dit fulde navn", "Anne Eksempel")
    for number in range(page.get_by_role("group").count()):
        ask = page.get_by_role("group").nth(number)
        if hand.has_pointer:
            ask.get_by_label("Ja, det må stå").check()
            ask.get_by_label("Hvorfor").fill("Det er skoven bag værestedet.")
        else:
            hand.reach(ask.get_by_label("Ja, det må stå"))
            page.keyboard.press("Space")
            hand.reach(ask.get_by_label("Hvorfor"))
            page.keyboard.type("Det er skoven bag værestedet.")
    hand.press("button", "Skriv svarene i en kopi")
    hand.press("link", "Gå til arket Møde i juni – godkendt")
    hand.press("checkbox", "Offentlig udgave")
    hand.press("button", "Lav papirerne")

    page.get_by_role("img").first.wait_for()
    with page.expect_download() as download:
        hand.press("link", "Hent det hele i én pakke")
    assert download.value.suggested_filename == "papirer.zip"
    made = [path.suffix for path in (served.folder / "outputs").rglob("*") if path.is_file()]
    assert {".docx", ".pdf", ".json"} <= set(made)
    assert workbook.read_bytes() == filled


PLACES = (
    "/",
    "/nyt",
    "/aaret",
    "{ark}",
    "{ark}/let",
    "{job}",
    "{made}",
    "{made}/godkend",
    "/skabeloner?dokument=posting_list",
    "/arkiv",
    "/hjaelp",
    "/hjaelp/P01",
    "/hjaelp/maskinen",
    "/findes-ikke",
    "/aabn?noegle=x",
)


def _made(page: Page, served: Served) -> str:
    """Make papers that ask about a word, and return the address of the job that made them."""
    page.goto(served.origin)
    page.get_by_role("link", name="Møde i juni", exact=True).click()
    page.get_by_label("Offentlig udgave").check()
    page.get_by_role("button", name="Lav papirerne").click()
    page.get_by_role("link", name="Tag stilling til").wait_for()
    return urlsplit(page.url).path


def test_every_page_is_accessible_at_every_width(chromium: Browser, serve: Serve) -> None:
    served = serve()
    write_sample("samarbejdsforum", served.folder / "Samarbejdsforum.xlsx")
    spoil(served.folder / "Samarbejdsforum.xlsx", "Møde!B4", "i morgen")
    write_sample("ishoej_year", served.folder / "Året.xlsx")
    doubtful(served.folder / "Møde i juni.xlsx")
    page = chromium.new_context(bypass_csp=True).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(served.address)
    page.get_by_text("Fejl, der skal rettes").first.wait_for()
    sheet = page.get_by_role("link", name="Samarbejdsforum", exact=True).get_attribute("href")
    page.goto(f"{served.origin}{sheet}")
    page.get_by_role("button", name="Kopi med fundene som noter").click()
    job, made = urlsplit(page.url).path, _made(page, served)
    wrong = []
    for place in PLACES:
        page.goto(served.origin + place.format(ark=sheet, job=job, made=made))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found = Axe().run(page).response["violations"] if width in JUDGED else []
            wrong += [(place, width, one["id"], one["nodes"][0]["html"]) for one in found]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wrong.append((place, width, "too wide", ""))
    assert wrong == []


def test_what_was_found_while_the_page_was_on_its_way_is_shown(chromium: Browser, serve: Serve) -> None:
    served = serve()
    write_sample("egedal_meeting", served.folder / "Ark.xlsx")
    page = chromium.new_context().new_page()
    browser = served.opened()
    asked: list[str] = []

    def found_first(route: Route) -> None:
        path = urlsplit(route.request.headers["referer"]).path
        if path.startswith("/ark/"):
            while not asked and "Ingen fejl." not in served.read(browser, path):
                time.sleep(0.1)
            asked.append(path)
        route.continue_()

    page.goto(served.address)
    page.route("**/version", found_first)
    page.get_by_role("link", name="Ark", exact=True).click()
    page.get_by_text("Ingen fejl.").wait_for(timeout=60_000)
    assert asked


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
