"""What stands beside the workbooks: the year's dates, the templates, the words that the page has for docgen's own."""

import re

import pytest

from docgen.disk import resources
from docgen.kinds import catalogue
from docgen.sheets.books import BOOKS
from docgen.web import words
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


def test_the_page_has_docgens_own_kinds_and_templates() -> None:
    assert list(words.KINDS) == [book.kind for book in BOOKS]
    assert list(words.DOCUMENTS) == list(catalogue.templates())
    assert {kind.name for kind in catalogue.KINDS} == set(words.SAMPLES)
    assert all((resources.samples() / f"{sample}.xlsx").is_file() for sample in words.SAMPLES.values())


@pytest.mark.office
def test_a_template_is_shown_filled_with_its_sample(desk: Desk, tab: Tab) -> None:
    until(lambda: bool(re.search("<img src", tab.get("/skabeloner?dokument=notice"))), 120)
    page = tab.get("/skabeloner?dokument=notice")
    picture = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', page)[0]
    assert "side-01" in picture[1]
    with tab.client.get(picture[0], base_url=ORIGIN) as answer:
        assert answer.data.startswith(b"\x89PNG")
    assert list(desk.folder.iterdir()) == []
    assert len(desk.queue.unfinished()) == 0
