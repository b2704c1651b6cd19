"""What is saved in a folder, noticed within milliseconds; a folder that goes away is waited for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

_GATHER_MS = 40
_STEP_MS = 5
_LOOK_EVERY_MS = 1000
_WAIT_S = 0.25
_LEFT_ALONE = ("out",)


async def saves(folder: Path, stop: asyncio.Event, *, also: Path | None = None) -> AsyncIterator[None]:
    """Yield whenever a folder may show something else: a file was saved, the folder went away or came back.

    Saves that follow each other closely come as one. What lies in ``out`` is passed over, hidden files too.

    Args:
        folder: the draft folder; it may be missing.
        stop: ends it.
        also: another folder to follow, such as a bundled series'.
    """
    from watchfiles import Change, awatch

    def matters(_: Change, path: str) -> bool:
        return concerns(folder, Path(path))

    while not stop.is_set():
        here = _identity(folder)
        if here is None:
            await _wait(stop)
            if _identity(folder) is not None:
                yield
            continue
        seen = _state(folder)
        followed = [folder, *([also] if also and also.is_dir() else [])]
        try:
            async for found in awatch(
                *followed,
                watch_filter=matters,
                debounce=_GATHER_MS,
                step=_STEP_MS,
                stop_event=stop,
                rust_timeout=_LOOK_EVERY_MS,
                yield_on_timeout=True,
            ):
                moved = _identity(folder) != here
                # A link's target and a folder on the network send no news, so their files are looked at now and then.
                now = _state(folder)
                if found or moved or now != seen:
                    yield
                seen = now
                if moved:
                    break
        except OSError:
            # The folder went away between being seen and being watched.
            await _wait(stop)


def concerns(folder: Path, path: Path) -> bool:
    """Whether a file that changed may change what is shown."""
    try:
        parts = path.relative_to(folder.absolute()).parts
    except ValueError:
        parts = path.parts[-1:]
    if not parts:
        return True
    name = parts[-1]
    return parts[0] not in _LEFT_ALONE and not name.startswith(".") and not name.endswith(("~", ".swp", ".tmp"))


def _identity(folder: Path) -> tuple[int, int] | None:
    """Which folder a path is now."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if folder.is_dir() else None


def _state(folder: Path) -> tuple[tuple[str, int, int, int], ...]:
    """The files that a draft is made of, as they stand now, links followed."""
    found: list[tuple[str, int, int, int]] = []
    try:
        for path in sorted(folder.iterdir()):
            if path.suffix in (".md", ".yaml") and not path.name.startswith("."):
                at = path.stat()
                found.append((path.name, at.st_mtime_ns, at.st_size, at.st_ino))
    except OSError:
        # A file is being replaced; the next look finds it.
        return tuple(found)
    return tuple(found)


async def _wait(stop: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(stop.wait(), _WAIT_S)
    except TimeoutError:
        return
