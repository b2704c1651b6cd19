"""The group of all commands, each imported when it is called for."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from types import ModuleType

import click

from drafter import __version__
from drafter.cli.common import common_options, settings_for, with_common
from drafter.cli.overview import ABOUT, COMMANDS, overview

# Looking for plug-ins of pydantic costs a tenth of a start, and there are none. Told so, it still imports what it would
# look with, which alone costs half of that; so the module that looks is here before it, and finds none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
_no_plugins = ModuleType("pydantic.plugin._loader")
vars(_no_plugins)["get_plugins"] = tuple
sys.modules.setdefault(_no_plugins.__name__, _no_plugins)

BRIEF = {"rollover", "render", "explain", "read", "schema", "config", "completion"}
"""Commands that are over before there is garbage worth looking for, which would take a twentieth of their time."""


class LazyCommands(click.Group):
    """The commands of :data:`COMMANDS`: ``drafter/cli/NAME.py`` holds the click command ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command's file."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in BRIEF:
            gc.enable()
        command: click.Command = import_module(f"drafter.cli.{cmd_name}").command
        return with_common(command, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for a name misspelt, say which was meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            meant = f" Did you mean “{near[0]}”?" if near else ""
            raise click.UsageError(f"There is no command “{args[0]}”.{meant}", ctx)
        if args and (own := settings_for(args[1:])):
            ctx.default_map = {args[0]: own}
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The page that ``drafter --help`` prints without loading this file."""
        formatter.write(overview(formatter.width))


@click.command(
    cls=LazyCommands, params=common_options(), help=ABOUT, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, "--version", "-V", prog_name="drafter")
def drafter() -> None:
    """All of the program."""
