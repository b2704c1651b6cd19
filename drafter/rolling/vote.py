"""How last year's resolution was adopted, in the words of a comment."""

from __future__ import annotations

from drafter.facts.resolutions import Citation
from drafter.facts.value import Open
from drafter.messages import say
from drafter.register import register
from drafter.workspace.sheet import Sheet, Votes


def vote_of(sheet: Sheet, own: Citation) -> str:
    """The vote: as last year's folder has it, else as the register does; empty where neither knows.

    Args:
        sheet: last year's.
        own: last year's resolution.
    """
    vote = sheet.vote
    if isinstance(vote, Votes):
        return _counts(vote.in_favour, vote.against, vote.abstaining)
    if vote:
        return f"adopted {vote}"
    entry = None if isinstance(own.resolution, Open) else register().find(own.resolution)
    if entry is None or entry.vote is None:
        return ""
    if entry.vote.in_favour is None:
        return say("adopted without a vote")
    return _counts(entry.vote.in_favour, entry.vote.against or 0, entry.vote.abstaining or 0)


def _counts(in_favour: int, against: int, abstaining: int) -> str:
    return say(
        "{in_favour} in favour, {against} against, {abstaining} abstaining",
        in_favour=in_favour,
        against=against,
        abstaining=abstaining,
    )
