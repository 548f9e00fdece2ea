"""Easy text is written beside the full text, measured as it is written, and saved in a copy."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Browser

from docgen.web.desk import Desk
from docgen.web.easy_pages import taken_over
from tests.books import write_sample
from tests.web.conftest import Served, Tab, needs_chromium, until

LONG = (
    "Forvaltningen orienterede om, at den ene sag og den anden sag og den tredje sag bliver behandlet senere på året."
)


def report(*texts: str) -> dict[str, Any]:
    """Return a report on items with one easy cell each."""
    fields = [
        {"sheet": "Punkter", "cell": f"P{row}", "text": text, "draft": "Et udkast."}
        for row, text in enumerate(texts, 3)
    ]
    return {"items": [{"fields": [field]} for field in fields]}


def test_what_is_written_is_taken_of_the_cells_that_the_workbook_has() -> None:
    form = {"Punkter!P3": "Nyt.\r\nMere.", "Punkter!A1": "andet", "Møde!B4": "i morgen"}
    assert taken_over(report("Gammelt.", "Uændret."), form) == {"Punkter!P3": "Nyt.\nMere.", "Punkter!P4": "Uændret."}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Forvaltningen siger ja.", "Kommunen siger ja."),
        ("Vi spurgte forvaltningen. Forvaltningen ved det.", "Vi spurgte kommunen. Kommunen ved det."),
        ("Socialforvaltningen og forvaltningens hus.", "Socialforvaltningen og forvaltningens hus."),
    ],
)
def test_an_easier_word_is_put_where_the_hard_one_stands_alone(before: str, after: str) -> None:
    said = taken_over(report(before, before), {"byt": "0|forvaltningen|kommunen"})
    assert said == {"Punkter!P3": after, "Punkter!P4": before}


@pytest.mark.parametrize("asked", ["", "0", "9|a|b", "x|a|b", "-1|a|b", "0||b", "0|(|b", "0|a"])
def test_a_wish_that_makes_no_sense_changes_nothing(asked: str) -> None:
    assert taken_over(report("Tekst."), {"byt": asked, "udkast": "Punkter!P9"}) == {"Punkter!P3": "Tekst."}


def test_a_draft_is_put_into_an_empty_cell_alone() -> None:
    wish = {"udkast": "Punkter!P3"}
    assert taken_over(report(""), wish) == {"Punkter!P3": "Et udkast."}
    assert taken_over(report("Min egen."), wish) == {"Punkter!P3": "Min egen."}


def test_what_is_written_is_measured_and_saved_in_a_copy(desk: Desk, tab: Tab) -> None:
    desk.close()  # jobs wait and never run
    workbook = write_sample("samarbejdsforum", desk.folder / "Ark.xlsx")
    path = f"/ark/{desk.sheets()[0].id}/let"
    before = workbook.read_bytes()
    assert "lix" in tab.get(path)
    page = tab.post(path, **{"Punkter!P4": LONG, "maal": "1"}).text
    assert LONG in page
    assert "/hjaelp/L02" in page
    assert "</span>Kommunen<" in page
    assert tab.post(path, **{"Punkter!P4": LONG, "gem": "1"}).status_code == 303
    words = desk.queue.unfinished()[0].words
    assert words[:3] == ("change", str(workbook), "--with")
    assert json.loads(Path(words[3]).read_text()) == {"cells": {"Punkter!P4": LONG}}
    assert words[4:] == ("-o", str(desk.folder / "Ark – let tekst.xlsx"))
    assert workbook.read_bytes() == before


@needs_chromium
def test_figures_follow_what_is_typed_and_a_word_is_taken_over(chromium: Browser, serve: Any) -> None:
    served: Served = serve()
    write_sample("samarbejdsforum", served.folder / "Ark.xlsx")
    page = chromium.new_context().new_page()
    page.set_default_timeout(60_000)
    page.goto(served.address)
    number = page.get_by_role("link", name="Ark", exact=True).get_attribute("href")
    page.goto(f"{served.origin}{number}/let")
    field = page.locator("textarea[name='Punkter!P4']")
    field.fill("")
    field.press_sequentially("Forvaltningen siger ja.")
    page.get_by_role("button", name="i stedet for Forvaltningen i punkt 2").click()
    until(lambda: field.input_value() == "Kommunen siger ja.", 60)
    page.get_by_role("button", name="Gem i en ny kopi").first.click()
    page.get_by_role("link", name="Gå til arket Ark – let tekst").wait_for()
    copy = openpyxl.load_workbook(served.folder / "Ark – let tekst.xlsx")
    assert copy["Punkter"]["P4"].value == "Kommunen siger ja."
