"""The phone page as a phone shows it: 360 pixels wide in headless Chromium, judged by axe-core."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, sync_playwright

from docgen.html.phone_page import phone_page
from docgen.kinds.easy_minutes import easy_minutes
from docgen.sheets.books import MeetingBook
from tests.books import book_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
WIDTH = 360
SMALLEST_TOUCH = 24
"""CSS pixels, the least height of what a finger must hit (WCAG 2.2, 2.5.8)."""

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is missing: apt-get install chromium")


@pytest.fixture(scope="module")
def phone() -> Iterator[Page]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        screen = ViewportSize(width=WIDTH, height=800)
        # axe is put into the page by hand, which the page's own policy rightly forbids.
        yield browser.new_context(viewport=screen, is_mobile=True, bypass_csp=True).new_page()
        browser.close()


@pytest.fixture(params=["ishoej_meeting", "samarbejdsforum"])
def shown(request: pytest.FixtureRequest, phone: Page, tmp_path: Path) -> Page:
    book = book_of(request.param)
    assert isinstance(book, MeetingBook)
    file = tmp_path / "side.html"
    file.write_text(phone_page(easy_minutes(book, Path())), encoding="utf-8")
    phone.goto(file.as_uri())
    return phone


def test_axe_finds_no_violation_and_nothing_is_wider_than_the_phone(shown: Page) -> None:
    judged = Axe().run(shown).response
    assert [(one["id"], one["help"]) for one in judged["violations"]] == []
    assert len(judged["passes"]) > 15
    assert shown.evaluate("document.documentElement.scrollWidth") == WIDTH


def test_letters_are_large_and_links_can_be_hit(shown: Page) -> None:
    sizes = shown.eval_on_selector_all("p, li, dd", "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")
    assert min(sizes) >= 14 * 96 / 72
    heights = shown.eval_on_selector_all("a", "all => all.map(one => one.getBoundingClientRect().height)")
    assert heights
    assert min(heights) >= SMALLEST_TOUCH


def test_the_page_asks_for_nothing(shown: Page) -> None:
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.reload()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
