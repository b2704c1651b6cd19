"""A replay as one self-contained page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from drafter.html_page import html_page
from drafter.reports.replay.outcome import Found, Outcome, Series, Verdict, by_series
from drafter.reports.replay.plots import bar, curves, foreseen, histogram
from drafter.reports.replay.summary import PLACES, sentences, summary
from drafter.reports.replay.text import SAID, percent, words
from drafter.shipped import shipped

MEANT = {
    Verdict.RIGHT: "the program changed it, to what was adopted",
    Verdict.ASKED: "the program asked about it, and it changed",
    Verdict.MISSED: "only figures changed, and the program neither changed nor asked about them",
    Verdict.POLICY: "words that negotiators or editors changed, which nobody could foresee",
    Verdict.WRONG: "the program changed it without asking, and the adopted text has other words",
    Verdict.IN_VAIN: "the program asked about it, and it stayed as it was",
}


def write(outcomes: Sequence[Outcome]) -> str:
    """Write a replay as a page.

    Args:
        outcomes: in the order to show them in.

    Returns:
        HTML without a script, which lets nothing in; the same for the same outcomes.
    """
    style = shipped("templates/documents/replay.css").read_text(encoding="utf-8")
    good = [o for o in outcomes if not o.fault]
    failed = [o for o in outcomes if o.fault]
    series = by_series(outcomes)
    most = max((sum(o.count(v) for v in (*PLACES, Verdict.WRONG)) for o in good), default=1)
    said = "\n".join(f"<p>{escape(s)}</p>" for s in sentences(summary(outcomes)))
    key = "\n".join(
        f'<dt><span class="swatch {v.name.lower()}"></span>{escape(SAID[v])}</dt><dd>{escape(m)}</dd>'
        for v, m in MEANT.items()
    )
    saved = [o.saved for o in good if o.saved is not None]
    body = f"""<main>
<h1>How far resolutions can be trusted to roll over</h1>
<p>Each year’s resolution was rolled over without knowing what came, and the draft held against what the General \
Assembly adopted a year later.</p>
{said}
<h2>What the words mean</h2>
<p>A place is where the adopted text differs from last year’s. Commas, articles and shifted paragraph numbers are not \
counted.</p>
<dl class="key">
{key}
</dl>
<h2>All resolutions</h2>
<figure>{foreseen(good)}<figcaption>Each dot is a resolution, larger where several stand in one place. At the top, \
every figure was changed rightly or asked about; to the right, negotiators changed more. In per \
cent.</figcaption></figure>
<figure>{histogram(saved, "words to be changed that the draft had right, in per cent")}<figcaption>How \
many resolutions \
saved their drafters how much.</figcaption></figure>
<h2>Series by series</h2>
{"".join(_series(s, most) for s in series)}{_failed(failed)}</main>
"""
    return html_page("Replay: how far resolutions can be trusted to roll over", style, body)


def _series(series: Series, most: int) -> str:
    rows = "".join(_row(o, most) for o in series.outcomes)
    head = f"<h3>{escape(series.title)}</h3>\n<p>{escape(series.advice)}</p>\n"
    return f"<section>\n{head}{_curves(series)}{rows}{_in_vain(series)}</section>\n"


def _curves(series: Series) -> str:
    """The plot of the years, and below it the same in a table."""
    drawn = curves(series)
    if not drawn:
        return ""
    rows = "".join(
        f"<tr><td>{o.session}</td>" + "".join(f"<td>{_figures(one)}</td>" for one in (o, o.with_years)) + "</tr>\n"
        for o in series.outcomes
    )
    return (
        f"<figure>{drawn}<figcaption>From last year’s document alone (dashed), and with the earlier ones as evidence."
        f"</figcaption></figure>\n<details><summary>The same in figures</summary>\n<table>\n"
        f"<tr><th>Session</th><th>From one document</th><th>With earlier years</th></tr>\n{rows}</table>\n</details>\n"
    )


def _figures(one: Outcome | None) -> str:
    if one is None:
        return "no earlier document"
    vain = one.count(Verdict.IN_VAIN)
    return f"{percent(one.saved)} of the words saved; {one.count(Verdict.ASKED) + vain} asked, {vain} in vain"


def _in_vain(series: Series) -> str:
    rows = "".join(
        f"<tr><td>{escape(fact or 'a value')}</td><td>{len(found)}</td><td>{escape(found[-1].paragraph)}</td>"
        f"<td>{escape(found[-1].last)}</td></tr>\n"
        for fact, found in series.in_vain.items()
    )
    if not rows:
        return ""
    head = "<tr><th>Fact</th><th>Times</th><th>Where it stood last</th><th>Words</th></tr>"
    return f"<details><summary>What was asked in vain</summary>\n<table>\n{head}\n{rows}</table>\n</details>\n"


def _row(one: Outcome, most: int) -> str:
    counts = {v: one.count(v) for v in Verdict}
    exact = " <strong>word for word</strong>" if one.exact else ""
    found = "".join(_found(f) for v in SAID for f in one.found if f.verdict is v)
    listed = f"<table>\n<tr><th>Verdict</th><th>Paragraph</th><th>Words</th></tr>\n{found}</table>\n" if found else ""
    return (
        f"<details><summary><span class='name'>{escape(one.name)}</span> {bar(counts, most)}{exact}</summary>\n"
        f"{listed or '<p>Nothing changed.</p>'}</details>\n"
    )


def _found(found: Found) -> str:
    return (
        f"<tr><td><span class='swatch {found.verdict.name.lower()}'></span>{escape(SAID[found.verdict])}</td>"
        f"<td>{escape(found.paragraph)}</td><td>{escape(words(found))}</td></tr>\n"
    )


def _failed(failed: Sequence[Outcome]) -> str:
    if not failed:
        return ""
    rows = "".join(f"<li>{escape(o.name)}: {escape(o.fault)}</li>\n" for o in failed)
    return f"<h2>What could not be replayed</h2>\n<ul>\n{rows}</ul>\n"
