"""What new words and paragraphs of a Word file are set like: the words and paragraphs that it has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from functools import cached_property
from itertools import chain

from lxml import etree

from drafter.comparison.model import Kept, Look, NoteChanged
from drafter.document import Kind, Note
from drafter.ooxml.markup import atoms, local, w
from drafter.redline.located import Passage, key

_Setting = tuple[bool, bool, bool]
"""Italic, bold, raised."""


class Likes:
    """Runs of a paragraph to set new words like, by where they stand and how they are set in the old document."""

    def __init__(self, passage: Passage) -> None:
        """Learn how the passage is set; it has settled on a paragraph that nobody has edited yet."""
        self.passage = passage
        found = atoms(passage.paragraph) if passage.paragraph is not None else ()
        self.found = [(None if a.note is not None else a.run, len(a.text)) for a in found]

    @cached_property
    def runs(self) -> list[etree._Element | None]:
        """The run of each character; None for a note."""
        return [run for run, length in self.found for _ in range(length)]

    @cached_property
    def settings(self) -> list[_Setting | None]:
        """How each character is set; None where the old document does not say."""
        passage = self.passage
        settings = _settings(passage)
        if not passage.numbered:
            settings = settings[len(key(passage.number)) :]
        out: list[_Setting | None] = [None] * len(self.runs)
        for place, setting in zip(passage.places, settings, strict=False):
            out[place] = setting
        return out

    def at(self, start: int, end: int, wanted: _Setting) -> tuple[etree._Element | None, bool]:
        """A run near a place, and whether it is set as wanted."""
        found, settings = self.runs, self.settings
        length = len(found)
        inside = range(min(start, length), min(end, length))
        within: Counter[int] = Counter(id(found[k]) for k in inside)
        # What goes comes first, its longest run before others; then what stands before, then what follows.
        longest_first = sorted(inside, key=lambda k: -within[id(found[k])]) if len(within) > 1 else inside
        order = (longest_first, range(min(start, length) - 1, -1, -1), range(min(end, length), length))
        other = None
        for k in chain.from_iterable(order):
            if found[k] is not None and (setting := settings[k]) is not None:
                if setting == wanted:
                    return found[k], True
                other = found[k] if other is None else other
        return other, False


def _settings(passage: Passage) -> list[_Setting | None]:
    """How each character of the old document's words is set, white space left out."""
    out: list[_Setting | None] = [(False, False, False)] * len(key(passage.number))
    for line in passage.lines:
        for piece in line.pieces:
            if isinstance(piece, NoteChanged):
                out.append(None)
                continue
            for item in piece.words if isinstance(piece, Kept) else piece.removed:
                if isinstance(item, Note):
                    out.append(None)
                else:
                    out += [(item.italic, item.bold, item.raised)] * len(key(item.words))
    return out


class Model:
    """A paragraph that new ones are set like.

    Args:
        passage: it has settled on a paragraph that nobody has edited yet.
    """

    def __init__(self, passage: Passage) -> None:
        self.properties = plain_properties(passage.paragraph)
        self.likes = Likes(passage)
        self.lead, self.gap = passage.lead, passage.gap
        self.number, self.numbered = passage.number, passage.numbered


def models_of(passages: Sequence[Passage]) -> dict[Look, Model]:
    """A model for each look: the first paragraph of the file that has it."""
    out: dict[Look, Model] = {}
    for passage in passages:
        look = passage.lines[-1].old
        if look is not None and look not in out and passage.paragraph is not None and passage.text.strip():
            out[look] = Model(passage)
    return out


def nearest(models: Mapping[Look, Model], look: Look) -> Model | None:
    """The model for a look, or for the look of this file that is nearest to it."""
    others = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PLAIN, Kind.FORMULA, Kind.HEADING)
    wanted = [look, *(replace(look, level=n) for n in range(look.level, -1, -1)), *(Look(k) for k in others)]
    return next((models[x] for x in wanted if x in models), next(iter(models.values()), None))


def plain_properties(paragraph: etree._Element | None) -> etree._Element | None:
    """A copy of a paragraph's properties without its section, its mark and its own tracked changes."""
    found = paragraph.find(w("pPr")) if paragraph is not None else None
    if found is None:
        return None
    own = deepcopy(found)
    for child in list(own):
        if local(child) in ("sectPr", "pPrChange", "rPr"):
            own.remove(child)
    return own
