"""An item that went to another committee, and last year's vote: said in the new folder and on the worklist."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.app.rolling import rolled_over
from drafter.facts.resolutions import Citation
from drafter.rolling.vote import vote_of
from drafter.worklists.item import Status
from drafter.workspace.folder import load
from drafter.workspace.sheet import Sheet


@pytest.mark.parametrize(("given", "now"), [("Third", "Third Committee"), ("", "no Main Committee")])
def test_a_move_to_another_committee_is_said(root: Path, tmp_path: Path, given: str, now: str) -> None:
    source = root / "examples" / "anti-personnel-mines" / "77"
    made = rolled_over(str(source), 78, tmp_path / "78", settings=[f"committee={given}"])
    item = next(i for i in made.worklist.items if i.fact == "committee")
    assert (item.status, item.before, item.after) == (Status.CHANGED, "First Committee", now)
    assert "the title of the agenda item" in item.reason
    made.save()
    text = load(tmp_path / "78").file.text
    assert "#: last year: First\n" in text


def test_the_register_knows_the_vote_where_the_folder_does_not() -> None:
    sheet = Sheet.model_validate({"session": 79, "agenda_item": {"number": "98", "title": "Tea"}, "title": "Tea"})
    known = Citation.model_validate({"resolution": "79/34", "adopted": "2024-12-02"})
    assert vote_of(sheet, known) == "173 in favour, 1 against, 14 abstaining"
    assert vote_of(sheet, Citation.model_validate({"resolution": [], "adopted": []})) == ""
    assert vote_of(sheet, Citation.model_validate({"resolution": "79/9999"})) == ""
    without = sheet.model_copy(update={"vote": "without a vote"})
    assert vote_of(without, known) == "adopted without a vote"
