"""The preview without a browser: the draft and its redline in the terminal, anew at every save."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from shutil import get_terminal_size

import click

from drafter.preview.follow import saves
from drafter.preview.showing import Fault, Showing, attempt
from drafter.worklists.entries import entries
from drafter.worklists.item import Status, headings

WIDEST = 100
"""A longer line is hard to read."""
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def follow(folder: Path, say: Callable[[str], None], *, clear: bool) -> None:
    """Show a folder until Ctrl-C.

    Args:
        folder: the draft folder.
        say: prints.
        clear: whether the screen is cleared before each showing.
    """

    def width() -> int | None:
        return min(get_terminal_size().columns, WIDEST) if clear else None

    async def run() -> None:
        stop = asyncio.Event()
        screen, last = shown(folder, width=width())
        say((_CLEAR if clear else "") + screen)
        async for _ in saves(folder, stop):
            before = screen
            screen, last = await asyncio.to_thread(shown, folder, last, width())
            if screen != before:
                say((_CLEAR if clear else "\n") + screen)

    try:
        asyncio.run(run())
    except KeyboardInterrupt:
        say("")


def shown(folder: Path, last: str = "", width: int | None = None) -> tuple[str, str]:
    """What the terminal shows of a folder.

    Args:
        folder: the draft folder.
        last: the last good text, shown again below a fault.
        width: of the lines; None leaves a paragraph a line.

    Returns:
        The screen, and the last good text.
    """
    made = attempt(lambda: wrapped(text_of(Showing.read(folder), width), width))
    if isinstance(made, Fault):
        said = "\n".join(click.style(str(e), fg="red", bold=True) for e in made.errors)
        below = click.style("Below is the draft as it was last whole.", dim=True)
        return (f"{said}\n\n{below}\n\n{last}" if last else said), last
    return made, made


def text_of(showing: Showing, width: int | None = None) -> str:
    """What looks like a slip, the draft, its redline and what is to be confirmed, for a terminal of some width."""
    from drafter.redline.text import terminal_marks
    from drafter.redline.text import write as write_redline
    from drafter.writers import write
    from drafter.writers.characters import printable

    draft = printable(write(showing.document, "text").decode()).rstrip("\n")
    redline = attempt(lambda: write_redline(showing.redline, terminal_marks()).rstrip("\n"))
    changes = "\n".join(map(str, redline.errors)) if isinstance(redline, Fault) else redline
    opened = entries(i for i in showing.items if i.status is Status.CONFIRM)
    listed = [f"  line {e.first.line}: {printable(e.first.after)} ({e.where})" for e in opened]
    doubts = showing.doubts
    parts = [
        *([_head(f"Is this right? ({len(doubts)})", width), "\n".join(map(str, doubts))] if doubts else ()),
        _head("The draft", width),
        draft,
        _head("Changes since last year", width),
        changes,
        _head(f"{headings()[Status.CONFIRM]}: {len(opened)}", width),
        "\n".join(listed) or "  nothing",
    ]
    return "\n\n".join(parts)


def wrapped(text: str, width: int | None) -> str:
    """A text with its lines ended between words; codes that set colours take no room.

    Args:
        text: the text.
        width: of a line; None leaves the text as it is.
    """
    if width is None:
        return text
    lines = []
    for paragraph in text.split("\n"):
        line, *words = paragraph.split(" ")
        used = len(click.unstyle(line))
        for word in words:
            size = len(click.unstyle(word))
            if used + 1 + size > width and line.strip():
                lines.append(line)
                line, used = word, size
            else:
                line, used = f"{line} {word}", used + 1 + size
        lines.append(line)
    return "\n".join(lines)


def _head(words: str, width: int | None) -> str:
    return click.style(f"── {words} ".ljust(min(width or 72, 72), "─"), fg="cyan", bold=True)
