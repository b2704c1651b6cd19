"""The letters of sub-paragraphs run on.

What:
    Sub-paragraphs are lettered (a), (b), (c), below them (i), (ii), (iii), without a gap or a double.
Why:
    They are cited by their letters.

Example:
    (a) …; (c) …
Instead:
    (a) …; (b) …
Fix safety:
    Safe: the letters from there on are written anew. References to them in the text are not changed.
Source:
    United Nations Editorial Manual, paragraphs and subparagraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Edit, Fix, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR04", FALSE, ()

ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
LETTERS = [*"abcdefghijklmnopqrstuvwxyz", *(c * 2 for c in "abcdefghijklmnopqrstuvwxyz")]


def looks_at(context: Context) -> Iterable[Passage]:
    return [item for _, items in context.lists for item in items if _label(item)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    places = context.once(
        CODE, lambda: {item: (items, i) for _, items in context.lists for i, item in enumerate(items)}
    )
    items, at = places[passage]
    row = ROMAN if _label(items[0]) == "i" and (len(items) == 1 or _label(items[1]) != "j") else LETTERS
    before = _label(items[at - 1]) if at else ""
    if at and before not in row[:-1]:
        return
    due = row[row.index(before) + 1] if at else row[0]
    if _label(passage) == due or len(items) > len(row):
        return
    start = row.index(due)
    edits = tuple(
        Edit(("number", *item.address[1:]), 0, len(item.number), _lettered(item.number, row[start + i]))
        for i, item in enumerate(items[at:])
        if _label(item) != row[start + i]
    )
    message = say(
        "This sub-paragraph is lettered “{number}”; the letter due is “{lettered}”.",
        number=passage.number,
        lettered=_lettered(passage.number, due),
    )
    yield passage.problem(
        0, 0, message, Fix(say("Letter on from {lettered}", lettered=_lettered(passage.number, due)), edits)
    )


def _label(passage: Passage) -> str:
    match = re.search(r"[a-z]+", passage.number)
    return match[0] if match else ""


def _lettered(number: str, label: str) -> str:
    return re.sub(r"[a-z]+", label, number, count=1)
