"""Where the paragraphs of a redline stand in a Word file, and where their characters do.

A file is matched by its words alone: no style, number format or layout is relied on. White space and the kind of
spaces and hyphens do not count, and a number may be printed or automatic.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from unicodedata import is_normalized, normalize

from lxml import etree

from drafter.comparison.model import Changed, Fate, Kept, Line, NoteChanged, Piece
from drafter.document.words import NOTE_MARK, characters
from drafter.ooxml.markup import atoms, text_of

_HYPHENS = str.maketrans({"\u2011": "-", "\u00ad": None})
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ODD = re.compile("[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb00-\ufb06\ufeff]")
"""What is read as more or fewer characters than it is."""
_CLUSTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")
_LABEL = re.compile(r"\s*\[?(?P<room>(?:PP|OP)\s?)\d{1,3}\s?[a-z]*(?:\s[a-z]+)*(?:\s\d)?[.)\]:]*\s*")
_LIGATURES = re.compile("[\ufb00-\ufb06]")


@dataclass(slots=True)
class Passage:
    """A paragraph of the old document, with its changes.

    Attributes:
        lines: of the redline; more than one where it was split.
        paragraph: the ``w:p`` it is in the file, once located.
        numbered: whether the file prints its number as text.
        text: the paragraph's text.
        continues: whether the paragraph before it is joined to it.
        number: the number printed before it in the old document.
        old: the words of the old document, notes as one character each.
    """

    lines: list[Line]
    paragraph: etree._Element | None = None
    numbered: bool = True
    _spans: tuple[list[int], list[int]] | None = None
    text: str = ""
    continues: bool = False
    number: str = field(init=False)
    old: str = field(init=False)
    _marks: int = field(init=False)

    def __post_init__(self) -> None:
        """Read the lines: they do not change from here on."""
        self.number = "".join(x.old_number for x in self.lines)
        self.old = "".join(old_text(p) for x in self.lines for p in x.pieces)
        self._marks = len(key(self.number))

    @property
    def moved_whole(self) -> bool:
        """Whether it stands elsewhere in the new document."""
        return len(self.lines) == 1 and self.lines[0].move > 0 and self.lines[0].mark is Fate.REMOVED

    def settle_on(self, paragraph: etree._Element, *, numbered: bool, text: str | None = None) -> None:
        """Take a paragraph of the file for this one; its text need not be found again where it is known."""
        self.paragraph, self.numbered = paragraph, numbered
        self.text = text_of(atoms(paragraph)) if text is None else text
        self._spans = None

    @property
    def places(self) -> list[int]:
        """Where its characters stand in the paragraph's text, white space left out."""
        return self._places_and_ends()[0]

    @property
    def ends(self) -> list[int]:
        """Where each of them ends."""
        return self._places_and_ends()[1]

    def _places_and_ends(self) -> tuple[list[int], list[int]]:
        # Most paragraphs did not change, and nobody asks.
        if self._spans is None:
            if _is_plain(self.text):
                places = [k for k, c in enumerate(self.text) if not c.isspace()]
                self._spans = places, [k + 1 for k in places]
            else:
                found = [(m.start(), m.end()) for m in _CLUSTER.finditer(self.text) for _ in key(m[0])]
                self._spans = [a for a, _ in found], [b for _, b in found]
        return self._spans

    @property
    def lead(self) -> str:
        """The white space before its first character in the file."""
        bare = self.text.lstrip()
        return self.text[: len(self.text) - len(bare)] if bare else ""

    @property
    def own_space(self) -> int:
        """How many characters of white space the old words begin with in the file, behind any tab of its own."""
        marks = self._marks if self.numbered else 0
        first = self.ends[marks - 1] if 0 < marks <= len(self.places) else 0
        last = self.places[marks] if marks < len(self.places) else len(self.text)
        there = self.text[first:last].rpartition("\t")[2]
        return min(len(self.old) - len(self.old.lstrip()), len(there))

    @property
    def gap(self) -> str:
        """The white space between number and words in the file."""
        marks = self._marks if self.numbered else 0
        if not marks or marks >= len(self.places):
            return "\t"
        return self.text[self.ends[marks - 1] : self.places[marks]] or "\t"

    def place(self, marks: int, *, after_space: bool, before_space: bool = False) -> int:
        """The offset in the file's paragraph of a place in the old words.

        Args:
            marks: how many characters, white space left out, stand before it, the number's among them.
            after_space: whether white space stands directly before it, so that it belongs to what follows.
            before_space: whether white space stands directly behind it, too; where the file has but one, it is before.
        """
        if not self.places:
            return len(self.text)
        marks = min(marks, len(self.places))
        first = self.ends[marks - 1] if marks else 0
        last = self.places[marks] if marks < len(self.places) else len(self.text)
        if not after_space:
            return first if marks else last
        if not before_space:
            return last
        if marks == (self._marks if self.numbered else 0):
            return last - self.own_space
        return last - 1 if last - first > 1 else last


def old_text(piece: Piece) -> str:
    """What a piece reads in the old document."""
    if isinstance(piece, NoteChanged):
        return NOTE_MARK
    return characters(piece.words if isinstance(piece, Kept) else piece.removed)


def key(text: str) -> str:
    """What a text is matched by: its characters without white space and marks that print nothing, hyphens alike."""
    if _is_plain(text):
        return "".join(text.split()).replace("\u2011", "-")
    plain = normalize("NFC", _UNSEEN.sub("", text.translate(_HYPHENS)))
    return "".join(_LIGATURES.sub(lambda m: normalize("NFKC", m[0]), plain).split())


def _is_plain(text: str) -> bool:
    return text.isascii() or (not _ODD.search(text) and is_normalized("NFC", text))


def name_of(text: str) -> str:
    """What a paragraph of a file is found by: capitals may be a matter of type."""
    return key(text).casefold()


def locate(
    passages: Sequence[Passage], paragraphs: Sequence[etree._Element], texts: Sequence[str] | None = None
) -> list[Passage]:
    """Find passages among the paragraphs of a file.

    Args:
        passages: in the order of the old document.
        paragraphs: in the order of the file.
        texts: what they read, where that is known.

    Returns:
        The passages that were not found; the others have settled.
    """
    texts = [text_of(atoms(p)) for p in paragraphs] if texts is None else texts
    found = [name_of(t) for t in texts]
    whole = [name_of(p.number + p.old) for p in passages]
    bare = [name_of(p.old) if p.number else n for p, n in zip(passages, whole, strict=True)]
    there = set(found)
    if not all(a in there or b in there for a, b in zip(whole, bare, strict=True)):
        asked = {*whole, *bare}
        texts = [t if n in asked else _without_label(t, asked) for t, n in zip(texts, found, strict=True)]
        found = [name_of(t) for t in texts]
        there = set(found)
    wanted = [a if a in there else b for a, b in zip(whole, bare, strict=True)]
    for i, j in _pairs(wanted, found):
        passages[i].settle_on(paragraphs[j], numbered=wanted[i] == whole[i], text=texts[j])
    return [p for p in passages if p.paragraph is None and key(p.number + p.old)]


def _without_label(text: str, asked: Container[str]) -> str:
    """A text in which what a room puts before a paragraph ("OP" of "OP3.", all of "PP3.") does not count."""
    label = _LABEL.match(text)
    for end in (label.end("room"), label.end()) if label else ():
        if name_of(text[end:]) in asked:
            return "\u200b" * end + text[end:]
    return text


def _pairs(wanted: Sequence[str], found: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of the same text, rising in both: from the end as far as they go, as a file ends with the text.

    Paragraphs without words have no place.
    """
    a, b = ([k for k, text in enumerate(texts) if text] for texts in (wanted, found))
    while a and b and wanted[a[-1]] == found[b[-1]]:
        yield a.pop(), b.pop()
    rest = SequenceMatcher(None, [wanted[i] for i in a], [found[j] for j in b], autojunk=False)
    for block in rest.get_matching_blocks():
        yield from zip(a[block.a : block.a + block.size], b[block.b : block.b + block.size], strict=True)


def passages_of(lines: Sequence[Line]) -> list[Passage | Line]:
    """Lines as passages of the old document, and lines that it does not have."""
    out: list[Passage | Line] = []
    open_lines: list[Line] = []
    for line in lines:
        if line.mark is Fate.ADDED and not open_lines and not any(_is_old(p) for p in line.pieces):
            out.append(line)
            continue
        open_lines.append(line)
        if line.mark is not Fate.ADDED:
            out.append(Passage(open_lines))
            open_lines = []
    out += open_lines
    return out


def _is_old(piece: Piece) -> bool:
    return not isinstance(piece, Changed) or bool(piece.removed)
