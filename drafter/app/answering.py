"""What is still open in a draft folder, answered and written where it stands in the YAML."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.app.editing.changes import Change, History, proved
from drafter.app.editing.filling import settled
from drafter.app.questions import Question
from drafter.drafting.draft import draft
from drafter.rolling.given import Given
from drafter.worklists.making import Worklist
from drafter.workspace.folder import SHEET, Folder, load


def to_answer(folder: Path) -> Worklist:
    """The worklist of a folder, whose open values are to be asked for.

    Raises:
        DraftError: the folder cannot be drafted.
    """
    loaded = load(folder)
    return Worklist(loaded, draft(loaded))


def answered(folder: Folder, questions: Sequence[Question], given: Sequence[Given]) -> None:
    """Write answers into the folder's YAML, whose comments and order stay.

    Args:
        folder: the folder.
        questions: what was asked.
        given: what was answered.

    Raises:
        DraftError: the folder would not draft with them, or cannot be written; it is then as it was.
    """
    fields = {field.path: field for question in questions for field in question.fields}
    values = {fields[one.path]: one.value for one in given if one.path in fields}
    if not values:
        return
    change = Change({SHEET: settled(folder, folder.file.text, values)}, "Answered.")
    proved(folder, change)
    History().make(folder.path, change, folder.own_texts)
