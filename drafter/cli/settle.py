"""``drafter settle``: proposals taken into the draft, left, or put in brackets."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("settle")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("idents", metavar="[ID]...", nargs=-1)
@click.option("--accept", "choice", flag_value="accept", default=True, help="Take them into the draft (the default).")
@click.option("--reject", "choice", flag_value="reject", help="Leave the draft as it is.")
@click.option("--bracket", "choice", flag_value="bracket", help="Put them in brackets, with who proposes them.")
@click.option("--withdraw", "choice", flag_value="withdraw", help="Their authors have withdrawn them.")
@click.option("--all", "every", is_flag=True, help="All open proposals.")
@click.option("--from", "sender", default="", metavar="NAME", help="All open proposals of a delegation or author.")
@click.option("--agreed", "mark", flag_value="agreed", help="Mark the paragraphs ID (OP5, PP2) as agreed ad ref.")
@click.option("--reopen", "mark", flag_value="reopen", help="Take the marks of the paragraphs ID away, or all.")
@click.option("--undo", is_flag=True, help="Take the last settlement back.")
@click.option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
def command(
    folder: Path,
    idents: tuple[str, ...],
    choice: str,
    every: bool,
    sender: str,
    mark: str | None,
    undo: bool,
    dry_run: bool,
) -> None:
    """Settle the proposals ID of the draft in DIR.

    A new value of a fact goes to resolution.yaml, other words to text.md. Where two touch the same words nothing is
    chosen: both stand in brackets with who proposes them, and the exit status is 1 while brackets stand.

    With --agreed or --reopen, ID are paragraphs as rooms call them: OP5, PP2, OP5 bis.
    """
    from drafter.app.rounds import mark_agreed, proposals, settle, undo_settlement

    if mark:
        if mark == "agreed" and not idents:
            raise click.UsageError("--agreed needs the paragraphs that are agreed: drafter settle DIR OP5 --agreed")
        done = mark_agreed(folder, idents, agreed=mark == "agreed")
        said = "Agreed ad ref" if mark == "agreed" else "Open again"
        click.echo(f"{said}: {', '.join(done)}" if done else "Nothing changed.")
        return
    if undo:
        click.echo(f"As before the last settlement: {', '.join(undo_settlement(folder))}")
        return
    made = settle(folder, idents, choice, sender=sender, every=every, dry_run=dry_run)
    before = {p.ident: p.state for p in proposals(folder)} if dry_run else {}
    changed = [p for p in made.book.proposals if before.get(p.ident, p.state) != p.state or not dry_run]
    counts: dict[str, int] = {}
    for one in changed:
        counts[str(one.state)] = counts.get(str(one.state), 0) + 1
    if counts:
        click.echo("Proposals: " + ", ".join(f"{n} {state}" for state, n in sorted(counts.items())))
    else:
        click.echo(f"Settled: {', '.join(idents)}")
    for name, (old, new) in (made.carried.facts if made.carried else {}).items():
        click.echo(f"  {name.replace('_', ' ')}: {old} → {new} (in resolution.yaml)")
    for name in made.carried.lost if made.carried else ():
        said = "the new words are plain text now, which no rollover will move on."
        if name == "title":
            said = "where the text names the old title, its words stay as they were, as plain text."
        click.secho(f"  {name.replace('_', ' ')}: {said}", fg="yellow")
    for collision in made.collisions:
        click.secho(f"  {collision.paragraph}: proposals {' and '.join(collision.idents)} collide:", fg="yellow")
        click.echo(f"    {collision.text}")
    if dry_run:
        click.echo("Nothing was written.")
    if any(str(p.state) == "bracketed" for p in made.book.proposals) or made.collisions:
        sys.exit(1)
