"""A desk that runs, and a real browser before it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from drafter.desk.home import Home
from drafter.desk.server import DeskServer
from drafter.preview.server import listen


@dataclass
class Running:
    """A desk that runs.

    Attributes:
        folder: of drafts.
        server: the server.
        port: that it listens on.
    """

    folder: Path
    server: DeskServer
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def cookies(self) -> dict[str, str]:
        """What a browser keeps that was given the whole address."""
        return {f"drafter-{self.port}": self.server.key}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """A desk of an empty folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "my drafts"
    folder.mkdir()
    socket = listen(0)
    port = socket.getsockname()[1]
    server = DeskServer(Home(folder, "vscode://file/{file}:{line}:{column}"), port)
    ready = threading.Event()
    server.when_ready = ready.set
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[socket])), daemon=True)
    thread.start()
    assert ready.wait(10)
    yield Running(folder, server, port)
    server.should_exit = True
    thread.join(10)
    assert not thread.is_alive()


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open the desk in a window of its own; anything that its console complains of fails the test."""
    contexts, complaints = [], []

    def open_(running: Running, **settings: Any) -> Any:
        context = browser.new_context(accept_downloads=True, **settings)
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.goto(running.server.address)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [c for c in complaints if "409" not in c] == []
