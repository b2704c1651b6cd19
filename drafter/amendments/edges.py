"""Words at the beginning and the end of a paragraph, and the sentences within it."""

from __future__ import annotations

import re
from collections.abc import Collection

from drafter.amendments.instructions import Side
from drafter.amendments.letters import ENDS, Letter, Stretch, Wording, letters, set_like, words_of
from drafter.document import Note, Run, Words, plain

_SENTENCE_END = re.compile(r"(?<=[.!?])[”’)\]]*\s+(?=[“‘(\[]?[^\W\d_a-z])")


def append(wording: Wording, new: Words, by: int) -> None:
    """Words at the end, before the mark that ends it; one that they bring along takes its place."""
    append_at(wording, len(wording.letters), new, by)


def append_at(wording: Wording, end: int, new: Words, by: int) -> None:
    """Words before the mark that stands before a place."""
    at = _behind_last(wording, end)
    text = plain(new).strip()
    if not at or wording.letters[at - 1].what not in ENDS or not text:
        wording.insert(end, new, by)
        return
    mark = wording.letters[at - 1]
    if text[-1] in ENDS or text[0] == mark.what:
        mark.alive, mark.by = False, by
    wording.insert(at - 1, new, by)


def prepend(wording: Wording, new: Words, by: int) -> bool:
    """Words at the beginning, set as what they stand before; whether the capital there gave way to theirs."""
    first = next((x for x in wording.letters if x.alive and isinstance(x.what, str) and not x.what.isspace()), None)
    is_opening = first is not None and first.run is not None and (first.run.italic or first.run.bold)
    lowers = is_opening and plain(new).lstrip()[:1].isupper()
    if first is not None and lowers and isinstance(first.what, str):
        first = _instead(wording, first, first.what.lower(), by)
    wording.put(0, set_like(new, [first] if first is not None else []), by)
    return lowers


def _instead(wording: Wording, letter: Letter, what: str, by: int) -> Letter:
    """A letter in the place of another, which the draft had."""
    other = Letter(what, letter.run, False, True, by)
    at = next(n for n, x in enumerate(wording.letters) if x is letter)
    letter.alive, letter.by = False, by
    wording.letters.insert(at + 1, other)
    return other


def capitalise(wording: Wording, by: int) -> bool:
    """Give what begins the words the capital that was deleted before it; whether it had to be."""
    was = next((x for x in wording.letters if x.original and _is_word(x)), None)
    now = next((x for x in wording.letters if x.alive and _is_word(x)), None)
    if was is None or now is None or was.alive or not now.original:
        return False
    if not str(was.what).isupper() or not str(now.what).islower():
        return False
    _instead(wording, now, str(now.what).upper(), by)
    return True


def end_sentence(wording: Wording, new: Words, by: int) -> None:
    """A sentence behind the last one: the mark that ended the paragraph becomes a full stop, and ends it again."""
    at = _behind_last(wording, len(wording.letters))
    mark = wording.letters[at - 1].what if at else ""
    if mark in (",", ";"):
        wording.letters[at - 1].alive, wording.letters[at - 1].by = False, by
        wording.put(at, (Run("."),), by)
        new = _ending(new, str(mark))
    wording.insert(len(wording.letters), new, by)


def says_end(wording: Wording, found: Stretch, old: Words, new: Words) -> bool:
    """Whether words at the end give way to the same words, so that only the mark is meant that ends them."""
    if not wording.bounds(found)[1] or plain(new).strip()[-1:] not in ENDS:
        return False
    return plain(old).strip().rstrip(",;.:") == plain(new).strip().rstrip(",;.:")


def sentence(wording: Wording, number: int, abbreviations: Collection[str]) -> Stretch | None:
    """Where a sentence of the draft stands, counted from 1 or from the end from -1; None where there are fewer."""
    own = [n for n, x in enumerate(wording.letters) if x.original and isinstance(x.what, str)]
    text = "".join(str(wording.letters[n].what) for n in own)
    starts = [0]
    for end in _SENTENCE_END.finditer(text):
        last = text[: end.start()].split()[-1:]
        if not last or last[0].lstrip("([“‘").rstrip(".") not in abbreviations:
            starts.append(end.end())
    at = number - 1 if number > 0 else len(starts) + number
    if not 0 <= at < len(starts) or not own:
        return None
    last_letter = own[starts[at + 1]] - 1 if at + 1 < len(starts) else len(wording.letters) - 1
    return Stretch(own[starts[at]] if at else 0, last_letter)


def without(wording: Wording, found: Stretch) -> Stretch:
    """What goes with a sentence: of the last one not its mark, which ends the paragraph, but the mark before it."""
    is_last = found.last == len(wording.letters) - 1
    if not is_last or not found.first:
        return found
    end = _behind_last(wording, found.last + 1)
    before = _behind_last(wording, found.first, past_spaces=True)
    if wording.letters[end - 1].what in ENDS and before and wording.letters[before - 1].what in ENDS:
        return Stretch(before - 1, end - 2)
    return found


def insert_beside(wording: Wording, found: Stretch, side: Side, new: Words, by: int) -> None:
    """Words at the beginning or the end of a sentence, or behind it."""
    is_last = found.last == len(wording.letters) - 1
    if side is Side.AFTER and is_last:
        end_sentence(wording, new, by)
    elif side is Side.AFTER:
        wording.insert(_behind_last(wording, found.last + 1, past_spaces=True), new, by)
    elif side is Side.BEFORE and not found.first:
        prepend(wording, new, by)
    elif side is Side.BEFORE:
        wording.insert(found.first, new, by)
    else:
        append_at(wording, _behind_last(wording, found.last + 1, past_spaces=True), new, by)


def replace_sentence(wording: Wording, found: Stretch, new: Words, by: int) -> None:
    """Another sentence in the place of one; the last ends with the mark that ends the paragraph."""
    end = _behind_last(wording, found.last + 1, past_spaces=True)
    mark = wording.letters[end - 1].what
    if isinstance(mark, str) and mark in ENDS:
        new = _ending(new, mark)
    wording.replace(Stretch(found.first, end - 1), (), new, by)


def _ending(words: Words, mark: str) -> Words:
    """Words with a mark at their end, in the place of the one that they have."""
    found = letters(words)
    while found and isinstance(found[-1].what, str) and (found[-1].what.isspace() or found[-1].what in ENDS):
        found.pop()
    return words_of([*found, Letter(mark, Run(""))])


def _behind_last(wording: Wording, end: int, *, past_spaces: bool = False) -> int:
    """The place behind the last letter that stands before another place, notes not counted."""
    while end and _is_passed(wording.letters[end - 1], past_spaces=past_spaces):
        end -= 1
    return end


def _is_passed(letter: Letter, *, past_spaces: bool) -> bool:
    if not letter.alive or isinstance(letter.what, Note):
        return True
    return past_spaces and letter.what.isspace()


def _is_word(letter: Letter) -> bool:
    return isinstance(letter.what, str) and letter.what.isalnum()
