"""What every command has: how much it says, whether in colours, and the settings that stand in for its options."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from typing import Any

import click

from drafter.cli.overview import OPTIONS
from drafter.messages import languages, use, users

REPORTS_WHAT_IT_WROTE = frozenset({"rollover", "build", "adopt", "new"})
"""Commands whose standard output, in text, says what was written to files: --quiet leaves that out."""


def common_options() -> list[click.Parameter]:
    """``--quiet``, ``--verbose``, ``--color`` and ``--ui-language``."""
    return [
        click.Option(
            ["--quiet", "-q"], is_flag=True, expose_value=False, callback=_level, help=OPTIONS["-q, --quiet"]
        ),
        click.Option(
            ["--verbose", "-v"], is_flag=True, expose_value=False, callback=_level,
            help=OPTIONS["-v, --verbose"],
        ),
        click.Option(
            ["--color"], type=click.Choice(["auto", "always", "never"]), expose_value=False, callback=_colour,
            help=OPTIONS["--color [auto|always|never]"],
        ),
        click.Option(
            ["--ui-language"], type=click.Choice(languages()), metavar="LANGUAGE", expose_value=False, is_eager=True,
            callback=_on_screen, help=OPTIONS["--ui-language LANGUAGE"],
        ),
    ]  # fmt: skip


def _level(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[f"drafter.{param.name}"] = True


def _colour(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.color = {"always": True, "never": False}.get(value)


def _on_screen(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    """The language of the screen: as asked, else as the command around this one was asked, else the computer's."""
    if value is not None:
        ctx.meta["drafter.ui"] = value
    use(ctx.meta.get("drafter.ui") or users())


def usual_colour() -> bool | None:
    """Whether the environment rules colours out (https://no-color.org); None where the terminal decides."""
    return False if os.environ.get("NO_COLOR") else None


def with_common(command: click.Command, name: str) -> click.Command:
    """Give a command, and the commands within it, the common options.

    Args:
        command: as its file defines it; once it has them it is left alone.
        name: as the user types it.
    """
    names = {param.name for param in command.params}
    command.params += [option for option in common_options() if option.name not in names]
    if isinstance(command, click.Group):
        for inner, sub in command.commands.items():
            with_common(sub, f"{name} {inner}")
    elif command.callback is not None and "quiet" not in names:
        command.callback = _voiced(command.callback, name)
    return command


def settings_for(args: Sequence[str]) -> dict[str, Any]:
    """The options of a command that the user's settings give a value."""
    from drafter.settings import defaults_of, files_for

    files = files_for(args)
    return defaults_of(files) if files else {}


def _voiced(callback: Callable[..., Any], name: str) -> Callable[..., Any]:
    """A command's function, saying as much as was asked for."""

    def run(*args: Any, **kwargs: Any) -> Any:
        context = click.get_current_context()
        began = time.monotonic()
        with ExitStack() as stack:
            if context.meta.get("drafter.quiet"):
                stack.enter_context(redirect_stderr(io.StringIO()))
                if name in REPORTS_WHAT_IT_WROTE and kwargs.get("form", "text") == "text":
                    stack.enter_context(redirect_stdout(io.StringIO()))
            result = callback(*args, **kwargs)
        if context.meta.get("drafter.verbose"):
            _say_more(context, time.monotonic() - began)
        return result

    return run


def _say_more(context: click.Context, took: float) -> None:
    from drafter import __version__

    has = {param.name for param in context.command.params}
    for option, value in sorted((context.default_map or {}).items()):
        if option in has:
            click.echo(f"From your settings: {option.replace('_', '-')} = {value}", err=True)
    python = ".".join(map(str, sys.version_info[:3]))
    click.echo(f"drafter {__version__}, Python {python}, {took:.2f} s", err=True)
