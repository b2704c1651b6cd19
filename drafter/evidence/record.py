"""What the facts of a draft folder were in earlier years, gathered to be kept in its YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.document import Document, Note, Paragraph, Words, plain
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.drafting.standing import groups
from drafter.evidence.editions import Earlier
from drafter.workspace.folder import Folder

Record = dict[str, dict[str, str]]
"""By the names of facts, their words by the names of editions, the earliest first."""


def name_of_folder(folder: Folder) -> str:
    """What the edition of a folder is called."""
    return folder.sheet.number or f"session {folder.sheet.session}"


def recorded(folder: Folder, editions: Sequence[Document]) -> Record:
    """What is known of a folder's facts through the years.

    Args:
        folder: last year's.
        editions: earlier ones that a person gave.

    Returns:
        What its YAML kept, what the folder that it was made from says, what the editions do, and its own words;
        nothing where nothing earlier is known.
    """
    before = folder.last
    if not (editions or before or folder.sheet.earlier):
        return {}
    found: Record = {name: {} for name in folder.sheet.facts}
    document = draft(folder).document
    if editions:
        earlier = Earlier(document, editions)
        for name, words, start, end in _standing(document):
            for edition, was in earlier.words(plain(words), start, end).items():
                found.setdefault(name, {}).setdefault(edition, was)
    for name, kept in folder.sheet.earlier.items():
        found.setdefault(name, {}).update(kept)
    if before is not None and name_of_folder(before) not in {e for was in found.values() for e in was}:
        _add(found, before, draft(before).document)
    _add(found, folder, document)
    own = name_of_folder(folder)
    return {name: in_order(was) for name, was in found.items() if name in folder.sheet.facts and was.keys() - {own}}


def in_order(was: Mapping[str, str]) -> dict[str, str]:
    """Words by editions, the earliest first."""
    from drafter.evidence.editions import session_of

    return dict(sorted(was.items(), key=lambda item: session_of(item[0])))


def _add(found: Record, folder: Folder, document: Document) -> None:
    """Add the words of a folder's facts, each at its first place; what is open there says nothing."""
    edition = name_of_folder(folder)
    for name, words, start, end in _standing(document):
        said = folded(plain(words)[start:end])
        if "[" not in said:
            found.setdefault(name, {}).setdefault(edition, said)


def _standing(document: Document) -> Iterator[tuple[str, Words, int, int]]:
    for block in document.blocks():
        if isinstance(block, Paragraph):
            notes = (p for item in block.content if isinstance(item, Note) for p in item.paragraphs)
            for words in (block.content, *notes):
                yield from ((name, words, start, end) for name, start, end in groups(words))
