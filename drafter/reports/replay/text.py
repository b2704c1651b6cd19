"""A replay as text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.reports.replay.outcome import Found, Outcome, Series, Verdict, by_series
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

MOST_IN_VAIN = 10
"""So many facts that a series asked about in vain are listed."""
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
        lines += [
            f"  {group.title}",
            f"      {len(group.outcomes)} × : {group.advice}",
            *_years(group),
            *_in_vain(group),
        ]
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


def _years(series: Series) -> Iterator[str]:
    """The years of a series in a table: with earlier editions as evidence behind the stroke."""
    if not any(o.with_years for o in series.outcomes):
        return
    yield f"      {'session':8}{'words saved':>18}{'asked':>12}{'in vain':>12}    (without / with earlier years)"
    for one in series.outcomes:
        both = (one, one.with_years)
        saved = " / ".join(percent(o.saved) if o else "–" for o in both)
        asked, vain = (
            " / ".join(str(o.count(*verdicts)) if o else "–" for o in both)
            for verdicts in ((Verdict.ASKED, Verdict.IN_VAIN), (Verdict.IN_VAIN,))
        )
        yield f"      {one.session:<8}{saved:>18}{asked:>12}{vain:>12}"


def _in_vain(series: Series) -> Iterator[str]:
    """What was asked in vain most often."""
    for fact, found in list(series.in_vain.items())[:MOST_IN_VAIN]:
        times = {1: "once", 2: "twice"}.get(len(found), f"{len(found)} times")
        yield f"      asked in vain {times}: {fact or 'a value'}, {_short(found[-1].last)} ({found[-1].paragraph})"


def percent(share: float | None) -> str:
    """A share in per cent; a dash where there is none."""
    return "–" if share is None else f"{round(100 * share)}%"


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
