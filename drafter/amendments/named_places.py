"""The places that a sentence of an amendment names, out of its tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from drafter.amendments.instructions import THE_ANNEX, Part, Where
from drafter.document import Words, plain
from drafter.document.words import folded

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
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
_NARROWED = {"chapeau", "sentence_of", "in_sentence", "line_of", "in_line", "sub_of", "in_sub"}
_BY_NUMBERS = {"preambular_numbers": Part.PREAMBULAR, "operative_numbers": Part.OPERATIVE}


class NamedPlaces:
    """The places of one sentence."""

    def __init__(self, quotes: Sequence[Words]) -> None:
        self.quotes = quotes

    def all_of(self, tree: Any) -> tuple[Where, ...]:
        """The places of a list."""
        return tuple(w for t in tree.children for w in self.of(t))

    def of(self, tree: Any) -> list[Where]:
        """The places that one name stands for."""
        kind = str(tree.data)
        first: Any = tree.children[0] if tree.children else None
        last: Any = tree.children[-1] if tree.children else None
        if kind in _FIXED:
            return [_FIXED[kind]]
        if kind in _BY_ORDINALS:
            return [replace(_BY_ORDINALS[kind], number=n) for n in ordinals(first)]
        if kind in _BY_NUMBERS:
            return [Where(_BY_NUMBERS[kind], n, labels) for n, labels in _numbers(first)]
        if kind in _NARROWED:
            return list(self.narrowed(kind, first, last))
        match kind:
            case "heading_place":
                return [Where(Part.HEADING, words=folded(plain(self.quotes[int(first[1:-1])])))]
            case "heading_above":
                return [Where(Part.HEADING, w.number, annex=w.annex) for w in self.of(first)]
            case "heading_of_annex":
                return [Where(Part.HEADING, 1, counted=True, annex=_annex(first) or THE_ANNEX)]
            case "footnotes":
                return [Where(Part.NOTE, int(t)) for t in first.children]
            case "whole_annex":
                return [Where(Part.ANNEX, _annex(first))]
            case "ordinals_of_annex":
                annex = _annex(last) or THE_ANNEX
                return [Where(Part.PARAGRAPH, n, counted=True, annex=annex) for n in ordinals(first)]
        annex_tree, numbers = (first, last) if kind == "in_annex" else (last, first)
        annex = _annex(annex_tree) or THE_ANNEX
        return [Where(Part.PARAGRAPH, n, labels, annex=annex) for n, labels in _numbers(numbers)]

    def narrowed(self, kind: str, first: Any, last: Any) -> Iterator[Where]:
        """A part of a place: its chapeau, a sentence, a line, sub-paragraphs."""
        inner, places = (last, self.of(first)) if kind.startswith("in_") or first is last else (first, self.of(last))
        match kind:
            case "chapeau":
                yield from (replace(w, alone=True) for w in places)
            case "sentence_of" | "in_sentence":
                yield from (replace(w, sentence=n) for w in places for n in ordinals(inner))
            case "line_of" | "in_line":
                yield from (replace(w, by_line=True) for w in places)
            case _:
                yield from _under(places, _ways(inner.children))

    def neighbours(self, tree: Any) -> tuple[Where, Where]:
        """The two places that something is put between."""
        match tree.data:
            case "between":
                return self.of(tree.children[0])[-1], self.of(tree.children[1])[0]
            case "between_ordinals":
                numbers = [_one_ordinal(t) for t in tree.children]
                return Where(Part.PREAMBULAR, numbers[0]), Where(Part.PREAMBULAR, numbers[1])
        part = Part.PREAMBULAR if tree.data == "between_preambular" else Part.OPERATIVE
        return Where(part, int(tree.children[0])), Where(part, int(tree.children[1]))

    def within(self, places: Sequence[Where], inner: Any) -> list[Where]:
        """What is named within places that are named before it: sub-paragraphs, sentences, paragraphs of an annex."""
        first = inner.children[0]
        match inner.data:
            case "inner_labels":
                return _under(places, _ways(first.children))
            case "inner_sentences":
                return [replace(w, sentence=n) for w in places for n in ordinals(first)]
            case "inner_numbers":
                found = [(n, labels, False) for n, labels in _numbers(first)]
            case _:
                found = [(n, (), True) for n in ordinals(first)]
        return [
            Where(Part.PARAGRAPH, n, labels, counted, w.number or THE_ANNEX)
            if w.part is Part.ANNEX
            else Where(Part.OPERATIVE, n, labels, counted)
            for w in places
            for n, labels, counted in found
        ]


def _under(places: Sequence[Where], ways: Sequence[tuple[str, ...]]) -> list[Where]:
    return [replace(w, labels=(*w.labels, *way)) for w in places for way in ways]


def _annex(tree: Any) -> int:
    """Which annex is named; 0 where it is only called the annex."""
    if not tree.children:
        return 0
    first = tree.children[0]
    if getattr(first, "data", "") == "one_ordinal":
        return _one_ordinal(first)
    return _ROMAN.get(str(first)) or (int(first) if str(first).isdigit() else 0)


def ordinals(tree: Any) -> list[int]:
    """The numbers of ordinals in a list, from the end where they are called last."""
    return [_one_ordinal(one) for one in tree.children]


def _one_ordinal(tree: Any) -> int:
    token = tree.children[0]
    return {"LAST": -1, "PENULTIMATE": -2}.get(token.type) or ordinal(token)


def ordinal(token: str) -> int:
    """The number of "#3" or "3rd"."""
    return int("".join(c for c in token if c.isdecimal()))


def _numbers(tree: Any) -> list[tuple[int, tuple[str, ...]]]:
    out: list[tuple[int, tuple[str, ...]]] = []
    for child in tree.children:
        first = int(child.children[0])
        if child.data == "span":
            out += [(n, ()) for n in range(first, min(int(child.children[-1]), first + 999) + 1)]
        else:
            out += [(first, way) for way in _ways(child.children[1:]) or [()]]
    return out


def _ways(trees: Sequence[Any]) -> list[tuple[str, ...]]:
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
