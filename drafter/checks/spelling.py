"""Spellings that are not used, found in a passage. The words are in ``data/spellings.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checks.context import Context
from drafter.checks.passages import Passage
from drafter.checks.world import Spelling, spelling_of


def misspelt(passage: Passage, context: Context, *kinds: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and right form of every misspelt word outside quotation marks and italics.

    Args:
        passage: where to look.
        context: the document it is of.
        kinds: of :class:`drafter.checks.world.Spelling`.
    """
    for word, spelling in context.once("spelling", lambda: _wrong(context)):
        if spelling.kind not in kinds or word not in passage.text:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", passage.text):
            if not _foreign(passage, match.start()):
                yield match.start(), match.end(), spelling.written(word)


def _wrong(context: Context) -> list[tuple[str, Spelling]]:
    return [(w, found) for w in sorted(context.vocabulary) if (found := spelling_of(w))]


def _foreign(passage: Passage, at: int) -> bool:
    """Whether words are quoted, or the title of a publication in italics, which keep their spelling."""
    quoted = passage.text.count("“", 0, at) > passage.text.count("”", 0, at)
    run = passage.run_at(at)
    in_title = bool(run and run.italic and at >= max(passage.opening()[1], 1))
    name = passage.text[at].isupper() and at > 0 and passage.text[at - 2 : at] not in (". ", "; ")
    return quoted or in_title or name
