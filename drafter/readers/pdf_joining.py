"""Lines of a PDF put together again: where a space belongs, and which hyphens were the line's and not the word's.

Word, which sets the official files, breaks no words but at hyphens of their own, and ends a line that breaks at a space
with that space. So a line that ends with a hyphen goes on in the same word: "nuclear-" and "weapon-free" make "nuclear-
weapon-free". A space after such a hyphen is the line's, but in front of a conjunction ("short- and long-term"); so is
one after a dash between figures ("3–14 June"). In files that drop the spaces at the ends of lines, a hyphen stays, in
front of a conjunction with a space and else without one; it goes where the text has the word without a hyphen and never
with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.document import Run
from drafter.document.words import folded
from drafter.languages import all_furniture
from drafter.readers.pdf_lines import Line
from drafter.readers.pdf_page import runs

_HYPHENS = "-\u2010\u2011\u00ad"
_BREAKABLE = f"{_HYPHENS}–—/"
_ADDRESS = re.compile(r"(?:://|www\.|%)\S*$")
_SPAN = re.compile(r"\d[-\u2010\u2011\u2013]$")
_FILE = re.compile(r"\s*[^\s:]+\.(?:pdf|docx?|html?|aspx?|php)\b", re.IGNORECASE)
"""The rest of an address: it alone ends with the name of a file, without an address before it."""
_WIDE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")
_CONJUNCTIONS = frozenset(
    word
    for known in all_furniture().values()
    if known.spaced
    for word in known.prose.conjunctions + known.prose.through
)


class Joiner:
    """What is known of a file's lines as a whole."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Look at all lines of a file.

        Args:
            lines: in order, notes not among them.
        """
        ends = [line.text[-1:] for line in lines if line.text.strip()]
        self.spaced = bool(ends) and sum(e.isspace() for e in ends) * 2 > len(ends)
        self.whole = folded(" ".join(line.text for line in lines)).lower()

    def joined(self, lines: Sequence[Line]) -> Iterator[Run]:
        """The runs of a paragraph's lines, joined."""
        for index, line in enumerate(lines):
            found = runs(line.fragments)
            following = lines[index + 1].text if index + 1 < len(lines) else ""
            if following and found:
                stays, between = self.seam(line.text, following)
                yield from _first(found, stays)
                if between:
                    yield Run(between)
            else:
                yield from found

    def seam(self, text: str, following: str) -> tuple[int, str]:
        """How two lines join.

        Args:
            text: the first.
            following: the second.

        Returns:
            How many characters of the first stay, and what comes between them and the second.
        """
        bare = text.rstrip()
        open_end = bare != text or following[:1].isspace()
        if open_end:
            return (len(bare), "") if self.goes_on(bare, following) else (len(text), " ")
        if _WIDE.match(text[-1:]) or _WIDE.match(following[:1]):
            return len(text), ""
        if self.spaced and _ADDRESS.search(text):
            return len(text), ""
        if text[-1:] not in _BREAKABLE or text[-2:-1].isspace():
            return len(text), " "
        if self.spaced or text[-1:] not in _HYPHENS:
            return len(text), ""
        return self.hyphen(text, following)

    def hyphen(self, text: str, following: str) -> tuple[int, str]:
        """As :meth:`seam`, for a hyphen at the end of a line in a file that does not tell."""
        before, after = _parts(text, following)
        if not before or not after:
            return len(text), ""
        if _is_conjunction(after, following):
            return len(text), " "
        without = re.search(rf"\b{re.escape(before + after)}\b", self.whole, re.IGNORECASE)
        drop = text[-1] == "\u00ad" or (without and not self.has_whole(text, following))
        return (len(text) - 1 if drop else len(text)), ""

    def goes_on(self, text: str, following: str) -> bool:
        """Whether a word, a span of figures or an address goes on behind the space that a line ends with."""
        if _SPAN.search(text) and following.lstrip()[:1].isdigit():
            return True
        if _ADDRESS.search(text) and _FILE.match(following):
            return True
        before, after = _parts(text, following)
        joins = not _is_conjunction(after, following) or self.has_whole(text, following)
        return bool(before and after) and joins

    def has_whole(self, text: str, following: str) -> bool:
        """Whether the text has a word elsewhere, with its hyphen, that the end of a line parts."""
        before, after = _parts(text, following)
        return bool(before and after) and f"{before}-{after}".lower() in self.whole


def _is_conjunction(word: str, following: str) -> bool:
    """Whether a word that a line begins with joins two others: not the "to" of "source-to-sea"."""
    return word.lower() in _CONJUNCTIONS and following.lstrip()[len(word) : len(word) + 1] not in tuple(_HYPHENS)


def _parts(text: str, following: str) -> tuple[str, str]:
    before = re.search(rf"([^\W\d_]+)[{_HYPHENS}]$", text)
    after = re.match(r"\s*([^\W\d_]+)", following)
    return before[1] if before else "", after[1] if after else ""


def _first(found: list[Run], length: int) -> Iterator[Run]:
    """The first characters of runs."""
    for run in found:
        if length <= 0:
            return
        yield run if len(run.words) <= length else replace(run, words=run.words[:length])
        length -= len(run.words)
