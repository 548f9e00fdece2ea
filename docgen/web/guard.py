"""Who may use the page: this machine, a browser that was opened by docgen, and nobody's page on the net.

A page on the net can send requests to 127.0.0.1 in its visitor's name (cross-site request forgery), and give its own
name the address 127.0.0.1 (DNS rebinding). So the host's name is one of ours, a secret is asked for, and a request
that changes something says which page it came from.
"""

import hmac
import secrets
from dataclasses import field

from flask import Request, Response

from docgen.late import dataclass

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""What the page may load: what comes from docgen itself, and nothing else."""


@dataclass(frozen=True)
class Guard:
    """The secret of one run of the page, and the port that it answers at."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def cookie(self) -> str:
        """The cookie's name: cookies know no ports, so each run of the page has its own."""
        return f"docgen-{self.port}"

    @property
    def address(self) -> str:
        """The address that opens the page, with the secret; it is told to the person alone."""
        return f"{self._origins[0]}/aabn?noegle={self.token}"

    @property
    def _origins(self) -> tuple[str, str]:
        return f"http://127.0.0.1:{self.port}", f"http://localhost:{self.port}"

    def is_own_host(self, request: Request) -> bool:
        """Tell whether the request was sent to one of the names that this machine has for itself."""
        return f"http://{request.host}" in self._origins

    def opens(self, key: str) -> bool:
        """Tell whether a key is the secret."""
        return hmac.compare_digest(key.encode(), self.token.encode())

    def refuses(self, request: Request) -> bool:
        """Tell whether a request is refused: another's host or page, or a browser that was not given the secret."""
        if not self.is_own_host(request):
            return True
        if not self.opens(request.cookies.get(self.cookie, "")):
            return True
        site = request.headers.get("Sec-Fetch-Site")
        if request.method in ("GET", "HEAD"):
            return site == "cross-site"
        origin = request.headers.get("Origin")
        return origin not in self._origins if origin is not None else site != "same-origin"

    def let_in(self, response: Response) -> Response:
        """Return the response with the cookie that stands for the secret from then on."""
        response.set_cookie(self.cookie, self.token, httponly=True, samesite="Strict", path="/")
        return response


def sealed(response: Response) -> Response:
    """Return the response with what keeps it to this browser and this page."""
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"  # »no-referrer« would take Origin away from our own forms
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    return response
