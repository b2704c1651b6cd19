"""Work done apart from the one that serves, in a thread that holds up neither it nor the end of the program."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

from drafter.preview.showing import Fault, attempt

T = TypeVar("T")


async def apart(action: Callable[[], T]) -> T | Fault:
    """Do something in a thread of its own.

    A program that ends does not wait for it, as it would for one of the event loop's own: checks of a very long text
    may take minutes.

    Args:
        action: what to do; whatever goes wrong in it becomes a fault.

    Returns:
        What it made, or the fault.
    """
    loop = asyncio.get_running_loop()
    made: asyncio.Future[T | Fault] = loop.create_future()

    def done(result: T | Fault) -> None:
        if not made.done():
            made.set_result(result)

    def run() -> None:
        result = attempt(action)
        with suppress(RuntimeError):  # The loop is closed: nobody waits any more.
            loop.call_soon_threadsafe(done, result)

    Thread(target=run, daemon=True).start()
    return await made


__all__ = ["apart"]
