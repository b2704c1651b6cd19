"""Where the program meets the terminal: streams that take any character, and faults that end in a sentence.

What only a fault needs is loaded when there is one: every command begins here.
"""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
import warnings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_LIKE = {
    "→": "->", "←": "<-", "⇒": "=>", "–": "-", "—": "-", "‑": "-", "−": "-", "“": '"', "”": '"', "„": '"', "«": '"',
    "»": '"', "‘": "'", "’": "'", "…": "...", "•": "*", "·": "*", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "✓": "+", "✔": "+", "✗": "x", "×": "x", "≥": ">=", "≤": "<=", "─": "-", "│": "|", "█": "#", "▏": "|",
}  # fmt: skip
_ALIKE = "drafter.alike"
_GONE = (errno.EPIPE, errno.EINVAL)
FAULT = 3
"""The exit status for a fault of the program itself."""


def prepared() -> None:
    """Make standard input and output fit for use, whatever they are, before anything is written.

    A code page that lacks a character gets one that looks like it. A stream that the caller has closed is an empty one.
    """
    codecs.register_error(_ALIKE, _alike)
    if sys.stdin is None:
        sys.stdin = io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_ALIKE)
    warnings.showwarning = _warned


def guarded(command: Callable[[], Any]) -> int:
    """Run a command; whatever goes wrong ends in a sentence on standard error.

    Args:
        command: ends by itself, or with an exit status in ``SystemExit``.

    Returns:
        The exit status: the command's own, 2 for a fault of the user's input, :data:`FAULT` for one of the program.
    """
    try:
        try:
            command()
            status = 0
        except SystemExit as e:
            status = e.code if isinstance(e.code, int) else int(e.code is not None)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except KeyboardInterrupt:
        _say("Stopped.")
        return 1
    except Exception as e:
        return _failed(e)
    return status


def _failed(error: Exception) -> int:
    """Say what went wrong; the exit status."""
    from drafter.errors import DraftError

    if isinstance(error, DraftError):
        _say(str(error))
        return 2
    if isinstance(error, OSError):
        if error.errno in _GONE and error.filename is None:
            # Whoever read the output has seen enough.
            return _without_output(1)
        where = f" ({error.filename})" if error.filename else ""
        reason = error.strerror or "the computer does not say why"
        _say(f"A file or the output could not be read or written{where}: {reason}.\n"
             "  Check that there is room on the disk and that you may write there.")  # fmt: skip
        return _without_output(2)
    if isinstance(error, MemoryError):
        _say("There is not enough memory for this.\n  Close other programs, or give a smaller document.")
        return 2
    details = _details(error)
    _say("The program has a fault and could not finish; what it had not yet said to be written is not written.")
    _say(f"  Please send this file to those who look after the program: {details}" if details else
         "  The details could not be kept in a file.")  # fmt: skip
    return FAULT


def _alike(error: UnicodeError) -> tuple[str, int]:
    """Characters for those that a code page lacks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from unicodedata import normalize

    out = ""
    for character in error.object[error.start : error.end]:
        like = _LIKE.get(character) or normalize("NFKD", character)
        out += "".join(c for c in like if c.isascii()) or "?"
    return out, error.end


def _warned(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
    if issubclass(category, UserWarning):
        _say(str(message))


def _say(text: str) -> None:
    """Write to standard error, if there is anyone to read it."""
    try:
        if sys.stderr is not None:
            print(text, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return


def _without_output(status: int) -> int:
    """The status, with output that cannot be written thrown away, so that the interpreter does not try again."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                os.dup2(nowhere, stream.fileno())
    except (OSError, ValueError):
        pass
    return status


def _details(error: Exception) -> str | None:
    """A file with what happened, in the folder for temporary files, readable by the user alone."""
    import tempfile
    import traceback
    from datetime import datetime

    now = datetime.now().strftime("%Y-%m-%d-%H%M%S-")
    arguments = " ".join(map(repr, sys.argv[1:]))
    try:
        handle, name = tempfile.mkstemp(prefix=f"drafter-{now}", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"drafter {arguments}\n{sys.version}\n{sys.platform}\n\n")
            traceback.print_exception(error, file=file)
    except OSError:
        return None
    return name
