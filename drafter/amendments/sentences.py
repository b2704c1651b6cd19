"""The sentences of an amendment, parsed by the grammar of their language."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

from drafter.amendments.grammar import Grammar, NoSentence
from drafter.amendments.instructions import (
    EACH,
    ONLY,
    Add,
    InsertWords,
    Instruction,
    Part,
    Remove,
    Replace,
    Reword,
    Side,
    Where,
)
from drafter.document import Block, Kind, Note, Paragraph, Run, Words, plain
from drafter.document.words import folded
from drafter.languages import amending, language

OPEN, CLOSE = "\ue010", "\ue011"
"""Around the number of a quotation, where the sentence has quoted words."""
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}


class NotUnderstood(Exception):
    """A sentence that is no instruction.

    Attributes:
        at: the character of the sentence up to which it was understood.
    """

    def __init__(self, at: int) -> None:
        super().__init__(f"understood up to character {at}")
        self.at = at


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

    def sentence(self, tree: Any) -> list[Instruction]:
        match tree.data:
            case "within" | "labelled":
                places = self.places(tree.children[0])
                return [self.action(places, t) for t in tree.children[1:]]
            case "whole":
                return [Remove(self.places(tree.children[0]), self.blocks)]
            case "delete_heading":
                return [Remove((Where(Part.HEADING, words=plain(self.quote(tree.children[0]))),))]
            case "replace_with":
                return [Replace(self.places(tree.children[0]), self.quoted(tree.children[-1]))]
            case "retitle":
                return [Replace((Where(Part.TITLE),), self.quoted(tree.children[-1]))]
            case "add_after" | "add_before" | "add_end" | "add_bis":
                return [self.add(tree)]
            case "add_annex" | "add_annex_after" | "add_annex_before":
                place = next((self.place(t) for t in tree.children if t.data != "new_annex"), [Where(Part.ANNEX)])
                side = Side.BEFORE if tree.data == "add_annex_before" else Side.AFTER
                return [Add(place[0], side, self.blocks, annex=True)]
        return [self.everywhere(tree)]

    def everywhere(self, tree: Any) -> Instruction:
        found = [c for c in tree.children if _is_quote(c)]
        which = self.which(tree.children)
        place_tree = next((c for c in tree.children if getattr(c, "data", "") == "places"), None)
        places = self.places(place_tree) if place_tree is not None else _EVERYWHERE
        match tree.data:
            case "replace_in" | "replace_throughout" | "replace_passive":
                return Reword(places, self.quote(found[0]), self.quote(found[1]), which)
            case "delete_in" | "delete_throughout":
                return Reword(places, self.quote(found[0]), (), which)
            case "insert_after_in" | "insert_before_in":
                side = Side.AFTER if "after" in tree.data else Side.BEFORE
                return InsertWords(places, self.quote(found[0]), self.quote(found[1]), side, which)
        return InsertWords(places, self.quote(found[0]), (), Side.END)

    def action(self, places: tuple[Where, ...], tree: Any) -> Instruction:
        found = [self.quote(c) for c in tree.children if _is_quote(c)]
        which = self.which(tree.children)
        match tree.data:
            case "reword":
                return Reword(places, found[0], found[1], which)
            case "delete_words":
                return Reword(places, found[0], (), which)
            case "after_first" | "before_first":
                return InsertWords(places, found[1], found[0], Side(tree.data.removesuffix("_first")), which)
            case "words_first_after" | "words_first_before":
                return InsertWords(places, found[0], found[1], Side(tree.data.removeprefix("words_first_")), which)
            case "insert_between" | "words_first_between":
                if tree.data == "words_first_between":
                    found = [*found[1:], found[0]]
                return _between(places, *found)
            case "insert_end":
                return InsertWords(places, found[0], (), Side.END)
            case "note_after" | "note_before":
                blocks = self.quoted(tree.children[-1])
                note = Note(tuple(_runs(b.content) for b in blocks if isinstance(b, Paragraph)))
                side = Side.AFTER if tree.data == "note_after" else Side.BEFORE
                return InsertWords(places, (note,), found[0], side, which)
            case "delete_note_here":
                return Remove((Where(Part.NOTE, int(tree.children[0])),))
            case "delete_it":
                return Remove(places)
        return Replace(places, self.quoted(tree.children[-1]))

    def add(self, tree: Any) -> Add:
        children = [c for c in tree.children if getattr(c, "type", "") != "AFTER"]
        things = next((c for c in children if c.data in ("things", "new_things_here")), None)
        inline = next((c for c in children if c.data == "inline"), None)
        found = self.place(next(c for c in children if c.data not in ("things", "new_things_here", "inline")))[0]
        if things is None:
            # A paragraph that is called "4 bis" stands behind paragraph 4.
            kind = Kind.SUBPARAGRAPH if found.labels else _KINDS[found.part.value]
        else:
            things = things.children[0] if things.data == "new_things_here" else things
            kind = _KINDS[next(c.data for c in things.children if hasattr(c, "data"))]
        side = {"add_before": Side.BEFORE, "add_end": Side.END}.get(tree.data, Side.AFTER)
        blocks = self.blocks or ((Paragraph(Kind.PLAIN, self.quote(inline.children[0])),) if inline else ())
        return Add(found, side, blocks, kind)

    def which(self, children: list[Any]) -> int:
        for child in children:
            data = getattr(child, "data", "")
            if data == "each":
                return EACH
            if data == "nth":
                token = child.children[0]
                return EACH if token.type == "LAST" else _ordinal(token)
        return ONLY

    def quote(self, token: Any) -> Words:
        return self.quotes[int(token[1:-1])]

    def quoted(self, tree: Any) -> tuple[Block, ...]:
        if self.blocks or not tree.children:
            return self.blocks
        return (Paragraph(Kind.PLAIN, self.quote(tree.children[0])),)

    # Places -----------------------------------------------------------------------

    def places(self, tree: Any) -> tuple[Where, ...]:
        return tuple(w for t in tree.children for w in self.place(t))

    def place(self, tree: Any) -> list[Where]:
        kind = str(tree.data)
        first: Any = tree.children[0] if tree.children else None
        last: Any = tree.children[-1] if tree.children else None
        if kind in _FIXED:
            return [_FIXED[kind]]
        if kind in _BY_ORDINALS:
            return [replace(_BY_ORDINALS[kind], number=n) for n in _ordinals(first)]
        if kind in _BY_NUMBERS:
            return [Where(_BY_NUMBERS[kind], n, labels) for n, labels in _numbers(first)]
        match kind:
            case "chapeau":
                return [replace(w, alone=True) for w in self.place(first)]
            case "sub_of":
                ways = _ways(first.children)
                return [replace(w, labels=(*w.labels, *way)) for w in self.place(last) for way in ways]
            case "heading_place":
                return [Where(Part.HEADING, words=folded(plain(self.quote(first))))]
            case "footnotes":
                return [Where(Part.NOTE, int(t)) for t in first.children]
            case "whole_annex":
                return [Where(Part.ANNEX, _annex(first))]
            case "ordinals_of_annex":
                return [Where(Part.PARAGRAPH, n, counted=True, annex=_annex(last)) for n in _ordinals(first)]
        annex, numbers = (first, last) if kind == "in_annex" else (last, first)
        return [Where(Part.PARAGRAPH, n, labels, annex=_annex(annex)) for n, labels in _numbers(numbers)]


_FIXED = {
    "title": Where(Part.TITLE),
    "all_preambular": Where(Part.PREAMBULAR),
    "all_operative": Where(Part.OPERATIVE),
    "only_operative": Where(Part.OPERATIVE, 1),
    "only_table": Where(Part.TABLE, 1),
}
_BY_ORDINALS = {
    "preambular_ordinals": Where(Part.PREAMBULAR),
    "operative_ordinals": Where(Part.OPERATIVE, counted=True),
    "table_ordinal": Where(Part.TABLE),
    "ordinals_of_text": Where(Part.PARAGRAPH, counted=True),
}
_BY_NUMBERS = {"preambular_numbers": Part.PREAMBULAR, "operative_numbers": Part.OPERATIVE}
_EVERYWHERE = (Where(Part.TITLE), Where(Part.PREAMBULAR), Where(Part.OPERATIVE))
_KINDS = {
    "preambular": Kind.PREAMBULAR,
    "operative": Kind.OPERATIVE,
    "subparagraph": Kind.SUBPARAGRAPH,
    "heading": Kind.HEADING,
    "table": None,
    "unnumbered": Kind.PLAIN,
    "paragraph": None,
}


def _is_quote(child: Any) -> bool:
    return getattr(child, "type", "") == "QUOTE"


def _runs(words: Words) -> tuple[Any, ...]:
    return tuple(i for i in words if not isinstance(i, Note))


def _annex(tree: Any) -> int:
    token = str(tree.children[0]) if tree.children else "1"
    return _ROMAN.get(token) or (int(token) if token.isdigit() else 1)


def _ordinals(tree: Any) -> list[int]:
    out = []
    for one in tree.children:
        token = one.children[0]
        out.append({"LAST": -1, "PENULTIMATE": -2}.get(token.type) or _ordinal(token))
    return out


def _ordinal(token: str) -> int:
    """The number of "#3" or "3rd"."""
    return int("".join(c for c in token if c.isdecimal()))


def _numbers(tree: Any) -> list[tuple[int, tuple[str, ...]]]:
    out: list[tuple[int, tuple[str, ...]]] = []
    for child in tree.children:
        first = int(child.children[0])
        if child.data == "span":
            out += [(n, ()) for n in range(first, int(child.children[-1]) + 1)]
        else:
            out += [(first, way) for way in _ways(child.children[1:]) or [()]]
    return out


def _ways(trees: list[Any]) -> list[tuple[str, ...]]:
    """The ways to sub-paragraphs, as a list names them: in "(a) (i) and (ii)" the last stands beside the one before."""
    out: list[tuple[str, ...]] = []
    for tree in trees:
        way = tuple(str(t) for t in tree.children)
        sorts = [_sort(label) for label in out[-1]] if out else []
        if _sort(way[0]) != "letter" and _sort(way[0]) in sorts:
            way = (*out[-1][: sorts.index(_sort(way[0]))], *way)
        out.append(way)
    return out


def _sort(label: str) -> str:
    """Of which sort the label of a sub-paragraph is: "(a)", "(i)" or "a"."""
    if not label.startswith("("):
        return "bare"
    return "roman" if set(label) <= set("(ivx)") else "letter"


def _between(places: tuple[Where, ...], before: Words, after: Words, new: Words) -> Reword:
    """Words put between two others that stand side by side."""
    first = plain(after)[:1]
    gap: Words = () if first in ",;.:)" else (Run(" "),)
    lead: Words = () if plain(new)[:1] in ",;.:)" else (Run(" "),)
    return Reword(places, (*before, *gap, *after), (*before, *lead, *new, *gap, *after))
