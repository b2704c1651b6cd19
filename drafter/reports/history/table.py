"""The values of facts through the years as a table, with a plot beside each: a line for numbers, else what moved."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from drafter.reports.history.thread import History
from drafter.reports.history.values import Values, shortened

_STEP, _HIGH = 22, 34


def table(history: History, facts: Sequence[Values]) -> str:
    """A section with all values, those that changed first; nothing where there are none.

    Args:
        history: the series.
        facts: the values.
    """
    if not facts:
        return ""
    language = escape(history.editions[-1].document.language)
    heads = "".join(f'<th scope="col">{escape(one.label)}</th>' for one in history.editions)
    rows = "".join(_row(history, v, language) for v in sorted(facts, key=lambda v: not v.changed))
    return (
        '<section class="values">\n<h2>Values through the years</h2>\n'
        "<p>In the plots, a line follows a number; a full dot is a value that moved, an empty one a value that stayed, "
        "a gap a year without it.</p>\n"
        f'<div class="wide"><table>\n<tr><th scope="col">Fact</th><th scope="col">Plot</th>{heads}</tr>\n'
        f"{rows}</table></div>\n</section>\n"
    )


def _row(history: History, one: Values, language: str) -> str:
    cells = []
    for n in range(len(history.editions)):
        words = one.words.get(n)
        same = words is not None and words == one.words.get(n - 1)
        shown = "–" if words is None else "=" if same else shortened(words)
        cells.append(f'<td lang="{language}"{" class=same" if same else ""}>{escape(shown)}</td>')
    return (
        f'<tr><th scope="row">{escape(one.fact)}<br><small>{escape(one.paragraph)}</small></th>'
        f"<td>{_plot(history, one)}</td>{''.join(cells)}</tr>\n"
    )


def _plot(history: History, one: Values) -> str:
    """A plot of one fact: by the height of its numbers, or on one line."""
    low, high = (min(one.figures.values()), max(one.figures.values())) if one.figures else (0.0, 0.0)
    spread = (high - low) or 1.0
    places = {}
    for n in one.words:
        up = (one.figures[n] - low) / spread if one.figures and high > low else 0.5
        places[n] = (8 + _STEP * n, _HIGH - 8 - (_HIGH - 16) * up)
    out = []
    if one.figures:
        lines = ((places[a], places[b]) for a, b in pairwise(sorted(places)) if b == a + 1)
        out += [f'<path d="M{x:.0f} {y:.1f}L{x2:.0f} {y2:.1f}"/>' for (x, y), (x2, y2) in lines]
    for n, (x, y) in places.items():
        moved = n - 1 not in one.words or one.words[n] != one.words[n - 1]
        out.append(
            f'<circle class="{"moved" if moved else "stayed"}" cx="{x}" cy="{y:.1f}" r="4">'
            f"<title>{escape(history.label(n))}: {escape(one.words[n])}</title></circle>"
        )
    wide = 16 + _STEP * (len(history.editions) - 1)
    said = "; ".join(f"{history.label(a)} {words}" for a, _, words in one.runs())
    return (
        f'<svg role="img" aria-label="{escape(said)}" width="{wide}" height="{_HIGH}" viewBox="0 0 {wide} {_HIGH}">'
        f"{''.join(out)}</svg>"
    )
