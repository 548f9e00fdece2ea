"""Nobody but the person at this machine, in the browser that docgen opened, gets anything from the page."""

import json
from collections.abc import Callable
from urllib.request import Request

import pytest

from tests.books import write_sample
from tests.web.conftest import Served, until

Serve = Callable[[], Served]


def asked(served: Served, path: str = "/", method: str = "GET", body: str = "", **headers: str) -> int:
    """Return the status of a request with a cookie of one's own and other headers as they are given."""
    connection = served.connection()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    form = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    connection.request(method, path, body=body or None, headers=form | named)
    answer = connection.getresponse()
    status = answer.status
    answer.close()
    connection.close()
    return status


def test_only_the_browser_that_was_let_in_sees_anything(serve: Serve) -> None:
    served = serve()
    mine = {"Cookie": served.key}
    assert asked(served, **mine) == 200
    assert asked(served) == 403
    assert asked(served, Cookie=served.key[:-1] + "x") == 403
    assert asked(served, "/aabn?noegle=forkert") == 403
    assert asked(served, Host="docgen.example.dk", **mine) == 403
    assert asked(served, served.address.removeprefix(served.origin), Host="docgen.example.dk") == 403
    assert asked(served, Sec_Fetch_Site="cross-site", **mine) == 403


@pytest.mark.parametrize("path", ["/nyt", "/luk", "/filer", "/skabeloner", "/arkiv", "/job/1/stop", "/ark/0/lav"])
def test_a_page_on_the_net_can_change_nothing(path: str, serve: Serve) -> None:
    served = serve()
    mine = {"Cookie": served.key}
    assert asked(served, path, "POST", "navn=x", **mine) == 403
    assert asked(served, path, "POST", "navn=x", Origin="https://example.dk", **mine) == 403
    assert asked(served, path, "POST", "navn=x", Origin="null", **mine) == 403
    assert asked(served, path, "POST", "navn=x", Sec_Fetch_Site="same-site", **mine) == 403
    assert asked(served, path, "POST", "navn=x", Origin=served.origin) == 403
    assert served.process.poll() is None


def test_the_answers_are_sealed(serve: Serve) -> None:
    served = serve()
    with served.opened().open(served.origin) as answer:
        pass
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_the_cookie_is_for_this_page_and_no_script(serve: Serve) -> None:
    served = serve()
    connection = served.connection()
    connection.request("GET", served.address.removeprefix(served.origin))
    cookie = connection.getresponse().headers["Set-Cookie"]
    connection.close()
    assert {"HttpOnly", "SameSite=Strict"} <= set(cookie.split("; "))


@pytest.mark.parametrize(
    "path", ["/ark/../../etc/passwd", "/ark/%2e%2e%2f%2e%2e", "/job/1/fil/0", "/fast/../app.py", "/hjaelp/..%2f.."]
)
def test_no_path_of_a_request_leads_out_of_the_folder(path: str, serve: Serve) -> None:
    served = serve()
    assert asked(served, path, Cookie=served.key) == 404


def test_a_link_in_the_folder_is_not_followed(serve: Serve) -> None:
    served = serve()
    outside = served.folder.parent / "hemmeligt"
    outside.mkdir()
    write_sample("egedal_meeting", outside / "andres.xlsx")
    (served.folder / "mappe").symlink_to(outside)
    (served.folder / "ark.xlsx").symlink_to(outside / "andres.xlsx")
    page = served.read(served.opened())
    assert "Der er ingen ark i mappen endnu." in page


def test_the_page_is_closed_by_its_button_and_leaves_nothing_running(serve: Serve) -> None:
    served = serve()
    write_sample("egedal_meeting", served.folder / "ark.xlsx")
    browser = served.opened()
    served.read(browser)
    request = Request(f"{served.origin}/luk", b"", {"Origin": served.origin}, method="POST")  # noqa: S310
    with browser.open(request) as answer:
        assert "docgen er lukket" in answer.read().decode()
    until(lambda: served.process.poll() is not None, 30)
    assert served.process.returncode == 0


def test_what_the_page_knows_of_a_workbook_comes_within_seconds_of_its_saving(serve: Serve) -> None:
    served = serve()
    browser = served.opened()

    def version() -> int:
        return int(json.loads(served.read(browser, "/version"))["version"])

    before = version()
    write_sample("egedal_meeting", served.folder / "ark.xlsx")
    until(lambda: version() > before, 10)
    until(lambda: "UdsatteNetværket" in served.read(browser), 30)
