"""``drafter lsp``: the language server, over standard input and output."""

from __future__ import annotations

import click


@click.command("lsp")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output; it always does.")
def command(stdio: bool) -> None:  # noqa: ARG001 (editors add the option of their own accord)
    """Serve an editor: findings as you type in resolution.yaml and text.md, completion, hover and quick fixes.

    An editor starts it by itself; it speaks the Language Server Protocol over standard input and output.
    """
    from drafter.editor.server import server

    server().start_io()
