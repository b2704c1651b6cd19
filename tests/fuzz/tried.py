"""What is tried with an input: it ends in what was asked for or in a sentence, within a time, and loses nothing."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urlsplit

from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.place import Place
from drafter.readers import read_bytes
from drafter.source.tree import Source
from drafter.workspace.folder import load
from drafter.workspace.own_text import give_own_text
from drafter.workspace.yaml_edit import YamlEdit

MOST_S = 20
"""What any input of these sizes may take of the processor."""
EXAMPLE = Path(__file__).parents[2] / "examples/anti-personnel-mines/77"
TEXT = "*The General Assembly*,\n\n*Noting* {{ states_parties }} States,\n\n1. *Decides* so.\n"


@cache
def example() -> str:
    """A sheet that is in order, with a text beside it."""
    folder = load(EXAMPLE)
    edit = YamlEdit(folder.file.name, folder.file.text)
    give_own_text(edit, folder)
    return edit.text


def reader(data: bytes, name: str) -> None:
    """A document is read, or refused."""
    with suppress(DraftError):
        for tracked in ("accept", "reject") if name.endswith(".docx") else ("refuse",):
            read_bytes(data, name, tracked=tracked)  # type: ignore[arg-type]


def tree(data: bytes, name: str) -> None:
    """A text is read into a tree that is all of it."""
    text = data.decode("utf-8", "surrogatepass")
    source = Source(text, name)
    assert "".join(part.text for part in source.parts) == text
    for paragraph in source.paragraphs:
        start, end = source.span(paragraph)
        assert 0 <= start <= end <= len(text)


def _folder(sheet: bytes, text: bytes, path: Path) -> None:
    (path / "resolution.yaml").write_bytes(sheet)
    (path / "text.md").write_bytes(text)
    with suppress(DraftError):
        draft(load(path))


def sheet(data: bytes, _: str) -> None:
    """A sheet is understood, or each fault of it is said at a place that is in the file."""
    with TemporaryDirectory() as made:
        path = Path(made)
        (path / "text.md").write_text(TEXT, encoding="utf-8")
        (path / "resolution.yaml").write_bytes(data)
        lines = data.count(b"\n") + data.count(b"\r") + data.count("\x85".encode()) + data.count("\u2028".encode()) + 2
        try:
            draft(load(path))
        except DraftError as e:
            for each in getattr(e, "errors", (e,)):
                place: Place | None = each.place
                assert each.message
                assert place is None or not place.file.endswith("resolution.yaml") or (place.line or 0) <= lines


def template(data: bytes, _: str) -> None:
    """A text is drafted, or said to be at fault."""
    with TemporaryDirectory() as made:
        _folder(example().encode(), data, Path(made))


def visit(data: bytes, _: str) -> None:
    """Each request to a preview is answered, and none by a fault of the program."""
    from drafter.preview.app import application
    from drafter.preview.guard import Guard
    from drafter.preview.previewed import Previewed

    method, address, body = json.loads(data)
    with TemporaryDirectory() as made:
        path = Path(made) / "draft"
        path.mkdir()
        (path / "resolution.yaml").write_text(example(), encoding="utf-8")
        (path / "text.md").write_text(TEXT, encoding="utf-8")
        previewed = Previewed(path, "x://{file}")
        previewed.look()
        try:
            status = _run(_asked(Guard(application(previewed, "t"), 1, "t", "k"), method, address, body))
        finally:
            previewed.close()
        assert status < 500, f"{method} {address}: {status}"
        # Whatever was asked for, the folder is one that drafts.
        draft(load(path))


def _run(asking: Coroutine[Any, Any, int]) -> int:
    """Run something in a loop of its own: a browser's tests in the same process have one that runs already."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, asking).result()


async def _asked(app: Any, method: str, address: str, body: str) -> int:
    """Ask an application, and give the status of its answer."""
    parts = urlsplit(address)
    sent = {"host": "127.0.0.1:1", "cookie": "drafter-1=k", "x-drafter-token": "t", "content-type": "application/json"}
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": unquote(parts.path), "raw_path": parts.path.encode(), "query_string": parts.query.encode(), "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in sent.items()], "server": ("127.0.0.1", 1),
        "client": ("127.0.0.1", 2),
    }  # fmt: skip
    status = 0

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body.encode("utf-8", "surrogatepass"), "more_body": False}

    async def send(message: Any) -> None:
        nonlocal status
        status = message.get("status", status)

    await app(scope, receive, send)
    return status


TRIED: dict[str, Callable[[bytes, str], None]] = {
    "reader": reader, "tree": tree, "sheet": sheet, "template": template, "visit": visit,
}  # fmt: skip
"""What is tried, by the beginning of the names of inputs that are kept."""


def bounded(kind: str, data: bytes, name: str) -> None:
    """Try an input within a time."""
    begun = time.process_time()
    TRIED[kind](data, name)
    took = time.process_time() - begun
    assert took < MOST_S, f"{took:.0f} s of the processor for {len(data)} bytes"
