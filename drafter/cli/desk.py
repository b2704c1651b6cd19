"""``drafter desk``: all of it in the browser."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("desk")
@click.argument("drafts", metavar="[FOLDER]", required=False, type=click.Path(path_type=Path))
@click.option("--port", type=click.IntRange(0, 65535), help="The port to listen on; without it a free one is found.")
@click.option("--open/--no-open", "open_browser", default=True, help="Open the page in the browser, or do not.")
@click.option(
    "--editor",
    metavar="LINK",
    envvar="DRAFTER_EDITOR",
    default="vscode://file/{file}:{line}:{column}",
    show_default=True,
    help="The link that opens a line in your editor.",
)
def command(drafts: Path | None, port: int | None, open_browser: bool, editor: str) -> None:
    """Open a local page with the drafts of FOLDER, where new ones are begun and all of the work can be done.

    FOLDER is a folder of draft folders; without it, the one that your settings name (drafts), or the current one.
    “drafter” alone, at a terminal, does the same.
    """
    from drafter.desk.server import serve
    from drafter.errors import DraftError
    from drafter.preview.editor import checked
    from drafter.settings import files_for, value_of

    folder = Path(drafts or value_of("drafts", files_for()) or ".")
    if not folder.is_dir():
        raise DraftError(f"There is no folder {folder}.", hint="Make it first, or name another.")
    serve(folder.absolute(), port=port, editor=checked(editor), say=click.echo, open_browser=open_browser)
