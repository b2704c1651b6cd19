"""Who may talk to the preview: its own page, on this computer.

A page of another site cannot read it (no address but the loopback one, no host name but this one, which defeats DNS
rebinding; no cross-site request is answered) and cannot write to it (no token). Another user of the same computer, who
can reach the address too, lacks the key that the opened address carries and the browser then keeps. The policy sent
with every answer lets the page load its own script and style and nothing else, and no page may frame it.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
TOKEN = "x-drafter-token"
KEY = "open"
"""The name of the key in the address."""
LOOPBACK = ("127.0.0.1", "localhost")


@dataclass(frozen=True, slots=True)
class Guard:
    """Stands before an application.

    Attributes:
        app: what it guards.
        port: the port that is listened on.
        token: what a write must bring.
        key: what every request must bring: in the address that is opened, then as a cookie.
    """

    app: ASGIApp
    port: int
    token: str
    key: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or say why not."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
                message = {**message, "headers": [*message.get("headers", ()), *added]}
            await send(message)

        headers = Headers(scope=scope)
        refusal = self.refusal(scope["method"], headers) or self.without_key(scope, headers)
        await (refusal or self.app)(scope, receive, guarded)

    def without_key(self, scope: Scope, headers: Mapping[str, str]) -> Response | None:
        """What a request without the key is answered, and one that brings it in its address; None for the others."""
        name = f"drafter-{self.port}"
        asked = dict(parse_qsl(scope.get("query_string", b"").decode("latin-1"))).get(KEY, "")
        if scope["path"] == "/" and self.is_key(asked):
            answer = RedirectResponse("/", 303)
            answer.set_cookie(name, self.key, httponly=True, samesite="strict")
            return answer
        if self.is_key(cookie_parser(headers.get("cookie", "")).get(name, "")):
            return None
        said = "This page is for the one who opened it. Use the whole address that the program printed."
        return PlainTextResponse(said, 403)

    def is_key(self, text: str) -> bool:
        """Whether a text is the key."""
        return hmac.compare_digest(text.encode("utf-8", "replace"), self.key.encode())

    def refusal(self, method: str, headers: Mapping[str, str]) -> Response | None:
        """Why a request is not answered, or None.

        Args:
            method: of the request.
            headers: of the request.
        """
        hosts = {f"{name}:{self.port}" for name in LOOPBACK}
        if headers.get("host") not in hosts:
            return PlainTextResponse("This page is for this computer alone.", 421)
        origin = headers.get("origin")
        if origin is not None and origin not in {f"http://{host}" for host in hosts}:
            return PlainTextResponse("Other sites may not ask.", 403)
        site = headers.get("sec-fetch-site", "none")
        is_visit = method == "GET" and headers.get("sec-fetch-mode") == "navigate"
        if site not in ("same-origin", "none") and not (is_visit and headers.get("sec-fetch-dest") == "document"):
            return PlainTextResponse("Other sites may not ask.", 403)
        if method in ("GET", "HEAD"):
            return None
        if method != "POST":
            return PlainTextResponse("Not known here.", 405)
        if not hmac.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode()):
            return PlainTextResponse("Only the page itself may write. Load it again.", 403)
        if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return PlainTextResponse("JSON is expected here.", 415)
        return None
