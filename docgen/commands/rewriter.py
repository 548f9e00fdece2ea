"""A language model of one's own that rewrites sentences: asked by the chat protocol that local servers share.

Ollama, llama.cpp, vLLM and OpenAI-compatible services all answer ``POST …/v1/chat/completions``. Nothing is sent unless
an address was given, and then to that address alone: no proxy, no redirect. What is sent is one sentence of an open
item at a time, its names, numbers, addresses and places as tokens; what comes back is taken only where it is measurably
easier than docgen's own lines and the fact guard finds nothing lost and nothing new.
"""

import http.client
import ipaddress
import json
import time
from collections.abc import Callable
from dataclasses import field
from typing import Any
from urllib.parse import unquote, urlsplit

from docgen.errors import UsageError
from docgen.late import dataclass, late_pattern

TIME_LIMIT = 60.0
"""Seconds that one answer may take, with all its tries."""

TRIES = 3
PATIENCE = 3
"""Sentences in a row that a server may fail at; the rest are not sent."""

MOST_BYTES = 100_000
_BUSY = frozenset({408, 429, 500, 502, 503, 504})
_PORTS = {"http": 80, "https": 443}
_PATH = "/v1/chat/completions"
_ORDER = (
    "Du skriver dansk, der er let at læse. Skriv sætningen om til korte, lette sætninger, højst 12 ord i hver. "
    "Skriv én sætning på hver linje, højst fire linjer, og ikke andet. Brug almindelige ord. "
    "Behold hvert mærke som [[1]] præcis som det er, hvert én gang. Læg ikke noget til, og lad ikke noget vigtigt ude."
)


@dataclass(frozen=True)
class Endpoint:
    """Where the model is asked, and which: ``login`` is what stands before the host, and is never said."""

    scheme: str
    host: str
    port: int
    path: str
    model: str = ""
    login: str = ""

    @property
    def is_readable_on_the_way(self) -> bool:
        """Whether what is sent leaves this machine without being encrypted."""
        if self.scheme == "https":
            return False
        try:
            return not ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host != "localhost"

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}"


def endpoint_of(url: str) -> Endpoint:
    """Return the address that a person wrote, ``http://127.0.0.1:11434#gemma3``: what follows # is the model.

    Raises UsageError where it is none that docgen asks.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in _PORTS or not parts.hostname or parts.query:
        raise UsageError("Adressen efter --rewriter kan ikke bruges.", "Skriv fx http://127.0.0.1:11434#gemma3.")
    path = parts.path.rstrip("/")
    path = path if path.endswith("/chat/completions") else _PATH if path in ("", "/v1") else f"{path}{_PATH}"
    login = unquote(parts.password or parts.username or "")
    return Endpoint(parts.scheme, parts.hostname, port or _PORTS[parts.scheme], path, unquote(parts.fragment), login)


class FailedError(Exception):
    """The server gave no answer that can be used; its words are a Danish sentence."""


@dataclass
class Rewriter:
    """Asks a model for one sentence at a time; remembers how often it was asked, and why it stopped being asked."""

    endpoint: Endpoint
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    asked: int = 0
    failures: list[str] = field(default_factory=list)
    _in_a_row: int = 0

    @property
    def has_given_up(self) -> bool:
        """Whether the server failed so often in a row that it is asked no more."""
        return self._in_a_row >= PATIENCE

    def answer(self, sentence: str) -> str | None:
        """Return what the model says of a sentence whose names are tokens, or None where it failed."""
        if self.has_given_up:
            return None
        self.asked += 1
        try:
            said = self._tried(sentence)
        except FailedError as failed:
            self._in_a_row += 1
            self.failures.append(str(failed))
            return None
        self._in_a_row = 0
        return said

    def _tried(self, sentence: str) -> str:
        until = self.clock() + TIME_LIMIT
        body = self._body(sentence)
        for attempt in range(TRIES):
            left = until - self.clock()
            if left <= 0:
                break
            try:
                status, answer = _ask(self.endpoint, body, left)
            except (OSError, http.client.HTTPException):
                if attempt == TRIES - 1:
                    raise FailedError(f"Sprogmodellen på {self.endpoint} svarer ikke.") from None
                self.sleep(min(0.5 * 2**attempt, max(0.0, until - self.clock())))
                continue
            if status in _BUSY and attempt < TRIES - 1:
                self.sleep(min(0.5 * 2**attempt, max(0.0, until - self.clock())))
                continue
            if status != http.client.OK:
                raise FailedError(f"Sprogmodellen på {self.endpoint} sagde nej (HTTP {status}).")
            return _words_of(answer, self.endpoint)
        raise FailedError(f"Sprogmodellen på {self.endpoint} blev ikke færdig på {TIME_LIMIT:.0f} sekunder.")

    def _body(self, sentence: str) -> bytes:
        messages = [{"role": "system", "content": _ORDER}, {"role": "user", "content": sentence}]
        asked = {"model": self.endpoint.model or "default", "messages": messages, "temperature": 0, "stream": False}
        return json.dumps(asked, ensure_ascii=False).encode()


def _ask(endpoint: Endpoint, body: bytes, seconds: float) -> tuple[int, bytes]:
    """Return the status and the content of the server's answer; a redirect is an answer like any other."""
    until = time.monotonic() + seconds
    form = http.client.HTTPSConnection if endpoint.scheme == "https" else http.client.HTTPConnection
    connection = form(endpoint.host, endpoint.port, timeout=seconds)
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if endpoint.login:
        headers["Authorization"] = f"Bearer {endpoint.login}"
    try:
        connection.request("POST", endpoint.path, body, headers)
        response = connection.getresponse()
        content = b""
        while len(content) <= MOST_BYTES:
            left = until - time.monotonic()
            if left <= 0:
                raise TimeoutError
            if connection.sock:
                connection.sock.settimeout(left)
            part = response.read1(8_192)
            if not part:
                break
            content += part
        return response.status, content
    finally:
        connection.close()


def _words_of(answer: bytes, endpoint: Endpoint) -> str:
    if len(answer) > MOST_BYTES:
        raise FailedError(f"Sprogmodellen på {endpoint} svarede med alt for meget.")
    try:
        found: Any = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError):
        found = None
    if not isinstance(found, str):
        raise FailedError(f"Sprogmodellen på {endpoint} svarede ikke, som en sprogmodel skal.")
    return found


_THOUGHT = "</think>"
_FENCE = late_pattern(r"^\s*```\w*\s*$")
_MARK = late_pattern(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s+")


def lines_of_answer(answer: str) -> tuple[str, ...]:
    """Return the lines of an answer without what models put around them: fences, bullets, quotation marks, thoughts."""
    *before, last = answer.split(_THOUGHT)
    said = [words if opened else words + _THOUGHT for words, opened, _ in (one.partition("<think>") for one in before)]
    spoken = "".join([*said, last])
    bare = (_MARK.sub("", line).strip().strip('"”“') for line in spoken.splitlines() if not _FENCE.match(line))
    return tuple(line for line in bare if line)
