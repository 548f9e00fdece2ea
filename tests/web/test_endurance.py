"""Whatever is sent to the page, it answers in bounded time, says no traceback, and leaves no process behind."""

import contextlib
import io
import socket
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from docgen.disk.own_files import is_plain_name
from docgen.web import jobs
from docgen.web.desk import Desk
from docgen.web.jobs import BROKEN, Queue
from tests.alive import is_running
from tests.books import write_sample
from tests.web.conftest import Served, Tab, until

Serve = Callable[..., Served]
HANGS = Path(__file__).parents[1] / "fakes/soffice-hangs"


def number_in(path: Path) -> int:
    until(lambda: path.exists() and path.read_text().endswith("\n"), 60)
    return int(path.read_text())


def hanging(serve: Serve, tmp_path: Path) -> tuple[Served, str, int]:
    """Return a page with a job whose LibreOffice never ends, the job's address, and that LibreOffice's number."""
    (tmp_path / "ark").mkdir()
    write_sample("egedal_meeting", tmp_path / "ark/Ark.xlsx")
    served = serve(DOCGEN_SOFFICE=str(HANGS), DOCGEN_FAKE_PID=str(tmp_path / "pid"))
    browser = served.opened()
    number = served.read(browser).partition("/ark/")[2][:16]
    job = served.post(browser, f"/ark/{number}/lav").partition("?")[0]
    return served, job, number_in(tmp_path / "pid")


def test_a_job_that_hangs_is_stopped_and_the_next_one_runs(serve: Serve, tmp_path: Path) -> None:
    served, job, office = hanging(serve, tmp_path)
    browser = served.opened()
    waiting = served.post(browser, "/nyt", slags="meeting", navn="Bagefter")
    assert "Venter" in served.read(browser, waiting)
    until(lambda: "Dagsorden: Word-dokumentet er skrevet" in served.read(browser, job), 20)
    served.post(browser, f"{job}/stop")
    until(lambda: "Stoppet" in served.read(browser, job), 20)
    until((served.folder / "Bagefter.xlsx").exists, 60)
    assert not is_running(office)
    assert not (served.folder / "outputs").exists() or list((served.folder / "outputs").rglob("*.docx")) == []


@pytest.mark.parametrize("ending", ["it is closed", "it is killed"])
def test_the_end_of_the_page_is_the_end_of_a_job_that_hangs(serve: Serve, tmp_path: Path, ending: str) -> None:
    served, _, office = hanging(serve, tmp_path)
    if ending == "it is closed":
        served.post(served.opened(), "/luk")
    else:
        served.process.kill()
    until(lambda: served.process.poll() is not None, 30)
    until(lambda: not is_running(office), 30)


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    queue = Queue("jobs", tmp_path, lambda: None)
    yield queue
    queue.close()


def test_a_job_may_take_so_long_and_no_longer(queue: Queue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "LONGEST", 0.5)
    job = queue.add("Hænger", ["serve", str(tmp_path), "--no-browser"], tmp_path)
    until(lambda: bool((done := queue.find(job.number)) and done.is_over), 30)
    done = queue.find(job.number)
    assert done
    assert (done.state, done.said) == ("failed", BROKEN)


def test_a_closed_tab_stops_nothing_and_two_tabs_do_not_disturb_each_other(serve: Serve) -> None:
    served = serve()
    body = b"slags=meeting&navn=Lukket+fane"
    head = f"POST /nyt HTTP/1.1\r\nHost: {urlsplit(served.origin).netloc}\r\nOrigin: {served.origin}\r\n"
    head += f"Cookie: {served.key}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", urlsplit(served.origin).port or 0)) as tab:
        tab.sendall(head.encode() + body)
    until((served.folder / "Lukket fane.xlsx").exists, 60)

    tabs = served.opened(), served.opened()
    made = [served.post(tab, "/nyt", slags="meeting", navn="Møde") for tab in tabs]
    assert made[0] != made[1]
    until(lambda: "Færdig" in served.read(tabs[1], made[0]), 60)
    until(lambda: "findes allerede" in served.read(tabs[0], made[1]), 60)


def bomb(megabytes: int) -> bytes:
    """Return a workbook of some kilobytes with a sheet of so many megabytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(megabytes):
                sheet.write(b" " * (1 << 20))
    return packed.getvalue()


def test_what_is_laid_in_is_bounded(serve: Serve) -> None:
    served = serve()
    assert served.upload(**{"stor.xlsx": b"\0" * (26 << 20)})[0] == 413
    assert served.upload(**{f"{number}.xlsx": b"x" for number in range(70)})[0] == 413
    assert served.upload(**{"bilag.pdf": b"%PDF"})[0] == 400
    assert served.upload(**{"../../ark.xlsx": b"x", "mappe/ark.xlsx": b"y"})[0] == 400
    started = time.monotonic()
    status, job = served.upload(**{"bombe.xlsx": bomb(400)})
    assert status == 200
    browser = served.opened()
    until(lambda: "Arbejder" not in (page := served.read(browser, job)) and "Venter" not in page, 60)
    assert "bombe.xlsx" in served.read(browser, job)
    assert time.monotonic() - started < 60
    assert served.upload(**{f"{'æ' * 200}.xlsx": b"x"})[0] == 200
    assert list(served.folder.iterdir()) == []
    assert not (served.folder.parent / "ark.xlsx").exists()


def test_two_hundred_requests_at_once_are_all_answered(serve: Serve) -> None:
    served = serve()
    write_sample("egedal_meeting", served.folder / "Ark.xlsx")
    statuses: list[int] = []

    def one(path: str) -> None:
        connection = served.connection()
        connection.request("GET", path, headers={"Cookie": served.key})
        answer = connection.getresponse()
        answer.read()
        statuses.append(answer.status)
        connection.close()

    threads = [
        threading.Thread(target=one, args=(("/", "/version", "/hjaelp", "/nyt")[number % 4],)) for number in range(200)
    ]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert statuses == [200] * 200
    assert time.monotonic() - started < 60


@pytest.mark.parametrize(
    "name", ["../../uden for", "..\\..\\uden for", "/var/uden for", "-h", "--from=x", "CON", "", "æ" * 900, "x.xlsx"]
)
def test_a_name_is_that_of_a_workbook_in_the_folder_and_nothing_else(name: str, desk: Desk, tab: Tab) -> None:
    desk.close()  # jobs wait and never run
    assert tab.post("/nyt", slags="meeting", navn=name).status_code == 303
    words = desk.queue.unfinished()[0].words
    assert words[:3] == ("new", "meeting", "-o")
    target = Path(words[3])
    assert (target.parent, target.suffix) == (desk.folder, ".xlsx")
    assert is_plain_name(target.stem)
    assert len(words) == 4


RUBBISH = (
    b"\x00\x01\x02\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1:x\xff\r\n\r\n",
    b"GET /%00%ff/../../%2e HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 40_000 + b"\r\n\r\n",
    b"POST /filer HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n",
    b"POST /filer HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"PUT / HTTP/9.9\r\n\r\n",
)


def test_rubbish_is_refused_and_the_page_goes_on(serve: Serve) -> None:
    served = serve()
    for sent in RUBBISH:
        with socket.create_connection(("127.0.0.1", urlsplit(served.origin).port or 0), timeout=20) as line:
            answer = b""
            with contextlib.suppress(ConnectionError):  # it may be refused before all is sent
                line.sendall(sent)
                with contextlib.suppress(OSError):  # or the line closed, which is ENOTCONN then
                    line.shutdown(socket.SHUT_WR)
                answer = line.recv(1 << 16)
            assert not answer or int(answer.split()[1]) >= 400, sent[:60]
    connection = served.connection()
    for method, path, body in (("PUT", "/", ""), ("GET", "/luk", ""), ("POST", "/nyt", "navn=" + "x" * 2_000_000)):
        mine = {"Cookie": served.key, "Origin": served.origin, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, path, body, mine)
        answer_ = connection.getresponse()
        assert answer_.status in (405, 413), path
        assert "docgen" in answer_.read().decode()
    connection.close()
    assert "Mine ark" in served.read(served.opened())
