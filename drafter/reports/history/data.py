"""A history as plain data, for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.reports.history.thread import History, Thread
from drafter.reports.history.values import Values


def data(history: History, threads: Sequence[Thread], facts: Sequence[Values]) -> dict[str, Any]:
    """A history as mappings, lists and texts.

    Args:
        history: the series.
        threads: the paragraphs to give.
        facts: the values to give.

    Returns:
        ``title``, ``editions`` in order, ``paragraphs``: each with its ``words`` split by the session in which they
        entered, its ``changes``, and its ``readings`` by edition; and ``values``, by fact and edition. Editions are
        referred to by their label.
    """
    return {
        "schema": "drafter/history/1",
        "title": history.title,
        "editions": [
            {
                "label": e.label,
                "session": e.session,
                "name": e.name,
                "date": e.date.isoformat() if e.date else None,
                "stage": e.document.stage.value,
            }
            for e in history.editions
        ],
        "paragraphs": [_paragraph(history, t) for t in threads],
        "values": [
            {
                "fact": v.fact,
                "paragraph": v.paragraph,
                "values": [{"edition": history.label(n), "words": words} for n, words in sorted(v.words.items())],
            }
            for v in facts
        ],
    }


def _paragraph(history: History, thread: Thread) -> dict[str, Any]:
    return {
        "paragraph": thread.name,
        "first": history.label(thread.first),
        "gone": history.label(thread.last + 1) if history.is_gone(thread) else None,
        "words": [{"words": s.words, "entered": history.label(s.entered)} for s in thread.spans],
        "changes": [
            {
                "edition": history.label(c.edition),
                "removed": c.removed,
                "added": c.added,
                "before": c.before,
                "after": c.after,
                "remark": c.remark,
            }
            for c in thread.changes
        ],
        "readings": [
            {"edition": history.label(n), "paragraph": thread.names[n], "text": text}
            for n, text in thread.texts.items()
        ],
    }
