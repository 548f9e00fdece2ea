"""A word that a public edition asks about, answered on the page and read by docgen from a copy of the workbook."""

import re
from collections.abc import Callable

import openpyxl
import pytest

from tests.web.approvals import doubtful
from tests.web.conftest import Served, until

pytestmark = pytest.mark.office


def test_each_doubt_is_asked_and_the_answers_stand_in_a_copy(serve: Callable[[], Served]) -> None:
    served = serve()
    workbook = doubtful(served.folder / "Ark.xlsx")
    before = workbook.read_bytes()
    browser = served.opened()
    number = re.findall(r"/ark/(\w+)", served.read(browser))[0]
    job = served.post(browser, f"/ark/{number}/lav", offentlig="1").partition("?")[0]
    until(lambda: "Tag stilling til" in served.read(browser, job), 120)
    page = served.read(browser, f"{job}/godkend")
    asked = re.findall(r"<legend>»(.+?)«", page)
    assert any(word.casefold().startswith("skov") for word in asked)
    answers = {f"svar-{place}": "Ja" for place in range(len(asked))}
    reasons = {f"grund-{place}": "Det er skoven bag værestedet." for place in range(len(asked))}
    copied = served.post(browser, f"{job}/godkend", hvem="Anne Eksempel", **answers, **reasons)
    until(lambda: "Færdig" in served.read(browser, copied), 60)
    rows = list(openpyxl.load_workbook(served.folder / "Ark – godkendt.xlsx")["Offentliggørelse"].values)
    assert any("Anne Eksempel" in row and "Det er skoven bag værestedet." in row for row in rows)
    assert workbook.read_bytes() == before
