"""``drafter config``: a person's own defaults, and where each comes from."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import format_option, output_option
from drafter.cli.output import put, put_json, put_text


@click.command("config")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@format_option("text", "json")
@output_option
@click.option("--init", is_flag=True, help="Write a file of settings to begin with, every line with its explanation.")
def command(folder: Path | None, form: str, output: Path | None, force: bool, init: bool) -> None:
    """Show each setting, its value and where that comes from.

    Settings are in config.toml, in your own folder of settings and in a folder of drafts; the latter counts more. What
    is typed on the command line counts most. DIR is a draft folder, or a folder of drafts.
    """
    import os

    from drafter.homes import config_folder, is_there
    from drafter.settings import EXAMPLE, FILE, VARIABLE, files_for, values

    usual = Path(os.environ.get(VARIABLE) or config_folder() / FILE)
    if init:
        target = output or (folder / FILE if folder is not None else usual)
        if str(target) != "-":
            target.parent.mkdir(parents=True, exist_ok=True)
        put(EXAMPLE.encode(), target, force=force)
        return
    known = values(files_for([str(folder)] if folder is not None else []))
    if form == "json":
        listed = [
            {
                "name": name,
                "value": value.value,
                "file": value.place.file if value.place else None,
                "line": value.place.line if value.place else None,
                "about": value.setting.about,
            }
            for name, value in known.items()
        ]
        put_json({"schema": "drafter/config/1", "file": str(usual), "settings": listed}, output, force=force)
        return
    lines = []
    for name, value in known.items():
        shown = "not set" if value.value is None else _shown(value.value)
        source = click.style(f"  {value.place}", dim=True) if value.place else ""
        lines.append(
            f"{click.style(name, bold=value.place is not None)} = {shown}{source}\n    {value.setting.about}\n"
        )
    is_here = is_there(usual, "settings are")
    there = "Your settings are in" if is_here else "Your settings would be in"
    lines.append(f"\n{there} {usual}.{'' if is_here else ' Begin them with: drafter config --init'}\n")
    put_text("".join(lines), output, force=force)


def _shown(value: object) -> str:
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else f"“{value}”"
