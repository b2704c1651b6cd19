"""The preview served: on the loopback address alone, until it is stopped."""

from __future__ import annotations

import asyncio
import secrets
import socket
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from drafter.errors import DraftError
from drafter.preview.app import application
from drafter.preview.guard import KEY, Guard
from drafter.preview.previewed import Previewed

USUAL_PORT = 8275
MOST_CONNECTIONS = 250
"""So many pages and requests are served at once; more are asked to come again."""
PATIENCE_S = 10
"""How long a request may take to arrive."""


class Patient(H11Protocol):
    """A connection that is closed when a request is begun and not finished in time."""

    late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self.wait()

    def data_received(self, data: bytes) -> None:
        """Take a part of a request, and wait for the rest of it where it is not whole."""
        super().data_received(data)
        if self.conn.their_state not in (h11.IDLE, h11.SEND_BODY):
            self.wait_no_longer()
        elif self.late is None:
            self.wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """There is nothing to wait for."""
        self.wait_no_longer()
        super().connection_lost(exc)

    def wait(self) -> None:
        """Give the request its time."""
        self.late = self.loop.call_later(PATIENCE_S, self.transport.close)

    def wait_no_longer(self) -> None:
        """The request is here."""
        if self.late is not None:
            self.late.cancel()
        self.late = None


def serve(
    folder: Path, *, port: int | None, editor: str, say: Callable[[str], None], open_browser: bool = True
) -> None:
    """Serve a folder's preview until Ctrl-C.

    Args:
        folder: the draft folder; it need not be whole, but it must be there.
        port: to listen on; None for the usual one, or any where that is taken; 0 for any.
        editor: the pattern of links to the editor.
        say: prints the address.
        open_browser: open the page.

    Raises:
        DraftError: the port is taken.
    """
    listening = listen(port)
    number = listening.getsockname()[1]
    previewed = Previewed(folder, editor)
    previewed.look()
    run(PreviewServer(previewed, number), listening, str(folder), say, open_browser)


class LocalServer(uvicorn.Server):
    """A server for the one who started it, on this computer.

    Args:
        application: makes what is served, given the token that its pages write with.
        port: that it will listen on.
    """

    def __init__(self, application: Callable[[str], ASGIApp], port: int) -> None:
        """Prepare; :meth:`serve` runs it."""
        self.token = secrets.token_urlsafe(32)
        self.key = secrets.token_urlsafe(16)
        self.address = f"http://127.0.0.1:{port}/?{KEY}={self.key}"
        self.when_ready: Callable[[], None] = lambda: None
        super().__init__(
            uvicorn.Config(
                Guard(application(self.token), port, self.token, self.key),
                http=Patient,
                limit_concurrency=MOST_CONNECTIONS,
                log_level="critical",
                access_log=False,
                server_header=False,
                date_header=False,
                ws="none",
                lifespan="off",
                timeout_graceful_shutdown=1,
            )
        )

    async def begin(self) -> None:
        """Begin what goes on beside the answers."""

    def end(self) -> None:
        """End it: pages that listen for news go first, so that stopping does not wait for them."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, and say so."""
        await super().startup(sockets)
        await self.begin()
        self.when_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop."""
        self.end()
        await super().shutdown(sockets)


class PreviewServer(LocalServer):
    """A server of one folder's preview, which follows the folder while it runs.

    Args:
        previewed: the folder.
        port: that it will listen on.
    """

    def __init__(self, previewed: Previewed, port: int) -> None:
        """Prepare; :meth:`serve` runs it."""
        self.previewed = previewed
        super().__init__(lambda token: application(previewed, token), port)

    async def begin(self) -> None:
        """Begin to follow the folder."""
        self._following = asyncio.create_task(self.previewed.follow())
        await self.previewed.refresh()

    def end(self) -> None:
        """Follow no longer."""
        self.previewed.close()
        self._following.cancel()


def run(
    server: LocalServer, listening: socket.socket, said: str, say: Callable[[str], None], open_browser: bool
) -> None:
    """Run a server until Ctrl-C.

    Args:
        server: the server.
        listening: its socket.
        said: what is shown, for the line that says the address.
        say: prints it.
        open_browser: open the page.
    """

    def ready() -> None:
        say(f"{said} is shown at {server.address}\nIt follows the files. Stop with Ctrl-C.")
        if open_browser:
            webbrowser.open(server.address)

    server.when_ready = ready
    with suppress(KeyboardInterrupt):
        asyncio.run(server.serve(sockets=[listening]))


def listen(port: int | None) -> socket.socket:
    """A socket on the loopback address.

    Args:
        port: as for :func:`serve`.

    Raises:
        DraftError: the port is taken, or may not be used.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # On Windows the usual option would let a second preview have the same port; there is one against that.
    alone = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR if alone is None else alone, 1)
    for number in [USUAL_PORT, 0] if port is None else [port]:
        try:
            made.bind(("127.0.0.1", number))
            return made
        except OSError:
            continue
    made.close()
    raise DraftError(f"Port {port} cannot be used; perhaps another program has it.", hint="Leave --port out.")
