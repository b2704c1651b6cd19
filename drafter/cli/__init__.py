"""The command line: a file a command, imported when it is called for, so that help is quick."""

from __future__ import annotations

import gc
import os
import sys

from drafter.cli.edge import guarded, prepared
from drafter.cli.overview import COMMANDS, overview, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.cli.group import drafter

__all__ = ["COMMANDS", "drafter", "main"]


def main() -> None:
    """Run the command line; whatever goes wrong is said in a sentence and an exit status."""
    gc.disable()
    prepared()
    if len(sys.argv) == 1 and all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        # Started without a word at a terminal, or by a double click.
        sys.argv.append("desk")
    if "_DRAFTER_COMPLETE" in os.environ:
        from drafter.cli.completion import prepare

        prepare()
    sys.exit(guarded(_run))


def _run() -> None:
    if sys.argv[1:] in (["--help"], ["-h"]) and "_DRAFTER_COMPLETE" not in os.environ:
        print(overview(width()))
        return
    from drafter.cli.common import usual_colour
    from drafter.cli.group import drafter

    drafter(standalone_mode=True, prog_name="drafter", color=usual_colour())


def __getattr__(name: str) -> object:
    """The group of the commands, ``drafter``, loaded when it is first used."""
    if name != "drafter":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from drafter.cli.group import drafter

    return drafter
