"""A replay as plain data, for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.reports.replay.outcome import Outcome, Verdict, by_series
from drafter.reports.replay.summary import sentences, summary


def data(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """A replay as mappings, lists and texts; times are left out, as they differ from run to run.

    Args:
        outcomes: of a replay.

    Returns:
        ``summary`` (figures and ``said``, sentences), ``series`` with their advice, and ``pairs``.
    """
    found = summary(outcomes)
    return {
        "schema": "drafter/replay/1",
        "summary": {
            "pairs": found.pairs,
            "failed": found.failed,
            "exact": found.exact,
            "places": found.places,
            **{v.value: n for v, n in found.counts.items()},
            "wrong": found.wrong,
            "words_made": found.made,
            "words_made_right": found.made_right,
            "questions": found.questions,
            "useful": found.useful,
            "saved": found.saved,
            "said": sentences(found),
        },
        "series": [
            {
                "title": s.title,
                "pairs": [o.name for o in s.outcomes],
                "advice": s.advice,
                "years": [_year(o) for o in s.outcomes],
                "asked_in_vain": [
                    {"fact": fact, "times": len(found), "paragraph": found[-1].paragraph, "words": found[-1].last}
                    for fact, found in s.in_vain.items()
                ],
            }
            for s in by_series(outcomes)
        ],
        "pairs": [_pair(o) for o in outcomes],
    }


def _year(one: Outcome) -> dict[str, Any]:
    years = one.with_years
    return {"session": one.session, "alone": _figures(one), "with_years": _figures(years) if years else None}


def _figures(one: Outcome) -> dict[str, Any]:
    return {
        "saved": one.saved,
        "asked": one.count(Verdict.ASKED),
        "asked_in_vain": one.count(Verdict.IN_VAIN),
        "wrong": one.count(Verdict.WRONG),
    }


def _pair(one: Outcome) -> dict[str, Any]:
    if one.fault:
        return {"pair": one.name, "fault": one.fault}
    return {
        "pair": one.name,
        "title": one.series,
        "session": one.session,
        "exact": one.exact,
        "saved": one.saved,
        "words_made": one.made,
        "words_made_right": one.made_right,
        "found": [
            {
                "verdict": f.verdict.value,
                "paragraph": f.paragraph,
                "last": f.last,
                "draft": f.draft,
                "adopted": f.adopted,
            }
            for f in one.found
        ],
    }
