"""Each kind's page at a phone's width and at a screen's: judged by axe-core, no wider than its window, and printed."""

from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, sync_playwright

from docgen.html.paper_page import Link, paper_page
from docgen.html.reading_page import reading_page
from docgen.kinds.kind import Kind
from docgen.kinds.proof_page import proof_page
from docgen.sheets.books import MeetingBook
from tests.books import book_of
from tests.html.test_phone_in_chromium import CHROMIUM
from tests.test_kinds import CASES, filled

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is missing: apt-get install chromium")
WIDTHS = (320, 1280)
KINDS = ("agenda", "minutes", "hearing_response", "case_brief", "notice", "year_wheel", "settlement")
SHOWN = [(name, kind) for name, kind in CASES if kind.name in KINDS and name != "samarbejdsforum"]


@pytest.fixture(scope="module", params=WIDTHS)
def window(request: pytest.FixtureRequest) -> Iterator[Page]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        # axe is put into the page by hand, which the page's own policy rightly forbids.
        screen = ViewportSize(width=request.param, height=800)
        yield browser.new_context(viewport=screen, bypass_csp=True).new_page()
        browser.close()


@pytest.mark.parametrize(("name", "kind"), SHOWN, ids=[f"{name}-{kind.name}" for name, kind in SHOWN])
def test_axe_finds_no_violation_and_nothing_is_wider_than_its_window(
    name: str, kind: Kind, window: Page, tmp_path: Path
) -> None:
    document = filled(name, kind, tmp_path / "papir.docx")
    page = tmp_path / "side.html"
    annexes = {"Bilag 1": Link("Årsrapport 2025", "Bilag/Bilag%201.pdf")}
    page.write_text(paper_page(document, "Papiret", annexes), encoding="utf-8")
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.goto(page.as_uri())
    judged = Axe().run(window).response
    assert [(one["id"], one["help"]) for one in judged["violations"]] == []
    assert len(judged["passes"]) > 15
    assert window.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("name", ["ishoej_meeting", "egedal_meeting"])
def test_axe_finds_no_violation_in_the_page_for_a_test_reader(name: str, window: Page, tmp_path: Path) -> None:
    book = book_of(name)
    assert isinstance(book, MeetingBook)
    page = tmp_path / "side.html"
    page.write_text(reading_page(proof_page(book, Path())), encoding="utf-8")
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.goto(page.as_uri())
    judged = Axe().run(window).response
    assert [(one["id"], one["help"]) for one in judged["violations"]] == []
    assert len(judged["passes"]) > 15
    assert window.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_a_printed_page_repeats_a_table_s_head_and_names_where_a_link_leads(window: Page, tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{number}</td><td>række</td></tr>" for number in range(120))
    name, kind = SHOWN[0]
    made = paper_page(filled(name, kind, tmp_path / "papir.docx"), "Papiret", {})
    table = f'<p><a class="named" href="https://www.example.dk/">siden</a></p><table><thead><tr><th>Hovedet</th><th>B</th></tr></thead><tbody>{rows}</tbody></table>'
    (tmp_path / "side.html").write_text(made.replace("</main>", f"{table}</main>"), encoding="utf-8")
    window.goto((tmp_path / "side.html").as_uri())
    window.pdf(path=tmp_path / "tryk.pdf", prefer_css_page_size=True)
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "tryk.pdf").pages]
    assert sum("Hovedet" in text for text in pages) > 1
    assert any("siden (https://www.example.dk/)" in text for text in pages)
