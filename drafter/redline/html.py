"""The redline as one self-contained page: in line and side by side, with a list of the changes to jump through.

The page needs nothing from elsewhere and lets nothing in: its policy allows its own style and script alone, by their
digests. It works without the script: in line, with links from the list. What changed is told apart by form as well as
by colour, so that it prints in black.
"""

from __future__ import annotations

from html import escape

from drafter.comparison.listing import Entry, entries
from drafter.comparison.model import Nature, Redline
from drafter.html_page import digest
from drafter.languages import direction
from drafter.redline.views import Beside, InLine
from drafter.shipped import shipped


def write(redline: Redline) -> str:
    """Write a redline as a page.

    Args:
        redline: the changes.

    Returns:
        HTML; the same for the same redline.
    """
    style = shipped("templates/documents/redline.css").read_text(encoding="utf-8")
    script = shipped("templates/documents/redline.js").read_text(encoding="utf-8")
    found = list(entries(redline))
    old, new = (escape(n) for n in redline.names)
    title = f"{old or 'another text'} to {new or 'the draft'}" if old or new else "changes"
    turned = ' dir="rtl"' if direction(redline.language[1]) == "rtl" else ""
    policy = f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; base-uri 'none'"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Redline: {title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#text">To the text</a>
<header>
<h1>Redline: {title}</h1>
<p>{_count(found)}</p>
<p><ins>New words</ins>, <del>words gone</del>, <ins class="mechanical">new words that follow from a fact</ins>, \
<ins class="joint">commas and “and” of a list that changed</ins>.</p>
<div class="controls">
<fieldset><legend>View</legend><label><input type="radio" name="view" value="inline" checked> In line</label>\
<label><input type="radio" name="view" value="beside"> Side by side</label></fieldset>
<label><input type="checkbox" id="mechanical" checked> Mark mechanical changes</label>
<span>Keys: <kbd>n</kbd> next change, <kbd>p</kbd> previous, <kbd>s</kbd> other view, \
<kbd>m</kbd> mechanical changes</span>
<span id="status" role="status"></span>
</div>
</header>
<div class="sheet">
<main id="text" lang="{escape(redline.language[1])}"{turned}>
<section id="in-line" class="inline" aria-label="In line">
{InLine(redline, found).body()}
</section>
<section id="side-by-side" aria-label="Side by side">
{Beside(redline, found).body()}
</section>
</main>
<nav class="changes" aria-label="Changes">
<h2>Changes</h2>
<ol>
{_list(found, redline.language[1])}
</ol>
</nav>
</div>
<script>{script}</script>
</body>
</html>
"""


def _count(found: list[Entry]) -> str:
    if not found:
        return "The two documents have the same words."
    own = sum(e.nature is Nature.DRAFTER for e in found)
    confirm = sum(e.confirm for e in found)
    said = f"{len(found)} change{'s' * (len(found) != 1)}: {own} of the text, {len(found) - own} mechanical"
    return said + (f"; {confirm} to be confirmed." if confirm else ".")


def _list(found: list[Entry], language: str) -> str:
    out = []
    for n, e in enumerate(found, 1):
        mechanical = ' class="mechanical"' if e.nature is not Nature.DRAFTER else ""
        removed = f"<del{mechanical}>{escape(_short(e.removed))}</del> " if e.removed else ""
        added = f"<ins{mechanical}>{escape(_short(e.added))}</ins>" if e.added else ""
        why = f'<span class="why">{escape(e.reason)}</span>' if e.reason else ""
        out.append(
            f'<li value="{n}"{mechanical}><a href="#c{n}"><span class="where">{escape(e.place)}</span>'
            f'<span lang="{escape(language)}">{removed}{added}</span>{why}</a></li>'
        )
    return "\n".join(out)


def _short(text: str) -> str:
    return text if len(text) <= 160 else text[:157].rsplit(" ", 1)[0] + " …"
