"""The command line: a file a command, imported when it is called for, so that help is quick."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from types import ModuleType

import click

from drafter import __version__
from drafter.cli.common import common_options, settings_for, usual_colour, with_common
from drafter.cli.edge import guarded, prepared

# Looking for plug-ins of pydantic costs a tenth of a start, and there are none. Told so, it still imports what it would
# look with, which alone costs half of that; so the module that looks is here before it, and finds none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
_no_plugins = ModuleType("pydantic.plugin._loader")
vars(_no_plugins)["get_plugins"] = tuple
sys.modules.setdefault(_no_plugins.__name__, _no_plugins)

COMMANDS = {
    "desk": "Open all of it in the browser: your drafts, a new one, the pack.",
    "rollover": "Make this year's draft folder from last year's folder or document.",
    "new": "Make a draft folder from nothing, or from a text that you typed.",
    "render": "Print a draft folder as text, Markdown, HTML, Word, PDF or Akoma Ntoso.",
    "build": "Write everything a delegation hands in or circulates.",
    "fill": "Ask for what is still open, and write the answers in.",
    "explain": "Say what changed since last year, by which rule, and what is to be confirmed.",
    "redline": "Show the changes since last year's adopted text.",
    "compare": "Show the changes between any two documents.",
    "concord": "Hold a draft against its versions in other languages, fact by fact.",
    "amendment": "Write the changes from an issued draft to another text as an amendment.",
    "amend": "Show a draft as amendments would leave it.",
    "circulate": "Make the draft ready for partners, and keep what was sent.",
    "receive": "Read a partner's reply into proposals.",
    "proposals": "List what partners propose, and what became of it.",
    "settle": "Take proposals into the draft, leave them, or put them in brackets.",
    "compile": "Write all open proposals into the text, with who made them.",
    "revise": "Make an issued draft its next revision: L.40 becomes L.40/Rev.1.",
    "check": "Read a draft as an editor would.",
    "preview": "Open a local page that follows the draft as you edit.",
    "read": "Read a document and write it in any format.",
    "adopt": "Bring a draft folder up to the adopted document.",
    "replay": "Roll past years over and compare with what was adopted.",
    "history": "Show a paragraph's wording through the years.",
    "series": "List the texts that a rollover can begin with by name, and keep your own.",
    "register": "Look after the register of adopted resolutions.",
    "config": "Show your own defaults and where each comes from.",
    "doctor": "Say what is installed and where.",
    "completion": "Print what a shell needs to complete commands.",
    "schema": "Print the JSON Schema of resolution.yaml.",
    "lsp": "Serve an editor: findings and completion as you type.",
}


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

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyCommands, params=common_options(), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", prog_name="drafter")
def drafter() -> None:
    """Draft next year's General Assembly resolution from last year's, in the United Nations document format."""


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
    sys.exit(guarded(lambda: drafter(standalone_mode=True, prog_name="drafter", color=usual_colour())))
