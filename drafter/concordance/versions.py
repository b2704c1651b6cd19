"""A version of a text in one language: its paragraphs, and the values in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.document import Document, Kind, Note, Paragraph, Words, block_words
from drafter.document.naming import paragraph_names
from drafter.document.words import characters
from drafter.languages import language
from drafter.recognition.values import Value, comparable, values

FRONT = {
    "session": "the session",
    "agenda_item": "the agenda item",
    "proponent": "the line above the title",
    "report": "the line on the report",
    "title": "the title",
}
"""The parts of the page above the text in which facts stand, and how they are called."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a version, with its notes.

    Attributes:
        key: what its counterparts in other languages share with it: the kind, the number.
        name: how people call it.
        text: its words.
        values: the values in them, in their order.
    """

    key: tuple[str, str]
    name: str
    text: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A text in one language.

    Attributes:
        name: how it is called in a report: the name of its file or folder.
        language: its code.
        passages: in the order of the page.
    """

    name: str
    language: str
    passages: tuple[Passage, ...]


def version(name: str, document: Document) -> Version:
    """A document as a version of a text.

    Args:
        name: how a report calls it.
        document: the document.
    """
    return Version(name, document.language, tuple(_passages(document)))


def _passages(document: Document) -> Iterator[Passage]:
    for part, words in document.front.parts():
        if part in FRONT:
            yield _passage((part, ""), FRONT[part], [words], document.language)
    for block, name in zip(document.blocks(), paragraph_names(document), strict=True):
        key = (block.kind.value, _number(block)) if isinstance(block, Paragraph) else ("table", "")
        yield _passage(key, name, list(block_words(block)), document.language)
    if document.closing:
        yield _passage(("closing", ""), "the closing lines", [document.closing], document.language)


def _passage(key: tuple[str, str], name: str, parts: list[Words], code: str) -> Passage:
    notes = [p for words in parts for i in words if isinstance(i, Note) for p in i.paragraphs]
    texts = [comparable(characters(words).replace("\ufffc", " ")) for words in parts]
    texts += [comparable("".join(run.words for run in p)) for p in notes]
    text, found = "", []
    for one in texts:
        start = len(text)
        found += [Value(v.kind, v.value, v.words, start + v.start) for v in values(one, language(code))]
        text += one + "\n"
    return Passage(key, name, text.rstrip("\n"), tuple(found))


def _number(block: Paragraph) -> str:
    """The number of an operative paragraph; letters differ from language to language."""
    figures = "".join(c for c in block.number if c.isdigit())
    return figures if block.kind is Kind.OPERATIVE else ""
