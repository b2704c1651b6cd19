"""A draft folder in a preview, and a real browser before it."""

from __future__ import annotations

import asyncio
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the preview extra is not installed")
pytest.importorskip("uvicorn", reason="the preview extra is not installed")
pytest.importorskip("watchfiles", reason="the preview extra is not installed")


@pytest.fixture(scope="session")
def rolled(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example of session 76 rolled over to 77, nothing given."""
    from drafter.rolling.roll import roll
    from drafter.rolling.source import find_source
    from drafter.saving.save import save_folder

    path = tmp_path_factory.mktemp("rolled") / "77"
    save_folder(path, roll(find_source(str(root / "examples/anti-personnel-mines/76")), 77, path).files)
    return path


@pytest.fixture
def folder(rolled: Path, tmp_path: Path) -> Path:
    """A copy of it to edit."""
    return Path(shutil.copytree(rolled, tmp_path / "77"))


@pytest.fixture
def own_text(folder: Path) -> Path:
    """The copy with a text of its own."""
    from drafter.workspace.folder import load
    from drafter.workspace.own_text import give_own_text
    from drafter.workspace.yaml_edit import YamlEdit

    loaded = load(folder)
    edit = YamlEdit(loaded.file.name, loaded.file.text)
    give_own_text(edit, loaded)
    (folder / "text.md").write_text(loaded.template.text, encoding="utf-8")
    (folder / "resolution.yaml").write_text(edit.text, encoding="utf-8")
    return folder


def until(page: Any, condition: str, seconds: float = 8) -> None:
    """Wait until something holds in a page; its policy forbids playwright's own way, which evaluates strings."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"not in {seconds} s: {condition}"
        page.wait_for_timeout(15)


@dataclass
class Running:
    """A preview that runs."""

    folder: Path
    port: int
    server: Any
    ended: threading.Event

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def cookies(self) -> dict[str, str]:
        """What a browser keeps that was given the whole address."""
        return {f"drafter-{self.port}": self.server.key}


@pytest.fixture
def run() -> Iterator[Callable[[Path], Running]]:
    """Run previews, each stopped at the end."""
    from drafter.preview.previewed import Previewed
    from drafter.preview.server import PreviewServer, listen

    stopping: list[Callable[[], None]] = []

    def start(folder: Path) -> Running:
        socket = listen(0)
        port = socket.getsockname()[1]
        previewed = Previewed(folder, "vscode://file/{file}:{line}:{column}")
        previewed.look()
        server = PreviewServer(previewed, port)
        ready = threading.Event()
        server.when_ready = ready.set
        ended = threading.Event()

        def serve() -> None:
            asyncio.run(server.serve(sockets=[socket]))
            ended.set()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        assert ready.wait(10)

        def stop() -> None:
            server.should_exit = True
            thread.join(10)

        stopping.append(stop)
        return Running(folder, port, server, ended)

    yield start
    for stop in stopping:
        stop()


@pytest.fixture
def preview(folder: Path, run: Callable[[Path], Running]) -> Running:
    """A preview of the copy."""
    return run(folder)


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a preview's page; whatever its console complains of fails the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def open_page(running: Running, **options: Any) -> Any:
        context = browser.new_context(
            **({"viewport": {"width": 1400, "height": 1000}, "reduced_motion": "reduce"} | options)
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda e: complaints.append(str(e)))
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" and "409" not in m.text else None)
        page.goto(running.server.address)
        page.wait_for_selector("#worklist li")
        until(page, "document.querySelector('#beside .redline').childNodes.length > 0")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
