"""``drafter preview``: a local page that follows the draft."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("preview")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--port", type=click.IntRange(0, 65535), help="The port to listen on; without it a free one is found.")
@click.option("--open/--no-open", "open_browser", default=True, help="Open the page in the browser, or do not.")
@click.option("--terminal", is_flag=True, help="Show the draft and its redline here, without a browser.")
@click.option(
    "--editor",
    metavar="LINK",
    envvar="DRAFTER_EDITOR",
    default="vscode://file/{file}:{line}:{column}",
    show_default=True,
    help="The link that opens a line in your editor.",
)
def command(folder: Path, port: int | None, open_browser: bool, terminal: bool, editor: str) -> None:
    """Open a local page that shows the draft in DIR as it will be handed in, and follows it as you edit."""
    from drafter.errors import DraftError

    if not folder.is_dir():
        raise DraftError(
            f"There is no draft folder {folder}.", hint="Make one with: drafter rollover SOURCE --session N"
        )
    from drafter.preview.editor import checked

    checked(editor)
    if terminal:
        import sys

        from drafter.preview.terminal import follow

        follow(folder, click.echo, clear=sys.stdout.isatty())
        return
    from drafter.preview.server import serve

    serve(folder, port=port, editor=editor, say=click.echo, open_browser=open_browser)
