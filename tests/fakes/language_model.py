"""A stand-in for a language model's server: keeps every byte that it gets, and answers as a test says."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[str], str]
"""What the model says of a sentence."""


@dataclass
class Heard:
    """What a server got: the lines of each request's head and its whole body."""

    heads: list[str] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    @property
    def sentences(self) -> list[str]:
        """The sentences that were asked about."""
        return [json.loads(body)["messages"][-1]["content"] for body in self.bodies]

    @property
    def everything(self) -> str:
        """All that was sent, heads and bodies."""
        return "\n".join([*self.heads, *(body.decode() for body in self.bodies)])


@contextmanager
def served(
    answer: Answer | None = None, *, raw: bytes | None = None, statuses: tuple[int, ...] = (), seconds: float = 0
) -> Iterator[tuple[str, Heard]]:
    """Yield the address of a server and what it hears; ``statuses`` are those of the first answers, then 200."""
    heard, waiting = Heard(), list(statuses)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.heads.append(f"{self.requestline}\n{self.headers}")
            heard.bodies.append(body)
            time.sleep(seconds)
            said = answer(json.loads(body)["messages"][-1]["content"]) if answer else ""
            whole = {"choices": [{"message": {"role": "assistant", "content": said}}]}
            content = raw if raw is not None else json.dumps(whole).encode()
            self.send_response(waiting.pop(0) if waiting else 200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}#model", heard
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
