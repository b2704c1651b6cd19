"""Plots as inline SVG: bars of what became of the places, and a field of dots, one a resolution.

A plot's words are text in the page, and every mark has a title, so that nothing is shown by colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

from drafter.reports.replay.outcome import Outcome, Series, Verdict
from drafter.reports.replay.summary import PLACES
from drafter.reports.replay.text import SAID

WIDTH = 640


def bar(counts: Mapping[Verdict, int], most: int, *, width: int = 320, height: int = 16) -> str:
    """One bar, a part a verdict.

    Args:
        counts: how many places have each verdict.
        most: the count that fills the whole width.
        width: of the whole, in pixels.
        height: in pixels.
    """
    parts, x = [], 0.0
    for verdict in (*PLACES, Verdict.WRONG):
        count = counts.get(verdict, 0)
        if not count:
            continue
        wide = width * count / max(most, 1)
        parts.append(
            f'<rect class="{verdict.name.lower()}" x="{x:.1f}" y="0" width="{wide:.1f}" height="{height}">'
            f"<title>{escape(SAID[verdict])}: {count}</title></rect>"
        )
        x += wide
    said = ", ".join(f"{SAID[v]} {counts[v]}" for v in (*PLACES, Verdict.WRONG) if counts.get(v))
    return (
        f'<svg class="bar" role="img" aria-label="{escape(said or "nothing changed")}" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}">{"".join(parts)}</svg>'
    )


def foreseen(outcomes: Sequence[Outcome]) -> str:
    """Dots, one a resolution: how many of its figures were foreseen, against how much negotiators changed.

    Across: the share of the places that were policy. Up: of the other places, the share that the program changed as
    adopted or asked about. Resolutions in the same place are stacked into a larger dot.
    """
    dots: dict[tuple[int, int], list[str]] = {}
    for one in outcomes:
        places = sum(one.count(v) for v in PLACES)
        rest = places - one.count(Verdict.POLICY)
        if one.fault or not rest:
            continue
        across = round(20 * one.count(Verdict.POLICY) / places)
        up = round(20 * one.count(Verdict.RIGHT, Verdict.ASKED) / rest)
        dots.setdefault((across, up), []).append(one.name)
    left, top, wide, high = 52, 12, WIDTH - 70, 220
    out = [_grid(left, top, wide, high)]
    for (across, up), names in sorted(dots.items()):
        x, y = left + wide * across / 20, top + high * (1 - up / 20)
        radius = 3 + 2 * len(names) ** 0.5
        shown = ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")
        out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"><title>{escape(shown)}</title></circle>')
    out += [
        _label(left + wide / 2, top + high + 40, "share of the changes that were policy", "middle"),
        f'<text transform="translate(14 {top + high / 2:.0f}) rotate(-90)" text-anchor="middle">share foreseen</text>',
    ]
    return _figure("".join(out), high + 64, "Resolutions by policy and by what of the rest was foreseen")


def histogram(values: Sequence[float], across: str) -> str:
    """How many resolutions fall into each tenth of a share from 0 to 1."""
    bins = [0] * 10
    for value in values:
        bins[min(9, max(0, int(value * 10)))] += 1
    left, top, wide, high, most = 52, 12, WIDTH - 70, 160, max([*bins, 1])
    out = []
    for n, count in enumerate(bins):
        tall = high * count / most
        x = left + wide * n / 10
        out.append(
            f'<rect class="right" x="{x + 2:.1f}" y="{top + high - tall:.1f}" width="{wide / 10 - 4:.1f}" '
            f'height="{tall:.1f}"><title>{10 * n} to {10 * n + 10} per cent: {count}</title></rect>'
        )
        if count:
            out.append(_label(x + wide / 20, top + high - tall - 3, str(count), "middle"))
        out.append(_label(x, top + high + 16, str(10 * n), "middle"))
    out += [_label(left + wide, top + high + 16, "100", "middle")]
    out += [_label(left + wide / 2, top + high + 38, across, "middle")]
    return _figure("".join(out), high + 60, f"Resolutions by {across}")


def curves(series: Series) -> str:
    """A series through the years: words saved and questions in vain, without its earlier editions and with them.

    Args:
        series: its outcomes.

    Returns:
        Two plots above each other; nothing for a single year.
    """
    sessions = [o.session for o in series.outcomes]
    if len(set(sessions)) < 2:
        return ""
    first, last = min(sessions), max(sessions)
    across = {s: _LEFT + _WIDE * (s - first) / (last - first) for s in sessions}
    out = [
        _curve(series, across, 24, "words saved, per cent", 100, _saved),
        _curve(series, across, 24 + _HIGH + _GAP, "questions in vain", _most_in_vain(series), _vain),
    ]
    bottom = 24 + 2 * _HIGH + _GAP
    out += [_label(x, bottom + 18, str(s), "middle") for s, x in across.items()]
    out += [_label(_LEFT + _WIDE / 2, bottom + 36, "session", "middle")]
    return _figure("".join(out), bottom + 44, f"{series.title}: words saved and questions in vain through the years")


_LEFT, _WIDE, _HIGH, _GAP = 52.0, WIDTH - 70.0, 110.0, 46.0
_KINDS = {"alone": "from one document", "years": "with earlier years"}


def _curve(
    series: Series,
    across: Mapping[int, float],
    top: float,
    name: str,
    most: float,
    value: Callable[[Outcome], float | None],
) -> str:
    """One plot: a line a kind, a dot a year."""
    out = [_label(_LEFT, top - 8, name, "start")]
    for step in (0.0, 0.5, 1.0):
        y = top + _HIGH * (1 - step)
        grid = f'<path class="grid" d="M{_LEFT} {y:.1f}h{_WIDE}"/>'
        out += [grid, _label(_LEFT - 8, y + 4, f"{most * step:g}", "end")]
    for kind, said in _KINDS.items():
        known = ((o.session, o if kind == "alone" else o.with_years) for o in series.outcomes)
        found = [(session, figure) for session, o in known if o and (figure := value(o)) is not None]
        places = [(across[session], top + _HIGH * (1 - min(figure / most, 1))) for session, figure in found]
        out.append(f'<polyline class="{kind}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}"/>')
        out += [
            f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="3.5">'
            f"<title>session {session}, {said}: {figure:.0f}</title></circle>"
            for (x, y), (session, figure) in zip(places, found, strict=True)
        ]
    return "".join(out)


def _saved(one: Outcome) -> float | None:
    return None if one.saved is None else max(0.0, 100 * one.saved)


def _vain(one: Outcome) -> float:
    return float(one.count(Verdict.IN_VAIN))


def _most_in_vain(series: Series) -> float:
    most = max(o.count(Verdict.IN_VAIN) for one in series.outcomes for o in (one, one.with_years) if o)
    return float(max(2, most + most % 2))


def _grid(left: float, top: float, wide: float, high: float) -> str:
    out = []
    for n in range(6):
        x, y = left + wide * n / 5, top + high * (1 - n / 5)
        out.append(f'<path class="grid" d="M{left} {y:.1f}h{wide}M{x:.1f} {top}v{high}"/>')
        out += [_label(left - 8, y + 4, str(20 * n), "end"), _label(x, top + high + 18, str(20 * n), "middle")]
    return "".join(out)


def _label(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _figure(inner: str, height: float, name: str) -> str:
    return (
        f'<svg class="plot" role="img" aria-label="{escape(name)}" viewBox="0 0 {WIDTH} {height:.0f}" '
        f'width="{WIDTH}" height="{height:.0f}">{inner}</svg>'
    )
