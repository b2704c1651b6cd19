"""One form of each kind of document, from values of our own: as it prints, and as it is read back.

The goldens in ``kinds/`` are to be read beside l-documents.md: a change of one is a change of what delegations hand in.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import Document, plain
from drafter.drafting.draft import draft
from drafter.readers import read
from drafter.workspace.folder import load
from drafter.writers import Look, write

HERE = Path(__file__).parent / "kinds"
KINDS = sorted(p.stem for p in HERE.glob("*.txt"))
SUFFIXES = {"docx": "docx", "akn": "xml", "markdown": "md", "text": "txt", "pdf": "pdf"}


@pytest.fixture(scope="module", name="drafted")
def _drafted(root: Path) -> dict[str, Document]:
    return {path.name: draft(load(path)).document for path in sorted((root / "examples" / "kinds").iterdir())}


def test_every_kind_has_its_golden(drafted: dict[str, Document]) -> None:
    assert list(drafted) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_it_prints_as_it_is_issued(drafted: dict[str, Document], kind: str) -> None:
    assert write(drafted[kind], "text", Look(notice=False)).decode() == (HERE / f"{kind}.txt").read_text("utf-8")


def known(document: Document) -> tuple[object, ...]:
    """What a reader has to make of it."""
    front = document.front
    notes = [(note.mark, [plain(p) for p in note.paragraphs]) for note in document.notes()]
    committee = plain(front.committee).replace("\n", " ")
    return document.kind, document.record.sponsors, plain(front.title), plain(front.proponent), committee, notes


@pytest.mark.parametrize("form", SUFFIXES)
def test_every_kind_is_read_back(drafted: dict[str, Document], tmp_path: Path, form: str) -> None:
    for kind, document in drafted.items():
        file = tmp_path / f"{kind}.{SUFFIXES[form]}"
        file.write_bytes(write(document, form))
        found = read(file)
        assert known(found) == known(document), kind
        assert [b.text for b in found.blocks()] == [b.text for b in document.blocks()], kind
