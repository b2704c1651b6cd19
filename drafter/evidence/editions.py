"""Earlier editions of a text, aligned with it paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.comparison.alignment import aligned
from drafter.comparison.mapping import Mapping
from drafter.document import Block, Document, Note, Paragraph, Run, Words, plain
from drafter.document.words import folded


class Earlier:
    """What stood in earlier editions where words of a text stand."""

    def __init__(self, document: Document, editions: Sequence[Document]) -> None:
        """Align a text with its editions.

        Args:
            document: the text.
            editions: earlier ones, in any order.
        """
        ordered = sorted(editions, key=lambda one: (one.record.session or 0, name_of(one)))
        self.names = tuple(map(name_of, ordered))
        self._texts: list[dict[str, str]] = [_counterparts(document, one) for one in ordered]
        self._mappings: dict[tuple[int, str], Mapping] = {}

    def words(self, text: str, start: int, end: int) -> dict[str, str]:
        """The words of each edition in the place of some of a passage.

        Args:
            text: the passage, its notes left out.
            start: the first of its characters.
            end: the one behind the last.

        Returns:
            By the names of the editions, the earliest first; those that have nothing there are left out.
        """
        found = {name: self._there(index, text, start, end) for index, name in enumerate(self.names)}
        return {name: words for name, words in found.items() if words}

    def has(self, text: str) -> bool:
        """Whether any edition has a passage in the place of one."""
        return any(text in texts for texts in self._texts)

    def _there(self, index: int, text: str, start: int, end: int) -> str:
        theirs = self._texts[index].get(text)
        if theirs is None or theirs == text:
            return folded(text[start:end]) if theirs else ""
        key = (index, text)
        if key not in self._mappings:
            self._mappings[key] = Mapping((Run(text),), (Run(theirs),))
        places = self._mappings[key].places(start, end)
        return folded(theirs[slice(*places[0])]) if places else ""


def name_of(edition: Document) -> str:
    """What an edition is called: its number, or its session where it has none."""
    return edition.record.number or f"session {edition.record.session}"


def session_of(name: str) -> int:
    """The session of an edition by its name."""
    return int(name.removeprefix("session ").partition("/")[0])


def _counterparts(document: Document, edition: Document) -> dict[str, str]:
    """By the passages of a text, those of an edition."""
    annexes = [[b for a in one.annexes for b in a.blocks] for one in (document, edition)]
    found: dict[str, str] = {}
    for ours, theirs in ((document.body, edition.body), annexes):
        for match in aligned(ours, theirs):
            if match.old and match.new:
                for one, other in _passages(ours[match.old[0]], theirs[match.new[0]]):
                    found.setdefault(plain(one), plain(other))
    return found


def _passages(block: Block, other: Block) -> Iterator[tuple[Words, Words]]:
    """Yield the words of two blocks that belong together; their notes only where they pair one to one."""
    if not isinstance(block, Paragraph) or not isinstance(other, Paragraph):
        return
    yield block.content, other.content
    notes = [[item for item in one.content if isinstance(item, Note)] for one in (block, other)]
    if len(notes[0]) == len(notes[1]):
        for own, theirs in zip(*notes, strict=True):
            yield from zip(own.paragraphs, theirs.paragraphs, strict=False)
