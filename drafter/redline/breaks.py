"""Paragraphs of a Word file that read as several: the opening line with a paragraph behind a soft return, in one.

While changes are written each of them is a paragraph; those that still stand side by side are one again afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from drafter.comparison.model import Fate, Nature
from drafter.ooxml.markup import atoms, local, runs, text_of, w
from drafter.ooxml.story import Story
from drafter.redline.cutting import parted_at
from drafter.redline.located import Passage, key, name_of
from drafter.redline.models import plain_properties
from drafter.redline.tracked import MARKS, Marker


class Breaks:
    """The paragraphs of a text that were cut, because they read as several.

    Args:
        story: the text.
        marker: makes the tracked changes.
    """

    def __init__(self, story: Story, marker: Marker) -> None:
        self.story = story
        self.marker = marker
        self.cut: list[tuple[etree._Element, etree._Element]] = []

    def find(self, passages: Sequence[Passage], paragraphs: Sequence[etree._Element]) -> bool:
        """Cut the paragraphs that hold several passages which were not found.

        Args:
            passages: all of them, in order.
            paragraphs: of the file.

        Returns:
            Whether there were any.
        """
        taken = {id(p.paragraph) for p in passages}
        free = {name_of(text_of(atoms(p))): p for p in paragraphs if id(p) not in taken}
        at = 0
        while at < len(passages):
            count = _together(passages[at:], free)
            if count > 1:
                texts = [p.number + p.old for p in passages[at : at + count]]
                self._cut(free.pop(name_of("".join(texts))), [len(key(t)) for t in texts])
            at += max(count, 1)
        return bool(self.cut)

    def _cut(self, paragraph: etree._Element, lengths: Sequence[int]) -> None:
        whole = Passage([])
        whole.settle_on(paragraph, numbered=False)
        ends = [sum(lengths[: k + 1]) for k in range(len(lengths) - 1)]
        for end in reversed(ends):
            before = etree.Element(w("p"))
            properties = plain_properties(paragraph)
            if properties is not None:
                before.append(properties)
            before.extend(parted_at(paragraph, whole.places[end], self.marker))
            paragraph.addprevious(before)
            self.cut.append((before, paragraph))
            paragraph = before

    def mend(self) -> None:
        """Make one again what stands side by side; what does not is separated by an end that was inserted."""
        for before, after in self.cut:
            touched = self.story.touches(after) or any(True for _ in _own(before, self.marker))
            following = before.getnext()
            if following is None or not (following is after or holds_old(following, self.marker)):
                self.marker.unmark_paragraph(before)
                self.marker.mark_paragraph(before, Fate.ADDED, Nature.DRAFTER)
                self.story.touch(before)
                self.story.touch(after)
                continue
            if _goes(following, self.marker) and not _goes(before, self.marker):
                self.marker.unmark_paragraph(following)
            at = 1 if following.find(w("pPr")) is not None else 0
            following[at:at] = [c for c in before if local(c) != "pPr"]
            before.getparent().remove(before)  # type: ignore[union-attr]
            if touched:
                self.story.touch(following)
                self.story.touch(after)


def _together(passages: Sequence[Passage], free: dict[str, etree._Element]) -> int:
    """How many passages from the first on a paragraph holds together; none where the first was found."""
    text = ""
    for count, passage in enumerate(passages, 1):
        if passage.paragraph is not None:
            return 0
        text += name_of(passage.number + passage.old)
        if text and text in free:
            return count
        if not any(found.startswith(text) for found in free):
            return 0
    return 0


def _own(paragraph: etree._Element, marker: Marker) -> Iterator[etree._Element]:
    return (e for e in paragraph.iter(*map(w, MARKS)) if marker.made(e))


def _goes(paragraph: etree._Element, marker: Marker) -> bool:
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is not None and any(local(c) in ("del", "moveFrom") and marker.made(c) for c in mark)


def holds_old(paragraph: etree._Element, marker: Marker) -> bool:
    """Whether any words of a paragraph were there before."""
    if local(paragraph) != "p":
        return False
    return any(not any(marker.made(a) for a in r.iterancestors(w("ins"), w("moveTo"))) for r in runs(paragraph))
