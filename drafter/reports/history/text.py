"""A history as text, for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from drafter.reports.history.thread import Change, History, Span, Thread
from drafter.reports.history.values import Values, shortened

Paint = Callable[[str, int], str]
"""Sets words of an edition, counted from 0; in colour where there is some."""


def write(
    history: History,
    threads: Sequence[Thread],
    facts: Sequence[Values],
    paint: Paint,
    *,
    strike: Callable[[str], str],
    everything: bool = False,
) -> str:
    """Write a history as text.

    Args:
        history: the series.
        threads: the paragraphs to show.
        facts: the values to show.
        paint: see :data:`Paint`.
        strike: sets words that went.
        everything: show paragraphs that never changed like the others, not only by name.

    Returns:
        The text, ending in a line break.
    """
    lines = [history.title, "; ".join(_edition(history, n) for n in range(len(history.editions))), ""]
    newest = len(history.editions) - 1
    marked = paint(f"{{{history.label(newest)}: words}}", newest)
    lines += [f"{marked} entered at that session; all others were there in {history.label(0)}.", ""]
    quiet: list[Thread] = []
    for thread in threads:
        if history.is_unchanged(thread) and not everything:
            quiet.append(thread)
            continue
        lines += [*_paragraph(history, thread, paint, strike), ""]
    if quiet:
        names = ", ".join(_together([t.name for t in quiet]))
        lines += [f"The same words since {history.label(0)}: {names}.", ""]
    lines += _values(history, facts)
    return "\n".join(lines)


def _values(history: History, facts: Sequence[Values]) -> Iterator[str]:
    """The values that changed, a line for each; those that stayed by name."""
    changed = [v for v in facts if v.changed]
    if changed:
        yield "Values through the years"
        for one in changed:
            yield f"  {one.fact} ({one.paragraph})"
            yield "      " + "; ".join(f"{_span(history, *run[:2])} {shortened(run[2])}" for run in one.runs())
        yield ""
    stayed = [v.fact for v in facts if not v.changed]
    if stayed:
        yield f"Values that stayed: {', '.join(stayed)}."
        yield ""


def _span(history: History, first: int, last: int) -> str:
    return f"{history.label(first)}:" if first == last else f"{history.label(first)}–{history.label(last)}:"


def _edition(history: History, index: int) -> str:
    one = history.editions[index]
    day = f" of {one.date.day} {one.date:%B %Y}" if one.date else ""
    return f"{one.name}{day}"


def _paragraph(history: History, thread: Thread, paint: Paint, strike: Callable[[str], str]) -> Iterator[str]:
    yield f"{thread.name[:1].upper()}{thread.name[1:]}{_standing(history, thread)}"
    yield "  " + "".join(_words(history, span, paint) for span in thread.spans)
    renamed = {index: f"now {name}" for index, name in history.renamed(thread)}
    for index in sorted({c.edition for c in thread.changes} | set(renamed)):
        lines = [renamed[index]] if index in renamed else []
        lines += [_change(c, strike) for c in thread.changes if c.edition == index]
        label = history.label(index)
        yield from (f"  {paint(label if n == 0 else ' ' * len(label), index)}  {line}" for n, line in enumerate(lines))
    if history.is_gone(thread):
        yield f"  {history.label(thread.last + 1)}  gone"


def _standing(history: History, thread: Thread) -> str:
    if thread.first:
        return f" – new in {history.label(thread.first)}"
    return ""


def _change(change: Change, strike: Callable[[str], str]) -> str:
    if change.remark:
        return change.remark
    if change.removed and change.added:
        return f"{strike(change.removed)} → {change.added}"
    if change.added:
        return f"+ {change.added}   ({_around(change, '+')})"
    return f"− {strike(change.removed)}   ({_around(change, '−')})"


def _around(change: Change, sign: str) -> str:
    """The words on either side of a place."""
    return " ".join(part for part in ("…", change.before, sign, change.after, "…") if part)


def _words(history: History, span: Span, paint: Paint) -> str:
    """The words of a span, marked with their session; the space after them stands outside the mark."""
    if span.entered == 0:
        return span.words
    core = span.words.rstrip()
    return paint(f"{{{history.label(span.entered)}: {core}}}", span.entered) + span.words[len(core) :]


def _together(names: Sequence[str]) -> Iterator[str]:
    """Names with numbers that run on as one: "preambular paragraphs 2–5"."""

    def split(name: str) -> tuple[str, int | None]:
        head, _, number = name.rpartition(" ")
        return (head, int(number)) if number.isdigit() and head else (name, None)

    numbered = [(n, *split(name)) for n, name in enumerate(names)]
    for (head, _), group in groupby(numbered, key=lambda x: (x[1], x[2] - x[0] if x[2] is not None else None)):
        found = [number for _, _, number in group]
        if found[0] is None:
            yield head
        elif len(found) == 1:
            yield f"{head} {found[0]}"
        else:
            yield f"{head}s {found[0]}–{found[-1]}"
