"""The changes of one paragraph as instructions, each tried on its words before it is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.amendments.edges import append, capitalise
from drafter.amendments.instructions import ONLY, InsertWords, Instruction, Part, Remove, Replace, Reword, Side, Where
from drafter.amendments.letters import Letter, Wording, letters, note_reads, words_of
from drafter.comparison.model import Changed, Kept, Nature, NoteChanged, Pieces
from drafter.comparison.nature import Judge
from drafter.comparison.revisions import compared
from drafter.document import Inline, Kind, Note, Paragraph, Run, Words, plain
from drafter.document.words import bare_words, folded

CONTEXT = 6
"""How many words beside a change may be quoted to say where it is."""
MOST_ALIKE = 9
"""Of so many places with the same words one may be named by its order."""
MOST_TRIES = 9
"""So often changes of a paragraph are joined, until all of them can be said."""
MOST_MARKS = 4
"""To so many quotation marks on each side a passage is widened, for them to be in pairs."""
NEAR = 1
"""So many words between two changes, or fewer, are quoted with them, and the two are one instruction."""


@dataclass(slots=True)
class _Hunk:
    """Words that give way to others: where they stand among the old letters, and what comes."""

    start: int
    end: int
    new: list[Letter]


class Rewording:
    """One paragraph on its way to its new words, each instruction tried as it is made."""

    def __init__(self, place: Where, old: Words, pieces: Pieces, numbers: dict[int, int]) -> None:
        self.place = place
        self.old = letters(old)
        self.wanted: list[Inline] = []
        """The new words, with the notes that stay as they were: these are amended by instructions of their own."""
        self.now = Wording.of(old)
        self.notes: list[Instruction] = []
        self.hunks = self._in_quotations_joined(self._near_joined(list(self._from_pieces(pieces, numbers))))

    def _from_pieces(self, pieces: Pieces, numbers: dict[int, int]) -> Iterator[_Hunk]:
        at = 0
        for piece in pieces:
            match piece:
                case Kept():
                    self.wanted += piece.words
                    at += len(letters(piece.words))
                case Changed():
                    length = len(letters(piece.removed))
                    gone = self.old[at : at + length]
                    if not piece.added and gone and all(isinstance(x.what, Note) for x in gone):
                        places = tuple(Where(Part.NOTE, numbers.get(id(x.what), 0)) for x in gone)
                        self.notes.append(Remove(places))
                        self.wanted += piece.removed
                        at += length
                        continue
                    self.wanted += piece.added
                    seen = plain(piece.removed) != plain(piece.added) or not prints_alike(piece.removed, piece.added)
                    if seen and (piece.nature is not Nature.SPACING or not _folds_alike(piece)):
                        yield self._trimmed(_Hunk(at, at + length, letters(piece.added)))
                    at += length
                case NoteChanged():
                    note = self.old[at].what
                    self.wanted += (note,) if isinstance(note, Note) else ()
                    self._note(note, piece, numbers)
                    at += 1

    def _note(self, note: str | Note, piece: NoteChanged, numbers: dict[int, int]) -> None:
        """A footnote that stays with other words is amended by its number."""
        number = numbers.get(id(note), 0)
        texts = [_new_words(line.pieces) for line in piece.lines]
        place = Where(Part.NOTE, number)
        whole = Replace((place,), tuple(Paragraph(Kind.PLAIN, t) for t in texts))
        lines = note.paragraphs if isinstance(note, Note) else ()
        if len(lines) == len(texts) == 1:
            found = Rewording(place, lines[0], compared(lines[0], texts[0], Judge({})), {}).instructions()
            self.notes += found if found is not None else [whole]
        else:
            self.notes.append(whole)

    def _trimmed(self, hunk: _Hunk) -> _Hunk:
        """A change without the whole words at its ends that stay."""
        gone, came = map(_as_set, (self.old[hunk.start : hunk.end], hunk.new))
        if any(isinstance(x.what, Note) for x in [*self.old[hunk.start : hunk.end], *hunk.new]):
            return hunk
        shorter = min(len(gone), len(came)) - 1
        front = next((n for n in range(shorter) if gone[n] != came[n]), max(shorter, 0))
        back = next((n for n in range(shorter - front) if gone[-1 - n] != came[-1 - n]), max(shorter - front, 0))
        for _ in range(front):
            hunk.start = _past_word(self.old, hunk.start)
            del hunk.new[: _past_word(hunk.new, 0)]
        for _ in range(back):
            hunk.end = _before_word(self.old, hunk.end)
            del hunk.new[_before_word(hunk.new, len(hunk.new)) :]
        return hunk

    def _near_joined(self, hunks: list[_Hunk]) -> list[_Hunk]:
        out: list[_Hunk] = []
        for hunk in hunks:
            last = out[-1] if out else None
            between = self.old[last.end : hunk.start] if last else []
            if last and len(plain(words_of(between)).split()) <= NEAR:
                last.new = [*last.new, *between, *hunk.new]
                last.end = hunk.end
            else:
                out.append(hunk)
        return out

    def _in_quotations_joined(self, hunks: list[_Hunk]) -> list[_Hunk]:
        """Changes that open and close quotations between them said together: none of them can be quoted alone."""
        out: list[_Hunk] = []
        rest = list(hunks)
        while rest:
            hunk = rest.pop(0)
            if not self._pairs_up(hunk):
                joined = hunk
                for n, after in enumerate(rest):
                    between = self.old[joined.end : after.start]
                    joined = _Hunk(joined.start, after.end, [*joined.new, *between, *after.new])
                    if self._pairs_up(joined):
                        hunk, rest = joined, rest[n + 1 :]
                        break
            out.append(hunk)
        return out

    def _pairs_up(self, hunk: _Hunk) -> bool:
        return in_pairs(_text(self.old[hunk.start : hunk.end])) and in_pairs(_text(hunk.new))

    def instructions(self) -> list[Instruction] | None:
        """The instructions; None where the words cannot be reached by such."""
        hunks = self.hunks
        for _ in range(MOST_TRIES):
            found, failed = self._tried(hunks)
            if failed is None:
                return found if prints_alike(self.now.settled, tuple(self.wanted)) else None
            if len(hunks) == 1:
                return None
            # What cannot be said alone may be said with the change before it, whose words it would have to quote.
            at = max(failed, 1)
            first, second = hunks[at - 1], hunks[at]
            new = [*first.new, *self.old[first.end : second.start], *second.new]
            hunks = [*hunks[: at - 1], _Hunk(first.start, second.end, new), *hunks[at + 1 :]]
        return None

    def _tried(self, hunks: Sequence[_Hunk]) -> tuple[list[Instruction], int | None]:
        """The instructions for some changes, and the first one that cannot be said."""
        self.now = Wording([x.copy() for x in self.old])
        out: list[Instruction] = []
        for n, hunk in enumerate(hunks):
            goal = self._goal(hunks[: n + 1])
            made = next((one for one in self._candidates(hunk) if _quotable(one) and self._leads_to(one, goal)), None)
            if made is None:
                return out, n
            self._carry(self.now, made)
            out.append(made)
        return out, None

    def _goal(self, done: Sequence[_Hunk]) -> Words:
        """The old words with the changes so far."""
        out: list[Letter] = []
        at = 0
        for hunk in done:
            out += [*self.old[at : hunk.start], *hunk.new]
            at = hunk.end
        return words_of([*out, *self.old[at:]])

    def _leads_to(self, one: Instruction, goal: Words) -> bool:
        trial = Wording([x.copy() for x in self.now.letters])
        return self._carry(trial, one) and prints_alike(trial.settled, goal)

    def _carry(self, wording: Wording, one: Instruction) -> bool:
        """Carry an instruction out; whether it could be."""
        match one:
            case Reword():
                found = wording.find(one.old)
                if not found or (one.which == ONLY and len(found) > 1) or one.which > len(found):
                    return False
                wording.replace(found[max(one.which - 1, 0)], one.old, one.new, 0)
                if not one.new:
                    capitalise(wording, 0)
                return True
            case InsertWords():
                if not one.anchor:
                    append(wording, one.words, 0)
                    return True
                found = wording.find(one.anchor)
                if not found or (one.which == ONLY and len(found) > 1) or one.which > len(found):
                    return False
                stretch = found[max(one.which - 1, 0)]
                at = stretch.first if one.side is Side.BEFORE else wording.after(stretch, one.words)
                wording.insert(at, one.words, 0)
                return True
        return False

    def _candidates(self, hunk: _Hunk) -> Iterator[Instruction]:
        """Ways to say a change, the shortest first."""
        places = (self.place,)
        gone = words_of(self.old[hunk.start : hunk.end])
        came = words_of(hunk.new)
        if gone and plain(gone).strip():
            yield Reword(places, gone, came)
        elif plain(came).strip() or any(isinstance(i, Note) for i in came):
            for count in range(1, CONTEXT + 1):
                before = self._before(hunk.start, count)
                if before:
                    yield InsertWords(places, came, before)
                after = self._after(hunk.end, count)
                if after and count <= CONTEXT // 2:
                    yield InsertWords(places, came, after, Side.BEFORE)
        for left, right in _AROUND:
            lead, tail = self._around(hunk, left, right)
            if lead or tail:
                same = [*lead, *self.old[hunk.start : hunk.end], *tail]
                yield Reword(places, words_of(same), words_of([*lead, *hunk.new, *tail]))
        for start, end in self._whole_quotations(hunk):
            lead, tail = self.old[start : hunk.start], self.old[hunk.end : end]
            same = [*lead, *self.old[hunk.start : hunk.end], *tail]
            yield Reword(places, words_of(same), words_of([*lead, *hunk.new, *tail]))
        for which in range(1, MOST_ALIKE + 1):
            if plain(gone).strip():
                yield Reword(places, gone, came, which)
            elif before := self._before(hunk.start, 2):
                yield InsertWords(places, came, before, which=which)

    def _whole_quotations(self, hunk: _Hunk) -> list[tuple[int, int]]:
        """Stretches around a change that begin and end with quotation marks, so that none stands alone."""
        before = [n for n in range(hunk.start - 1, -1, -1) if self.old[n].what == "“"][:MOST_MARKS]
        after = [n + 1 for n in range(hunk.end, len(self.old)) if self.old[n].what == "”"][:MOST_MARKS]
        starts = [hunk.start, *(_to_blank(self.old, n, -1) for n in before)]
        ends = [hunk.end, *(_to_blank(self.old, n, 1) for n in after)]
        return sorted(((s, e) for s in starts for e in ends), key=lambda x: x[1] - x[0])

    def _around(self, hunk: _Hunk, left: int, right: int) -> tuple[list[Letter], list[Letter]]:
        first, last = self._word_before(hunk.start, left), self._word_after(hunk.end, right)
        return self.old[first : hunk.start], self.old[hunk.end : last]

    def _before(self, at: int, count: int) -> Words:
        return words_of(self.old[self._word_before(at, count) : at])

    def _after(self, at: int, count: int) -> Words:
        return words_of(self.old[at : self._word_after(at, count)])

    def _word_before(self, at: int, count: int) -> int:
        """Where the word begins that stands so many words before a place."""
        for _ in range(count):
            while at > 0 and _blank(self.old[at - 1]):
                at -= 1
            at = _to_blank(self.old, at, -1)
        return at

    def _word_after(self, at: int, count: int) -> int:
        """Where the word ends that stands so many words behind a place."""
        for _ in range(count):
            while at < len(self.old) and _blank(self.old[at]):
                at += 1
            at = _to_blank(self.old, at, 1)
        return at


def _text(found: Sequence[Letter]) -> str:
    return "".join(x.what for x in found if isinstance(x.what, str))


def _folds_alike(change: Changed) -> bool:
    """Whether white space or hyphens that changed fold to the same, so that no difference is seen."""
    old, new = (f".{plain(words)}." for words in (change.removed, change.added))
    return folded(old) == folded(new)


def _as_set(found: Sequence[Letter]) -> list[str]:
    """Words as they are set: equal only for words set alike."""
    return "".join(
        " " if x.run is None or _blank(x) else f"{x.what}{x.run.italic + 2 * x.run.bold}" for x in found
    ).split()


def _to_blank(found: Sequence[Letter], at: int, step: int) -> int:
    """The end of a word, or with -1 its beginning."""
    while (at < len(found) if step > 0 else at > 0) and not _blank(found[at if step > 0 else at - 1]):
        at += step
    return at


def _past_word(found: Sequence[Letter], at: int) -> int:
    """Where the next word begins."""
    while at < len(found) and _blank(found[at]):
        at += 1
    at = _to_blank(found, at, 1)
    while at < len(found) and _blank(found[at]):
        at += 1
    return at


def _before_word(found: Sequence[Letter], at: int) -> int:
    """Where the words end that stand before the last word."""
    while at > 0 and _blank(found[at - 1]):
        at -= 1
    at = _to_blank(found, at, -1)
    while at > 0 and _blank(found[at - 1]):
        at -= 1
    return at


_AROUND = [(1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (1, 2), (2, 2), (3, 3), (4, 4), (6, 6), (10, 10), (20, 20)]


def _quotable(one: Instruction) -> bool:
    """Whether its words can stand between quotation marks: those among them are in pairs."""
    parts = (one.old, one.new) if isinstance(one, Reword) else (one.anchor, one.words)  # type: ignore[union-attr]
    return all(in_pairs(plain(words)) for words in parts)


def in_pairs(text: str) -> bool:
    """Whether a text can stand between quotation marks: it has none, or each that opens is closed."""
    depth = 0
    for character in text:
        depth += (character == "“") - (character == "”")
        if depth < 0 or character == '"':
            return False
    return depth == 0


def _blank(letter: Letter) -> bool:
    return isinstance(letter.what, str) and letter.what.isspace()


def prints_alike(a: Words, b: Words) -> bool:
    """Whether a reader sees no difference between two words."""
    if a == b:
        return True
    # Most words differ, and are soon seen to.
    first, second = ("".join(folded(plain(x)).split()) for x in (a, b))
    return first == second and _print(a) == _print(b)


def _print(words: Words) -> list[object]:
    """What a reader sees of words: settings and notes included; kinds of spaces and hyphens, settings of marks not."""
    found = letters(bare_words(words))
    before: Run | None = None
    for letter in found:
        if before is not None and isinstance(letter.what, str) and not letter.what.isalnum():
            letter.run = before
        before = letter.run
    out: list[object] = []
    for item in words_of(found):
        if isinstance(item, Note):
            out.append(note_reads(item))
        elif text := folded(f"x{item.words}x")[1:-1].strip():
            out += [(text, item.italic, item.bold, item.raised)]
    return out


def _new_words(pieces: Pieces) -> Words:
    out: list[Inline] = []
    for p in pieces:
        out += list(p.words if isinstance(p, Kept) else p.added if isinstance(p, Changed) else ())
    return words_of(letters(tuple(out)))
