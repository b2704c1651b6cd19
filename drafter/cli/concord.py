"""``drafter concord``: a draft held against its versions in other languages, fact by fact."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from drafter.cli.options import DOCUMENT, format_option, output_option


@click.command("concord")
@click.argument("sources", metavar="DRAFT OTHER...", nargs=-1, type=DOCUMENT, required=True)
@format_option("text", "json", "html")
@output_option
def command(sources: tuple[Path, ...], form: str, output: Path | None, force: bool) -> None:
    """Show the facts of a draft that another language's version has otherwise, with their places in both.

    Numbers of resolutions, dates, sessions, symbols, paragraphs called, years, places and figures are held against each
    other. Give the draft (a folder, or a document in any format) and its versions in other languages; of three and more
    most decide which departs. Folders of documents are gone through text by text: files with one symbol belong
    together. The exit status is 1 where something differs.
    """
    from drafter.app.concord import concord
    from drafter.cli.output import may_write, put, put_json
    from drafter.concordance import page
    from drafter.concordance.data import data, text

    if output is not None:
        may_write(output, force=force)
    compared = concord(*sources)
    if form == "json":
        put_json(data(compared), output, force=force)
    else:
        put((page.write(compared) if form == "html" else text(compared)).encode(), output, force=force)
    for one in compared:
        for stranger in one.strangers:
            said = f"{stranger.name} is left out: it shares too little with {one.versions[0].name} to be the same text."
            click.secho(said, fg="yellow", err=True)
    count = sum(len(one.discords) for one in compared)
    texts = f" in {len(compared)} texts" if len(compared) > 1 else ""
    if not compared:
        click.secho("No text is there in two languages.", fg="yellow", err=True)
    elif form == "text":
        click.echo(f"{count} facts differ{texts}." if count else f"Nothing differs{texts}.", err=True)
    if count or any(one.strangers for one in compared):
        sys.exit(1)
