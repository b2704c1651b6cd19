"""The preview served: on the loopback address alone, until it is stopped."""

from __future__ import annotations

import asyncio
import secrets
import socket
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from drafter.errors import DraftError
from drafter.preview.app import application
from drafter.preview.desk import Desk
from drafter.preview.guard import Guard

USUAL_PORT = 8275


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
    address = f"http://127.0.0.1:{number}/"
    desk = Desk(folder, editor)
    desk.look()
    server = PreviewServer(desk, number)
    server.when_ready = lambda: _ready(address, folder, say, open_browser)
    with suppress(KeyboardInterrupt):
        asyncio.run(server.serve(sockets=[listening]))


class PreviewServer(uvicorn.Server):
    """A server of one folder's preview, which follows the folder while it runs.

    Args:
        desk: the folder.
        port: that it will listen on.
    """

    def __init__(self, desk: Desk, port: int) -> None:
        """Prepare; :meth:`serve` runs it."""
        self.desk = desk
        self.token = secrets.token_urlsafe(32)
        self.when_ready: Callable[[], None] = lambda: None
        super().__init__(
            uvicorn.Config(
                Guard(application(desk, self.token), port, self.token),
                log_level="critical",
                access_log=False,
                server_header=False,
                date_header=False,
                ws="none",
                lifespan="off",
                timeout_graceful_shutdown=1,
            )
        )

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, and begin to follow the folder."""
        await super().startup(sockets)
        self._following = asyncio.create_task(self.desk.follow())
        await self.desk.refresh()
        self.when_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let the pages that listen for news go first, so that stopping does not wait for them."""
        self.desk.close()
        self._following.cancel()
        await super().shutdown(sockets)


def listen(port: int | None) -> socket.socket:
    """A socket on the loopback address.

    Args:
        port: as for :func:`serve`.

    Raises:
        DraftError: the port is taken, or may not be used.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    for number in [USUAL_PORT, 0] if port is None else [port]:
        try:
            made.bind(("127.0.0.1", number))
            return made
        except OSError:
            continue
    made.close()
    raise DraftError(f"Port {port} cannot be used; perhaps another program has it.", hint="Leave --port out.")


def _ready(address: str, folder: Path, say: Callable[[str], None], open_browser: bool) -> None:
    say(f"{folder} is shown at {address}\nIt follows the files. Stop with Ctrl-C.")
    if open_browser:
        webbrowser.open(address)
