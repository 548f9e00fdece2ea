"""``python -m tools.page_pictures``: make README's pictures of the local page anew, from a page that runs."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, sync_playwright

from docgen.disk import resources
from tools.pictures import PICTURES

WIDTH = 1100


def main() -> None:
    """Write the pictures into ``docs/pictures``: the sheets, the findings of one, and its papers."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "Mine ark"
        shutil.copytree(resources.samples(), folder)
        book = openpyxl.load_workbook(folder / "2026-02-10 Udsatterådet.xlsx")
        book["Punkter"]["C3"], book["Møde"]["B4"] = "Beslutnig", "31. februar 2026"
        book.save(folder / "2026-02-10 Udsatterådet.xlsx")
        with served(folder) as process, sync_playwright() as play:
            assert process.stdout
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            # What waits for a state runs a script of its own, which the page's policy rightly forbids.
            page = browser.new_page(viewport={"width": WIDTH, "height": 700}, locale="da-DK", bypass_csp=True)
            page.goto(process.stdout.readline().strip())
            photographed(page)
            process.terminate()


def served(folder: Path) -> "subprocess.Popen[str]":
    """Return a running page over a folder."""
    command = [sys.executable, "-m", "docgen", "serve", str(folder), "--no-browser"]
    day = os.environ | {"SOURCE_DATE_EPOCH": "1772928000"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=day)


def photographed(page: Page) -> None:
    """Walk through the page as a person would, and take a picture of each stop."""
    page.wait_for_function("!document.body.innerText.includes('Bliver tjekket')", timeout=120_000)
    page.screenshot(path=PICTURES / "page_sheets.png")
    page.get_by_role("link", name="2026-02-10 Udsatterådet").click()
    page.get_by_text("Fejl, der skal rettes").first.wait_for()
    page.screenshot(path=PICTURES / "page_check.png")
    page.get_by_role("link", name="Mine ark").click()
    page.get_by_role("link", name="2022-06-15 Samarbejdsforum").click()
    page.get_by_role("button", name="Lav papirerne").click()
    page.get_by_role("status").filter(has_text=re.compile("^Færdig")).wait_for(timeout=120_000)
    page.locator("img").last.scroll_into_view_if_needed()
    page.wait_for_function("[...document.images].every(one => one.complete)")
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=PICTURES / "page_papers.png")


if __name__ == "__main__":
    main()
