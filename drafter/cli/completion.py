"""``drafter completion``: what a shell needs to complete commands, options, series, rules and facts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class, get_completion_class

if TYPE_CHECKING:
    from collections.abc import Iterable

VARIABLE = "_DRAFTER_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell")
_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName drafter, un-drafter -ScriptBlock {
    param($word, $ast, $position)
    $env:%(complete_var)s = "powershell_complete"
    $env:DRAFTER_WORDS = ($ast.CommandElements | ForEach-Object { $_.ToString().Trim("'", '"') }) -join "`n"
    $env:DRAFTER_WORD = $word.Trim("'", '"')
    & $ast.CommandElements[0].ToString() | ForEach-Object {
        $value, $help = $_ -split "`t", 2
        $typed = if ($value -match "[\\s()]") { "'" + $value.Replace("'", "''") + "'" } else { $value }
        $about = if ($help) { $help } else { $value }
        [System.Management.Automation.CompletionResult]::new($typed, $value, "ParameterValue", $about)
    }
    Remove-Item Env:%(complete_var)s, Env:DRAFTER_WORDS, Env:DRAFTER_WORD
}
"""


class PowerShell(ShellComplete):
    """Completion in PowerShell, on Windows and elsewhere."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words typed so far, and the one that is not finished."""
        import os

        words = os.environ.get("DRAFTER_WORDS", "").split("\n")[1:]
        word = os.environ.get("DRAFTER_WORD", "")
        return (words[:-1] if word and words else words), word

    def format_completion(self, item: CompletionItem) -> str:
        """A line: the word and what it means."""
        return f"{item.value}\t{item.help or ''}"

    def complete(self) -> str:
        """All lines; files are listed here, as PowerShell does not complete them for a program's own arguments."""
        args, word = self.get_completion_args()
        lines: list[str] = []
        for item in self.get_completions(args, word):
            lines += _files(word) if item.type in ("file", "dir") else [self.format_completion(item)]
        return "\n".join(lines)


def _files(word: str) -> Iterable[str]:
    folder, name = (Path(word), "") if word.endswith(("/", "\\")) else (Path(word).parent, Path(word).name)
    found = sorted(p for p in folder.iterdir() if p.name.startswith(name)) if folder.is_dir() else []
    return [f"{path}\t" for path in found[:200]]


def prepare() -> None:
    """Make the shells known that the library does not know by itself."""
    add_completion_class(PowerShell)


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print what SHELL needs to complete commands, options, series, rules and facts.

    \b
    bash        drafter completion bash >> ~/.bashrc
    zsh         drafter completion zsh >> ~/.zshrc
    fish        drafter completion fish > ~/.config/fish/completions/drafter.fish
    PowerShell  drafter completion powershell >> $PROFILE
    """  # noqa: D301  (click keeps lines as they are after the character itself)
    prepare()
    shell_class = get_completion_class(shell)
    if shell_class is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    source = shell_class(click.get_current_context().find_root().command, {}, "drafter", VARIABLE).source()
    click.echo(source + _for_the_other_name(shell))


def _for_the_other_name(shell: str) -> str:
    """The same for the command's second name; PowerShell's script has both."""
    return {
        "bash": "complete -o nosort -F _drafter_completion un-drafter\n",
        "zsh": "compdef _drafter_completion un-drafter\n",
        "fish": 'complete --no-files --command un-drafter --arguments "(_drafter_completion)";\n',
    }.get(shell, "")


def _source_typed() -> str:
    """The word after the command: an option that waits for its value keeps click from reading the rest of the line."""
    import os

    from click.shell_completion import split_arg_string

    words = os.environ.get("DRAFTER_WORDS", "").split("\n")
    words = words if len(words) > 1 else split_arg_string(os.environ.get("COMP_WORDS", ""))
    return words[2] if len(words) > 2 else ""


# What an argument may be ----------------------------------------------------


def series(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """The series that a rollover may begin with, and files."""
    from drafter.rolling.series import names

    found = [CompletionItem(name, help="a series") for name in names() if name.startswith(incomplete)]
    return [*found, CompletionItem(incomplete, type="file")]


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """The codes of the rules."""
    from drafter.checks.registry import RULES

    wanted = incomplete.upper()
    names = {code: path.rpartition(".")[2].replace("_", " ") for code, path in RULES.items()}
    return [CompletionItem(code, help=name) for code, name in names.items() if code.startswith(wanted)]


def facts(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """The facts that the source of a rollover has, as ``--set`` writes them."""
    from drafter.errors import DraftError
    from drafter.rolling.source import find_source

    source = ctx.params.get("source") or _source_typed()
    try:
        sheet = find_source(source).last.sheet
    except (DraftError, OSError):
        return []
    found = [f"{name}=" for name in ("symbol", "sponsors", "submitted", "agenda_item.number")]
    for name, fact in sheet.facts.items():
        parts = [field.alias or key for key, field in type(fact).model_fields.items() if key not in ("type", "kind")]
        found += [f"{name}.{part}=" for part in parts]
    return [CompletionItem(text) for text in found if text.startswith(incomplete)]
