"""The preview without a browser: the draft and its redline in the terminal, anew at every save."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import click

from drafter.preview.follow import saves
from drafter.preview.showing import Fault, Showing, attempt
from drafter.rollover.worklist import Status


def follow(folder: Path, say: Callable[[str], None], *, clear: bool) -> None:
    """Show a folder until Ctrl-C.

    Args:
        folder: the draft folder.
        say: prints.
        clear: whether the screen is cleared before each showing.
    """

    async def run() -> None:
        last = ""
        stop = asyncio.Event()
        screen, last = shown(folder, last)
        say(("\x1b[2J\x1b[3J\x1b[H" if clear else "") + screen)
        async for _ in saves(folder, stop):
            screen, new = await asyncio.to_thread(shown, folder, last)
            if screen != "" and (new != last or not clear or screen != last):
                say(("\x1b[2J\x1b[3J\x1b[H" if clear else "\n") + screen)
            last = new

    try:
        asyncio.run(run())
    except KeyboardInterrupt:
        say("")


def shown(folder: Path, last: str = "") -> tuple[str, str]:
    """What the terminal shows of a folder.

    Args:
        folder: the draft folder.
        last: the last good text, shown again below a fault.

    Returns:
        The screen, and the last good text.
    """
    made = attempt(lambda: text_of(Showing.read(folder)))
    if isinstance(made, Fault):
        said = "\n".join(click.style(str(e), fg="red", bold=True) for e in made.errors)
        below = click.style("Below is the draft as it was last whole.", dim=True)
        return (f"{said}\n\n{below}\n\n{last}" if last else said), last
    return made, made


def text_of(showing: Showing) -> str:
    """The draft, its redline, and what is still to be confirmed, as text for a terminal."""
    from drafter.redline.text import terminal_marks
    from drafter.redline.text import write as write_redline
    from drafter.writers import write
    from drafter.writers.characters import printable

    draft = printable(write(showing.document, "text").decode()).rstrip("\n")
    redline = attempt(lambda: write_redline(showing.redline, terminal_marks()).rstrip("\n"))
    changes = "\n".join(map(str, redline.errors)) if isinstance(redline, Fault) else redline
    opened = [i for i in showing.items if i.status is Status.CONFIRM]
    listed = [f"  line {i.line}: {printable(i.after)} ({i.paragraph})" for i in opened]
    parts = [
        _head("The draft"),
        draft,
        _head("Changes since last year"),
        changes,
        _head(f"To be confirmed: {len(opened)}"),
        "\n".join(listed) or "  nothing",
    ]
    return "\n\n".join(parts)


def _head(words: str) -> str:
    return click.style(f"── {words} ".ljust(72, "─"), fg="cyan", bold=True)
