"""``drafter replay``: past years rolled over and compared with what was adopted."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from drafter.cli.options import format_option, output_option


@click.command("replay")
@click.argument("source", metavar="FOLDER_OR_PAIRS", type=click.Path(path_type=Path))
@click.option("--corpus", type=click.Path(path_type=Path), help="The folder in which a table's symbols are found.")
@click.option("--jobs", "-j", type=click.IntRange(1, 256), help="How many at a time; as many as there are cores.")
@format_option("text", "html", "json")
@output_option
def command(source: Path, corpus: Path | None, jobs: int | None, form: str, output: Path | None, force: bool) -> None:
    """Roll past years over and compare with what was adopted.

    FOLDER_OR_PAIRS is a folder of resolutions of several years (.xml, .docx, .pdf, .txt, .md), or a CSV file with the
    columns last_year and this_year. For each resolution it says what the program had right, what it asked, and what
    negotiators changed; at the end, how far each series can be trusted to roll over.
    """
    from drafter.cli.output import may_write, put_text
    from drafter.reports.replay.pairs import pairs_of
    from drafter.reports.replay.run import replay_all

    if output is not None:
        may_write(output, force=force)

    def tell(sentence: str) -> None:
        click.secho(sentence, fg="yellow", err=True)

    pairs = pairs_of(source, corpus, tell)
    label = f"Replaying {len(pairs)}"
    with click.progressbar(length=len(pairs), label=label, file=sys.stderr) as bar:

        def done() -> None:
            bar.update(1)

        outcomes = replay_all(pairs, jobs, done)
    if form == "json":
        import json

        from drafter.reports.replay.data import data

        written = json.dumps(data(outcomes), ensure_ascii=False, indent=1) + "\n"
    elif form == "html":
        from drafter.reports.replay import html

        written = html.write(outcomes)
    else:
        from drafter.reports.replay import text

        written = text.write(outcomes)
    put_text(written, output, force=force)
    if all(o.fault for o in outcomes):
        raise click.exceptions.Exit(1)
