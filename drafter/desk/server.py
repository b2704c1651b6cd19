"""The desk served: on the loopback address alone, until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafter.desk.app import application
from drafter.desk.home import Home
from drafter.preview.server import LocalServer, listen, run


class DeskServer(LocalServer):
    """A server of a folder of drafts.

    Args:
        home: the folder.
        port: that it will listen on.
    """

    def __init__(self, home: Home, port: int) -> None:
        """Prepare; :meth:`serve` runs it."""
        self.home = home
        super().__init__(lambda token: application(home, token), port)

    def end(self) -> None:
        """Let the pages of the drafts go."""
        self.home.close()


def serve(
    folder: Path, *, port: int | None, editor: str, say: Callable[[str], None], open_browser: bool = True
) -> None:
    """Serve a folder's desk until Ctrl-C.

    Args:
        folder: of drafts; it must be there.
        port: to listen on, as for :func:`drafter.preview.server.listen`.
        editor: the pattern of links to the editor.
        say: prints the address.
        open_browser: open the page.

    Raises:
        DraftError: the port is taken.
    """
    listening = listen(port)
    server = DeskServer(Home(folder, editor), listening.getsockname()[1])
    run(server, listening, f"The desk of {folder}", say, open_browser)
