"""``drafter proposals``: what partners propose, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.options import format_option, output_option
from drafter.cli.output import put_json, put_text

if TYPE_CHECKING:
    from drafter.rounds.proposal import Proposal


@click.command("proposals")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@format_option("text", "json")
@output_option
@click.option(
    "--state", type=click.Choice(["open", "agreed", "rejected", "bracketed", "withdrawn"]), help="Only those."
)
def command(folder: Path, form: str, output: Path | None, force: bool, state: str | None) -> None:
    """List what partners propose for the draft in DIR, in the order of the text."""
    from drafter.app.rounds import brackets, proposals

    found = [p for p in (*proposals(folder), *brackets(folder)) if state in (None, str(p.state))]
    if form == "json":
        put_json([as_json(p) for p in found], output, force=force)
        return
    put_text("".join(f"{line}\n" for line in lines(found)) or "There are no proposals.\n", output, force=force)


def as_json(proposal: Proposal) -> dict[str, Any]:
    """A proposal as the command prints it."""
    return {
        "id": proposal.ident,
        "round": proposal.round,
        "kind": str(proposal.sort),
        "state": str(proposal.state),
        "from": proposal.sender,
        "author": proposal.author,
        "date": proposal.date,
        "supporters": list(proposal.supporters),
        "paragraph": proposal.paragraph,
        "before": proposal.before,
        "after": proposal.after,
        "fact": proposal.fact,
        "comments": [
            {"author": c.author, "date": c.date, "text": c.text, "words": c.words, "depth": c.answers, "done": c.done}
            for c in proposal.comments
        ],
        "tracked": proposal.tracked,
        "upon": proposal.upon,
    }


def lines(found: Sequence[Proposal]) -> Iterator[str]:
    """Proposals as lines for a person."""
    from drafter.rounds.proposal import Sort, State, shown

    for one in found:
        who = one.author if one.author == one.sender else f"{one.author} ({one.sender})"
        who = who or "as it stands"
        if one.upon:
            who += f", upon {one.upon}"
        if one.supporters:
            who += f", with {', '.join(one.supporters)}"
        state = "" if one.state is State.OPEN else f" [{one.state}]"
        yield click.style(f"{one.ident:>3}  {one.paragraph}", bold=True) + f" – {who}{state}"
        before, after = shown(one.before), shown(one.after) if not one.is_whole else one.after.replace("\n", " ")
        if one.sort is not Sort.COMMENT:
            words = [click.style(f"− {before.strip()}", fg="red")] if before.strip() else []
            words += [click.style(f"+ {after.strip()}", fg="green")] if after.strip() else []
            what = "" if one.sort is Sort.WORDS else f"{one.sort}: "
            yield f"       {what}{'  '.join(words)}" + (f"  (fact: {one.fact})" if one.fact else "")
        if not one.tracked:
            yield "       not tracked by the sender"
        for comment in one.comments:
            done = " (resolved)" if comment.done else ""
            said = " / ".join(line for line in comment.text.splitlines() if line.strip())
            yield f"       {'  ' * comment.answers}{comment.author}{done}: {said}"
