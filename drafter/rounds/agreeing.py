"""Paragraphs marked as agreed ad ref: the mark stands behind their words, and is taken out again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.document import Document, Kind, Paragraph, Run
from drafter.document.labels import with_labels
from drafter.document.naming import paragraph_names
from drafter.document.words import characters
from drafter.errors import DraftError
from drafter.rounds.edits import length
from drafter.source.rewording import Edit

AGREED = "(agreed ad ref)"
_MARK = re.compile(r" ?[\[(](?:agreed\b[^\[\]()]{0,20}|(?:agreed )?ad ref(?:erendum)?\.?)[\])]\s*$", re.IGNORECASE)


def is_agreed(text: str) -> bool:
    """Whether a paragraph's words end with the mark."""
    return _MARK.search(text) is not None


def paragraphs_called(document: Document, called: Sequence[str]) -> list[int]:
    """The paragraphs that labels name: "OP5", "PP 2", "OP5 bis", "operative paragraph 5".

    Raises:
        DraftError: there is no such paragraph.
    """
    known: dict[str, int] = {}
    labelled = [*with_labels(document).body, *(b for a in document.annexes for b in a.blocks)]
    for n, (block, name) in enumerate(zip(labelled, paragraph_names(document), strict=True)):
        known.setdefault(_key(name), n)
        if isinstance(block, Paragraph) and block.number:
            known.setdefault(_key(block.number), n)
    if missing := [c for c in called if _key(c) not in known]:
        raise DraftError(
            f"There is no paragraph {' and '.join(missing)}.",
            hint="Name paragraphs as rooms do: OP5, PP2, OP5 bis. drafter render DIR --labels shows the labels.",
        )
    return [known[_key(c)] for c in dict.fromkeys(called)]


def _key(called: str) -> str:
    return re.sub(r"[\s.\[:]", "", called).lower()


def marked(document: Document, paragraphs: Iterable[int], *, agreed: bool) -> dict[int, list[Edit]]:
    """The edits that mark paragraphs, or take their marks away; those that stand so already need none."""
    blocks = list(document.blocks())
    out: dict[int, list[Edit]] = {}
    for n in paragraphs:
        block = blocks[n]
        if not isinstance(block, Paragraph) or block.kind is Kind.FORMULA:
            continue
        found = _MARK.search(characters(block.content))
        if agreed and not found:
            end = length(block.content)
            out[n] = [Edit(end, end, (Run(f" {AGREED}"),))]
        elif found and not agreed:
            out[n] = [Edit(found.start(), length(block.content), ())]
    return out
