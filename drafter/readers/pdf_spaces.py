"""Spaces that a PDF does not set but that distances suggest: which are spaces, by the words of the whole file.

Word sets every space as a character, so what a distance suggests in its files is an error of measuring in the middle of
a word; LibreOffice leaves some out; TeX sets none. A suggested space between two parts that make a word the file has
elsewhere is none; one between two words that the file has elsewhere is one; what remains goes with the majority.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from drafter.readers.pdf_lines import SUGGESTED, Line

_FEWEST_SPACES = 0.06
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(r"[^\W\d_]+$")


def settle_spaces(pages: Sequence[Sequence[Line]]) -> None:
    """Put a space or nothing in the place of every suggested one, in all fragments.

    Args:
        pages: the lines of each page; they are changed in place.
    """
    texts = [line.text for page in pages for line in page]
    letters = sum(map(len, texts))
    if sum(t.count(" ") for t in texts) < _FEWEST_SPACES * letters:
        _replace(pages, lambda _before, _after: " ")
        return
    words = frozenset(w.lower() for t in texts for w in _whole_words(t))
    votes = [v for t in texts for before, after in _sites(t) if (v := _judged(before, after, words)) is not None]
    usual = " " if sum(votes) * 2 > len(votes) else ""

    def decide(before: str, after: str) -> str:
        judged = _judged(before, after, words)
        return usual if judged is None else " " if judged else ""

    _replace(pages, decide)


def _whole_words(text: str) -> Iterator[str]:
    """The words of a line that no suggested space touches."""
    for match in _WORD.finditer(text):
        if SUGGESTED not in (text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]):
            yield match[0]


def _sites(text: str) -> Iterator[tuple[str, str]]:
    parts = text.split(SUGGESTED)
    yield from pairwise(parts)


def _judged(before: str, after: str, words: frozenset[str]) -> bool | None:
    """Whether a space belongs between two pieces of a line; None where their words do not tell."""
    left, right = _BEFORE.search(before), _WORD.match(after)
    if not left or not right:
        return None
    first, second = left[0].lower(), right[0].lower()
    if first + second in words:
        return False
    return True if first in words and second in words else None


def _replace(pages: Sequence[Sequence[Line]], decide: Callable[[str, str], str]) -> None:
    for page in pages:
        for line in page:
            pieces = line.text.split(SUGGESTED)
            if len(pieces) == 1:
                continue
            answers = [decide(b, a) for b, a in pairwise(pieces)]
            for fragment in line.fragments:
                while SUGGESTED in fragment.text:
                    fragment.text = fragment.text.replace(SUGGESTED, answers.pop(0), 1)
