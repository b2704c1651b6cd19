"""Fixes of findings carried out on the files."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.app.editing.changes import History, proved
from drafter.app.editing.mending import fixed
from drafter.checks import mended
from drafter.document.words import bare
from drafter.errors import DraftError
from drafter.preview.showing import Showing


def test_every_fix_that_the_checks_offer_is_carried_out_or_refused(own_text: Path) -> None:
    """A text with slips: each fix drafts as promised, or nothing is changed."""
    text = own_text / "text.md"
    words = text.read_text(encoding="utf-8")
    words = words.replace("and norms,", "and norms;").replace("*Stressing*", "*Underlining*")
    text.write_text(words.replace("to ratify it without delay;", "to ratify it without delay."), encoding="utf-8")
    showing = Showing.read(own_text)
    offered = [f for f in showing.review.findings if f.fix]
    assert len(offered) >= 3
    done = 0
    for one in offered:
        try:
            change = fixed(showing.review, one)
        except DraftError:
            continue
        done += 1
        assert bare(proved(showing.folder, change).document) == bare(mended(showing.document, [one]))
    assert done >= 2


def test_a_fix_gives_the_folder_a_text_of_its_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import drafter.workspace.folder as folders

    real = folders.read_text
    slip = "to accede to it without delay;", "to accede to it without delay,"
    monkeypatch.setattr(
        folders, "read_text", lambda path: real(path).replace(*slip) if path.name == "text.md" else real(path)
    )
    showing = Showing.read(folder)
    one = next(f for f in showing.review.findings if f.fix and f.paragraph == "operative paragraph 1")
    History().make(folder, fixed(showing.review, one))
    monkeypatch.undo()
    again = Showing.read(folder)
    assert again.folder.template.series is None
    assert one.code not in {f.code for f in again.review.findings if f.paragraph == "operative paragraph 1"}
