"""The discords of many texts as one self-contained page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from drafter.concordance.data import CALLED, Compared, sentence
from drafter.concordance.vote import Discord, Sight
from drafter.html_page import html_page
from drafter.languages import direction
from drafter.shipped import shipped


def write(compared: Sequence[Compared]) -> str:
    """Write the page.

    Args:
        compared: the texts, in the order to show them in.

    Returns:
        HTML without a script, which lets nothing in; the same for the same texts.
    """
    style = shipped("templates/documents/concord.css").read_text(encoding="utf-8")
    apart = [one for one in compared if one.discords]
    count = sum(len(one.discords) for one in apart)
    kinds = Counter(discord.kind for one in apart for discord in one.discords)
    listed = "".join(f"<li>{escape(CALLED[kind])}: {number}</li>\n" for kind, number in kinds.most_common())
    body = f"""<main>
<h1>Languages held against each other</h1>
<p>{count} facts differ, in {len(apart)} of {len(compared)} texts.</p>
<ul>
{listed}</ul>
{"".join(map(_text, apart))}</main>
"""
    return html_page("Languages held against each other", style, body)


def _text(one: Compared) -> str:
    return f"<section>\n<h2>{escape(one.title)}</h2>\n{''.join(_discord(one, d) for d in one.discords)}</section>\n"


def _discord(one: Compared, discord: Discord) -> str:
    rows = "".join(_sight(one, sight, alone=sight is discord.departs) for sight in one.seen(discord))
    return (
        f"<h3>{escape(discord.departs.paragraph)}: {escape(CALLED[discord.kind])}</h3>\n"
        f"<p>{escape(sentence(one, discord))}</p>\n<table>\n{rows}</table>\n"
    )


def _sight(one: Compared, sight: Sight, *, alone: bool) -> str:
    code = one.versions[sight.version].language
    words = f'lang="{escape(code)}" dir="{direction(code)}"'
    kind = ' class="alone"' if alone else ""
    line = escape(sight.line)
    if sight.words:
        line = line.replace(escape(sight.words), f"<mark>{escape(sight.words)}</mark>", 1)
    return (
        f'<tr{kind}><th scope="row">{escape(one.spoken(sight))}</th><td>{escape(sight.value) or "–"}</td>'
        f"<td>{escape(sight.paragraph)}</td><td {words}>{line}</td></tr>\n"
    )
