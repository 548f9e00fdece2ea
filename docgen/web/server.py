"""The page served to this machine alone, until it is closed or nobody has used it for an hour."""

import socket
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path

from waitress.server import create_server
from watchfiles import watch

from docgen.disk.scratch import scratch_folder
from docgen.web.app import create_app
from docgen.web.desk import Desk
from docgen.web.guard import Guard

IDLE = 60 * 60
"""Seconds without a person's request or a saved workbook before docgen closes by itself."""
SECONDS_BETWEEN_LOOKS = 2


def serve(folder: Path, port: int, say: Callable[[str], None], *, open_browser: bool) -> None:
    """Serve the pages over ``folder`` at 127.0.0.1 until they are closed.

    ``port`` 0 takes a free one. ``say`` gets the address that opens the page, first and alone. Raises OSError where
    the port is taken.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.bind(("127.0.0.1", port))
    guard = Guard(listener.getsockname()[1])
    with scratch_folder() as scratch:
        desk = Desk(folder, Path(scratch))
        closed = threading.Event()
        used = [time.monotonic()]

        def active() -> None:
            used[0] = time.monotonic()

        app = create_app(desk, guard, closed.set, active)
        server = create_server(
            app, sockets=[listener], threads=8, connection_limit=200, max_request_header_size=32_768, ident="docgen"
        )
        serving = threading.Thread(target=_answer, args=(server.run, closed), name="page", daemon=True)
        serving.start()
        threading.Thread(target=_watch, args=(desk, closed, active), name="folder", daemon=True).start()
        try:
            say(guard.address)
            if open_browser:
                webbrowser.open(guard.address)
            while not closed.wait(timeout=1) and (desk.queue.unfinished() or time.monotonic() - used[0] < IDLE):
                pass
            time.sleep(0.3)  # the page that says so is on its way
        finally:
            closed.set()
            desk.close()
            server.task_dispatcher.shutdown()  # what is being answered is answered before its socket is closed
            server.close()


def _answer(run: Callable[[], object], closed: threading.Event) -> None:
    """Answer requests until the page is closed; its sockets then go while they are still being looked at."""
    try:
        run()
    except (OSError, ValueError, KeyError, RuntimeError):
        if not closed.is_set():
            raise


def _watch(desk: Desk, closed: threading.Event, active: Callable[[], None]) -> None:
    """Have workbooks looked at when they are saved.

    The system tells of that on the machine's own disks alone; so the folder is looked through now and then too.
    """
    while not closed.is_set():
        for _ in _news(desk.folder, closed):
            if desk.look():
                active()
                desk.touch()


def _news(folder: Path, closed: threading.Event) -> Iterator[object]:
    """Yield when something in the folder may be new: when the system says so, and every other second."""
    try:
        yield from watch(
            folder,
            watch_filter=None,
            stop_event=closed,
            debounce=200,
            step=50,
            rust_timeout=SECONDS_BETWEEN_LOOKS * 1000,
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        )
    except (OSError, RuntimeError):  # more folders than the system will tell of, or the folder is gone
        closed.wait(SECONDS_BETWEEN_LOOKS)
        yield None
