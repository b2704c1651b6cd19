"""The concept note beside a draft: filled with what the folder knows, the rest left in brackets."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.checks import check
from drafter.checks.registry import ASKED_FOR, chosen
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.reports.pack.concept_note import concept_note, headings
from drafter.reports.pack.keeping import plan
from drafter.reports.pack.placing import place
from drafter.worklists.item import Status
from drafter.worklists.making import Worklist
from drafter.workspace.folder import Folder, load
from drafter.writers import write


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Folder:
    path = tmp_path / "77"
    shutil.copytree(root / "examples" / "anti-personnel-mines" / "77", path)
    return load(path)


def note_of(folder: Folder) -> str:
    worklist = Worklist(folder, draft(folder))
    changed = [item for item in worklist.items if item.status is Status.CHANGED]
    return write(concept_note(folder, worklist.document(), changed, ()), "text").decode()


def test_it_says_what_the_folder_knows(folder: Folder) -> None:
    said = note_of(folder)
    for words in (
        "Concept note: Implementation of the Convention",
        "Seventy-seventh session",
        "First Committee",
        "Colombia, Germany and Netherlands",
        "76/26 of 6 December 2021",
        "169 in favour, 0 against, 19 abstaining",
        "Nineteenth Meeting of the States Parties → Twentieth Meeting of the States Parties",
        "all States parties (operative paragraph 5)",
        "Earlier resolutions of the series: 74/61 and 75/52.",
    ):
        assert words in said, words
    assert [w for w in ("Context", "Rationale", "Financial implications", "Who implements", "Review") if w in said]
    assert "77/63" not in said and "78/45" not in said
    assert "The headings of this note are unverified" in said


def test_the_headings_of_the_folder_are_taken(folder: Folder) -> None:
    own = folder.path / "concept-note.tsv"
    own.write_text("# ours\nreview\tThe end\tWhen it ends.\n-\tThanks\tTo whom.\n", encoding="utf-8")
    said = note_of(folder)
    assert "The end" in said and "[To whom.]" in said and "Rationale" not in said
    own.write_text("# ours\nreview The end\n", encoding="utf-8")
    with pytest.raises(DraftError, match="no heading of a concept note") as raised:
        headings(folder)
    assert raised.value.place is not None and raised.value.place.line == 2


def test_a_note_that_was_written_on_stays(tmp_path: Path) -> None:
    def build(**files: bytes) -> None:
        made = plan({n.replace("_", "."): data for n, data in files.items()}, tmp_path / "out", tmp_path, force=True)
        place(made.files, tmp_path / "out", made.gone)

    out = tmp_path / "out"
    build(**{"concept-note_docx": b"note", "concept-note_txt": b"note", "draft_txt": b"draft", "changes_txt": b"x"})
    (out / "concept-note.txt").write_text("mine", encoding="utf-8")
    build(draft_txt=b"draft")
    assert (out / "concept-note.txt").read_text(encoding="utf-8") == "mine"
    assert (out / "concept-note.docx").is_file()
    assert not (out / "changes.txt").exists()


def test_the_rule_on_mandates_runs_where_it_is_named(folder: Folder) -> None:
    assert {"RDY05"} == ASKED_FOR
    assert "RDY05" not in chosen([], []) and "RDY05" not in chosen(["readiness"], [])
    assert chosen(["mandate-has-a-review"], []) == chosen(["RDY05"], []) == ("RDY05",)
    assert check(draft(folder).document, select=["RDY05"]) == []
