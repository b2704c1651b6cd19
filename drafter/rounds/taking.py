"""Which edits of a paragraph are new values of facts: those are taken as values, the rest is left as words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from drafter.document import Note, Run, Words, plain
from drafter.document.words import characters
from drafter.drafting.draft import Draft
from drafter.facts.fact import Fact
from drafter.facts.inverse import prints, values
from drafter.rounds.applying import after_edits
from drafter.rounds.edits import length
from drafter.source.blocks import Trace
from drafter.source.expressions import Expression, expressions
from drafter.source.rewording import Edit, cut
from drafter.source.tree import Source
from drafter.workspace.folder import Folder

_MOST_TRIES = 60
"""So many ways to cut the words of one edit at the ends of a fact are tried."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What an expression prints in a paragraph.

    Attributes:
        start, end: from which character to before which.
        expression: the expression, which names the fact and the form; None for one that names none.
    """

    start: int
    end: int
    expression: Expression | None

    @property
    def name(self) -> str:
        """The name of the fact; empty for none."""
        return self.expression.name if self.expression else ""

    @property
    def form(self) -> str:
        """The form that the expression asks for."""
        return self.expression.form if self.expression else ""

    def is_touched(self, edit: Edit) -> bool:
        """Whether an edit changes some of the words, or puts others between them."""
        if edit.start == edit.end:
            return self.start < edit.start < self.end
        return edit.start < self.end and self.start < edit.end

    def holds(self, edit: Edit) -> bool:
        """Whether an edit is of these words alone."""
        return self.start <= edit.start and edit.end <= self.end


class Taking:
    """Edits on their way to values.

    Attributes:
        values: the facts that have another value now, by name.
        new: facts that come, by name, each with the name of the one whose words they replace in some places.
        changed: the words before and after, by the name of the fact that prints them now.
        lost: the facts whose words were replaced by others that no value prints.
    """

    def __init__(self, folder: Folder, made: Draft, apart: set[str]) -> None:
        """Take a draft, and the facts whose new value is a fact of its own, since the old one prints elsewhere too."""
        self.folder = folder
        self.made = made
        self.apart = apart
        self.values: dict[str, Fact] = {}
        self.new: dict[str, tuple[str, Fact]] = {}
        self.changed: dict[str, tuple[str, str]] = {}
        self.lost: list[str] = []

    def left_of(self, content: Words, trace: Trace, edits: Sequence[Edit], *, plainly: bool) -> list[Edit]:
        """The edits that are left once those within the words of facts are values; plainly all of them."""
        shown = list(printed(self.folder.source, trace, content))
        left: list[Edit] = []
        within: dict[Printed, list[Edit]] = {}
        for edit in edits:
            for part in [edit] if plainly else self.cut_at_facts(content, shown, edit):
                over = [p for p in shown if p.is_touched(part)]
                if not plainly and len(over) == 1 and over[0].holds(part):
                    within.setdefault(over[0], []).append(part)
                else:
                    left.append(part)
                    self.lost += [p.name for p in over]
        for one in [] if plainly else shown:
            own = within.get(one, [])
            # What is put in straight before or behind a list may be a member of it.
            beside = [e for e in left if e.start == e.end and e.start in (one.start, one.end)]
            if beside and self.value_after(content, one, [*own, *beside]) is not None:
                own = sorted([*own, *beside], key=_place)
                left = [e for e in left if e not in beside]
            if own:
                left += self.taken(content, one, own)
        return sorted(left, key=_place)

    def value_after(self, content: Words, one: Printed, own: Sequence[Edit]) -> Fact | None:
        """The value of a fact after edits of its words; None where there is none."""
        before, after = _before_and_after(content, one, own)
        notes = [[i for i in words if isinstance(i, Note)] for words in (before, after)]
        return self.value(one, plain(after)) if notes[0] == notes[1] else None

    def taken(self, content: Words, one: Printed, own: Sequence[Edit]) -> Sequence[Edit]:
        """What is left of edits within the words of a fact: nothing where a value prints the new words."""
        before, after = _before_and_after(content, one, own)
        said = plain(before), plain(after)
        value = self.value_after(content, one, own)
        if value is None:
            if (apart := self.with_more(content, one, own)) is not None:
                return apart
            if (other := self.other_that_prints(one, after)) is not None:
                return [Edit(one.start, one.end, _expression(other, one, before, said[1]))]
            self.lost.append(one.name)
            return own
        if one.name not in self.apart:
            self.values[one.name] = value
            self.changed[one.name] = said
            return ()
        name = self.named_anew(one, value)
        self.changed[name] = said
        return [Edit(one.start, one.end, _expression(name, one, before, said[1]))]

    def with_more(self, content: Words, one: Printed, own: Sequence[Edit]) -> Sequence[Edit] | None:
        """What is left where the new words begin with those of a value and go on, or end with them; None else."""
        last = own[-1]
        _, after = _before_and_after(content, one, own)
        if any(isinstance(i, Note) for i in (*after, *last.words)):
            return None
        text = plain(after)
        ends = [at for at, _ in _tokens(text)][1:]
        here = length(cut(content, last.end, one.end))
        for at in ends[-1 : -_MOST_TRIES - 1 : -1] if not here else ():
            rest = length(last.words) - (len(text) - at)
            if rest >= 0 and self.value(one, text[:at]) is not None:
                left = self.taken(content, one, [*own[:-1], replace(last, words=cut(last.words, 0, rest))])
                more = Edit(one.end, one.end, cut(last.words, rest, length(last.words)))
                return [*left, more] if not left else [replace(left[-1], words=(*left[-1].words, *more.words))]
        return None

    def other_that_prints(self, one: Printed, after: Words) -> str | None:
        """Another fact of the same type that prints the new words in the same form, by its name; None for none."""
        fact = self.folder.sheet.facts.get(one.name)
        if fact is None or any(isinstance(i, Note) for i in after):
            return None
        facts = self.folder.sheet.facts.items()
        alike = (n for n, f in facts if n != one.name and n not in self.values and type(f) is type(fact))
        return next((n for n in alike if self.prints(n, one.form, plain(after))), None)

    def prints(self, name: str, form: str, words: str) -> bool:
        """Whether a fact prints words in a form."""
        return prints(self.folder.sheet.facts[name], form, words, self.made.setting)

    def value(self, one: Printed, words: str) -> Fact | None:
        """The value with which a fact prints words; None where there is none."""
        fact = self.folder.sheet.facts.get(one.name)
        if fact is None:
            return None
        known = self.values.get(one.name) if one.name not in self.apart else None
        if known is not None:
            return known if prints(known, one.form, words, self.made.setting) else None
        return next(values(fact, one.form, words, self.made.setting), None)

    def named_anew(self, one: Printed, value: Fact) -> str:
        """The name of the fact that has a value which the one of the text has not in every place."""
        for name, (of, known) in self.new.items():
            if of == one.name and known == value:
                return name
        number = 2
        while (name := f"{one.name}_{number}") in self.folder.sheet.facts or name in self.new:
            number += 1
        self.new[name] = one.name, value
        return name

    def cut_at_facts(self, content: Words, shown: Sequence[Printed], edit: Edit) -> Iterator[Edit]:
        """An edit over the end of a fact's words, cut there where a value of the fact prints what falls to it."""
        over = [p for p in shown if p.is_touched(edit)]
        if not over or over[0].holds(edit) or any(isinstance(i, Note) for i in edit.words):
            yield edit
            return
        places = _Places(content, edit)
        start = done = 0
        for one in over:
            first, last = max(one.start, edit.start), min(one.end, edit.end)
            head, tail = cut(content, one.start, first), cut(content, last, one.end)
            heads = [0] if first == edit.start else places.of(first)
            tails = [places.length] if last == edit.end else places.of(last)
            tries = [(a, b) for a in heads for b in sorted(tails, reverse=True) if done <= a < b][:_MOST_TRIES]
            for a, b in tries:
                words = plain((*head, *cut(edit.words, a, b), *tail))
                if self.value(one, words) is not None:
                    yield from _worth(Edit(edit.start + start, first, cut(edit.words, done, a)))
                    yield Edit(first, last, cut(edit.words, a, b))
                    start, done = last - edit.start, b
                    break
        yield from _worth(Edit(edit.start + start, edit.end, cut(edit.words, done, places.length)))


def _expression(name: str, one: Printed, before: Words, words: str) -> Words:
    """Words that a fact prints, written as its expression, in the form and setting that stood there."""
    assert one.expression is not None
    setting = next((i for i in before if isinstance(i, Run)), Run(""))
    written = f"{{{{ {name}{one.expression.rest} }}}}"
    return (Run(words, setting.italic, setting.bold, fact=written),)


def _before_and_after(content: Words, one: Printed, own: Sequence[Edit]) -> tuple[Words, Words]:
    before = cut(content, one.start, one.end)
    here = [replace(e, start=e.start - one.start, end=e.end - one.start) for e in sorted(own, key=_place)]
    return before, after_edits(before, here)


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _worth(edit: Edit) -> Iterator[Edit]:
    if edit.words or edit.start < edit.end:
        yield edit


class _Places:
    """Where the new words of an edit may be cut for a place among the old ones."""

    def __init__(self, content: Words, edit: Edit) -> None:
        self.start = edit.start
        self.length = length(edit.words)
        self.old = _tokens(characters(cut(content, edit.start, edit.end)))
        self.new = _tokens(characters(edit.words))
        found = SequenceMatcher(None, [w for _, w in self.old], [w for _, w in self.new], autojunk=False)
        self.blocks = found.get_opcodes()

    def of(self, place: int) -> list[int]:
        """The places among the new words that one among the old became: only where words beside it stayed."""
        at = place - self.start
        token = next((n for n, (o, _) in enumerate(self.old) if o >= at), len(self.old))
        ends = [at for at, _ in self.new] + [self.length]
        return [
            ends[j1 + token - i1]
            for op, i1, i2, j1, _ in self.blocks
            if op == "equal" and i1 <= token <= i2 and any(w.isalnum() for _, w in self.old[i1:i2])
        ]


def _tokens(text: str) -> list[tuple[int, str]]:
    return [(m.start(), m[0]) for m in re.finditer(r"\w+|\s+|.", text, re.DOTALL)]


def printed(source: Source, trace: Trace, content: Words) -> Iterator[Printed]:
    """What the expressions of a paragraph print, in order; one expression may print several stretches."""
    at = 0
    origin = trace.origin_with_notes(content)
    for (is_fact, start), stretches in groupby(origin.stretches, key=lambda s: (s.is_fact, s.start)):
        own = list(stretches)
        end = at + sum(s.length for s in own)
        if is_fact:
            yield Printed(at, end, next(expressions(source.text[start : own[0].end]), None))
        at = end
