"""A history as one self-contained page: each paragraph with the session of every word, and its readings by year.

The page has no script and lets nothing in; words show their session in figures as well as by colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from drafter.html_page import html_page
from drafter.languages import direction
from drafter.reports.history.table import table
from drafter.reports.history.thread import Change, History, Thread
from drafter.reports.history.values import Values
from drafter.shipped import shipped

_COLOURS = 8


def write(history: History, threads: Sequence[Thread], facts: Sequence[Values]) -> str:
    """Write a history as a page.

    Args:
        history: the series.
        threads: the paragraphs to show.
        facts: the values to show.

    Returns:
        HTML; the same for the same history.
    """
    style = shipped("templates/documents/history.css").read_text(encoding="utf-8")
    language = escape(history.editions[-1].document.language)
    title = escape(history.title)
    changed = [t for t in threads if not history.is_unchanged(t)]
    body = f"""<header>
<h1 lang="{language}">{title}</h1>
<ol class="editions">
{"".join(_edition(history, n) for n in range(len(history.editions)))}</ol>
<p>Words are marked with the session in which they entered; words without a mark were there in \
{escape(history.label(0))}. {len(changed)} of {len(threads)} paragraphs changed.</p>
</header>
<main lang="{language}"{' dir="rtl"' if direction(language) == "rtl" else ""}>
{"".join(_paragraph(history, t, n) for n, t in enumerate(threads, 1))}</main>
{table(history, facts)}"""
    return html_page(f"History: {title}", style, body)


def _edition(history: History, index: int) -> str:
    one = history.editions[index]
    day = f" of {one.date.day} {one.date:%B %Y}" if one.date else ""
    key = f'<span class="key e{index % _COLOURS}">{escape(one.label)}</span> ' if index else ""
    return f"<li>{key}{escape(one.name)}{day}</li>\n"


def _paragraph(history: History, thread: Thread, number: int) -> str:
    gone = history.is_gone(thread)
    name = escape(thread.name[:1].upper() + thread.name[1:])
    state = ""
    if thread.first:
        state += f' <span class="state">new in {escape(history.label(thread.first))}</span>'
    if gone:
        state += f' <span class="state">gone in {escape(history.label(thread.last + 1))}</span>'
    kind = "gone" if gone else "same" if history.is_unchanged(thread) else "changed"
    return (
        f'<section class="{kind}" id="p{number}">\n<h2 lang="en">{name}{state}</h2>\n<p>{_words(history, thread)}</p>\n'
        f"{_changes(history, thread)}{_readings(history, thread)}</section>\n"
    )


def _words(history: History, thread: Thread) -> str:
    out = []
    for span in thread.spans:
        core = span.words.rstrip()
        words, space = escape(core), span.words[len(core) :]
        if span.entered:
            label = escape(history.label(span.entered))
            colour = f"e{span.entered % _COLOURS}"
            words = f'<span class="{colour}" title="Entered in {label}">{words}<sup>{label}</sup></span>'
        out.append(words + space)
    return "".join(out)


def _changes(history: History, thread: Thread) -> str:
    lines = list(_lines(history, thread))
    return f'<ul class="changes" lang="en">\n{"".join(lines)}</ul>\n' if lines else ""


def _lines(history: History, thread: Thread) -> Iterator[str]:
    renamed = dict(history.renamed(thread))
    for index in sorted({c.edition for c in thread.changes} | set(renamed)):
        key = f'<span class="key e{index % _COLOURS}">{escape(history.label(index))}</span>'
        if index in renamed:
            yield f"<li>{key} now {escape(renamed[index])}</li>\n"
        for change in thread.changes:
            if change.edition == index:
                yield f"<li>{key} {_change(change, history.editions[index].document.language)}</li>\n"


def _change(change: Change, language: str) -> str:
    if change.remark:
        return escape(change.remark)
    gone = f"<del>{escape(change.removed)}</del>" if change.removed else ""
    came = f"<ins>{escape(change.added)}</ins>" if change.added else ""
    both = f"{gone} <span lang='en'>became</span> {came}" if gone and came else gone or came
    around = f'<span class="around">… {escape(change.before)} {{}} {escape(change.after)} …</span>'
    return f'<span lang="{escape(language)}">' + (both if gone and came else around.replace("{}", both)) + "</span>"


def _readings(history: History, thread: Thread) -> str:
    if history.is_unchanged(thread):
        return ""
    rows = "".join(
        f"<dt>{escape(history.label(n))}, {escape(thread.names[n])}</dt><dd>{escape(text)}</dd>\n"
        for n, text in thread.texts.items()
    )
    return f"<details><summary lang='en'>As it read in each year</summary>\n<dl>\n{rows}</dl>\n</details>\n"
