"""Tracked paragraphs where the mark before them has to carry the change.

A paragraph mark that is inserted or deleted joins its paragraph with the one that follows. Where none follows, at the
end of a text, a cell or a note, the mark that parts the paragraph from the one before it carries the change instead.
So it does where the paragraph before ends in an insertion, as when somebody types on: LibreOffice takes the two for
one insertion, and rejecting it would join the paragraph before to the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lxml import etree

from drafter.comparison.model import Fate, Nature
from drafter.ooxml.markup import local, w
from drafter.ooxml.story import Story
from drafter.redline.breaks import holds_old
from drafter.redline.models import plain_properties
from drafter.redline.tracked import MARKS, Marker


def settle_ends(story: Story, marker: Marker) -> None:
    """Move the changes of marks to the marks before them where they have to stand there.

    Args:
        story: the text; its tables are looked into.
        marker: makes the tracked changes.
    """
    fate = partial(_fate, marker)
    for run in _runs(story.container):
        for k in range(len(run) - 1):
            if _ends_in_insertion(run[k]) and fate(run[k]) is None and fate(run[k + 1]) is Fate.ADDED:
                end = next((n for n in range(k + 1, len(run)) if fate(run[n]) is not Fate.ADDED), len(run))
                # The first part of a paragraph that was split was there before, and its end is not another's.
                if not any(holds_old(p, marker) for p in run[k + 1 : end]):
                    _settle(run[k:end], story, marker)
        _settle(run, story, marker)


def _runs(container: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the paragraphs that follow one another, in cells first."""
    for cell in container.iter(w("tc")):
        blocks = [c for c in cell if isinstance(c.tag, str)]
        own = [c for c in blocks if local(c) == "p"]
        if own and own[-1] is blocks[-1]:
            yield own
    run: list[etree._Element] = []
    for block in container:
        if local(block) == "p":
            run.append(block)
        elif local(block) in ("tbl", "sdt", "sectPr") and run:
            yield run
            run = []
    if run:
        yield run


def _settle(paragraphs: list[etree._Element], story: Story, marker: Marker) -> None:
    fate = _fate(marker, paragraphs[-1])
    if fate is None:
        return
    first = len(paragraphs) - 1
    while first > 0 and _fate(marker, paragraphs[first - 1]) is fate:
        first -= 1
    if first == 0 or _mark(paragraphs[first - 1]) is not None:
        return
    before, last = paragraphs[first - 1], paragraphs[-1]
    story.touch(before)
    story.touch(last)
    marker.unmark_paragraph(last)
    marker.mark_paragraph(before, fate, Nature.DRAFTER)
    own, earlier = plain_properties(last), plain_properties(before)
    if _written(own) == _written(earlier):
        return
    # Whichever way it goes, what is left of the two ends with this mark, and takes its properties.
    if fate is Fate.REMOVED:
        marker.restyle(last, earlier, Nature.DRAFTER)
    else:
        marker.set_properties(last, earlier)
        marker.restyle(last, own, Nature.DRAFTER)


def _written(properties: etree._Element | None) -> bytes:
    return b"" if properties is None else etree.tostring(properties)


def _ends_in_insertion(paragraph: etree._Element) -> bool:
    last = next((c for c in reversed(paragraph) if local(c) in ("r", "hyperlink", *MARKS)), None)
    return last is not None and local(last) in ("ins", "moveTo")


def _fate(marker: Marker, paragraph: etree._Element) -> Fate | None:
    """What became of the end of a paragraph by changes of one's own."""
    mark = _mark(paragraph)
    if mark is None or not marker.made(mark):
        return None
    return Fate.ADDED if local(mark) in ("ins", "moveTo") else Fate.REMOVED


def _mark(paragraph: etree._Element) -> etree._Element | None:
    run = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    if run is None:
        return None
    return next((c for c in reversed(run) if local(c) in MARKS), None)
