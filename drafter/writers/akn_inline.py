"""Words in Akoma Ntoso: spans, links, raised letters, line breaks and notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from drafter.document import Inline, Note, Run, Words
from drafter.document.words import tidy
from drafter.writers.akn_meta import add
from drafter.writers.characters import printable

PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_LINKS = ("https://", "http://")


class Inlines:
    """Puts words into elements, and numbers the notes among them in the order of their marks."""

    def __init__(self) -> None:
        self.notes = 0
        self.marked = 0

    def fill(self, element: etree._Element, words: Words) -> None:
        """Append words to an element's content.

        Args:
            element: with or without content.
            words: facts are left out; links that lead to no web page, too.
        """
        plain = tuple(
            replace(i, fact=None, link=i.link if i.link and i.link.startswith(_LINKS) else None)
            if isinstance(i, Run)
            else i
            for i in words
        )
        for item in tidy(plain):
            if isinstance(item, Note):
                self.note(element, item)
                continue
            for index, line in enumerate(printable(item.words).split("\n")):
                if index:
                    add(element, "eol")
                if line:
                    _append(_set(element, item), line)

    def note(self, element: etree._Element, note: Note) -> None:
        """Append a note at its mark."""
        self.notes += not note.mark
        self.marked += bool(note.mark)
        marker = note.mark or str(self.notes)
        name = f"mark{self.marked}" if note.mark else marker
        made = add(element, "authorialNote", marker=marker, placement="bottom", eId=f"authorialNote_{name}")
        for paragraph in note.paragraphs or ((),):
            self.fill(add(made, "p", **PRESERVE), paragraph)


def lines(words: Words) -> list[Words]:
    """Words split at their line breaks; none for no words."""
    out: list[list[Inline]] = [[]]
    for item in words:
        if isinstance(item, Note):
            out[-1].append(item)
            continue
        first, *others = item.words.split("\n")
        out[-1].append(replace(item, words=first))
        out.extend([replace(item, words=other)] for other in others)
    return [line for parts in out if (line := tidy(tuple(parts)))]


def sliced(words: Words, start: int, end: int) -> Words:
    """The characters of words from one place to another, counted without notes; a note goes with what is before it."""
    return tuple(_sliced(words, start, end))


def _sliced(words: Words, start: int, end: int) -> Iterator[Inline]:
    position = 0
    for item in words:
        if isinstance(item, Note):
            if start < position <= end:
                yield item
            continue
        part = item.words[max(start - position, 0) : max(end - position, 0)]
        position += len(item.words)
        if part:
            yield replace(item, words=part)


def _set(element: etree._Element, run: Run) -> etree._Element:
    """The innermost of the elements that set a run: the element itself where it is set plain."""
    if run.link:
        element = add(element, "a", href=printable(run.link))
    style = " ".join(name for name, on in (("italic", run.italic), ("bold", run.bold)) if on)
    if style:
        element = add(element, "span", **{"class": style})
    return add(element, "sup") if run.raised else element


def _append(element: etree._Element, text: str) -> None:
    # Counting children takes lxml a walk over all of them; the last one is at hand.
    last = next(element.iterchildren(reversed=True), None)
    if last is None:
        element.text = (element.text or "") + text
    else:
        last.tail = (last.tail or "") + text
