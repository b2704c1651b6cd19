"""A replay as text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.reports.replay.outcome import Found, Outcome, Verdict, by_series
from drafter.reports.replay.summary import sentences, summary

SAID = {
    Verdict.RIGHT: "right",
    Verdict.ASKED: "asked, and it changed",
    Verdict.MISSED: "not foreseen",
    Verdict.POLICY: "policy",
    Verdict.WRONG: "wrong",
    Verdict.IN_VAIN: "asked, and it stayed",
}
"""The verdicts in words."""

_LONGEST = 90


def write(outcomes: Sequence[Outcome]) -> str:
    """Write a replay as text: a resolution at a time, then the series, then the sum of it.

    Args:
        outcomes: in the order to show them in.
    """
    lines: list[str] = []
    for one in outcomes:
        lines += [*_outcome(one), ""]
    series = by_series(outcomes)
    if series:
        lines += ["How far each series can be trusted to roll over", ""]
    for group in series:
        lines += [f"  {group.title}", f"      {len(group.outcomes)} × : {group.advice}"]
    lines += ["", *sentences(summary(outcomes)), ""]
    return "\n".join(lines)


def _outcome(one: Outcome) -> Iterator[str]:
    if one.fault:
        yield f"{one.name}: could not be replayed. {one.fault}"
        return
    yield f"{one.name}  {one.series}"
    if one.exact:
        yield "  The draft is the adopted text, word for word."
    for verdict in SAID:
        found = [f for f in one.found if f.verdict is verdict]
        if found:
            yield f"  {SAID[verdict]} ({len(found)})"
            yield from (f"      {f.paragraph}: {words(f)}" for f in found)


def words(found: Found) -> str:
    """What a place says: last year's words and the adopted ones, and the draft's where it is at odds with both."""
    last, draft, adopted = (_short(w) for w in (found.last, found.draft, found.adopted))
    match found.verdict:
        case Verdict.IN_VAIN:
            return last
        case Verdict.WRONG:
            return f"{last or '(nothing)'} → {draft}; adopted: {adopted or '(other words)'}"
        case _ if not last:
            return f"+ {adopted}"
        case _ if not adopted:
            return f"− {last}"
        case _:
            return f"{last} → {adopted}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2].rsplit(" ", 1)[0] + " …"
