"""Words under change: letter by letter, each knowing whether it was there and whether it stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from drafter.document import Inline, Note, Run, Words, plain
from drafter.document.words import folded, tidy

_FOLDS = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\n": " ", "\t": " ", "’": "'", "‘": "'"}
    | dict.fromkeys("“”„«»", '"')
)
_UNSEEN = "\u00ad\u200b\u200e\u200f\u2060"
_NO_SPACE_BEFORE = ",.;:)]”’%"
_NO_SPACE_AFTER = "([“‘"
ENDS = (",", ";", ".", ":")
"""Marks that end a paragraph."""
_CLOSING = (*ENDS, ")")
_JOINTS = "/-\u2011–—"


@dataclass(slots=True, eq=False)
class Letter:
    """A character, or a note, at its place.

    Attributes:
        what: the character or the note.
        run: how it is set (its words do not count); None for a note.
        original: whether the draft has it.
        alive: whether it stays.
        by: the amendment that put it in or took it out, counted from 0; -1 for nobody.
    """

    what: str | Note
    run: Run | None
    original: bool = True
    alive: bool = True
    by: int = -1

    def copy(self) -> Letter:
        """The same once more, to be changed."""
        return Letter(self.what, self.run, self.original, self.alive, self.by)


def letters(words: Words, *, original: bool = True, by: int = -1) -> list[Letter]:
    """Words as letters."""
    out: list[Letter] = []
    for item in words:
        if isinstance(item, Note):
            out.append(Letter(item, None, original, True, by))
        else:
            out += [Letter(c, item, original, True, by) for c in item.words]
    return out


def words_of(found: list[Letter]) -> Words:
    """Letters as tidy words."""
    out: list[Inline] = []
    held: list[str] = []
    run: Run | None = None

    def settle() -> None:
        if run is not None and held:
            out.append(replace(run, words="".join(held)))
        held.clear()

    for letter in found:
        if isinstance(letter.what, Note):
            settle()
            run = None
            out.append(letter.what)
            continue
        if letter.run is not run:
            settle()
            run = letter.run
        held.append(letter.what)
    settle()
    return tidy(tuple(out))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters found: the first and the last, by their places."""

    first: int
    last: int


@dataclass(slots=True)
class Wording:
    """The words of a paragraph, a note, a cell or the title, on their way.

    Attributes:
        letters: all that ever stood there, in order.
        end_said: whether an instruction says which mark ends it, whatever comes to stand behind it.
    """

    letters: list[Letter]
    end_said: bool = False

    @classmethod
    def of(cls, words: Words) -> Wording:
        """The words as the draft has them."""
        return cls(letters(words))

    @property
    def words(self) -> Words:
        """What stands there now."""
        return words_of([x for x in self.letters if x.alive])

    @property
    def settled(self) -> Words:
        """What stands there now, as it may be printed: what went has left no double space and no second comma.

        The mark that ended it ends it still, where words went with it that another amendment, or this one, left no end.
        """
        if not self.changed:
            return self.words
        found = words_of(_closed(self.letters))
        end = next((x for x in reversed(self.letters) if x.original and isinstance(x.what, str)), None)
        text = plain(found).rstrip()
        if end is None or end.what not in ENDS or not text or text[-1] in ENDS:
            return found
        return tidy((*found, Run(str(end.what))))

    @property
    def changed(self) -> bool:
        """Whether anything came or went."""
        return any(not x.alive or not x.original for x in self.letters)

    def bounds(self, found: Stretch) -> tuple[bool, bool]:
        """Whether a stretch begins the words as they stand, and whether it ends them, but for the last mark."""
        before = "".join(str(x.what) for x in self.letters[: found.first] if x.alive and x.run is not None)
        after = "".join(str(x.what) for x in self.letters[found.last + 1 :] if x.alive and x.run is not None)
        return not before.strip(), not after.strip(" ,;.:")

    def find(self, wanted: Words, *, as_issued: bool = False) -> list[Stretch]:
        """Where words stand as whole words.

        Args:
            wanted: the words; notes among them do not count, but those at their ends are part of what is found.
            as_issued: look in the draft as issued instead of what stands there now.
        """
        return [found for found, inside in self._standing(wanted, as_issued) if not inside]

    def find_inside(self, wanted: Words) -> str:
        """A word of the draft as issued that has what is looked for within it; nothing where none has.

        Nobody means "all" in "allegations": what stands within words alone is not there.
        """
        return next((word for _, word in self._standing(wanted, as_issued=True) if word), "")

    def _standing(self, wanted: Words, as_issued: bool) -> Iterator[tuple[Stretch, str]]:
        """Yield where letters stand, with the word that they are a part of, where they are no whole words."""
        seen = [n for n, x in enumerate(self.letters) if (x.original if as_issued else x.alive)]
        text, places = _folded([(self.letters[n].what, n) for n in seen])
        needle = _folded([(x.what, 0) for x in letters(wanted)])[0].strip()
        if not needle:
            return
        if needle not in text and "'" in needle:
            # Whoever types may have used single quotation marks for double ones.
            text, needle = text.replace("'", '"'), needle.replace("'", '"')
        at = text.find(needle)
        while at >= 0:
            last = places[at + len(needle) - 1]
            # What came in the place of the last word of the draft stands behind it.
            if as_issued and not self.letters[last].alive:
                while self._came_behind(last):
                    last += 1
            yield self._with_notes(Stretch(places[at], last), wanted), _word_around(text, at, at + len(needle))
            at = text.find(needle, at + len(needle))

    def _came_behind(self, at: int) -> bool:
        return at + 1 < len(self.letters) and not self.letters[at + 1].original

    def _with_notes(self, found: Stretch, wanted: Words) -> Stretch:
        """What was found, with the notes at its ends where the words that are looked for have notes there."""
        first, last = found.first, found.last
        ends = (wanted[0], wanted[-1])
        while isinstance(ends[1], Note) and last + 1 < len(self.letters) and self._is_note(last + 1):
            last += 1
        while isinstance(ends[0], Note) and first > 0 and self._is_note(first - 1):
            first -= 1
        return Stretch(first, last)

    def _is_note(self, at: int) -> bool:
        return isinstance(self.letters[at].what, Note) or not self.letters[at].alive

    def touched_by_other(self, found: Stretch, by: int) -> int | None:
        """Which other amendment has changed something within a stretch; None where none has."""
        within = self.letters[found.first : found.last + 1]
        return next((x.by for x in within if x.by not in (-1, by)), None)

    def replace(self, found: Stretch, old: Words, new: Words, by: int) -> bool:
        """Words in the place of a stretch.

        Args:
            found: what gives way.
            old: the words that were looked for; notes that are quoted with them go too.
            new: the words; empty to delete.
            by: the amendment that says so.

        Returns:
            Whether a note within the stretch, which neither ``old`` nor ``new`` has, was kept behind it.
        """
        gone = [x for x in self.letters[found.first : found.last + 1] if x.alive]
        notes = [x for x in gone if isinstance(x.what, Note)]
        for letter in gone:
            letter.alive = False
            letter.by = by
        kept = [x for x in notes if not has_note(new, x.what) and not has_note(old, x.what)] if new else []
        same = {note_reads(n): n for x in notes if isinstance(n := x.what, Note)}
        # A note that is quoted among the new words is the draft's own, and stays under its number.
        put = tuple(same.get(note_reads(i), i) if isinstance(i, Note) else i for i in set_like(new, gone))
        at = found.last + 1 + self.put(found.last + 1, put, by, kept=len(kept))
        for letter in kept:
            self.letters.insert(at, replace(letter, alive=True, by=by, original=False))
            at += 1
        return bool(kept)

    def close_up(self, gone: Stretch) -> None:
        """Let no space stand between what is before a stretch that went and the note behind it."""
        at = gone.first - 1
        while at >= 0 and (not self.letters[at].alive or self.letters[at].what == " "):
            if self.letters[at].alive:
                self.letters[at].alive, self.letters[at].by = False, self.letters[gone.first].by
            at -= 1

    def insert(self, at: int, new: Words, by: int) -> None:
        """Words before the letter at a place, with a space on each side where words would run together."""
        before = next((x for x in reversed(self.letters[:at]) if x.alive and x.run is not None), None)
        after = next((x for x in self.letters[at:] if x.alive and x.run is not None), None)
        around = [x for x in (before, after) if x is not None and x.run is not None and x.run.italic]
        self.put(at, set_like(new, around[:1]) if len(around) == 2 else new, by)

    def put(self, at: int, new: Words, by: int, kept: int = 0) -> int:
        """Put words in; how many letters they are, with the spaces around them."""
        found = letters(new, original=False, by=by)
        if not found:
            return 0
        before = self._beside(range(at - 1, -1, -1))
        after = "" if kept else self._beside(range(at, len(self.letters)))
        first, last = found[0].what, found[-1].what
        if isinstance(first, str) and _runs_together(before, first):
            found.insert(0, Letter(" ", Run(""), False, True, by))
        if isinstance(last, str) and after and _runs_together(last, after):
            found.append(Letter(" ", Run(""), False, True, by))
        self.letters[at:at] = found
        return len(found)

    def _beside(self, places: range) -> str:
        for n in places:
            if self.letters[n].alive:
                what = self.letters[n].what
                if isinstance(what, str):
                    return what
        return ""

    def after(self, found: Stretch, new: Words) -> int:
        """Where words come in after a stretch: behind the notes that hang on it, unless they begin with punctuation."""
        at = found.last + 1
        first = new[0] if new else None
        if isinstance(first, Run) and first.words.lstrip()[:1] in tuple(_NO_SPACE_BEFORE):
            return at
        end = at
        while end < len(self.letters) and self._is_note(end):
            end += 1
            if isinstance(self.letters[end - 1].what, Note) and self.letters[end - 1].alive:
                at = end
        return at


def behind_others(wording: Wording, at: int, by: int) -> int:
    """A place, or the one behind what other amendments have put in there."""
    while at < len(wording.letters) and not wording.letters[at].original and wording.letters[at].by != by:
        at += 1
    return at


def gap(wording: Wording, at: int) -> object:
    """What tells a place between words from others, whatever has been put in there: the draft's next letter."""
    found = (x for x in wording.letters[at:] if x.original and not (isinstance(x.what, str) and x.what.isspace()))
    return id(next(found, wording))


def has_note(words: Words, note: str | Note) -> bool:
    """Whether words have a note with the same text."""
    return isinstance(note, Note) and any(isinstance(i, Note) and note_reads(i) == note_reads(note) for i in words)


def note_reads(note: Note) -> tuple[str, ...]:
    """What a note reads, a text a paragraph; its links are lost in the files that amendments come in."""
    return tuple(folded("".join(r.words for r in p)) for p in note.paragraphs)


def _closed(found: Sequence[Letter]) -> list[Letter]:
    """Letters that stay, where what was deleted has left no double space, none before punctuation, and no two commas.

    What stood side by side before, in the draft or in an instruction, stays as it is.
    """
    out: list[Letter] = []
    joint = False
    for letter in found:
        if not letter.alive:
            joint = True
            continue
        joint = joint or not out or out[-1].original != letter.original
        if joint and letter.what in _CLOSING and out and out[-1].what == " ":
            out.pop()
        if joint and letter.what in ENDS and out and out[-1].what == ",":
            out.pop()
        out.append(letter)
        joint = False
    return out


def _runs_together(before: str, after: str) -> bool:
    if not before or before.isspace() or after.isspace():
        return False
    return before not in _NO_SPACE_AFTER + _JOINTS and after not in _NO_SPACE_BEFORE + _JOINTS


def set_like(new: Words, gone: list[Letter]) -> Words:
    """Words set as those they replace, where they bring no setting along.

    Where these are set in more than one way, as the opening of a paragraph and what follows it are, what the two have
    alike at their beginning and end stays as it is, and what is new between is set as the first of them.
    """
    old = [x for x in gone if x.run is not None]
    found = letters(new)
    if not old or any(x.run is not None and (x.run.italic or x.run.bold) for x in found):
        return new
    start = 0
    while start < min(len(old), len(found)) and old[start].what == found[start].what:
        start += 1
    end = 0
    while end < min(len(old), len(found)) - start and old[-1 - end].what == found[-1 - end].what:
        end += 1
    likes = [*old[:start], *[old[0]] * (len(found) - start - end), *old[len(old) - end :]]
    for letter, like in zip(found, likes, strict=True):
        if letter.run is not None and like.run is not None:
            letter.run = replace(letter.run, italic=like.run.italic, bold=like.run.bold)
    return words_of(found)


def _folded(found: list[tuple[str | Note, int]]) -> tuple[str, list[int]]:
    """Text without differences that nobody sees, and for each of its characters the place it stands at."""
    out: list[str] = []
    places: list[int] = []
    for what, place in found:
        if isinstance(what, Note) or what in _UNSEEN:
            continue
        for character in normalize("NFC", what.translate(_FOLDS)):
            if character == " " and out and out[-1] == " ":
                continue
            out.append(character)
            places.append(place)
    return "".join(out), places


_LETTER = r"[^\W\u2e80-\u9fff\uf900-\ufaff]"
"""A letter or figure of a script that has spaces between its words."""
_BEFORE = re.compile(rf"(?:{_LETTER}++[-/'.,]?+)++\Z")
_AFTER = re.compile(rf"(?:[-/'.,]?{_LETTER}+)+")
_LETTERS = re.compile(_LETTER)
_LONGEST_WORD = 60


def _word_around(text: str, start: int, end: int) -> str:
    """The word that a stretch is a part of; nothing where it begins and ends where words do."""
    before = _BEFORE.search(text[max(0, start - _LONGEST_WORD) : start]) if _LETTERS.match(text[start]) else None
    after = _AFTER.match(text, end, end + _LONGEST_WORD) if _LETTERS.match(text[end - 1]) else None
    if not before and not after:
        return ""
    return f"{before[0] if before else ''}{text[start:end]}{after[0] if after else ''}"


def quoted(found: Words, start: int, end: int) -> Words:
    """The letters of words between two places."""
    return words_of(letters(found)[start:end])


def runs(words: Words) -> Iterator[Run]:
    """Yield the runs among words."""
    yield from (i for i in words if isinstance(i, Run))
