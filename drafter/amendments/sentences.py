"""The sentences of an amendment, parsed by the grammar of their language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from drafter.amendments.grammar import Grammar, NoSentence
from drafter.amendments.instructions import (
    AT_END,
    AT_START,
    EACH,
    LAST,
    ONLY,
    Add,
    InsertWords,
    Instruction,
    Move,
    Part,
    Remove,
    Replace,
    Reword,
    Side,
    Swap,
    Where,
)
from drafter.amendments.named_places import NamedPlaces, ordinal
from drafter.document import Block, Kind, Note, Paragraph, Run, Words, plain
from drafter.languages import amending, language

OPEN, CLOSE = "\ue010", "\ue011"
"""Around the number of a quotation, where the sentence has quoted words."""


class NotUnderstood(Exception):
    """A sentence that is no instruction.

    Attributes:
        at: the character of the sentence up to which it was understood.
        why: what it does not say, where its form is known; empty for any other.
    """

    def __init__(self, at: int, why: str = "") -> None:
        super().__init__(why or f"understood up to character {at}")
        self.at = at
        self.why = why


@cache
def _grammar(code: str) -> Grammar:
    return Grammar(amending(code).grammar)


def instructions(sentence: str, quotes: list[Words], blocks: tuple[Block, ...], code: str) -> list[Instruction]:
    """What a sentence of an amendment says.

    Args:
        sentence: with a number between :data:`OPEN` and :data:`CLOSE` for each quotation.
        quotes: the quotations.
        blocks: the paragraphs quoted after its colon.
        code: the language.

    Raises:
        NotUnderstood: it is no instruction.
    """
    prepared, places = _prepared(sentence, code)
    try:
        tree = _grammar(code).parse(prepared)
    except NoSentence as e:
        raise NotUnderstood(places[min(e.at, len(places) - 1)]) from None
    reading = _Reading(quotes, blocks)
    return [one for sentence in tree.children for one in reading.sentence(sentence)]


def _prepared(sentence: str, code: str) -> tuple[str, list[int]]:
    """The sentence with figures for ordinals in words, and for each character the place it comes from."""
    known = language(code)
    out: list[str] = []
    places: list[int] = []
    end = 0
    for match in re.finditer(rf"(?i)\b{known.ordinal_pattern}\b", sentence):
        value = known.ordinal_value(match[0])
        out.append(sentence[end : match.start()])
        places += range(end, match.start())
        written = f"#{value}"
        out.append(written)
        places += [match.start()] * len(written)
        end = match.end()
    out.append(sentence[end:])
    places += range(end, len(sentence))
    return "".join(out), [*places, len(sentence)]


class _Reading:
    """The tree of a sentence made into instructions."""

    def __init__(self, quotes: list[Words], blocks: tuple[Block, ...]) -> None:
        self.quotes = quotes
        self.blocks = blocks
        self.named = NamedPlaces(quotes)

    def sentence(self, tree: Any) -> list[Instruction]:
        kind = str(tree.data)
        if kind in _UNCLEAR:
            raise NotUnderstood(0, _UNCLEAR[kind])
        match kind:
            case "within" | "labelled":
                places = self.named.all_of(tree.children[0])
                return [one for t in tree.children[1:] for one in self.action(places, t)]
            case "whole":
                return [Remove(self.named.all_of(tree.children[0]), self.blocks)]
            case "delete_heading":
                return [Remove((Where(Part.HEADING, words=plain(self.quote(tree.children[0]))),))]
            case "replace_with" | "merge_with":
                places = tuple(w for t in tree.children if t.data == "places" for w in self.named.all_of(t))
                return [self.replaced(places, tree.children[-1])]
            case "retitle":
                return [Replace((Where(Part.TITLE),), self.quoted(tree.children[-1]))]
        if kind.startswith("add_"):
            return [self.added(tree)]
        if kind == "swap" or kind.startswith("move_"):
            return [self.ordered(tree)]
        return self.everywhere(tree)

    # Words ------------------------------------------------------------------------

    def everywhere(self, tree: Any) -> list[Instruction]:
        found = [self.quote(c) for c in tree.children if _is_quote(c)]
        which = self.which(tree.children)
        place_tree = next((c for c in tree.children if getattr(c, "data", "") == "places"), None)
        places = self.named.all_of(place_tree) if place_tree is not None else (Where(Part.ALL),)
        match tree.data:
            case "replace_in" | "replace_throughout":
                return [Reword(places, found[0], found[1], which)]
            case "replace_in_swapped" | "replace_throughout_swapped":
                return [Reword(places, found[1], found[0], which)]
            case "delete_in" | "delete_throughout":
                return [Reword(places, found[0], (), which)]
            case "insert_after_in" | "insert_after_in_places":
                return [InsertWords(places, found[0], found[1], Side.AFTER, which)]
            case "insert_before_in" | "insert_before_in_places":
                return [InsertWords(places, found[0], found[1], Side.BEFORE, which)]
        if tree.data == "insert_after_first_in":
            return [InsertWords(places, found[1], found[0], Side.AFTER, which)]
        side = {"insert_at_start_of": Side.BEFORE, "insert_sentence_of": Side.AFTER}.get(tree.data, Side.END)
        if side is Side.END and places[0].part is Part.ANNEX:
            return [Add(places[0], Side.AFTER, (Paragraph(Kind.PLAIN, found[0]),))]
        return [InsertWords(places, found[0], (), side)]

    def action(self, places: tuple[Where, ...], tree: Any) -> list[Instruction]:
        found = [self.quote(c) for c in tree.children if _is_quote(c)]
        which = self.which(tree.children)
        kind = str(tree.data)
        if kind in _ENDS:
            return [InsertWords(places, found[0], (), _ENDS[kind])]
        if kind in _BESIDE:
            side, anchor, words = _BESIDE[kind]
            return [InsertWords(places, found[words], found[anchor], side, which)]
        match kind:
            case "reword":
                return [Reword(places, found[0], found[1], which)]
            case "swapped_words":
                return [Reword(places, found[1], found[0], which)]
            case "respectively":
                return _each_for_each(places, found)
            case "delete_words":
                return [Reword(places, one, (), which) for one in found]
            case "insert_between":
                return [_between(places, found[0], found[1], found[2])]
            case "words_first_between":
                return [_between(places, found[1], found[2], found[0])]
            case "note_after" | "note_before":
                blocks = self.quoted(tree.children[-1])
                note = Note(tuple(_runs(b.content) for b in blocks if isinstance(b, Paragraph)))
                side = Side.AFTER if kind == "note_after" else Side.BEFORE
                return [InsertWords(places, (note,), found[0], side, which)]
        return [self.to_place(places, tree, found)]

    def to_place(self, places: tuple[Where, ...], tree: Any, found: Sequence[Words]) -> Instruction:
        """What is done to a whole place that stands before it, or to something within it."""
        match tree.data:
            case "delete_note_here":
                return Remove((Where(Part.NOTE, int(tree.children[0])),))
            case "delete_it":
                return Remove(places)
            case "replace_it":
                return self.replaced(places, tree.children[-1])
        return self.inner(places, tree, found)

    def inner(self, places: tuple[Where, ...], tree: Any, found: Sequence[Words]) -> Instruction:
        """What is done to something within a place that stands before it: a sub-paragraph, a sentence."""
        named = next((c for c in tree.children if getattr(c, "data", "").startswith("inner_")), None)
        things = next((c for c in tree.children if getattr(c, "data", "") in _THINGS), None)
        label = _label_of(things) if things is not None else ""
        if label and named is None:
            # A sub-paragraph that is called "(b bis)" stands behind (b).
            return self.new(tree, replace(places[-1], labels=(*places[-1].labels, label)), Side.AFTER)
        where = tuple(self.named.within(places, named)) if named is not None else places
        match tree.data:
            case "delete_inner":
                return Remove(where)
            case "replace_inner":
                return self.replaced(where, tree.children[-1])
            case "words_after_inner" | "words_first_after_inner":
                return self.beside(where[-1], found[0])
            case "add_at_end_here":
                return self.new(tree, where[-1], Side.END)
        return self.new(tree, where[-1], Side.BEFORE if "before" in tree.data else Side.AFTER)

    def which(self, children: Sequence[Any]) -> int:
        for child in children:
            data = getattr(child, "data", "")
            if data in _WHICH:
                return _WHICH[data]
            if data == "nth":
                token = child.children[0]
                return LAST if token.type == "LAST" else ordinal(token)
        return ONLY

    def quote(self, token: Any) -> Words:
        return self.quotes[int(token[1:-1])]

    def quoted(self, tree: Any) -> tuple[Block, ...]:
        if self.blocks or not tree.children:
            return self.blocks
        return (Paragraph(Kind.PLAIN, self.quote(tree.children[0])),)

    def replaced(self, places: tuple[Where, ...], tree: Any) -> Instruction:
        return Replace(places, self.quoted(tree))

    # Paragraphs -------------------------------------------------------------------

    def added(self, tree: Any) -> Instruction:
        children = [c for c in tree.children if hasattr(c, "data")]
        if tree.data.startswith("add_annex"):
            place = next((self.named.of(c)[0] for c in children if c.data != "new_annex"), Where(Part.ANNEX))
            side = Side.BEFORE if tree.data == "add_annex_before" else Side.AFTER
            return Add(place, side, self.blocks, annex=True)
        if tree.data == "add_between":
            between = next(c for c in children if c.data.startswith("between"))
            first, until = self.named.neighbours(between)
            return self.new(tree, first, Side.AFTER, until)
        if tree.data == "add_end_of_part":
            part = next(c.data for c in children if c.data.startswith("part_")).removeprefix("part_")
            last = Where(Part(part), -1, counted=part == "operative")
            made = self.new(tree, last, Side.AFTER)
            return replace(made, kind=made.kind or _KINDS[part]) if isinstance(made, Add) else made
        if tree.data == "add_after_quoted":
            return self.beside(self.named.of(children[-1])[-1], self.quote(tree.children[0]))
        own = next(c for c in children if c.data not in _NOT_PLACES)
        # What is new and is called by a number comes to bear it: it stands before the paragraph that has it now.
        sides = {"add_before": Side.BEFORE, "add_as": Side.BEFORE, "add_end": Side.END}
        return self.new(tree, self.named.of(own)[0], sides.get(tree.data, Side.AFTER))

    def beside(self, place: Where, words: Words) -> Instruction:
        """Words put behind a sentence, or a paragraph behind a paragraph."""
        if place.sentence:
            return InsertWords((place,), words, (), Side.AFTER)
        return Add(place, Side.AFTER, (Paragraph(Kind.PLAIN, words),), _kind_of(place))

    def new(self, tree: Any, place: Where, side: Side, until: Where | None = None) -> Instruction:
        """What a sentence puts beside a place: paragraphs, or a sentence."""
        things = next((c for c in tree.children if getattr(c, "data", "") in _THINGS), None)
        inline = next((c for c in tree.children if getattr(c, "data", "") == "inline"), None)
        blocks = self.blocks or ((Paragraph(Kind.PLAIN, self.quote(inline.children[0])),) if inline else ())
        kind = _thing(things) if things is not None else ""
        if kind == "sentence" or place.sentence:
            words = blocks[0].content if blocks and isinstance(blocks[0], Paragraph) else ()
            return InsertWords((place,), words, (), Side.AFTER if side is Side.END else side)
        # A paragraph that is called "4 bis" stands behind paragraph 4.
        return Add(place, side, blocks, _KINDS[kind] if kind else _kind_of(place), until=until)

    def ordered(self, tree: Any) -> Instruction:
        places = tuple(w for t in tree.children for w in self.places_of(t))
        match tree.data:
            case "swap":
                if len(places) != 2:
                    raise NotUnderstood(0, "two paragraphs can change places, and it does not name two")
                return Swap(places)
            case "move_to_preamble_end":
                return Move(places, Where(Part.PREAMBULAR, -1), Side.AFTER)
            case "move_to_end":
                return Move(places, Where(Part.OPERATIVE, -1, counted=True), Side.AFTER)
            case "move_between":
                first, until = self.named.neighbours(tree.children[-1])
                return Move(self.named.all_of(tree.children[0]), first, Side.AFTER, until)
            case "move_to_end_of_its_part":
                part = places[0].part if places else Part.OPERATIVE
                return Move(places, Where(part, -1, counted=True), Side.AFTER)
        side = {"move_after": Side.AFTER, "move_before": Side.BEFORE}.get(tree.data)
        return Move(places[:-1], places[-1], side)

    def places_of(self, tree: Any) -> Sequence[Where]:
        if tree.data.startswith("between"):
            return ()
        return self.named.all_of(tree) if tree.data == "places" else self.named.of(tree)


_UNCLEAR = {
    "merge_without_words": "it does not say how the merged paragraph reads; add “to read:” and its words",
    "split": "it does not say how the parts read; replace the paragraph, and add another one behind it",
    "new_without_place": "it does not say where the new paragraph stands; begin with “After operative paragraph …”",
}
_ENDS = {"insert_end": Side.END, "insert_start": Side.BEFORE, "insert_sentence": Side.AFTER}
_BESIDE = {
    "after_first": (Side.AFTER, 0, 1),
    "before_first": (Side.BEFORE, 0, 1),
    "words_first_after": (Side.AFTER, 1, 0),
    "words_first_before": (Side.BEFORE, 1, 0),
}
"""On which side words are put, and which quotation is the anchor and which the words."""
_WHICH = {"each": EACH, "at_end": AT_END, "at_start": AT_START}
_THINGS = {"things", "new_things_here", "new_thing_named"}
_NOT_PLACES = {*_THINGS, "inline"}
_KINDS = {
    "preambular": Kind.PREAMBULAR,
    "operative": Kind.OPERATIVE,
    "subparagraph": Kind.SUBPARAGRAPH,
    "heading": Kind.HEADING,
    "table": None,
    "unnumbered": Kind.PLAIN,
    "paragraph": None,
    "annex": None,
    "note": None,
    "title": None,
    "instruction": Kind.OPERATIVE,
    "all": None,
}


def _thing(tree: Any) -> str:
    """What a tree says is new."""
    if tree.data == "new_things_here":
        tree = tree.children[0]
    return str(next(c.data for c in tree.children if hasattr(c, "data")))


def _label_of(tree: Any) -> str:
    """The label in the name of something new: "(b)" of "subparagraph (b bis)"; empty without one."""
    token = next((t for c in tree.children if hasattr(c, "data") for t in c.children if not hasattr(t, "data")), "")
    return f"({str(token).lstrip('(').split(')')[0].split(' ')[0]})" if token else ""


def _kind_of(place: Where) -> Kind | None:
    return Kind.SUBPARAGRAPH if place.labels else _KINDS[place.part.value]


def _is_quote(child: Any) -> bool:
    return getattr(child, "type", "") == "QUOTE"


def _runs(words: Words) -> tuple[Any, ...]:
    return tuple(i for i in words if not isinstance(i, Note))


def _each_for_each(places: tuple[Where, ...], found: Sequence[Words]) -> list[Instruction]:
    """The first half of quotations that gives way to the second, one to one."""
    half = len(found) // 2
    if len(found) % 2:
        raise NotUnderstood(0, "the words that go and those that come are not of one number")
    return [Reword(places, a, b) for a, b in zip(found[:half], found[half:], strict=True)]


def _between(places: tuple[Where, ...], before: Words, after: Words, new: Words) -> Reword:
    """Words put between two others that stand side by side."""
    first = plain(after)[:1]
    gap: Words = () if first in ",;.:)" else (Run(" "),)
    lead: Words = () if plain(new)[:1] in ",;.:)" else (Run(" "),)
    return Reword(places, (*before, *gap, *after), (*before, *lead, *new, *gap, *after))
