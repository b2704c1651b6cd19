"""What new words and paragraphs of a Word file are set like: the words and paragraphs that it has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from lxml import etree

from drafter.comparison.model import Kept, Look, NoteChanged
from drafter.document import Kind, Note, Paragraph
from drafter.ooxml.markup import atoms, local, w
from drafter.ooxml.paragraphs import setting_of
from drafter.ooxml.styles import Styles
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


@dataclass(frozen=True, slots=True)
class Model:
    """What new paragraphs are set like.

    Attributes:
        properties: of the paragraph.
        likes: runs to set new words like; None where there are none.
        lead, gap: what stands before the number, and between it and the words.
        number, numbered: of the paragraph in the file, and whether it is typed there.
    """

    properties: etree._Element | None
    likes: Likes | None
    lead: str
    gap: str
    number: str = ""
    numbered: bool = True

    @classmethod
    def of(cls, passage: Passage) -> Model:
        """A paragraph of the file; it has settled on one that nobody has edited yet."""
        likes = Likes(passage)
        properties = plain_properties(passage.paragraph)
        return cls(properties, likes, passage.lead, passage.gap, passage.number, passage.numbered)


def heading_model(styles: Styles, level: int) -> Model | None:
    """A heading as a style of the file sets it, for a file that has no heading yet; None where no style is one."""
    own = setting_of(Paragraph(Kind.HEADING, (), "", level)).style
    ident = own if own in styles.by_id else next((i for i in styles.by_id if styles.rank(i) == max(level, 1)), None)
    if ident is None:
        return None
    properties = etree.Element(w("pPr"))
    etree.SubElement(properties, w("pStyle")).set(w("val"), ident)
    return Model(properties, None, "\t", "\t")


def models_of(passages: Sequence[Passage]) -> dict[Look, Model]:
    """A model for each look: the first paragraph of the file that has it."""
    out: dict[Look, Model] = {}
    for passage in passages:
        look = passage.lines[-1].old
        if look is not None and look not in out and passage.paragraph is not None and passage.text.strip():
            out[look] = Model.of(passage)
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
