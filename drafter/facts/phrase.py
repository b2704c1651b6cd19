"""The words of a fact, piece by piece, each knowing which part of the fact it prints and whether that is open."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one part of a fact.

    Attributes:
        words: the words, without the brackets of an open value.
        part: which part of the fact they print: "place", "items.3", or "" for the whole.
        is_open: whether they print in square brackets.
        note: the name of a note whose mark follows the words, or None.
        symbol: the document symbol that the words cite, for a link, or None.
    """

    words: str
    part: str = ""
    is_open: bool = False
    note: str | None = None
    symbol: str | None = None

    @property
    def printed(self) -> str:
        """The words as the draft has them."""
        return f"[{self.words}]" if self.is_open else self.words


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a fact in one of its forms."""

    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """All of it as printed."""
        return "".join(p.printed for p in self.pieces)

    @property
    def bare(self) -> str:
        """All of it without brackets."""
        return "".join(p.words for p in self.pieces)

    @property
    def is_open(self) -> bool:
        """Whether any of it is open."""
        return any(p.is_open for p in self.pieces)

    def capitalised(self) -> Phrase:
        """The same with a capital at the beginning."""
        if not self.pieces:
            return self
        first = self.pieces[0]
        return Phrase((replace(first, words=first.words[:1].upper() + first.words[1:]), *self.pieces[1:]))


def phrase(words: str, part: str = "", *, is_open: bool = False, symbol: str | None = None) -> Phrase:
    """A phrase of one piece."""
    return Phrase((Piece(words, part, is_open, symbol=symbol),))


def joined(phrases: list[Phrase], separators: tuple[str, ...], part: str = "") -> Phrase:
    """Phrases as a list; what parts them belongs to ``part``."""
    pieces: list[Piece] = []
    for separator, item in zip(separators, phrases, strict=True):
        if separator:
            pieces.append(Piece(separator, part))
        pieces.extend(item.pieces)
    return Phrase(tuple(pieces))
