"""The figures of a replay, and what they say in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from drafter.reports.replay.outcome import Outcome, Verdict

PLACES = (Verdict.RIGHT, Verdict.ASKED, Verdict.MISSED, Verdict.POLICY)
"""The verdicts that places have, as against those on what the program did."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a replay.

    Attributes:
        pairs: how many were replayed.
        failed: how many could not be.
        exact: drafts that are the adopted text word for word.
        places: how many places changed from one year to the next.
        counts: of those, how many have each verdict of :data:`PLACES`.
        made, made_right: words changed without asking, and those adopted.
        wrong: places where the program put words that were not adopted.
        questions: asked in the text, a resolution, at the median; the masthead asks for its own.
        useful: of what was asked, the share that changed; None where nothing was asked.
        saved: of the words to be changed, the share that the drafts had changed; None where there were none.
    """

    pairs: int
    failed: int
    exact: int
    places: int
    counts: dict[Verdict, int]
    made: int
    made_right: int
    wrong: int
    questions: float
    useful: float | None
    saved: float | None


def summary(outcomes: Sequence[Outcome]) -> Summary:
    """Sum up.

    Args:
        outcomes: of a replay.
    """
    good = [o for o in outcomes if not o.fault]
    counts = {v: sum(o.count(v) for o in good) for v in Verdict}
    questions = [o.count(Verdict.ASKED, Verdict.IN_VAIN) for o in good]
    to_change = sum(o.to_change for o in good)
    return Summary(
        pairs=len(good),
        failed=len(outcomes) - len(good),
        exact=sum(o.exact for o in good),
        places=sum(counts[v] for v in PLACES),
        counts={v: counts[v] for v in PLACES},
        made=sum(o.made for o in good),
        made_right=sum(o.made_right for o in good),
        wrong=counts[Verdict.WRONG],
        questions=median(questions) if questions else 0,
        useful=counts[Verdict.ASKED] / sum(questions) if sum(questions) else None,
        saved=1 - sum(o.left for o in good) / to_change if to_change else None,
    )


def sentences(found: Summary) -> list[str]:
    """The summary in plain words, a sentence each."""
    out = [f"{found.pairs} {'pair' if found.pairs == 1 else 'pairs'} of years replayed"]
    out[0] += f"; {found.failed} could not be." if found.failed else "."
    if not found.pairs:
        return out
    if not found.places:
        out.append("Nothing changed from one year to the next.")
        return out
    share = {v: f"{n} ({_share(n, found.places)})" for v, n in found.counts.items()}
    out += [
        f"{found.places} places changed from one year to the next: {share[Verdict.RIGHT]} the program changed as "
        f"adopted, {share[Verdict.ASKED]} it asked about, {share[Verdict.MISSED]} are figures it neither changed nor "
        f"asked about, {share[Verdict.POLICY]} are words that negotiators or editors changed.",
        f"{found.made_right} of the {found.made} words that it changed without asking were adopted"
        + (
            f"; at {found.wrong} {'place' if found.wrong == 1 else 'places'} the adopted text has others."
            if found.wrong
            else "."
        ),
        f"{found.exact} {'draft is' if found.exact == 1 else 'drafts are'} the adopted text word for word.",
    ]
    if found.saved is not None:
        out.append(f"Of the words to be changed, the drafts had {round(100 * found.saved)} in 100 right already.")
    asked = f"It asked {found.questions:g} questions about the text of a resolution at the median"
    out.append(
        asked + (f"; {_share(found.useful)} of what it asked about changed." if found.useful is not None else ".")
    )
    return out


def _share(part: float, whole: float = 1) -> str:
    return f"{100 * part / whole:.0f} per cent"
