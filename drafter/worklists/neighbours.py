"""The words beside a fact, by which short ones are kept apart: "2021 session", "149.2 million children"."""

from __future__ import annotations

import re
from collections import defaultdict, deque

from drafter.document import Document, Paragraph, Run

SHORT = 2
"""Of how many words a fact is that needs its neighbours to be distinguished."""
_BESIDE = 2
_LAST = re.compile(rf"(?:[\w’'/.-]+ ){{1,{_BESIDE}}}$")
_NEXT = re.compile(rf"^(?: [\w’'/-]+){{1,{_BESIDE}}}")


class Neighbours:
    """The words of a draft's template beside its facts."""

    def __init__(self, document: Document) -> None:
        """Gather them.

        Args:
            document: a draft whose runs bear the keys of their facts.
        """
        self._beside: dict[tuple[int, str], deque[tuple[str, str]]] = defaultdict(deque)
        for block in document.blocks():
            if isinstance(block, Paragraph) and block.place:
                runs = [item for item in block.content if isinstance(item, Run)]
                for before, run, after, then in zip(
                    [None, *runs], runs, [*runs[1:], None], [*runs[2:], None, None], strict=False
                ):
                    if run.fact:
                        beside = (_last(before), _next(after, then))
                        self._beside[block.place.line, run.fact].append(beside)

    def among(self, line: int, key: str, words: str) -> str:
        """A fact's words, with those beside it where it is short; to be asked once for each place, in their order.

        Args:
            line: the line of the template that the paragraph begins on.
            key: as its runs bear it.
            words: last year's, without brackets.

        Returns:
            The words; neighbours are words of the template alone, which are the same in both years.
        """
        places = self._beside.get((line, key))
        before, after = places.popleft() if places else ("", "")
        if len(words.split()) > SHORT:
            return words
        return f"{before}{words}{after}"


def _last(run: Run | None) -> str:
    match = _LAST.search(run.words) if run and not run.fact else None
    return match[0] if match else ""


def _next(run: Run | None, then: Run | None) -> str:
    """The words that follow a fact, but for those that are named before the short fact that comes ``then``."""
    if not run or run.fact:
        return ""
    words = run.words
    if then and then.fact and len(then.words.split()) <= SHORT:
        words = words.removesuffix(_last(run))
    match = _NEXT.search(words)
    return match[0] if match else ""
