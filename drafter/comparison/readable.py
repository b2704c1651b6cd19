"""Stretches of change put as a reader would put them.

The alignment says what stayed; there are nearly always several ways to say so. These passes choose among them and never
change what the two texts are: small words that stayed between two large changes join them, values that changed side by
side part again at the word between them, numbers that moved in step are paired by their places, an insertion slides to
where a phrase begins, and the commas that moved because a list grew are kept apart from the change that made them move.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafter.comparison.in_step import in_step
from drafter.comparison.units import CONJUNCTIONS, LIST_MARKS, Sort, Unit
from drafter.comparison.wording import Stretch, stretches


def revised(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[list[Stretch], frozenset[int]]:
    """Align two texts for a reader.

    Args:
        old: the units of one, its end among them.
        new: the units of the other.

    Returns:
        Stretches by turns, covering both texts, and the places in that list of the changes that are but a list's
        commas and conjunctions moving.
    """
    found = in_step(stretches(old, new), old, new)
    found = _split(_swapped(_gathered(found, old), old), old, new)
    found = _slid(_closed(found, old, new), old, new)
    return found, _joints(found, old, new)


def _weight(units: Sequence[Unit], places: range) -> float:
    return sum(units[k].weight for k in places)


def _gathered(found: list[Stretch], old: Sequence[Unit]) -> list[Stretch]:
    """Join two replacements across a stretch that weighs little beside them."""
    out: list[Stretch] = []
    for s in found:
        if (
            len(out) >= 2
            and not s.same
            and out[-1].same
            and s.replaces
            and out[-2].replaces
            and _flimsy(out[-1], out[-2], s, old)
        ):
            out.pop()
            before = out.pop()
            out.append(Stretch(False, range(before.a.start, s.a.stop), range(before.b.start, s.b.stop)))
        else:
            out.append(s)
    return out


def _swapped(found: list[Stretch], old: Sequence[Unit]) -> list[Stretch]:
    """Take words that changed places around a single one for one change: "further noting" to "recalling further"."""
    out: list[Stretch] = []
    for s in found:
        if (
            len(out) >= 2
            and not s.same
            and out[-1].same
            and len(out[-1].a) == 1
            and old[out[-1].a.start].sort in (Sort.WORD, Sort.FUNCTION)
            and not s.replaces
            and not out[-2].replaces
            and bool(s.a) != bool(out[-2].a)
            and len(s.a) + len(s.b) <= 3
            and len(out[-2].a) + len(out[-2].b) <= 3
        ):
            out.pop()
            before = out.pop()
            out.append(Stretch(False, range(before.a.start, s.a.stop), range(before.b.start, s.b.stop)))
        else:
            out.append(s)
    return out


def _flimsy(between: Stretch, before: Stretch, after: Stretch, old: Sequence[Unit]) -> bool:
    weight = _weight(old, between.a)
    prose = sum(old[k].sort is Sort.WORD for side in (before.a, after.a) for k in side)
    around = min(_weight(old, before.a), _weight(old, after.a))
    return weight < 2.0 and prose >= 4 and weight < 0.4 * around


def _split(found: list[Stretch], old: Sequence[Unit], new: Sequence[Unit]) -> list[Stretch]:
    """Part a replacement of values by as many of the same sorts at the words between them that stayed."""
    out: list[Stretch] = []
    for s in found:
        if not s.replaces or len(s.a) != len(s.b) or len(s.a) < 3:
            out.append(s)
            continue
        pairs = list(zip(s.a, s.b, strict=True))
        if not _parallel([(old[i], new[j]) for i, j in pairs]):
            out.append(s)
            continue
        start = 0
        for k in range(1, len(pairs) + 1):
            same = old[pairs[start][0]].key == new[pairs[start][1]].key
            if k == len(pairs) or (old[pairs[k][0]].key == new[pairs[k][1]].key) != same:
                (first_a, first_b), (last_a, last_b) = pairs[start], pairs[k - 1]
                out.append(Stretch(same, range(first_a, last_a + 1), range(first_b, last_b + 1)))
                start = k
    return _merged(out)


def _closed(found: list[Stretch], old: Sequence[Unit], new: Sequence[Unit]) -> list[Stretch]:
    """Leave the mark of punctuation out of a replacement that ends in the same one on both sides, notes aside."""
    out: list[Stretch] = []
    for s in found:
        a, b = _last_word(old, s.a), _last_word(new, s.b)
        if s.replaces and a is not None and b is not None and old[a].key == new[b].key and len(s.a) + len(s.b) > 2:
            parts = (
                Stretch(False, range(s.a.start, a), range(s.b.start, b)),
                Stretch(True, range(a, a + 1), range(b, b + 1)),
                Stretch(False, range(a + 1, s.a.stop), range(b + 1, s.b.stop)),
            )
            out += [p for p in parts if p.a or p.b]
        else:
            out.append(s)
    return _merged(out)


def _last_word(units: Sequence[Unit], places: range) -> int | None:
    """The place of the mark of punctuation that ends a stretch, notes aside; None where it ends in something else."""
    for k in reversed(places):
        if units[k].sort is not Sort.NOTE:
            return k if units[k].sort is Sort.PUNCTUATION else None
    return None


def _merged(found: list[Stretch]) -> list[Stretch]:
    out: list[Stretch] = []
    for s in found:
        if out and out[-1].same == s.same:
            out[-1] = Stretch(s.same, range(out[-1].a.start, s.a.stop), range(out[-1].b.start, s.b.stop))
        else:
            out.append(s)
    return out


def _parallel(pairs: Sequence[tuple[Unit, Unit]]) -> bool:
    """Whether two phrases of one length go in step: a value for a value, a word for a word, and some that stayed."""
    changed = [(a, b) for a, b in pairs if a.key != b.key]
    in_step = all(_alike(a, b) or a.sort is b.sort is Sort.WORD for a, b in changed)
    return in_step and len(changed) < len(pairs) and any(_alike(a, b) for a, b in changed)


def _alike(a: Unit, b: Unit) -> bool:
    return _is_value(a) and _is_value(b) and (a.sort is b.sort or (_is_proper(a) and _is_proper(b)))


def _is_value(unit: Unit) -> bool:
    return unit.sort.is_figure or _is_proper(unit)


def _is_proper(unit: Unit) -> bool:
    return unit.sort in (Sort.NAME, Sort.WORD) and unit.text[:1].isupper()


def _slid(found: list[Stretch], old: Sequence[Unit], new: Sequence[Unit]) -> list[Stretch]:
    """Move each pure insertion or removal to the best of the places where it says the same."""
    out = list(found)
    for k in range(1, len(out) - 1):
        s, before, after = out[k], out[k - 1], out[k + 1]
        if s.same or s.replaces or not (before.same and after.same):
            continue
        units, places = (new, s.b) if s.b else (old, s.a)
        back = 0
        while back < len(before.a) - 1 and units[places.start - 1 - back].key == units[places.stop - 1 - back].key:
            back += 1
        ahead = 0
        while ahead < len(after.a) - 1 and units[places.start + ahead].key == units[places.stop + ahead].key:
            ahead += 1
        if not back and not ahead:
            continue
        shift = max(range(-back, ahead + 1), key=lambda n: (_grace(units, places.start + n, places.stop + n), -abs(n)))
        if shift:
            out[k - 1] = _resized(before, 0, shift)
            out[k] = Stretch(False, _moved(s.a, shift), _moved(s.b, shift))
            out[k + 1] = _resized(after, shift, 0)
    return out


def _moved(places: range, by: int) -> range:
    return range(places.start + by, places.stop + by)


def _resized(s: Stretch, start: int, stop: int) -> Stretch:
    return Stretch(s.same, range(s.a.start + start, s.a.stop + stop), range(s.b.start + start, s.b.stop + stop))


def _grace(units: Sequence[Unit], start: int, stop: int) -> int:
    """How well a stretch reads as a phrase of its own: it begins with what leads in, and ends with what carries."""
    first, last = units[start], units[stop - 1]
    score = 0
    if first.text in LIST_MARKS or _is_conjunction(first):
        score += 3
    elif first.sort is Sort.FUNCTION:
        score += 2
    if last.sort is Sort.FUNCTION:
        score -= 3
    elif last.text in LIST_MARKS:
        score -= 1
    if sum((u.text == "(") - (u.text == ")") for u in units[start:stop]):
        score -= 4
    if first.text == ")":
        score -= 4
    return score


def _is_conjunction(unit: Unit) -> bool:
    return unit.sort is Sort.FUNCTION and unit.text.lower() in CONJUNCTIONS


def _joints(found: Sequence[Stretch], old: Sequence[Unit], new: Sequence[Unit]) -> frozenset[int]:
    """The changes of commas and conjunctions that the next change explains: a list that grew or shrank."""
    out = set()
    changes = [k for k, s in enumerate(found) if not s.same]
    for k, following in pairwise(changes):
        here, there = found[k], found[following]
        removed, added = [old[i] for i in here.a], [new[j] for j in here.b]
        if not all(u.text in LIST_MARKS or _is_conjunction(u) for u in removed + added):
            continue
        lost = {u.key for u in removed if _is_conjunction(u)}
        won = {u.key for u in added if _is_conjunction(u)}
        grew = bool(lost) and not won and not there.a and any(new[j].key in lost for j in there.b)
        shrank = bool(won) and not lost and not there.b and any(old[i].key in won for i in there.a)
        if grew or shrank:
            out.add(k)
    return frozenset(out)
