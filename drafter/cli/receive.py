"""``drafter receive``: a partner's reply read into proposals."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from drafter.cli.options import format_option
from drafter.cli.output import put_json
from drafter.cli.proposals import as_json, lines


@click.command("receive")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--from", "sender", default="", metavar="NAME", help="The delegation that sent it.")
@click.option("--round", "number", type=click.IntRange(1), metavar="N", help="The round that it answers.")
@format_option("text", "json", about="How the report is printed.", by_output=False)
def command(folder: Path, file: Path, sender: str, number: int | None, form: str) -> None:
    """Read a partner's reply FILE (Word with or without tracked changes, or any document that is read) into DIR.

    The file is kept as it came in DIR/rounds/N/replies, and what it proposes in DIR/proposals.yaml; the text of the
    draft stays as it is until a proposal is settled with drafter settle.
    """
    from drafter.app.replies import receive

    found = receive(folder, file, sender=sender, number=number)
    if form == "json":
        own = [asdict(answer) for answer in found.own]
        put_json(
            {"round": found.round, "from": found.sender, "proposals": [as_json(p) for p in found.came], "own": own,
             "elsewhere": list(found.elsewhere)}, None, force=False,
        )  # fmt: skip
        return
    click.echo(f"A reply of {found.sender} to round {found.round}, kept as {found.file}.")
    for remark in found.remarks:
        click.secho(remark, fg="yellow", err=True)
    click.echo(
        f"New proposals ({len(found.came)}):" if found.came else "It proposes nothing that is not there already."
    )
    for line in lines(found.came):
        click.echo(f"  {line}")
    answers = [a for a in found.own if a.became != "untouched"]
    if answers:
        click.echo("Our own changes:")
        for answer in answers:
            click.echo(f"  {answer.paragraph}: {answer.became}: {answer.before} → {answer.after}")
    if found.elsewhere:
        click.echo(f"It also changes paragraphs that our draft had left as they were: {', '.join(found.elsewhere)}")
