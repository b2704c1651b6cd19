"""``drafter history``: the wording of a series through the years."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import format_option, output_option

COLOURS = ("magenta", "blue", "green", "yellow", "cyan", "red", "bright_magenta", "bright_blue")


@click.command("history")
@click.argument("sources", metavar="SYMBOL_OR_FOLDER…", nargs=-1, required=True)
@click.option("--in", "where", type=click.Path(path_type=Path), help="The folder in which a symbol's series is found.")
@click.option("--paragraph", "-p", help="One paragraph only: 9, “preambular 3”, “9 (a)”, or words that it has or had.")
@click.option("--all", "everything", is_flag=True, help="Show the words of paragraphs that never changed, too.")
@format_option("text", "html", "json")
@output_option
def command(
    sources: tuple[str, ...],
    where: Path | None,
    paragraph: str | None,
    everything: bool,
    form: str,
    output: Path | None,
    force: bool,
) -> None:
    """Show the wording and the values of each paragraph through the years: when a word entered, what a figure was.

    Give draft folders, documents (.xml, .docx, .pdf, .txt, .md), a folder of the documents of one series, or a symbol
    such as 76/26 with --in FOLDER: the register tells which files of the folder belong to its series.
    """
    from drafter.cli.output import may_write, put_text
    from drafter.reports.history.chain import history
    from drafter.reports.history.choice import chosen
    from drafter.reports.history.edition import in_order
    from drafter.reports.history.series import editions
    from drafter.reports.history.values import values

    if output is not None:
        may_write(output, force=force)

    def tell(sentence: str) -> None:
        click.secho(sentence, fg="yellow", err=True)

    made = history(in_order(editions(sources, where, tell)))
    threads = chosen(made, paragraph) if paragraph else made.threads
    wanted = {thread.names.get(len(made.editions) - 1) for thread in threads}
    facts = [v for v in values(made) if v.paragraph in wanted]
    if form == "json":
        import json

        from drafter.reports.history.data import data

        written = json.dumps(data(made, threads, facts), ensure_ascii=False, indent=1) + "\n"
    elif form == "html":
        from drafter.reports.history import html

        written = html.write(made, threads, facts)
    else:
        from drafter.reports.history import text

        written = text.write(
            made,
            threads,
            facts,
            lambda words, edition: click.style(words, fg=COLOURS[edition % len(COLOURS)]),
            strike=lambda words: click.style(words, fg="red"),
            everything=everything or paragraph is not None,
        )
    put_text(written, output, force=force)
